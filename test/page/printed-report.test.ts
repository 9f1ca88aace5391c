import { beforeAll, describe, expect, it } from 'vitest';
import { build } from '../../src/build.ts';
import { createWorld } from '../../src/io/create-world.ts';
import { languagePack } from '../../src/language/languages.ts';
import type { Paper } from '../../src/model/settings.ts';
import { resolveSettings } from '../../src/options.ts';
import { verifyPdf } from '../../src/verify/verify-pdf.ts';
import { memoryWorld } from '../check/memory-world.ts';
import { type PdfPage, type ReadPdf, readPdf } from '../pdf/read-pdf.ts';
import { installed } from '../support/installed.ts';
import { scaled } from '../support/scaled.ts';
import { press } from '../support/shared-press.ts';
import { makeTwoPager } from '../templates/make-two-pager.ts';

const MM = 72 / 25.4;

const root = process.cwd();
const world = createWorld(root);
const settings = resolveSettings({}, { root, config: undefined }, {});

interface Printed {
  bytes: Uint8Array;
  pdf: ReadPdf;
}

async function printed(path: string, forcedPaper: Paper): Promise<Printed> {
  const look = { ...settings.look, forcedTemplate: 'report', forcedPaper };
  const built = await build({ path, settings: { ...settings, look } }, world, press, {
    installed: await installed,
  });
  if (!built.pdf) throw new Error(JSON.stringify(built.messages));
  return { bytes: built.pdf.bytes, pdf: await readPdf(built.pdf.bytes) };
}

/** Where lines of running text begin: where most words do, in mm from the left edge; undefined where they are few. */
function textEdge({ items }: PdfPage): number | undefined {
  const counts = new Map<number, number>();
  for (const { size, x } of items) {
    if (Math.abs(size - 10.5) < 0.05)
      counts.set(Math.round(x), (counts.get(Math.round(x)) ?? 0) + 1);
  }
  const [edge, count] = [...counts].sort((a, b) => b[1] - a[1])[0] ?? [0, 0];
  return count > 8 ? edge / MM : undefined;
}

/** Where the notes beside running text begin and end, in mm. */
function notesOn(
  { items, height }: PdfPage,
  edge: number,
): { from: number; to: number } | undefined {
  const inArea = items.filter(({ y }) => y > 22 * MM && y < height - 22 * MM);
  const notes = inArea.filter(({ size, x }) => {
    const beside = x / MM < edge - 10 || x / MM > edge + 124;
    return Math.abs(size - 8) < 0.05 && beside;
  });
  if (notes.length === 0) return undefined;
  const ends = notes.map(({ x, width }) => (x + width) / MM);
  return { from: Math.min(...notes.map(({ x }) => x)) / MM, to: Math.max(...ends) };
}

/** Pages of running text with notes beside it: number, edge of the text, and the notes. */
function pagesWithNotes({ pages }: ReadPdf) {
  return pages.flatMap((page, index) => {
    const edge = textEdge(page);
    const notes = edge === undefined ? undefined : notesOn(page, edge);
    return edge === undefined || !notes ? [] : [{ number: index + 1, edge, notes }];
  });
}

describe.each([
  ['a4', 24, 28],
  ['letter', 26.95, 30.95],
] as const)('a report on %s', (paper, middle, inner) => {
  let report: Printed;

  beforeAll(async () => {
    report = await printed('content/russia-venezuela-relations.md', paper);
  }, 120_000);

  it('conforms', () => {
    expect(verifyPdf(report.bytes).findings).toEqual([]);
  });

  it('has a cover without page number, the summary on one page, then the contents', () => {
    const [cover, summary, contents] = report.pdf.textByPage;
    expect(cover).toMatch(/Russia.Venezuela relations/);
    expect(cover).not.toContain('Page 1 of');
    expect(summary).toMatch(
      /^.*Summary[\s\S]*bottom line[\s\S]*Key points[\s\S]*How well is this sourced\?[\s\S]*At a glance/i,
    );
    expect(contents).toMatch(/Contents[\s\S]*Figures and maps[\s\S]*Tables/);
  });

  it('has numbers before its headings, also in the outline, and letters before those of annexes', () => {
    const titles = report.pdf.outline.map(({ title }) => title);
    expect(titles).toEqual(
      expect.arrayContaining([
        '1 I Soviet era',
        '2 II Chávez era',
        '2.1 Arms',
        '4 Sources and method',
      ]),
    );
    expect(titles).toEqual(
      expect.arrayContaining(['A References', 'B Open questions', 'C About this briefing']),
    );
  });

  it('opens a chapter where half a page is free, else at the head of the next', () => {
    const openings = report.pdf.pages.flatMap(({ items, height }, index) =>
      items
        .filter(({ size, text }) => Math.abs(size - 18) < 0.05 && /^I+$/.test(text.trim()))
        .map(({ y, text }) => ({ era: text.trim(), page: index + 1, share: y / height })),
    );
    expect(openings.map(({ era }) => era)).toEqual(['I', 'II', 'III']);
    expect(openings.filter(({ share }) => share < 0.5)).toEqual([]);
    // The first era is short: the second follows on its page.
    expect(openings[1]?.page).toBe(openings[0]?.page);
  });

  it('tells the page of each section in its contents', () => {
    const contents = report.pdf.textByPage[2] ?? '';
    const maduro = report.pdf.outline.find(({ title }) => title === '3 III Maduro era');
    expect(contents).toMatch(new RegExp(`3 III Maduro era\\s*${maduro?.page}\\b`));
  });

  it('has its text at the wider margin of the spine, and its notes at the outer edge', () => {
    const outer = 2 * middle - inner;
    // Chapters begin on the fifth page; all before them is as wide as the page.
    const found = pagesWithNotes(report.pdf).filter(({ number }) => number > 4);
    expect(new Set(found.map(({ number }) => number % 2)).size).toBe(2);
    for (const { number, edge, notes } of found) {
      const isRight = number % 2 === 1;
      expect([number, Math.abs(edge - (isRight ? inner : outer + 38)) < 1]).toEqual([number, true]);
      const [from, to] = isRight ? [inner + 130, inner + 162] : [outer - 0.8, outer + 32];
      expect([number, notes.from > from - 0.5, notes.to < to + 0.5]).toEqual([number, true, true]);
    }
  });

  it('has the area of each link over its words, also where a paragraph goes overleaf', () => {
    const beside = report.pdf.pages.flatMap(({ links, items }, index) =>
      links
        .filter(({ rect: [left = 0, lower = 0, right = 0, upper = 0] }) => {
          const inLine = items.filter(({ y }) => y > lower - 1 && y < upper);
          return !inLine.some(({ x, width }) => {
            const middle = x + width / 2;
            return middle > left && middle < right && width < 1.3 * (right - left);
          });
        })
        .map(({ rect }) => [index + 1, ...rect.map(Math.round)]),
    );
    expect(report.pdf.pages.flatMap(({ links }) => links).length).toBeGreaterThan(20);
    expect(beside).toEqual([]);
  });
});

it.each((['de', 'fr', 'es', 'it', 'pt', 'ru', 'he'] as const).slice(0, scaled(1) - 1))(
  'a report in %s conforms, and has its summary, numbers and letters in that language',
  async (lang) => {
    const project = memoryWorld(makeTwoPager({ lang, paragraphs: 24 }));
    const own = resolveSettings(
      { template: 'report' },
      { root: project.root, config: undefined },
      {},
    );
    const { pdf: made } = await build({ path: 'briefing.md', settings: own }, project, press);
    const bytes = made?.bytes ?? new Uint8Array();
    expect(verifyPdf(bytes).findings).toEqual([]);
    const titles = (await readPdf(bytes)).outline.map(({ title }) => title);
    const { summary, references, annexLetters } = languagePack(lang).fixedWords;
    expect(titles).toEqual(
      expect.arrayContaining([
        summary,
        expect.stringMatching(/^1 /),
        `${[...annexLetters][0]} ${references}`,
      ]),
    );
  },
  60_000,
);

describe('a report from right to left', () => {
  it('conforms, and has its numbers in the outline, its annexes with letters of its own', async () => {
    const { bytes, pdf } = await printed('test/fixtures/briefings/right-to-left.md', 'a4');
    expect(verifyPdf(bytes).findings).toEqual([]);
    const titles = pdf.outline.map(({ title }) => title);
    expect([
      titles.some((title) => /^1 /.test(title)),
      titles.some((title) => /^أ /.test(title)),
    ]).toEqual([true, true]);
  }, 60_000);

  it('has its notes at the outer edge: left of the text on the first page, right of it on the next', async () => {
    const pdf = await readPdf((await printedText(RIGHT_TO_LEFT)).bytes);
    const sides = pdf.pages.flatMap((page, index) => {
      const inArea = page.items.filter(
        ({ y, size }) => y > 22 * MM && Math.abs(size - 8) < 0.05 && y < page.height - 22 * MM,
      );
      const left = inArea.filter(({ x }) => x / MM < 50).length;
      const right = inArea.filter(({ x }) => x / MM > 160).length;
      return left + right < 4 ? [] : [[(index + 1) % 2, left > right ? 'left' : 'right'].join(' ')];
    });
    expect(new Set(sides)).toEqual(new Set(['1 left', '0 right']));
  }, 60_000);
});

describe('a summary of a report', () => {
  it('is told where it does not stand on one page: by how much, and what would free it', async () => {
    const points =
      '- **Point.** The office may not change the fare of a crossing without a vote.:no-source[]\n';
    const text = `:::key-points\n${points.repeat(60)}:::\n\n## Text\n\nIt rose.\n`;
    const { messages } = await printedText(`title: Ferries\nstatus: draft\n---\n\n${text}`);
    const told = messages.filter(({ ruleId }) => ruleId === 'part-fits');
    expect(told.map(({ level, reason }) => [level, reason])).toEqual([
      [
        'warning',
        expect.stringMatching(/^`Summary` takes `[23] pages`, expected one: \d+ mm are over$/),
      ],
    ]);
    expect(told[0]?.note).toMatch(/key point \d+ takes \d+ mm/);
  }, 60_000);

  it('has no heading and no page where there is nothing to sum up', async () => {
    const { bytes } = await printedText(
      'title: Ferries\nstatus: draft\n---\n\n## Text\n\nIt rose.\n',
    );
    const { pages, outline } = await readPdf(bytes);
    expect([
      outline.map(({ title }) => title),
      pages.some(({ text }) => /Summary/.test(text)),
    ]).toEqual([expect.not.arrayContaining(['Summary']), false]);
  }, 60_000);
});

/** Text with notes over several pages. */
const RIGHT_TO_LEFT = [
  'title: عبّارات نهر أنسا',
  'lang: ar',
  'status: draft',
  'references:',
  ...Array.from(
    { length: 9 },
    (_, index) =>
      `  - {id: s${index}, type: book, title: Log ${index}, publisher: Office, issued: ${1990 + index}}`,
  ),
  '---',
  '',
  '## قسم',
  '',
  ...Array.from({ length: 70 }, (_, index) => [
    `تُطبع التعرفة في شهر يناير، وحين يبقى أجر البحّار على حاله تبقى أجرة الخطوط الأربعة كلها على حالها.[@s${index % 9}]`,
    '',
  ]).flat(),
].join('\n');

async function printedText(text: string) {
  const project = memoryWorld({ 'briefing.md': `---\ntemplate: report\n${text}` });
  const own = resolveSettings({}, { root: project.root, config: undefined }, {});
  const built = await build({ path: 'briefing.md', settings: own }, project, press);
  if (!built.pdf) throw new Error(JSON.stringify(built.messages));
  return { bytes: built.pdf.bytes, messages: built.messages };
}
