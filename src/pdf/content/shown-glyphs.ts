import { latin1 } from '../cos/latin1.ts';
import { scanOperators } from './scan-operators.ts';

/** What a content shows. */
export interface ShownGlyphs {
  /** Numbers of glyphs by the name of their font. */
  byFont: Map<string, Set<number>>;
  /** Whether it draws objects as well, such as pictures. */
  hasObjects: boolean;
}

/**
 * Tell which glyphs a content shows of each font, as Chromium writes them: two bytes each, in hexadecimal.
 *
 * @param bytes A content stream, decoded, or a piece of one.
 * @returns What it shows; undefined where text is written in another way.
 */
export function shownGlyphs(bytes: Uint8Array): ShownGlyphs | undefined {
  const shown: ShownGlyphs = { byFont: new Map(), hasObjects: false };
  let glyphs: Set<number> | undefined;
  let isPlain = true;
  const show = (text: string) => {
    if (!glyphs || text.includes('(')) isPlain = false;
    for (let at = text.indexOf('<') + 1; at > 0; at = text.indexOf('<', at) + 1) {
      const end = text.indexOf('>', at);
      if ((end - at) % 4 !== 0) isPlain = false;
      for (; at < end; at += 4) glyphs?.add(Number.parseInt(text.slice(at, at + 4), 16));
    }
  };
  scanOperators(bytes, {
    operator({ name, others: [from = 0, to = from] }) {
      const operand = () => latin1(bytes.subarray(from, to));
      if (name === 'Tf') {
        const font = operand().slice(1);
        glyphs = shown.byFont.get(font) ?? new Set();
        shown.byFont.set(font, glyphs);
      } else if (name === 'Tj' || name === 'TJ') show(operand());
      else if (name === 'Do') shown.hasObjects = true;
      else if (name === "'" || name === '"') isPlain = false;
    },
    letters: show,
  });
  return isPlain ? shown : undefined;
}
