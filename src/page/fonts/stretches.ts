import type { Nodes, Root } from 'hast';
import type { Briefing } from '../../model/briefing.ts';
import type { Finding, Place } from '../../model/message.ts';

/** A stretch of printed text and where it was written. */
export interface PrintedStretch {
  text: string;
  /** Where that is another than the briefing. */
  file?: string;
  place?: Place;
}

/**
 * List all that a briefing prints, with the place where each stretch is written.
 *
 * @param briefing Resolved briefing: front matter and references are looked at.
 * @param body Its body as HTML, with the places of the Markdown.
 * @returns Front matter, body, references.
 */
export function stretchesOf(briefing: Briefing, body: Root): PrintedStretch[] {
  return [
    ...frontMatterStretches(briefing),
    ...bodyStretches(body, undefined),
    ...referenceStretches(briefing),
  ];
}

/**
 * Point at words of a stretch.
 *
 * @param stretch Stretch that has them.
 * @param words Words to point at, at their first place.
 * @returns Where a finding about them lies.
 */
export function whereIn(
  { text, file, place }: PrintedStretch,
  words: string,
): Pick<Finding, 'file' | 'place'> {
  const index = Math.max(0, text.indexOf(words));
  return { file, place: place && pointInside(place, text, index, words.length) };
}

/** Text that was written as it prints can be pointed at inside; other text only as a whole. */
function pointInside(place: Place, text: string, index: number, length: number): Place {
  const { start, end } = place;
  const before = text.slice(0, index);
  const sameLength = end?.offset !== undefined && start.offset !== undefined;
  if (!sameLength || (end.offset ?? 0) - (start.offset ?? 0) !== text.length) return place;
  if (before.includes('\n')) return place;
  const offset = (start.offset ?? 0) + index;
  const point = { line: start.line, column: start.column + index, offset };
  return {
    start: point,
    end: { ...point, column: point.column + length, offset: offset + length },
  };
}

function frontMatterStretches({ frontMatter: { data, places } }: Briefing): PrintedStretch[] {
  const { title, short_title, subtitle, series, number, version, publisher, supersedes, handling } =
    data;
  const { cite_as, licence, disclaimer } = data;
  const texts = {
    ...{ title, short_title, subtitle, series, number, version, publisher, supersedes, handling },
    ...{ cite_as, licence, disclaimer },
  };
  const named: [key: string, text: string | undefined][] = [
    ...Object.entries(texts),
    ...data.authors.map(({ name, affiliation = '' }, index): [string, string] => [
      `authors.${index}`,
      `${name} ${affiliation}`,
    ]),
    ...data.history.map(({ note }, index): [string, string] => [`history.${index}`, note]),
  ];
  return named.flatMap(([key, text]) => (text === undefined ? [] : [{ text, place: places[key] }]));
}

function bodyStretches(node: Nodes, outer: Place | undefined): PrintedStretch[] {
  const place = node.position ?? outer;
  if (node.type === 'text') return [{ text: node.value, place }];
  return 'children' in node ? node.children.flatMap((child) => bodyStretches(child, place)) : [];
}

function referenceStretches({ references }: Briefing): PrintedStretch[] {
  return references.map(({ entry, source }) => ({
    text: entry.map(({ text }) => text).join(''),
    file: source.file,
    place: source.place,
  }));
}
