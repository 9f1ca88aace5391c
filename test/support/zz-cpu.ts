import { appendFileSync, readdirSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect } from 'vitest';

function sum(): [number, number] {
  const stats = new Map<number, { parent: number; own: number; reaped: number }>();
  for (const name of readdirSync('/proc')) {
    if (!/^\d+$/.test(name)) continue;
    try {
      const text = readFileSync(`/proc/${name}/stat`, 'latin1');
      const f = text.slice(text.lastIndexOf(')') + 2).split(' ');
      stats.set(Number(name), {
        parent: Number(f[1]),
        own: Number(f[11]) + Number(f[12]),
        reaped: Number(f[13]) + Number(f[14]),
      });
    } catch {}
  }
  let others = 0;
  for (const [pid, s] of stats) {
    let p = pid;
    while (p && p !== process.pid) p = stats.get(p)?.parent ?? 0;
    if (p !== process.pid) continue;
    others += s.reaped + (pid === process.pid ? 0 : s.own);
  }
  return [process.cpuUsage().user / 1e3 + process.cpuUsage().system / 1e3, others * 10];
}
let startedAt = 0;
let start: [number, number] = [0, 0];
beforeAll(() => {
  startedAt = Date.now();
  start = sum();
});
afterAll(() => {
  const end = sum();
  const path = expect.getState().testPath ?? '';
  appendFileSync(
    `/tmp/cpu.jsonl`,
    `${JSON.stringify([path.replace(/.*\/test\//, ''), Math.round(end[0] - start[0]), Math.round(end[1] - start[1]), process.pid, startedAt, Date.now(), start[0], end[0]])}\n`,
  );
});

import { afterEach, beforeEach } from 'vitest';

let one: [number, number] = [0, 0];
beforeEach(() => {
  one = sum();
});
afterEach(() => {
  const end = sum();
  const cost = end[0] - one[0] + end[1] - one[1];
  if (cost > 50)
    appendFileSync(
      '/tmp/cputest.jsonl',
      `${JSON.stringify([Math.round(end[0] - one[0]), Math.round(end[1] - one[1]), (expect.getState().testPath ?? '').replace(/.*\/test\//, ''), expect.getState().currentTestName])}\n`,
    );
});
