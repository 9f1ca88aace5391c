import { spawnSync } from 'node:child_process';
import { constants, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { readOfSystem, readRegular, readRegularNow } from '../../src/io/read-regular.ts';
import { temporaryFolder } from '../print/temporary-folder.ts';

describe.skipIf(process.platform === 'win32')('readRegular', () => {
  const folder = () => {
    const made = temporaryFolder();
    writeFileSync(path.join(made, 'file'), 'text');
    symlinkSync('file', path.join(made, 'link'));
    spawnSync('mkfifo', [path.join(made, 'pipe')]);
    return made;
  };

  it.each([
    ['.', 'folder'],
    ['pipe', 'not-regular'],
    ['/dev/zero', 'not-regular'],
  ])('tells what is no file: %s', async (name, fault) => {
    expect(await readRegular(path.resolve(folder(), name), 100)).toBe(fault);
  });

  it('reads a file of just the greatest size, and no larger one', async () => {
    const file = path.join(folder(), 'link');
    expect(await readRegular(file, 4)).toEqual(Buffer.from('text'));
    expect(await readRegular(file, 3)).toBe('too-large');
  });

  it.runIf(process.platform === 'linux')(
    'reads what tells no size, and never more of it than the limit',
    async () => {
      const whole = await readRegular('/proc/self/status', 100_000);
      expect(Buffer.from(whole as Uint8Array).toString()).toMatch(/^Name:.*\n$/s);
      expect(await readRegular('/proc/self/status', 100)).toBe('too-large');
      expect(readRegularNow('/proc/self/status', 100)).toBe('too-large');
      expect(readOfSystem('/proc/self/status', 100_000)).toMatch(/^Name:.*\n$/s);
    },
  );

  it('gives the same at once', () => {
    const made = folder();
    expect(readRegularNow(path.join(made, 'link'), 4)).toEqual(Buffer.from('text'));
    expect(readRegularNow(path.join(made, 'link'), 3)).toBe('too-large');
    expect(readRegularNow(path.join(made, 'pipe'), 3)).toBe('not-regular');
    expect(readRegularNow(made, 3)).toBe('folder');
  });

  it('follows no link when it is told so', async () => {
    const reading = readRegular(path.join(folder(), 'link'), 100, constants.O_NOFOLLOW);
    await expect(reading).rejects.toMatchObject({ code: 'ELOOP' });
  });
});
