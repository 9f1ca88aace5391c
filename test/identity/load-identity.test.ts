import { deflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import type { IdentityFinding } from '../../src/identity/identity-finding.ts';
import { type IdentityReading, loadIdentity } from '../../src/identity/load-identity.ts';
import { memoryWorld } from '../check/memory-world.ts';
import { fontWithTable, licensedFont, wholeFont } from '../support/font-files.ts';

type Files = Record<string, string | Uint8Array>;

/** Read an identity in a folder of its own. */
function load(lines: readonly string[], files: Files = {}): Promise<IdentityReading> {
  const beside = Object.entries(files).map(([name, content]) => [`house/${name}`, content]);
  const text = `${['name: River Board', ...lines].join('\n')}\n`;
  const world = memoryWorld({ 'house/identity.yaml': text, ...Object.fromEntries(beside) });
  return loadIdentity({ folder: 'house' }, world);
}

/** Place, rule and sentence of each finding. */
function told({ findings }: IdentityReading): string[] {
  return findings.map(({ rule, finding: { file, place, reason } }: IdentityFinding) => {
    const { line, column } = place?.start ?? { line: 0, column: 0 };
    return `${file}:${line}:${column} ${rule} ${reason}`;
  });
}

/** A PNG of one colour that is as large as told, and takes few bytes. */
function png(width: number, height: number): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([1, 0, 0, 0, 0], 8);
  const chunk = (type: string, data: Buffer): Buffer => {
    const length = Buffer.alloc(4);
    length.writeUInt32BE(data.length);
    return Buffer.concat([length, Buffer.from(type, 'latin1'), data, Buffer.alloc(4)]);
  };
  const rows = deflateSync(Buffer.alloc(Math.ceil(width / 8 + 1) * height));
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', header),
    chunk('IDAT', rows),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

const SVG =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 10"><path d="M0 0h40v10z"/></svg>';
const withLogo = (logo: string | Uint8Array, name = 'logo.svg') =>
  load([`logo: ${name}`], { [name]: logo });

describe('an identity in a folder', () => {
  it('has its logo, its fonts and the digests of all its files', async () => {
    const lines = ['logo: {light: logo.svg, print: ink.png}', 'fonts:', '  text:'];
    const fonts = ['    family: River Serif', '    faces: {400: fonts/regular.ttf}'];
    const files = { 'logo.svg': SVG, 'ink.png': png(400, 100), 'fonts/regular.ttf': wholeFont };
    const reading = await load([...lines, ...fonts], files);
    expect(told(reading)).toEqual([]);
    expect(reading.identity?.logo).toMatchObject({
      light: { width: 40, height: 10 },
      print: { width: 400 },
    });
    const [family] = reading.identity?.families ?? [];
    expect(family).toMatchObject({ family: 'River Serif', size: 100, faces: [{ weight: 400 }] });
    expect(family?.covers.some(([from, to]) => from <= 0x41 && to >= 0x5a)).toBe(true);
    expect(reading.identity?.inputs.map(({ path }) => path).sort()).toEqual([
      'house/fonts/regular.ttf',
      'house/identity.yaml',
      'house/ink.png',
      'house/logo.svg',
    ]);
  });

  it('is told with the place in the settings when it is not there', async () => {
    const place = { start: { line: 2, column: 11 } };
    const reading = await loadIdentity({ folder: 'house', place }, memoryWorld({}));
    expect(told(reading)).toEqual([
      'briefpress.yaml:2:11 identity-valid `house/identity.yaml` is not there, expected the declaration of an identity',
    ]);
  });

  it('tells all slips of its declaration at once, each at its place', async () => {
    const reading = await load([
      'colors: {}',
      'issn: 2049-3631',
      'doi: https://doi.org/10.5555/x',
      'cite_as: "{author}, {title}"',
      'colours: {accent: navy}',
      'contact: somewhere',
    ]);
    expect(told(reading).sort()).toEqual([
      'house/identity.yaml:2:1 identity-valid `colors` is not a known key, expected `colours`',
      'house/identity.yaml:3:7 identity-valid Unexpected `2049-3631` for `issn`, expected `0` as its last character, which is reckoned from the others',
      'house/identity.yaml:4:6 identity-valid Unexpected `https://doi.org/10.5555/x` for `doi`, expected a DOI such as `10.5555/rb.{number}`',
      'house/identity.yaml:5:10 identity-valid Unexpected `{author}, {title}` for `cite_as`, expected only `{title}`, `{authors}`, `{number}`, `{version}`, `{date}`, `{year}`, `{series}`, `{publisher}`, `{doi}`, `{issn}`, `{slug}` in braces',
      'house/identity.yaml:6:19 identity-valid Unexpected `navy` for `colours.accent`, expected a colour such as `#12355b`',
      'house/identity.yaml:7:10 identity-valid Unexpected `somewhere` for `contact`, expected an e-mail address, a web address or a telephone number',
    ]);
  });

  it('that is no YAML is told where it breaks', async () => {
    const [first] = told(await load(['logo: [a']));
    expect(first).toMatch(/^house\/identity\.yaml:\d+:\d+ identity-valid .* \(YAML\)$/);
  });
});

describe('a logo', () => {
  it.each([
    [
      'with a script',
      SVG.replace('<path', '<script>alert(1)</script><path'),
      'holds a `<script>` element',
    ],
    [
      'with an event',
      SVG.replace('<path', '<path onclick="x()"'),
      'holds the event attribute `onClick`',
    ],
    [
      'that loads something',
      SVG.replace('<path', '<image href="https://example.org/a.png"/><path'),
      'holds a reference to `https://example.org/a.png`',
    ],
    ['that is no picture', 'words', 'is neither PNG, JPEG nor SVG'],
  ])('%s is refused', async (_, svg, what) => {
    const reading = await withLogo(svg);
    expect(told(reading)).toEqual([
      `house/identity.yaml:2:7 identity-valid \`logo.svg\` ${what}, expected a logo`,
    ]);
    expect(reading.identity?.logo).toBeUndefined();
  });

  it('of 20 megapixels is refused', async () => {
    expect(told(await withLogo(png(5000, 4000), 'logo.png'))).toEqual([
      'house/identity.yaml:2:7 identity-valid `logo.png` has 5000 × 4000 pixels, expected at most 4 million',
    ]);
  });

  it.each([
    ['logo.svg', '`logo.svg` is not there, expected a logo'],
    ['../../etc/logo.svg', '`../../etc/logo.svg` lies outside the project, expected a logo'],
    [
      'https://example.org/logo.svg',
      'Unexpected `https://example.org/logo.svg` for `logo`, expected an SVG or PNG file of the project',
    ],
    [
      '/etc/logo.svg',
      'Unexpected `/etc/logo.svg` for `logo`, expected an SVG or PNG file of the project',
    ],
  ])('that cannot be had is told: %s', async (name, words) => {
    expect(told(await load([`logo: ${name}`]))).toEqual([
      `house/identity.yaml:2:7 identity-valid ${words}`,
    ]);
  });
});

describe('a font', () => {
  const withFont = (font: string | Uint8Array) =>
    load(['fonts: {text: {family: River Serif, faces: {400: a.ttf}}}'], { 'a.ttf': font });
  const FORM = 'expected a TTF or WOFF2 font with TrueType outlines';

  it.each([
    ['that is none', 'words and words', '`a.ttf` is no font'],
    ['that is cut off', wholeFont.subarray(0, 9_000), '`a.ttf` is damaged'],
    ['without its measures', fontWithTable('hmtx', 'xxxx'), '`a.ttf` is damaged'],
    [
      'with CFF outlines',
      Buffer.concat([Buffer.from('OTTO'), wholeFont.subarray(4)]),
      '`a.ttf` has CFF outlines',
    ],
    ['that varies', fontWithTable('gasp', 'fvar'), '`a.ttf` is a variable font'],
    [
      'with glyphs in colours',
      fontWithTable('gasp', 'COLR'),
      '`a.ttf` has glyphs in colours or pixels',
    ],
    [
      'of an old packing',
      Buffer.concat([Buffer.from('wOFF'), wholeFont.subarray(4)]),
      '`a.ttf` is packed as WOFF 1',
    ],
    [
      'beside others',
      Buffer.concat([Buffer.from('ttcf'), wholeFont.subarray(4)]),
      '`a.ttf` is a collection of fonts',
    ],
    ['that is too large', Buffer.alloc(4_000_001), '`a.ttf` is larger than 4 MB'],
  ])('%s cannot be used', async (_, font, words) => {
    const reading = await withFont(font);
    expect(told(reading)).toEqual([`house/identity.yaml:2:50 identity-valid ${words}, ${FORM}`]);
    expect(reading.identity?.families).toEqual([]);
  });

  it.each([
    [0x0002, '`a.ttf` forbids to be embedded (`fsType`), expected a font that may stand in a PDF'],
    [
      0x0200,
      '`a.ttf` allows only bitmaps in documents (`fsType`), expected a font that may stand in a PDF',
    ],
  ])('whose licence forbids it (%i) is not embedded', async (flags, words) => {
    const reading = await withFont(licensedFont(flags));
    expect(told(reading)).toEqual([`house/identity.yaml:2:50 font-embeddable ${words}`]);
    expect(reading.identity?.families).toEqual([]);
  });

  it.each([0x0000, 0x0004, 0x0008])(
    'that may be printed (%i) is taken without a word',
    async (flags) => {
      const reading = await withFont(licensedFont(flags));
      expect(told(reading)).toEqual([]);
      expect(reading.identity?.families).toHaveLength(1);
    },
  );

  it('that may not be cut down is taken, and told', async () => {
    const reading = await withFont(licensedFont(0x0100));
    expect(told(reading)).toEqual([
      'house/identity.yaml:2:50 font-subset `a.ttf` may not be cut down to some of its letters (`fsType`), expected a font that may: a PDF holds those that print',
    ]);
    expect(reading.identity?.families).toHaveLength(1);
  });

  it('outside the project is not read', async () => {
    const reading = await load(['fonts: {text: {family: A, faces: {400: ../../a.ttf}}}']);
    expect(told(reading)[0]).toContain('`../../a.ttf` lies outside the project');
  });

  it('has its faces in one place', async () => {
    const face = '{family: A, faces: {400: a.ttf}}';
    const reading = await load(['fonts:', `  text: ${face}`, `  heading: ${face}`], {
      'a.ttf': wholeFont,
    });
    expect(told(reading)).toEqual([
      'house/identity.yaml:4:21 identity-valid `A` has its faces in two places, expected its faces once',
    ]);
  });
});
