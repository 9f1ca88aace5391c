/**
 * The least that printing with this browser takes: start it, give it the HTML, print, write, close.
 *
 *     node bench/bare-print.mjs program page.html out.pdf
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { launch } from 'puppeteer';

const [executablePath, html, out] = process.argv.slice(2);
const browser = await launch({
  executablePath,
  pipe: true,
  headless: 'shell',
  args: ['--no-sandbox', '--disable-gpu', '--no-zygote', '--font-render-hinting=none'],
});
const page = await browser.newPage();
await page.setContent(readFileSync(html, 'utf8'), { waitUntil: 'load' });
writeFileSync(
  out,
  await page.pdf({ preferCSSPageSize: true, printBackground: true, tagged: true, outline: true }),
);
await browser.close();
