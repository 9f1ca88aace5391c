import { toHtml } from 'hast-util-to-html';
import { describe, expect, it } from 'vitest';
import { createParts } from '../../src/html/create-parts.ts';
import { slotNames } from '../../src/html/slots.ts';
import { ownTemplate } from '../support/own-template.ts';
import { resolveText } from '../support/resolve-text.ts';

const eras = [
  'eras:',
  '  - {id: early, label: Early era, from: 1900, to: 1950}',
  '  - {gap: true, from: 1950, to: 1960}',
  '  - {id: late, label: Late era, from: 1960, to: 2000}',
];

async function timelineOf(body: string, keys = eras, lang = 'en'): Promise<string> {
  const { briefing } = await resolveText(body, {}, lang, keys);
  return toHtml(createParts(briefing, { ...ownTemplate, lang, slots: slotNames }).timeline);
}

/** Front matter of as many eras, each of ten years from 1910. */
function numberedEras(count: number): string[] {
  const rows = Array.from({ length: count }, (_, n) => {
    const from = 1910 + 10 * n;
    return `  - {id: e${n + 1}, label: E${n + 1}, from: ${from}, to: ${from + 10}}`;
  });
  return ['eras:', ...rows];
}

const chronology = (rows: string) => `:::chronology\n${rows}\n:::`;
const body = `## Early era\n\n${chronology('- 1910 War begins.[@a]\n- 1920 (planned) A bridge. :no-source[]')}`;

describe('the timeline', () => {
  it('is a drawing that is told in words too', async () => {
    const label = /<svg [^>]*role="img" aria-label="([^"]*)"/.exec(await timelineOf(body))?.[1];
    expect(label?.replace(/\s/g, ' ')).toBe(
      'Timeline of 2 dated events by era, each era on its own scale. Early era 1900–1949: 2 dated events, 1 sourced, 1 without source, 1 planned; 1910 War begins … 1920 A bridge. Late era 1960–1999: no dated events. Gap in the record: 1 January 1950 – 31 December 1959.',
    );
  });

  const rome = [
    'eras:',
    '  - {id: kings, label: Kings, from: -0752, to: -0508}',
    '  - {gap: true, from: -0508, to: -0026}',
    '  - {id: empire, label: Empire, from: -0026, to: 0235}',
  ];
  const romans = `## Kings\n\n${chronology('- -0752-04-21 A town. :no-source[]\n- -0508 No king. :no-source[]')}\n\n## Empire\n\n${chronology('- 0014-08-19 Augustus dies. :no-source[]')}`;

  it('counts the years before Christ as readers do', async () => {
    const html = await timelineOf(romans, rome);
    const textsOf = (part: string) =>
      [...html.matchAll(new RegExp(`<text [^>]*${part}[^>]*>([^<]*)<`, 'g'))].map(([, t]) => t);
    expect(html.replace(/\u00a0/g, ' ')).toContain(
      'Kings 753–510 BC: 2 dated events, none sourced; 21 April 753 BC A town … 509 BC No king. Empire 27 BC – 234: 1 dated event, none sourced; 19 August 14 Augustus dies. Gap in the record: 1 January 509 – 31 December 28 BC.',
    );
    expect(textsOf('timeline-tick-text')).toEqual([
      ...['750 BC', '700 BC', '650 BC', '600 BC', '550 BC'],
      ...['1', '50', '100', '150', '200'],
    ]);
  });

  it('counts each kind of marker in its legend', async () => {
    const legend = /<ul class="timeline-legend">(.*?)<\/ul>/.exec(await timelineOf(body))?.[1];
    expect(legend?.replace(/<[^>]*>/g, '|')).toBe('|sourced (1)||announced (1: none sourced)|');
  });

  it('explains hatching only where there is some', async () => {
    const without = await timelineOf(body, [...eras.slice(0, 2), eras[3] ?? '']);
    expect([(await timelineOf(body)).includes('Hatching:'), without.includes('Hatching:')]).toEqual(
      [true, false],
    );
  });

  it('runs as its page is read', async () => {
    const titleOf = (html: string) =>
      Number(/<text [^>]*timeline-title" x="([\d.]+)"/.exec(html)?.[1]);
    const width = (html: string) => Number(/viewBox="0 0 ([\d.]+)/.exec(html)?.[1]);
    const [english, hebrew] = [await timelineOf(body), await timelineOf(body, eras, 'he')];
    expect([titleOf(english), titleOf(hebrew)]).toEqual([0, width(hebrew)]);
  });

  const eventsOn = (count: number, date: (n: number) => string) =>
    chronology(Array.from({ length: count }, (_, n) => `- ${date(n)} Event ${n}.`).join('\n'));

  const spread = (n: number) => `${1900 + (n % 40)}`;

  it('draws forty events', async () => {
    const html = await timelineOf(`## Early era\n\n${eventsOn(40, spread)}`);
    expect(html.match(/<circle /g)).toHaveLength(40);
  });

  const labelsIn = (html: string) => html.match(/class="timeline-label"/g)?.length ?? 0;

  it('is a strip without labels where there are more than forty events', async () => {
    const html = await timelineOf(`## Early era\n\n${eventsOn(41, spread)}`);
    expect([html.match(/<circle /g)?.length, labelsIn(html)]).toEqual([41, 0]);
  });

  it('has labels where there are five eras', async () => {
    const html = await timelineOf(`## E1\n\n${chronology('- 1910 X.')}`, numberedEras(5));
    expect([html.match(/class="timeline-band"/g)?.length, labelsIn(html)]).toEqual([5, 1]);
  });

  it('is a strip where there are more than five eras', async () => {
    const html = await timelineOf(`## E1\n\n${chronology('- 1910 X.')}`, numberedEras(6));
    expect([html.match(/class="timeline-band"/g)?.length, labelsIn(html)]).toEqual([6, 0]);
  });

  it('is a strip where events find no room beside each other', async () => {
    const html = await timelineOf(`## Early era\n\n${eventsOn(40, () => '1910-01-01')}`);
    expect(labelsIn(html)).toBe(0);
    expect(html).toContain('Where events crowd, bars show how many there are');
  });

  it('shows 300 events of one day as one bar with their number', async () => {
    const html = await timelineOf(`## Early era\n\n${eventsOn(300, () => '1910-01-01')}`);
    expect(html.match(/class="timeline-bar"/g)).toHaveLength(1);
    expect(html).toMatch(/class="timeline-bar-count"[^>]*>300</);
  });

  it('is drawn in parts where there are very many eras, each told in words', async () => {
    const html = await timelineOf(`## E1\n\n${chronology('- 1910 X.')}`, numberedEras(30));
    const bands = html.split('<svg').map((part) => part.match(/timeline-band/g)?.length ?? 0);
    const told = [...html.matchAll(/aria-label="([^"]*)"/g)].map(([, label = '']) =>
      [/\bE1 /, /\bE11 /, /\bE30 /].map((era) => era.test(label)),
    );
    expect(bands).toEqual([0, 10, 10, 10]);
    expect(told).toEqual([
      [true, false, false],
      [false, true, false],
      [false, false, true],
    ]);
  });

  it('never lists the events that the chronologies have', async () => {
    const html = await timelineOf(`## Early era\n\n${eventsOn(81, spread)}`);
    expect(html.replace(/aria-label="[^"]*"/, '')).not.toContain('Event 40');
  });

  it('has a caption and is told in words as a strip too', async () => {
    const html = await timelineOf(`## Early era\n\n${eventsOn(41, spread)}`);
    expect(html).toMatch(/role="img" aria-label="Timeline of 41[^"]*Early era 1900–1949/);
    expect(html).toMatch(/<figcaption><span class="figure-number">Figure.1\.<\/span> 41/);
  });

  it('runs as its page is read as a strip too', async () => {
    const place = (html: string) =>
      Number(/<text [^>]*timeline-title" x="([\d.]+)"/.exec(html)?.[1]);
    const text = `## Early era\n\n${eventsOn(41, spread)}`;
    const [english, hebrew] = [await timelineOf(text), await timelineOf(text, eras, 'he')];
    expect([place(english), place(hebrew)]).toEqual([0, 481.89]);
  });

  const threeMarks = chronology(
    [
      '- 1910 War begins.[@a]',
      '- 1915 Talks. :no-source[]',
      '- 1920 (planned) A bridge.[@a]',
      '- 1925 (planned) A road.[@a]',
    ].join('\n'),
  );

  it('counts each event once in its legend', async () => {
    const html = await timelineOf(`## Early era\n\n${threeMarks}`);
    const legend = /<ul class="timeline-legend">(.*?)<\/ul>/.exec(html)?.[1] ?? '';
    const counts = [...legend.matchAll(/\((\d+)/g)].map(([, count]) => Number(count));
    expect(legend.replace(/<[^>]*>/g, '|').replace(/\u00a0/g, ' ')).toBe(
      '|sourced (1)||no source (1)||announced (2: 2 sourced)|',
    );
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(4);
  });

  it('draws what was announced as an empty diamond, whatever it rests on', async () => {
    const html = await timelineOf(`## Early era\n\n${threeMarks}`);
    expect(html.match(/<polygon class="timeline-planned"/g)).toHaveLength(2);
  });

  it('names what the author marks as key where not all events find room', async () => {
    const day = (n: number) => `1910-01-${String(n + 1).padStart(2, '0')}`;
    const rows = (marked?: number) =>
      chronology(
        Array.from(
          { length: 7 },
          (_, n) => `- ${day(n)}${n === marked ? ' (key)' : ''} A rather long event ${n}.`,
        ).join('\n'),
      );
    const named = async (marked?: number) =>
      /class="timeline-label"[^>]*>[^<]*event 3</.test(
        await timelineOf(`## Early era\n\n${rows(marked)}`),
      );
    expect([await named(), await named(3)]).toEqual([false, true]);
  });

  it('names what key points and summaries tell of', async () => {
    const rows = Array.from({ length: 38 }, (_, n) => `- ${1905 + n} Happening ${n}. :no-source[]`);
    const told = [
      ':::key-points\n- **Cut.** It was cut off in 1920. :no-source[]\n:::',
      '## Early era',
      ':::era-summary\nIt was restored in 1930. :no-source[]\n:::',
      chronology(rows.join('\n')),
    ].join('\n\n');
    const html = await timelineOf(told);
    expect(html).toMatch(/>Happening 15</);
    expect(html).toMatch(/>Happening 25</);
  });

  it('is nothing where no era has an event', async () => {
    expect(await timelineOf('## Early era\n\nText.')).toBe('');
  });

  it('stands in the text where the author puts it, and then nowhere else', async () => {
    const { briefing } = await resolveText(`${body}\n\n::timeline`, {}, 'en', eras);
    const parts = createParts(briefing, { ...ownTemplate, lang: 'en', slots: slotNames });
    expect([parts.timeline, toHtml(parts.body).match(/<figure class="timeline-figure"/g)]).toEqual([
      [],
      ['<figure class="timeline-figure"'],
    ]);
  });

  it('has its words in Russian', async () => {
    expect(await timelineOf(body, eras, 'ru')).toContain('с источником (1)');
  });
});
