import type { Nodes, Root } from 'hast';
import type { Briefing } from '../../model/briefing.ts';
import type { Finding, Place } from '../../model/message.ts';
import type { FontManifest } from './font-manifest.ts';
import { recommendFont } from './optional-fonts.ts';
import { flagsIn, spellFlagsOf } from './spell-flags.ts';
import { uncoveredCharacters } from './uncovered-characters.ts';

/** More characters than this are told in one message: those that one package would draw, others. */
const MOST_TOLD_ALONE = { forOneFont: 3, withoutFont: 12 };

/** Characters of a group that are shown. */
const MOST_SHOWN = 20;

/** A stretch of printed text and where it was written. */
interface Stretch {
  text: string;
  file?: string;
  place?: Place;
}

/**
 * Find the characters of a briefing that no font can draw, each at its first place: printed, they
 * would be silent gaps. Where many need one font, as a text in another script does, they are told
 * together.
 *
 * @param briefing Resolved briefing: front matter and references are looked at.
 * @param body Its body as HTML, with the places of the Markdown.
 * @param fonts Families that are there.
 * @param chain Names of the families the template prints with.
 * @returns Findings for the rule `glyph-covered`.
 */
export function findUncoveredGlyphs(
  briefing: Briefing,
  body: Root,
  fonts: FontManifest,
  chain: readonly string[],
): Finding[] {
  const stretches = stretchesOf(briefing, body);
  // Flags print as letters.
  const all = new Set<string>();
  for (const { text } of stretches) {
    for (const character of spellFlagsOf(text)) all.add(character);
  }
  const missing = uncoveredCharacters(all, fonts, chain);
  return groupByFont(missing).flatMap((characters) => {
    const first = stretches.find(({ text }) => text.includes(characters[0]));
    return first ? [describe(characters, first)] : [];
  });
}

/**
 * Find the flags of a briefing, each at its first place: they print as the letters that they are made of.
 *
 * @param briefing Resolved briefing: front matter and references are looked at.
 * @param body Its body as HTML, with the places of the Markdown.
 * @returns Findings for the rule `flag-in-words`.
 */
export function findFlags(briefing: Briefing, body: Root): Finding[] {
  const told = new Set<string>();
  return stretchesOf(briefing, body).flatMap(({ text, file, place }) =>
    flagsIn(text).flatMap(({ flag, letters }): Finding[] => {
      if (told.has(flag)) return [];
      told.add(flag);
      const exact = place && pointInside(place, text, text.indexOf(flag), flag.length);
      return [
        {
          ...(file !== undefined && { file }),
          ...(exact && { place: exact }),
          reason: `\`${flag}\` is a flag and prints as \`${letters}\`, expected the name of the country`,
          actual: flag,
          note: 'No font has flags: write the name, or the letters themselves.',
        },
      ];
    }),
  );
}

function stretchesOf(briefing: Briefing, body: Root): Stretch[] {
  return [
    ...frontMatterStretches(briefing),
    ...bodyStretches(body),
    ...referenceStretches(briefing),
  ];
}

type Characters = [first: string, ...others: string[]];

/** Many characters that one package would draw make one group, others a group each. */
function groupByFont(characters: readonly string[]): Characters[] {
  const byFont = new Map<string | undefined, string[]>();
  for (const character of characters) {
    const name = recommendFont(character)?.package;
    const group = byFont.get(name);
    if (group) group.push(character);
    else byFont.set(name, [character]);
  }
  return [...byFont].flatMap(([font, group]): Characters[] => {
    const [first, ...others] = group;
    const most = font === undefined ? MOST_TOLD_ALONE.withoutFont : MOST_TOLD_ALONE.forOneFont;
    const isTogether = first !== undefined && group.length > most;
    return isTogether ? [[first, ...others]] : group.map((character) => [character]);
  });
}

function describe(characters: Characters, { text, file, place }: Stretch): Finding {
  const [character, ...others] = characters;
  const font = recommendFont(character);
  const exact = place && pointInside(place, text, text.indexOf(character), character.length);
  return {
    ...(file !== undefined && { file }),
    ...(exact && { place: exact }),
    reason:
      others.length === 0
        ? `${shown(character)} is in no installed font, expected a character that prints`
        : `${shown(character)} and ${others.length} other characters are in no installed font, expected characters that print`,
    actual: character,
    note: noteFor(font?.package, others),
  };
}

function noteFor(font: string | undefined, others: readonly string[]): string {
  const remedy = font
    ? `Install \`${font}\` (npm install ${font}), or write it with other characters.`
    : 'Write it with other characters.';
  if (others.length === 0) return remedy;
  const rest = others.length > MOST_SHOWN ? ' …' : '';
  return `${remedy} The others: ${others.slice(0, MOST_SHOWN).join(' ')}${rest}.`;
}

function shown(character: string): string {
  const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
  return `\`${character}\` (U+${code})`;
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

function frontMatterStretches({ frontMatter: { data, places } }: Briefing): Stretch[] {
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
  return named.flatMap(([key, text]) => {
    const place = places[key];
    return text === undefined ? [] : [{ text, ...(place && { place }) }];
  });
}

function bodyStretches(body: Root): Stretch[] {
  const stretches: Stretch[] = [];
  const walk = (node: Nodes, outer: Place | undefined): void => {
    const place = node.position ?? outer;
    if (node.type === 'text') stretches.push({ text: node.value, ...(place && { place }) });
    else if ('children' in node) for (const child of node.children) walk(child, place);
  };
  walk(body, undefined);
  return stretches;
}

function referenceStretches({ references }: Briefing): Stretch[] {
  return references.map(({ entry, source }) => ({
    text: entry.map(({ text }) => text).join(''),
    file: source.file,
    ...(source.place && { place: source.place }),
  }));
}
