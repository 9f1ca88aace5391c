import { languagePack } from '../../language/languages.ts';
import type { SourceCode, SourceCodes } from '../../language/source-codes.ts';
import type { CslItem } from '../../model/reference.ts';
import { codedFields } from '../record/coded-fields.ts';
import { readCountryCode, regionName } from '../record/country-code.ts';
import { withTexts } from '../record/with-texts.ts';

/** Other spellings of codes: the state of ISO 3166 for one of BibLaTeX; European patents are those of the union. */
const otherCodes: ReadonlyMap<string, SourceCode> = new Map([
  ['countryep', 'countryeu'],
  ['countrygb', 'countryuk'],
  ['patentgb', 'patentuk'],
  ['patreqgb', 'patrequk'],
]);

/**
 * Put words in place of the codes of BibLaTeX (`patenteu`, `newseries`, `countryfr and countryde`), which
 * each language spells in its own way. The code of a country that is none is left out.
 *
 * @param item Record of the source.
 * @param lang BCP 47 tag of the document.
 * @returns The record with words; the same one where it has no codes.
 */
export function spellSourceCodes(item: CslItem, lang: string): CslItem {
  const { sourceCodes, referenceWords } = languagePack(lang);
  return withTexts(item, codedFields, (text) =>
    spellCodes(text, lang, sourceCodes)?.join(referenceWords.comma),
  );
}

/** Spells a list with codes; undefined where none of its parts is one. */
function spellCodes(text: string, lang: string, codes: SourceCodes): string[] | undefined {
  const parts = text.split(/ and /).map((part) => part.trim());
  const words = parts.map((part) => spellCode(part.toLowerCase(), lang, codes));
  if (words.every((word) => word === undefined)) return undefined;
  return words.map((word, index) => word ?? parts[index] ?? '').filter((word) => word !== '');
}

/** Words for a code; an empty text for the code of a country that is none. */
function spellCode(written: string, lang: string, codes: SourceCodes): string | undefined {
  const known = codeOf(otherCodes.get(written) ?? written, codes);
  if (known !== undefined) return known;
  const code = readCountryCode(written);
  if (!code) return undefined;
  const { kind, region } = code;
  const country = `country${region.toLowerCase()}`;
  const name = codeOf(otherCodes.get(country) ?? country, codes) ?? regionName(region, lang);
  if (kind === 'country') return name ?? '';
  return name === undefined ? codes[kind] : `${codes[kind]} (${name})`;
}

function codeOf(code: string, codes: SourceCodes): string | undefined {
  return Object.hasOwn(codes, code) ? codes[code as SourceCode] : undefined;
}
