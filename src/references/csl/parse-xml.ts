import type { Finding, Place } from '../../model/message.ts';
import { createPlaceFinder, type PlaceFinder } from '../create-place-finder.ts';
import type { XmlAttribute, XmlElement } from './xml-element.ts';

/** An XML file as a tree, or the one fault that stopped the reading. */
export type ParsedXml = { root: XmlElement } | { fault: Finding };

/** Elements may stand so deep in each other. Styles of the official collection reach 20. */
const maxDepth = 100;

/** One piece of markup or text, from where the last one ended. */
const piece =
  /<!--(?<comment>[\s\S]*?)-->|<!\[CDATA\[(?<cdata>[\s\S]*?)\]\]>|<\?(?<instruction>[\s\S]*?)\?>|<\/(?<close>[^\s<>/]+)\s*>|<(?<open>[^\s<>/!?="'][^\s<>/="']*)(?<attributes>(?:\s+[^\s=<>"'/]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(?<empty>\/?)>|(?<text>[^<]+)/;
const attributePattern = /([^\s=]+)\s*=\s*("[^"]*"|'[^']*')/g;

/**
 * Read XML 1.0 without a document type: no DOCTYPE, no entity but the five that XML itself has and
 * numbers of characters. Nothing outside the text is ever looked at.
 *
 * @param text Text of the file, with LF line ends.
 * @returns The root element, or the first fault with its place.
 */
export function parseXml(text: string): ParsedXml {
  const reader: Reader = {
    text,
    placeAt: createPlaceFinder(text),
    start: 0,
    end: 0,
    open: [],
    root: undefined,
  };
  const next = new RegExp(piece, 'y');
  while (next.lastIndex < text.length) {
    reader.start = next.lastIndex;
    const match = next.exec(text);
    reader.end = next.lastIndex;
    const fault = match?.groups ? take(reader, match.groups) : brokenMarkup(reader);
    if (fault) return { fault };
  }
  const [unclosed] = reader.open.slice(-1);
  if (unclosed) return { fault: neverClosed(unclosed) };
  return reader.root ? { root: reader.root } : { fault: noElement(reader) };
}

interface Reader {
  text: string;
  placeAt: PlaceFinder;
  /** Offsets of the piece that is read. */
  start: number;
  end: number;
  /** Elements that are not closed yet, outermost first. */
  open: XmlElement[];
  root: XmlElement | undefined;
}

type Groups = Record<string, string | undefined>;

function take(reader: Reader, groups: Groups): Finding | undefined {
  if (groups.comment !== undefined) return undefined;
  if (groups.instruction !== undefined) return takeInstruction(reader, groups.instruction);
  if (groups.open !== undefined) return openElement(reader, groups);
  if (groups.close !== undefined) return closeElement(reader, groups.close);
  return takeText(reader, groups);
}

/** The declaration may name an encoding: the text has been decoded as UTF-8, so it must say that. */
function takeInstruction(reader: Reader, instruction: string): Finding | undefined {
  const [, encoding = 'utf-8'] =
    /^xml\s[\s\S]*\bencoding\s*=\s*["']([^"']*)/.exec(instruction) ?? [];
  if (/^utf-?8$/i.test(encoding)) return undefined;
  return {
    place: reader.placeAt(reader.start, reader.end),
    reason: `Encoding \`${encoding}\` in the XML declaration, expected \`utf-8\``,
    actual: encoding,
    expected: ['utf-8'],
    note: 'Save the style in UTF-8, and let its first line say so.',
  };
}

function openElement(reader: Reader, groups: Groups): Finding | undefined {
  const { open: name = '', attributes: written = '', empty } = groups;
  const { open, placeAt, start, end } = reader;
  const place = placeAt(start, end);
  if (open.length === 0 && reader.root) return strayAfterRoot(`<${name}>`, place);
  if (open.length >= maxDepth) return tooDeep(name, place);
  const attributes: XmlAttribute[] = [];
  const element: XmlElement = { name, attributes, children: [], place };
  for (const match of written.matchAll(attributePattern)) {
    const offset = start + 1 + name.length + match.index;
    const fault = addAttribute(attributes, match, placeAt(offset, offset + match[0].length));
    if (fault) return fault;
  }
  open.at(-1)?.children.push(element);
  reader.root ??= element;
  if (empty === '') open.push(element);
  return undefined;
}

function addAttribute(
  attributes: XmlAttribute[],
  [, name = '', quoted = '']: RegExpMatchArray,
  place: Place,
): Finding | undefined {
  if (attributes.some((attribute) => attribute.name === name)) {
    return {
      place,
      reason: `Second attribute \`${name}\` of one element, expected each name once`,
      note: 'Take one of the two out.',
    };
  }
  const decoded = decodeReferences(quoted.slice(1, -1));
  if ('unknown' in decoded) return unknownEntity(decoded.unknown, place);
  attributes.push({ name, value: decoded.text.replace(/\s/g, ' '), place });
  return undefined;
}

function closeElement({ open, placeAt, start, end }: Reader, name: string): Finding | undefined {
  const element = open.pop();
  if (element?.name === name) return undefined;
  const expected = element ? `\`</${element.name}>\`` : 'no closing tag here';
  return {
    place: placeAt(start, end),
    reason: `Unexpected \`</${name}>\`, expected ${expected}`,
    note: 'Each element is closed in its turn, the one opened last first.',
  };
}

function takeText(reader: Reader, { text, cdata }: Groups): Finding | undefined {
  const decoded = cdata !== undefined ? { text: cdata } : decodeReferences(text ?? '');
  if ('unknown' in decoded) {
    const offset = reader.text.indexOf(decoded.unknown, reader.start);
    return unknownEntity(decoded.unknown, reader.placeAt(offset));
  }
  const parent = reader.open.at(-1);
  if (parent) parent.children.push(decoded.text);
  else if (decoded.text.trim() !== '') return strayText(decoded.text, reader.placeAt(reader.start));
  return undefined;
}

const namedCharacters: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
]);

function decodeReferences(written: string): { text: string } | { unknown: string } {
  let unknown: string | undefined;
  const text = written.replace(/&([^\s;&<]*);?/g, (reference, name: string) => {
    const character = reference.endsWith(';') ? characterOf(name) : undefined;
    if (character === undefined) unknown ??= reference;
    return character ?? '';
  });
  return unknown === undefined ? { text } : { unknown };
}

function characterOf(name: string): string | undefined {
  const [, hex, decimal] = /^#(?:x([\da-f]{1,6})|(\d{1,7}))$/i.exec(name) ?? [];
  if (hex === undefined && decimal === undefined) return namedCharacters.get(name);
  const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
  const isCharacter =
    code <= 0x10ffff &&
    !(code >= 0xd800 && code <= 0xdfff) &&
    (code >= 0x20 || code === 9 || code === 10);
  return isCharacter ? String.fromCodePoint(code) : undefined;
}

function brokenMarkup({ text, placeAt, start: at }: Reader): Finding {
  const place = placeAt(at);
  if (/^<!DOCTYPE/i.test(text.slice(at, at + 9))) {
    return {
      place,
      reason: 'Unexpected `<!DOCTYPE`, expected a style without a document type',
      note: 'Take the declaration out: it can define entities, and no style needs one.',
    };
  }
  const [start = '<'] = /^<\S{0,20}/.exec(text.slice(at, at + 30)) ?? [];
  return {
    place,
    reason: `Unexpected \`${start}\`, expected well-formed XML`,
    note: 'Look for a missing `>`, `"` or `-->`, or for a `<` that has to be written `&lt;`.',
  };
}

function unknownEntity(reference: string, place: Place): Finding {
  return {
    place,
    reason: `Unexpected entity \`${reference}\`, expected one that XML has by itself`,
    actual: reference,
    note: 'Write the character itself, or its number such as `&#160;`; `&` alone is `&amp;`.',
  };
}

function neverClosed({ name, place }: XmlElement): Finding {
  return {
    place,
    reason: `\`<${name}>\` is never closed, expected \`</${name}>\``,
    note: 'The file may have been cut off: get the style again.',
  };
}

function noElement({ placeAt }: Reader): Finding {
  return {
    place: placeAt(0),
    reason: 'The file `holds no element`, expected a CSL style',
    note: 'A style begins with `<style xmlns="http://purl.org/net/xbiblio/csl" …>`.',
  };
}

function strayAfterRoot(markup: string, place: Place): Finding {
  return {
    place,
    reason: `Unexpected \`${markup}\` after the end of the style, expected one root element`,
    note: 'Keep one style in a file.',
  };
}

function strayText(text: string, place: Place): Finding {
  return {
    place,
    reason: `Unexpected \`${text.trim().slice(0, 20)}\` outside the style, expected XML`,
    note: 'Is this a CSL style? It begins with `<?xml` or `<style`.',
  };
}

function tooDeep(name: string, place: Place): Finding {
  return {
    place,
    reason: `\`<${name}>\` stands deeper than ${maxDepth} elements, expected a flatter style`,
    note: 'Move inner parts of the style into macros.',
  };
}
