import { describe, expect, it } from 'vitest';
import { filesOf } from './groups.ts';

describe('filesOf', () => {
  it('finds every test once', () => {
    const all = filesOf('all');
    expect(all).toContain('test/groups.test.ts');
    expect(new Set(all).size).toBe(all.length);
  });

  it.each([
    ['prints on the shared press', 'test/pdf/tag-trees.test.ts'],
    ['opens a press', 'test/print/press.test.ts'],
    ['starts a browser', 'test/print/wall.test.ts'],
    ['runs the compiled program', 'test/cli/output.test.ts'],
    ['runs it by its path', 'test/cli/waits.test.ts'],
    ['prepares in threads', 'test/threads/prepare-pool.test.ts'],
  ])('counts no test as fast that %s', (_, file) => {
    expect(filesOf('all')).toContain(file);
    expect(filesOf('fast')).not.toContain(file);
  });

  it.each([
    ['looks at numbers', 'test/eras/read-number.test.ts'],
    ['needs only the types of a press', 'test/check/rules-docs.test.ts'],
  ])('counts a test as fast that %s', (_, file) => {
    expect(filesOf('fast')).toContain(file);
  });

  it('counts as long what says how much it tries', () => {
    expect(filesOf('long')).toContain('test/markdown/citation-limits.test.ts');
    expect(filesOf('long')).not.toContain('test/eras/read-number.test.ts');
  });
});
