import path from 'node:path';
import puppeteer, { type Browser, type Page } from 'puppeteer';
import { LIBRARIES } from '../../src/print/browser/browser-archives.ts';
import { createPress } from '../../src/print/press.ts';

/** A browser in which somebody looks at a preview. */
export interface Viewer {
  page: Page;
  /** What the page complained of: errors of scripts, and what its policy refused. */
  complaints: string[];
  /** Process of the browser. */
  processId: number;
  close(): Promise<void>;
}

/**
 * Open a browser of the kind that prints, with scripts on, as people have it.
 *
 * @param size Size of its window, in px.
 * @returns The browser, with an empty page.
 */
export async function openViewer(size = { width: 1300, height: 850 }): Promise<Viewer> {
  const browser = await launch();
  const page = await browser.newPage();
  await page.setViewport(size);
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('console', (message) => {
    // The stream of a preview that was closed is told as an error.
    if (message.type() === 'error' && !/net::ERR_/.test(message.text()))
      complaints.push(message.text());
  });
  return { page, complaints, processId: browser.process()?.pid ?? 0, close: () => browser.close() };
}

async function launch(): Promise<Browser> {
  const press = createPress({ sandbox: 'auto', jobs: 1, printTimeout: 60_000 });
  const facts = await new Promise<NonNullable<ReturnType<typeof press.facts>>>((resolve) => {
    press.start();
    const look = setInterval(() => {
      const found = press.facts();
      if (!found) return;
      clearInterval(look);
      resolve(found);
    }, 20);
  });
  await press.close();
  return puppeteer.launch({
    executablePath: facts.path,
    headless: 'shell',
    args: facts.sandbox === 'off' || facts.user !== undefined ? ['--no-sandbox'] : [],
    env: {
      ...process.env,
      LD_LIBRARY_PATH: path.join(path.dirname(facts.path), LIBRARIES, 'lib'),
    },
  });
}
