import { describe, expect, it } from 'vitest';
import { addIgnored } from '../../src/scaffold/add-ignored.ts';

describe('addIgnored', () => {
  it.each([
    ['', 'node_modules/\nout/\n'],
    ['dist\n', 'dist\nnode_modules/\nout/\n'],
    ['dist', 'dist\nnode_modules/\nout/\n'],
    ['/out\r\nnode_modules\r\n', '/out\r\nnode_modules\r\n'],
    ['# out/\n', '# out/\nnode_modules/\nout/\n'],
  ])('makes of %j %j', (text, grown) => {
    expect(addIgnored(text, ['node_modules/', 'out/'])).toBe(grown);
  });
});
