import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { findBrowser, type Machine, thisMachine } from '../../../src/print/browser/find-browser.ts';

const LOADER = '/lib64/ld-linux-x86-64.so.2';

function machine(programs: string[], changes: Partial<Machine> = {}): Machine {
  return {
    platform: 'linux',
    arch: 'x64',
    environment: { PATH: '/usr/bin' },
    look: async (file) => (programs.includes(file) ? 'program' : 'missing'),
    ...changes,
  };
}

describe('findBrowser', () => {
  it('takes the given browser before every other', async () => {
    const found = await findBrowser('/opt/mine', machine(['/opt/mine', LOADER]));
    expect(found).toEqual({ source: 'given', path: '/opt/mine' });
  });

  it('takes the browser of the environment when none is given', async () => {
    const environment = { BRIEFPRESS_BROWSER: '/opt/mine' };
    const found = await findBrowser(undefined, machine(['/opt/mine', LOADER], { environment }));
    expect(found).toEqual({ source: 'given', path: '/opt/mine' });
  });

  it('takes the embedded browser before one of the system', async () => {
    const found = await findBrowser(undefined, machine([LOADER, '/usr/bin/chromium']));
    expect(found).toEqual({ source: 'embedded' });
  });

  it('takes a browser of the system where the embedded one has no loader', async () => {
    const found = await findBrowser(undefined, machine(['/usr/bin/chromium']));
    expect(found).toEqual({ source: 'system', path: '/usr/bin/chromium' });
  });

  it('takes a browser of the system on another processor', async () => {
    const found = await findBrowser(
      undefined,
      machine([LOADER, '/opt/google/chrome/chrome'], { arch: 'arm64' }),
    );
    expect(found).toEqual({ source: 'system', path: '/opt/google/chrome/chrome' });
  });

  it('never takes a program that a relative entry of PATH leads to', async () => {
    const environment = { PATH: '.:node_modules/.bin:' };
    const asked: string[] = [];
    const look: Machine['look'] = async (file) => {
      asked.push(file);
      return 'missing';
    };
    await findBrowser(undefined, machine([], { environment, look })).catch(() => {});
    expect(asked.filter((file) => !path.isAbsolute(file))).toEqual([]);
  });

  it('knows where Chrome is on a Mac', async () => {
    const program = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';
    const found = await findBrowser(undefined, machine([program], { platform: 'darwin' }));
    expect(found).toEqual({ source: 'system', path: program });
  });

  it('knows where Chrome is on Windows', async () => {
    const program = 'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe';
    const environment = { PROGRAMFILES: 'C:\\Program Files' };
    const found = await findBrowser(
      undefined,
      machine([program], { platform: 'win32', environment }),
    );
    expect(found).toEqual({ source: 'system', path: program });
  });

  it('fails in one line with a remedy when there is no browser', async () => {
    await expect(findBrowser(undefined, machine([]))).rejects.toMatchObject({
      kind: 'machine',
      message: 'no browser was found for linux on x64',
      note: expect.stringContaining('BRIEFPRESS_BROWSER'),
    });
  });

  it('says that a given browser does not exist', async () => {
    await expect(findBrowser('/no/such', thisMachine({}))).rejects.toMatchObject({
      kind: 'usage',
      message: 'the browser `/no/such` does not exist',
    });
  });

  it('says that a given browser is a folder', async () => {
    await expect(findBrowser('/', thisMachine({}))).rejects.toMatchObject({
      message: 'the browser `/` is not a file',
    });
  });

  it('says that a given browser may not be executed', async () => {
    const file = path.join(import.meta.dirname, 'find-browser.test.ts');
    await expect(findBrowser(file, thisMachine({}))).rejects.toMatchObject({
      message: `the browser \`${file}\` may not be executed`,
    });
  });
});
