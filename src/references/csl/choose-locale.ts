import { primaryLanguage } from '../../language/languages.ts';

/**
 * Say in which locales the words of a style may print. The document decides about the language; where
 * it names no country, the style decides about that: `en-GB` in an English document, but never German
 * words in it.
 *
 * @param lang BCP 47 tag of the document.
 * @param wanted Tag that the style asks for.
 * @param bases The main locale of each language, such as `es_ES` of `es`.
 * @returns Tags of locales, the best first; the last one is `en-US`.
 */
export function chooseLocale(
  lang: string,
  wanted: string | undefined,
  bases: Readonly<Record<string, string>>,
): string[] {
  const language = primaryLanguage(lang);
  const base = Object.hasOwn(bases, language) ? bases[language] : undefined;
  const tags = [
    lang.includes('-') ? lang : undefined,
    wanted !== undefined && primaryLanguage(wanted) === language ? wanted : undefined,
    lang,
    base,
    'en-US',
  ];
  const usual = tags.flatMap((tag) => (tag === undefined ? [] : inUsualForm(tag)));
  return [...new Set(usual)];
}

/** Locales are named by language and country alone. */
function inUsualForm(tag: string): string[] {
  const [language = '', ...rest] = tag.replaceAll('_', '-').split('-');
  if (!/^[a-z]{2,3}$/i.test(language)) return [];
  const country = rest.find((part) => /^[a-z]{2}$/i.test(part));
  const name = language.toLowerCase();
  return country === undefined ? [name] : [`${name}-${country.toUpperCase()}`];
}
