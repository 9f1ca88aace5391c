import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { makeTextWidths } from '../../../scripts/make-text-widths.mjs';
import type { FontUse } from '../../../src/model/font-use.ts';
import type { TemplateFont, TemplateManifest } from '../../../src/model/template.ts';
import { createFontStore } from '../../../src/page/fonts/font-store.ts';
import { loadLetters } from '../../../src/page/fonts/load-letters.ts';
import { slow } from '../../support/slow.ts';
import { templateOf, worldOf } from '../fixtures.ts';

const folder = new URL('../../../templates/shared/text-widths/', import.meta.url);
const { manifest } = await templateOf();

function withFonts(fonts: Partial<Record<FontUse, TemplateFont>>): TemplateManifest {
  return { ...manifest, fonts: { ...manifest.fonts, ...fonts } };
}

const upright = (family: string, ...weights: number[]): TemplateFont => ({
  family,
  faces: weights.map((weight) => ({ weight, style: 'normal' })),
  fallbacks: [],
});

describe('the letters of a template', () => {
  it('are as wide as its families have them', async () => {
    const store = await createFontStore(worldOf());
    const { heading, code } = await loadLetters(
      withFonts({ heading: upright('IBM Plex Mono', 400), code: upright('Source Serif 4', 400) }),
      store,
    );
    expect([heading('iW', 10), code('i', 10) < code('W', 10)]).toEqual([12, true]);
  });

  it('are measured in the faces that the manifest lists', async () => {
    const store = await createFontStore(worldOf());
    const family = 'Source Serif 4';
    const text = upright('DejaVu Sans', 400);
    const regular = await loadLetters(withFonts({ heading: upright(family, 400), text }), store);
    const wide = await loadLetters(withFonts({ heading: upright(family, 400, 900), text }), store);
    expect(wide.heading('Bold', 10, 600)).toBeGreaterThan(regular.heading('Bold', 10, 600) * 1.05);
  });

  it('are as wide as the widest bundled ones where nothing is known of the family', async () => {
    const store = await createFontStore(worldOf());
    const unknown = await loadLetters(
      withFonts({ heading: upright('Noto Sans Thai', 400) }),
      store,
    );
    const widest = await loadLetters(withFonts({ heading: upright('DejaVu Sans', 400) }), store);
    expect(unknown.heading('Mass', 10)).toBe(widest.heading('Mass', 10));
  });

  it('are read once, and only those of the families that the template names', async () => {
    const read: string[] = [];
    const world = worldOf();
    const store = await createFontStore({
      ...world,
      readOwn: (path) => {
        read.push(path.replace(/^.*text-widths\//, ''));
        return world.readOwn(path);
      },
    });
    read.length = 0;
    await loadLetters(manifest, store);
    await loadLetters(manifest, store);
    expect(read.sort()).toEqual([
      'ibm-plex-mono.json',
      'source-sans-3.json',
      'source-serif-4.json',
    ]);
  });
});

describe('the widths that stand in files', () => {
  it('are there for every bundled family and each of its weights', async () => {
    const { manifest: fonts } = await createFontStore(worldOf(), () => {
      throw new Error('nothing optional is installed');
    });
    const weights = readdirSync(folder).map((name) => [
      name,
      Object.keys(JSON.parse(readFileSync(new URL(name, folder), 'utf8'))).map(Number),
    ]);
    expect(Object.fromEntries(weights)).toEqual(
      Object.fromEntries(
        fonts.families.map((one) => [
          `${one.family.toLowerCase().replaceAll(' ', '-')}.json`,
          one.weights,
        ]),
      ),
    );
  });

  // All families take ten seconds.
  it('are those of the fonts', slow, () => {
    const name = 'source-sans-3.json';
    const written = JSON.parse(readFileSync(new URL(name, folder), 'utf8'));
    expect(written).toEqual(makeTextWidths([name])[name]);
  });
});
