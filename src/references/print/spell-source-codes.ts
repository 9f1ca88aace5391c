import { languagePack } from '../../language/languages.ts';
import type { SourceCode, SourceCodes } from '../../language/source-codes.ts';
import type { CslItem } from '../../model/reference.ts';

/** Other spellings of codes: the state of ISO 3166 for one of BibLaTeX. */
const otherCodes: ReadonlyMap<string, SourceCode> = new Map([
  ['countrygb', 'countryuk'],
  ['patentgb', 'patentuk'],
  ['patreqgb', 'patrequk'],
]);

/** Fields that may hold nothing but a code. */
const codedFields = ['genre', 'medium', 'collection-title', 'publisher-place', 'status'] as const;

/**
 * Put words in place of the codes of BibLaTeX (`patenteu`, `newseries`, `countryfr and countryde`), which
 * each language spells in its own way.
 *
 * @param item Record of the source.
 * @param lang BCP 47 tag of the document.
 * @returns The record with words; the same one where it has no codes.
 */
export function spellSourceCodes(item: CslItem, lang: string): CslItem {
  const { sourceCodes, referenceWords } = languagePack(lang);
  const spelled = codedFields.flatMap((field) => {
    const text = item[field];
    const words = text && spellCodes(text, lang, sourceCodes);
    return words ? [[field, words.join(referenceWords.comma)] as const] : [];
  });
  return spelled.length > 0 ? { ...item, ...Object.fromEntries(spelled) } : item;
}

/** Spells a list of codes; undefined where any part of the text is none. */
function spellCodes(text: string, lang: string, codes: SourceCodes): string[] | undefined {
  const words = text
    .split(/ and /)
    .map((code) => spellCode(code.trim().toLowerCase(), lang, codes));
  return words.every((word) => word !== undefined) ? words : undefined;
}

function spellCode(written: string, lang: string, codes: SourceCodes): string | undefined {
  const code = otherCodes.get(written) ?? written;
  return Object.hasOwn(codes, code) ? codes[code as SourceCode] : countryOf(code, lang);
}

/** Countries that the manual does not list have a name in the data of the locale. */
function countryOf(code: string, lang: string): string | undefined {
  const region = /^country([a-z]{2})$/.exec(code)?.[1]?.toUpperCase();
  if (region === undefined) return undefined;
  return new Intl.DisplayNames([lang, 'en'], { type: 'region', fallback: 'none' }).of(region);
}
