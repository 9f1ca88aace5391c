import pico from 'picocolors';
import { describe, expect, it } from 'vitest';
import { reportEmpty, reportFile, reportManifest } from '../../src/cli/report-verify.ts';
import type { FileReport } from '../../src/verify/verify-folder.ts';

const colors = pico.createColors(false);
const good: FileReport = { path: 'a.pdf', pages: 1, attachments: [], findings: [], more: {} };
const bad: FileReport = {
  ...good,
  findings: [
    { rule: 'link-area', group: 'links', reason: '`x` is small', page: 3 },
    { rule: 'note-id', group: 'meaning', reason: 'no `ID`', clause: 'ISO 14289-1, 7.9' },
  ],
  more: { 'link-area': 7 },
};

describe('the report of verify', () => {
  it('tells a good file in one line', () => {
    expect(reportFile(good, { colors, quiet: false })).toEqual(['✓ a.pdf: 1 page, no findings']);
  });

  it('passes over a good file where quiet is asked for', () => {
    expect(reportFile(good, { colors, quiet: true })).toEqual([]);
  });

  it('tells each finding with page and clause, and counts those that are not listed', () => {
    expect(reportFile(bad, { colors, quiet: true })).toEqual([
      '✗ a.pdf: 9 findings',
      '    page 3: `x` is small  our own rule  link-area',
      '    no `ID`  ISO 14289-1, 7.9  note-id',
      '    … and 7 more of link-area',
    ]);
  });

  it('lets no file forge a line', () => {
    const finding = { rule: 'link-target', group: 'links', reason: '`a\n✓ b`' } as const;
    const lines = reportFile(
      { ...good, path: 'c\r.pdf', findings: [finding] },
      { colors, quiet: false },
    );
    expect(lines.join('').match(/[\r\n]/)).toBeNull();
  });

  it('says that there is nothing to check', () => {
    expect(reportEmpty('out\u001B')).toBe('out\\u{1B}: no PDF, and none in its manifest');
  });

  it('tells what is wrong with the manifest', () => {
    const finding = { rule: 'manifest-claims', group: 'manifest', reason: 'two claims' } as const;
    expect(reportManifest([finding], colors)).toEqual([
      '✗ manifest.json: 1 finding',
      '    two claims  our own rule  manifest-claims',
    ]);
  });
});
