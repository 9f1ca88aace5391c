import { geoContains, geoDistance } from 'd3-geo';
import { describe, expect, it } from 'vitest';
import { capitalNames } from '../../../src/figures/map/capital-names.ts';
import { countryNames } from '../../../src/figures/map/country-names.ts';
import { createGazetteer, nameColumns } from '../../../src/figures/map/gazetteer.ts';
import { languages } from '../../../src/language/languages.ts';
import { ownGeography } from './own-geography.ts';

const gazetteer = createGazetteer();
const { shapes } = ownGeography;
const [coarse, fine, finest] = await Promise.all([shapes('110m'), shapes('50m'), shapes('10m')]);

/** 0.5 degrees of the globe, in radians: coasts of the atlas are rounded. */
const NEAR = 0.5 * (Math.PI / 180);

describe.each([
  ['countries', countryNames],
  ['capitals', capitalNames],
])('the rows of %s', (_, table) => {
  const rows = table.trim().split('\n');

  it('have a cell for the name in each language, and no other', () => {
    const wrong = rows.filter((row) => row.split('|').length !== 1 + languages.length);
    expect(wrong).toEqual([]);
  });

  it('have another name than in English for some place in each language', () => {
    const own = Object.entries(nameColumns).filter(([, at]) =>
      rows.some((row) => row.split('|')[1 + at]?.trim() !== ''),
    );
    expect(own.map(([language]) => language).sort()).toEqual([...languages].sort());
  });
});

describe('the table of countries', () => {
  it('has each code once', () => {
    const codes = gazetteer.countries.flatMap(({ code, alpha3, numeric = [] }) =>
      [code, alpha3, numeric].flat(),
    );
    expect(new Set(codes).size).toBe(codes.length);
  });

  it('has a name in every language for each country', () => {
    const nameless = gazetteer.countries.filter(({ names }) =>
      Object.values(names).some((name) => name === ''),
    );
    expect(nameless).toEqual([]);
  });

  it.each(languages)('has no name twice in %s', (language) => {
    const names = gazetteer.countries.map((country) => country.names[language]);
    expect(new Set(names).size).toBe(names.length);
  });

  it('gives a code to all land but Kashmir, Aksai Chin, bases, reefs and shoals', () => {
    const uncoded = [coarse, fine, finest].map(
      (all) => all.filter(({ code }) => code === undefined).length,
    );
    expect(uncoded).toEqual([2, 2, 9]);
  });

  it('has an outline of each country but Antarctica', () => {
    const drawn = new Set([...fine, ...finest].map(({ code }) => code));
    const lacking = gazetteer.countries.map(({ code }) => code).filter((code) => !drawn.has(code));
    expect(lacking).toEqual(['AQ']);
  });

  it('keeps a territory as a part of the country that the atlas counts it to', () => {
    const french = fine.filter(({ code, within }) => code === 'FR' || within === 'FR');
    expect(new Set(french.map(({ code }) => code))).toEqual(
      new Set(['FR', 'GF', 'GP', 'MQ', 'RE', 'YT']),
    );
  });

  it.each([
    ['ve', 'VE'],
    ['VEN', 'VE'],
    ['862', 'VE'],
    ['venezuela', 'VE'],
    ['Россия', 'RU'],
    ['روسيا', 'RU'],
    ['Cote d’Ivoire', 'CI'],
    ['Antigua and Barbuda', 'AG'],
    ['Turkey', 'TR'],
    ['Corée du Sud', 'KR'],
    ['Elfenbeinküste', 'CI'],
    ['Côte d’Ivoire', 'CI'],
    ['Irão', 'IR'],
    ['Paesi Bassi', 'NL'],
    ['ירדן', 'JO'],
  ])('finds %s', (name, code) => {
    expect(gazetteer.findCountry(name)?.code).toBe(code);
  });
});

describe('the table of capitals', () => {
  it.each(gazetteer.capitals.map((capital) => [capital.names.en, capital] as const))(
    'puts %s into its country',
    (_, { country, longitude, latitude }) => {
      const polygons = [...fine, ...finest]
        .filter(({ code }) => code === country)
        .flatMap((one) => one.polygons);
      const place: [number, number] = [longitude, latitude];
      const isInside = geoContains({ type: 'MultiPolygon', coordinates: polygons }, place);
      const isNear = () => polygons.flat(2).some((point) => geoDistance(point, place) < NEAR);
      expect(isInside || isNear()).toBe(true);
    },
  );

  it('has one of every state that is a member of the United Nations', () => {
    // Checked by number: 193 members, and the Holy See, Palestine, Kosovo, Taiwan, and two islands.
    expect(new Set(gazetteer.capitals.map(({ country }) => country)).size).toBe(199);
  });

  it.each([
    ['Moscow', 'RU'],
    ['москва', 'RU'],
    ['Chisinau', 'MD'],
    ['Venezuela', 'VE'],
    ['GB', 'GB'],
    ['Washington, D.C.', 'US'],
    ['Le Caire', 'EG'],
    ['Wien', 'AT'],
    ['Moscovo', 'RU'],
    ['Città del Messico', 'MX'],
    ['ירושלים', 'IL'],
  ])('finds %s', (name, country) => {
    expect(gazetteer.findCapital(name)?.country).toBe(country);
  });

  it('takes the first of two seats for the country', () => {
    expect(gazetteer.findCapital('South Africa')?.names.en).toBe('Pretoria');
  });
});
