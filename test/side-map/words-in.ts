import { readFileSync } from 'node:fs';
import path from 'node:path';
import { languagePack } from '../../src/language/languages.ts';
import type { PlacedBlock, SourceLines } from '../../src/model/side-map.ts';
import type { PdfItem, ReadPdf } from '../pdf/read-pdf.ts';

/**
 * Read the words inside a box with a reader that shares no code with ours. A piece of text counts when
 * its middle lies in the box.
 *
 * @param read PDF as pdf.js reads it.
 * @param block Block with page and box.
 * @returns Its words, in lower case.
 */
export function wordsInBox(
  read: ReadPdf,
  { page, box }: Pick<PlacedBlock, 'page' | 'box'>,
): string[] {
  const [left, bottom, right, top] = box;
  const items = read.pages[page - 1]?.items ?? [];
  const inside = items.filter(({ x, y, width, size }) => {
    const [across, up] = [x + width / 2, y + size / 4];
    return across >= left && across <= right && up >= bottom && up <= top;
  });
  return wordsOf(joined(inside));
}

/** Pieces of one word touch each other; they are painted from left to right in any language. */
function joined(items: readonly PdfItem[]): string {
  const stretches: PdfItem[][] = [];
  for (const item of items) {
    const before = stretches.at(-1)?.at(-1);
    if (before && touch(before, item)) stretches.at(-1)?.push(item);
    else stretches.push([item]);
  }
  return stretches.map(textOf).join(' ');
}

function textOf(pieces: readonly PdfItem[]): string {
  const isFromRight = pieces.some(({ text }) => /[\p{sc=Arabic}\p{sc=Hebrew}]/u.test(text));
  const read = isFromRight ? [...pieces].sort((a, b) => b.x - a.x) : pieces;
  return read.map(({ text }) => text).join('');
}

function touch(a: PdfItem, b: PdfItem): boolean {
  const gap = Math.max(a.x, b.x) - (a.x < b.x ? a.x + a.width : b.x + b.width);
  return Math.abs(a.y - b.y) < 1 && gap < a.size * 0.12;
}

/**
 * Read the words of the lines of a block, and of the data that a directive in them names.
 *
 * @param lines File and lines.
 * @returns The words, in lower case.
 */
export function wordsInSource({ file, line, endLine }: SourceLines): string[] {
  const text = linesOf(file)
    .slice(line - 1, endLine)
    .join('\n');
  const data = /^::chart\b.*\bdata="?([^"\s}]+)/.exec(text)?.[1];
  return wordsOf(
    data ? `${text}\n${linesOf(path.join(path.dirname(file), data)).join('\n')}` : text,
  );
}

/**
 * Read a file of this repository.
 *
 * @param file Its path from the root.
 * @returns Its lines.
 */
export function linesOf(file: string): string[] {
  return readFileSync(file, 'utf8').split('\n');
}

/**
 * Find the words of a text.
 *
 * @param text Any text.
 * @returns Words of three letters or more, in lower case, with the usual forms of letters.
 */
export function wordsOf(text: string): string[] {
  const plain = text.normalize('NFKC').replace(/[\u00ad\u200b-\u200f\u2060]/g, '');
  return plain.toLowerCase().match(/[\p{L}\p{M}]{3,}/gu) ?? [];
}

/**
 * Tell which part of some words stands among others.
 *
 * @param words Words to look for.
 * @param among Where.
 * @returns From 0 to 1.
 */
export function share(words: readonly string[], among: Iterable<string>): number {
  const known = new Set(among);
  return words.filter((word) => known.has(word)).length / words.length;
}

/**
 * Gather the words that the build prints by itself: those of a language, its months, and the numerals of
 * eras.
 *
 * @param lang BCP 47 tag.
 * @returns All such words.
 */
export function wordsOfBuild(lang: string): Set<string> {
  const months = Array.from({ length: 12 }, (_, month) =>
    new Intl.DateTimeFormat(lang, { day: 'numeric', month: 'long', timeZone: 'UTC' }).format(
      Date.UTC(2000, month),
    ),
  );
  return new Set([
    ...wordsInPack(languagePack(lang)),
    ...wordsOf(months.join(' ')),
    ...['iii', 'vii', 'viii'],
  ]);
}

function wordsInPack(pack: unknown): Set<string> {
  if (typeof pack === 'string') return new Set(wordsOf(pack));
  const values = typeof pack === 'object' && pack !== null ? Object.values(pack) : [];
  return new Set(values.flatMap((value) => [...wordsInPack(value)]));
}
