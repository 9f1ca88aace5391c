import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import { loadCiteproc } from '../../../src/references/csl/load-citeproc.ts';

describe('loadCiteproc', () => {
  it('loads the package that is installed', () => {
    expect(loadCiteproc()?.Engine).toBeTypeOf('function');
  });

  it('gives nothing where it is not installed', () => {
    const missing = () => createRequire(import.meta.url)('a-package-that-nobody-has');
    expect(loadCiteproc(missing)).toBeUndefined();
  });

  it('changes the package once', () => {
    const first = loadCiteproc()?.NumericBlob;
    expect(loadCiteproc()?.NumericBlob).toBe(first);
  });

  it('prints no marks for engines of others', () => {
    const citeproc = loadCiteproc();
    const state = { sys: {}, tmp: { area: 'citation', just_looking: false } };
    const token = { variables_real: ['citation-number'], strings: {}, decorations: [] };
    const create = citeproc?.NumericBlob as unknown as new (
      ...args: unknown[]
    ) => {
      formatter: { format(number: number): string };
    };
    expect(new create(state, false, 3, token, '7').formatter.format(3)).toBe('3');
  });
});
