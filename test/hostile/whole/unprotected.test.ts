import { mkdtempSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import PQueue from 'p-queue';
import { expect, inject, it } from 'vitest';
import { corpus } from '../corpus.ts';
import { judgeContacts, judgePdf } from '../harness/judge.ts';
import { openCanaries } from '../harness/open-canaries.ts';
import { makeScene, placeCase } from '../harness/place-cases.ts';
import { printUnprotected, startUnprotected } from '../harness/print-unprotected.ts';

it('explore', async () => {
  const t0 = performance.now();
  const canaries = await openCanaries();
  const scene = makeScene(mkdtempSync(path.join(inject('temporaryFolder'), 'unprotected-')));
  const browser = await startUnprotected(scene, canaries.nameServer);
  const cases = corpus.filter(
    (one) => !one.whole && one.threat !== 'talk' && one.threat !== 'yaml',
  );
  const queue = new PQueue({ concurrency: 6 });
  const lines: string[] = [];
  let failing = 0;
  await queue.addAll(
    cases.map((one) => async () => {
      placeCase(one, canaries, scene);
      const pdf = await printUnprotected(one, scene, browser);
      if (!pdf) {
        lines.push(`${one.name} none`);
        return;
      }
      const { breaches } = await judgePdf(pdf, []);
      if (breaches.length > 0) {
        failing++;
        lines.push(`${one.name}: ${breaches.join(' | ').slice(0, 300)}`);
      }
    }),
  );
  await browser.close();
  const contacts = await canaries.contacts();
  const by: Record<string, number> = {};
  for (const c of contacts) by[c.by] = (by[c.by] ?? 0) + 1;
  const reached = new Set(contacts.map(({ what }) => what.split('/')[1]));
  lines.unshift(
    `${cases.length} cases ${Math.round(performance.now() - t0)} ms; ${failing} by pdf; contacts ${JSON.stringify(by)}; reached by http ${reached.size}: ${[...reached].join(' ')}; names ${contacts
      .filter((c) => c.by === 'dns')
      .map((c) => c.what)
      .join(' ')}`,
  );
  writeFileSync('/tmp/foc/unprotected.txt', lines.join('\n'));
  canaries.close();
  expect(judgeContacts(contacts).length).toBeGreaterThan(0);
}, 600_000);
