import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { filesOf } from './groups.ts';

describe('filesOf', () => {
  it('finds every test once, in one of three groups', () => {
    const all = [...filesOf('main'), ...filesOf('faults'), ...filesOf('hostile')];
    const there = readdirSync('test', { recursive: true, encoding: 'utf8' });
    expect(all).toHaveLength(there.filter((file) => file.endsWith('.test.ts')).length);
    expect(new Set(all).size).toBe(all.length);
  });

  it('keeps what breaks the machine apart', () => {
    expect(filesOf('faults')).toContain('test/faults/waits.test.ts');
    expect(filesOf('main')).not.toContain('test/faults/waits.test.ts');
  });

  it('keeps the whole corpus apart, of which the main group tries a third', () => {
    expect(filesOf('hostile')).toContain('test/hostile/whole/corpus.test.ts');
    expect(filesOf('main')).toContain('test/hostile/fast.test.ts');
  });

  it.each([
    ['prints on the shared press', 'test/pdf/tag-trees.test.ts'],
    ['opens a press', 'test/print/press.test.ts'],
    ['starts a browser', 'test/print/wall.test.ts'],
    ['runs the compiled program', 'test/cli/output.test.ts'],
    ['prepares in threads', 'test/threads/prepare-pool.test.ts'],
    ['starts a Redis', 'test/service/redis/redis-queue.test.ts'],
    ['tries very many cases', 'test/markdown/citation-limits.test.ts'],
  ])('counts no test as fast that %s', (_, file) => {
    expect(filesOf('main')).toContain(file);
    expect(filesOf('fast')).not.toContain(file);
  });

  it.each([
    ['looks at numbers', 'test/eras/read-number.test.ts'],
    ['needs only the types of a press', 'test/check/rules-docs.test.ts'],
  ])('counts a test as fast that %s', (_, file) => {
    expect(filesOf('fast')).toContain(file);
  });

  it('counts as light what needs no browser, however long it takes', () => {
    const light = filesOf('light');
    expect(filesOf('fast').filter((file) => !light.includes(file))).toEqual([]);
    expect(light).toContain('test/markdown/citation-limits.test.ts');
    expect(light).toContain('test/service/redis/redis-queue.test.ts');
    expect(light).not.toContain('test/pdf/tag-trees.test.ts');
  });

  it('counts as wide what says that it tries more than a few', () => {
    expect(filesOf('wide')).toContain('test/cli/formats.test.ts');
    expect(filesOf('wide')).not.toContain('test/eras/read-number.test.ts');
    expect(filesOf('main')).toContain('test/cli/formats.test.ts');
  });

  it('counts as long what says how much it tries', () => {
    expect(filesOf('long')).toContain('test/markdown/citation-limits.test.ts');
    expect(filesOf('long')).not.toContain('test/eras/read-number.test.ts');
  });
});
