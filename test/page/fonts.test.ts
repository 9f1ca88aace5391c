import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fontChains } from '../../src/page/fonts/font-chains.ts';
import { fontFaceCss } from '../../src/page/fonts/font-face-css.ts';
import { canShow, needsNoGlyph } from '../../src/page/fonts/font-manifest.ts';
import { createFontStore } from '../../src/page/fonts/font-store.ts';
import { recommendFont } from '../../src/page/fonts/optional-fonts.ts';
import { selectFonts } from '../../src/page/fonts/select-fonts.ts';
import { uncoveredCharacters } from '../../src/page/fonts/uncovered-characters.ts';
import { templateOf, worldOf } from './fixtures.ts';

const { manifest: template } = await templateOf();
const store = await createFontStore(worldOf());
const chains = fontChains(template, store.manifest);

function select(prose: string, code = '') {
  const used = { text: new Set(prose), heading: new Set(prose), code: new Set(code) };
  return selectFonts(used, chains, template, store.manifest);
}

function subsetsOf(prose: string, code = ''): string[] {
  const names = select(prose, code).map(({ family, subset }) => `${family.family}/${subset}`);
  return [...new Set(names)];
}

test('English prose needs the Latin subsets of the two prose families only', () => {
  expect(subsetsOf('Plain words')).toEqual(['Source Serif 4/latin', 'Source Sans 3/latin']);
});

test('the mono family comes only with code', () => {
  expect(subsetsOf('a', 'b')).toContain('IBM Plex Mono/latin');
});

test('a family comes in the weights and styles the template asks for', () => {
  const faces = select('a').filter(({ family }) => family.family === 'Source Sans 3');
  expect(faces.map(({ weight, style }) => `${weight} ${style}`)).toEqual([
    '400 normal',
    '400 italic',
    '600 normal',
    '600 italic',
    '700 normal',
  ]);
});

test('Cyrillic brings its subset', () => {
  expect(subsetsOf('Россия')).toContain('Source Serif 4/cyrillic');
});

test.each([
  ['Hebrew', 'שלום', ['Frank Ruhl Libre/hebrew', 'Noto Sans Hebrew/hebrew']],
  ['Arabic', 'علاقات', ['Noto Naskh Arabic/arabic', 'Noto Sans Arabic/arabic']],
])('%s brings one subset of a face for text, and of one for headings', (_, prose, expected) => {
  expect(subsetsOf(prose).filter((name) => !name.startsWith('Source'))).toEqual(expected);
  expect(chains.heading).not.toContain(expected[0]?.split('/')[0]);
});

test('a fallback of one use comes in the weights of that use', () => {
  const faces = select('שלום').filter(({ family }) => family.family === 'Frank Ruhl Libre');
  expect(faces.map(({ weight }) => weight)).toEqual([400, 600]);
});

test('a fallback without italics comes upright, in the weights of the text', () => {
  const faces = select('علاقات').filter(({ family }) => family.family === 'Noto Sans Arabic');
  expect(faces.map(({ weight, style }) => `${weight} ${style}`)).toEqual([
    '400 normal',
    '600 normal',
    '700 normal',
  ]);
});

test('a narrow space brings no further font', () => {
  expect(subsetsOf('12\u202f000')).toEqual(subsetsOf('12 000'));
});

test('every character that is covered is in a chosen subset', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 20 }), (text) => {
      const missing = new Set(uncoveredCharacters(text, store.manifest, chains.text));
      const faces = select(text);
      const drawn = [...text].filter((character) =>
        faces.some(({ family, subset }) =>
          family.subsets.some(({ name, covers }) => name === subset && canShow(covers, character)),
        ),
      );
      const expected = [...text].filter(
        (character) => !missing.has(character) && !needsNoGlyph(character),
      );
      expect(drawn).toEqual(expect.arrayContaining(expected));
    }),
  );
});

test('characters without a glyph are told once, in order', () => {
  expect(uncoveredCharacters('a中b国中', store.manifest, chains.text)).toEqual(['中', '国']);
});

test('a family outside the chain does not cover', () => {
  expect(uncoveredCharacters('ש', store.manifest, ['Source Serif 4'])).toEqual(['ש']);
});

test.each([
  ['中', '@fontsource/noto-sans-sc'],
  ['あ', '@fontsource/noto-sans-jp'],
  ['한', '@fontsource/noto-sans-kr'],
  ['ก', '@fontsource/noto-sans-thai'],
  ['😀', undefined],
])('for %s the package %s is recommended', (character, expected) => {
  expect(recommendFont(character)?.package).toBe(expected);
});

test('the rules hold the files and name the families by use', async () => {
  const css = fontFaceCss(chains, await Promise.all(select('a').slice(0, 1).map(store.read)));
  expect(css).toMatch(/--font-text: "Source Serif 4".*base64,d09GMg/s);
});

test('a file that has changed since it was read is read as it is now', async () => {
  let font = Buffer.from('wOF2, old');
  const world = worldOf();
  const changing = await createFontStore({
    ...world,
    readOwn: async (path) => (path.endsWith('.woff2') ? font : world.readOwn(path)),
  });
  const [face] = select('a');
  if (!face) throw new Error('no face');
  const read = () => changing.read({ ...face, subset: 'latin', weight: 400, style: 'normal' });
  const sourceNow = () => `url(data:font/woff2;base64,${font.toString('base64')}) format("woff2")`;
  const old = await read();
  expect(old.source).toBe(sourceNow());
  font = Buffer.from('wOF2, new');
  const fresh = await read();
  expect(fresh.source).toBe(sourceNow());
  expect(fresh.id).not.toBe(old.id);
});

test('an optional package is used when it is installed', async () => {
  const real = createRequire(import.meta.url).resolve;
  const files: Record<string, string> = {
    '@fontsource/noto-sans-kr/metadata.json':
      '{"id":"noto-sans-kr","family":"Noto Sans KR","version":"v1","weights":[400],"styles":["normal"]}',
    '@fontsource/noto-sans-kr/unicode.json': '{"[7]":"U+AC00-D7A3","latin":"U+0-FF"}',
  };
  const world = { ...worldOf(), readOwn: async (path: string) => ownFile(path) };
  const ownFile = async (path: string) => Buffer.from(files[path] ?? (await readFile(path)));
  const optional = await createFontStore(world, (id) => (id in files ? id : real(id)));
  expect(optional.manifest.families.at(-1)?.subsets).toEqual([
    { name: '7', covers: [[0xac00, 0xd7a3]] },
  ]);
});
