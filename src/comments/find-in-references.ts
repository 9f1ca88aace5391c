import type { Code, Root } from 'mdast';
import { createPointFinder } from '../located/create-point-finder.ts';
import { fenceShifts } from '../markdown/fence-shifts.ts';
import { splitBibtex } from '../references/bibtex/split-bibtex.ts';
import type { ReferenceFormatName } from '../references/reference-endings.ts';
import { formatOfText } from '../references/reference-formats.ts';
import { visit } from '../values/visit.ts';
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
    if (node.lang !== 'references') return;
    // Not spread: a block may have more comments than a call may have arguments.
    for (const comment of commentsOf(node, text)) comments.push(comment);
  });
  return { comments, open: [] };
}

function commentsOf(node: Code, text: string): Comment[] {
  const shifts = fenceShifts(node, text);
  const { pointAt } = createPointFinder(node.value);
  return commentsIn[formatOfText(node.value)](node.value)
    .flatMap((stretch) => splitLines(node.value, stretch))
    .filter(({ start, end }) => node.value.slice(start, end).trim() !== '')
    .map(({ start, end }) => {
      const shift = shifts[pointAt(start).line - 1] ?? 0;
      return [{ start: start + shift, end: end + shift }];
    });
}

/** JSON has no comments, and RIS none of its own. */
const commentsIn: Readonly<Record<ReferenceFormatName, (value: string) => Stretch[]>> = {
  'csl-json': () => [],
  'csl-yaml': (value) => findInYaml(value).comments.flat(),
  bibtex: outsideEntries,
  ris: () => [],
};

/** BibTeX passes over all that is no entry; a broken one is kept, as the author must see it. */
function outsideEntries(value: string): Stretch[] {
  const { blocks, faults } = splitBibtex(value);
  const kept = [
    ...blocks.map(({ start, bodyEnd }) => ({ start, end: bodyEnd + 1 })),
    ...faults.map(({ at }) => at),
    ...[...value.matchAll(/@[ \t]*preamble\b[^\n]*/gi)].map(({ 0: found, index }) => ({
      start: index,
      end: index + found.length,
    })),
  ].sort((a, b) => a.start - b.start);
  const outside: Stretch[] = [];
  let at = 0;
  for (const { start, end } of [...kept, { start: value.length, end: value.length }]) {
    outside.push({ start: at, end: Math.max(at, start) });
    at = Math.max(at, end);
  }
  return outside;
}
