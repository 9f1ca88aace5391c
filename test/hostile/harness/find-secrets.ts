/**
 * Look for words in bytes: as they are, as UTF-16, as hexadecimal figures, and in Base64.
 *
 * @param bytes Where to look.
 * @param words What must not be there.
 * @returns Those that are.
 */
export function findSecrets(bytes: Uint8Array, words: readonly string[]): string[] {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const lower = buffer.toString('latin1').toLowerCase();
  return words.filter((word) =>
    spellingsOf(word).some((spelling) =>
      typeof spelling === 'string' ? lower.includes(spelling) : buffer.includes(spelling),
    ),
  );
}

function spellingsOf(word: string): (string | Buffer)[] {
  const plain = Buffer.from(word);
  const wide = Buffer.from(word, 'utf16le');
  return [
    word.toLowerCase(),
    [...word].reverse().join('').toLowerCase(),
    plain.toString('hex'),
    wide,
    Buffer.from(wide).swap16(),
    Buffer.from(wide).swap16().toString('hex'),
    // In Base64 a word looks otherwise at each of three places; its ends share signs with its neighbours.
    ...[0, 1, 2].map((offset) => {
      const coded = Buffer.concat([Buffer.alloc(offset), plain]).toString('base64');
      return Buffer.from(coded.slice(offset === 0 ? 0 : 4, -4));
    }),
  ];
}
