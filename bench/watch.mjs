/**
 * Measures how long an edit takes to be seen in `briefpress watch`: from the write of the file until the page
 * with the edit is drawn in a browser. Each edit is told as a share of the floor, a cold print of a plain page
 * with the same text, which is printed in between.
 *
 *     npm run build && node bench/watch.mjs [--edits 20] [--sizes S,p40]
 */
import { execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import puppeteer from 'puppeteer';
import { documentOf, writeDocument } from './corpus.mjs';
import { findFloorBrowser, floorCommand } from './floor.mjs';
import { spread } from './frame/statistics.mjs';

const PROGRAM = fileURLToPath(new URL('../dist/cli/main.js', import.meta.url));
/** Edits between two prints of the floor. */
const IN_BETWEEN = 4;
/** Edits that are not counted: all becomes warm. */
const WARM_UP = 3;

const { values } = parseArgs({
  options: {
    edits: { type: 'string', default: '20' },
    sizes: { type: 'string', default: 'S,p40' },
  },
});
for (const size of values.sizes.split(',')) await measure(size, Number(values.edits));

async function measure(size, edits) {
  const folder = mkdtempSync(path.join(tmpdir(), 'briefpress-bench-'));
  const document = documentOf(size);
  for (const form of ['briefing', 'html']) {
    writeDocument(path.join(folder, form === 'briefing' ? 'content' : form), size, document, form);
  }
  const source = path.join(folder, 'content', `${size}.md`);
  const watch = spawn(process.execPath, [PROGRAM, 'watch', source], { cwd: folder });
  const browser = await puppeteer.launch({
    executablePath: floorBrowser(),
    args: ['--no-sandbox'],
  });
  try {
    const page = await browser.newPage();
    await page.setViewport({ width: 1400, height: 900 });
    const text = readFileSync(source, 'utf8');
    const { line, edited } = placeToEdit(text);
    const address = new URL(await firstLine(watch.stdout));
    address.searchParams.set('file', source);
    address.searchParams.set('line', String(line));
    await page.goto(address.href);
    await drawn(page, 0);
    await new Promise((resolve) => setTimeout(resolve, 1500));
    const times = [];
    const builds = [];
    const floors = [];
    for (let edit = 0; edit < edits + WARM_UP; edit++) {
      if (edit >= WARM_UP && (edit - WARM_UP) % IN_BETWEEN === 0)
        floors.push(printFloor(folder, size));
      const { time, build } = await oneEdit(page, source, edited(edit));
      if (edit < WARM_UP) continue;
      times.push(time);
      builds.push(build);
    }
    tell({ size, pages: await pageCount(page), times, builds, floors });
  } finally {
    await browser.close();
    watch.kill();
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

async function oneEdit(page, source, text) {
  const before = await page.evaluate(() => Number(document.documentElement.dataset.drawn));
  const begin = Date.now();
  writeFileSync(source, text);
  const { at, build } = await drawn(page, before);
  // An editor is not saved twice in a moment.
  await new Promise((resolve) => setTimeout(resolve, 400));
  return { time: at - begin, build };
}

/** Wait until a later build is drawn; tells when, in ms since 1970, and how long its build took. */
async function drawn(page, before) {
  const reached = await page.waitForFunction(
    (last) => {
      const revision = Number(document.documentElement.dataset.drawn ?? 0);
      const [mark] = performance.getEntriesByName(`drawn ${revision}`);
      if (revision <= last || !mark) return false;
      const [, seconds] = /([\d.]+) s/.exec(document.getElementById('status').textContent) ?? [];
      return { at: performance.timeOrigin + mark.startTime, build: Number(seconds) * 1000 };
    },
    { polling: 'raf', timeout: 60_000 },
    before,
  );
  return reached.jsonValue();
}

/** The first paragraph of the body that is long: a word of it changes with every edit. */
function placeToEdit(text) {
  const lines = text.split('\n');
  const index = lines.findIndex((line) => line.length > 200 && /^[A-Z][a-z]/.test(line));
  const [first, ...rest] = lines[index].split(' ');
  const edited = (edit) =>
    lines.with(index, [first, edit % 2 === 0 ? 'there' : 'here', ...rest].join(' ')).join('\n');
  return { line: index + 1, edited };
}

function printFloor(folder, size) {
  const page = path.join(folder, 'html', `${size}.html`);
  const [program, ...parameters] = floorCommand(
    floorBrowser(),
    page,
    path.join(folder, 'floor.pdf'),
  );
  const start = performance.now();
  execFileSync(program, parameters, { stdio: 'ignore' });
  return performance.now() - start;
}

function floorBrowser() {
  const browser = findFloorBrowser();
  if (!browser) throw new Error('the floor wants `chromium` or Google Chrome on the path');
  return browser;
}

function firstLine(stream) {
  return new Promise((resolve) => {
    let text = '';
    stream.on('data', (chunk) => {
      text += chunk;
      if (text.includes('\n')) resolve(text.split('\n', 1)[0]);
    });
  });
}

function pageCount(page) {
  return page.evaluate(() => document.querySelectorAll('.page').length);
}

function tell({ size, pages, times, builds, floors }) {
  const floor = spread(floors);
  const seen = spread(times);
  const show = ({ median, least, most }) =>
    `${median.toFixed(0)} ms (${least.toFixed(0)} to ${most.toFixed(0)})`;
  console.log(`${size}, ${pages} pages, ${times.length} edits, load ${loadavg()[0].toFixed(1)}`);
  console.log(`  until it is drawn  ${show(seen)}`);
  console.log(`  of that, the build ${show(spread(builds))}`);
  console.log(`  floor              ${show(floor)}`);
  console.log(`  ratio of medians   ${(seen.median / floor.median).toFixed(2)}`);
}
