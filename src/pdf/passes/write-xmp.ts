import type { DocumentInfo } from '../../model/printed.ts';

/**
 * Write the metadata of a document as XMP (ISO 16684-1): what it says of itself, and that it
 * conforms to PDF/UA-1 (ISO 14289-1, 5) and PDF/A-3a (ISO 19005-3, 6.6.4).
 *
 * @param info What the briefing says of itself.
 * @returns The packet.
 */
export function writeXmp(info: DocumentInfo): string {
  const date = info.date === undefined ? '' : isoDate(info.date);
  const described = DESCRIBED.flatMap(({ prefix, properties: list }) =>
    list.flatMap(({ name, of }) => {
      const value = of(info);
      return value === undefined ? [] : [{ prefix, name: `${prefix}:${name}`, value }];
    }),
  );
  const properties = [
    element('dc:format', 'application/pdf'),
    element('dc:title', alternative(info.title)),
    list('dc:creator', 'Seq', info.authors),
    element('dc:description', info.subject ? alternative(info.subject) : ''),
    list('dc:subject', 'Bag', info.keywords),
    list('dc:publisher', 'Bag', info.publisher ? [info.publisher] : []),
    element('dc:identifier', escaped(info.identifier ?? '')),
    element('dc:rights', info.rights ? alternative(info.rights.text) : ''),
    list('dc:relation', 'Bag', info.relation ? [info.relation] : []),
    list('dc:language', 'Bag', [info.lang]),
    element('xmp:CreatorTool', escaped(info.producer)),
    element('xmp:CreateDate', date),
    element('xmp:ModifyDate', date),
    element('xmp:MetadataDate', date),
    element('pdf:Producer', escaped(info.producer)),
    element('pdf:Keywords', escaped(info.keywords.join(', '))),
    element('xmpRights:WebStatement', escaped(info.rights?.url ?? '')),
    list('xmpRights:Owner', 'Bag', info.owner ? [info.owner] : []),
    element('xmpRights:UsageTerms', info.terms ? alternative(info.terms) : ''),
    ...described.map(({ name, value }) => element(name, escaped(value))),
    element('pdfaid:part', '3'),
    element('pdfaid:conformance', 'A'),
    element('pdfuaid:part', '1'),
  ].filter(Boolean);
  return [
    '<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>',
    '<x:xmpmeta xmlns:x="adobe:ns:meta/">',
    '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">',
    `<rdf:Description rdf:about="" ${namespaces(namespacesOf(described))}>`,
    ...properties,
    '</rdf:Description>',
    extension(described),
    '</rdf:RDF>',
    '</x:xmpmeta>',
    '<?xpacket end="r"?>',
  ].join('\n');
}

const PROPERTIES = {
  dc: 'http://purl.org/dc/elements/1.1/',
  xmp: 'http://ns.adobe.com/xap/1.0/',
  pdf: 'http://ns.adobe.com/pdf/1.3/',
  xmpRights: 'http://ns.adobe.com/xap/1.0/rights/',
  pdfaid: 'http://www.aiim.org/pdfa/ns/id/',
  pdfuaid: 'http://www.aiim.org/pdfua/ns/id/',
};

/** A property that PDF/A does not know by itself, and what of a document it tells. */
interface DescribedProperty {
  name: string;
  description: string;
  of(info: DocumentInfo): string | undefined;
}

/** Schemas that PDF/A does not know by itself: PRISM, and the terms of Dublin Core. */
const DESCRIBED: readonly {
  schema: string;
  uri: string;
  prefix: string;
  properties: readonly DescribedProperty[];
}[] = [
  {
    schema: 'PRISM basic metadata',
    uri: 'http://prismstandard.org/namespaces/basic/2.0/',
    prefix: 'prism',
    properties: [
      {
        name: 'doi',
        description: 'Digital object identifier of the document',
        of: ({ doi }) => doi,
      },
      {
        name: 'issn',
        description: 'ISSN of the series that the document appears in',
        of: ({ issn }) => issn,
      },
      {
        name: 'publicationName',
        description: 'Title of the series that the document appears in',
        of: ({ series }) => series,
      },
      {
        name: 'number',
        description: 'Number of the document in its series',
        of: ({ number }) => number,
      },
    ],
  },
  {
    schema: 'DCMI Metadata Terms',
    uri: 'http://purl.org/dc/terms/',
    prefix: 'dcterms',
    properties: [
      {
        name: 'bibliographicCitation',
        description: 'How the document is to be cited',
        of: ({ citation }) => citation,
      },
    ],
  },
];

/** A property that is written, by its whole name. */
interface WrittenProperty {
  prefix: string;
  name: string;
}

function namespacesOf(written: readonly WrittenProperty[]): Record<string, string> {
  const used = DESCRIBED.filter(({ prefix }) => written.some((one) => one.prefix === prefix));
  return { ...PROPERTIES, ...Object.fromEntries(used.map(({ prefix, uri }) => [prefix, uri])) };
}

/** PDF/A knows no properties of other schemas, PDF/UA among them, unless they are described (ISO 19005-3, 6.6.2.3). */
function extension(written: readonly WrittenProperty[]): string {
  const schemas = DESCRIBED.flatMap(({ schema, uri, prefix, properties }) => {
    const used = properties.filter(({ name }) =>
      written.some((one) => one.name === `${prefix}:${name}`),
    );
    const described = used.map(({ name, description }) =>
      resource('pdfaProperty', { name, valueType: 'Text', category: 'external', description }),
    );
    return used.length === 0 ? [] : describeSchema(schema, uri, prefix, described);
  });
  return [
    `<rdf:Description rdf:about="" ${namespaces({
      pdfaExtension: 'http://www.aiim.org/pdfa/ns/extension/',
      pdfaSchema: 'http://www.aiim.org/pdfa/ns/schema#',
      pdfaProperty: 'http://www.aiim.org/pdfa/ns/property#',
    })}>`,
    `<pdfaExtension:schemas><rdf:Bag>${[UA_SCHEMA, ...schemas].join('')}</rdf:Bag></pdfaExtension:schemas>`,
    '</rdf:Description>',
  ].join('\n');
}

const UA_SCHEMA = describeSchema(
  'PDF/UA identification',
  'http://www.aiim.org/pdfua/ns/id/',
  'pdfuaid',
  [
    resource('pdfaProperty', {
      name: 'part',
      valueType: 'Integer',
      category: 'internal',
      description: 'Part of ISO 14289 that the file conforms to',
    }),
  ],
);

function describeSchema(
  schema: string,
  namespaceURI: string,
  prefix: string,
  properties: readonly string[],
): string {
  const property = `<rdf:Seq>${properties.join('')}</rdf:Seq>`;
  return resource('pdfaSchema', { schema, namespaceURI, prefix, property });
}

/** An item of a list whose fields are elements, in their order. */
function resource(prefix: string, fields: Record<string, string>): string {
  const elements = Object.entries(fields).map(([name, value]) =>
    element(`${prefix}:${name}`, value),
  );
  return ['<rdf:li rdf:parseType="Resource">', ...elements, '</rdf:li>'].join('\n');
}

function namespaces(prefixes: Record<string, string>): string {
  return Object.entries(prefixes)
    .map(([prefix, uri]) => `xmlns:${prefix}="${uri}"`)
    .join(' ');
}

/** Nothing is written for an empty value. */
function element(name: string, content: string): string {
  return content === '' ? '' : `<${name}>${content}</${name}>`;
}

function alternative(text: string): string {
  return `<rdf:Alt><rdf:li xml:lang="x-default">${escaped(text)}</rdf:li></rdf:Alt>`;
}

function list(name: string, kind: 'Seq' | 'Bag', items: readonly string[]): string {
  const lines = items.map((item) => `<rdf:li>${escaped(item)}</rdf:li>`).join('');
  return element(name, lines && `<rdf:${kind}>${lines}</rdf:${kind}>`);
}

/** One line of text; control characters have no place in XML. */
function escaped(text: string): string {
  return text
    .replace(/[\p{Cc}\u2028\u2029 ]+/gu, ' ')
    .replace(/[\p{Surrogate}\ufffe\uffff]/gu, '\ufffd')
    .trim()
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;');
}

function isoDate(seconds: number): string {
  return new Date(Math.floor(seconds) * 1000).toISOString().replace(/\.\d+Z$/, 'Z');
}
