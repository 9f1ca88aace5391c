import { describe, expect, it } from 'vitest';
import { detectLibraryFormat } from '../../src/references/detect-library-format.ts';

describe('detectLibraryFormat', () => {
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
    expect(detectLibraryFormat(text)).toBe(format);
  });
});
