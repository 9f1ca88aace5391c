import { type NamedElement, readNamedXml } from './read-named-xml.ts';

/** A property of XMP metadata. */
export interface XmpProperty {
  namespace: string;
  prefix: string;
  name: string;
  /** The one value, or those of an array. */
  values: string[];
  /** `Alt`, `Bag` or `Seq`; undefined for a property that is no array. */
  array: string | undefined;
  /** Language of each value, where it is given. */
  languages: (string | undefined)[];
  /** The element, for properties with structure; undefined for one written as an attribute. */
  element: NamedElement | undefined;
}

/** The XMP metadata of a document. */
export interface Xmp {
  properties: XmpProperty[];
  /** Attributes of the packet's header that PDF/A-3 forbids. */
  forbiddenHeader: string[];
}

const RDF = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#';
const XML = 'http://www.w3.org/XML/1998/namespace';

/** Honest metadata has a few kilobytes. */
const MAX_BYTES = 4 * 1024 * 1024;

/**
 * Read XMP metadata (ISO 16684-1, 7).
 *
 * @param bytes The metadata stream, decoded.
 * @returns The metadata, or in words why it cannot be read.
 */
export function readXmp(bytes: Uint8Array): Xmp | string {
  if (bytes.length > MAX_BYTES) return 'metadata of more than 4 MB';
  const text = decodeUtf8(bytes);
  if (text === undefined) return 'metadata that is not UTF-8';
  const root = readNamedXml(text);
  if (typeof root === 'string') return root;
  const rdf = isRdf(root, 'RDF') ? root : root.children.find((child) => isRdf(child, 'RDF'));
  if (!rdf) return 'no `rdf:RDF`';
  const properties = rdf.children.filter((child) => isRdf(child, 'Description')).flatMap(describe);
  const header = /<\?xpacket begin[^?]*\?>/.exec(text)?.[0] ?? '';
  const forbiddenHeader = ['bytes', 'encoding'].filter((key) => header.includes(` ${key}=`));
  return { properties, forbiddenHeader };
}

function decodeUtf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function isRdf(element: NamedElement, name: string): boolean {
  return element.namespace === RDF && element.name === name;
}

function describe(description: NamedElement): XmpProperty[] {
  const short = [...description.attributes].flatMap(([key, value]) => {
    const [namespace = '', name = ''] = key.split(' ');
    if (namespace === RDF || namespace === XML || namespace === '') return [];
    const rest = { array: undefined, languages: [undefined], element: undefined };
    return [{ namespace, prefix: '', name, values: [value], ...rest }];
  });
  return [...short, ...description.children.map(readProperty)];
}

function readProperty(element: NamedElement): XmpProperty {
  const { namespace, prefix, name } = element;
  const array = element.children.find((child) =>
    ['Alt', 'Bag', 'Seq'].some((kind) => isRdf(child, kind)),
  );
  const items = array ? array.children.filter((child) => isRdf(child, 'li')) : [element];
  return {
    namespace,
    prefix,
    name,
    values: items.map((item) => item.text.trim()),
    array: array?.name,
    languages: items.map((item) => item.attributes.get(`${XML} lang`)),
    element,
  };
}
