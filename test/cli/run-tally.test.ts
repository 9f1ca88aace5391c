import { describe, expect, it } from 'vitest';
import { countRun } from '../../src/cli/run-tally.ts';
import { emptyRecord } from '../../src/record/empty-record.ts';
import type { BriefingResult, BuildEvent } from '../../src/runs/run-result.ts';

function done(source: string, status: BriefingResult['status'], kept?: true): BuildEvent {
  const result = { source, status, messages: [], ...emptyRecord(), timings: {} };
  return { kind: 'done', result: { ...result, ...(kept && { kept }) } };
}

describe('the tally of a run', () => {
  it('counts what waits, is at work, done and failed', () => {
    const counter = countRun(() => 0);
    const events: BuildEvent[] = [
      { kind: 'queued', count: 4 },
      { kind: 'start', source: 'a.md' },
      { kind: 'start', source: 'b.md' },
      { kind: 'start', source: 'c.md' },
      done('b.md', 'built'),
      done('c.md', 'failed'),
    ];
    for (const event of events) counter.hear(event);
    expect(counter.tally()).toEqual({ total: 4, done: 2, failed: 1, running: ['a.md'] });
  });

  it('leaves out what had not changed', () => {
    const counter = countRun(() => 0);
    counter.hear(done('old.md', 'unchanged'));
    counter.hear({ kind: 'queued', count: 2 });
    counter.hear(done('a.md', 'built'));
    expect(counter.tally()).toMatchObject({ total: 2, done: 1 });
  });

  it('tells the time left by what was built in this run', () => {
    let now = 0;
    const counter = countRun(() => now);
    counter.hear({ kind: 'queued', count: 30 });
    for (let index = 0; index < 10; index += 1)
      counter.hear(done(`kept-${index}.md`, 'built', true));
    for (let index = 0; index < 10; index += 1) {
      now += 2_000;
      counter.hear(done(`new-${index}.md`, 'built'));
    }
    expect(counter.tally().left).toBe(20_000);
  });
});
