import type { CountName } from './counts.ts';
import { findLanguage, languagePack } from './languages.ts';

/**
 * Say a count in the words of a language, with the right plural form.
 *
 * @param name What is counted.
 * @param count How many, 0 or more.
 * @param lang BCP 47 tag of the document; English where we have no words of its own.
 * @returns Such as "17 references" or "2 archived", in Western digits.
 */
export function countInWords(name: CountName, count: number, lang: string): string {
  const forms = languagePack(lang).counts[name];
  // A region may count in its own way: none is one in Brazil, and many in Portugal.
  const rules = new Intl.PluralRules(findLanguage(lang) ? lang : 'en');
  const form = forms[rules.select(count)] ?? forms.other;
  return form.replace('{n}', String(count));
}
