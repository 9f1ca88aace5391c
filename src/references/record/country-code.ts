/** Offices and states that BibLaTeX or patents name beside those of ISO 3166; each language has words for them, for `EP` those of `EU`. */
const beside: ReadonlySet<string> = new Set(['EP', 'EU', 'UK', 'WO', 'CS', 'DD', 'SU', 'YU']);
/** Regions in the data of the locale that are no country, and those whose name is that of another by now. */
const noCountries = /^(?:EZ|FX|QO|UN|X[AB]|ZZ)$/;

/** A code that stands for a country: alone, or behind the kind of patent. */
const pattern = /^(country|patent|patreq)([a-z]{2})$/i;
/** Words that only look like one. */
const words: ReadonlySet<string> = new Set(['patented']);

/** A code of BibLaTeX that ends in one for a country. */
export interface CountryCode {
  kind: 'country' | 'patent' | 'patreq';
  /** Two capitals. */
  region: string;
  /** Whether ISO 3166 or BibLaTeX knows it. */
  isKnown: boolean;
}

/**
 * Read a code such as `countryfr` or `patentjp`.
 *
 * @param text One part of the value of a field.
 * @returns What it says; undefined for a text that is no such code.
 */
export function readCountryCode(text: string): CountryCode | undefined {
  const [, kind, letters] = pattern.exec(text.trim()) ?? [];
  if (kind === undefined || letters === undefined || words.has(text.trim().toLowerCase())) {
    return undefined;
  }
  const region = letters.toUpperCase();
  return {
    kind: kind.toLowerCase() as CountryCode['kind'],
    region,
    isKnown: beside.has(region) || regionName(region, 'en') !== undefined,
  };
}

/**
 * Name a country.
 *
 * @param region Two capitals of ISO 3166.
 * @param lang BCP 47 tag of the document.
 * @returns Its name; undefined for what is none, or has become another.
 */
export function regionName(region: string, lang: string): string | undefined {
  // A state that is no more would have the name of the one that came after it.
  const isLasting = new Intl.Locale(`und-${region}`).region === region;
  if (!isLasting || noCountries.test(region)) return undefined;
  return new Intl.DisplayNames([lang, 'en'], { type: 'region', fallback: 'none' }).of(region);
}
