import { describe, expect, it } from 'vitest';
import { countryNames } from '../../../src/figures/map/country-names.ts';
import { languages } from '../../../src/language/languages.ts';
import { readCountryCode, regionName } from '../../../src/references/record/country-code.ts';
import { readLibrary } from '../../support/read-library.ts';

const regions = countryNames
  .trim()
  .split('\n')
  .map((line) => line.slice(0, 2));

describe('the code of a country', () => {
  it('is known for each country of ISO 3166, in each language', () => {
    expect(regions.length).toBeGreaterThan(240);
    const unknown = regions.filter(
      (region) =>
        readCountryCode(`country${region.toLowerCase()}`)?.isKnown !== true ||
        languages.some((lang) => regionName(region, lang) === undefined),
    );
    expect(unknown).toEqual([]);
  });

  it.each(['ZZ', 'XA', 'XB', 'QO', 'AA', 'EL'])('is none: %s', (region) => {
    expect(readCountryCode(`country${region}`)).toMatchObject({ region, isKnown: false });
  });

  it.each(['SU', 'DD', 'YU', 'CS', 'AN', 'TP'])(
    'takes no name of the state that came after it: %s',
    (region) => {
      expect(regionName(region, 'en')).toBeUndefined();
    },
  );

  it.each(['country', 'countryside', 'countrymen', 'patent', 'patents', 'patented', 'Patent EU'])(
    'is not %s',
    (text) => {
      expect(readCountryCode(text)).toBeUndefined();
    },
  );
});

describe('an entry', () => {
  it.each([
    ['publisher-place: countryzz', ['`countryzz` in `publisher-place` of entry `a`']],
    ['publisher-place: countryfr and countryXA', ['`countryXA`']],
    ['genre: patentqq', ['`patentqq` in `genre`']],
    ['genre: patentjp', []],
    ['genre: patreqsu', []],
    ['publisher-place: Paris and countryfr', []],
    ['title: countryzz', []],
  ])('tells a code that stands for no country: %s', (field, told) => {
    const { findings } = readLibrary(`- {id: a, ${field}}`, 'a.yaml');
    expect(findings.map(({ ruleId }) => ruleId)).toEqual(told.map(() => 'bibliography-tidy'));
    for (const [index, words] of told.entries()) {
      expect(findings[index]?.finding.reason).toContain(words);
    }
  });
});
