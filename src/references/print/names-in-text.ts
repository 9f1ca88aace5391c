import { fillPhrase } from '../../language/fill-phrase.ts';
import { languagePack } from '../../language/languages.ts';
import type { CslItem } from '../../model/reference.ts';
import { cleanText } from '../markup/clean-text.ts';
import { familyName, splitOthers } from './print-names.ts';

/**
 * Name those who made a work as running text does.
 *
 * @param item Record of the source.
 * @param lang BCP 47 tag of the document.
 * @returns The authors' family names ("DeYoung and Faiola", "Wainer et al."), else the directors' or
 *   editors'; empty where nobody is named.
 */
export function namesInText({ author, director, editor, compiler }: CslItem, lang: string): string {
  const words = languagePack(lang).referenceWords;
  const { known, hasOthers } = splitOthers(author ?? director ?? editor ?? compiler ?? []);
  const names = known
    .map((name) => familyName(name) || cleanText(name.given))
    .filter((name) => name !== '');
  const [first = '', second = ''] = names;
  if (hasOthers && first !== '') return fillPhrase(words.andOthers, { first });
  if (names.length < 2) return first;
  return names.length === 2
    ? fillPhrase(words.twoNames, { first, second })
    : fillPhrase(words.andOthers, { first });
}
