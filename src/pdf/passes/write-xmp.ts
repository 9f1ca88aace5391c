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
  const properties = [
    element('dc:format', 'application/pdf'),
    element('dc:title', alternative(info.title)),
    list('dc:creator', 'Seq', info.authors),
    element('dc:description', info.subject ? alternative(info.subject) : ''),
    list('dc:subject', 'Bag', info.keywords),
    list('dc:publisher', 'Bag', info.publisher ? [info.publisher] : []),
    element('dc:identifier', escaped(info.identifier ?? '')),
    element('dc:rights', info.rights ? alternative(info.rights.text) : ''),
    list('dc:language', 'Bag', [info.lang]),
    element('xmp:CreatorTool', escaped(info.producer)),
    element('xmp:CreateDate', date),
    element('xmp:ModifyDate', date),
    element('xmp:MetadataDate', date),
    element('pdf:Producer', escaped(info.producer)),
    element('pdf:Keywords', escaped(info.keywords.join(', '))),
    element('xmpRights:WebStatement', escaped(info.rights?.url ?? '')),
    element('pdfaid:part', '3'),
    element('pdfaid:conformance', 'A'),
    element('pdfuaid:part', '1'),
  ].filter(Boolean);
  return [
    '<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>',
    '<x:xmpmeta xmlns:x="adobe:ns:meta/">',
    '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">',
    `<rdf:Description rdf:about="" ${namespaces(PROPERTIES)}>`,
    ...properties,
    '</rdf:Description>',
    EXTENSION,
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

/** PDF/A knows no properties of PDF/UA unless they are described (ISO 19005-3, 6.6.2.3). */
const EXTENSION = [
  `<rdf:Description rdf:about="" ${namespaces({
    pdfaExtension: 'http://www.aiim.org/pdfa/ns/extension/',
    pdfaSchema: 'http://www.aiim.org/pdfa/ns/schema#',
    pdfaProperty: 'http://www.aiim.org/pdfa/ns/property#',
  })}>`,
  '<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">',
  '<pdfaSchema:schema>PDF/UA identification</pdfaSchema:schema>',
  '<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>',
  '<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>',
  '<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">',
  '<pdfaProperty:name>part</pdfaProperty:name>',
  '<pdfaProperty:valueType>Integer</pdfaProperty:valueType>',
  '<pdfaProperty:category>internal</pdfaProperty:category>',
  '<pdfaProperty:description>Part of ISO 14289 that the file conforms to</pdfaProperty:description>',
  '</rdf:li></rdf:Seq></pdfaSchema:property>',
  '</rdf:li></rdf:Bag></pdfaExtension:schemas>',
  '</rdf:Description>',
].join('\n');

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
