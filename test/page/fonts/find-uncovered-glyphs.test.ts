import { describe, expect, it } from 'vitest';
import { createParts, treeOfParts } from '../../../src/html/create-parts.ts';
import type { Briefing } from '../../../src/model/briefing.ts';
import { findFlags, findUncoveredGlyphs } from '../../../src/page/fonts/find-uncovered-glyphs.ts';
import { fontChains } from '../../../src/page/fonts/font-chains.ts';
import { createFontStore } from '../../../src/page/fonts/font-store.ts';
import { stretchesOf } from '../../../src/page/fonts/stretches.ts';
import { ownTemplate } from '../../support/own-template.ts';
import { resolveText } from '../../support/resolve-text.ts';
import { templateOf, worldOf } from '../fixtures.ts';

const fonts = await createFontStore(worldOf());
const { manifest } = await templateOf();

const treeOf = (briefing: Briefing) =>
  treeOfParts(createParts(briefing, { ...ownTemplate, lang: 'en', slots: ['body'] }));

async function reasonsFor(body: string): Promise<string[]> {
  const { briefing } = await resolveText(body);
  const chain = fontChains(manifest, fonts.manifest).text;
  const found = findUncoveredGlyphs(stretchesOf(briefing, treeOf(briefing)), fonts.manifest, chain);
  return found.map(({ reason }) => reason.replace(/,.*/, ''));
}

describe('findUncoveredGlyphs', () => {
  it('tells each of a few characters by itself', async () => {
    expect(await reasonsFor('Two: 河 and 流.')).toEqual([
      '`河` (U+6CB3) is in no installed font',
      '`流` (U+6D41) is in no installed font',
    ]);
  });

  it('tells a text in another script once, at its first character', async () => {
    expect(await reasonsFor('河流上涨，部分地区。')).toEqual([
      '`河` (U+6CB3) and 9 other characters are in no installed font',
    ]);
  });

  it('shows the others, up to twenty', async () => {
    const { briefing } = await resolveText('河流上涨，部分地区。');
    const chain = fontChains(manifest, fonts.manifest).text;
    const [found] = findUncoveredGlyphs(
      stretchesOf(briefing, treeOf(briefing)),
      fonts.manifest,
      chain,
    );
    expect(found?.note).toMatch(/ The others: 流 上 涨 ， 部 分 地 区 。\.$/);
  });

  it('tells scripts apart that need different fonts', async () => {
    expect(await reasonsFor('河流上涨部分地区 แม่น้ำขึ้น')).toHaveLength(2);
  });

  it('tells a character twice written once', async () => {
    expect(await reasonsFor('🧿 and 🧿')).toHaveLength(1);
  });
});

describe('findFlags', () => {
  it('tells each flag once with the letters that print, and no character of it is missed', async () => {
    const body = 'Between 🇩🇪 and 🇫🇷, 🇩🇪 first.';
    const { briefing } = await resolveText(body);
    expect(await reasonsFor(body)).toEqual([]);
    const found = findFlags(stretchesOf(briefing, treeOf(briefing)));
    expect(found.map(({ reason }) => reason)).toEqual([
      '`🇩🇪` is a flag and prints as `DE`, expected the name of the country',
      '`🇫🇷` is a flag and prints as `FR`, expected the name of the country',
    ]);
    const [{ place } = {}] = found;
    expect(place?.start.column).toBe(9);
  });
});
