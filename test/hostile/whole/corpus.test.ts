import { mkdtempSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { inject, it } from 'vitest';
import { corpus } from '../corpus.ts';
import { judgeContacts } from '../harness/judge.ts';
import { judgeCase } from '../harness/judge-case.ts';
import { openCanaries } from '../harness/open-canaries.ts';
import { makeScene } from '../harness/place-cases.ts';
import { runProgram } from '../harness/run-program.ts';

it('explore', async () => {
  const t0 = performance.now();
  const canaries = await openCanaries();
  const scene = makeScene(mkdtempSync(path.join(inject('temporaryFolder'), 'hostile-')));
  const cases = corpus.filter((one) => !one.whole);
  const { run, told, breaches } = await runProgram(cases, canaries, scene);
  const t1 = performance.now();
  const lines = [
    `${cases.length} cases, names ${new Set(cases.map((c) => c.name)).size}, run ${Math.round(t1 - t0)} ms, code ${run.code} ns ${canaries.nameServer}`,
  ];
  lines.push(...breaches, ...judgeContacts(await canaries.contacts()), run.programs.join(' '));
  for (const one of cases) {
    const found = await judgeCase(one, told, scene);
    if (found.length > 0) lines.push(`--- ${one.name}`, ...found.map((f) => `    ${f}`));
  }
  lines.push(
    `judge ${Math.round(performance.now() - t1)} ms`,
    `briefings ${told.briefings.length}`,
  );
  writeFileSync('/tmp/foc/explore.txt', lines.join('\n'));
  writeFileSync('/tmp/foc/stderr.txt', run.stderr);
  canaries.close();
}, 600_000);
