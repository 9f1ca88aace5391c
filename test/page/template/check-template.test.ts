import { describe, expect, it } from 'vitest';
import { createFontStore } from '../../../src/page/fonts/font-store.ts';
import { checkTemplate } from '../../../src/page/template/check-template.ts';
import { templateOf, worldOf } from '../fixtures.ts';

const { manifest: fonts } = await createFontStore(worldOf());

const yaml = `name: own
description: A template of the project.
html: own.liquid
css: [shared/tokens.css, own.css]
papers: {a4: a4.css}
slots: [body]
fonts:
  text: {family: Source Serif 4, faces: ["400"]}
  heading:
    family: Source Sans 3
    faces: ["400", 400 italic]
  code: {family: IBM Plex Mono, faces: ["400"]}
fallbacks:
  - Noto Sans Math
`;

/** Findings about a template of the project, each as `file:line:column actual`. */
async function told(changes: Record<string, string> = {}): Promise<string[]> {
  const template = await templateOf(
    {
      'templates/own/template.yaml': yaml,
      'templates/own/own.liquid': '<bp-slot name="body"></bp-slot>',
      'templates/own/own.css': 'p { color: red }',
      'templates/own/a4.css': '@page { size: A4 }',
      ...changes,
    },
    'own',
  );
  return (await checkTemplate(template, fonts)).faults.map(
    ({ file, place, actual }) => `${file}:${place?.start.line}:${place?.start.column} ${actual}`,
  );
}

const manifestWith = (from: string, to: string) => ({
  'templates/own/template.yaml': yaml.replace(from, to),
});

describe('checkTemplate', () => {
  it('finds nothing amiss in the template that comes with the tool', async () => {
    expect(await checkTemplate(await templateOf(), fonts)).toEqual({ faults: [], unknown: [] });
  });

  it('finds nothing amiss in a template of the project that is in order', async () => {
    expect(await told()).toEqual([]);
  });

  it.each([
    ['of the text', 'Source Serif 4', 'Inter', '8:18 Inter'],
    ['of the headings', 'family: Source Sans 3', 'family: Intel', '10:13 Intel'],
    ['of code', 'IBM Plex Mono', 'ibm plex mono', '12:18 ibm plex mono'],
    [
      'among the fallbacks of the text',
      'Source Serif 4, faces: ["400"]',
      'Source Serif 4, faces: ["400"], fallbacks: [Noto Kufi]',
      '8:62 Noto Kufi',
    ],
    [
      'among the fallbacks',
      '- Noto Sans Math',
      '- Noto Sans Math\n  - Noto Sans SC',
      '15:5 Noto Sans SC',
    ],
  ])('tells of a family %s that nobody has', async (_, from, to, finding) => {
    expect(await told(manifestWith(from, to))).toEqual([`templates/own/template.yaml:${finding}`]);
  });

  it('tells of a face that the family does not have', async () => {
    expect(await told(manifestWith('Mono, faces: ["400"]', 'Mono, faces: ["400", "900"]'))).toEqual(
      ['templates/own/template.yaml:12:48 900'],
    );
  });

  it('tells of a style that the family does not have', async () => {
    const changes = manifestWith(
      'Source Serif 4, faces: ["400"]',
      'Noto Sans Math, faces: [400 italic]',
    );
    expect(await told(changes)).toEqual(['templates/own/template.yaml:8:42 400 italic']);
  });

  it.each([
    ['Noto Sans SC', 'npm install @fontsource/noto-sans-sc'],
    ['Source Serif', 'Did you mean `Source Serif 4`?'],
    ['Inter', 'There are `Source Serif 4`'],
  ])('says what to do about %s', async (family, remedy) => {
    const template = await templateOf();
    const text = { family, faces: [], fallbacks: [] };
    const manifest = { ...template.manifest, fonts: { ...template.manifest.fonts, text } };
    const { faults } = await checkTemplate({ ...template, manifest }, fonts);
    expect(faults[0]?.note).toContain(remedy);
  });

  it.each([
    ['of the template', 'templates/own/own.css'],
    ['of a paper that is not printed on', 'templates/own/a4.css'],
    ['that replaces a shared one of the tool', 'templates/shared/tokens.css'],
  ])('looks into a style sheet %s', async (_, path) => {
    expect(await told({ [path]: 'p { color: }}' })).toEqual([`${path}:1:13 }`]);
  });

  it('looks into a replaced style sheet of the template that comes with the tool', async () => {
    const css = { 'templates/briefing/a4.css': '@page { background: url(logo.svg) }' };
    const { faults } = await checkTemplate(await templateOf(css), fonts);
    expect(faults).toMatchObject([{ file: 'templates/briefing/a4.css', actual: 'url(logo.svg)' }]);
  });

  it('takes an optional family for known when it is installed', async () => {
    const installed = {
      ...fonts.families[0],
      family: 'Noto Sans SC',
    } as (typeof fonts.families)[0];
    const template = await templateOf({
      'templates/briefing/a4.css': 'p { font-family: Noto Sans SC }',
    });
    const more = { families: [...fonts.families, installed] };
    expect((await checkTemplate(template, more)).faults).toEqual([]);
  });

  it.each([
    ['a font that nobody has', '<p>\n<b style="font: 8pt Inter">', '2:21 Inter'],
    ['single quotes', "<b style='font-family: Inter'>", '1:24 Inter'],
    ['what does not parse', '<b style="color red">', '1:11 color red'],
    ['a font of a drawing', '<svg><text\nfont-family="serif, Inter">', '2:21 Inter'],
  ])('looks into the style attributes of Liquid files: %s', async (_, html, finding) => {
    const liquid = `${html}<bp-slot name="body"></bp-slot>`;
    expect(await told({ 'templates/own/own.liquid': liquid })).toEqual([
      `templates/own/own.liquid:${finding}`,
    ]);
  });

  it('leaves a style attribute alone that Liquid fills in', async () => {
    const liquid = '<b style="width: {{ referenceCount }}mm"></b><bp-slot name="body"></bp-slot>';
    expect(await told({ 'templates/own/own.liquid': liquid })).toEqual([]);
  });
});
