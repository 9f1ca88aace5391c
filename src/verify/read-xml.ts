/** An element of an XML document. */
export interface XmlElement {
  /** Address of its namespace; empty when it has none. */
  namespace: string;
  prefix: string;
  /** Name without prefix. */
  name: string;
  /** Attributes by namespace, a space, and name without prefix. */
  attributes: Map<string, string>;
  children: XmlElement[];
  /** Text that stands directly in it. */
  text: string;
}

/** Deeper than any metadata. */
const MAX_DEPTH = 100;

/** The predefined schemas of XMP are about twenty. */
const MAX_NAMESPACES = 200;

/** Larger metadata is a trap. */
const MAX_ELEMENTS = 100_000;

/**
 * Read a well-formed XML document with namespaces, as XMP needs it: no document type, no entities
 * but the five that every document has.
 *
 * @param text The document.
 * @returns Its root element, or in words why it is not well-formed.
 */
export function readXml(text: string): XmlElement | string {
  const top: OpenElement = { element: emptyElement(), name: '', spaces: new Map(XML_SPACES) };
  const open: OpenElement[] = [top];
  let count = 0;
  const tokens = text.matchAll(TOKEN);
  for (const [token, declaration, cdata, closing, tag, attributes = '', empty, plain] of tokens) {
    const parent = open.at(-1) ?? top;
    if (declaration !== undefined) continue;
    if (plain !== undefined || cdata !== undefined) {
      const words = cdata ?? decodeEntities(plain ?? '');
      if (words === undefined) return 'an entity that XML does not know';
      parent.element.text += words;
    } else if (closing !== undefined) {
      if (open.length === 1 || parent.name !== closing) return `\`</${closing}>\` ends nothing`;
      open.pop();
    } else if (tag !== undefined) {
      if (++count > MAX_ELEMENTS || open.length > MAX_DEPTH) return 'elements without end';
      const opened = openElement(tag, attributes, parent.spaces);
      if (typeof opened === 'string') return opened;
      parent.element.children.push(opened.element);
      if (empty === undefined) open.push(opened);
    } else return `\`${token}\` where XML was expected`;
  }
  if (open.length > 1) return `\`<${open.at(-1)?.name}>\` without end`;
  const [root] = top.element.children;
  if (!root || top.element.children.length > 1) return 'no single root element';
  return top.element.text.replaceAll('\ufeff', '').trim() === '' ? root : 'text beside the root';
}

interface OpenElement {
  element: XmlElement;
  /** Name as written. */
  name: string;
  spaces: ReadonlyMap<string, string>;
}

const XML_SPACES: ReadonlyMap<string, string> = new Map([
  ['xml', 'http://www.w3.org/XML/1998/namespace'],
]);

/** Instructions and comments, CDATA, end tags, start tags, text; at last whatever is none of them. */
const TOKEN =
  /(<\?[\s\S]*?\?>|<!--[\s\S]*?-->)|<!\[CDATA\[([\s\S]*?)\]\]>|<\/([^\s<>/]+)\s*>|<([^\s<>/!?='"]+)((?:\s+[^\s<>/='"]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/)?>|([^<]+)|</g;

const ATTRIBUTE = /([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

function emptyElement(): XmlElement {
  return { namespace: '', prefix: '', name: '', attributes: new Map(), children: [], text: '' };
}

function openElement(
  tag: string,
  written: string,
  outer: ReadonlyMap<string, string>,
): OpenElement | string {
  const own = new Map<string, string>();
  const plain: [string, string][] = [];
  for (const [, name = '', double, single] of written.matchAll(ATTRIBUTE)) {
    const value = decodeEntities(double ?? single ?? '');
    if (value === undefined) return 'an entity that XML does not know';
    if (name === 'xmlns') own.set('', value);
    else if (name.startsWith('xmlns:')) own.set(name.slice(6), value);
    else plain.push([name, value]);
  }
  // Copied only where something is new, and never large: a hostile file has many of both.
  const spaces = own.size === 0 ? outer : new Map([...outer, ...own]);
  if (spaces.size > MAX_NAMESPACES) return 'namespaces without end';
  const [prefix, local] = split(tag);
  const namespace = spaces.get(prefix);
  if (namespace === undefined && prefix !== '') return `the prefix \`${prefix}\` without namespace`;
  const element = { ...emptyElement(), namespace: namespace ?? '', prefix, name: local };
  for (const [name, value] of plain) {
    const [space, key] = split(name);
    element.attributes.set(`${space === '' ? '' : (spaces.get(space) ?? '')} ${key}`, value);
  }
  return { element, name: tag, spaces };
}

function split(name: string): [prefix: string, local: string] {
  const colon = name.indexOf(':');
  return colon < 0 ? ['', name] : [name.slice(0, colon), name.slice(colon + 1)];
}

const ENTITIES: Readonly<Record<string, string>> = {
  lt: '<',
  gt: '>',
  amp: '&',
  quot: '"',
  apos: "'",
};

/** Decodes entities; undefined when there is one that is not defined. */
function decodeEntities(text: string): string | undefined {
  let known = true;
  const decoded = text.replace(/&(#x?)?([^;\s&]*);?/g, (_match, numeric?: string, name = '') => {
    const point = Number.parseInt(name, numeric === '#x' ? 16 : 10);
    const isPoint = point > 0 && point <= 0x10ffff;
    const found = numeric ? isPoint && String.fromCodePoint(point) : ENTITIES[name];
    if (found) return found;
    known = false;
    return '';
  });
  return known ? decoded : undefined;
}
