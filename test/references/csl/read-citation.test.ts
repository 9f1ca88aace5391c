import { describe, expect, it } from 'vitest';
import { marks } from '../../../src/references/csl/marks.ts';
import { readCitation } from '../../../src/references/csl/read-citation.ts';

const before = `${marks.words}0${marks.end}`;
const behind = `${marks.words}1${marks.end}`;

/** What a citation prints, with `see` and `, for one` in the places of words of the author. */
function printed(output: string): string {
  const words = [
    { item: 0, side: 'prefix' },
    { item: 0, side: 'suffix' },
  ] as const;
  return readCitation(output, { numberOf: Number, words })
    .map((one) => {
      if (one.kind === 'text') return one.text;
      return one.side === 'prefix' ? 'see' : ', for one';
    })
    .join('');
}

describe('readCitation', () => {
  it.each([
    [
      'the sources of a style without a mark between them',
      `${before} [2]${behind}[3]`,
      'see [2], for one [3]',
    ],
    [
      'a blank of the style',
      `${before} (Smith 2019) ${behind}(Holm 2011)`,
      'see (Smith 2019), for one (Holm 2011)',
    ],
    [
      'a mark of the style',
      `(${before} Smith 2019${behind}; Holm 2011)`,
      '(see Smith 2019, for one; Holm 2011)',
    ],
    ['a bracket of the style', `(${before} Smith 2019${behind})`, '(see Smith 2019, for one)'],
  ])('sets words of the author beside %s', (_, output, expected) => {
    expect(printed(output)).toBe(expected);
  });

  it.each([
    ['(Smith 2019) ', '(Smith 2019)'],
    [' 2019)', '2019)'],
    ['<i> (Smith)</i> ', '(Smith)'],
  ])('has no blank at the ends of %j, which are those of the sentence', (output, expected) => {
    expect(printed(output)).toBe(expected);
  });

  it.each([
    ['Smith ()', 'Smith'],
    ['Smith (); Holm []', 'Smith; Holm'],
    ['Smith (), p. 3', 'Smith, p. 3'],
    ['“What f() does”', '“What f() does”'],
    ['“The () operator”, 2019', '“The () operator”, 2019'],
  ])('leaves no empty bracket of a style in %j', (output, expected) => {
    expect(printed(output)).toBe(expected);
  });
});
