import { findLanguage, languages } from '../../language/languages.ts';
import type { Rule } from '../rule.ts';

/** Tell that the words which the page itself prints are in English, where they exist in no other. */
export const languageKnown: Rule = {
  id: 'language-known',
  check({ frontMatter: { data, places } }, report) {
    if (findLanguage(data.lang)) return;
    report({
      place: places.lang,
      key: data.lang,
      reason: `Language \`${data.lang}\` has no fixed words, expected one of: ${languages.join(', ')}`,
      actual: data.lang,
      expected: [...languages],
      note: 'Headings, labels and counts made by the build print in English. Write `lang` in one of these languages; or accept it, with the reason, if the briefing is to print so.',
    });
  },
};
