import { expect, test } from 'vitest';
import { templateSizes } from '../../../src/model/measure.ts';
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

test('a template that lays files over the built-in one and names one that is not there is told', async () => {
  const name = 'templates/briefing/template.yaml';
  const yaml = own.replace('name: own', 'name: briefing').replace('own.liquid', 'briefing.liquid');
  expect(await findingsOf({ [name]: yaml }, 'briefing')).toMatchObject([
    { file: name, actual: 'own.css' },
  ]);
});

const usualSizes = Object.fromEntries(
  Object.entries(templateSizes).map(([name, [, usual]]) => [name, usual]),
);

test('a manifest tells the sizes that are not the usual ones, for every paper', () => {
  const result = measured(
    'measure: {rail: 40, column: 125, page: 170, letter: {page: 176}, sizes: {table_letters: 9.5, date_weight: 400}}',
  );
  const sizes = { ...usualSizes, table_letters: 9.5, date_weight: 400 };
  expect(result).toHaveProperty('manifest.measure.a4.sizes', sizes);
  expect(result).toHaveProperty('manifest.measure.letter.sizes', sizes);
});

const measured = (lines: string) => {
  const text = own.replace('slots:', `${lines}\nslots:`);
  return readTemplateManifest({ path: 'templates/own/template.yaml', text });
};

test('a manifest tells the widths of its template, and where one paper differs', () => {
  const result = measured(
    'measure: {rail: 40, column: 125.5, page: 170, letter: {page: 176, turned: 230}}',
  );
  expect(result).toMatchObject({
    manifest: {
      measure: {
        a4: { rail: 40, column: 125.5, page: 170 },
        letter: { rail: 40, column: 125.5, page: 176, turned: 230 },
      },
    },
  });
});

test('a manifest that tells no widths has the usual ones, and no turned pages', () => {
  const usual = { rail: 46, column: 118, page: 170, sizes: usualSizes };
  expect(measured('')).toHaveProperty('manifest.measure', { a4: usual, letter: usual });
});

test('a manifest has no room beside the text unless it says so', () => {
  expect(measured('')).toHaveProperty('manifest.margin_sources', false);
  expect(measured('margin_sources: true')).toHaveProperty('manifest.margin_sources', true);
});

test('a manifest has no numbers of sections unless it says so', () => {
  expect(measured('')).toHaveProperty('manifest.numbered_sections', false);
  expect(measured('numbered_sections: true')).toHaveProperty('manifest.numbered_sections', true);
});

test('the built-in template has the usual widths and turns pages', async () => {
  const { a4, letter } = (await templateOf()).manifest.measure;
  expect([a4, letter]).toEqual(
    Array(2).fill({ rail: 46, column: 118, page: 170, turned: 240, sizes: usualSizes }),
  );
});

test.each([
  ['{column: 118, page: 170}', '`rail` is missing, expected `rail: …` with a width in mm'],
  [
    '{rail: 46mm, column: 118, page: 170}',
    'Unexpected `46mm` for `measure.rail`, expected a width in mm',
  ],
  [
    '{rail: 46, column: 118, page: 17000}',
    'Unexpected `17000` for `measure.page`, expected a width',
  ],
  [
    '{rail: 0, column: 118, page: 170}',
    'Unexpected `0` for `measure.rail`, expected a width in mm',
  ],
  [
    '{rail: 46, column: 180, page: 170}',
    'Unexpected `180` for `measure.column`, expected a column no wider than the page',
  ],
  [
    '{rail: 46, column: 118, page: 170, letter: {page: 110}}',
    'Unexpected mapping for `measure.letter`, expected a column no wider than the page',
  ],
  ['{rail: 46, column: 118, page: 170, gutter: 6}', '`gutter` is not a known key'],
  ['wide', 'Unexpected `wide` for `measure`, expected keys and values'],
  ...(
    [
      ['table_letters: 0', 'expected a number of pt such as `8.5`, below 100'],
      ['table_letters: 8.5pt', 'expected a number of pt'],
      ['list_inset: 100', 'expected a number of mm such as `5`, below 100'],
      ['raised_letters: 0.00', 'expected a number of em such as `0.72`'],
      ['definition_inset: wide', 'expected a number of units such as `3`'],
      ['date_weight: 500', 'expected one of `400`, `600`, `700`'],
    ] as const
  ).map(([size, reason]): [string, string] => [
    `{rail: 46, column: 118, page: 170, sizes: {${size}}}`,
    `Unexpected \`${size.replace(/.*: /, '')}\` for \`measure.sizes.${size.replace(/:.*/, '')}\`, ${reason}`,
  ]),
  ['{rail: 46, column: 118, page: 170, sizes: {tables: 9}}', '`tables` is not a known key'],
])('the measure %s is refused at its place', (value, reason) => {
  const result = measured(`measure: ${value}`);
  const [first] = Array.isArray(result) ? result : [];
  expect(first?.reason).toContain(reason);
  expect(first?.place?.start.line).toBe(6);
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
