import { describe, expect, it } from 'vitest';
import { referenceUsed } from '../../../src/check/rules/reference-used.ts';
import { findingsOf } from './reference-fixture.ts';

const entries = (count: number) =>
  Array.from({ length: count }, (_, index) => `- id: k${index}`).join('\n');

describe('reference-used', () => {
  it('tells a source that nothing cites, at its place', () => {
    const files = { 'refs.yaml': '- id: a\n- id: b' };
    expect(findingsOf(referenceUsed, { cites: ['a'], files })).toEqual([
      {
        file: 'refs.yaml',
        place: {
          start: { line: 2, column: 3, offset: 10 },
          end: { line: 2, column: 8, offset: 15 },
        },
        key: 'b',
        reason: 'Source `b` is not cited, expected at least one citation',
        actual: 'b',
        note: 'Cite it as `[@b]`, or remove the entry.',
      },
    ]);
  });

  it('speaks once of a file that several briefings share', () => {
    const files = { 'shared.yaml': entries(30) };
    const findings = findingsOf(referenceUsed, { cites: ['k3'], files });
    expect(findings.map(({ reason }) => reason)).toEqual([
      '`29` sources of this file are not cited by `briefing.md`, expected each to be',
    ]);
  });

  it("speaks of each source in the briefing's own front matter", () => {
    // The file of a source is all that tells where it was written.
    const files = { 'own.yaml': entries(30) };
    const own = {
      ...referenceUsed,
      check: (...[briefing, report]: Parameters<typeof referenceUsed.check>) =>
        referenceUsed.check({ ...briefing, path: 'own.yaml' }, report),
    };
    expect(findingsOf(own, { cites: [], files })).toHaveLength(30);
  });

  it('is silent where every source is cited', () => {
    expect(findingsOf(referenceUsed, { cites: ['k0'], files: { 'r.yaml': entries(1) } })).toEqual(
      [],
    );
  });
});
