import { describe, expect, it } from 'vitest';
import { resolveText } from '../support/resolve-text.ts';

const eras = [
  'eras:',
  '  - {id: early, label: Early era, from: 1900, to: 1950}',
  '  - {gap: true, from: 1950, to: 1960, note: nothing}',
  '  - {id: late, label: Late, heading: "The *late* years", from: 1960, to: 2000}',
];

async function locate(body: string) {
  return (await resolveText(body, {}, 'en', eras)).briefing;
}

describe('an era', () => {
  it('owns the section whose heading has its words', async () => {
    const { eras: found } = await locate('## Early era\n\ntext');
    expect(found.map(({ heading }) => heading?.position?.start.line)).toEqual([12, undefined]);
  });

  it('may be named by another heading', async () => {
    const briefing = await locate('## Late\n\n## The *late* years');
    expect(briefing.eras[1]?.heading).toBeUndefined();
  });

  it('is found by the plain words of its heading', async () => {
    const keys = ['eras:', '  - {id: late, label: Late, heading: The late years, from: 1, to: 2}'];
    const { briefing } = await resolveText('## The *late*  years', {}, 'en', [
      ...keys.slice(0, 1),
      '  - {id: late, label: Late, heading: The late years, from: 1960, to: 2000}',
    ]);
    expect(briefing.eras[0]?.heading?.data?.era?.id).toBe('late');
  });

  it('owns what stands below it, down to a heading of the same level', async () => {
    const chronology = (date: string) => `:::chronology\n- ${date} x.[@a]\n:::`;
    const body = `## Early era\n\n### Part\n\n${chronology('1910')}\n\n## Other\n\n${chronology('1920')}`;
    const { events } = await locate(body);
    expect(events.map(({ era }) => era)).toEqual(['early', undefined]);
  });

  it('owns the first of two sections with its words', async () => {
    const { eras: found } = await locate('## Early era\n\n[@a]\n\n## Early era\n\n[@b]');
    expect(found[0]?.references).toEqual([1]);
  });

  it('keeps its summary: the brief and the bullets', async () => {
    const body = '## Early era\n\n:::era-summary\nBrief.[@a]\n\n- one[@a]\n- two[@b]\n:::';
    const [era] = (await locate(body)).eras;
    expect([era?.summary?.brief?.type, era?.summary?.bullets.length]).toEqual(['paragraph', 2]);
  });

  it('is numbered without its gaps', async () => {
    const briefing = await locate('');
    expect(briefing.eras.map(({ numeral, path }) => [numeral, path])).toEqual([
      ['I', 'eras.0'],
      ['II', 'eras.2'],
    ]);
  });

  it('leaves gaps apart', async () => {
    const briefing = await locate('');
    expect(briefing.gaps).toEqual([
      {
        span: { first: '1950-01-01', last: '1959-12-31', open: false },
        note: 'nothing',
        path: 'eras.1',
      },
    ]);
  });
});
