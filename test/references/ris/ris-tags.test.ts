import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { tagUses, useOfTag } from '../../../src/references/ris/ris-tags.ts';
import { readLibrary } from '../../support/read-library.ts';

/** The tags in the manuals of Reference Manager (1.0 and 2011), EndNote and RefWorks. */
const tags =
  `TY A1 A2 A3 A4 AB AD AN AU AV BT C1 C2 C3 C4 C5 C6 C7 C8 CA CL CN CP CT CY DA DB DO DP DS ED
  EP ER ET FD H1 H2 ID IP IS J1 J2 JA JF JO K1 KW L1 L2 L3 L4 LA LB LK LL M1 M2 M3 N1 N2 NO NV OL OP PA
  PB PP PU PY RD RI RN RP RT SE SF SL SN SP SR ST SV T1 T2 T3 TA TI TT U1 U2 U3 U4 U5 U6 U7 U8 U9 UR VL
  VO WP WT WV Y1 Y2 YR`.split(/\s+/);

/** Where the value of a tag is read as something else than plain text, or only beside others. */
const values: Readonly<Record<string, string>> = {
  DA: '1917',
  FD: '1917',
  PY: '1917',
  RD: '1917',
  Y1: '1917',
  Y2: '1917',
  YR: '1917',
  DO: '10.1000/1917',
  ...Object.fromEntries(
    ['L1', 'L2', 'L3', 'L4', 'LK', 'UR'].map((tag) => [tag, 'https://e.org/1917']),
  ),
};

const typeFor: Readonly<Record<string, string>> = { C3: 'CPAPER', SE: 'NEWS' };

describe('the tags of RIS', () => {
  it.each(tags)('%s is used, of no use, or told', (tag) => {
    const use = useOfTag(tag);
    expect(use).toBeDefined();
    if (tag === 'TY' || tag === 'ER') return;
    const type = typeFor[tag] ?? 'JOUR';
    const id = tag === 'ID' ? [] : ['ID  - k'];
    const lines = [`TY  - ${type}`, ...id, `${tag}  - ${values[tag] ?? '1917'}`, 'ER  - '];
    const { sources, findings } = readLibrary(lines.join('\n'), 'a.ris');
    const holds = JSON.stringify(sources[0]?.item).includes('1917');
    expect([holds, findings.length]).toEqual([use === 'used', use === 'told' ? 1 : 0]);
  });
});

describe('docs/inputs.md', () => {
  const [, section = ''] = readFileSync('docs/inputs.md', 'utf8').split('\n## RIS\n');

  it.each([
    ['it prints, or steers', 'used'],
    ['it prints nowhere', 'told'],
    ['it belongs into no reference', 'useless'],
  ])('lists the tags of RIS of which it says: %s', (what, use) => {
    const row = section.split('\n').find((line) => line.startsWith(`| ${what}`)) ?? '';
    const names = tagUses.filter(([, one]) => one === use).map(([name]) => name);
    expect([...row.matchAll(/`([^`]+)`/g)].map(([, name]) => name)).toEqual(names.sort());
  });
});
