import {
  type CosDict,
  type CosRef,
  CosStream,
  type CosValue,
  cosDict,
} from '../../src/pdf/cos/cos.ts';
import { CosDocument } from '../../src/pdf/cos/cos-document.ts';
import { serialise } from '../../src/pdf/cos/serialise.ts';
import { bytesOf, dictIn, text } from './cos-parts.ts';
import { goodStreams, type StreamName, type Streams, streamDicts } from './good-streams.ts';
import { type GoodStructure, goodStructure } from './good-structure.ts';

/** A document that conforms, in parts that a test can break. */
export interface GoodPdf extends GoodStructure {
  pdf: CosDocument;
  catalog: CosDict;
  info: CosDict;
  pages: { first: CosDict; second: CosDict };
  links: { outside: CosDict; inside: CosDict };
  /** The composite font, and the CIDFont in it. */
  font: CosDict;
  face: CosDict;
  bookmark: CosDict;
  /** The file specification of the attachment, and the `Params` of its stream. */
  specification: CosDict;
  params: CosDict;
  /** Bytes of the streams, written when the file is. */
  streams: Streams;
  /** Dictionaries of the streams. */
  dicts: Record<StreamName, CosDict>;
}

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
  const { font, face, fontRef } = goodFont(pdf, dicts);
  const fonts = cosDict({ F1: fontRef });
  dicts.form.set('Resources', cosDict({ Font: fonts }));
  const form = pdf.add(dicts.form);
  const resources = cosDict({ Font: fonts, XObject: cosDict({ X1: form }) });
  const { pages, links, refs: places } = goodPages(pdf, dicts, resources);
  const structure = goodStructure(pdf, { ...places, form });
  const bookmark = cosDict({ Title: text('Rivers'), Dest: text('top') });
  const specification = goodAttachment(pdf, dicts);
  const catalog = cosDict({
    Type: '/Catalog',
    Pages: places.pages,
    Lang: text('en'),
    MarkInfo: cosDict({ Marked: true }),
    ViewerPreferences: cosDict({ DisplayDocTitle: true }),
    StructTreeRoot: structure.rootRef,
    Metadata: pdf.add(dicts.xmp),
    OutputIntents: [goodIntent(pdf.add(dicts.icc))],
    Outlines: goodOutline(pdf, bookmark),
  });
  attach(catalog, pdf.add(specification), places[1]);
  const info = goodInfo();
  pdf.trailer.set('Root', pdf.add(catalog));
  pdf.trailer.set('Info', pdf.add(info));
  const params = dictIn(dicts.source, 'Params');
  const parts = { pdf, catalog, info, pages, links, font, face, bookmark, specification, params };
  return { ...structure, ...parts, streams, dicts };
}

function goodFont(
  pdf: CosDocument,
  dicts: GoodPdf['dicts'],
): Pick<GoodPdf, 'font' | 'face'> & { fontRef: CosRef } {
  const face = cosDict({
    Type: '/Font',
    Subtype: '/CIDFontType2',
    BaseFont: '/AAAAAA+Tiny',
    CIDSystemInfo: cosDict({ Registry: text('Adobe'), Ordering: text('Identity'), Supplement: 0 }),
    CIDToGIDMap: '/Identity',
    DW: 500,
    FontDescriptor: pdf.add(descriptor(pdf.add(dicts.program))),
  });
  const font = cosDict({
    Type: '/Font',
    Subtype: '/Type0',
    BaseFont: '/AAAAAA+Tiny',
    Encoding: '/Identity-H',
    DescendantFonts: [pdf.add(face)],
    ToUnicode: pdf.add(dicts.unicode),
  });
  return { font, face, fontRef: pdf.add(font) };
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

type PageRefs = Record<'1' | '2' | 'pages' | 'outside' | 'inside', CosRef>;

function goodPages(
  pdf: CosDocument,
  dicts: GoodPdf['dicts'],
  resources: CosDict,
): Pick<GoodPdf, 'pages' | 'links'> & { refs: PageRefs } {
  const pages = pdf.add(null);
  const first = page(pages, resources, pdf.add(dicts.first), 0);
  const second = page(pages, resources, pdf.add(dicts.second), 1);
  const address = cosDict({ S: '/URI', URI: text('https://example.org/') });
  const links = {
    outside: link('Tide tables', 3, { A: address }),
    inside: link('Back to the text', 4, { Dest: text('top') }),
  };
  const [outside, inside] = [pdf.add(links.outside), pdf.add(links.inside)];
  first.set('Annots', [outside]);
  second.set('Annots', [inside]);
  const refs = { 1: pdf.add(first), 2: pdf.add(second), pages, outside, inside };
  pdf.set(pages, cosDict({ Type: '/Pages', Kids: [refs[1], refs[2]], Count: 2 }));
  return { pages: { first, second }, links, refs };
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

function goodIntent(profile: CosRef): CosDict {
  return cosDict({
    Type: '/OutputIntent',
    S: '/GTS_PDFA1',
    OutputConditionIdentifier: text('sRGB'),
    DestOutputProfile: profile,
  });
}

function goodOutline(pdf: CosDocument, bookmark: CosDict): CosRef {
  const first = pdf.add(bookmark);
  const outline = pdf.add(cosDict({ First: first, Last: first, Count: 1 }));
  bookmark.set('Parent', outline);
  return outline;
}

function goodAttachment(pdf: CosDocument, dicts: GoodPdf['dicts']): CosDict {
  return cosDict({
    Type: '/Filespec',
    F: text('rivers.md'),
    UF: text('rivers.md'),
    Desc: text('The Markdown source'),
    AFRelationship: '/Source',
    EF: cosDict({ F: pdf.add(dicts.source) }),
  });
}

/** Names the attachment, and the place that links lead to. */
function attach(catalog: CosDict, file: CosRef, page: CosRef): void {
  const top: CosValue[] = [page, '/XYZ', 0, 800, null];
  catalog.set('AF', [file]);
  catalog.set(
    'Names',
    cosDict({
      Dests: cosDict({ Names: [text('top'), top] }),
      EmbeddedFiles: cosDict({ Names: [text('rivers.md'), file] }),
    }),
  );
}

function goodInfo(): CosDict {
  return cosDict({
    Title: text('Rivers'),
    Author: text('River Board, Tide Office'),
    Producer: text('Briefpress 0.0.0'),
    CreationDate: text('D:20261123000000Z'),
  });
}
