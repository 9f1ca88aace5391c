import pico from 'picocolors';
import { describe, expect, it } from 'vitest';
import { exitCodeOf, summariseBriefing, summariseRun } from '../../src/cli/summarise.ts';
import { Failure } from '../../src/model/failure.ts';
import { emptyRecord } from '../../src/record/empty-record.ts';
import type { BriefingResult } from '../../src/runs/run-result.ts';

const options = { colors: pico.createColors(false), verbose: false };
const output = {
  path: 'deep/a.pdf',
  sha256: '',
  bytes: 1,
  pages: 7,
  title: 'A',
  identifier: 'a · version 1.0',
  lang: 'en',
};

function result(changes: Partial<BriefingResult> = {}): BriefingResult {
  return {
    source: 'content/deep/a.md',
    status: 'built',
    messages: [],
    ...emptyRecord(),
    references: { total: 1, byState: { live: 1 }, entries: [] },
    timings: { prepare: 12.4, print: 300.6 },
    output,
    ...changes,
  };
}

const failed = (kind?: 'usage' | 'machine') =>
  result({ status: 'failed', ...(kind && { failure: new Failure(kind, 'no') }) });

describe('summariseBriefing', () => {
  it.each([
    ['built', result(), '✓ content/deep/a.md → deep/a.pdf: 7 pages, 1 reference'],
    [
      'unchanged',
      result({ status: 'unchanged' }),
      '✓ content/deep/a.md → deep/a.pdf: unchanged, 7 pages, 1 reference',
    ],
    ['good', result({ status: 'good' }), '✓ content/deep/a.md'],
    ['failed', failed(), '✗ content/deep/a.md'],
  ])('tells of one that is %s', (_, given, line) => {
    expect(summariseBriefing(given, options)).toBe(line);
  });

  it('tells times when it is verbose', () => {
    expect(summariseBriefing(result(), { ...options, verbose: true })).toMatch(
      / {2}prepare 12 ms, print 301 ms$/,
    );
  });
});

describe('summariseRun', () => {
  it('counts what came of the briefings', () => {
    const briefings = [result(), result({ status: 'unchanged' }), failed()];
    expect(summariseRun({ briefings, removed: ['x.pdf'] })).toBe(
      '1 built, 1 unchanged, 1 failed, 1 removed, as the source is gone',
    );
  });

  it('says so when there is nothing', () => {
    expect(summariseRun({ briefings: [], removed: [] })).toBe('there is nothing to build');
  });
});

describe('exitCodeOf', () => {
  it.each([
    ['nothing', [], 0],
    ['good briefings', [result(), result({ status: 'unchanged' })], 0],
    ['content at fault', [result(), failed()], 1],
    ['a wrong call before content', [failed(), failed('usage')], 2],
    ['the machine before all', [failed('usage'), failed('machine'), failed()], 3],
  ])('answers for %s', (_, briefings, code) => {
    expect(exitCodeOf({ briefings, removed: [] })).toBe(code);
  });
});
