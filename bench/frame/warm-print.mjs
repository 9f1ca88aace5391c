/**
 * The least that printing takes when a browser is kept: one page of the given browser, and each file
 * printed on it once, tagged and with an outline, as it is.
 *
 *     node bench/frame/warm-print.mjs BROWSER PAGE.html... FOLDER
 */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { launch } from 'puppeteer';

const [executablePath, ...rest] = process.argv.slice(2);
const folder = rest.pop();
const libraries = path.join(path.dirname(executablePath), 'libraries/lib');
const browser = await launch({
  executablePath,
  pipe: true,
  headless: path.basename(executablePath).includes('shell') ? 'shell' : true,
  args: ['--no-sandbox', '--disable-gpu', '--no-zygote', '--font-render-hinting=none'],
  env: { ...process.env, LD_LIBRARY_PATH: libraries },
  protocolTimeout: 0,
});
const [page] = await browser.pages();
for (const file of rest) {
  await page.goto(pathToFileURL(path.resolve(file)).href, { waitUntil: 'load', timeout: 0 });
  const options = { preferCSSPageSize: true, printBackground: true, tagged: true, outline: true };
  const pdf = await page.pdf({ ...options, timeout: 0 });
  writeFileSync(path.join(folder, `${path.basename(file, '.html')}.pdf`), pdf);
}
await browser.close();
