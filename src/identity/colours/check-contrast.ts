import type { ColourToken, LocatedIdentity } from '../../model/identity.ts';
import type { Finding } from '../../model/message.ts';
import { contrast } from './contrast.ts';
import { nearestColour } from './nearest-colour.ts';

/** Least contrast of text and ground (WCAG 2.2, 1.4.3). */
const LEAST = 4.5;

/** Colours that text prints in. */
const TEXTS: readonly ColourToken[] = ['ink', 'muted', 'accent', 'link', 'good', 'warn', 'bad'];

const PAPER = '#ffffff';

/** Colours by token, as `#rrggbb`. */
export type Colours = Readonly<Partial<Record<ColourToken, string>>>;

/**
 * Check that text can be read on paper and on tinted ground, in the colours of an identity and in those that
 * the template has for the rest.
 *
 * @param identity Identity with its colours.
 * @param template Colours of the template.
 * @returns A finding for each colour of the identity that makes a pair which cannot be read.
 */
export function checkContrast(identity: LocatedIdentity, template: Colours): Finding[] {
  const own: Colours = identity.data.colours;
  const all: Colours = { ...template, ...own };
  const { tint } = all;
  // On such a ground and on white no colour at all can be read: only the ground can be mended.
  const isDark = tint !== undefined && !canHold([PAPER, tint]);
  const grounds = tint === undefined || isDark ? [PAPER] : [PAPER, tint];
  const texts = TEXTS.flatMap((token) => {
    const colour = all[token];
    return colour === undefined ? [] : [{ token, colour, isOwn: own[token] !== undefined }];
  });
  return [...texts.flatMap(checkText), ...checkTint()];

  function checkText({ token, colour, isOwn }: Text): Finding[] {
    const ground = isOwn && grounds.find((one) => !holds(colour, one));
    if (!ground) return [];
    const nearest = nearestColour(colour, (one) => grounds.every((other) => holds(one, other)));
    return [tell(token, { token, colour }, ground, nearest)];
  }

  /** Of a pair whose text is the template's, the ground is what the author can change. */
  function checkTint(): Finding[] {
    if (own.tint === undefined) return [];
    const { tint: ground } = own;
    const bad = texts.find(({ colour, isOwn }) => (isDark || !isOwn) && !holds(colour, ground));
    if (!bad) return [];
    const readable = texts.filter(({ colour }) => holds(colour, PAPER));
    const nearest = nearestColour(ground, (one) =>
      readable.every(({ colour }) => holds(colour, one)),
    );
    return [tell('tint', bad, ground, nearest)];
  }

  function tell(
    blamed: ColourToken,
    text: Pick<Text, 'token' | 'colour'>,
    ground: string,
    nearest: string | undefined,
  ): Finding {
    const on = ground === PAPER ? 'white' : `\`tint\` \`${ground}\``;
    const ratio = inWords(contrast(text.colour, ground));
    return {
      file: identity.file,
      place: identity.places[`colours.${blamed}`],
      reason: `\`${text.token}\` \`${text.colour}\` on ${on} has a contrast of ${ratio}, expected at least 4.5`,
      actual: all[blamed] ?? '',
      ...(nearest !== undefined && { expected: [nearest] }),
      note: nearest
        ? `\`${blamed}: '${nearest}'\` is the nearest that can be read on every ground.`
        : 'No colour of this hue can be read: take another.',
    };
  }
}

interface Text {
  token: ColourToken;
  colour: string;
  isOwn: boolean;
}

/** Whether black, or any other colour, can be read on all of these. */
function canHold(grounds: readonly string[]): boolean {
  return (
    nearestColour('#000000', (one) => grounds.every((ground) => holds(one, ground))) !== undefined
  );
}

function holds(text: string, ground: string): boolean {
  return contrast(text, ground) >= LEAST;
}

/** Cut, not rounded: 4.499 must not be told as 4.5. */
function inWords(ratio: number): string {
  return (Math.floor(ratio * 100) / 100).toFixed(2);
}
