import type { PageFont } from '../model/printed.ts';
import type { Prepared } from '../prepare.ts';

/** Characters of fonts that a thread keeps for later pages: more than a project of many scripts prints with. */
const MOST_CHARACTERS = 16_000_000;

/** Fonts of a page on their way out of a thread: those that were sent before by their ids. */
export interface SentFonts {
  /** Whether all that was sent before is forgotten. */
  isAnew: boolean;
  list: (PageFont | string)[];
}

/** What is prepared, as it leaves a thread. */
export interface SentPrepared {
  /** Its page has no fonts. */
  prepared: Prepared;
  /** Absent where there is no page. */
  fonts?: SentFonts;
}

/**
 * Make what sends the pages of one thread: each of its fonts is sent once, as they are nine tenths of a page and
 * the same in most.
 *
 * @param most Characters of fonts after which all are sent anew.
 * @returns Takes out of what was prepared the fonts that the other side has.
 */
export function createFontSender(
  most: number = MOST_CHARACTERS,
): (prepared: Prepared) => SentPrepared {
  const sent = new Set<string>();
  let characters = 0;
  return (prepared) => {
    const { fonts } = prepared.ready?.page ?? {};
    if (!fonts) return { prepared };
    const isAnew = characters > most;
    if (isAnew) {
      sent.clear();
      characters = 0;
    }
    const list = fonts.map((font) => {
      if (sent.has(font.id)) return font.id;
      sent.add(font.id);
      characters += font.source.length;
      return font;
    });
    return { prepared: withFonts(prepared, []), fonts: { isAnew, list } };
  };
}

/**
 * Make the other side of a sender.
 *
 * @returns Gives back what was prepared, with all its fonts. It takes everything that the sender has sent, in order.
 */
export function createFontReceiver(): (sent: SentPrepared) => Prepared {
  const kept = new Map<string, PageFont>();
  return ({ prepared, fonts }) => {
    if (!fonts) return prepared;
    if (fonts.isAnew) kept.clear();
    const all = fonts.list.map((given) => {
      const font = typeof given === 'string' ? kept.get(given) : given;
      if (!font) throw new Error(`the font ${given} was not sent`);
      kept.set(font.id, font);
      return font;
    });
    return withFonts(prepared, all);
  };
}

function withFonts(prepared: Prepared, fonts: PageFont[]): Prepared {
  const { ready } = prepared;
  return ready ? { ...prepared, ready: { ...ready, page: { ...ready.page, fonts } } } : prepared;
}
