import { describe, expect, it } from 'vitest';
import { loadStyle } from '../../src/resolve/load-style.ts';
import { readFrontMatter } from '../../src/source/parse-front-matter.ts';
import { styleText } from '../references/csl/print-in-style.ts';
import { briefingText } from '../support/briefing-text.ts';
import { plainWorld } from '../support/plain-world.ts';

async function load(csl: string | undefined, files: Record<string, string | Uint8Array>) {
  const text = briefingText('x', csl === undefined ? [] : [`csl: ${csl}`]);
  const { frontMatter } = readFrontMatter({ path: 'content/x.md', text, sha256: '' });
  if (!frontMatter) throw new Error('the front matter is not readable');
  return loadStyle('content/x.md', frontMatter, plainWorld(files));
}

const numeric = styleText('numeric');

describe('loadStyle', () => {
  it('reads nothing where no style is named', async () => {
    expect(await load(undefined, {})).toEqual({ inputs: [], messages: [] });
  });

  it('reads the style beside the briefing', async () => {
    const { style } = await load('house.csl', { 'content/house.csl': numeric });
    expect(style?.title).toBe('Numbers in brackets');
  });

  it('counts the style among the files that were read', async () => {
    const { inputs } = await load('../house.csl', { 'house.csl': numeric });
    expect(inputs).toEqual([{ path: 'house.csl', sha256: expect.stringMatching(/^[\da-f]{64}$/) }]);
  });

  it.each([
    ['missing.csl', '`missing.csl` is not there, expected a CSL style'],
    ['../../x.csl', '`../../x.csl` lies outside the project, expected a CSL style'],
    ['/etc/passwd', '`/etc/passwd` lies outside the project, expected a CSL style'],
  ])('tells at its place that it cannot read %s', async (name, reason) => {
    const { messages } = await load(name, {});
    expect(messages).toMatchObject([
      { ruleId: 'csl-readable', file: 'content/x.md', reason, place: { start: { column: 6 } } },
    ]);
  });

  it('refuses a style that is too large', async () => {
    const { messages } = await load('a.csl', { 'content/a.csl': ' '.repeat(1_000_001) });
    expect(messages[0]?.reason).toBe('`a.csl` is larger than 1 MB, expected a CSL style');
  });

  it('tells of a fault in the style at its place there', async () => {
    const broken = numeric.replace('</info>', '');
    const { messages } = await load('a.csl', { 'content/a.csl': broken });
    expect(messages).toMatchObject([{ file: 'content/a.csl', place: { start: { line: 79 } } }]);
  });

  it('refuses bytes that are no text', async () => {
    const { messages } = await load('a.csl', {
      'content/a.csl': new Uint8Array([0x61, 0xff, 0x61]),
    });
    expect(messages[0]?.reason).toMatch('is not UTF-8');
  });

  it('knows a style that begins with a byte-order mark', async () => {
    const { messages } = await load('a.csl', { 'content/a.csl': `\ufeff${numeric}` });
    expect(messages).toEqual([]);
  });
});
