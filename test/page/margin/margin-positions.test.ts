import fc from 'fast-check';
import type { Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toString as textOf } from 'hast-util-to-string';
import { visit } from 'unist-util-visit';
import { expect, it } from 'vitest';
import { verifyPdf } from '../../../src/verify/verify-pdf.ts';
import { type PdfItem, type ReadPdf, readPdf } from '../../pdf/read-pdf.ts';
import { briefingText } from '../../support/briefing-text.ts';
import { printInMemory } from '../../support/print-in-memory.ts';
import { scaled } from '../../support/scaled.ts';
import { describeWidely } from '../../support/widely.ts';

/** Points in a millimetre. */
const MM = 72 / 25.4;
/** Of the built-in template on A4, in pt: margins and rail. */
const [SIDE, RAIL] = [20 * MM, 46 * MM];
const FOOT = { first: 20 * MM, other: 24 * MM };
/** Sizes of the letters of notes and of marks in text of 10 pt, in pt. */
const [NOTE, MARK] = [8, 7.2];
/** From one line of a note to the next, in pt. */
const LEADING = 10.5;
/** From a note to one that had no room beside its mark: it stands below, from the next line of text on. */
const QUEUED = 28.5;

/** How a block is written, with its text. */
type Shape = 'paragraph' | 'item' | 'inner item' | 'quotation';

interface Case {
  shape: Shape;
  /** Words, each with the numbers of the sources that are cited after it. */
  words: { word: string; cites: number[] }[];
}

const SOURCES = 24;
/** A page for notes that wait for room, and one for the list of references. */
const END = '::page-break\n\nEnd.\n\n::page-break\n\nThe end.';
const alphabets = {
  en: 'a bee cloth gentle harbour institution notwithstanding ministry-level',
  he: 'הוא שלום ממשלה התקרבות בית-ספר אוניברסיטאות גשם עם',
};
type Lang = keyof typeof alphabets;

/** Up to 15 citations in a block, alone or as a cluster, of a few sources. */
function casesIn(lang: Lang): fc.Arbitrary<Case[]> {
  const word = fc.constantFrom(...alphabets[lang].split(' '));
  const numbers = fc.array(fc.integer({ min: 1, max: SOURCES }), { minLength: 1, maxLength: 3 });
  const block = fc.record({
    shape: fc.constantFrom<Shape>('paragraph', 'paragraph', 'item', 'inner item', 'quotation'),
    plain: fc.array(word, { minLength: 1, maxLength: 60 }),
    cites: fc.array(fc.tuple(fc.nat(60), numbers), { maxLength: 15 }),
  });
  const made = block.map(({ shape, plain, cites }): Case => {
    const at = new Map(cites.map(([place, cited]) => [place % plain.length, cited]));
    return { shape, words: plain.map((one, index) => ({ word: one, cites: at.get(index) ?? [] })) };
  });
  return fc.array(made, { minLength: 16, maxLength: 16 });
}

function markdownOf({ shape, words }: Case): string {
  const text = words
    .map(({ word, cites }) =>
      cites.length === 0 ? word : `${word}[${cites.map((key) => `@s${key}`).join('; ')}]`,
    )
    .join(' ');
  const before = { paragraph: '', item: '- ', 'inner item': '- x\n  - ', quotation: '> ' };
  return `${before[shape]}${text}.`;
}

/** Sources with and without author, title and year, and in all states that are told. */
function frontMatterOf(lang: Lang): string[] {
  const name = lang === 'he' ? 'כהן' : 'Abel';
  const title = lang === 'he' ? 'דו״ח מפורט על מצב הנהר והגשרים' : 'A detailed report on the river';
  const records = Array.from({ length: SOURCES }, (_, index) => {
    const lines = [`  - id: s${index + 1}`, '    type: webpage'];
    if (index % 4 !== 0) lines.push(`    title: ${title}`);
    if (index % 3 === 1) lines.push(`    author: [{family: ${name}}]`);
    if (index % 5 === 1) lines.push(`    container-title: ${title} ${title}`);
    if (index % 2 === 0) lines.push(`    issued: {date-parts: [[${1900 + index}]]}`);
    lines.push(`    URL: https://example.org/${index + 1}`);
    const status = ['unrecorded', 'dead', 'withdrawn', 'bare'][index % 4];
    lines.push(`    custom: {url-status: ${status}}`);
    return lines.join('\n');
  });
  return [`lang: ${lang}`, 'references:', ...records];
}

interface Printed {
  html: Root;
  bytes: Uint8Array;
  pdf: ReadPdf;
}

async function printed(body: string, keys: string[]): Promise<Printed> {
  const { ready, pdf } = await printInMemory({ 'content/x.md': briefingText(body, keys) });
  const { bytes } = pdf;
  return { html: fromHtml(ready?.page.html ?? ''), bytes, pdf: await readPdf(bytes) };
}

/** A mark in the document, with the notes that belong to it: the numbers that each begins with. */
interface Expected {
  mark: number[];
  notes: number[][];
}

/** What the document says there is: marks of blocks with notes, in their order. */
function expectedIn(tree: Root): Expected[] {
  const found: Expected[] = [];
  let waiting: number[][] = [];
  visit(tree, 'element', (node) => {
    const { className } = node.properties;
    const has = (name: string) => Array.isArray(className) && className.includes(name);
    if (has('references')) return false;
    if (has('margin-number')) waiting.push(numbersIn(textOf(node)));
    if (node.tagName !== 'sup') return undefined;
    found.push({ mark: numbersIn(textOf(node)), notes: waiting });
    waiting = [];
    return 'skip';
  });
  return found;
}

/** A line of text on a page; pages run on, so that all of a document stands under each other. */
interface Line {
  page: number;
  y: number;
  items: PdfItem[];
}

/** Lines of what is wanted, from the top of the first page down, each from its beginning. */
function linesOf(pdf: ReadPdf, isRtl: boolean, wants: (item: PdfItem) => boolean): Line[] {
  const lines: Line[] = [];
  for (const [index, { items }] of pdf.pages.entries()) {
    for (const item of items.filter(wants)) {
      const line = lines.find(({ page, y }) => page === index && Math.abs(y - item.y) < 3);
      if (line) line.items.push(item);
      else lines.push({ page: index, y: item.y, items: [item] });
    }
  }
  const start = ({ x, width }: PdfItem) => (isRtl ? -x - width : x);
  for (const { items } of lines) items.sort((a, b) => start(a) - start(b));
  return lines.sort((a, b) => a.page - b.page || b.y - a.y);
}

/** Numbers in a text, ascending: what reads "1–12" from right to left gives "12–1". */
function numbersIn(text: string): number[] {
  return (text.match(/\d+/g) ?? []).map(Number).sort((a, b) => a - b);
}

const isOf = ({ size }: PdfItem, wanted: number) => Math.abs(size - wanted) < 0.05;
const isBold = ({ font }: PdfItem) => /bold/i.test(font) && !/semi/i.test(font);

describeWidely<Lang>(['he'], ['en'])('sources beside random text in %s', (lang) => {
  it(
    'stand in the rail, in order, by their marks, and nothing overlaps',
    async () => {
      await fc.assert(
        fc.asyncProperty(casesIn(lang), async (cases) => {
          const body = `## X\n\nBegin.\n\n${cases.map(markdownOf).join('\n\n')}\n\n${END}`;
          const print = await printed(body, frontMatterOf(lang));
          expect(faultsOf(print, lang === 'he').slice(0, 5)).toEqual([]);
        }),
        {
          numRuns: scaled(1),
          endOnFailure: true,
        },
      );
    },
    scaled(120_000),
  );
});

/** Says of everything that is not as it should be what it is. */
function faultsOf({ html, pdf, bytes }: Printed, isRtl: boolean): string[] {
  // The list of references begins on a page of its own.
  const flow: ReadPdf = { ...pdf, pages: pdf.pages.slice(0, (pdf.outline.at(-1)?.page ?? 0) - 1) };
  const inRail = ({ x, width }: PdfItem) =>
    isRtl
      ? x > (flow.pages[0]?.width ?? 0) - SIDE - RAIL - 1 &&
        x + width < (flow.pages[0]?.width ?? 0) - SIDE + 1
      : x > SIDE - 1 && x + width < SIDE + RAIL + 1;
  const isFurniture = ({ y }: PdfItem) => y < FOOT.first - 10 || y > 790;
  const notes = linesOf(flow, isRtl, (item) => isOf(item, NOTE) && !isFurniture(item));
  const faults = notes.flatMap(({ page, items }) =>
    items
      .filter((item) => !inRail(item) || item.y < (page === 0 ? FOOT.first : FOOT.other))
      .map(({ text }) => `page ${page + 1}: \`${text}\` stands outside the rail`),
  );
  for (const [index, line] of notes.entries()) {
    const next = notes[index + 1];
    if (next?.page === line.page && line.y - next.y < LEADING - 0.2) {
      faults.push(`page ${line.page + 1}: \`${next.items[0]?.text}\` overlaps the line above`);
    }
    for (const [at, item] of line.items.entries()) {
      const after = line.items[at + 1];
      const gap = after && (isRtl ? item.x - after.x - after.width : after.x - item.x - item.width);
      if (gap !== undefined && gap < -2)
        faults.push(`\`${item.text}\` overlaps \`${after?.text}\``);
    }
  }
  const marks = linesOf(flow, isRtl, (item) => isOf(item, MARK) && !inRail(item));
  return [
    ...faults,
    ...misplaced(notes, marks, expectedIn(html), isRtl),
    ...verifyPdf(bytes).findings.map(({ reason }) => reason),
  ];
}

/** Notes that do not stand on the line of their mark, nor in a row with the note before. */
function misplaced(
  notes: readonly Line[],
  marks: readonly Line[],
  expected: readonly Expected[],
  isRtl: boolean,
): string[] {
  const places = marks.flatMap((line) =>
    [
      ...line.items
        .map(({ text }) => text)
        .join('')
        .matchAll(/[[\]][^[\]]+[[\]]/g),
    ].map(([mark]) => ({
      mark: numbersIn(mark),
      ...line,
    })),
  );
  const numbered = notes.flatMap((line, index) =>
    numbersIn(
      line.items
        .filter(isBold)
        .map(({ text }) => text)
        .join(' '),
    ).map((number) => ({
      ...line,
      index,
      number,
    })),
  );
  const faults: string[] = [];
  let at = 0;
  for (const [index, { mark, notes: wanted }] of expected.entries()) {
    const place = places[index];
    if (place?.mark.join() !== mark.join())
      return [...faults, `the mark ${index} is \`${place?.mark}\`, not \`${mark}\``];
    for (const numbers of wanted) {
      const [note] = numbered.slice(at, at + numbers.length);
      const told = numbered.slice(at, at + numbers.length).map(({ number }) => number);
      at += numbers.length;
      const number = numbers.join(' ');
      if (!note || told.join(' ') !== number)
        return [...faults, `\`${told}\` stands for \`${number}\``];
      const above = notes[note.index - 1];
      const drop = note.page === place.page ? place.y - note.y : 0;
      const isQueued = above?.page === note.page && above.y - note.y < QUEUED;
      const isFirst = above?.page !== note.page;
      if (note.page < place.page || drop < (isRtl ? -15 : -1) || (drop > 7 && !isQueued)) {
        faults.push(`\`${number}\` stands ${drop} pt below its mark on page ${place.page + 1}`);
      }
      if (note.page > place.page && !isFirst && !isQueued) {
        faults.push(`\`${number}\` stands alone on page ${note.page + 1}`);
      }
    }
  }
  return faults;
}
