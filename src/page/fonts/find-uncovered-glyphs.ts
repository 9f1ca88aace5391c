import type { Finding } from '../../model/message.ts';
import { type Group, groupBy } from '../../values/group-by.ts';
import type { FontManifest } from './font-manifest.ts';
import { recommendFont } from './optional-fonts.ts';
import { flagsIn, spellFlagsOf } from './spell-flags.ts';
import { type PrintedStretch, whereIn } from './stretches.ts';
import { uncoveredCharacters } from './uncovered-characters.ts';

/** More characters than this are told in one message: those that one package would draw, others. */
const MOST_TOLD_ALONE = { forOneFont: 3, withoutFont: 12 };

/** Characters of a group that are shown. */
const MOST_SHOWN = 20;

/**
 * Find the characters of a briefing that no font can draw, each at its first place: printed, they
 * would be silent gaps. Where many need one font, as a text in another script does, they are told
 * together.
 *
 * @param stretches All that it prints.
 * @param fonts Families that are there.
 * @param chain Names of the families the template prints with.
 * @returns Findings for the rule `glyph-covered`.
 */
export function findUncoveredGlyphs(
  stretches: readonly PrintedStretch[],
  fonts: FontManifest,
  chain: readonly string[],
): Finding[] {
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
 * @param stretches All that it prints.
 * @returns Findings for the rule `flag-in-words`.
 */
export function findFlags(stretches: readonly PrintedStretch[]): Finding[] {
  const told = new Set<string>();
  return stretches.flatMap((stretch) =>
    flagsIn(stretch.text).flatMap(({ flag, letters }): Finding[] => {
      if (told.has(flag)) return [];
      told.add(flag);
      return [
        {
          ...whereIn(stretch, flag),
          reason: `\`${flag}\` is a flag and prints as \`${letters}\`, expected the name of the country`,
          actual: flag,
          note: 'No font has flags: write the name, or the letters themselves.',
        },
      ];
    }),
  );
}

/** Many characters that one package would draw make one group, others a group each. */
function groupByFont(characters: readonly string[]): Group<string>[] {
  const byFont = groupBy(characters, (character) => recommendFont(character)?.package);
  return [...byFont].flatMap(([font, group]): Group<string>[] => {
    const most = font === undefined ? MOST_TOLD_ALONE.withoutFont : MOST_TOLD_ALONE.forOneFont;
    return group.length > most ? [group] : group.map((character) => [character]);
  });
}

function describe(characters: Group<string>, stretch: PrintedStretch): Finding {
  const [character, ...others] = characters;
  const font = recommendFont(character);
  return {
    ...whereIn(stretch, character),
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
