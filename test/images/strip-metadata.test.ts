import { readFileSync } from 'node:fs';
import { crc32 } from 'node:zlib';
import * as fc from 'fast-check';
import { imageSize } from 'image-size';
import { describe, expect, it } from 'vitest';
import { stripJpeg, stripPng } from '../../src/images/strip-metadata.ts';

const jpeg = readFileSync('test/fixtures/briefings/images/waves.jpg');
const png = readFileSync('test/fixtures/briefings/images/rings.png');

function segment(marker: number, content: Buffer | string): Buffer {
  const body = Buffer.from(content);
  const head = Buffer.from([0xff, marker, 0, 0]);
  head.writeUInt16BE(body.length + 2, 2);
  return Buffer.concat([head, body]);
}

/** An Exif segment with an orientation and the name of an artist. */
function exif(orientation: number, order: 'II' | 'MM'): Buffer {
  const tiff = Buffer.alloc(60);
  const write16 = (value: number, at: number) =>
    order === 'II' ? tiff.writeUInt16LE(value, at) : tiff.writeUInt16BE(value, at);
  const write32 = (value: number, at: number) =>
    order === 'II' ? tiff.writeUInt32LE(value, at) : tiff.writeUInt32BE(value, at);
  tiff.write(order, 0, 'latin1');
  write16(42, 2);
  write32(8, 4);
  write16(2, 8);
  write16(0x0112, 10);
  write16(3, 12);
  write32(1, 14);
  write16(orientation, 18);
  write16(0x013b, 22);
  write16(2, 24);
  write32(16, 26);
  write32(40, 30);
  tiff.write('Ana Photographer', 40, 'latin1');
  return segment(0xe1, Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), tiff]));
}

const withSegments = (start: Buffer, ...more: Buffer[]) =>
  Buffer.concat([start.subarray(0, 2), ...more, start.subarray(2)]);
const text = (bytes: Uint8Array | undefined) => Buffer.from(bytes ?? []).toString('latin1');
const clean = stripJpeg(jpeg) as Uint8Array;

describe('stripJpeg', () => {
  it('removes the name that the sample carries', () => {
    const names = /Photographer|Exif|http|Adobe Photoshop/;
    expect([names.test(text(jpeg)), names.test(text(clean))]).toEqual([true, false]);
  });

  it('changes nothing when it is done twice', () => {
    expect(Buffer.from(stripJpeg(clean) ?? []).equals(clean)).toBe(true);
  });

  it.each([
    ['a comment', segment(0xfe, 'taken at home')],
    ['XMP', segment(0xe1, 'http://ns.adobe.com/xap/1.0/\0taken at home')],
    ['IPTC', segment(0xed, 'Photoshop 3.0\0taken at home')],
    ['an unknown application segment', segment(0xe5, 'taken at home')],
    [
      'fill bytes and a comment',
      Buffer.concat([Buffer.from([0xff, 0xff]), segment(0xfe, 'taken at home')]),
    ],
  ])('removes %s', (_, extra) => {
    expect(
      Buffer.from(stripJpeg(withSegments(Buffer.from(clean), extra)) ?? []).equals(clean),
    ).toBe(true);
  });

  it('removes what is hidden behind the end of the picture', () => {
    const film = Buffer.concat([clean, Buffer.from('a film of the children')]);
    expect(text(stripJpeg(film))).toBe(text(clean));
  });

  it.each([
    ['a colour profile', segment(0xe2, 'ICC_PROFILE\0\x01\x01profile')],
    ['the Adobe transform', segment(0xee, 'Adobe\0\x64\0\0\0\0\x01')],
  ])('keeps %s, which changes the colours', (_, extra) => {
    const given = withSegments(Buffer.from(clean), extra);
    expect(text(stripJpeg(given))).toBe(text(given));
  });

  it.each(['II', 'MM'] as const)(
    'keeps the orientation alone of Exif data in %s order',
    (order) => {
      const stripped = stripJpeg(withSegments(Buffer.from(clean), exif(6, order)));
      expect(text(stripped)).not.toContain('Photographer');
      expect(imageSize(stripped ?? new Uint8Array()).orientation).toBe(6);
    },
  );

  it.each([0, 1, 9, 65535])('keeps no orientation %i, which turns nothing', (orientation) => {
    expect(text(stripJpeg(withSegments(Buffer.from(clean), exif(orientation, 'MM'))))).toBe(
      text(clean),
    );
  });

  it('refuses a file that is cut off anywhere', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: clean.length - 1 }), (length) => {
        expect(stripJpeg(clean.subarray(0, length))).toBeUndefined();
      }),
    );
  });

  it('never throws', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        stripJpeg(Buffer.concat([Buffer.from([0xff, 0xd8, 0xff]), bytes]));
      }),
    );
  });
});

function chunk(type: string, content: string): Buffer {
  const body = Buffer.from(type + content, 'latin1');
  const head = Buffer.alloc(4);
  head.writeUInt32BE(content.length);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([head, body, sum]);
}

describe('stripPng', () => {
  const bare = Buffer.from(stripPng(png) ?? []);
  /** The header chunk is the first one and takes 25 bytes. */
  const withChunk = (extra: Buffer) =>
    Buffer.concat([bare.subarray(0, 33), extra, bare.subarray(33)]);

  it.each(['tEXt', 'zTXt', 'iTXt', 'eXIf', 'tIME'])('removes %s', (type) => {
    expect(Buffer.from(stripPng(withChunk(chunk(type, 'taken at home'))) ?? []).equals(bare)).toBe(
      true,
    );
  });

  it.each(['gAMA', 'iCCP', 'pHYs'])('keeps %s, which changes the look', (type) => {
    const given = withChunk(chunk(type, 'data'));
    expect(Buffer.from(stripPng(given) ?? []).equals(given)).toBe(true);
  });

  it('removes what is hidden behind the end of the picture', () => {
    const more = Buffer.concat([bare, chunk('tEXt', 'hidden'), Buffer.from('tail')]);
    expect(Buffer.from(stripPng(more) ?? []).equals(bare)).toBe(true);
  });

  it('refuses a file that is cut off anywhere', () => {
    fc.assert(
      fc.property(fc.integer({ min: 8, max: bare.length - 1 }), (length) => {
        expect(stripPng(bare.subarray(0, length))).toBeUndefined();
      }),
    );
  });
});
