import { crc32, deflateSync } from 'node:zlib';

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
/** As many as a byte can tell apart. */
const COLOURS = 256;

/**
 * Write a picture of a page as a small PNG: of its colours the most frequent are kept, and the others
 * become the nearest of them.
 *
 * @param {Uint8ClampedArray} pixels Red, green, blue and opacity of each pixel, row by row.
 * @param {number} width Pixels in a row.
 * @returns {Buffer} The file.
 */
export function smallPng(pixels, width) {
  const colours = coloursOf(pixels);
  const palette = [...colours.entries()]
    .sort(([a, x], [b, y]) => y - x || a - b)
    .slice(0, COLOURS)
    .map(([colour]) => colour);
  const height = pixels.length / 4 / width;
  const rows = Buffer.alloc(height * (width + 1));
  const nearest = new Map(palette.map((colour, index) => [colour, index]));
  for (let at = 0; at < pixels.length / 4; at++) {
    const colour = colourAt(pixels, at);
    if (!nearest.has(colour)) nearest.set(colour, nearestOf(palette, colour));
    rows[Math.floor(at / width) * (width + 1) + 1 + (at % width)] = nearest.get(colour);
  }
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', header(width, height)),
    chunk('PLTE', Buffer.from(palette.flatMap(channelsOf))),
    chunk('IDAT', deflateSync(rows, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** How often each colour occurs; of each channel the upper five bits tell enough. */
function coloursOf(pixels) {
  const counts = new Map();
  for (let at = 0; at < pixels.length / 4; at++) {
    const colour = colourAt(pixels, at);
    counts.set(colour, (counts.get(colour) ?? 0) + 1);
  }
  return counts;
}

function colourAt(pixels, at) {
  const [red, green, blue] = pixels.subarray(at * 4, at * 4 + 3);
  return ((red >> 3) << 10) | ((green >> 3) << 5) | (blue >> 3);
}

/** White has to stay white: 31 of 31 is 255. */
function channelsOf(colour) {
  return [colour >> 10, (colour >> 5) & 31, colour & 31].map((part) =>
    Math.round((part * 255) / 31),
  );
}

function nearestOf(palette, colour) {
  const distances = palette.map((other) => distance(other, colour));
  return distances.indexOf(Math.min(...distances));
}

function distance(one, other) {
  const [a, b] = [channelsOf(one), channelsOf(other)];
  return a.reduce((sum, part, index) => sum + (part - b[index]) ** 2, 0);
}

/** Eight bits a pixel, each the number of a colour. */
function header(width, height) {
  const bytes = Buffer.alloc(13);
  bytes.writeUInt32BE(width, 0);
  bytes.writeUInt32BE(height, 4);
  bytes.set([8, 3, 0, 0, 0], 8);
  return bytes;
}

function chunk(type, data) {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const ends = Buffer.alloc(8);
  ends.writeUInt32BE(data.length, 0);
  ends.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([ends.subarray(0, 4), body, ends.subarray(4)]);
}
