/** PNG chunks that carry text, time or camera data (PNG 3, §11.3) and never change a pixel. */
const privatePngChunks = new Set(['tEXt', 'zTXt', 'iTXt', 'eXIf', 'tIME']);

/**
 * Drop what a PNG says besides its picture.
 *
 * @param bytes A PNG file.
 * @returns The same picture without text, time and camera chunks; a damaged tail is kept as it is.
 */
export function stripPng(bytes: Uint8Array): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const kept: Uint8Array[] = [bytes.subarray(0, 8)];
  let at = 8;
  while (at + 12 <= bytes.length) {
    const end = at + 12 + view.getUint32(at);
    const type = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    if (!privatePngChunks.has(type)) kept.push(bytes.subarray(at, Math.min(end, bytes.length)));
    at = end;
  }
  return Buffer.concat(kept);
}

/**
 * Drop what a JPEG says besides its picture: comments and application segments, save those that
 * change how it looks (JFIF, ICC profile, Adobe transform) and the orientation.
 *
 * @param bytes A JPEG file (ITU-T T.81, annex B).
 * @returns The same picture without comments, camera data and thumbnails.
 */
export function stripJpeg(bytes: Uint8Array): Uint8Array {
  const kept: Uint8Array[] = [bytes.subarray(0, 2)];
  let at = 2;
  while (at + 4 <= bytes.length && bytes[at] === 0xff) {
    const marker = bytes[at + 1] ?? 0;
    // After "start of scan" the data is entropy-coded: all the rest belongs to the picture.
    if (marker === 0xda) break;
    const end = at + 2 + (((bytes[at + 2] ?? 0) << 8) | (bytes[at + 3] ?? 0));
    const segment = bytes.subarray(at, end);
    if (marker === 0xe1) {
      const orientation = exifOrientation(segment);
      if (orientation > 1) kept.push(orientationSegment(orientation));
    } else if (!isPrivateSegment(marker, segment)) {
      kept.push(segment);
    }
    if (end <= at) break;
    at = end;
  }
  kept.push(bytes.subarray(at));
  return Buffer.concat(kept);
}

function isPrivateSegment(marker: number, segment: Uint8Array): boolean {
  if (marker === 0xfe) return true;
  if (marker < 0xe0 || marker > 0xef) return false;
  const name = String.fromCharCode(...segment.subarray(4, 16));
  return !(
    (marker === 0xe0 && name.startsWith('JFIF')) ||
    (marker === 0xe2 && name.startsWith('ICC_PROFILE')) ||
    (marker === 0xee && name.startsWith('Adobe'))
  );
}

/** Read tag 0x0112 of the first directory (Exif 2.32, §4.6.4); 1 when there is none. */
function exifOrientation(segment: Uint8Array): number {
  const tiff = segment.subarray(10);
  if (tiff.length < 14) return 1;
  const view = new DataView(tiff.buffer, tiff.byteOffset, tiff.byteLength);
  const little = view.getUint16(0) === 0x4949;
  const directory = view.getUint32(4, little);
  if (directory + 2 > tiff.length) return 1;
  const count = view.getUint16(directory, little);
  for (let i = 0; i < count; i++) {
    const entry = directory + 2 + i * 12;
    if (entry + 12 > tiff.length) return 1;
    if (view.getUint16(entry, little) === 0x0112) return view.getUint16(entry + 8, little);
  }
  return 1;
}

function orientationSegment(orientation: number): Uint8Array {
  return Uint8Array.from([
    0xff,
    0xe1,
    0x00,
    0x22,
    0x45,
    0x78,
    0x69,
    0x66,
    0,
    0,
    0x4d,
    0x4d,
    0,
    0x2a,
    0,
    0,
    0,
    8,
    0,
    1,
    0x01,
    0x12,
    0,
    3,
    0,
    0,
    0,
    1,
    0,
    orientation,
    0,
    0,
    0,
    0,
    0,
    0,
  ]);
}
