import type { DocumentRecord } from '../model/manifest.ts';
import type { DocumentInfo } from '../model/printed.ts';

/**
 * Describe a PDF as it describes itself, for whoever files it or sends it on.
 *
 * @param info What the PDF says of itself.
 * @returns Title, identifier, language and date.
 */
export function describeDocument({
  title,
  identifier = '',
  lang,
  date,
}: Pick<DocumentInfo, 'title' | 'identifier' | 'lang' | 'date'>): DocumentRecord {
  const day = date === undefined ? undefined : new Date(date * 1_000).toISOString().slice(0, 10);
  return { title, identifier, lang, ...(day !== undefined && { date: day }) };
}
