import { describe, expect, it } from 'vitest';
import { eraSpan } from '../../../src/check/rules/era-span.ts';
import { foundIn, reasonsIn, twoEras } from './found-in.ts';

const declared = (...eras: string[]) => ['eras:', ...eras.map((era) => `  - ${era}`)];
const era = (from: string, to: string, id = 'early') =>
  `{id: ${id}, label: Early, from: ${from}, to: ${to}}`;

describe('eraSpan', () => {
  it('says nothing of eras in order', async () => {
    expect(await reasonsIn(eraSpan, 'Text.', twoEras)).toEqual([]);
  });

  it('says nothing of an open era that is the last', async () => {
    expect(await reasonsIn(eraSpan, 'Text.', declared(era('1950', 'open')))).toEqual([]);
  });

  it('points at the end of an era that ends before it begins', async () => {
    const [found] = await foundIn(eraSpan, 'Text.', declared(era('1950', '1900')));
    expect(found?.at).toBe('1900');
  });

  it('tells of an era that ends on the day it begins', async () => {
    expect(await reasonsIn(eraSpan, 'Text.', declared(era('1950', '1950-01-01')))).toEqual([
      'Era `Early` ends at `1950-01-01`, expected a date after its start `1950`',
    ]);
  });

  it('tells of a gap that ends before it begins', async () => {
    const gap = '{gap: true, from: 1950, to: 1900}';
    expect(await reasonsIn(eraSpan, 'Text.', declared(gap))).toEqual([
      'The gap ends at `1900`, expected a date after its start `1950`',
    ]);
  });

  it.each(['1900/1910', '../1910', '1900/..'])('tells of the bound %s', async (from) => {
    expect(await reasonsIn(eraSpan, 'Text.', declared(era(`"${from}"`, '1950')))).toEqual([
      `Era \`Early\` has the interval \`${from}\` as its \`from\`, expected one date`,
    ]);
  });

  it('tells of an open era with a gap after it', async () => {
    const gap = '{gap: true, from: 1950, to: 1960}';
    const [found] = await foundIn(eraSpan, 'Text.', declared(era('1900', 'open'), gap));
    expect(found?.expected).toEqual(['1950']);
  });

  it('tells where an id was first used', async () => {
    const eras = declared(era('1900', '1950'), era('1950', '2000'));
    const found = await foundIn(eraSpan, 'Text.', eras);
    expect(found.map(({ cause }) => cause?.place?.start.line)).toEqual([7]);
  });
});
