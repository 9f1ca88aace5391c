/** PNG chunks that carry text, time or camera data (PNG 3, §11.3) and never change a pixel. */
const privatePngChunks = new Set(['tEXt', 'zTXt', 'iTXt', 'eXIf', 'tIME']);

/**
 * Drop what a PNG says besides its picture.
 *
 * @param bytes A PNG file.
 * @returns The same picture without text, time and camera chunks and without what follows its end;
 *   undefined where the file is cut off.
 */
export function stripPng(bytes: Uint8Array): Uint8Array | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const kept: Uint8Array[] = [bytes.subarray(0, 8)];
  let at = 8;
  while (at + 12 <= bytes.length) {
    const end = at + 12 + view.getUint32(at);
    if (end > bytes.length) return undefined;
    const type = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    if (!privatePngChunks.has(type)) kept.push(bytes.subarray(at, end));
    if (type === 'IEND') return Buffer.concat(kept);
    at = end;
  }
  return undefined;
}

/** Markers of ITU-T T.81, table B.1. */
const START_OF_SCAN = 0xda;
const END_OF_IMAGE = 0xd9;
const COMMENT = 0xfe;
const APP0 = 0xe0;
const APP1 = 0xe1;
const APP2 = 0xe2;
const APP14 = 0xee;
const APP15 = 0xef;

/**
 * Drop what a JPEG says besides its picture: comments and application segments, save those that
 * change how it looks (JFIF, ICC profile, Adobe transform) and the orientation, and whatever
 * follows the end of the picture, where cameras hide films and second pictures.
 *
 * @param bytes A JPEG file (ITU-T T.81, annex B).
 * @returns The same picture without comments, camera data and thumbnails; undefined where the file
 *   is cut off or damaged.
 */
export function stripJpeg(bytes: Uint8Array): Uint8Array | undefined {
  const kept: Uint8Array[] = [bytes.subarray(0, 2)];
  let at = 2;
  while (at + 2 <= bytes.length && bytes[at] === 0xff) {
    const marker = bytes[at + 1] ?? 0;
    if (marker === END_OF_IMAGE) {
      return Buffer.concat([...kept, bytes.subarray(at, at + 2)]);
    }
    // A marker may be preceded by any number of fill bytes (B.1.1.2).
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    const header = at + 2 + (((bytes[at + 2] ?? 0) << 8) | (bytes[at + 3] ?? 0));
    const end = marker === START_OF_SCAN ? endOfScan(bytes, header) : header;
    if (header < at + 4 || end > bytes.length) return undefined;
    kept.push(...withoutPrivateData(marker, bytes.subarray(at, end)));
    at = end;
  }
  return undefined;
}

/** In coded data a marker is 0xFF and neither a stuffed zero nor a restart (B.1.1.5, F.1.2.3). */
function endOfScan(bytes: Uint8Array, from: number): number {
  let at = from;
  while (at + 1 < bytes.length) {
    const next = bytes[at + 1] ?? 0;
    const isMarker = bytes[at] === 0xff && next !== 0 && !(next >= 0xd0 && next <= 0xd7);
    if (isMarker) return at;
    at += 1;
  }
  return bytes.length;
}

function withoutPrivateData(marker: number, segment: Uint8Array): Uint8Array[] {
  if (marker === APP1) {
    const orientation = exifOrientation(segment);
    return orientation > 1 ? [orientationSegment(orientation)] : [];
  }
  if (marker === COMMENT) return [];
  if (marker < APP0 || marker > APP15) return [segment];
  const name = nameOf(segment);
  const changesLook =
    (marker === APP0 && name.startsWith('JFIF')) ||
    (marker === APP2 && name.startsWith('ICC_PROFILE')) ||
    (marker === APP14 && name.startsWith('Adobe'));
  return changesLook ? [segment] : [];
}

function nameOf(segment: Uint8Array): string {
  return String.fromCharCode(...segment.subarray(4, 16));
}

/** Read tag 0x0112 of the first directory (Exif 2.32, §4.6.4): 1 to 8, and 1 when there is none. */
function exifOrientation(segment: Uint8Array): number {
  const tiff = segment.subarray(10);
  if (!nameOf(segment).startsWith('Exif\0') || tiff.length < 14) return 1;
  const view = new DataView(tiff.buffer, tiff.byteOffset, tiff.byteLength);
  const little = view.getUint16(0) === 0x4949;
  const directory = view.getUint32(4, little);
  if (directory + 2 > tiff.length) return 1;
  const count = view.getUint16(directory, little);
  for (let index = 0; index < count; index++) {
    const entry = directory + 2 + index * 12;
    if (entry + 12 > tiff.length) return 1;
    if (view.getUint16(entry, little) !== 0x0112) continue;
    const orientation = view.getUint16(entry + 8, little);
    return orientation <= 8 ? orientation : 1;
  }
  return 1;
}

/** An APP1 segment with nothing but the orientation: marker, length, name, TIFF, one entry. */
function orientationSegment(orientation: number): Uint8Array {
  const entry = `0112 0003 00000001 000${orientation} 0000`;
  const tiff = `4d4d 002a 00000008 0001 ${entry} 00000000`;
  const segment = `ffe1 0022 45786966 0000 ${tiff}`;
  return Buffer.from(segment.replaceAll(' ', ''), 'hex');
}
