import { expect, test } from 'vitest';
import { loadTemplate } from '../../../src/page/template/load-template.ts';
import { readTemplateManifest } from '../../../src/page/template/read-template-manifest.ts';
import { templateOf, worldOf } from '../fixtures.ts';

const own = `name: own
description: A template of the project.
html: own.liquid
css: [shared/tokens.css, own.css]
papers: {a4: shared/page.css}
slots: [body]
fonts:
  text: {family: Source Serif 4, faces: ["400"]}
  heading: {family: Source Sans 3, faces: ["400"]}
  code: {family: IBM Plex Mono, faces: ["400"]}
`;
const files = {
  'templates/own/template.yaml': own,
  'templates/own/own.liquid': '<bp-slot name="body"></bp-slot>',
  'templates/own/own.css': 'p { color: red }',
  'templates/shared/page.css': '@page { size: A4 }',
};

async function findingsOf(changes: Record<string, string>, name = 'own') {
  const loaded = await loadTemplate(name, worldOf({ ...files, ...changes }), 'templates');
  return 'findings' in loaded ? loaded.findings : [];
}

test('the built-in template is there without any project', async () => {
  expect((await templateOf()).manifest.name).toBe('briefing');
});

test('the built-in template is made for A4 and Letter', async () => {
  expect(Object.keys((await templateOf()).paperCss)).toEqual(['a4', 'letter']);
});

test('a project template may use shared files of the tool and its own', async () => {
  const template = await templateOf(files, 'own');
  expect(template.css.map(({ path }) => path)).toEqual([
    'templates/shared/tokens.css',
    'templates/own/own.css',
  ]);
});

test('a project can replace one style sheet of the built-in template', async () => {
  const path = 'templates/briefing/a4.css';
  const template = await templateOf({ [path]: '@page { size: A5 }' });
  expect(template.paperCss.a4?.text).toBe('@page { size: A5 }');
});

test('the digest changes with any file', async () => {
  const changed = { ...files, 'templates/own/own.css': 'p { color: blue }' };
  expect((await templateOf(changed, 'own')).sha256).not.toBe(
    (await templateOf(files, 'own')).sha256,
  );
});

test.each(['nowhere', '../secret', 'shared', '', 'a/b'])(
  'a template named %j is unknown, and the finding is about the one who asks',
  async (name) => {
    expect(await findingsOf({}, name)).toMatchObject([{ actual: name, expected: ['briefing'] }]);
  },
);

test('a file that is named but not there is found at its line', async () => {
  const yaml = own.replace('own.css', 'gone.css');
  expect(await findingsOf({ 'templates/own/template.yaml': yaml })).toMatchObject([
    { file: 'templates/own/template.yaml', place: { start: { line: 4 } }, actual: 'gone.css' },
  ]);
});

test('a manifest with another name than its folder is refused', async () => {
  const yaml = own.replace('name: own', 'name: other');
  expect(await findingsOf({ 'templates/own/template.yaml': yaml })).toMatchObject([
    { actual: 'other', expected: ['own'] },
  ]);
});

test('a file that is not in UTF-8 is refused', async () => {
  const world = worldOf(files);
  const readInside: typeof world.readInside = async (path, max) =>
    path.endsWith('own.css')
      ? { bytes: Uint8Array.of(0xff), path }
      : await world.readInside(path, max);
  const loaded = await loadTemplate('own', { ...world, readInside }, 'templates');
  expect(loaded).toMatchObject({ findings: [{ file: 'templates/own/own.css' }] });
});

test.each([
  ['html: ../../etc/passwd.liquid', 3, 'html'],
  ['html: own.liquid\nsurprise: 1', 4, '`surprise` is not a known key'],
  ['html: own.liquid\npartial: []', 4, 'expected `partials`'],
  ['html: [own.liquid]', 3, 'Unexpected list for `html`'],
  ['html: [', 3, 'expected `]` (YAML)'],
])('the manifest line %j is refused at its place', (line, at, word) => {
  const text = own.replace('html: own.liquid', line);
  const result = readTemplateManifest({ path: 'templates/own/template.yaml', text });
  const [first] = Array.isArray(result) ? result : [];
  expect([first?.reason.includes(word), first?.place?.start.line]).toEqual([true, at]);
});

test('what came with the tool is marked, so that no build checks its style sheets again', async () => {
  const template = await templateOf({ 'templates/briefing/a4.css': '@page { size: A5 }' });
  const { css, liquid, paperCss } = template;
  const ours = [...css, ...Object.values(liquid), paperCss.letter].every((file) => file?.isOwn);
  expect([ours, paperCss.a4?.isOwn]).toEqual([true, undefined]);
});
