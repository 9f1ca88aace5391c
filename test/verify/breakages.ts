import { createHash } from 'node:crypto';
import { CosRef, CosStream, cosDict } from '../../src/pdf/cos/cos.ts';
import type { VerifyRuleId } from '../../src/verify/faults/verify-rules.ts';
import { dictIn, text } from './cos-parts.ts';
import { brokenPdf, type GoodPdf } from './good-pdf.ts';
import { artifact, mark, show } from './good-streams.ts';
import { tinyFont } from './tiny-font.ts';

/** A file with one fault. */
export interface Breakage {
  rule: VerifyRuleId;
  /** What is wrong, in words. */
  what: string;
  file(): Uint8Array;
}

function broken(rule: VerifyRuleId, what: string, breakIt: (good: GoodPdf) => unknown): Breakage {
  return { rule, what, file: () => brokenPdf((good) => void breakIt(good)) };
}

function patched(rule: VerifyRuleId, what: string, patch: (file: Buffer) => Buffer): Breakage {
  return { rule, what, file: () => patch(Buffer.from(brokenPdf(() => {}))) };
}

/** Replace text of equal length, so that all offsets stay right. */
function replaced(file: Buffer, from: string, to: string): Buffer {
  const at = file.indexOf(from, 0, 'latin1');
  if (at < 0 || from.length !== to.length) throw new Error(`cannot replace ${from}`);
  file.write(to, at, 'latin1');
  return file;
}

/** Change a content stream or the metadata. */
function edit(good: GoodPdf, name: keyof GoodPdf['streams'], from: string, to: string): void {
  const before = String(good.streams[name]);
  if (!before.includes(from)) throw new Error(`no ${from} in ${name}`);
  good.streams[name] = before.replace(from, to);
}

function append(good: GoodPdf, name: 'first' | 'second' | 'form', content: string): void {
  good.streams[name] = `${String(good.streams[name])}\n${content}`;
}

const FILE: readonly Breakage[] = [
  patched('file-readable', 'an empty file', () => Buffer.alloc(0)),
  patched('file-readable', 'text that is no PDF', () => Buffer.from('# Rivers\n')),
  patched('file-readable', 'a file cut in half', (file) => file.subarray(0, file.length / 2)),
  patched('file-readable', 'a file without its last line', (file) => file.subarray(0, -30)),
  patched('file-readable', 'an object of another generation', (file) =>
    replaced(file, ' 0 obj', ' 7 obj'),
  ),
  patched('file-not-encrypted', 'an encrypted file', encrypted),
  patched('file-header', 'the header of PDF 2.0', (file) => replaced(file, '%PDF-1.7', '%PDF-2.0')),
  patched('file-header', 'no binary comment', (file) => replaced(file, '%\xe2\xe3', '%ab')),
  patched('file-identifier', 'no identifier', (file) => replaced(file, '/ID[', '/Id[')),
  patched('file-end', 'text after the end', (file) => Buffer.concat([file, Buffer.from('more')])),
  patched('file-as-built', 'another byte in the header', (file) =>
    replaced(file, '%\xe2', '%\xe9'),
  ),
  broken('page-tree', 'a page of another type', ({ pages }) => pages.first.set('Type', '/Pages')),
  broken('page-tree', 'a wrong number of pages', ({ pdf, catalog }) =>
    pdf.dict(catalog.get('Pages'))?.set('Count', 3),
  ),
  broken('page-tree', 'a page that leads to another tree', ({ pages }) =>
    pages.first.delete('Parent'),
  ),
  broken('stream-filter', 'a stream in another file', ({ dicts }) =>
    dicts.source.set('F', text('other.bin')),
  ),
  broken('stream-filter', 'a filter that is forbidden', ({ dicts }) =>
    dicts.source.set('Filter', '/LZWDecode'),
  ),
  broken('value-limits', 'a number of more than 31 bits', ({ links }) =>
    links.outside.set('Rect', [0, 0, 1, 9876543210]),
  ),
  broken('value-limits', 'a string without end', ({ links }) =>
    links.outside.set('Contents', text('x'.repeat(40_000))),
  ),
  broken('value-limits', 'a long name', ({ info }) => info.set('N'.repeat(200), 1)),
  broken('value-limits', 'a page of two points', ({ pages }) =>
    pages.first.set('MediaBox', [0, 0, 2, 2]),
  ),
  broken('value-limits', 'states saved too often', (good) =>
    append(good, 'first', `${'q '.repeat(40)}${'Q '.repeat(40)}`),
  ),
];

const CONTENT: readonly Breakage[] = [
  broken('content-readable', 'an operator that nobody knows', (good) =>
    append(good, 'first', 'frobnicate'),
  ),
  broken('content-readable', 'a mark without end', (good) => append(good, 'first', '/P BMC')),
  broken('content-readable', 'an end without mark', (good) => append(good, 'first', 'EMC')),
  broken('content-readable', 'a restored state that was not saved', (good) =>
    append(good, 'first', 'Q'),
  ),
  broken('content-readable', 'content that does not inflate', ({ dicts }) =>
    dicts.first.set('Filter', '/FlateDecode'),
  ),
  broken('content-readable', 'a form that is not there', (good) =>
    append(good, 'first', artifact('/Layout', '/X9 Do')),
  ),
  broken('content-readable', 'a form that borrows the fonts of its page', ({ dicts }) =>
    dicts.form.delete('Resources'),
  ),
  broken('content-marked', 'a line outside all marks', (good) =>
    append(good, 'first', '0 0 10 10 re f'),
  ),
  broken('content-marked', 'text outside all marks', (good) => append(good, 'first', show('x'))),
  broken('content-marked', 'text in a mark that says nothing', (good) =>
    append(good, 'first', `/Span BMC ${show('x')} EMC`),
  ),
  broken('artifact-apart', 'an artifact in a paragraph', (good) =>
    edit(good, 'first', mark('P', 1, show('They rose ')), mark('P', 1, artifact('/Layout', ''))),
  ),
  broken('artifact-apart', 'a paragraph in an artifact', (good) =>
    edit(
      good,
      'first',
      '/P <</MCID 1>> BDC',
      '/Artifact BMC EMC /Artifact BMC /P <</MCID 1>> BDC EMC',
    ),
  ),
  broken('mcid-unique', 'a mark that stands twice', (good) =>
    append(good, 'first', mark('P', 1, show('x'))),
  ),
  broken('mcid-in-structure', 'a mark that no element owns', (good) =>
    append(good, 'first', mark('P', 9, show('x'))),
  ),
  broken('mcid-in-structure', 'a mark that two elements own', ({ elements }) =>
    elements.em.set('K', [cosDict({ Type: '/MCR', Pg: elementPage(elements.em), MCID: 1 })]),
  ),
  broken('mcid-in-content', 'an element that owns a mark of no content', (good) =>
    edit(good, 'first', '/MCID 5', '/MCID 15'),
  ),
  broken('mcid-in-content', 'an element that leaves its page to its parent', (good) =>
    shortKid(good, good.elements.bodyRow),
  ),
  broken('parent-tree-agrees', 'a parent tree that names another element', ({ root, refs }) =>
    parentRow(root, 0).splice(1, 1, refs.em),
  ),
  broken('parent-tree-agrees', 'a parent tree without a page', ({ root }) =>
    dictIn(root, 'ParentTree').set('Nums', []),
  ),
  broken('parent-tree-agrees', 'two pages with one key', ({ pages }) =>
    pages.second.set('StructParents', 0),
  ),
  broken('parent-tree-agrees', 'a link that the parent tree does not know', ({ links }) =>
    links.outside.delete('StructParent'),
  ),
  broken('form-tagged-once', 'a tagged form on two pages', (good) =>
    append(good, 'second', '/X1 Do'),
  ),
  broken('graphics-allowed', 'a form that refers to another file', ({ dicts }) =>
    dicts.form.set('Ref', cosDict({})),
  ),
  broken('graphics-allowed', 'a transfer function', ({ pages }) =>
    dictIn(pages.first, 'Resources').set(
      'ExtGState',
      cosDict({ G1: cosDict({ Type: '/ExtGState', TR: '/Identity' }) }),
    ),
  ),
  broken('graphics-allowed', 'a blend mode of its own', ({ pages }) =>
    dictIn(pages.first, 'Resources').set(
      'ExtGState',
      cosDict({ G1: cosDict({ Type: '/ExtGState', BM: '/Sparkle' }) }),
    ),
  ),
  broken('graphics-allowed', 'a rendering intent of its own', (good) =>
    append(good, 'first', '/Vivid ri'),
  ),
  broken('graphics-allowed', 'an image that is smoothed', ({ pdf, pages }) =>
    dictIn(dictIn(pages.first, 'Resources'), 'XObject').set('I1', pdf.add(smoothImage())),
  ),
];

const STRUCTURE: readonly Breakage[] = [
  broken('marked-as-tagged', 'a file that does not say that it is tagged', ({ catalog }) =>
    catalog.delete('MarkInfo'),
  ),
  broken('marked-as-tagged', 'tags that are in doubt', ({ catalog }) =>
    dictIn(catalog, 'MarkInfo').set('Suspects', true),
  ),
  broken('structure-tree', 'no structure tree', ({ catalog }) => catalog.delete('StructTreeRoot')),
  broken('structure-tree', 'a root that is none', ({ root }) => root.delete('Type')),
  broken('structure-tree', 'an element that holds its parent', ({ elements, refs }) =>
    elements.em.set('K', [refs.p]),
  ),
  broken('structure-tree', 'an element with another parent', ({ elements, refs }) =>
    elements.p.set('P', refs.l),
  ),
  broken('structure-tree', 'an element without parent', ({ elements }) => elements.p.delete('P')),
  broken('structure-type', 'a type that no role explains', ({ elements }) =>
    elements.p.set('S', '/Paragraph'),
  ),
  broken('structure-type', 'a form field that is text', ({ elements }) =>
    elements.em.set('S', '/Form'),
  ),
  broken('structure-type', 'roles that go in a circle', ({ root }) =>
    root.set('RoleMap', cosDict({ Em: '/Strong', Strong: '/Em' })),
  ),
  broken('structure-type', 'a standard type with another role', ({ root }) =>
    dictIn(root, 'RoleMap').set('P', '/Span'),
  ),
  broken('structure-nesting', 'a list item without body', ({ elements }) =>
    elements.lbody.set('S', '/P'),
  ),
  broken('structure-nesting', 'a list item outside a list', ({ elements }) =>
    elements.l.set('S', '/Div'),
  ),
  broken('structure-nesting', 'a row in a paragraph', ({ elements }) =>
    elements.thead.set('S', '/P'),
  ),
  broken('structure-nesting', 'a table head and no body', ({ elements }) =>
    elements.tbody.set('S', '/TFoot'),
  ),
  broken('structure-nesting', 'two roots', ({ root, refs, elements }) => {
    root.set('K', [refs.document, refs.note]);
    const kids = elements.document.get('K');
    if (Array.isArray(kids)) kids.pop();
    elements.note.set('P', elements.document.get('P') ?? null);
  }),
  broken('structure-nesting', 'a paragraph in a heading', ({ elements, refs }) => {
    const kids = elements.document.get('K');
    if (Array.isArray(kids)) kids.splice(1, 1);
    const inside = elements.h1.get('K');
    if (Array.isArray(inside)) inside.push(refs.p);
    elements.p.set('P', refs.h1);
  }),
  broken('structure-settled', 'an element that says nothing', ({ elements }) =>
    elements.em.set('S', '/NonStruct'),
  ),
  broken('structure-settled', 'a private language of the print', ({ elements }) =>
    elements.em.set('Lang', text('en-x-k17')),
  ),
  broken('list-numbering', 'labels without numbering', ({ elements }) => elements.l.delete('A')),
  broken('table-regular', 'a row that is one cell short', ({ elements }) => {
    const kids = elements.bodyRow.get('K');
    if (Array.isArray(kids)) kids.pop();
  }),
  broken('table-regular', 'a cell that reaches below the table', ({ elements }) =>
    elements.td1.set('A', cosDict({ O: '/Table', RowSpan: 3 })),
  ),
  broken('table-regular', 'cells over each other', ({ elements }) =>
    elements.th1.set('A', cosDict({ O: '/Table', RowSpan: 2, ColSpan: 3, Scope: '/Column' })),
  ),
  broken('table-headers', 'a column whose header has no scope', ({ elements }) =>
    elements.th2.delete('A'),
  ),
  broken('table-headers', 'a header that is not there', ({ elements }) =>
    elements.td1.set('A', cosDict({ O: '/Table', Headers: [text('nowhere')] })),
  ),
  broken('structure-id-unique', 'an ID that is not listed', ({ elements }) =>
    elements.p.set('ID', text('p-1')),
  ),
  broken('structure-id-unique', 'an ID for two', ({ elements, refs, root }) => {
    elements.p.set('ID', text('p-1'));
    elements.h1.set('ID', text('p-1'));
    const id = text('note-1');
    root.set('IDTree', cosDict({ Names: [id, refs.note, text('p-1'), refs.h1] }));
  }),
];

const MEANING: readonly Breakage[] = [
  broken('figure-alternative', 'a figure without text', ({ elements }) =>
    elements.figure.delete('Alt'),
  ),
  broken('figure-alternative', 'a figure with an empty text', ({ elements }) =>
    elements.figure.set('Alt', text(' ')),
  ),
  broken('figure-box', 'a figure without box', ({ elements }) => elements.figure.delete('A')),
  broken('heading-order', 'a level that is skipped', ({ elements }) => elements.h2.set('S', '/H3')),
  broken('heading-order', 'a first heading of the second level', ({ elements }) =>
    elements.h1.set('S', '/H2'),
  ),
  broken('heading-order', 'a heading without level', ({ elements }) => elements.h2.set('S', '/H')),
  broken('note-id', 'a note without ID', ({ elements, root }) => {
    elements.note.delete('ID');
    root.delete('IDTree');
  }),
  broken('language-given', 'no language', ({ catalog }) => catalog.delete('Lang')),
  broken('language-wellformed', 'a language that is none', ({ elements }) =>
    elements.p.set('Lang', text('English!')),
  ),
  broken('language-wellformed', 'marked content in no language', (good) =>
    edit(good, 'first', '/P <</MCID 1>>', '/P <</MCID 1 /Lang (e_n)>>'),
  ),
];

const LINKS: readonly Breakage[] = [
  broken('annotation-allowed', 'a sound', ({ links }) => links.outside.set('Subtype', '/Sound')),
  broken('annotation-allowed', 'a link that is not printed', ({ links }) =>
    links.outside.set('F', 0),
  ),
  broken('annotation-allowed', 'a link without flags', ({ links }) => links.outside.delete('F')),
  broken('annotation-described', 'a link without description', ({ links }) =>
    links.outside.delete('Contents'),
  ),
  broken('link-tagged', 'a link that is no `Link`', ({ elements }) =>
    elements.outside.set('S', '/Span'),
  ),
  broken('link-tagged', 'a link that no element holds', ({ elements }) => {
    const kids = elements.outside.get('K');
    if (Array.isArray(kids)) kids.pop();
  }),
  broken('link-tagged', 'an element that holds a link of no page', ({ pages }) =>
    pages.first.delete('Annots'),
  ),
  broken('link-area', 'a link that cannot be hit', ({ links }) =>
    links.outside.set('Rect', [100, 700, 110, 700.09]),
  ),
  broken('link-target', 'a name that is no destination', ({ links }) =>
    links.inside.set('Dest', text('nowhere')),
  ),
  broken('link-target', 'an address on the disk', ({ links }) =>
    links.outside.set('A', cosDict({ S: '/URI', URI: text('file:///etc/passwd') })),
  ),
  broken('link-target', 'a bookmark to a page that is gone', ({ bookmark }) =>
    bookmark.set('Dest', [new CosRef(9999), '/Fit']),
  ),
  broken('link-target', 'a link to nothing', ({ links }) => links.inside.delete('Dest')),
  broken('page-tab-order', 'a page in no tab order', ({ pages }) => pages.first.delete('Tabs')),
  broken('actions-allowed', 'a script that runs at opening', ({ catalog }) =>
    catalog.set('OpenAction', cosDict({ S: '/JavaScript', JS: text('app.alert(1)') })),
  ),
  broken('actions-allowed', 'a link that launches a program', ({ links }) =>
    links.outside.set('A', cosDict({ S: '/Launch', F: text('x') })),
  ),
  broken('actions-allowed', 'scripts among the names', ({ catalog }) =>
    dictIn(catalog, 'Names').set('JavaScript', cosDict({ Names: [] })),
  ),
  broken('actions-allowed', 'actions of a page', ({ pages }) => pages.first.set('AA', cosDict({}))),
  broken('actions-allowed', 'a form to fill in', ({ catalog }) =>
    catalog.set('AcroForm', cosDict({ Fields: [] })),
  ),
];

const METADATA: readonly Breakage[] = [
  broken('xmp-readable', 'no metadata', ({ catalog }) => catalog.delete('Metadata')),
  broken('xmp-readable', 'metadata of another type', ({ dicts }) => dicts.xmp.delete('Type')),
  broken('xmp-readable', 'metadata that is not well-formed', (good) =>
    edit(good, 'xmp', '</dc:title>', '</dc:titel>'),
  ),
  broken('xmp-readable', 'metadata with a document type', (good) =>
    edit(good, 'xmp', '<x:xmpmeta', '<!DOCTYPE x [<!ENTITY a "b">]><x:xmpmeta'),
  ),
  broken('xmp-readable', 'a packet header with its length', (good) =>
    edit(good, 'xmp', ' id="W5M0', ' bytes="9" id="W5M0'),
  ),
  broken('xmp-conformance', 'no word of PDF/UA', (good) =>
    edit(good, 'xmp', '<pdfuaid:part>1</pdfuaid:part>', ''),
  ),
  broken('xmp-conformance', 'another level of PDF/A', (good) =>
    edit(good, 'xmp', '<pdfaid:conformance>A', '<pdfaid:conformance>B'),
  ),
  broken('xmp-schemas', 'a property of no schema', (good) =>
    edit(good, 'xmp', '</dc:title>', '</dc:title><dc:mood>calm</dc:mood>'),
  ),
  broken('xmp-schemas', 'PDF/UA without its schema', (good) =>
    edit(good, 'xmp', 'pdfua/ns/id/</pdfaSchema', 'pdfua/ns/other/</pdfaSchema'),
  ),
  broken('xmp-schemas', 'a schema without category', (good) =>
    edit(good, 'xmp', '<pdfaProperty:category>internal</pdfaProperty:category>', ''),
  ),
  broken('xmp-schemas', 'a title that is no list of alternatives', (good) =>
    edit(good, 'xmp', '<rdf:Alt><rdf:li xml:lang="x-default">Rivers</rdf:li></rdf:Alt>', 'Rivers'),
  ),
  broken('xmp-title', 'no title', (good) => edit(good, 'xmp', '>Rivers</rdf:li>', '></rdf:li>')),
  broken('xmp-agrees', 'another title in the metadata', ({ info }) =>
    info.set('Title', text('Seas')),
  ),
  broken('xmp-agrees', 'another author in the metadata', ({ info }) =>
    info.set('Author', text('River Board')),
  ),
  broken('xmp-agrees', 'another day in the metadata', ({ info }) =>
    info.set('CreationDate', text("D:20261123000000+01'00'")),
  ),
  broken('xmp-agrees', 'another language in the metadata', ({ catalog }) =>
    catalog.set('Lang', text('fr')),
  ),
  broken('title-displayed', 'the file name in the window', ({ catalog }) =>
    catalog.delete('ViewerPreferences'),
  ),
  broken('output-intent', 'no output intent', ({ catalog }) => catalog.delete('OutputIntents')),
  broken('output-intent', 'a profile that is cut off', (good) => {
    good.streams.icc = good.streams.icc.slice(0, 100);
  }),
  broken('output-intent', 'a profile for scanners', (good) => {
    good.streams.icc = replaced(Buffer.from(good.streams.icc as Uint8Array), 'mntr', 'scnr');
  }),
  broken('colour-defined', 'colours for print', (good) =>
    append(good, 'first', artifact('/Layout', '0 0 0 1 k 0 0 9 9 re f')),
  ),
];

const FONTS: readonly Breakage[] = [
  broken('colour-defined', 'a colour space with a profile that is none', ({ pdf, pages }) => {
    const profile = pdf.add(new CosStream(cosDict({ N: 3 }), Buffer.alloc(200)));
    const spaces = cosDict({ C1: ['/ICCBased', profile] });
    dictIn(pages.first, 'Resources').set('ColorSpace', spaces);
  }),
  broken('font-embedded', 'a font without program', ({ pdf, face }) =>
    pdf.dict(face.get('FontDescriptor'))?.delete('FontFile2'),
  ),
  broken('font-wellformed', 'a font program that is cut off', (good) => {
    good.streams.program = good.streams.program.slice(0, 60);
  }),
  broken('font-wellformed', 'a font program without outlines', (good) => {
    good.streams.program = replaced(Buffer.from(tinyFont()), 'loca', 'lost');
  }),
  broken('font-wellformed', 'a font program with a table beyond its end', (good) => {
    const program = Buffer.from(tinyFont());
    program.writeUInt32BE(100_000, 12 + 8);
    good.streams.program = program;
  }),
  broken('font-wellformed', 'a font of no type', ({ face }) => face.delete('Type')),
  broken('font-wellformed', 'a font without name', ({ face }) => face.delete('BaseFont')),
  broken('font-wellformed', 'a composite font of no kind', ({ face }) =>
    face.set('Subtype', '/TrueType'),
  ),
  broken('font-wellformed', 'an encoding of another font', ({ font }) =>
    font.set('Encoding', '/GBK-EUC-H'),
  ),
  broken('font-wellformed', 'no map from characters to glyphs', ({ face }) =>
    face.delete('CIDToGIDMap'),
  ),
  broken('font-not-drawn', 'a font that is drawn', ({ font }) => font.set('Subtype', '/Type3')),
  broken('font-widths', 'widths that are not those of the program', ({ face }) =>
    face.set('DW', 700),
  ),
  broken('glyph-unicode', 'a font without text', ({ font }) => font.delete('ToUnicode')),
  broken('glyph-unicode', 'a glyph without text', (good) =>
    edit(good, 'unicode', '<005f>', '<0031>'),
  ),
  broken('glyph-unicode', 'a glyph whose text is nothing', (good) =>
    edit(good, 'unicode', 'endbfrange', 'endbfrange 1 beginbfchar <0033> <0000> endbfchar'),
  ),
  broken('glyph-unicode', 'a glyph for private use', (good) =>
    edit(good, 'unicode', 'endbfrange', 'endbfrange 1 beginbfchar <0033> <e000> endbfchar'),
  ),
  broken('glyph-present', 'a missing glyph', (good) =>
    append(good, 'first', artifact('/Pagination', 'BT /F1 9 Tf <0000> Tj ET')),
  ),
  broken('glyph-present', 'a glyph that the program does not have', (good) =>
    append(good, 'first', artifact('/Pagination', 'BT /F1 9 Tf <0777> Tj ET')),
  ),
];

const ARTIFACTS: readonly Breakage[] = [
  broken('artifact-without-text', 'a sentence as decoration', (good) =>
    append(good, 'first', artifact('/Layout', show('A lost sentence'))),
  ),
  broken('artifact-without-text', 'a sentence in an artifact without type', (good) =>
    append(good, 'first', `/Artifact BMC ${show('A lost sentence')} EMC`),
  ),
];

const ATTACHMENTS: readonly Breakage[] = [
  broken('attachment-described', 'a file without relationship', ({ specification }) =>
    specification.delete('AFRelationship'),
  ),
  broken('attachment-described', 'a file without name', ({ specification }) =>
    specification.delete('UF'),
  ),
  broken('attachment-described', 'a file without type', ({ dicts }) =>
    dicts.source.delete('Subtype'),
  ),
  broken('attachment-listed', 'a file that is not associated', ({ catalog }) =>
    catalog.delete('AF'),
  ),
  broken('attachment-listed', 'a file that readers do not show', ({ catalog }) =>
    dictIn(catalog, 'Names').delete('EmbeddedFiles'),
  ),
  broken('attachment-whole', 'a file of another size', ({ params }) => params.set('Size', 3)),
  broken('attachment-whole', 'a file that was changed', (good) => {
    good.streams.source = '# Oceans\n';
  }),
  broken('attachment-agrees', 'facts about another briefing', (good) =>
    attachBriefing(good, { title: 'Seas', lang: 'en', source: { sha256: SOURCE_DIGEST } }),
  ),
  broken('attachment-agrees', 'facts about another source', (good) =>
    attachBriefing(good, { title: 'Rivers', lang: 'en', source: { sha256: '00' } }),
  ),
  broken('attachment-agrees', 'a chart with other data', (good) =>
    attachBriefing(good, chartFacts('rivers.md', '00')),
  ),
  broken('attachment-agrees', 'a chart without data', (good) =>
    attachBriefing(good, chartFacts('levels.csv', SOURCE_DIGEST)),
  ),
  broken('attachment-agrees', 'facts that are none', (good) => attachBriefing(good, [])),
  broken('attachment-whole', 'a file without bytes', ({ specification }) =>
    specification.set('EF', cosDict({ F: null })),
  ),
];

/** Files with one fault each, at least one for each rule about a PDF. */
export const BREAKAGES: readonly Breakage[] = [
  ...FILE,
  ...CONTENT,
  ...STRUCTURE,
  ...MEANING,
  ...LINKS,
  ...METADATA,
  ...FONTS,
  ...ARTIFACTS,
  ...ATTACHMENTS,
];

/** SHA-256 of the attached Markdown. */
export const SOURCE_DIGEST = createHash('sha256').update('# Rivers\n').digest('hex');

/** Facts about a chart: the name of its attachment, and the digest of its data. */
export function chartFacts(attachment: string, sha256: string) {
  const chart = { id: 'fig-levels', attachment, data: { path: 'levels.csv', sha256 } };
  return { title: 'Rivers', lang: 'en', source: { sha256: SOURCE_DIGEST }, charts: [chart] };
}

/** Attach `briefing.json` as a good file has it, with these facts. */
export function attachBriefing({ pdf, catalog }: GoodPdf, facts: unknown): void {
  const bytes = Buffer.from(JSON.stringify(facts));
  const params = cosDict({ Size: bytes.length });
  const stream = new CosStream(cosDict({ Subtype: '/application/json', Params: params }), bytes);
  const file = cosDict({
    Type: '/Filespec',
    F: text('briefing.json'),
    UF: text('briefing.json'),
    AFRelationship: '/Data',
    EF: cosDict({ F: pdf.add(stream) }),
  });
  const ref = pdf.add(file);
  const names = dictIn(dictIn(catalog, 'Names'), 'EmbeddedFiles').get('Names');
  const files = catalog.get('AF');
  if (Array.isArray(names)) names.unshift(text('briefing.json'), ref);
  if (Array.isArray(files)) files.push(ref);
}

/**
 * Write the mark of a cell as a bare number, with the page in another element or in its own.
 *
 * @param good The good file.
 * @param holder Element that names the page.
 */
export function shortKid({ elements }: GoodPdf, holder: GoodPdf['root']): void {
  holder.set('Pg', elementPage(elements.td1) ?? null);
  elements.td1.set('K', 4);
}

/** Puts a key into the trailer that says that the file is encrypted. */
function encrypted(file: Buffer): Buffer {
  const at = file.lastIndexOf('/Type/XRef', undefined, 'latin1');
  const keys = /\/Size \d+/.exec(file.toString('latin1', at));
  if (!keys) throw new Error('no cross-reference stream');
  // The size of the table, which has an index of its own, makes room for the key.
  return replaced(file, '/Type/XRef', '/Encrypt 1');
}

function parentRow(root: GoodPdf['root'], key: number): CosRef[] {
  const numbers = dictIn(root, 'ParentTree').get('Nums');
  const row = Array.isArray(numbers) ? numbers[key * 2 + 1] : undefined;
  if (!Array.isArray(row)) throw new Error('no such row');
  return row as CosRef[];
}

function elementPage(element: GoodPdf['root']): CosRef | undefined {
  const kids = element.get('K');
  const [kid] = Array.isArray(kids) ? kids : [];
  const page = kid instanceof Map ? kid.get('Pg') : undefined;
  return page instanceof CosRef ? page : undefined;
}

function smoothImage(): CosStream {
  const dict = cosDict({
    Type: '/XObject',
    Subtype: '/Image',
    Width: 1,
    Height: 1,
    BitsPerComponent: 8,
    ColorSpace: '/DeviceGray',
    Interpolate: true,
  });
  return new CosStream(dict, new Uint8Array(1));
}
