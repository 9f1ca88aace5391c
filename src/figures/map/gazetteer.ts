import type { Capital } from '../../model/figure.ts';
import type { Language } from '../../model/language.ts';
import { capitalNames } from './capital-names.ts';
import { countryNames } from './country-names.ts';

/** A country or territory with a code of its own. */
export interface Country {
  /** ISO 3166-1 alpha-2, such as `VE`. */
  code: string;
  /** ISO 3166-1 alpha-3. */
  alpha3: string;
  /** ISO 3166-1 numeric, three digits; absent for Kosovo, which has none. */
  numeric?: string;
  names: Record<Language, string>;
}

/** What places are looked up in. Case, accents and punctuation do not count. */
export interface Gazetteer {
  countries: readonly Country[];
  capitals: readonly Capital[];
  /** Find a country by its code in capitals, which takes no time. */
  countryOf(code: string): Country | undefined;
  /** Find a country by a code or by its name in any of the languages. */
  findCountry(name: string): Country | undefined;
  /** Find a capital by its name in any of the languages, or by its country. */
  findCapital(name: string): Capital | undefined;
}

/** Where the name in each language stands in a row of either table, behind the first cell. */
export const nameColumns: Readonly<Record<Language, number>> = {
  en: 0,
  es: 1,
  ru: 2,
  ar: 3,
  fr: 4,
  de: 5,
  pt: 6,
  it: 7,
  he: 8,
};

const columns = Object.entries(nameColumns) as [Language, number][];

/** Further names that people write. */
const otherCountryNames: Readonly<Record<string, string>> = {
  Bosnia: 'BA',
  Britain: 'GB',
  Burma: 'MM',
  'Cabo Verde': 'CV',
  'Congo-Brazzaville': 'CG',
  'Congo-Kinshasa': 'CD',
  'Czech Republic': 'CZ',
  'DR Congo': 'CD',
  DRC: 'CD',
  'East Timor': 'TL',
  'Great Britain': 'GB',
  Holland: 'NL',
  'Islas Falkland': 'FK',
  'Ivory Coast': 'CI',
  Macedonia: 'MK',
  'Russian Federation': 'RU',
  Swaziland: 'SZ',
  'The Gambia': 'GM',
  'Timor-Leste': 'TL',
  Turkey: 'TR',
  UAE: 'AE',
  UK: 'GB',
  'United States of America': 'US',
  Vatican: 'VA',
  // German and French
  Elfenbeinküste: 'CI',
  Birmanie: 'MM',
  'RD Congo': 'CD',
  Weißrussland: 'BY',
  // Portuguese of Brazil, where it is not that of Portugal
  Barein: 'BH',
  Benin: 'BJ',
  Cingapura: 'SG',
  Djibuti: 'DJ',
  Groenlândia: 'GL',
  'Ilhas Malvinas': 'FK',
  Irã: 'IR',
  Maurício: 'MU',
  'Saara Ocidental': 'EH',
  Tadjiquistão: 'TJ',
  Tchéquia: 'CZ',
  'Trinidad e Tobago': 'TT',
  Turcomenistão: 'TM',
  Uzbequistão: 'UZ',
  Vietnã: 'VN',
};
const otherCapitalNames: Readonly<Record<string, string>> = {
  Kiev: 'Kyiv',
  Kishinev: 'Chișinău',
  Peking: 'Beijing',
  'Ulan Bator': 'Ulaanbaatar',
  'Washington, D.C.': 'Washington',
  'Washington DC': 'Washington',
  // Portuguese of Brazil, where it is not that of Portugal
  Amsterdã: 'Amsterdam',
  Bagdá: 'Baghdad',
  Cingapura: 'Singapore',
  Copenhague: 'Copenhagen',
  Helsinque: 'Helsinki',
  Moscou: 'Moscow',
  Reikjavik: 'Reykjavík',
  Teerã: 'Tehran',
};

/**
 * Read the tables of countries and capitals. Their names in all languages are gone through when the
 * first is looked up, so who has codes never waits for that.
 *
 * @returns What places are looked up in.
 */
export function createGazetteer(): Gazetteer {
  const countries = rowsOf(countryNames).map(readCountry);
  const capitals = rowsOf(capitalNames).map(readCapital);
  let names: ReturnType<typeof indexNames> | undefined;
  const nameIndex = () => (names ??= indexNames(countries, capitals));
  const findCountry = (name: string) => nameIndex().countries.get(fold(name));
  return {
    countries,
    capitals,
    countryOf: (code) => countries.find((country) => country.code === code),
    findCountry,
    findCapital(name) {
      const code = findCountry(name)?.code;
      return (
        nameIndex().capitals.get(fold(name)) ?? capitals.find(({ country }) => country === code)
      );
    },
  };
}

/** What is found by each name, with all that does not count left out of the names. */
function indexNames(
  countries: readonly Country[],
  capitals: readonly Capital[],
): { countries: Map<string, Country>; capitals: Map<string, Capital> } {
  const byCountryName = new Map<string, Country>();
  for (const country of countries) {
    const { code, alpha3, numeric = '', names } = country;
    for (const name of [code, alpha3, numeric, ...Object.values(names)]) {
      if (name !== '') byCountryName.set(fold(name), country);
    }
  }
  for (const [name, code] of Object.entries(otherCountryNames)) {
    const country = byCountryName.get(fold(code));
    if (country) byCountryName.set(fold(name), country);
  }
  // Of two seats the first one stands for its country, so names are kept as first met.
  const byCapitalName = new Map<string, Capital>();
  for (const capital of capitals) {
    for (const name of Object.values(capital.names)) keepFirst(byCapitalName, name, capital);
  }
  for (const [other, name] of Object.entries(otherCapitalNames)) {
    const capital = byCapitalName.get(fold(name));
    if (capital) keepFirst(byCapitalName, other, capital);
  }
  return { countries: byCountryName, capitals: byCapitalName };
}

function keepFirst(map: Map<string, Capital>, name: string, capital: Capital): void {
  const key = fold(name);
  if (!map.has(key)) map.set(key, capital);
}

function rowsOf(table: string): string[][] {
  return table
    .trim()
    .split('\n')
    .map((row) => row.split('|').map((cell) => cell.trim()));
}

function readCountry([codes = '', ...names]: string[]): Country {
  const [code = '', alpha3 = '', numeric = ''] = codes.split(' ');
  return { code, alpha3, ...(numeric !== '---' && { numeric }), names: namesOf(names) };
}

function readCapital([place = '', ...names]: string[]): Capital {
  const [country = '', latitude, longitude] = place.split(' ');
  return {
    country,
    latitude: Number(latitude),
    longitude: Number(longitude),
    names: namesOf(names),
  };
}

/** An empty cell is as in English. */
function namesOf(cells: readonly string[]): Country['names'] {
  const english = cells[nameColumns.en] ?? '';
  const names: Partial<Record<Language, string>> = {};
  for (const [language, at] of columns) names[language] = cells[at] || english;
  return names as Country['names'];
}

/** The letters and digits of a name, without case and accents. */
function fold(name: string): string {
  // Plain letters, as half of the languages write, need no taking apart.
  if (/^[A-Za-z\d -]*$/.test(name)) return name.replace(/[ -]/g, '').toLowerCase();
  return name
    .normalize('NFD')
    .replace(/&/g, 'and')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase();
}
