/**
 * Measures what a briefing costs in a run that is held open, up to the composed page: its first
 * build, and those that follow with nothing changed, with files read anew each time and with files
 * kept. Times are CPU ms, in a process of its own for each case; the later ones are the mean of
 * thirty after five.
 *
 *     npm run build && node bench/warm.mjs [briefing...]
 */
import { execFileSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const SCRIPT = fileURLToPath(import.meta.url);
const CASES = ['anew', 'kept'];

const [first, ...others] = process.argv.slice(2);
if (CASES.includes(first)) await measure(first, others[0]);
else main(first ? [first, ...others] : published());

function main(briefings) {
  console.log(
    '| Briefing | Files | First | Later | Files read later |\n| --- | --- | --- | --- | --- |',
  );
  for (const briefing of briefings) {
    for (const name of CASES) {
      const out = execFileSync(process.execPath, [SCRIPT, name, briefing]);
      const { first: cold, later, reads } = JSON.parse(out.toString());
      console.log(
        `| ${path.basename(briefing)} | ${name} | ${Math.round(cold)} | ${Math.round(later)} | ${reads} |`,
      );
    }
  }
}

function published() {
  const content = fileURLToPath(new URL('../content/', import.meta.url));
  return readdirSync(content)
    .filter((name) => name.endsWith('.md') && name !== 'README.md')
    .map((name) => content + name);
}

async function measure(name, briefing) {
  const { createWorld } = await import('../dist/io/create-world.js');
  const { keepReads } = await import('../dist/io/keep-reads.js');
  const { resolveSettings } = await import('../dist/options.js');
  const { prepare } = await import('../dist/prepare.js');
  const { createInstalledData } = await import('../dist/page/installed-data.js');
  const root = path.resolve(path.dirname(briefing), '..');
  const settings = resolveSettings({}, { root, config: undefined }, {});
  const disk = createWorld(root);
  let reads = 0;
  const counting = {
    root,
    async readInside(file, maxBytes) {
      const found = await disk.readInside(file, maxBytes);
      if (typeof found === 'object') reads += 1;
      return found;
    },
    readOwn(file) {
      reads += 1;
      return disk.readOwn(file);
    },
  };
  const world = name === 'kept' ? keepReads(counting) : counting;
  const installed = await createInstalledData(world);
  const one = async () => {
    const before = process.cpuUsage();
    const input = { path: path.relative(root, path.resolve(briefing)), settings };
    const { ready } = await prepare(input, world, installed);
    if (!ready) throw new Error(`${briefing} is not ready to print`);
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1000;
  };
  const cold = await one();
  for (let round = 0; round < 5; round++) await one();
  reads = 0;
  let later = 0;
  for (let round = 0; round < 30; round++) later += (await one()) / 30;
  console.log(JSON.stringify({ first: cold, later, reads: reads / 30 }));
}
