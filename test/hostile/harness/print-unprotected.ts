import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { Liquid } from 'liquidjs';
import { micromark } from 'micromark';
import type { Browser } from 'puppeteer';
import puppeteer from 'puppeteer';
import { LIBRARIES } from '../../../src/print/browser/browser-archives.ts';
import { createBrowserStarter } from '../../../src/print/browser/start-browser.ts';
import type { HostileCase } from '../hostile-case.ts';
import { secretVariables } from './outside.ts';
import { folderOf, type Scene } from './place-cases.ts';

/**
 * Start the browser that Briefpress prints with, as its makers ship it: with scripts, with the network,
 * with the files of the machine.
 *
 * @param scene Folders of the run.
 * @param nameServer Address of a server that answers names, if there is one.
 * @returns The browser; close it.
 */
export async function startUnprotected(
  scene: Scene,
  nameServer: string | undefined,
): Promise<Browser> {
  const { running, facts } = await createBrowserStarter({
    sandbox: 'auto',
    environment: process.env,
    report: () => {},
  })();
  await running.kill();
  // Root has one only as another user, who may not read the cases.
  const hasSandbox = facts.sandbox !== 'off' && process.getuid?.() !== 0;
  return puppeteer.launch({
    executablePath: nameServer ? withNames(facts.path, nameServer, scene) : facts.path,
    pipe: true,
    args: ['--allow-file-access-from-files', ...(hasSandbox ? [] : ['--no-sandbox'])],
    // A bare system lacks libraries that the embedded browser brings along.
    env: {
      ...process.env,
      ...secretVariables,
      HOME: scene.home,
      LD_LIBRARY_PATH: path.join(path.dirname(facts.path), LIBRARIES, 'lib'),
    },
  });
}

/** A program that starts the browser with names of our own. */
function withNames(browser: string, nameServer: string, { folder }: Scene): string {
  const [names, program] = ['resolv.conf', 'browser'].map((name) => path.join(folder, name));
  writeFileSync(`${names}`, `nameserver ${nameServer}\n`);
  const mount = `mount --bind '${names}' /etc/resolv.conf && exec '${browser}' "$@"`;
  writeFileSync(
    `${program}`,
    `#!/bin/sh\nexec /usr/bin/unshare -m /bin/sh -c '${mount.replaceAll("'", `'"'"'`)}' sh "$@"\n`,
    { mode: 0o755 },
  );
  return `${program}`;
}

/**
 * Print a case as a tool would that trusts it: its files are filled in as templates and includes, put
 * into a page as they are, opened beside them on the disk, and printed.
 *
 * @param one The case, which stands in its folder.
 * @param scene Where that is.
 * @param browser The browser.
 * @returns The PDF; undefined where the browser had none in time.
 */
export async function printUnprotected(
  one: HostileCase,
  scene: Scene,
  browser: Browser,
): Promise<Uint8Array | undefined> {
  const folder = path.join(scene.root, folderOf(one));
  mkdirSync(folder, { recursive: true });
  const file = path.join(folder, 'unprotected.html');
  writeFileSync(file, pageOf(one, folder));
  const page = await browser.newPage();
  try {
    await page.goto(pathToFileURL(file).href, { waitUntil: 'load', timeout: 3000 }).catch(() => {});
    // A worker, a socket or a click of the page takes a moment.
    await new Promise((resolve) => setTimeout(resolve, 150));
    return await page.pdf({ timeout: 5000 });
  } catch {
    return undefined;
  } finally {
    await page.close().catch(() => {});
  }
}

const engine = new Liquid({ root: '/', dynamicPartials: false, strictFilters: false });

function pageOf(one: HostileCase, folder: string): string {
  const names = [...Object.keys(one.files), ...Object.keys(one.links ?? {})];
  const parts = names
    .filter((name) => !/\.(png|jpg)$/i.test(name))
    .map((name) => [name, textIn(path.join(folder, name))] as const)
    .map(([name, text]) => (/\.md$/i.test(name) ? briefing(text, folder) : text));
  return `<!doctype html><html><head><meta charset="utf-8"></head><body>${parts.join('\n')}</body></html>`;
}

function briefing(text: string, folder: string): string {
  const [, head = '', body = text] = /^---\n(.*?)\n---\n(.*)$/s.exec(text) ?? [];
  // Every value of the front matter goes into the page, quotes undone, and every file that it names.
  const values = head.split('\n').map((line) => unquoted(line.replace(/^[^:]*: ?/, '')));
  const included = values.flatMap((value) =>
    textIn(path.resolve(folder, value.split(' ')[0] ?? '')),
  );
  const html = micromark(rendered(body), {
    allowDangerousHtml: true,
    allowDangerousProtocol: true,
  });
  return [...values.map(rendered), ...included, html].join('\n');
}

function unquoted(value: string): string {
  return value.replaceAll(/\\(["\\])/g, '$1').replaceAll('\\n', '\n');
}

function rendered(text: string): string {
  try {
    return String(engine.parseAndRenderSync(text, { env: secretVariables }));
  } catch {
    return text;
  }
}

function textIn(file: string): string {
  try {
    if (!existsSync(file) || !statSync(file).isFile() || statSync(file).size > 1_000_000) return '';
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
