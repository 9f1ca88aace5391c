import { inflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { smallPng } from '../../scripts/pictures/small-png.mjs';

const WHITE = [255, 255, 255, 255];
const RED = [255, 0, 0, 255];
/** Two rows of two pixels. */
const png = smallPng(new Uint8ClampedArray([WHITE, WHITE, WHITE, RED].flat()), 2);

describe('smallPng', () => {
  it('lists the colours, the most frequent first', () => {
    expect([...chunkOf(png, 'PLTE')]).toEqual([...WHITE.slice(0, 3), ...RED.slice(0, 3)]);
  });

  it('writes each row as numbers of colours', () => {
    expect([...inflateSync(chunkOf(png, 'IDAT'))]).toEqual([0, 0, 0, 0, 0, 1]);
  });

  it('tells how wide and high the picture is', () => {
    const header = chunkOf(png, 'IHDR');
    expect([header.readUInt32BE(0), header.readUInt32BE(4)]).toEqual([2, 2]);
  });

  it('gives colours beyond 256 to the nearest that is kept', () => {
    const shades = Array.from({ length: 300 }, (_, at) => [(at % 32) * 8, (at >> 5) * 8, 0, 255]);
    const many = smallPng(new Uint8ClampedArray(shades.flat()), 300);
    expect(chunkOf(many, 'PLTE')).toHaveLength(3 * 256);
    expect(inflateSync(chunkOf(many, 'IDAT'))).toHaveLength(301);
  });
});

function chunkOf(bytes: Buffer, type: string): Buffer {
  const at = bytes.indexOf(type, 0, 'latin1');
  return bytes.subarray(at + 4, at + 4 + bytes.readUInt32BE(at - 4));
}
