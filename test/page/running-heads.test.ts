import { describe, expect, it } from 'vitest';
import { build } from '../../src/index.ts';
import { createWorld } from '../../src/io/create-world.ts';
import type { RawOptions } from '../../src/options.ts';
import { type PdfItem, type PdfPage, type ReadPdf, readPdf } from '../pdf/read-pdf.ts';
import { installed } from '../support/installed.ts';
import { press } from '../support/shared-press.ts';
import { temporaryProject } from '../support/temporary-project.ts';
import { wide, widely } from '../support/widely.ts';

const MM = 72 / 25.4;

async function printed(frontMatter: string, body: string, options: RawOptions = {}) {
  const text = `---\ntitle: The lights\npublished: 2026-11-23\n${frontMatter}\n---\n\n${body}\n`;
  const project = temporaryProject({ 'content/a.md': text });
  const input = { path: 'content/a.md', settings: project.settings(options) };
  const { pdf, messages } = await build(input, createWorld(project.root), press, {
    installed: await installed,
  });
  if (!pdf) throw new Error(JSON.stringify(messages));
  return readPdf(pdf.bytes);
}

/** What stands at the outer end of the head of each page. */
function headsOf({ pages }: ReadPdf): string[] {
  return pages.map(({ items, height }) =>
    items
      .filter(({ y }) => y > height - 20 * MM)
      .map(({ text }) => text)
      .join(''),
  );
}

function beginsWithHeading(page: PdfPage | undefined): boolean {
  const body = page?.items.filter(({ y }) => y < page.height - 20 * MM) ?? [];
  const top = Math.max(...body.map(({ y }) => y));
  return body.some(({ y, text }) => y > top - 4 && text === 'Two');
}

function linesOf(items: readonly PdfItem[]): number {
  return new Set(items.map(({ y }) => Math.round(y))).size;
}

const paragraphs = (count: number) =>
  'The commission went through the plans of both sides and left them open. \n\n'.repeat(count);

const summary =
  ':::era-summary\nLit.:no-source[]\n\n- One.:no-source[]\n- Two.:no-source[]\n:::\n\n';

describe('the head of a page', () => {
  it('has no marks of citations and notes, though the heading does', async () => {
    const text = `## Level[^a] of H~2~O [@k] and ^[here]\n\n${paragraphs(90)}\n\n[^a]: A note.\n`;
    const source = 'references: [{id: k, type: book, title: T, issued: 1950}]';
    const [, second] = headsOf(await printed(`short_title: Lights\n${source}`, text));
    expect(second).toMatch(/Level of H(₂|2)O and$/);
  });

  it(
    'names the section that the page goes on with, and none where it begins with one',
    wide,
    async () => {
      const kinds = new Set<boolean>();
      for (const lines of widely([50, 56, 60], [50, 52, 54, 56, 58, 60])) {
        const text = `## One\n\n${paragraphs(lines)}\n\n## Two\n\n${paragraphs(40)}`;
        const pdf = await printed('short_title: Lights', text);
        const two = pdf.outline.find(({ title }) => title === 'Two')?.page ?? 0;
        const [first, ...heads] = headsOf(pdf);
        expect(first).not.toContain('Lights');
        for (const [index, head] of heads.entries()) {
          const begins = beginsWithHeading(pdf.pages[index + 1]);
          kinds.add(begins);
          const section = index + 2 <= two ? 'One' : 'Two';
          expect([lines, head]).toEqual([lines, begins ? 'Lights' : `Lights · ${section}`]);
        }
      }
      expect(kinds.size).toBe(2);
    },
  );

  it('names an era by numeral, label and span', async () => {
    const eras =
      'eras:\n  - {id: a, label: Early era, from: 1900, to: 1950}\n  - {id: b, label: Late era, from: 1950, to: open}\ninformation_to: 2026-11-01';
    const pdf = await printed(
      eras,
      `## Early era\n\n${summary}${paragraphs(60)}\n\n## Late era\n\n${summary}${paragraphs(60)}`,
    );
    const heads = headsOf(pdf);
    expect(heads).toContain('The lights · I Early era, 1900–1949');
    expect(heads.at(-1)).toBe('The lights · II Late era, since 1950, covered to 1 November 2026');
  });

  it('never cuts the date off up to which an open era is covered', async () => {
    const label = 'The late era of lights that were lit by nobody in the rocks';
    const eras = `eras:\n  - {id: b, label: ${label}, from: 1950, to: open}\ninformation_to: 2026-11-01`;
    const pdf = await printed(eras, `## ${label}\n\n${summary}${paragraphs(60)}`);
    expect(headsOf(pdf)[1]).toBe(`The lights · I ${label}`);
  });

  it('stands on one line however long title and heading are, and in its margin', async () => {
    const pdf = await printed(
      `subtitle: Deck\ntlp: AMBER+STRICT`,
      `## ${'Recognition, bombers and a veto '.repeat(6)}\n\n${paragraphs(60)}`,
    );
    for (const { items, height } of pdf.pages.slice(1)) {
      const head = items.filter(({ y, x }) => y > height - 20 * MM && x < 145 * MM);
      expect(linesOf(head)).toBe(1);
      expect(Math.max(...head.map(({ x, width }) => x + width))).toBeLessThan(145 * MM);
    }
    expect(headsOf(pdf)[1]).toContain('…');
  });

  it('is in no tag', async () => {
    const pdf = await printed('', `## One\n\n${paragraphs(60)}`);
    expect(headsOf(pdf)[1]).toBe('The lights · One');
    for (const { structure } of pdf.pages) expect(structure).not.toContain('· One');
  });

  it('is printed from right to left in Hebrew', async () => {
    const pdf = await printed('lang: he', `## מבוא\n\n${'הוועדה דנה בתוכניות. \n\n'.repeat(60)}`);
    expect(headsOf(pdf)[1]).toContain('מבוא');
  });

  it('is told of a list that fills its page', async () => {
    const pdf = await printed('', `## One\n\n${'- A line of a list.\n'.repeat(120)}`);
    expect(headsOf(pdf).slice(1)).toEqual(pdf.pages.slice(1).map(() => 'The lights · One'));
  });
});
