import { describe, expect, it } from 'vitest';
import { build } from '../../src/index.ts';
import { createWorld } from '../../src/io/create-world.ts';
import { readPdf } from '../pdf/read-pdf.ts';
import { installed } from '../support/installed.ts';
import { press } from '../support/shared-press.ts';
import { temporaryProject } from '../support/temporary-project.ts';

const MM = 72 / 25.4;
const files = {
  'content/oil.csv': 'year,tons\n1821,3\n1840,5\n1860,9',
  'content/many.csv': `year,tons\n${Array.from({ length: 40 }, (_, year) => `${1900 + year},${year}`).join('\n')}`,
};

async function printed(body: string, lang = 'en') {
  const text = `---\ntitle: The lights\nlang: ${lang}\npublished: 2026-11-23\n---\n\n${body}\n`;
  const project = temporaryProject({ 'content/a.md': text, ...files });
  const input = { path: 'content/a.md', settings: project.settings() };
  const { pdf, messages } = await build(input, createWorld(project.root), press, {
    installed: await installed,
  });
  const told = messages.filter(({ level }) => level !== 'info');
  return { read: pdf && (await readPdf(pdf.bytes)), messages: told.map(({ reason }) => reason) };
}

const chart = (file: string) =>
  `::chart{data=${file}.csv type=bar x=year y=tons title="Oil burnt" width=margin}`;
const words = 'The lights were lit by nobody, and the oil was counted in the harbour. '.repeat(6);
const section = (figure: string) =>
  `## One\n\nFirst. ${words}\n\n${figure}\n\nSecond. ${words}\n\nThird. ${words}`;

describe('a figure with `width=margin`', () => {
  it.each([
    ['chart', chart('oil'), 'en', 20, 66],
    ['map', '::map{countries="IS" width=margin}', 'en', 20, 66],
    ['chart in Hebrew', chart('oil'), 'he', 144, 190],
  ])(
    'is a %s as wide as the left column, level with what follows it',
    async (_, figure, lang, from, to) => {
      const { read, messages } = await printed(section(figure), lang);
      expect(messages).toEqual([]);
      const items = read?.pages[0]?.items ?? [];
      const heightOf = (start: string) => items.find(({ text }) => text.includes(start))?.y ?? 0;
      const beside = items.filter(
        ({ x, width, y, text }) =>
          y < heightOf('First.') - 20 &&
          y > 30 * MM &&
          text.trim() !== '' &&
          x >= from * MM - 1 &&
          x + width <= to * MM + 1,
      );
      expect(beside.length).toBeGreaterThan(3);
      expect(Math.max(...beside.map(({ y }) => y))).toBeLessThan(heightOf('Second.') + 12);
      expect(Math.min(...beside.map(({ y }) => y))).toBeLessThan(heightOf('Second.'));
    },
  );

  it('is a Figure that is read and copied between the paragraphs around it', async () => {
    const { read } = await printed(section(chart('oil')));
    const page = read?.pages[0];
    const order = /First\..*(Figure|Oil burnt).*Second\./s;
    expect(page?.structure).toMatch(/First\.[\s\S]*\bFigure\b[\s\S]*Oil burnt[\s\S]*Second\./);
    expect(page?.text).toMatch(order);
  });

  it('takes nothing from the text beside it', async () => {
    const [without, with_] = await Promise.all([
      printed(section('')),
      printed(section(chart('oil'))),
    ]);
    const heights = ({ read }: Awaited<ReturnType<typeof printed>>) =>
      read?.pages[0]?.items.filter(({ text }) => /^(Second|Third)/.test(text)).map(({ y }) => y);
    expect(heights(with_)).toEqual(heights(without));
  });

  it('that is wider than that prints as wide as the text, and a warning tells how wide it is', async () => {
    const { read, messages } = await printed(section(chart('many')));
    expect(messages).toEqual([
      '`fig-many` needs `80` mm, expected at most `46` mm for `width=margin`',
    ]);
    const caption = read?.pages[0]?.items.find(({ text }) => text.includes('Oil burnt'));
    expect((caption?.x ?? 0) / MM).toBeGreaterThan(70);
  });

  it.each([[`:::note\n${chart('oil')}\n:::`], ['- A\n\n  ::map{countries="IS" width=margin}']])(
    'is an error in a box or a list: %j',
    async (body) => {
      expect((await printed(`Text.\n\n${body}`)).messages).toEqual([
        'Unexpected `width=margin` in a box, a list or a quote, expected it between paragraphs',
      ]);
    },
  );

  it.each([
    [
      '::chart{data=oil.csv type=bar x=year y=tons width=margn}',
      'Unexpected width `margn`, expected `column` or `margin`',
    ],
    ['::map{countries="IS" width=46}', 'Unexpected width `46`, expected `column` or `margin`'],
    [
      '::chart{data=oil.csv type=bar x=year y=tons width=margin table=yes}',
      'Unexpected `table=yes` with `width=margin`, expected one of the two',
    ],
  ])('is told where it is spelt otherwise: %s', async (figure, reason) => {
    expect((await printed(figure)).messages).toEqual([reason]);
  });
});
