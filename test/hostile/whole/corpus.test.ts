import { mkdtempSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import PQueue from 'p-queue';
import { inject, it } from 'vitest';
import { corpus } from '../corpus.ts';
import { judgeContacts } from '../harness/judge.ts';
import { judgeCase } from '../harness/judge-case.ts';
import { judgeProject } from '../harness/judge-project.ts';
import { openCanaries } from '../harness/open-canaries.ts';
import { makeScene } from '../harness/place-cases.ts';
import { runProgram } from '../harness/run-program.ts';

it('explore', async () => {
  const t0 = performance.now();
  const canaries = await openCanaries();
  const make = () => makeScene(mkdtempSync(path.join(inject('temporaryFolder'), 'hostile-')));
  const scene = make();
  const lines: string[] = [];
  if (process.env.ONLY !== 'projects') {
    const cases = corpus.filter((one) => !one.whole);
    const { run, told, breaches } = await runProgram(cases, canaries, scene);
    const t1 = performance.now();
    lines.push(
      `${cases.length} cases, names ${new Set(cases.map((c) => c.name)).size}, run ${Math.round(t1 - t0)} ms, code ${run.code} ns ${canaries.nameServer}`,
    );
    lines.push(...breaches, ...judgeContacts(await canaries.contacts()), run.programs.join(' '));
    for (const one of cases) {
      const found = await judgeCase(one, told, scene);
      if (found.length > 0) lines.push(`--- ${one.name}`, ...found.map((f) => `    ${f}`));
    }
    lines.push(
      `judge ${Math.round(performance.now() - t1)} ms`,
      `briefings ${told.briefings.length}`,
    );
    writeFileSync('/tmp/foc/stderr.txt', run.stderr);
  }
  const t2 = performance.now();
  const queue = new PQueue({ concurrency: 2 });
  const wholes = corpus.filter((o) => o.whole);
  await queue.addAll(
    wholes.map((one) => async () => {
      const own = make();
      const ran = await runProgram([one], canaries, own, one.arguments);
      const found = await judgeProject(one, ran, own);
      if (found.length > 0) lines.push(`--- ${one.name}`, ...found.map((f) => `    ${f}`));
    }),
  );
  lines.push(
    `${wholes.length} projects ${Math.round(performance.now() - t2)} ms`,
    ...judgeContacts(await canaries.contacts()),
  );
  writeFileSync('/tmp/foc/explore.txt', lines.join('\n'));
  canaries.close();
}, 600_000);
