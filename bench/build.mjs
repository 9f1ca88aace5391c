/**
 * Measures a whole build of the briefing in `content/` against a bare print of the same HTML by the
 * same browser, in turns, so that a busy machine slows both. Trust the ratios.
 *
 *     npm run build:pdf && node bench/build.mjs [rounds]
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { createWorld, prepare, resolveSettings } from '../dist/index.js';
import { inspectBrowser } from '../dist/print/browser/inspect-browser.js';

const root = fileURLToPath(new URL('..', import.meta.url));
const source = 'content/russia-venezuela-relations.md';
const rounds = Number(process.argv[2] ?? 5);
const folder = mkdtempSync(path.join(tmpdir(), 'briefpress-bench-'));
const out = path.join(folder, 'out');
const cli = path.join(root, 'dist/cli/main.js');

try {
  await main();
} finally {
  rmSync(folder, { recursive: true, force: true });
}

async function main() {
  const bare = await preparePrint();
  const pageMaps = path.join(bare.cacheFolder, 'page-maps');
  const cases = {
    'bare print of the same HTML': () => run('node', bare.arguments, bare.environment),
    'cold build (nothing known, two prints)': () => {
      rmSync(pageMaps, { recursive: true, force: true });
      rmSync(out, { recursive: true, force: true });
      return build('--no-cache');
    },
    'build again (pages known, one print)': () => {
      rmSync(out, { recursive: true, force: true });
      return build('--no-cache');
    },
    'build of what has not changed': () => build(),
    'npm run build:pdf, cold, with the compiler': () => {
      rmSync(pageMaps, { recursive: true, force: true });
      rmSync(path.join(root, 'out/manifest.json'), { force: true });
      return run('npm', ['run', '--silent', 'build:pdf', '--', '--quiet', '--no-cache']);
    },
  };
  const times = Object.fromEntries(Object.keys(cases).map((name) => [name, []]));
  for (const work of Object.values(cases)) work();
  for (let round = 0; round < rounds; round += 1) {
    for (const [name, work] of Object.entries(cases)) times[name].push(work());
  }
  const floor = times['bare print of the same HTML'];
  console.log('| Case | Median s | × bare print, pair by pair |\n| --- | --- | --- |');
  for (const [name, values] of Object.entries(times)) {
    const ratio = median(values.map((value, index) => value / floor[index]));
    console.log(`| ${name} | ${(median(values) / 1000).toFixed(2)} | ${ratio.toFixed(2)} |`);
  }
  rmSync(pageMaps, { recursive: true, force: true });
  rmSync(out, { recursive: true, force: true });
  const { stderr } = spawnSync(
    'node',
    [cli, 'build', source, '-o', out, '--verbose', '--no-cache'],
    {
      cwd: root,
      env: { ...process.env, CI: 'true' },
      encoding: 'utf8',
    },
  );
  console.log(`\nStages of one cold build: ${stderr.match(/prepare.*$/m)?.[0]}`);
}

/** The same HTML for the same program, and nothing around it. */
async function preparePrint() {
  const settings = resolveSettings({}, { root, config: undefined }, {});
  const { ready } = await prepare({ path: source, settings }, createWorld(root));
  const html = path.join(folder, 'page.html');
  writeFileSync(html, ready.page.html);
  const browser = await inspectBrowser({
    sandbox: 'auto',
    environment: process.env,
    report: () => {},
  });
  const libraries = path.join(path.dirname(browser.path), 'libraries/lib');
  const script = path.join(root, 'bench/bare-print.mjs');
  return {
    cacheFolder: browser.cacheFolder,
    environment: { ...process.env, LD_LIBRARY_PATH: libraries },
    arguments: [script, browser.path, html, path.join(folder, 'bare.pdf')],
  };
}

function build(...wishes) {
  return run('node', [cli, 'build', source, '-o', out, '--quiet', ...wishes]);
}

function run(program, parameters, env = process.env) {
  const start = performance.now();
  execFileSync(program, parameters, { cwd: root, env, stdio: 'ignore' });
  return performance.now() - start;
}

function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)];
}
