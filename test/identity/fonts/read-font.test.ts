import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FontFault } from '../../../src/identity/fonts/font-fault.ts';
import { readFont } from '../../../src/identity/fonts/read-font.ts';

const require = createRequire(import.meta.url);
/** It has no types. */
const { openSync } = require('fontkit') as {
  openSync(file: string): {
    characterSet: number[];
    unitsPerEm: number;
    glyphForCodePoint(point: number): { id: number; advanceWidth: number };
  };
};
const pathOf = (id: string) => require.resolve(`@fontsource/${id}`);
const SERIF = pathOf('source-serif-4/files/source-serif-4-latin-400-normal.woff2');

/** Widths as another reader of fonts has them. */
function widthsElsewhere(file: string): Map<number, number> {
  const font = openSync(file);
  return new Map(
    font.characterSet.flatMap((point): [number, number][] => {
      const { id, advanceWidth } = font.glyphForCodePoint(point);
      return id === 0 ? [] : [[point, Math.ceil((advanceWidth * 1000) / font.unitsPerEm)]];
    }),
  );
}

describe('a font file', () => {
  it.each([
    SERIF,
    pathOf('source-serif-4/files/source-serif-4-cyrillic-600-italic.woff2'),
    pathOf('noto-sans-hebrew/files/noto-sans-hebrew-hebrew-400-normal.woff2'),
    pathOf('ibm-plex-mono/files/ibm-plex-mono-latin-ext-400-normal.woff2'),
  ])('draws what another reader says, as wide: %#', (file) => {
    const { widths } = readFont(readFileSync(file));
    expect(widths.size).toBeGreaterThan(20);
    const sorted = [...widths].sort(([a], [b]) => a - b);
    expect(sorted).toEqual([...widthsElsewhere(file)].sort(([a], [b]) => a - b));
  });

  it('that is cut off or spoilt anywhere is read, or is a fault in words', () => {
    const whole = readFileSync(SERIF);
    const spoilt = fc.record({
      length: fc.integer({ min: 0, max: whole.length }),
      changes: fc.array(
        fc.tuple(fc.integer({ min: 0, max: 600 }), fc.integer({ min: 0, max: 255 })),
        {
          maxLength: 4,
        },
      ),
    });
    fc.assert(
      fc.property(spoilt, ({ length, changes }) => {
        const bytes = Uint8Array.from(whole);
        for (const [at, value] of changes) bytes[at] = value;
        try {
          readFont(length % 3 === 0 ? bytes.subarray(0, length) : bytes);
        } catch (error) {
          expect(error).toBeInstanceOf(FontFault);
        }
      }),
      { numRuns: 300 },
    );
  });
});
