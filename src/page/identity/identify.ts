import { createDateFormatter } from '../../dates/create-date-formatter.ts';
import { fillDoi, fillPattern, type Placeholder } from '../../identity/placeholders.ts';
import type { FrontMatter } from '../../model/front-matter.ts';
import type { Identity } from '../../model/identity.ts';

/** A briefing as an institution publishes it. */
export interface IdentifiedBriefing {
  /** What the front matter says, and for the rest the identity. */
  data: FrontMatter;
  /** Where earlier editions are, of a briefing that supersedes none. */
  previousEdition: string;
}

/**
 * Let an institution say what a briefing does not: what both have is the briefing's.
 *
 * @param data Front matter, titles as they print.
 * @param identity The institution.
 * @param slug Name of the output: stands for the number of a briefing that has none.
 * @returns The front matter with it; patterns are filled in.
 */
export function identify(data: FrontMatter, identity: Identity, slug: string): IdentifiedBriefing {
  const known = {
    publisher: identity.name,
    ...only(identity, 'series'),
    ...only(identity, 'contact'),
    ...only(identity, 'disclaimer'),
    ...only(identity, 'licence'),
    ...data,
  };
  const values = valuesOf(known, identity, slug);
  const doi =
    data.doi ??
    (identity.doi && fillDoi(identity.doi, { ...values, number: values.number || slug }));
  const fill = (pattern: string | undefined) =>
    pattern && fillPattern(pattern, { ...values, doi: doi ?? '' });
  const citeAs = data.cite_as ?? fill(identity.cite_as);
  return {
    data: { ...known, ...(doi && { doi }), ...(citeAs && { cite_as: citeAs }) },
    previousEdition: data.supersedes ? '' : (fill(identity.previous_edition) ?? ''),
  };
}

function only<Key extends keyof Identity>(identity: Identity, key: Key): Partial<Identity> {
  return identity[key] === undefined ? {} : { [key]: identity[key] };
}

function valuesOf(
  data: FrontMatter,
  { issn = '' }: Identity,
  slug: string,
): Record<Placeholder, string> {
  const { published } = data;
  return {
    title: data.title,
    authors: data.authors.map(({ name }) => name).join(', '),
    number: data.number ?? '',
    version: data.version,
    date: published === undefined ? '' : createDateFormatter(data.lang).formatText(published),
    year: published?.slice(0, 4) ?? '',
    series: data.series ?? '',
    publisher: data.publisher ?? '',
    doi: '',
    issn,
    slug,
  };
}
