import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { makeFontManifest } from '../../../scripts/make-font-manifest.mjs';
import { canShow, needsNoGlyph, parseFontManifest } from '../../../src/page/fonts/font-manifest.ts';
import { slow } from '../../support/slow.ts';

const text = await readFile(
  new URL('../../../templates/shared/fonts.json', import.meta.url),
  'utf8',
);

test('the manifest equals the installed font packages', slow, () => {
  expect(JSON.parse(text)).toEqual(makeFontManifest());
});

test('parsing gives the ranges of a subset', () => {
  const [serif] = parseFontManifest(text).families;
  expect(serif?.subsets[0]?.covers[0]).toEqual([0x20, 0x7e]);
});

test('a narrow no-break space is drawn from the plain space', () => {
  expect(canShow([[0x20, 0x20]], '\u202f')).toBe(true);
});

test('a no-break hyphen is drawn from the hyphen', () => {
  expect(canShow([[0x2010, 0x2010]], '\u2011')).toBe(true);
});

test('a letter outside the ranges cannot be shown', () => {
  expect(canShow([[0x20, 0x7e]], 'ж')).toBe(false);
});

test.each(['\n', '\t', '\u200d', '\u2066', '\ufe0f', '\u00ad'])(
  '%j needs no glyph',
  (character) => {
    expect(needsNoGlyph(character)).toBe(true);
  },
);
