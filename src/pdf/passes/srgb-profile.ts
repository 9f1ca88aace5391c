/**
 * Make a colour profile of sRGB (IEC 61966-2-1) as ICC.1:2010 (version 4.2) has them: three
 * primaries, one curve, adapted from D65 to D50. It is computed, so it has no licence but ours and
 * is the same on every machine.
 *
 * @returns The profile.
 */
export function srgbProfile(): Uint8Array {
  const curve = parametricCurve(2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045);
  const tags: [signature: string, data: Buffer][] = [
    ['desc', localisedText('sRGB')],
    ['cprt', localisedText('CC0')],
    ['wtpt', xyz(...D50)],
    ['chad', bradford()],
    ['rXYZ', xyz(0.4360747, 0.2225045, 0.0139322)],
    ['gXYZ', xyz(0.3850649, 0.7168786, 0.0971045)],
    ['bXYZ', xyz(0.1430804, 0.0606169, 0.7141733)],
    ['rTRC', curve],
    ['gTRC', curve],
    ['bTRC', curve],
  ];
  const { table, data } = layOut(tags);
  return Buffer.concat([header(128 + table.length + data.length), table, data]);
}

/** The white of the profile connection space (ICC.1:2010, 7.2.16). */
const D50 = [0.9642, 1, 0.8249] as const;

/** The header (ICC.1:2010, 7.2): a display profile from RGB to XYZ. */
function header(size: number): Buffer {
  const bytes = Buffer.alloc(128);
  bytes.writeUInt32BE(size, 0);
  bytes.writeUInt32BE(0x04200000, 8);
  bytes.write('mntrRGB XYZ ', 12, 'latin1');
  // A fixed day: the clock has no place in a file that must never change.
  for (const [i, part] of [2026, 1, 1, 0, 0, 0].entries()) bytes.writeUInt16BE(part, 24 + 2 * i);
  bytes.write('acsp', 36, 'latin1');
  for (const [i, part] of D50.entries()) fixed(part).copy(bytes, 68 + 4 * i);
  return bytes;
}

/** The tag table and what it points at; equal data is written once (ICC.1:2010, 7.3). */
function layOut(tags: readonly [string, Buffer][]): { table: Buffer; data: Buffer } {
  const table = Buffer.alloc(4 + 12 * tags.length);
  table.writeUInt32BE(tags.length, 0);
  const parts: Buffer[] = [];
  const offsets = new Map<Buffer, number>();
  let offset = 128 + table.length;
  for (const [i, [signature, data]] of tags.entries()) {
    if (!offsets.has(data)) {
      offsets.set(data, offset);
      const padded = Buffer.concat([data, Buffer.alloc((4 - (data.length % 4)) % 4)]);
      parts.push(padded);
      offset += padded.length;
    }
    table.write(signature, 4 + 12 * i, 'latin1');
    table.writeUInt32BE(offsets.get(data) ?? 0, 8 + 12 * i);
    table.writeUInt32BE(data.length, 12 + 12 * i);
  }
  return { table, data: Buffer.concat(parts) };
}

/** A number with sixteen bits before and after the point (ICC.1:2010, 4.6). */
function fixed(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeInt32BE(Math.round(value * 65536));
  return bytes;
}

function xyz(...values: readonly number[]): Buffer {
  return Buffer.concat([Buffer.from('XYZ \0\0\0\0', 'latin1'), ...values.map(fixed)]);
}

/** How D65 becomes D50, after Bradford (ICC.1:2010, annex E). */
function bradford(): Buffer {
  const matrix = [
    1.0478112, 0.0228866, -0.050127, 0.0295424, 0.9904844, -0.0170491, -0.0092345, 0.0150436,
    0.7521316,
  ];
  return Buffer.concat([Buffer.from('sf32\0\0\0\0', 'latin1'), ...matrix.map(fixed)]);
}

/** A curve of the third kind (ICC.1:2010, 10.15). */
function parametricCurve(...parameters: number[]): Buffer {
  const head = Buffer.from('para\0\0\0\0\0\x03\0\0', 'latin1');
  return Buffer.concat([head, ...parameters.map(fixed)]);
}

/** Text in English (ICC.1:2010, 10.13). */
function localisedText(text: string): Buffer {
  const letters = Buffer.from(text, 'utf16le').swap16();
  const head = Buffer.alloc(28);
  head.write('mluc', 0, 'latin1');
  head.writeUInt32BE(1, 8);
  head.writeUInt32BE(12, 12);
  head.write('enUS', 16, 'latin1');
  head.writeUInt32BE(letters.length, 20);
  head.writeUInt32BE(28, 24);
  return Buffer.concat([head, letters]);
}
