import { chmodSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { machineFormats } from '../../src/reports/formats.ts';
import { briefingText } from '../support/briefing-text.ts';
import { commandingName, commandingText } from '../support/commanding-text.ts';
import { type Ended, type RunOptions, runCommandLine } from '../support/run-command-line.ts';
import { commandsIn, type ListeningOptions } from '../support/spoken-commands.ts';
import { type TemporaryProject, temporaryProject } from '../support/temporary-project.ts';

const AZURE = '##vso[task.setvariable variable=NODE_OPTIONS]--require=./x.js';
const GITHUB = '##[add-mask]x';
const LINE = '::add-mask::x';

const hostile = [
  `"${AZURE}": 1`,
  `"${GITHUB}": 1`,
  `"\\n${LINE}": 1`,
  `csl: "${GITHUB}"`,
  `bibliography: "${LINE}.json"`,
];
const library = JSON.stringify([
  { id: AZURE, type: 'book', title: GITHUB },
  { id: 'good', type: 'book', title: `${LINE} ${AZURE}` },
  { id: 'twin', type: 'book', title: '\u202E\u009B31m\u007F' },
]);

let project: TemporaryProject;

beforeAll(() => {
  project = temporaryProject({
    '::add-mask::e.md': briefingText(`${LINE}\n\n${AZURE}[@${LINE}] ![x](${GITHUB}.png)`, hostile),
    'content/##vso[task.complete]x.md': briefingText('Text.', hostile),
    'content/:': 'no briefing',
    'content/cited.md': briefingText('A claim.[@good; @twin]', ['bibliography: library.json']),
    'content/library.json': library,
    'content/named.md': briefingText(`A claim.[@nobody]\n\n## ${AZURE}\n\n::${GITHUB}`, [
      `template: "${GITHUB}"`,
    ]),
    ':': briefingText('A claim.[@nobody]'),
    'good.md': briefingText(`## ${AZURE}\n\nText.`),
  });
  project.write({ browser: `#!/bin/sh\necho '${AZURE}' >&2\necho '  ${LINE}' >&2\nexit 1\n` });
  chmodSync(path.join(project.root, 'browser'), 0o755);
});

function expectSilence({ bytes, stderr }: Ended, options: ListeningOptions = {}): void {
  expect(commandsIn(bytes), bytes.toString()).toEqual([]);
  expect(commandsIn(stderr, options), stderr).toEqual([]);
}

describe('no line of ours speaks to a CI', () => {
  it.each([
    ['the content and the names of all briefings', ['check', '--verbose']],
    ['a name that begins a line', ['check', '::add-mask::e.md', ':']],
    ['JSON', ['check', '--json']],
    ['the summary', ['build', 'good.md', '-o', 'made/##vso[x].pdf']],
    ['the name of an output folder', ['build', 'good.md', '-o', '##[x]']],
    ['the last words of a browser', ['build', 'good.md', '--browser', './browser']],
    ['the same told by doctor', ['doctor', '--browser', './browser']],
    ['the same told by doctor as JSON', ['doctor', '--json', '--browser', './browser']],
    ['a browser that is not there', ['doctor', '--browser', `./${AZURE}`]],
    ['the sources', ['refs']],
    ['the sources as JSON', ['refs', '--json']],
    ['a file that is no PDF', ['verify', 'content/##vso[task.complete]x.md', '::add-mask::e.md']],
    ['the same as JSON', ['verify', '--json', 'content/##vso[task.complete]x.md']],
    ['a path that is not there', ['verify', LINE]],
    ['an unknown command', [LINE]],
    ['an unknown command with a line end', [`x\n${LINE}`]],
    ['an unknown option', ['build', `--${AZURE}`]],
    ['an impossible paper', ['build', '--paper', AZURE]],
    ['an impossible template', ['build', '--template', GITHUB]],
    ['a file that is not there', ['build', LINE, GITHUB]],
    ['a folder of another project', ['check', '--root', `${GITHUB}-root`]],
  ])('in %s', async (_, args) => {
    const ended = await runCommandLine(project, args);
    expect(ended.stdout + ended.stderr).not.toBe('');
    expectSilence(ended);
  });

  it('in the settings of a project', async () => {
    const odd = temporaryProject({
      'briefpress.yaml': `"${AZURE}": 1\n"\\n${LINE}": 2\npaper: "${GITHUB}"\n`,
    });
    const ended = await runCommandLine(odd, ['check']);
    expect(ended.code).toBe(2);
    expectSilence(ended);
  });

  it('in a manifest, which tells the same with escapes', async () => {
    const title = `${AZURE}\u202E\u009B\u007F`;
    const odd = temporaryProject({
      'content/a.md': briefingText('A claim.[@x]', ['bibliography: library.json']),
      'content/library.json': JSON.stringify([{ id: 'x', type: 'book', title }]),
    });
    const { stderr } = await runCommandLine(odd, ['build', '--json']);
    const text = odd.read('out/manifest.json').toString('utf8');
    expect(text, stderr).toContain('u0023#vso[');
    expect(commandsIn(text)).toEqual([]);
    expect(odd.manifest().briefings[0]?.references.entries[0]?.title).toContain(AZURE);
  });

  it('while our own remedies stay readable', async () => {
    const note = temporaryProject({
      'content/a.md': briefingText('::table-caption[Words]\n\nNo table.'),
    });
    const { stderr } = await runCommandLine(note, ['check']);
    expect(stderr).toContain('`::table-caption` stands alone');
  });
});

const yaml = (value: unknown): string => JSON.stringify(value);

/** A project with a word of a stranger in every place that takes one. */
function hostileProject(word: () => string, name: () => string): TemporaryProject {
  const keys = () => [
    `subtitle: ${yaml(word())}`,
    `${yaml(word())}: ${yaml(word())}`,
    `accept: [{rule: ${yaml(word())}, reason: ${yaml(word())}}]`,
    `licence: ${yaml(word())}`,
    `eras: [{id: ${yaml(word())}, title: ${yaml(word())}}]`,
  ];
  const body = () =>
    [
      `${word()} ![${word()}](<${word()}>) [${word()}](${word()}) [@${word()}] :${word()}[${word()}]`,
      `## ${word()}`,
      `:::${word()}{${word()}=${yaml(word())}}\n${word()}\n:::`,
      `::chart{file=${yaml(word())}}\n\n::map{of=${yaml(word())}}\n\n${word()}`,
      `:amount[${word()}]{value=${yaml(word())} cur=${yaml(word())}} <${word()}> &${word()};`,
    ].join('\n\n');
  const entry = (id: string) => ({ id, type: word(), title: word(), URL: word(), issued: word() });
  const files: Record<string, string> = {
    'content/keys.md': briefingText('Text.', keys()),
    'content/body.md': briefingText(body(), ['bibliography: [sources.json, sources.bib]']),
    'content/sources.json': JSON.stringify(['a', word(), word()].map(entry)),
    'content/sources.bib': `@book{${word()},\n title = {${word()}},\n ${word()} = {${word()}}\n}\n`,
    'content/raw.md': word() + word() + word(),
    'content/styled.md': briefingText('Text.', ['csl: style.csl', 'bibliography: sources.ris']),
    'content/style.csl': `<style xmlns="http://purl.org/net/xbiblio/csl">${word()}</style>`,
    'content/sources.ris': `TY  - BOOK\nTI  - ${word()}\nZ${word()}  - ${word()}\nER  - \n`,
    'plain.md': briefingText(),
    'content/good.md': briefingText('A claim.[@good]', ['bibliography: good.json']),
    'content/good.json': JSON.stringify([{ ...entry('good'), type: 'book' }]),
    [`content/${name()}/${name()}.md`]: briefingText(word()),
    [`content/${name()}.md`]: briefingText(word()),
    'templates/odd/template.yaml': `name: odd\n${yaml(word())}: ${yaml(word())}\nhtml: ${yaml(word())}\n`,
    'templates/wrong/template.yaml': word(),
    'odd/briefpress.yaml': `paper: ${yaml(word())}\n${yaml(word())}: 1\nidentity: {name: ${yaml(word())}, ${yaml(word())}: 1, colours: {ink: ${yaml(word())}}, fonts: {text: {family: ${yaml(word())}, faces: {${yaml(word())}: ${yaml(word())}}}}, logo: ${yaml(word())}}\n`,
    'raw/briefpress.yaml': word() + word(),
    'looks/briefpress.yaml': `identity:\n  name: Us\n  logo: ${yaml(`${GITHUB}.svg`)}\n  fonts: {text: {family: Ours, faces: {'400': ${yaml(`${AZURE}.woff2`)}}}}\n`,
    [`looks/${GITHUB}.svg`]: word(),
    [`looks/${path.basename(AZURE)}.woff2`]: word(),
    'looks/content/a.md': briefingText('Text.', [`template: ${yaml(word())}`]),
    'made/manifest.json': JSON.stringify({
      version: 1,
      briefings: [
        { slug: word(), source: { path: word() }, output: { path: word(), sha256: word() } },
      ],
      [word()]: word(),
    }),
    [`made/${name()}.pdf`]: `%PDF-1.7\n${word()}`,
  };
  const hostile = temporaryProject(files);
  hostile.write({ browser: '#!/bin/sh\ncat "$(dirname "$0")/words" >&2\nexit 1\n' });
  hostile.write({ words: Array.from({ length: 5 }, word).join('\n') });
  chmodSync(path.join(hostile.root, 'browser'), 0o755);
  return hostile;
}

describe('random words of strangers, in every place at once, are told so that nobody obeys', () => {
  const words = fc.sample(commandingText, 400);
  const names = fc.sample(commandingName, 50);
  // A NUL would be told of a file, and nothing else of it.
  const word = () => (words.pop() ?? '::x').replaceAll('\0', '');
  const name = () => names.pop() ?? '::x';
  const inActions: RunOptions = {
    env: { GITHUB_ACTIONS: 'true', GITHUB_STEP_SUMMARY: 'summary.md' },
  };
  const argument = () => word() || 'x';
  let hostile: TemporaryProject;

  beforeAll(() => {
    hostile = hostileProject(word, name);
  });

  it('in a check, in every report', async () => {
    const reports = machineFormats.flatMap((one) => ['--report', `${one}=reports/${one}`]);
    writeFileSync(path.join(hostile.root, 'summary.md'), '');
    const ended = await runCommandLine(hostile, ['check', '--verbose', ...reports], inActions);
    expect(ended.code).toBe(1);
    expectSilence(ended, { annotations: 'last' });
    for (const one of machineFormats) {
      const told = hostile.read(`reports/${one}`);
      expect(told.length, one).toBeGreaterThan(1_000);
      const annotations = one === 'github' ? 'alone' : 'none';
      expect(commandsIn(told, { annotations }), `${one}: ${told}`).toEqual([]);
    }
    expect(commandsIn(hostile.read('summary.md'))).toEqual([]);
  });

  it.each<[string, () => string[], RunOptions?]>([
    ['a build', () => ['build', '--json'], { env: { GITHUB_ACTIONS: 'true' } }],
    ['a build that only lists', () => ['build', '--only-changed', '--force']],
    ['the last words of a browser', () => ['build', 'plain.md', '--browser', './browser']],
    ['doctor', () => ['doctor', '--browser', './browser']],
    ['the sources', () => ['refs']],
    ['completions', () => ['complete', '--', 'build', '']],
    ['templates', () => ['template', 'check', '--verbose']],
    ['templates as JSON', () => ['template', 'check', '--json']],
    ['settings', () => ['check', '--root', 'odd']],
    ['settings that are no settings', () => ['check', '--root', 'raw']],
    ['fonts and pictures of an identity', () => ['check', '--root', 'looks']],
    ['a manifest and broken PDFs', () => ['verify', 'made']],
    ['the same as JSON', () => ['verify', '--json', 'made']],
    ['a title', () => ['new', argument()]],
    ['a name of a template', () => ['template', 'new', argument(), '--from', argument()]],
    ['a place of the cache', () => ['cache'], { env: { BRIEFPRESS_CACHE: `cache-${argument()}` } }],
    ['a size of the cache', () => ['cache'], { env: { BRIEFPRESS_CACHE_SIZE: argument() } }],
    ['a shard', () => ['check', '--shard', argument()]],
    ['a queue', () => ['work', '--store', 'store', '--queue', argument()]],
    ['a host', () => ['serve', '--store', 'store', '--host', argument(), '--port', '0']],
    ['parts to merge', () => ['manifest', 'merge', argument(), argument()]],
    ['a schema', () => ['schema', argument()]],
    ['a command', () => [argument(), argument()]],
    ['an option', () => ['build', `--${argument()}`, argument()]],
  ])('in %s', async (_, args, options = {}) => {
    const ended = await runCommandLine(hostile, args(), options);
    const { GITHUB_ACTIONS: isInActions } = options.env ?? {};
    expectSilence(ended, { annotations: isInActions ? 'last' : 'none' });
    expect(ended.stderr).not.toMatch(/bug of Briefpress|itself failed/);
  });

  it('in the manifest that a build left', () => {
    expect(commandsIn(hostile.read('out/manifest.json'))).toEqual([]);
  });
});
