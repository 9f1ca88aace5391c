import { mkdirSync, readdirSync, readFileSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { createWorld } from '../../src/io/create-world.ts';
import { createFontStore } from '../../src/page/fonts/font-store.ts';
import { checkTemplate } from '../../src/page/template/check-template.ts';
import { loadTemplate } from '../../src/page/template/load-template.ts';
import { copyTemplate } from '../../src/scaffold/copy-template.ts';
import { TEMPLATE_NAME } from '../../src/source/template-name.ts';
import { composeWith } from '../page/fixtures.ts';
import {
  type Files,
  type TemporaryProject,
  temporaryProject,
} from '../support/temporary-project.ts';

const OWN = readdirSync('templates').filter((name) => name !== 'shared');

const copy = (
  { root }: TemporaryProject,
  name: string,
  from = 'briefing',
  templates = 'templates',
) => copyTemplate(root, { name, from, templates });

async function load({ root }: TemporaryProject, name: string) {
  const loaded = await loadTemplate(name, createWorld(root), 'templates');
  if ('findings' in loaded) throw new Error(JSON.stringify(loaded.findings));
  return loaded.template;
}

describe('copyTemplate', () => {
  it.each(OWN)('copies `%s` so that the copy prints the same and is in order', async (from) => {
    const project = temporaryProject();
    const copied = await copy(project, 'ministry', from);
    expect(copied).toMatchObject({
      files: expect.arrayContaining([
        'templates/ministry/template.yaml',
        'templates/ministry/ministry.liquid',
        'templates/ministry/ministry.css',
      ]),
    });
    const [origin, own] = [await load(project, from), await load(project, 'ministry')];
    const paper = own.manifest.papers.a4 ? 'a4' : 'letter';
    const [before, after] = [
      await composeWith({ template: origin }),
      await composeWith({ template: own }),
    ];
    expect(paper in own.manifest.papers).toBe(true);
    expect(after.page.html).toBe(before.page.html);
    expect(after.page.fonts).toEqual(before.page.fonts);
    const fonts = await createFontStore(createWorld(project.root));
    expect(await checkTemplate(own, fonts.manifest)).toEqual({ faults: [], unknown: [] });
  });

  it('keeps all that its manifest says but the names', async () => {
    const project = temporaryProject();
    await copy(project, '2030');
    const text = String(project.read('templates/2030/template.yaml'));
    const origin = readFileSync('templates/briefing/template.yaml', 'utf8');
    const renamed = origin
      .replace('name: briefing', 'name: "2030"')
      .replace('briefing.liquid', '"2030.liquid"')
      .replace('briefing.css', '"2030.css"');
    expect(text).toBe(renamed);
    expect(project.list('templates/2030')).toEqual(
      ['2030.css', '2030.liquid', 'a4.css', 'letter.css', 'template.yaml'].sort(),
    );
  });

  it('copies a template of the project, with the files that it replaces', async () => {
    const css = '@page { size: A4; margin: 30mm }';
    const project = temporaryProject({ 'templates/briefing/a4.css': css });
    await copy(project, 'first');
    await copy(project, 'second', 'first');
    expect(String(project.read('templates/second/a4.css'))).toBe(css);
    expect(project.list('templates/second')).toContain('second.liquid');
  });

  const refused: [what: string, name: string, files: Files, told: object][] = [
    ['a name with a folder', '../x', {}, { refused: 'name', expected: TEMPLATE_NAME }],
    ['a name in capitals', 'Ministry', {}, { refused: 'name', expected: TEMPLATE_NAME }],
    ['an empty name', '', {}, { refused: 'name', expected: TEMPLATE_NAME }],
    ['the folder of shared pieces', 'shared', {}, { refused: 'name', expected: TEMPLATE_NAME }],
    ['the name of a template of the tool', 'briefing', {}, { refused: 'taken' }],
    ['a name that is there', 'own', { 'templates/own/template.yaml': 'x' }, { refused: 'taken' }],
    [
      'a folder without a manifest',
      'own',
      { 'templates/own/notes.txt': 'x' },
      { refused: 'taken' },
    ],
    ['a file of that name', 'own', { 'templates/own': 'x' }, { refused: 'taken' }],
  ];

  it.each(refused)('refuses %s and touches nothing', async (_, name, files, told) => {
    const project = temporaryProject(files);
    expect(await copy(project, name)).toMatchObject(told);
    for (const [file, text] of Object.entries(files)) expect(String(project.read(file))).toBe(text);
    expect(readdirSync(project.root)).toEqual(Object.keys(files).length > 0 ? ['templates'] : []);
  });

  it('says what is wrong with an origin that is not there or not in order', async () => {
    const project = temporaryProject({ 'templates/broken/template.yaml': 'name: broken\n' });
    expect(await copy(project, 'own', 'brochure')).toMatchObject({
      refused: 'origin',
      findings: [{ actual: 'brochure' }],
    });
    expect(await copy(project, 'own', 'broken')).toMatchObject({
      refused: 'origin',
      findings: expect.arrayContaining([
        expect.objectContaining({ file: 'templates/broken/template.yaml' }),
      ]),
    });
    expect(project.list('templates')).toEqual(['broken']);
  });

  it('refuses a templates folder that is a link out of the project', async () => {
    const project = temporaryProject();
    const elsewhere = path.join(project.temporary, 'elsewhere');
    mkdirSync(elsewhere);
    symlinkSync(elsewhere, path.join(project.root, 'templates'));
    expect(await copy(project, 'own')).toEqual({ refused: 'outside' });
    expect(readdirSync(elsewhere)).toEqual([]);
  });
});
