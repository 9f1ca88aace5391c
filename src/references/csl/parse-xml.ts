import { createPlaceFinder, type PlaceFinder } from '../../located/create-place-finder.ts';
import type { Finding, Place } from '../../model/message.ts';
import { readXml, type XmlElement, type XmlFault } from '../../xml/read-xml.ts';

/** An XML file as a tree, with the places of what stands in it. */
export interface XmlFile {
  root: XmlElement;
  /** Gives the place of the opening tag of an element, or of an attribute in it, where it has that. */
  placeOf(element: XmlElement, attribute?: string): Place;
}

/** One attribute of an opening tag, behind the name or the attribute before it. */
const attributePattern = /\s+([^\s=]+)\s*=\s*(?:"[^"]*"|'[^']*')/y;

/**
 * Read an XML file.
 *
 * @param text Text of the file, with LF line ends.
 * @returns The file, or the first fault with its place.
 */
export function parseXml(text: string): XmlFile | { fault: Finding } {
  const placeAt = createPlaceFinder(text);
  const read = readXml(text);
  if ('fault' in read) return { fault: findingOf(read.fault, text, placeAt) };
  const { root, encoding = 'utf-8' } = read;
  // The text has been decoded as UTF-8, so that is what it must say.
  if (!/^utf-?8$/i.test(encoding)) return { fault: foreignEncoding(encoding, placeAt) };
  return { root, placeOf: (element, attribute) => placeIn(text, placeAt, element, attribute) };
}

function placeIn(
  text: string,
  placeAt: PlaceFinder,
  { name, start, attributes }: XmlElement,
  wanted: string | undefined,
): Place {
  const pattern = new RegExp(attributePattern);
  pattern.lastIndex = start + 1 + name.length;
  for (const key of Object.keys(attributes)) {
    const [written = ''] = pattern.exec(text) ?? [];
    const end = pattern.lastIndex;
    if (key === wanted) return placeAt(end - written.trimStart().length, end);
  }
  return placeAt(start, text.indexOf('>', pattern.lastIndex) + 1);
}

function findingOf(
  { kind, offset, reason }: XmlFault,
  text: string,
  placeAt: PlaceFinder,
): Finding {
  const place = placeAt(offset);
  const [, found = ''] = /^(<\S{0,20}|&[^\s;<]*;?|.{0,20})/.exec(text.slice(offset)) ?? [];
  const actual = found.trim() === '' ? 'end of the file' : `\`${found.trim()}\``;
  switch (kind) {
    case 'document-type':
      return {
        place,
        reason: 'Unexpected `<!DOCTYPE`, expected a style without a document type',
        note: 'Take the declaration out: it can define entities, and no style needs one.',
      };
    case 'entity':
      return {
        place,
        reason: `Unexpected entity ${actual}, expected one that XML has by itself`,
        actual: found,
        note: 'Write the character itself, or its number such as `&#160;`; `&` alone is `&amp;`.',
      };
    case 'no-root':
      return {
        place,
        reason: `Unexpected ${actual}, expected a CSL style`,
        note: 'A style begins with `<?xml` or `<style xmlns="http://purl.org/net/xbiblio/csl" …>`.',
      };
    case 'too-deep':
      return {
        place,
        reason: `Style with \`${reason}\`, expected a flatter one`,
        note: 'Move inner parts of the style into macros.',
      };
    case 'malformed':
      return {
        place,
        reason: `Unexpected ${actual}, expected well-formed XML: ${reason}`,
        note: 'Look for a missing `>`, `"` or `-->`, for an element that is not closed, or for a `<` that has to be written `&lt;`.',
      };
  }
}

function foreignEncoding(encoding: string, placeAt: PlaceFinder): Finding {
  return {
    place: placeAt(0),
    reason: `Encoding \`${encoding}\` in the XML declaration, expected \`utf-8\``,
    actual: encoding,
    expected: ['utf-8'],
    note: 'Save the style in UTF-8, and let its first line say so.',
  };
}
