import { describe, expect, it } from 'vitest';
import { browserFlags } from '../../../src/print/browser/browser-flags.ts';

describe('browserFlags', () => {
  it('never switches the sandbox off when it is wanted', () => {
    const flags = browserFlags({ profileFolder: '/p', sandbox: true });
    expect(flags.filter((flag) => /sandbox|zygote/.test(flag))).toEqual([]);
  });

  it('never weakens the rules between origins or between processes', () => {
    const flags = browserFlags({ profileFolder: '/p', sandbox: false });
    const weakening =
      /web-security|single-process|insecure|allow-file|site-isolation|remote-debugging-port/;
    expect(flags.filter((flag) => weakening.test(flag))).toEqual([]);
  });

  it('names the empty page last, after all switches', () => {
    expect(browserFlags({ profileFolder: '/p', sandbox: false }).at(-1)).toBe('about:blank');
  });
});
