import { describe, expect, it } from 'vitest';
import { eraSummaryRepeats } from '../../../src/check/rules/era-summary-repeats.ts';
import { foundIn, twoEras } from './found-in.ts';

const section = (bullet: string, text: string) =>
  `## Early\n\n:::era-summary\nBrief.[@a]\n\n- ${bullet}[@a]\n- Nobody was paid.[@a]\n:::\n\n${text}`;
const found = (bullet: string, text: string) =>
  foundIn(eraSummaryRepeats, section(bullet, text), twoEras);

const paragraph = 'Sixty gauges stood on the river and were read at noon.[@a]';

describe('eraSummaryRepeats', () => {
  it('tells of a bullet whose words stand in the only paragraph, at the bullet', async () => {
    const [one, ...more] = await found('Sixty gauges stood on the river.', paragraph);
    expect(one?.at).toBe('- Sixty gauges stood on the river.[@a]');
    expect(more).toEqual([]);
  });

  it('says nothing of a bullet in words of its own', async () => {
    expect(await found('Measuring was rare.', paragraph)).toEqual([]);
  });

  it('says nothing where more is told than one paragraph', async () => {
    const more = `${paragraph}\n\nThen floods came.[@a]`;
    expect(await found('Sixty gauges stood on the river.', more)).toEqual([]);
  });

  it('says nothing of bullets without long words', async () => {
    expect(await found('It was so.', paragraph)).toEqual([]);
  });
});
