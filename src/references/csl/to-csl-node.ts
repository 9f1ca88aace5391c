import type { XmlElement } from '../../xml/read-xml.ts';
import type { CslNode } from './csl-style.ts';
import { elementsIn, textIn } from './elements-in.ts';
import { withoutMarks } from './marks.ts';

/** Elements whose text counts even when it is empty: a term that is switched off. */
const texts: ReadonlySet<string> = new Set(['term', 'single', 'multiple']);

/**
 * Write an element in the shape that the engine reads. Text between elements is only layout of the
 * file and goes; characters that we use as marks go, too.
 *
 * @param element Element of a style or locale.
 * @returns The same, as plain data of its own.
 */
export function toCslNode(element: XmlElement): CslNode {
  const inner = elementsIn(element);
  const text = cleaned(textIn(element));
  const attributes = Object.entries(element.attributes);
  return {
    name: element.name,
    attrs: Object.fromEntries(attributes.map(([name, value]) => [name, cleaned(value)])),
    children: inner.length > 0 ? inner.map(toCslNode) : textOf(element.name, text),
  };
}

/** A no-break space that was escaped twice (`&amp;#160;`) is meant as one, as in HTML. */
function cleaned(value: string): string {
  const meant = value.replace(
    /&#(?:(\d{1,7})|x([\da-f]{1,6}));/gi,
    (written, decimal?: string, hexadecimal?: string) => {
      const code = decimal === undefined ? Number.parseInt(hexadecimal ?? '', 16) : Number(decimal);
      // Nothing but characters that print: no control, no half of a pair.
      const isPrintable = code >= 0x20 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff);
      return isPrintable ? String.fromCodePoint(code) : written;
    },
  );
  return withoutMarks(meant);
}

function textOf(name: string, text: string): string[] {
  return texts.has(name) || text.trim() !== '' ? [text] : [];
}
