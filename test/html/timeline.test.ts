import { toHtml } from 'hast-util-to-html';
import { describe, expect, it } from 'vitest';
import { createParts, slotNames } from '../../src/html/create-parts.ts';
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
    expect(legend?.replace(/<[^>]*>/g, '|')).toBe('|sourced (1)||no source (1)||announced (1)|');
  });

  it('explains hatching only where there is some', async () => {
    const without = await timelineOf(body, [...eras.slice(0, 2), eras[3] ?? '']);
    expect([(await timelineOf(body)).includes('Hatching'), without.includes('Hatching')]).toEqual([
      true,
      false,
    ]);
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

  it('is a list where there are more than forty events', async () => {
    const html = await timelineOf(`## Early era\n\n${eventsOn(41, spread)}`);
    expect([html.includes('<svg'), html.match(/<li /g)?.length]).toEqual([false, 41]);
  });

  it('lists the eras alone where the list would repeat long chronologies', async () => {
    const html = await timelineOf(`## Early era\n\n${eventsOn(81, spread)}`);
    expect([html.includes('<li '), html.includes('81 dated events')]).toEqual([false, true]);
  });

  it('is drawn where there are five eras', async () => {
    const html = await timelineOf(`## E1\n\n${chronology('- 1910 X.')}`, numberedEras(5));
    expect([html.includes('<svg'), html.includes('timeline-list')]).toEqual([true, false]);
  });

  it('is a list where there are more than five eras', async () => {
    const html = await timelineOf(`## E1\n\n${chronology('- 1910 X.')}`, numberedEras(6));
    expect(html).toContain('<div class="timeline-list">');
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
    expect(await timelineOf(body, eras, 'ru')).toContain('без источника (1)');
  });
});
