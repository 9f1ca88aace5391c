import { createDateFormatter, type DateFormatter } from '../../dates/create-date-formatter.ts';
import { isStale } from '../../eras/is-stale.ts';
import { direction } from '../../language/direction.ts';
import { fillPhrase } from '../../language/fill-phrase.ts';
import { languagePack } from '../../language/languages.ts';
import type { FrontMatter } from '../../model/front-matter.ts';
import type { PageModel } from '../../model/page-model.ts';
import type { Reference } from '../../model/reference.ts';
import type { Paper } from '../../model/settings.ts';
import { sourceBaseInWords } from '../../references/print/source-base.ts';

/**
 * Put a briefing's front matter into the words a template prints.
 *
 * @param data Front matter.
 * @param references Numbered references.
 * @param paper Paper the page is composed for.
 * @returns Text values; what the briefing does not say is empty.
 */
export function createPageModel(
  data: FrontMatter,
  references: readonly Reference[],
  paper: Paper,
): PageModel {
  const { lang, status, tlp } = data;
  const words = languagePack(lang).fixedWords;
  const dates = createDateFormatter(lang);
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
    authors: data.authors.map(({ name, affiliation = '' }) => ({ name, affiliation })),
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
    handling: data.handling ?? '',
    history: data.history.map((entry) => ({ ...entry, date: dates.formatText(entry.date) })),
    referenceCount: references.length,
    words,
  };
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
