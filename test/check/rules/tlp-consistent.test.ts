import { describe, expect, it } from 'vitest';
import { tlpConsistent } from '../../../src/check/rules/tlp-consistent.ts';
import { foundIn, reasonsIn } from './found-in.ts';

describe('tlpConsistent', () => {
  it.each([
    ['no label anywhere', ['handling: For all.']],
    ['the same label', ['tlp: GREEN', 'handling: "TLP:GREEN, for the community."']],
    ['the same label with blanks', ['tlp: AMBER+STRICT', 'series: "TLP: Amber + Strict"']],
    ['a label without text about it', ['tlp: RED']],
  ])('says nothing of %s', async (_, keys) => {
    expect(await reasonsIn(tlpConsistent, 'Text.', keys)).toEqual([]);
  });

  it.each([
    ['in the handling', ['tlp: GREEN', 'handling: "TLP:CLEAR, for all."'], '`TLP:CLEAR`'],
    ['in the subtitle', ['tlp: RED', 'subtitle: "A TLP:AMBER note"'], '`TLP:AMBER`'],
    ['that is stricter', ['tlp: AMBER', 'series: "TLP:AMBER+STRICT"'], '`TLP:AMBER+STRICT`'],
    ['that is less strict', ['tlp: AMBER+STRICT', 'series: "TLP:AMBER"'], '`TLP:AMBER`'],
    ['of the old standard', ['tlp: CLEAR', 'handling: "TLP:WHITE"'], '`TLP:WHITE`'],
    ['without the key', ['handling: "TLP:RED"'], '`TLP:RED`'],
  ])('tells of another label %s', async (_, keys, label) => {
    const [found] = await foundIn(tlpConsistent, 'Text.', keys);
    expect(found?.reason).toContain(label);
  });

  it('tells of each label', async () => {
    const keys = ['tlp: GREEN', 'handling: "TLP:CLEAR, before TLP:AMBER"'];
    expect(await reasonsIn(tlpConsistent, 'Text.', keys)).toHaveLength(2);
  });
});
