/**
 * Measures what users wait for, each against the floor: a cold print of a plain page with the same text.
 *
 *     npm run bench -- [--rounds 5] [--only cold,batch] [--sizes S,M] [--no-peers] [--out FILE]
 *                      [--documents 1000] [--batch 100]
 *
 * Writes `bench/results.md`; a run of some cases only is printed, unless `--out` names a file.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { batch } from './cases/batch.mjs';
import { cold } from './cases/cold.mjs';
import { growth } from './cases/growth.mjs';
import { references } from './cases/references.mjs';
import { stages } from './cases/stages.mjs';
import { table } from './cases/table.mjs';
import { thisProject } from './cases/this-project.mjs';
import { unchanged } from './cases/unchanged.mjs';
import { createContext } from './frame/context.mjs';
import { writeReport } from './frame/report.mjs';

const CASES = { cold, batch, unchanged, growth, references, table, stages, project: thisProject };
const RESULTS = fileURLToPath(new URL('results.md', import.meta.url));

const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '5' },
    only: { type: 'string' },
    sizes: { type: 'string', default: 'S,M,L' },
    'no-peers': { type: 'boolean', default: false },
    documents: { type: 'string', default: '1000' },
    batch: { type: 'string', default: '100' },
    out: { type: 'string' },
  },
});
const only = values.only?.split(',') ?? Object.keys(CASES);
const unknown = only.filter((name) => !Object.hasOwn(CASES, name));
if (unknown.length > 0) {
  console.error(
    `There is no case ${unknown.join(', ')}, expected ${Object.keys(CASES).join(', ')}`,
  );
  process.exit(2);
}
await main();

async function main() {
  const folder = mkdtempSync(path.join(tmpdir(), 'briefpress-bench-'));
  try {
    const context = {
      ...(await createContext(folder, { rounds: Number(values.rounds), log })),
      peers: !values['no-peers'],
      sizes: values.sizes.split(','),
      batch: Number(values.batch),
      projects: [...new Set([100, Number(values.documents)])],
      lengths: [179, 359],
      references: 3000,
      rows: 2000,
    };
    const sections = [];
    for (const name of only) {
      log(name);
      sections.push(...(await CASES[name](context)));
      // After each case: what is known is kept, should a later one fail.
      write(writeReport(sections, context));
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function write(report) {
  const file = values.out ?? (values.only ? undefined : RESULTS);
  if (file) writeFileSync(file, report);
  else console.log(report);
}

function log(line) {
  console.error(line);
}
