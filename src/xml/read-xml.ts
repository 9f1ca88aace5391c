import { type XmlElement as ParsedElement, parseXml, XmlError } from '@rgrove/parse-xml';

/** An element of an XML document. Names are as written, with their prefix. */
export interface XmlElement {
  name: string;
  /** Values by name, references resolved. */
  attributes: Readonly<Record<string, string>>;
  /** Elements and text in their order; comments and processing instructions are left out. */
  children: (XmlElement | string)[];
  /** Where its opening tag begins in the text, in UTF-16 code units. */
  start: number;
}

/** What stopped the reading. */
export interface XmlFault {
  kind: 'document-type' | 'too-deep' | 'no-root' | 'entity' | 'malformed';
  /** Where it was found in the text, in UTF-16 code units. */
  offset: number;
  /** In words, without place. */
  reason: string;
}

/** A document, or the one fault that stopped the reading. */
export type ReadXml =
  | {
      root: XmlElement;
      /** What the XML declaration says; absent where it says nothing. */
      encoding?: string;
    }
  | { fault: XmlFault };

/** Elements may stand so deep in each other. Styles reach 20, metadata 10. */
const MAX_DEPTH = 100;

/** What may stand before a document type. The package would read the type and leave it at that. */
const beforeDocumentType = /^(?:\s|<\?[^?]*\?>|<!--[\s\S]*?-->)*(?=<!DOCTYPE)/i;

/**
 * Read XML 1.0 without a document type: no entity but the five that XML itself has, and numbers of
 * characters. Nothing outside the text is ever looked at.
 *
 * @param text The document, with LF line ends.
 * @returns Its root element, or the first fault with its place.
 */
export function readXml(text: string): ReadXml {
  const [prolog] = beforeDocumentType.exec(text) ?? [];
  if (prolog !== undefined) {
    return { fault: { kind: 'document-type', offset: prolog.length, reason: 'a document type' } };
  }
  try {
    const document = parseXml(text, { includeOffsets: true, preserveXmlDeclaration: true });
    if (!document.root) return { fault: noRoot(0) };
    const copied = copyElement(document.root, 1);
    if ('kind' in copied) return { fault: copied };
    const declaration = document.children.find(({ type }) => type === 'xmldecl');
    const encoding = (declaration as { encoding?: string | null } | undefined)?.encoding;
    return { root: copied, ...(encoding && { encoding }) };
  } catch (error) {
    return { fault: faultOf(error, text) };
  }
}

function copyElement(parsed: ParsedElement, depth: number): XmlElement | XmlFault {
  if (depth > MAX_DEPTH) return tooDeep(parsed.start);
  const children: XmlElement['children'] = [];
  for (const child of parsed.children) {
    if (child.type === 'element') {
      const copied = copyElement(child as ParsedElement, depth + 1);
      if ('kind' in copied) return copied;
      children.push(copied);
    } else if ('text' in child) children.push(String(child.text));
  }
  return { name: parsed.name, attributes: parsed.attributes, children, start: parsed.start };
}

function faultOf(error: unknown, text: string): XmlFault {
  // The parser descends with the elements: so deep that the engine has no room left.
  if (error instanceof RangeError) return tooDeep(0);
  if (!(error instanceof XmlError)) throw error;
  const [told = ''] = error.message.split(' (line ');
  const pos = unitsOf(text, error.pos);
  if (told.startsWith('Root element')) return noRoot(pos);
  const isReference = /entity|reference/i.test(told);
  return {
    kind: isReference ? 'entity' : 'malformed',
    offset: isReference ? Math.max(0, text.lastIndexOf('&', pos)) : pos,
    reason: told.charAt(0).toLowerCase() + told.slice(1),
  };
}

/** The package counts whole characters where it stops; a character beyond U+FFFF has two units. */
function unitsOf(text: string, characters: number): number {
  let units = 0;
  for (let left = characters; left > 0 && units < text.length; left--) {
    units += (text.codePointAt(units) ?? 0) > 0xffff ? 2 : 1;
  }
  return units;
}

function noRoot(offset: number): XmlFault {
  return { kind: 'no-root', offset, reason: 'no element' };
}

function tooDeep(offset: number): XmlFault {
  return { kind: 'too-deep', offset, reason: `more than ${MAX_DEPTH} elements in each other` };
}
