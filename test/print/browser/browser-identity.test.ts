import { statSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { browserIdentity } from '../../../src/print/browser/browser-identity.ts';
import { temporaryProject } from '../../support/temporary-project.ts';

it('tells a program by its path, size and time', async () => {
  const { size, mtimeMs } = statSync(process.execPath);
  expect(await browserIdentity(process.execPath)).toBe(`${process.execPath} ${size} ${mtimeMs}`);
});

it('tells nothing of a browser that is not there, or may not be run: the print does', async () => {
  const { root } = temporaryProject({ browser: '' });
  const file = path.join(root, 'browser');
  expect(await browserIdentity(`${file}-gone`)).toBe('');
  expect(await browserIdentity(file)).toBe('');
});

it('does not hide a bug of ours', async () => {
  await expect(browserIdentity(1 as unknown as string)).rejects.toThrow(TypeError);
});
