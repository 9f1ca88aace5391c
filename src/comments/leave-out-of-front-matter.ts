import { splitFrontMatter } from '../source/split-front-matter.ts';
import { cutText } from './cut-text.ts';
import { findInFrontMatter } from './find-in-yaml.ts';

/**
 * Leave the comments out of a front matter alone, for those who read no more of a briefing than
 * that. It loads no parser of Markdown.
 *
 * @param text Whole text of the file, with LF line ends.
 * @returns The text without these comments.
 */
export function leaveOutOfFrontMatter(text: string): string {
  const { block } = splitFrontMatter(text);
  if (!block || !/#|<!--|%%/.test(block.yaml)) return text;
  const { offset, yaml } = block;
  const comments = findInFrontMatter(yaml).comments.map((comment) =>
    comment.map(({ start, end }) => ({ start: start + offset, end: end + offset })),
  );
  return cutText(text, comments, text.length).text;
}
