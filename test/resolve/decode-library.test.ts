import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeLibrary } from '../../src/resolve/decode-library.ts';

const LIMIT = 1_000_000;

/** `中国外交部发言人` in GBK. */
const chinese = Buffer.from('d6d0b9facde2bdbbb2bfb7a2d1d4c8cb', 'hex');

function decode(text: string | Uint8Array, file = 'refs.bib') {
  const bytes = typeof text === 'string' ? Buffer.from(text, 'latin1') : text;
  return decodeLibrary(bytes, file, LIMIT);
}

function textOf(decoded: ReturnType<typeof decode>): string | undefined {
  return 'text' in decoded ? decoded.text : undefined;
}

function assumedOf(decoded: ReturnType<typeof decode>): string | undefined {
  return 'text' in decoded ? decoded.assumed?.actual : undefined;
}

describe('the text of a bibliography', () => {
  it('in UTF-8 is taken without its byte-order mark', () => {
    const decoded = decode(Buffer.from('\ufeff@misc{a, title={Müller}}'));
    expect(decoded).toEqual({ text: '@misc{a, title={Müller}}' });
  });

  it('in Latin-1 is read as Windows-1252, which is said', () => {
    const decoded = decode('M\xfcller \x96 Caf\xe9');
    expect([textOf(decoded), assumedOf(decoded)]).toEqual(['Müller – Café', 'Windows-1252']);
  });

  it('in GBK is read as GB 18030, which is said', () => {
    const decoded = decode(
      Buffer.concat([Buffer.from('@misc{a, title={'), chinese, Buffer.from('}}')]),
    );
    expect([textOf(decoded), assumedOf(decoded)]).toEqual([
      '@misc{a, title={中国外交部发言人}}',
      'GB 18030',
    ]);
  });

  it('with bytes that could be GBK but stand alone is Western', () => {
    // 0xE9 and the letter behind it would make one Chinese character.
    expect(assumedOf(decode('Am\xe9rica Latina, pol\xedtica y econom\xeda'))).toBe('Windows-1252');
  });

  it.each([
    ['% Encoding: ISO8859_1\n\xe9', '% Encoding: ISO8859_1\né'],
    ['% Encoding: Cp1251\n\xd0\xee\xf1\xf1\xe8\xff', '% Encoding: Cp1251\nРоссия'],
    ['% !TeX encoding = windows-1250\n\xb3', '% !TeX encoding = windows-1250\nł'],
    ['% -*- coding: koi8-r -*-\n\xf2', '% -*- coding: koi8-r -*-\nР'],
    [
      '%% Saved with string encoding Western (ISO Latin 1)\n\xe9',
      '%% Saved with string encoding Western (ISO Latin 1)\né',
    ],
  ])('is read in the encoding that %j names, without a warning', (bytes, text) => {
    expect(decode(bytes)).toEqual({ text });
  });

  it.each(['% Encoding: UTF-8\n\xe9', '% Encoding: nonsense\n\xe9'])(
    'is guessed where %j names one that it is not in',
    (bytes) => {
      expect(assumedOf(decode(bytes))).toBe('Windows-1252');
    },
  );

  it('in RIS may be old, too', () => {
    expect(assumedOf(decode('TY  - \xe9', 'refs.ris'))).toBe('Windows-1252');
  });

  it('in JSON is never guessed', () => {
    expect(decode('["\xe9"]', 'refs.json')).toMatchObject({
      fault: { reason: 'Byte `0xE9` at offset 2 is not UTF-8, expected text in UTF-8' },
    });
  });

  it('has LF line ends in every encoding', () => {
    expect(textOf(decode('\xe9\r\nx\ry'))).toBe('é\nx\ny');
  });

  it.each(['\xe9\0', 'x\0'])('may hold no NUL character: %j', (bytes) => {
    expect(decode(bytes)).toMatchObject({ fault: { reason: expect.stringContaining('NUL') } });
  });

  it('that is too large is a fault', () => {
    expect(decodeLibrary(new Uint8Array(11), 'refs.bib', 10)).toHaveProperty('fault');
  });

  it('never throws, whatever the bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        const decoded = decode(bytes);
        expect('text' in decoded || 'fault' in decoded).toBe(true);
      }),
    );
  });
});
