import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { BrowserPlatform } from '@puppeteer/browsers';
import { describe, expect, it, onTestFinished } from 'vitest';
import { installBuild } from '../../../src/print/browser/install-browser.ts';
import { makeZip } from '../make-zip.ts';
import { temporaryFolder } from '../temporary-folder.ts';

const NAME = 'chrome-headless-shell-linux64';
const PROGRAM = Buffer.alloc(5_000_000, 'a program that does not compress to nothing ');
const ARCHIVE = makeZip([
  { name: `${NAME}/LICENSE.headless_shell`, content: 'a licence\n'.repeat(200_000) },
  { name: `${NAME}/chrome-headless-shell`, content: PROGRAM, mode: 0o100755 },
  { name: `${NAME}/hyphen-data/a`, content: 'x' },
]);

/** A site of browsers on this machine; tells what it was asked for. */
async function site(answer: (response: ServerResponse) => void) {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(request.url ?? '');
    answer(response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return { asked, baseUrl };
}

async function installFrom(baseUrl: string, folder: string, told: string[] = []): Promise<string> {
  const build = {
    buildId: '1.2.3.4',
    platform: BrowserPlatform.LINUX,
    folder,
    baseUrl,
    patience: 500,
  };
  return installBuild(build, (line) => told.push(line));
}

const whole = (response: ServerResponse) => {
  response.setHeader('content-length', ARCHIVE.length);
  response.end(ARCHIVE);
};

describe('installBuild', () => {
  it('downloads a browser and unpacks it whole, ready to be run', async () => {
    const { asked, baseUrl } = await site(whole);
    const folder = temporaryFolder();
    const program = await installFrom(baseUrl, folder);
    expect({
      asked,
      program: path.relative(folder, program),
      whole: readFileSync(program).equals(PROGRAM),
      mode: statSync(program).mode & 0o777,
      beside: readdirSync(path.dirname(program)).sort(),
    }).toEqual({
      asked: [`/1.2.3.4/linux64/${NAME}.zip`],
      program: `chrome-headless-shell/linux-1.2.3.4/${NAME}/chrome-headless-shell`,
      whole: true,
      mode: 0o755,
      beside: ['LICENSE.headless_shell', 'chrome-headless-shell', 'hyphen-data'],
    });
  });

  it('leaves nothing else behind', async () => {
    const { baseUrl } = await site(whole);
    const folder = temporaryFolder();
    await installFrom(baseUrl, folder);
    expect(readdirSync(folder)).toEqual(['chrome-headless-shell']);
  });

  it('tells how far it is', async () => {
    const { baseUrl } = await site(whole);
    const told: string[] = [];
    await installFrom(baseUrl, temporaryFolder(), told);
    expect([told[0], told.at(-2), told.at(-1)]).toEqual([
      'downloading headless shell 1.2.3.4',
      '100 %',
      'unpacking',
    ]);
  });

  it('downloads nothing that is there', async () => {
    const { asked, baseUrl } = await site(whole);
    const folder = temporaryFolder();
    expect(await installFrom(baseUrl, folder)).toBe(await installFrom(baseUrl, folder));
    expect(asked).toHaveLength(1);
  });

  it('replaces what an earlier try left half unpacked', async () => {
    const { baseUrl } = await site(whole);
    const folder = temporaryFolder();
    const left = path.join(folder, 'chrome-headless-shell/linux-1.2.3.4', NAME);
    mkdirSync(left, { recursive: true });
    writeFileSync(path.join(left, 'LICENSE.headless_shell'), 'a lic');
    expect(readFileSync(await installFrom(baseUrl, folder)).equals(PROGRAM)).toBe(true);
  });

  it.each<[string, (response: ServerResponse) => void]>([
    ['that is not there', (response) => response.writeHead(404).end()],
    ['that is no archive', (response) => response.end('<html>Please log in</html>')],
    ['without the program', (response) => response.end(makeZip([{ name: `${NAME}/LICENSE` }]))],
    [
      'that leads out of its folder',
      (response) => response.end(makeZip([{ name: '../../evil', content: 'x' }])),
    ],
    [
      'that is cut off',
      (response) => {
        response.setHeader('content-length', ARCHIVE.length);
        response.write(ARCHIVE.subarray(0, 1000), () => response.destroy());
      },
    ],
    [
      'that never comes',
      (response) => {
        response.setHeader('content-length', ARCHIVE.length);
        response.write(ARCHIVE.subarray(0, 1000));
      },
    ],
  ])('gives up a download %s, and leaves nothing', async (_, answer) => {
    const { baseUrl } = await site(answer);
    const folder = temporaryFolder();
    await expect(installFrom(baseUrl, folder)).rejects.toThrow();
    expect([readdirSync(folder), existsSync(path.join(folder, 'evil'))]).toEqual([[], false]);
  });
});
