import type { FrontMatter } from '../../model/front-matter.ts';
import { formatWork } from '../../references/print/format-entry.ts';
import { doiAddress } from '../../references/record/doi-url.ts';

/**
 * Write how a briefing is to be cited, as its own reference lists would: authors, title, number,
 * version, publisher, date.
 *
 * @param data Front matter of the briefing.
 * @param versionWord The word before the version.
 * @returns The author's own words where there are any, else the entry in plain text.
 */
export function citeAs(data: FrontMatter, versionWord: string): string {
  if (data.cite_as !== undefined) return data.cite_as;
  const { title, authors, number, publisher, published, version, lang, doi } = data;
  const entry = formatWork(
    {
      id: '',
      type: 'report',
      title,
      ...(authors.length > 0 && { author: authors.map(({ name }) => ({ literal: name })) }),
      ...(number !== undefined && { number }),
      ...(publisher !== undefined && { publisher }),
      ...(published !== undefined && { issued: { raw: published } }),
      medium: `${versionWord} ${version}`,
    },
    lang,
  );
  const text = entry.map((stretch) => stretch.text).join('');
  return doi === undefined ? text : `${text} ${doiAddress(doi)}`;
}
