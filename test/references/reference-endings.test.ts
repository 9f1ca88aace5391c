import { describe, expect, it } from 'vitest';
import { formatOfFile } from '../../src/references/reference-endings.ts';

describe('formatOfFile', () => {
  it.each([
    ['a/refs.JSON', 'csl-json'],
    ['refs.yml', 'csl-yaml'],
    ['refs.old.bibtex', 'bibtex'],
    ['refs.ris', 'ris'],
    ['refs.txt', undefined],
    ['json', undefined],
  ])('takes %s for %s', (path, format) => {
    expect(formatOfFile(path)).toBe(format);
  });
});
