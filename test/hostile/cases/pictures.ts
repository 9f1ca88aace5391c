import { readFileSync } from 'node:fs';
import type { HostileCase } from '../hostile-case.ts';
import { casesOf, RUN } from '../write-case.ts';
import { gzip, png, pngChunk, withSegments, zip } from './picture-bytes.ts';

const { printed, told } = casesOf('pictures');
const jpeg = readFileSync('test/fixtures/briefings/images/waves.jpg');
/** What a camera or a maker wrote into a picture. */
const TRACE = 'TRACE-OF-A-CAMERA 59.9139 10.7522';
const xmp = `<x:xmpmeta xmlns:x="adobe:ns:meta/"><a>${TRACE}</a></x:xmpmeta>`;
const profile = Buffer.concat([Buffer.from('icc\0\0', 'latin1'), Buffer.from('x'.repeat(5000))]);
const frame = Buffer.alloc(26);
frame.writeUInt32BE(4, 4);
frame.writeUInt32BE(4, 8);

/** Pictures that print, without what else they carry. */
const shown: Record<string, [name: string, bytes: Uint8Array | string]> = {
  'png-text': ['x.png', png({ before: [pngChunk('tEXt', `Comment\0${TRACE}`)] })],
  'png-itxt': ['x.png', png({ before: [pngChunk('iTXt', `XML:com.adobe.xmp\0\0\0\0\0${xmp}`)] })],
  'png-exif': ['x.png', png({ before: [pngChunk('eXIf', `II*\0\b\0\0\0${TRACE}`)] })],
  'png-time': ['x.png', png({ before: [pngChunk('tIME', Buffer.alloc(7, 1))] })],
  'png-unknown-chunk': ['x.png', png({ before: [pngChunk('juNk', TRACE)] })],
  'png-html-behind': ['x.png', png({ after: `<script>${RUN}</script>${TRACE}` })],
  'png-zip-behind': ['x.png', png({ after: zip('../../escaped', TRACE) })],
  'png-pdf-behind': [
    'x.png',
    png({ after: `%PDF-1.7 1 0 obj<</OpenAction 2 0 R>>endobj ${TRACE}` }),
  ],
  'png-animated': [
    'x.png',
    png({
      before: [pngChunk('acTL', Buffer.from([0, 0, 0, 2, 0, 0, 0, 0])), pngChunk('fcTL', frame)],
    }),
  ],
  'png-called-svg': ['x.svg', png()],
  'png-called-html': ['x.html', png()],
  'jpeg-exif': ['x.jpg', withSegments(jpeg, [[0xe1, `Exif\0\0II*\0\b\0\0\0${TRACE}`]])],
  'jpeg-xmp': ['x.jpg', withSegments(jpeg, [[0xe1, `http://ns.adobe.com/xap/1.0/\0${xmp}`]])],
  'jpeg-comment': ['x.jpg', withSegments(jpeg, [[0xfe, `${TRACE}<script>${RUN}</script>`]])],
  'jpeg-photoshop': ['x.jpg', withSegments(jpeg, [[0xed, `Photoshop 3.0\0${TRACE}`]])],
  'jpeg-unknown-segments': [
    'x.jpg',
    withSegments(jpeg, [
      [0xe5, TRACE],
      [0xe9, TRACE],
      [0xef, TRACE],
    ]),
  ],
  'jpeg-behind': ['x.jpg', Buffer.concat([jpeg, Buffer.from(`<script>${RUN}</script>${TRACE}`)])],
  'svg-metadata': [
    'x.svg',
    `<!-- ${TRACE} --><svg xmlns="http://www.w3.org/2000/svg" width="90" height="90"><metadata>${TRACE}</metadata><rect width="9" height="9"/></svg>`,
  ],
  'svg-instruction': [
    'x.svg',
    `<?xml version="1.0"?><?php ${TRACE} ?><svg xmlns="http://www.w3.org/2000/svg" width="90" height="90"><rect width="9" height="9"/></svg>`,
  ],
};

/** Files that are no picture, or more of one than can be shown. */
const refused: Record<string, [name: string, bytes: Uint8Array | string]> = {
  'png-huge': ['x.png', png({ width: 60_000, height: 60_000 })],
  'png-wide': ['x.png', png({ width: 0x7fffffff, height: 1 })],
  'png-negative': ['x.png', png({ width: 0xffffffff, height: 0xffffffff })],
  'png-flat': ['x.png', png({ height: 0 })],
  'png-only-head': ['x.png', png().subarray(0, 8)],
  'png-cut': ['x.png', png().subarray(0, 40)],
  'png-chunk-beyond-end': [
    'x.png',
    Buffer.concat([png().subarray(0, 33), Buffer.from('\x7f\xff\xff\xffIDATx', 'latin1')]),
  ],
  'png-svg-inside': [
    'x.png',
    '<html><body><svg xmlns="http://www.w3.org/2000/svg"/></body></html>',
  ],
  html: ['x.png', `<html><script>${RUN}</script></html>`],
  gif: ['x.gif', Buffer.from(`GIF89a\x01\0\x01\0\x80\0\0=1;${RUN}//`, 'latin1')],
  webp: ['x.webp', Buffer.from('RIFF\x1a\0\0\0WEBPVP8L\x0d\0\0\0\x2f\0\0\0', 'latin1')],
  bmp: ['x.bmp', Buffer.from('BM/*\0\0\0\0\0\0*/=1', 'latin1')],
  tiff: ['x.tif', Buffer.from('II*\0\x08\0\0\0\0\0', 'latin1')],
  ico: ['x.ico', Buffer.from('\0\0\x01\0\x01\0', 'latin1')],
  pdf: ['x.png', '%PDF-1.7\n'],
  eps: ['x.png', '%!PS-Adobe-3.0 EPSF-3.0\n(%pipe%id) (r) file'],
  'magick-vector': [
    'x.png',
    "push graphic-context\nimage over 0,0 0,0 'https://127.0.0.1/x.png'\npop graphic-context",
  ],
  'magick-msl': ['x.svg', '<?xml version="1.0"?><image><read filename="/etc/passwd"/></image>'],
  svgz: ['x.svg', gzip('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>')],
  'jpeg-only-head': ['x.jpg', jpeg.subarray(0, 4)],
  'jpeg-segment-beyond-end': ['x.jpg', Buffer.from('\xff\xd8\xff\xe1\xff\xffExif', 'latin1')],
  empty: ['x.png', ''],
};

const show = ([name]: readonly [string, unknown]) => `![A picture](${name})\n\nAfter.`;

/** Pictures that carry more than a picture, or less. */
export const pictures: HostileCase[] = [
  ...Object.entries(shown).map(([name, file]) =>
    printed(name, show(file), { files: { [file[0]]: file[1] }, prints: ['After.'] }),
  ),
  ...Object.entries(refused).map(([name, file]) =>
    told(name, 'image-found', show(file), { files: { [file[0]]: file[1] } }),
  ),
  printed('png-profile', '![A picture](x.png)', {
    files: { 'x.png': png({ before: [pngChunk('iCCP', profile)] }) },
  }),
  told('folder', 'image-found', '![A picture](x.png)', { files: { 'x.png/y.txt': '' } }),
];
