import { readXml, type XmlElement } from '../../xml/read-xml.ts';

/** An element of an XML document. */
export interface NamedElement {
  /** Address of its namespace; empty when it has none. */
  namespace: string;
  prefix: string;
  /** Name without prefix. */
  name: string;
  /** Attributes by namespace, a space, and name without prefix. */
  attributes: Map<string, string>;
  children: NamedElement[];
  /** Text that stands directly in it. */
  text: string;
}

type Namespaces = ReadonlyMap<string, string>;

/** The predefined schemas of XMP are about twenty. */
const MAX_NAMESPACES = 200;

const XML_SPACES: Namespaces = new Map([['xml', 'http://www.w3.org/XML/1998/namespace']]);

/**
 * Read a well-formed XML document with namespaces (Namespaces in XML 1.0), as XMP needs it.
 *
 * @param text The document.
 * @returns Its root element, or in words why it is not well-formed.
 */
export function readNamedXml(text: string): NamedElement | string {
  const read = readXml(text);
  return 'fault' in read ? read.fault.reason : withNamespaces(read.root, XML_SPACES);
}

function withNamespaces(read: XmlElement, outer: Namespaces): NamedElement | string {
  const spaces = namespacesOf(read, outer);
  if (spaces.size > MAX_NAMESPACES) return 'namespaces without end';
  const [prefix, name] = split(read.name);
  const namespace = spaces.get(prefix);
  if (namespace === undefined && prefix !== '') return `the prefix \`${prefix}\` without namespace`;
  const children: NamedElement[] = [];
  for (const child of read.children) {
    const inner = typeof child === 'string' ? undefined : withNamespaces(child, spaces);
    if (typeof inner === 'string') return inner;
    if (inner) children.push(inner);
  }
  return {
    namespace: namespace ?? '',
    prefix,
    name,
    attributes: attributesOf(read, spaces),
    children,
    text: read.children.filter((child) => typeof child === 'string').join(''),
  };
}

/** Copied only where something is new, and never large: a hostile file has many of both. */
function namespacesOf({ attributes }: XmlElement, outer: Namespaces): Namespaces {
  const own = Object.entries(attributes).filter(([name]) => isDeclaration(name));
  if (own.length === 0) return outer;
  return new Map([...outer, ...own.map(([name, value]) => [name.slice(6), value] as const)]);
}

function attributesOf({ attributes }: XmlElement, spaces: Namespaces): Map<string, string> {
  return new Map(
    Object.entries(attributes)
      .filter(([name]) => !isDeclaration(name))
      .map(([name, value]) => {
        const [space, key] = split(name);
        return [`${space === '' ? '' : (spaces.get(space) ?? '')} ${key}`, value];
      }),
  );
}

function isDeclaration(name: string): boolean {
  return name === 'xmlns' || name.startsWith('xmlns:');
}

function split(name: string): [prefix: string, local: string] {
  const colon = name.indexOf(':');
  return colon < 0 ? ['', name] : [name.slice(0, colon), name.slice(colon + 1)];
}
