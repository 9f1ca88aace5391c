import { chmodSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { briefingText } from '../support/briefing-text.ts';
import { type Ended, runCommandLine } from '../support/run-command-line.ts';
import { type TemporaryProject, temporaryProject } from '../support/temporary-project.ts';

const ANYWHERE = /##[\w.-]*\[/;
const AT_START = /^\s*::/m;
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

function expectSilence({ stdout, stderr }: Ended): void {
  for (const said of [stdout, stderr]) {
    expect(said).not.toMatch(ANYWHERE);
    expect(said).not.toMatch(AT_START);
  }
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
    expect(text).not.toMatch(ANYWHERE);
    expect(text).not.toMatch(/[^\P{Cc}\n]|\p{Cf}/u);
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
