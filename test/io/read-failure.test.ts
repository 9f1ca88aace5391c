import { describe, expect, it } from 'vitest';
import { readFailure } from '../../src/io/read-failure.ts';

const told = (code: string) => {
  const { message, note } = readFailure('content/a.md', Object.assign(new Error(code), { code }));
  return [message, note];
};

describe('a file that cannot be read', () => {
  it('is told with what the system lacks, in the words of every other call', () => {
    expect(told('EMFILE')).toEqual([
      '`content/a.md`: no more files may be opened at once (EMFILE)',
      'Allow more, such as with `ulimit -n 1024`, then try again.',
    ]);
  });

  it('is told with what is wrong with it', () => {
    expect(told('EACCES')).toEqual([
      '`content/a.md` may not be read (EACCES)',
      'Change its permissions, or run as a user who may read it.',
    ]);
  });

  it('is told with the code where nobody knows more', () => {
    expect(told('EXDEV')).toEqual([
      '`content/a.md` cannot be read (EXDEV)',
      'Look at the disk or its mount.',
    ]);
  });
});
