import { describe, expect, it } from 'vitest';
import { citationDefined } from '../../../src/check/rules/citation-defined.ts';
import { findingsOf } from './reference-fixture.ts';

const files = { 'refs.yaml': '- id: bbc2008\n- id: aje2009' };

describe('citation-defined', () => {
  it('names the nearest key at the place of the citation', () => {
    expect(findingsOf(citationDefined, { cites: ['bbc2008', 'bcb2008'], files })).toEqual([
      {
        place: { start: { line: 2, column: 1 } },
        key: 'bcb2008',
        reason: 'Citation of unknown key `bcb2008`, expected a key such as `bbc2008`',
        actual: 'bcb2008',
        expected: ['bbc2008'],
        note: 'Cite `@bbc2008` if that is meant; else add an entry with this key to the sources.',
      },
    ]);
  });

  it.each([
    [['xinhua', 'bbc2008', 'xinhua'], ' here and in 1 more place'],
    [['xinhua', 'xinhua', 'xinhua'], ' here and in 2 more places'],
    [['xinhua'], ''],
  ])('tells a key that is cited as %j once', (cites, more) => {
    const findings = findingsOf(citationDefined, { cites, files });
    expect(findings.map(({ place, reason }) => [place?.start.line, reason])).toEqual([
      [1, `Citation of unknown key \`xinhua\`${more}, expected the key of a source`],
    ]);
  });

  it('does not guess where no key is near', () => {
    const [finding] = findingsOf(citationDefined, { cites: ['xinhua'], files });
    expect(finding?.reason).toBe('Citation of unknown key `xinhua`, expected the key of a source');
  });

  it('says where sources go when there are none', () => {
    const [finding] = findingsOf(citationDefined, { cites: ['a'], files: {} });
    expect(finding?.note).toContain('`bibliography`');
  });

  it('is silent where every key is known', () => {
    expect(findingsOf(citationDefined, { cites: ['bbc2008'], files })).toEqual([]);
  });
});
