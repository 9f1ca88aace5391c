import { describe, expect, it } from 'vitest';
import { outputTarget } from '../../src/cli/output-target.ts';

describe('outputTarget', () => {
  it.each([
    [undefined, { kind: 'folder', folder: undefined }],
    ['made', { kind: 'folder', folder: '/home/ana/made' }],
    ['/made', { kind: 'folder', folder: '/made' }],
    ['a.pdf', { kind: 'file', file: '/home/ana/a.pdf' }],
    ['made/A.PDF', { kind: 'file', file: '/home/ana/made/A.PDF' }],
    ['-', { kind: 'stdout' }],
  ])('reads %j', (output, target) => {
    expect(outputTarget(output, ['a.md'], '/home/ana')).toEqual(target);
  });

  it.each([
    ['a.pdf', []],
    ['-', ['a.md', 'b.md']],
  ])('refuses %j for %j', (output, files) => {
    const refusal = {
      kind: 'usage',
      message: expect.stringContaining(`${files.length} are named`),
    };
    expect(() => outputTarget(output, files, '/home/ana')).toThrow(
      expect.objectContaining(refusal),
    );
  });
});
