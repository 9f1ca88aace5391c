import { beforeAll, describe, expect, it } from 'vitest';
import { build } from '../../src/build.ts';
import { createWorld } from '../../src/io/create-world.ts';
import type { Paper } from '../../src/model/settings.ts';
import { resolveSettings } from '../../src/options.ts';
import { verifyPdf } from '../../src/verify/verify-pdf.ts';
import { type PdfPage, type ReadPdf, readPdf } from '../pdf/read-pdf.ts';
import { installed } from '../support/installed.ts';
import { press } from '../support/shared-press.ts';

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

/** Where the text area of an upright page begins, in mm from its left edge. */
function leftEdge({ items }: PdfPage): number {
  return Math.min(...items.filter(({ text }) => text.trim() !== '').map(({ x }) => x)) / MM;
}

function upright({ pages }: ReadPdf): PdfPage[] {
  return pages.filter(({ width, height }) => width < height);
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
      /bottom line[\s\S]*Key points[\s\S]*How well is this sourced\?[\s\S]*At a glance/i,
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

  it('begins each era on a page of its own', () => {
    const eras = report.pdf.outline.filter(({ title }) => /^\d I/.test(title));
    const pages = eras.map(({ page }) => page);
    expect([eras.length, new Set(pages).size]).toEqual([3, 3]);
  });

  it('tells the page of each section in its contents', () => {
    const contents = report.pdf.textByPage[2] ?? '';
    const maduro = report.pdf.outline.find(({ title }) => title === '3 III Maduro era');
    expect(contents).toMatch(new RegExp(`3 III Maduro era\\s*${maduro?.page}\\b`));
  });

  it('has its wider margin at the spine', () => {
    const outer = 2 * middle - inner;
    for (const [index, page] of upright(report.pdf).entries()) {
      const wanted = index % 2 === 0 ? inner : outer;
      expect(Math.abs(leftEdge(page) - wanted)).toBeLessThan(1);
    }
  });
});

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
});
