import { createHash } from 'node:crypto';
import { type CosDict, CosString, cosDict } from '../../src/pdf/cos/cos.ts';
import { bytesOf, text } from './cos-parts.ts';
import { goodXmp } from './good-xmp.ts';
import { tinyFont, tinyText } from './tiny-font.ts';

/** Streams of the good file. */
export type StreamName =
  | 'first'
  | 'second'
  | 'form'
  | 'xmp'
  | 'unicode'
  | 'icc'
  | 'program'
  | 'source';

/** What the streams of the good file hold. */
export type Streams = Record<StreamName, Uint8Array | string>;

/** Make the content of two pages and a form, and what stands around it. */
export function goodStreams(): Streams {
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

/** Make the dictionaries of the streams. */
export function streamDicts(streams: Streams): Record<StreamName, CosDict> {
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

/** The head of a colour profile for a screen, without any table. */
function profile(): Buffer {
  const bytes = Buffer.alloc(132);
  bytes.writeUInt32BE(bytes.length, 0);
  bytes.writeUInt32BE(0x02400000, 8);
  bytes.write('mntrRGB XYZ ', 12, 'latin1');
  bytes.write('acsp', 36, 'latin1');
  return bytes;
}
