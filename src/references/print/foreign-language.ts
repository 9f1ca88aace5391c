import { primaryLanguage } from '../../language/languages.ts';

/**
 * Tell the language of a record where it is another than the document's.
 *
 * @param language Value of the field `language`: a BCP 47 tag, or text that should be one.
 * @param lang BCP 47 tag of the document.
 * @returns The tag of the record's language; undefined for the document's own and for no tag.
 */
export function foreignLanguage(language: string | undefined, lang: string): string | undefined {
  const tag = (language ?? '').trim().replaceAll('_', '-');
  // Records also hold words such as "Russian", which are well formed tags but name no language.
  if (!/^[a-z]{2,3}(?:-[a-z\d]{1,8})*$/i.test(tag)) return undefined;
  try {
    const canonical = Intl.getCanonicalLocales(tag)[0];
    const isForeign = canonical && primaryLanguage(canonical) !== primaryLanguage(lang);
    return isForeign ? canonical : undefined;
  } catch {
    return undefined;
  }
}
