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
  const comments = block ? findInFrontMatter(block).comments : [];
  return comments.length === 0 ? text : cutText(text, comments, text.length).text;
}
