import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { sourceToAttach } from '../../src/attach/source-to-attach.ts';

const attach = (written: string, text: string) => sourceToAttach(Buffer.from(written), text);

describe('sourceToAttach', () => {
  it.each([
    ['byte-order mark', '\ufeffa\nb', 'a\nb'],
    ['line ends of Windows', 'a\r\nb\r\n', 'a\nb\n'],
    ['line ends of every kind', 'a\r\nb\rc\nd', 'a\nb\nc\nd'],
    ['letters beyond the first plane', '𝔸\u2028é\r\n', '𝔸\u2028é\n'],
  ])('gives a source that is as it was to the byte: %s', (_what, written, text) => {
    expect(Buffer.from(attach(written, text).bytes)).toEqual(Buffer.from(written));
  });

  it('keeps the line ends of what is left', () => {
    const { bytes, sha256 } = attach('\ufeffa <!-- s -->\r\n<!-- s -->\rb\n', 'a\n\nb\n');
    expect(Buffer.from(bytes).toString()).toBe('\ufeffa\r\n\rb\n');
    expect(sha256).toBe(createHash('sha256').update('\ufeffa\r\n\rb\n').digest('hex'));
  });
});
