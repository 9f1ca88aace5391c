import type { Code, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { detectLibraryFormat } from '../references/detect-library-format.ts';
import { splitBibtex } from '../references/split-bibtex.ts';
import type { Comment, FoundComments, Stretch } from './comment.ts';
import { findInYaml } from './find-in-yaml.ts';
import { splitLines } from './scan-value.ts';

/**
 * Find the comments in the fenced blocks of sources: those of YAML, and in BibTeX all that stands
 * outside the entries.
 *
 * @param tree Markdown of a briefing.
 * @param text Text that it was parsed from.
 * @returns The comments.
 */
export function findInReferences(tree: Root, text: string): FoundComments {
  const comments: Comment[] = [];
  visit(tree, 'code', (node) => {
    if (node.lang === 'references') comments.push(...commentsOf(node, text));
  });
  return { comments, open: [] };
}

function commentsOf(node: Code, text: string): Comment[] {
  const lines = insideOf(node, text);
  return findIn(node.value)
    .flat()
    .flatMap(({ start, end }) => splitLines(node.value, { start, end }))
    .map((stretch) => [moved(stretch, lines)]);
}

function findIn(value: string): Comment[] {
  const format = detectLibraryFormat(value);
  if (format === 'csl-yaml') return findInYaml(value).comments;
  return format === 'bibtex' ? outsideEntries(value) : [];
}

/** BibTeX passes over all that is no entry; a broken one is kept, as the author must see it. */
function outsideEntries(value: string): Comment[] {
  const { blocks, faults } = splitBibtex(value);
  const kept = [
    ...blocks.map(({ start, bodyEnd }) => ({ start, end: bodyEnd + 1 })),
    ...faults,
    ...[...value.matchAll(/@[ \t]*preamble\b[^\n]*/gi)].map(({ 0: found, index }) => ({
      start: index,
      end: index + found.length,
    })),
  ].sort((a, b) => a.start - b.start);
  const comments: Comment[] = [];
  let at = 0;
  for (const { start, end } of [...kept, { start: value.length, end: value.length }]) {
    comments.push(splitLines(value, { start: at, end: Math.max(at, start) }));
    at = Math.max(at, end);
  }
  return comments.map(withoutBlanks(value)).filter((comment) => comment.length > 0);
}

function withoutBlanks(value: string): (comment: Comment) => Comment {
  return (comment) => comment.filter(({ start, end }) => value.slice(start, end).trim() !== '');
}

/** A line inside a fence, in the value of the node and in the file. */
interface InnerLine {
  start: number;
  end: number;
  /** What to add to an offset in the value to have that in the file. */
  shift: number;
}

/** Before a line may stand the indentation of the fence, or the mark of a quotation. */
function insideOf({ value, position }: Code, text: string): InnerLine[] {
  const outer = text.slice(position?.start.offset, position?.end.offset).split('\n').slice(1);
  let inside = 0;
  let outside = text.indexOf('\n', position?.start.offset) + 1;
  return value.split('\n').map((line, index) => {
    const whole = outer[index] ?? '';
    const inset = whole.endsWith(line) ? whole.length - line.length : 0;
    const entry = { start: inside, end: inside + line.length, shift: outside + inset - inside };
    inside += line.length + 1;
    outside += whole.length + 1;
    return entry;
  });
}

function moved({ start, end }: Stretch, lines: readonly InnerLine[]): Stretch {
  const shift = lines.find((line) => start >= line.start && end <= line.end)?.shift ?? 0;
  return { start: start + shift, end: end + shift };
}
