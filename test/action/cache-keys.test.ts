import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cacheKeys, isPlainPath, type RunFacts, trustOf } from '../../action/cache-keys.mjs';

const main: RunFacts = {
  event: 'push',
  ref: 'refs/heads/main',
  base: '',
  sha: 'a'.repeat(40),
  tool: 'lock',
  os: 'Linux',
  arch: 'x64',
  root: '.',
};
const pull: RunFacts = { ...main, event: 'pull_request', ref: 'refs/pull/7/merge', base: 'main' };

describe('the cache of a run', () => {
  it('begins with the last one of its branch, then with any that was pushed', () => {
    const keys = cacheKeys(main);
    expect(keys?.restore).toHaveLength(2);
    expect(keys?.restore.every((prefix) => keys.key.startsWith(prefix))).toBe(true);
  });

  it('of a pull request begins with its own, then with that of the branch it goes to', () => {
    const keys = cacheKeys(pull);
    const [own, base] = keys?.restore ?? [];
    expect(keys?.key.startsWith(own ?? '–')).toBe(true);
    expect(cacheKeys(main)?.key.startsWith(base ?? '–')).toBe(true);
  });

  it('is never one that a stranger’s text has written, where the text is our own', () => {
    const ref = fc.oneof(fc.constant('refs/heads/main'), fc.string());
    const stranger = fc.constantFrom('pull_request', 'merge_group', 'pull_request_target', 'fork');
    const own = fc.constantFrom('push', 'schedule', 'workflow_dispatch', 'release');
    fc.assert(
      fc.property(own, stranger, ref, ref, fc.string(), (event, other, one, two, base) => {
        const restored = cacheKeys({ ...main, event, ref: one, base })?.restore ?? [];
        const saved = cacheKeys({ ...main, event: other, ref: two, base })?.key;
        expect(restored.some((prefix) => saved?.startsWith(prefix))).toBe(false);
      }),
    );
  });

  it.each(['pull_request_target', 'workflow_run', 'issue_comment', ''])(
    'is none for %s, which runs strangers’ text beside the caches of the main branch',
    (event) => {
      expect(trustOf(event)).toBe('none');
      expect(cacheKeys({ ...main, event })).toBeUndefined();
    },
  );

  it('is another for another tool, system or project', () => {
    const others = [{ tool: 'new' }, { os: 'macOS' }, { arch: 'arm64' }, { root: 'docs' }];
    const keys = [main, ...others.map((other) => ({ ...main, ...other }))].map(cacheKeys);
    expect(new Set(keys.map((one) => one?.key)).size).toBe(5);
  });

  it('has a name that GitHub takes, whatever the branch is called', () => {
    const key = cacheKeys({ ...main, ref: `refs/heads/${'a,b'.repeat(300)}` })?.key ?? ',';
    expect(key).toMatch(/^[\w-]{1,512}$/);
  });
});

it('a path is plain unless a list of caches would read more into it', () => {
  expect(isPlainPath('/home/runner/my project/out')).toBe(true);
  const odd = ['/a/*', '/a/[b]', '!/a', '/a\n/b', ' /a', '/a?', '/#a'];
  expect(odd.filter(isPlainPath)).toEqual([]);
});
