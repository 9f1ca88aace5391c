import { findLanguagePack, primaryLanguage } from './languages.ts';
import { en } from './packs/en.ts';
import type { Quotation } from './quotation.ts';

const inner = en.quotation.inner;

/** Languages that titles may be in, though the tool does not speak them. */
const others: ReadonlyMap<string, Quotation> = new Map<string, Quotation>([
  ['be', { outer: ['«', '»'], inner: ['„', '“'] }],
  ['bg', { outer: ['„', '“'], inner: ['„', '“'] }],
  ['ca', { outer: en.quotation.outer, inner, habits: ['elides'] }],
  ['cs', { outer: ['„', '“'], inner: ['‚', '‘'] }],
  ['el', { outer: ['«', '»'], inner: ['“', '”'] }],
  ['fa', { outer: ['«', '»'], inner: ['‹', '›'] }],
  ['ja', { outer: ['「', '」'], inner: ['『', '』'] }],
  ['nb', { outer: ['«', '»'], inner }],
  ['no', { outer: ['«', '»'], inner }],
  ['pl', { outer: ['„', '”'], inner: ['«', '»'] }],
  ['ro', { outer: ['„', '”'], inner: ['«', '»'] }],
  ['sv', { outer: ['”', '”'], inner: ['’', '’'] }],
  ['uk', { outer: ['«', '»'], inner: ['„', '“'] }],
]);

/** As in English, but for what quote characters do in it beside quoting. */
const elsewhere: Quotation = { outer: en.quotation.outer, inner };

/**
 * Tell how a language quotes (the first two levels of the Unicode locale data).
 *
 * @param lang BCP 47 tag.
 * @returns Its marks, the English ones where we know no others.
 */
export function quotationOf(lang: string): Quotation {
  const own = findLanguagePack(lang)?.quotation;
  const inRegion = own?.inRegion?.[regionOf(lang)];
  return inRegion ?? own ?? others.get(primaryLanguage(lang)) ?? elsewhere;
}

/** Only called with a tag that is well formed, as it has a pack. */
function regionOf(lang: string): string {
  return new Intl.Locale(lang.replaceAll('_', '-')).region ?? '';
}
