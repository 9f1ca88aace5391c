import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { ownerOf, temporaryName } from '../../src/io/temporary-name.ts';

/** A process that has ended. */
const gone = () => spawnSync(process.execPath, ['-e', '']).pid;

describe('the name of a temporary file', () => {
  it('tells the process that writes it, which lives', () => {
    expect(ownerOf(temporaryName('x.pdf'))).toBe('unknown');
  });

  it('tells that its process has ended', () => {
    const name = temporaryName('x.pdf').replace(`-${process.pid}.`, `-${gone()}.`);
    expect(ownerOf(name)).toBe('left');
  });

  it.each([
    ['of another machine', () => `.x.pdf.01234567-${gone()}.0123456789ab.tmp`],
    ['of an older version', () => '.x.pdf.0123456789ab.tmp'],
    ['that guards a lock', () => '.manifest.lock.0123456789ab.tmp'],
  ])('tells of a file %s only that it is one', (_, name) => {
    expect(ownerOf(name())).toBe('unknown');
  });

  it.each(['x.pdf', '.x.tmp', '.x.pdf.tmp', 'x.0123456789ab.tmp', '.gitignore'])(
    'is not borne by %s',
    (name) => {
      expect(ownerOf(name)).toBeUndefined();
    },
  );

  it('is short enough for any name', () => {
    expect(temporaryName('x'.repeat(255)).length).toBeLessThan(200);
    expect(ownerOf(temporaryName('\n'.repeat(255)))).toBe('unknown');
  });
});
