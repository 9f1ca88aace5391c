import fc from 'fast-check';

/**
 * Draw texts of pieces that mean something in a language, among any others.
 *
 * @param {readonly string[]} pieces Pieces, such as marks and words of a format.
 * @param {number} [maxLength] Most pieces of one text.
 * @returns {fc.Arbitrary<string>} The texts; fewer and shorter pieces are simpler.
 */
export function soup(pieces, maxLength = 60) {
  const any = fc.string({ unit: 'grapheme', maxLength: 5 });
  const piece = fc.oneof(
    { weight: 12, arbitrary: fc.constantFrom(...pieces) },
    { weight: 1, arbitrary: any },
    {
      weight: 1,
      arbitrary: fc.tuple(fc.constantFrom(...pieces), fc.nat(30)).map(([one, n]) => one.repeat(n)),
    },
  );
  return fc.array(piece, { maxLength }).map((parts) => parts.join(''));
}

/**
 * Draw files that are nearly whole: a few of their bytes are others, left out or there twice.
 *
 * @param {readonly Uint8Array[]} samples Whole files.
 * @returns {fc.Arbitrary<Uint8Array>} The damaged ones.
 */
export function damaged(samples) {
  const change = fc.record({
    kind: fc.constantFrom('set', 'cut', 'twice', 'drop'),
    // Heads are where the sizes stand.
    at: fc.oneof(fc.nat(200), fc.nat()),
    length: fc.nat(40),
    byte: fc.oneof(fc.constantFrom(0, 255, 127, 128), fc.nat(255)),
  });
  return fc
    .tuple(fc.constantFrom(...samples.keys()), fc.array(change, { minLength: 1, maxLength: 6 }))
    .map(([index, changes]) => changes.reduce(damage, Buffer.from(samples[index])));
}

function damage(bytes, { kind, at, length, byte }) {
  if (bytes.length === 0) return bytes;
  const start = at % bytes.length;
  if (kind === 'cut') return bytes.subarray(0, start);
  if (kind === 'drop')
    return Buffer.concat([bytes.subarray(0, start), bytes.subarray(start + length)]);
  if (kind === 'twice') {
    const end = start + length;
    return Buffer.concat([bytes.subarray(0, end), bytes.subarray(start)]);
  }
  const changed = Buffer.from(bytes);
  changed[start] = byte;
  return changed;
}
