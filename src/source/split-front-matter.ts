import { createPlaceFinder } from '../located/create-place-finder.ts';
import type { Finding } from '../model/message.ts';
import type { FrontMatterBlock } from '../model/source-file.ts';
import { lineEnd } from '../values/line-end.ts';

/** Greatest size of the YAML between the fences, in bytes (64 kB). */
const MAX_FRONT_MATTER_BYTES = 65_536;

/** The front matter of a text, none, or what is wrong with its fences. */
export interface SplitFrontMatter {
  block?: FrontMatterBlock;
  findings: Finding[];
}

/**
 * Find the front matter: YAML between two `---` fences, the first of them the very first line.
 *
 * @param text Whole source text, with LF line ends.
 * @returns The block, when there is one, and findings about fences and size.
 */
export function splitFrontMatter(text: string): SplitFrontMatter {
  const firstLine = text.slice(0, lineEnd(text, 0));
  if (!opensFrontMatter(firstLine)) return { findings: otherFence(firstLine) };
  const offset = Math.min(firstLine.length + 1, text.length);
  const closing = /^---[ \t]*$/gm;
  closing.lastIndex = offset;
  const end = closing.exec(text);
  if (end === null) return { findings: [notClosed(firstLine)] };
  const yaml = text.slice(offset, end.index);
  if (new TextEncoder().encode(yaml).length > MAX_FRONT_MATTER_BYTES) {
    return { findings: [tooLarge(firstLine)] };
  }
  return {
    block: { yaml, offset, place: createPlaceFinder(text)(0, closing.lastIndex) },
    findings: [],
  };
}

/**
 * Tell whether a text begins as one with front matter does.
 *
 * @param text Its beginning, without a byte order mark.
 * @returns Whether its first line is a fence.
 */
export function opensFrontMatter(text: string): boolean {
  return /^---[ \t]*(?:[\r\n]|$)/.test(text);
}

/** Fences of other tools look like front matter, but would run or mean something else there. */
function otherFence(firstLine: string): Finding[] {
  const other = /^(?:---[ \t]*[\w{]\S*|\+\+\+|;;;|\{)[ \t]*$/.exec(firstLine);
  if (other === null) return [];
  return [
    {
      place: createPlaceFinder(firstLine)(0, firstLine.length),
      reason: `\`${firstLine.trim()}\` does not open front matter, expected \`---\` alone on the line`,
      actual: firstLine.trim(),
      expected: ['---'],
      note: 'Front matter is YAML between two lines of `---`; no other language is read.',
    },
  ];
}

function notClosed(firstLine: string): Finding {
  return {
    place: createPlaceFinder(firstLine)(0, firstLine.length),
    reason: '`---` opens front matter that is never closed, expected a second `---` line',
    note: 'Put `---` alone on the line after the last key.',
  };
}

function tooLarge(firstLine: string): Finding {
  return {
    place: createPlaceFinder(firstLine)(0, firstLine.length),
    reason: `The front matter is too large, expected at most ${MAX_FRONT_MATTER_BYTES} bytes`,
    note: 'Move the references into a file and name it under `bibliography`.',
  };
}
