import type { LocatedIdentity, OwnFamily } from '../../model/identity.ts';
import type { Finding } from '../../model/message.ts';
import { canShow } from './font-manifest.ts';
import { type PrintedStretch, whereIn } from './stretches.ts';

/** Scripts of which a font may have a few letters as signs, such as the mu of micrometres. */
const SCRIPTS: readonly RegExp[] = [
  // With what stands between its words.
  /[\p{Script=Latin}\u0021-\u007e\u00a1-\u00ff\u2010-\u2026\u2030\u2039\u203a\u20ac]/u,
  /\p{Script=Cyrillic}/u,
  /\p{Script=Greek}/u,
  /\p{Script=Arabic}/u,
  /\p{Script=Hebrew}/u,
  /\p{Script=Armenian}/u,
  /\p{Script=Georgian}/u,
];

/** A font with fewer letters of a script is not made for it. */
const FEWEST = 15;

/** Letters that are shown. */
const MOST_SHOWN = 20;

/**
 * Find the letters that a family of the institution lacks although it is made for their script: they print
 * in another family, in the middle of a word.
 *
 * @param family Family of the institution.
 * @param identity Identity that names it.
 * @param stretches All that the briefing prints.
 * @returns A finding for the rule `font-letters`, at the first such letter.
 */
export function findBorrowedLetters(
  { family, covers, place: declared }: OwnFamily,
  identity: Pick<LocatedIdentity, 'file'>,
  stretches: readonly PrintedStretch[],
): Finding | undefined {
  const scripts = SCRIPTS.filter((script) => isMadeFor(covers, script));
  const isBorrowed = (character: string): boolean =>
    scripts.some((script) => script.test(character)) && !canShow(covers, character);
  const characters = new Set(stretches.flatMap(({ text }) => [...text.normalize('NFC')]));
  const borrowed = [...characters].filter(isBorrowed);
  const [first] = borrowed;
  if (first === undefined) return undefined;
  const where = stretches.find(({ text }) => text.normalize('NFC').includes(first));
  const shown = borrowed.slice(0, MOST_SHOWN).join(' ');
  const more = borrowed.length - 1;
  const others = more === 0 ? ' is' : ` and ${more} other ${more === 1 ? 'letter' : 'letters'} are`;
  return {
    ...(where && whereIn(where, first)),
    key: family,
    actual: first,
    reason: `\`${first}\`${others} not in \`${family}\`, expected a font with all letters of the text`,
    note: `They print in another family: ${shown}${borrowed.length > MOST_SHOWN ? ' …' : ''}. Take a fuller file of the font.`,
    cause: {
      file: identity.file,
      place: declared,
      reason: `\`${family}\` is chosen here`,
    },
  };
}

function isMadeFor(covers: OwnFamily['covers'], script: RegExp): boolean {
  let letters = 0;
  for (const [from, to] of covers) {
    for (let point = from; point <= to; point++) {
      const character = String.fromCodePoint(point);
      if (/\p{L}/u.test(character) && script.test(character)) letters += 1;
      if (letters >= FEWEST) return true;
    }
  }
  return false;
}
