import { createHash } from 'node:crypto';
import {
  type CosDict,
  CosRef,
  CosStream,
  CosString,
  type CosValue,
  cosDict,
} from '../../src/pdf/cos.ts';
import { CosDocument } from '../../src/pdf/cos-document.ts';
import { serialise } from '../../src/pdf/serialise.ts';
import { goodXmp } from './good-xmp.ts';
import { tinyFont, tinyText } from './tiny-font.ts';

/** A document that conforms, in parts that a test can break. */
export interface GoodPdf {
  pdf: CosDocument;
  catalog: CosDict;
  info: CosDict;
  /** Structure tree root. */
  root: CosDict;
  pages: { first: CosDict; second: CosDict };
  /** Structure elements by the name that `ELEMENTS` gives them. */
  elements: Record<ElementName, CosDict>;
  /** References to the same. */
  refs: Record<ElementName, CosRef>;
  links: { outside: CosDict; inside: CosDict };
  font: CosDict;
  face: CosDict;
  bookmark: CosDict;
  intent: CosDict;
  specification: CosDict;
  /** `Params` of the attachment. */
  params: CosDict;
  /** Bytes of the streams, written when the file is. */
  streams: Record<StreamName, Uint8Array | string>;
  /** Dictionaries of the streams. */
  dicts: Record<StreamName, CosDict>;
}

type StreamName = 'first' | 'second' | 'form' | 'xmp' | 'unicode' | 'icc' | 'program' | 'source';

/** Each element with its type, its parent, and what it owns: `1:3` is MCID 3 of page 1. */
const ELEMENTS = {
  document: ['Document', ''],
  h1: ['H1', 'document', '1:0'],
  p: ['P', 'document', '1:1'],
  outside: ['Link', 'p', '1:2', 'outside'],
  em: ['Em', 'p', '1:3'],
  l: ['L', 'document'],
  li: ['LI', 'l'],
  lbl: ['Lbl', 'li', '1:4'],
  lbody: ['LBody', 'li', '1:5'],
  figure: ['Figure', 'document', '1:6'],
  boxed: ['P', 'document', 'form:0'],
  h2: ['H2', 'document', '2:0'],
  table: ['Table', 'document'],
  caption: ['Caption', 'table', '2:1'],
  thead: ['THead', 'table'],
  headRow: ['TR', 'thead'],
  th1: ['TH', 'headRow', '2:2'],
  th2: ['TH', 'headRow', '2:3'],
  tbody: ['TBody', 'table'],
  bodyRow: ['TR', 'tbody'],
  td1: ['TD', 'bodyRow', '2:4'],
  td2: ['TD', 'bodyRow', '2:5'],
  note: ['Note', 'document', '2:6'],
  reference: ['Reference', 'note'],
  inside: ['Link', 'reference', '2:7', 'inside'],
} as const satisfies Record<string, readonly string[]>;

type ElementName = keyof typeof ELEMENTS;

/**
 * Make a PDF that a test has broken in one place.
 *
 * @param breakIt Changes the good document.
 * @returns The file.
 */
export function brokenPdf(breakIt: (good: GoodPdf) => void): Uint8Array {
  const good = createGoodPdf();
  breakIt(good);
  return writePdf(good);
}

/** Write a document, with the streams as they now are. */
export function writePdf({ pdf, streams, dicts }: GoodPdf): Uint8Array {
  for (const [ref, value] of [...pdf.objects()]) {
    const name = (Object.keys(dicts) as StreamName[]).find((one) => dicts[one] === value);
    if (name) pdf.set(ref, new CosStream(dicts[name], bytesOf(streams[name])));
  }
  return serialise(pdf);
}

/** Make two pages with everything that a rule looks at. */
export function createGoodPdf(): GoodPdf {
  const pdf = new CosDocument(new Map(), [], () => null);
  const streams = goodStreams();
  const dicts = streamDicts(streams);
  const stream = (name: StreamName): CosRef => pdf.add(dicts[name]);
  const face = cosDict({
    Type: '/Font',
    Subtype: '/CIDFontType2',
    BaseFont: '/AAAAAA+Tiny',
    CIDSystemInfo: cosDict({ Registry: text('Adobe'), Ordering: text('Identity'), Supplement: 0 }),
    CIDToGIDMap: '/Identity',
    DW: 500,
    FontDescriptor: pdf.add(descriptor(stream('program'))),
  });
  const font = cosDict({
    Type: '/Font',
    Subtype: '/Type0',
    BaseFont: '/AAAAAA+Tiny',
    Encoding: '/Identity-H',
    DescendantFonts: [pdf.add(face)],
    ToUnicode: stream('unicode'),
  });
  const fonts = cosDict({ F1: pdf.add(font) });
  dicts.form.set('Resources', cosDict({ Font: fonts }));
  const form = stream('form');
  const resources = cosDict({ Font: fonts, XObject: cosDict({ X1: form }) });
  const pagesRef = pdf.add(null);
  const first = page(pagesRef, resources, stream('first'), 0);
  const second = page(pagesRef, resources, stream('second'), 1);
  const firstRef = pdf.add(first);
  const secondRef = pdf.add(second);
  pdf.set(pagesRef, cosDict({ Type: '/Pages', Kids: [firstRef, secondRef], Count: 2 }));
  const links = {
    outside: link('Tide tables', 3, {
      A: cosDict({ S: '/URI', URI: text('https://example.org/') }),
    }),
    inside: link('Back to the text', 4, { Dest: text('top') }),
  };
  const linkRefs = { outside: pdf.add(links.outside), inside: pdf.add(links.inside) };
  first.set('Annots', [linkRefs.outside]);
  second.set('Annots', [linkRefs.inside]);
  const places = { 1: firstRef, 2: secondRef, form, ...linkRefs };
  const { root, rootRef, elements, refs } = structure(pdf, places);
  const bookmark = cosDict({ Title: text('Rivers'), Dest: text('top') });
  const intent = cosDict({
    Type: '/OutputIntent',
    S: '/GTS_PDFA1',
    OutputConditionIdentifier: text('sRGB'),
    DestOutputProfile: stream('icc'),
  });
  const params = dictIn(dicts.source, 'Params');
  const specification = cosDict({
    Type: '/Filespec',
    F: text('rivers.md'),
    UF: text('rivers.md'),
    Desc: text('The Markdown source'),
    AFRelationship: '/Source',
    EF: cosDict({ F: stream('source'), UF: null }),
  });
  specification.set('EF', cosDict({ F: dictIn(specification, 'EF').get('F') }));
  const specificationRef = pdf.add(specification);
  const top = [firstRef, '/XYZ', 0, 800, null] satisfies CosValue[];
  const catalog = cosDict({
    Type: '/Catalog',
    Pages: pagesRef,
    Lang: text('en'),
    MarkInfo: cosDict({ Marked: true }),
    ViewerPreferences: cosDict({ DisplayDocTitle: true }),
    StructTreeRoot: rootRef,
    Metadata: stream('xmp'),
    OutputIntents: [intent],
    Outlines: pdf.add(null),
    AF: [specificationRef],
    Names: cosDict({
      Dests: cosDict({ Names: [text('top'), top] }),
      EmbeddedFiles: cosDict({ Names: [text('rivers.md'), specificationRef] }),
    }),
  });
  const outlineRef = catalog.get('Outlines');
  const bookmarkRef = pdf.add(bookmark);
  if (outlineRef instanceof CosRef) {
    bookmark.set('Parent', outlineRef);
    pdf.set(outlineRef, cosDict({ First: bookmarkRef, Last: bookmarkRef, Count: 1 }));
  }
  const info = cosDict({
    Title: text('Rivers'),
    Author: text('River Board, Tide Office'),
    Producer: text('Briefpress 0.0.0'),
    CreationDate: text('D:20261123000000Z'),
  });
  pdf.trailer.set('Root', pdf.add(catalog));
  pdf.trailer.set('Info', pdf.add(info));
  const pages = { first, second };
  return {
    pdf,
    catalog,
    info,
    root,
    pages,
    elements,
    refs,
    links,
    font,
    face,
    bookmark,
    intent,
    specification,
    params,
    streams,
    dicts,
  };
}

/**
 * Get a dictionary that stands in another.
 *
 * @param dict The outer one.
 * @param key Its key.
 * @returns The inner one; a test that asks for what is not there fails.
 */
export function dictIn(dict: CosDict, key: string): CosDict {
  const value = dict.get(key);
  if (value instanceof Map) return value;
  throw new Error(`no dictionary ${key}`);
}

/** Make a string object. */
export function text(words: string): CosString {
  return new CosString(words);
}

function goodStreams(): GoodPdf['streams'] {
  return {
    first: [
      artifact('/Pagination', show('Series')),
      artifact('/Layout', '.5 g 20 20 40 40 re f'),
      mark('H1', 0, show('Rivers')),
      mark('P', 1, show('They rose ')),
      mark('Link', 2, show('Tide tables')),
      mark('Em', 3, show('twice')),
      mark('Lbl', 4, show('1.')),
      mark('LBody', 5, show('North')),
      mark('Figure', 6, '1 0 0 rg 100 100 50 50 re f'),
      'q 1 0 0 1 0 0 cm /X1 Do Q',
    ].join('\n'),
    second: [
      mark('H2', 0, show('Tides')),
      mark('Caption', 1, show('Levels')),
      mark('TH', 2, show('Gauge')),
      mark('TH', 3, show('Metres')),
      mark('TD', 4, show('North')),
      mark('TD', 5, show('4')),
      mark('Note', 6, show('Read daily ')),
      mark('Link', 7, show('Back')),
      artifact('/Layout', show('Gauge')),
    ].join('\n'),
    form: mark('P', 0, show('In a box')),
    xmp: goodXmp(),
    unicode:
      '1 begincodespacerange <0000> <ffff> endcodespacerange\n1 beginbfrange <0001> <005f> <0020> endbfrange',
    icc: profile(),
    program: tinyFont(),
    source: '# Rivers\n',
  };
}

/** Marked content of the structure tree. */
export function mark(tag: string, mcid: number, content: string): string {
  return `/${tag} <</MCID ${mcid}>> BDC ${content} EMC`;
}

/** Marked content outside the structure tree. */
export function artifact(type: string, content: string): string {
  return `/Artifact <</Type ${type}>> BDC ${content} EMC`;
}

/** Operators that show text. */
export function show(words: string): string {
  return `BT /F1 12 Tf 0 g ${tinyText(words)} Tj ET`;
}

function streamDicts(streams: GoodPdf['streams']): GoodPdf['dicts'] {
  const source = bytesOf(streams.source);
  return {
    first: new Map(),
    second: new Map(),
    form: cosDict({ Type: '/XObject', Subtype: '/Form', BBox: [0, 0, 595, 842], StructParents: 2 }),
    xmp: cosDict({ Type: '/Metadata', Subtype: '/XML' }),
    unicode: new Map(),
    icc: cosDict({ N: 3 }),
    program: cosDict({ Length1: tinyFont().length }),
    source: cosDict({
      Type: '/EmbeddedFile',
      Subtype: '/text/markdown',
      Params: cosDict({
        Size: source.length,
        CheckSum: new CosString(createHash('md5').update(source).digest().toString('latin1')),
        ModDate: text('D:20261123000000Z'),
      }),
    }),
  };
}

function page(parent: CosRef, resources: CosDict, contents: CosRef, key: number): CosDict {
  return cosDict({
    Type: '/Page',
    Parent: parent,
    MediaBox: [0, 0, 595, 842],
    Resources: resources,
    Contents: contents,
    StructParents: key,
    Tabs: '/S',
  });
}

function descriptor(program: CosRef): CosDict {
  return cosDict({
    Type: '/FontDescriptor',
    FontName: '/AAAAAA+Tiny',
    Flags: 4,
    FontBBox: [0, -200, 500, 800],
    ItalicAngle: 0,
    Ascent: 800,
    Descent: -200,
    CapHeight: 700,
    StemV: 80,
    FontFile2: program,
  });
}

function link(contents: string, key: number, target: Record<string, CosValue>): CosDict {
  return cosDict({
    Type: '/Annot',
    Subtype: '/Link',
    Rect: [100, 700, 160, 712],
    F: 4,
    Contents: text(contents),
    StructParent: key,
    ...target,
  });
}

type Structure = Pick<GoodPdf, 'root' | 'elements' | 'refs'> & { rootRef: CosRef };

type Places = Record<'1' | '2' | 'form' | 'outside' | 'inside', CosRef>;

function structure(pdf: CosDocument, places: Places): Structure {
  const root = cosDict({ Type: '/StructTreeRoot', RoleMap: cosDict({ Em: '/Span' }) });
  const rootRef = pdf.add(null);
  const elements = {} as Record<ElementName, CosDict>;
  const refs = {} as Record<ElementName, CosRef>;
  const parents: CosRef[][] = [[], [], []];
  for (const name of Object.keys(ELEMENTS) as ElementName[]) {
    const [type, parent, owned, object]: readonly string[] = ELEMENTS[name];
    const element = cosDict({ Type: '/StructElem', S: `/${type}`, K: [] });
    elements[name] = element;
    refs[name] = pdf.add(element);
    element.set('P', parent ? refs[parent as ElementName] : rootRef);
    if (parent) kidsOf(elements[parent as ElementName]).push(refs[name]);
    if (owned) own(element, refs[name], owned, places, parents);
    const annotation = object && places[object as 'outside' | 'inside'];
    if (annotation) kidsOf(element).push(cosDict({ Type: '/OBJR', Obj: annotation }));
  }
  attributes(elements);
  const noteId = text('note-1');
  elements.note.set('ID', noteId);
  const keys = [...parents, refs.outside, refs.inside];
  root.set('K', refs.document);
  root.set('ParentTree', cosDict({ Nums: keys.flatMap((value, key) => [key, value]) }));
  root.set('IDTree', cosDict({ Names: [noteId, refs.note] }));
  pdf.set(rootRef, root);
  return { root, rootRef, elements, refs };
}

function kidsOf(element: CosDict): CosValue[] {
  const kids = element.get('K');
  return Array.isArray(kids) ? kids : [];
}

function own(
  element: CosDict,
  ref: CosRef,
  owned: string,
  places: Places,
  parents: CosRef[][],
): void {
  const [where, number] = owned.split(':');
  const mcid = Number(number);
  const isForm = where === 'form';
  const kid = cosDict({
    Type: '/MCR',
    Pg: places[where === '2' ? '2' : '1'],
    Stm: isForm ? places.form : undefined,
    MCID: mcid,
  });
  kidsOf(element).push(kid);
  const row = parents[isForm ? 2 : Number(where) - 1];
  if (row) row[mcid] = ref;
}

function attributes(elements: Record<ElementName, CosDict>): void {
  const column = cosDict({ O: '/Table', Scope: '/Column' });
  elements.th1.set('A', column);
  elements.th2.set('A', column);
  elements.l.set('A', cosDict({ O: '/List', ListNumbering: '/Decimal' }));
  elements.figure.set('A', cosDict({ O: '/Layout', BBox: [100, 100, 150, 150] }));
  elements.figure.set('Alt', text('A red square'));
}

/** The head of a colour profile for a screen, without any table. */
function profile(): Buffer {
  const bytes = Buffer.alloc(132);
  bytes.writeUInt32BE(bytes.length, 0);
  bytes.writeUInt32BE(0x02400000, 8);
  bytes.write('mntrRGB XYZ ', 12, 'latin1');
  bytes.write('acsp', 36, 'latin1');
  return bytes;
}

function bytesOf(value: Uint8Array | string): Uint8Array {
  return typeof value === 'string' ? Buffer.from(value, 'utf8') : value;
}
