import { Writable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { createProgress } from '../../src/cli/progress.ts';

/** A stream that remembers, and says whether a person watches it. */
function stream(isTTY: boolean): { stream: NodeJS.WriteStream; written(): string } {
  let text = '';
  const sink = new Writable({
    write(chunk, _encoding, done) {
      text += String(chunk);
      done();
    },
  });
  const terminal = { isTTY, columns: 80, cursorTo: move, moveCursor: move, clearLine: move };
  function move(): boolean {
    text += '\u001B[move]';
    return true;
  }
  return {
    stream: Object.assign(sink, terminal) as unknown as NodeJS.WriteStream,
    written: () => text,
  };
}

const events = [
  { kind: 'unpacking', folder: '/home/ana/.cache/briefpress' },
  { kind: 'start', source: 'content/a.md' },
  { kind: 'sandbox-off', reason: 'it was\nswitched off' },
  { kind: 'passed-over', path: 'content/a\nb.md', is: 'pipe' },
] as const;

describe('progress where nobody watches', () => {
  it('is plain lines for what takes long or should be known', async () => {
    const { stream: sink, written } = stream(false);
    const progress = await createProgress({
      stream: sink,
      live: false,
      quiet: false,
      home: '/home/ana',
    });
    for (const event of events) progress.hear(event);
    progress.say('✓ content/a.md');
    progress.end();
    expect(written()).toBe(
      'unpacking the browser into ~/.cache/briefpress (once)\n' +
        'note: the browser runs without its own sandbox: it was\\u{A}switched off\n' +
        'note: `content/a\\u{A}b.md` is passed over: it is a pipe and no regular file; put the text itself there\n' +
        '✓ content/a.md\n',
    );
  });

  it('is nothing when it is quiet', async () => {
    const { stream: sink, written } = stream(false);
    const progress = await createProgress({ stream: sink, live: true, quiet: true, home: '' });
    for (const event of events) progress.hear(event);
    progress.end();
    expect(written()).toBe('');
  });
});

describe('progress on a terminal', () => {
  it('is a moving line, with lasting lines above it', async () => {
    const { stream: sink, written } = stream(true);
    const progress = await createProgress({ stream: sink, live: true, quiet: false, home: '' });
    for (const event of events) progress.hear(event);
    progress.say('✓ content/a.md');
    progress.end();
    expect(written()).toContain('building content/a.md');
    expect(written()).toContain('it was\\u{A}switched off\n');
    expect(written()).toContain('put the text itself there\n');
    expect(written()).toContain('✓ content/a.md\n');
  });

  it('shows the cursor again at its end, and moves no more', async () => {
    const { stream: sink, written } = stream(true);
    const progress = await createProgress({ stream: sink, live: true, quiet: false, home: '' });
    progress.end();
    progress.say('2 built');
    expect(written()).toMatch(/2 built\n$/);
    expect(written().lastIndexOf('\u001B[?25h')).toBeGreaterThan(
      written().lastIndexOf('\u001B[?25l'),
    );
  });

  it('is plain lines where the terminal has no columns', async () => {
    const { stream: sink, written } = stream(true);
    sink.columns = 0;
    const progress = await createProgress({ stream: sink, live: true, quiet: false, home: '' });
    for (const event of events) progress.hear(event);
    progress.end();
    expect(written()).not.toContain('\u001B');
    expect(written()).toContain('note: the browser runs without its own sandbox');
  });

  it('ends where the terminal loses its columns', async () => {
    const { stream: sink, written } = stream(true);
    const progress = await createProgress({ stream: sink, live: true, quiet: false, home: '' });
    sink.columns = 0;
    sink.emit('resize');
    const before = written().length;
    progress.hear({ kind: 'start', source: 'content/a.md' });
    progress.say('✓ content/a.md');
    progress.end();
    expect(written().slice(before).replaceAll('\u001B[?25h', '')).toMatch(
      /^(\u001B\[move\])*✓ content\/a\.md\n(\u001B\[move\])*$/,
    );
    expect(sink.listenerCount('resize')).toBe(0);
  });
});
