import { createDateFormatter, type DateFormatter } from '../../dates/create-date-formatter.ts';
import { isStale } from '../../eras/is-stale.ts';
import { knownLicence } from '../../identity/known-licence.ts';
import { direction } from '../../language/direction.ts';
import { fillPhrase } from '../../language/fill-phrase.ts';
import { languagePack } from '../../language/languages.ts';
import type { FrontMatter } from '../../model/front-matter.ts';
import type { IdentityModel, PageModel } from '../../model/page-model.ts';
import type { Reference } from '../../model/reference.ts';
import type { Paper } from '../../model/settings.ts';
import { sourceBaseInWords } from '../../references/print/source-base.ts';
import { citeAs } from './cite-as.ts';

/** What tells an edition of a briefing from others. */
export interface Edition {
  /** Name of the output: stands for the number of a briefing that has none. */
  slug: string;
  /** SHA-256 of the source as it is attached, hexadecimal. */
  digest: string;
}

/** Figures of a digest that print: enough to tell the editions of one briefing apart. */
const PRINTED_FIGURES = 8;

/**
 * Put a briefing's front matter into the words a template prints.
 *
 * @param data Front matter.
 * @param references Numbered references.
 * @param paper Paper the page is composed for.
 * @param edition What tells this edition from others.
 * @param identity The institution, as it prints.
 * @returns Text values; what the briefing does not say is empty.
 */
export function createPageModel(
  data: FrontMatter,
  references: readonly Reference[],
  paper: Paper,
  { slug, digest }: Edition,
  identity: IdentityModel,
): PageModel {
  const { lang, status, tlp } = data;
  const words = languagePack(lang).fixedWords;
  const dates = createDateFormatter(lang);
  const licence = data.licence === undefined ? undefined : knownLicence(data.licence);
  return {
    title: data.title,
    shortTitle: data.short_title ?? '',
    subtitle: data.subtitle ?? '',
    series: data.series ?? '',
    number: data.number ?? '',
    version: data.version,
    lang,
    dir: direction(lang),
    paper,
    authors: data.authors.map(({ name, affiliation = '', email = '', orcid = '' }) => ({
      name,
      affiliation,
      email,
      orcid: orcid.replace('https://orcid.org/', ''),
    })),
    published: data.published ? dates.formatText(data.published) : '',
    informationTo: data.information_to ? dates.formatText(data.information_to) : '',
    positionAsOf: positionAsOf(data, words.positionAsOf, dates),
    status,
    statusWord: status === 'final' ? '' : words[status],
    tlp: tlp ? `TLP:${tlp}` : '',
    tlpMeaning: tlp ? languagePack(lang).tlpMeaning[tlp] : '',
    tlpClass: tlp ? tlp.toLowerCase().replace('+', '-') : '',
    sourceBase: sourceBaseInWords(references, lang),
    supersedes: data.supersedes ?? '',
    identifier: identifierOf(data, slug),
    digest: digest.slice(0, PRINTED_FIGURES),
    contacts: (data.contact ?? []).map((text) => ({ text, href: contactHref(text) })),
    citeAs: citeAs(data, words.version),
    licence: licence?.name ?? data.licence ?? '',
    licenceUrl: licence?.url ?? '',
    disclaimer: data.disclaimer ?? '',
    handling: data.handling ?? '',
    history: data.history.map((entry) => ({ ...entry, date: dates.formatText(entry.date) })),
    referenceCount: references.length,
    identity,
    words: { ...words, comma: languagePack(lang).referenceWords.comma },
  };
}

/**
 * Name an edition of a briefing, as each of its pages does.
 *
 * @param data Front matter.
 * @param slug Name of the output.
 * @returns Such as "CB 2026/014 · version 1.0".
 */
export function identifierOf({ number, version, lang }: FrontMatter, slug: string): string {
  return `${number || slug} · ${languagePack(lang).fixedWords.version} ${version}`;
}

/** Telephone numbers are read, not clicked. */
function contactHref(contact: string): string {
  if (contact.includes('://')) return contact;
  return contact.includes('@') ? `mailto:${contact}` : '';
}

/** Of an interval only its end is the position. */
function positionAsOf(
  { information_to: cutOff, published }: FrontMatter,
  phrase: string,
  dates: DateFormatter,
): string {
  if (cutOff === undefined || !isStale(cutOff, published)) return '';
  return fillPhrase(phrase, { date: dates.formatText(cutOff.replace(/^.*\//, '')) });
}
