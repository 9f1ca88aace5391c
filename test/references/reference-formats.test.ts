import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  endingsOf,
  formatOfFile,
  type ReferenceFormatName,
} from '../../src/references/reference-endings.ts';
import {
  formatOfText,
  type ReferenceFormat,
  referenceFormats,
} from '../../src/references/reference-formats.ts';

describe('formatOfText', () => {
  it.each([
    ['- id: a\n  title: me@example.org', 'csl-yaml'],
    ['[{id: a, title: b}]', 'csl-yaml'],
    ['', 'csl-yaml'],
    ['[\n  {"id": "a"}]', 'csl-json'],
    ['{"references": []}', 'csl-json'],
    ['% x\n@string{a = "b"}\n@book{a, title = {b}}', 'bibtex'],
    ['  @misc (a,', 'bibtex'],
    ['\nTY  - JOUR\nER  - ', 'ris'],
  ])('takes %j for %s', (text, format) => {
    expect(formatOfText(text)).toBe(format);
  });
});

/** One source in each format: a format without an example does not compile. */
const examples: Readonly<Record<ReferenceFormatName, string>> = {
  'csl-json': '[{"id": "board2020", "title": "Gauge readings"}]',
  'csl-yaml': '- id: board2020\n  title: Gauge readings',
  bibtex: '@misc{board2020, title = {Gauge readings}}',
  ris: 'TY  - GEN\nID  - board2020\nTI  - Gauge readings\nER  - ',
};

const formats = Object.entries(referenceFormats) as [ReferenceFormatName, ReferenceFormat][];

describe.each(formats)('the format %s', (format, { name, read }) => {
  it('is found by its content and by each of its endings', () => {
    expect(formatOfText(examples[format])).toBe(format);
    const endings = endingsOf[format];
    expect(endings.map((ending) => formatOfFile(`refs.${ending}`))).toEqual(
      endings.map(() => format),
    );
  });

  it('is read, its entry with its place', async () => {
    const library = await read(examples[format], 'refs', new Set(['board2020']));
    expect(library.findings).toEqual([]);
    expect(library.sources).toMatchObject([
      { key: 'board2020', item: { title: 'Gauge readings' }, place: { start: { line: 1 } } },
    ]);
  });

  it('names itself where a text breaks off', async () => {
    const { findings } = await read('{"@misc{[x:\nY', 'refs', new Set());
    expect(findings[0]?.finding.reason).toContain(`(${name})`);
  });

  it.each(['docs/guide.md', 'docs/rules.md'])('is told in %s', (page) => {
    const text = readFileSync(page, 'utf8');
    expect(text).toContain(`\`.${endingsOf[format][0]}\``);
    expect(text).toContain(name);
  });
});
