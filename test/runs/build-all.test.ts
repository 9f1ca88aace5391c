import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import { beforeAll, describe, expect, it } from 'vitest';
import type { ManifestEntry } from '../../src/model/manifest.ts';
import type { RawOptions } from '../../src/options.ts';
import { emptyRecord } from '../../src/record/empty-record.ts';
import { buildAll } from '../../src/runs/build-all.ts';
import type { RunRequest, RunResult } from '../../src/runs/run-result.ts';
import { schemas } from '../../src/schemas/schemas.ts';
import { briefingText } from '../support/briefing-text.ts';
import { buildHere } from '../support/build-here.ts';
import { openLightRun } from '../support/open-light-run.ts';
import { type TemporaryProject, temporaryProject } from '../support/temporary-project.ts';
import { itWidely } from '../support/widely.ts';

const BROKEN = briefingText('A claim.[@nobody]');
const library = (title: string) =>
  JSON.stringify([
    {
      id: 'book',
      type: 'book',
      title,
      URL: 'https://example.org/',
      custom: { 'url-checked': '2026-01-01', 'url-status': 'live' },
    },
  ]);

/** Build without a browser and without a thread. */
const buildLight = (
  project: TemporaryProject,
  request: RunRequest = {},
  options: RawOptions = {},
) => buildAll(openLightRun(project, options).run, request);

const statuses = ({ briefings }: RunResult) =>
  Object.fromEntries(briefings.map(({ source, status }) => [path.basename(source, '.md'), status]));

function entryOf(project: TemporaryProject, name: string): ManifestEntry | undefined {
  return project.manifest().briefings.find(({ source }) => source.path === `content/${name}.md`);
}

describe('the manifest', () => {
  let project: TemporaryProject;

  beforeAll(async () => {
    project = temporaryProject({
      'content/africa/chad.md': briefingText('A claim.[@book]', ['bibliography: ../library.json']),
      'content/library.json': library('A book'),
      'content/b.md': briefingText('Text <b>with</b> HTML.', ['slug: named']),
      'content/README.md': 'not a briefing',
      'content/_draft.md': 'not a briefing',
    });
    await buildAll(project.settings());
  });

  it('says what was built from what', () => {
    const digest = expect.stringMatching(/^[0-9a-f]{64}$/);
    expect(project.manifest()).toEqual({
      manifestVersion: 1,
      tool: { name: 'Briefpress', version: expect.any(String) },
      project: '..',
      browser: { version: expect.stringContaining('/'), sandbox: expect.stringMatching(/^o[nf]/) },
      briefings: [
        {
          slug: 'africa/chad',
          status: 'built',
          stale: false,
          source: { path: 'content/africa/chad.md', sha256: digest },
          inputs: [{ path: 'content/library.json', sha256: digest }],
          template: { name: 'briefing', sha256: digest },
          key: digest,
          output: {
            path: 'africa/chad.pdf',
            sha256: digest,
            bytes: expect.any(Number),
            pages: 1,
            title: 'A test',
            identifier: 'chad · version 1.0',
            lang: 'en',
            date: '2026-11-23',
          },
          messages: [],
          ...emptyRecord(),
          references: {
            total: 1,
            byState: { live: 1 },
            entries: [expect.objectContaining({ number: 1, key: 'book', title: 'A book' })],
          },
        },
        expect.objectContaining({
          slug: 'named',
          messages: [
            expect.objectContaining({ ruleId: 'html-not-rendered' }),
            expect.objectContaining({ ruleId: 'html-not-rendered' }),
          ],
        }),
      ],
    });
  });

  it('keeps to its schema, also with a briefing that failed', async () => {
    project.write({ 'content/bad.md': 'no front matter' });
    await buildHere(project);
    const ajv = new Ajv({ strict: false });
    addFormats.default(ajv);
    const validate = ajv.compile(schemas.manifest ?? {});
    validate(project.manifest());
    expect(validate.errors).toBeNull();
    expect(validate({ ...project.manifest(), more: 1 })).toBe(false);
    project.remove('content/bad.md');
    await buildHere(project);
  });

  it('stands beside the PDFs it names, and nothing else does', () => {
    expect([project.list('out'), project.list('out/africa')]).toEqual([
      ['africa', 'manifest.json', 'named.pdf'],
      ['chad.pdf'],
    ]);
  });

  it('holds no clock and nothing of the machine', () => {
    expect(project.read('out/manifest.json').toString()).not.toContain(project.root);
  });
});

describe('a second build', () => {
  let project: TemporaryProject;

  beforeAll(async () => {
    project = temporaryProject({
      'content/a.md': briefingText('A claim.[@book]\n\n![Waves](waves.jpg)', [
        'bibliography: library.json',
      ]),
      'content/library.json': library('A book'),
      'content/b.md': briefingText(),
    });
    project.copy('test/fixtures/briefings/images/waves.jpg', 'content/waves.jpg');
    await buildLight(project);
  });

  it('prints nothing again and starts no browser', async () => {
    const manifest = project.read('out/manifest.json').toString();
    const heard: string[] = [];
    const { run: open, press } = openLightRun(project);
    const run = await buildAll(open, { report: ({ kind }) => void heard.push(kind) });
    expect({ statuses: statuses(run), heard, starts: press.starts }).toEqual({
      statuses: { a: 'unchanged', b: 'unchanged' },
      heard: ['done', 'done'],
      starts: 0,
    });
    expect(project.read('out/manifest.json').toString().replaceAll('"unchanged"', '"built"')).toBe(
      manifest,
    );
  });

  it.each([
    [
      'its text',
      (it: TemporaryProject) => it.write({ 'content/a.md': `${it.read('content/a.md')}\nMore.\n` }),
    ],
    [
      'its bibliography',
      (it: TemporaryProject) => it.write({ 'content/library.json': library('Another') }),
    ],
    [
      'a picture',
      (it: TemporaryProject) =>
        it.copy('test/fixtures/briefings/images/rings.png', 'content/waves.jpg'),
    ],
    ['its PDF', (it: TemporaryProject) => it.write({ 'out/a.pdf': 'edited by hand' })],
  ])('prints the one briefing again when %s has changed', async (_, change) => {
    change(project);
    expect(statuses(await buildLight(project))).toEqual({ a: 'built', b: 'unchanged' });
  });

  it('prints everything again when the template has changed', async () => {
    project.copy('templates/briefing', 'templates/briefing');
    project.copy('templates/shared', 'templates/shared');
    const css = 'templates/briefing/briefing.css';
    await buildLight(project);
    project.write({ [css]: `${project.read(css)}\np { color: #333 }\n` });
    expect(statuses(await buildLight(project))).toEqual({ a: 'built', b: 'built' });
  });

  it('prints everything again when a setting of the look has changed', async () => {
    const run = await buildLight(project, {}, { paper: 'letter' });
    expect(statuses(run)).toEqual({ a: 'built', b: 'built' });
  });
});

describe('a briefing that fails', () => {
  it('keeps the PDF and the name it had, and is stale until it builds again', async () => {
    const project = temporaryProject({
      'content/a.md': briefingText(),
      'content/b.md': briefingText(),
    });
    await buildLight(project);
    const old = project.read('out/a.pdf');
    project.write({ 'content/a.md': BROKEN });
    expect(statuses(await buildLight(project))).toEqual({ a: 'failed', b: 'unchanged' });
    expect(project.read('out/a.pdf').equals(old)).toBe(true);
    expect(entryOf(project, 'a')).toMatchObject({
      status: 'failed',
      stale: true,
      output: { path: 'a.pdf' },
    });

    project.write({ 'content/a.md': briefingText('Mended.') });
    await buildLight(project);
    expect(entryOf(project, 'a')).toMatchObject({ status: 'built', stale: false });
  });

  it('has no output in the manifest when it never built', async () => {
    const project = temporaryProject({ 'content/a.md': BROKEN });
    await buildLight(project);
    expect(entryOf(project, 'a')).toMatchObject({ status: 'failed', stale: false });
    expect(entryOf(project, 'a')).not.toHaveProperty('output');
  });

  it('loses its old PDF to another briefing that is built under that name', async () => {
    const project = temporaryProject({ 'content/a.md': briefingText('First.', ['slug: x']) });
    await buildLight(project);
    project.write({
      'content/a.md': briefingText('A claim.[@nobody]', ['slug: y']),
      'content/b.md': briefingText('Second.', ['slug: x']),
    });
    await buildLight(project);
    expect(entryOf(project, 'b')).toMatchObject({ output: { path: 'x.pdf' } });
    expect(entryOf(project, 'a')).toMatchObject({ status: 'failed', stale: false });
    expect(entryOf(project, 'a')).not.toHaveProperty('output');
  });
});

describe('a partial build', () => {
  it('updates only its own entries', async () => {
    const project = temporaryProject({
      'content/a.md': briefingText(),
      'content/b.md': briefingText(),
    });
    await buildLight(project);
    const other = entryOf(project, 'b');
    project.write({ 'content/a.md': briefingText('New.'), 'content/b.md': briefingText('New.') });
    const run = await buildLight(project, { files: ['content/a.md'] });
    expect(statuses(run)).toEqual({ a: 'built' });
    expect(entryOf(project, 'b')).toEqual(other);
  });
});

describe('a PDF that no source stands for', () => {
  it('is removed when its source is gone', async () => {
    const project = temporaryProject({
      'content/a.md': briefingText(),
      'content/b.md': briefingText(),
    });
    await buildLight(project);
    project.remove('content/a.md');
    const { removed } = await buildLight(project);
    expect({ removed, left: project.list('out') }).toEqual({
      removed: ['a.pdf'],
      left: ['b.pdf', 'manifest.json'],
    });
    expect(entryOf(project, 'a')).toBeUndefined();
  });

  it('is removed when the briefing takes another name', async () => {
    const project = temporaryProject({ 'content/a.md': briefingText() });
    await buildLight(project);
    project.write({ 'content/a.md': briefingText('Text.', ['slug: renamed']) });
    const { removed } = await buildLight(project);
    expect([removed, project.list('out')]).toEqual([['a.pdf'], ['manifest.json', 'renamed.pdf']]);
  });

  it('stays when somebody has edited it', async () => {
    const project = temporaryProject({
      'content/a.md': briefingText(),
      'content/b.md': briefingText(),
    });
    await buildLight(project);
    project.remove('content/a.md');
    project.write({ 'out/a.pdf': 'edited by hand' });
    const { removed } = await buildLight(project);
    expect([removed, project.read('out/a.pdf').toString()]).toEqual([[], 'edited by hand']);
  });

  it('stays when it lies outside the output folder, whatever the manifest says', async () => {
    const project = temporaryProject({
      'content/a.md': briefingText(),
      'content/b.md': briefingText(),
    });
    await buildLight(project);
    project.copy(path.join(project.root, 'out/a.pdf'), 'precious.pdf');
    const manifest = project.manifest();
    for (const { output } of manifest.briefings)
      if (output?.path === 'a.pdf') output.path = '../precious.pdf';
    project.write({ 'out/manifest.json': JSON.stringify(manifest) });
    project.remove('content/a.md');
    const { removed } = await buildLight(project);
    expect([removed, project.list('.')]).toEqual([[], ['content', 'out', 'precious.pdf']]);
  });

  it('stays when the manifest is damaged', async () => {
    const project = temporaryProject({ 'content/a.md': briefingText() });
    await buildLight(project);
    project.write({
      'out/manifest.json': '{"manifestVersion": 1, "project": "..", "briefings": [{}]}',
    });
    project.remove('content/a.md');
    project.write({ 'content/b.md': briefingText() });
    expect(statuses(await buildLight(project))).toEqual({ b: 'built' });
    expect(project.list('out')).toEqual(['a.pdf', 'b.pdf', 'manifest.json']);
  });
});

describe('two briefings that want one name', () => {
  it('both fail, and each names the other', async () => {
    const project = temporaryProject({
      'content/a.md': briefingText('Text.', ['slug: same']),
      'content/b.md': briefingText('Text.', ['slug: same']),
      'content/c.md': briefingText(),
    });
    const run = await buildLight(project);
    expect(statuses(run)).toEqual({ a: 'failed', b: 'failed', c: 'built' });
    expect(run.briefings.map(({ messages }) => messages[0]?.reason)).toEqual([
      '`same.pdf` is also the PDF of `content/b.md`, expected a name of its own',
      '`same.pdf` is also the PDF of `content/a.md`, expected a name of its own',
      undefined,
    ]);
  });

  it('are found also when only one of them is built', async () => {
    const project = temporaryProject({ 'content/a.md': briefingText('Text.', ['slug: same']) });
    await buildLight(project);
    const old = project.read('out/same.pdf');
    project.write({ 'content/b.md': briefingText('Text.', ['slug: same']) });
    const run = await buildLight(project, { files: ['content/b.md'] });
    expect(run.briefings[0]?.messages).toMatchObject([{ ruleId: 'slug-unique' }]);
    expect(project.read('out/same.pdf').equals(old)).toBe(true);
  });
});

describe('a briefing whose print takes more memory than it may', () => {
  it('gets a message, and the others are built', async () => {
    const project = temporaryProject({
      'content/large.md': briefingText('A table without end.'),
      'content/small.md': briefingText('Text.'),
    });
    const light = openLightRun(project);
    const { print } = light.press;
    light.press.print = async (page, options) =>
      page.html.includes('A table without end.')
        ? { kind: 'memory-limit', ceiling: 256 }
        : print(page, options);
    expectLargeToFail(project, await buildAll(light.run));
  });

  itWidely(
    'gets a message from a browser that is ended, and the others are built',
    async () => {
      const rows = Array.from({ length: 4000 }, (_, row) => `| ${row} | text of the row ${row} |`);
      const table = `| Number | Text |\n|--:|---|\n${rows.join('\n')}`;
      const project = temporaryProject({
        'content/large.md': briefingText(table),
        'content/small.md': briefingText('Text.'),
      });
      expectLargeToFail(project, await buildAll(project.settings({ maxMemory: 256, jobs: 1 })));
    },
    60_000,
  );

  function expectLargeToFail(project: TemporaryProject, run: RunResult): void {
    expect(statuses(run)).toEqual({ large: 'failed', small: 'built' });
    expect(run.briefings[0]?.messages.filter(({ level }) => level === 'error')).toMatchObject([
      {
        ruleId: 'source-limits',
        reason: 'Printing the briefing took more memory than `256 MiB`, expected at most 256 MiB',
      },
    ]);
    expect(project.list('out').filter((file) => file.endsWith('.pdf'))).toEqual(['small.pdf']);
  }
});

describe('a run that is stopped', () => {
  it('keeps what it has put in place, in folder and manifest', async () => {
    const project = temporaryProject({
      'content/a.md': briefingText(),
      'content/b.md': briefingText(),
      'content/c.md': briefingText(),
      'content/d.md': briefingText(),
    });
    await buildLight(project);
    for (const name of ['a', 'b', 'c', 'd']) {
      writeFileSync(path.join(project.root, `content/${name}.md`), briefingText('New.'));
    }
    const before = project
      .list('out')
      .map((file) => project.read(`out/${file}`).toString('latin1'));
    const stop = new AbortController();
    const report = ({ kind }: { kind: string }) =>
      kind === 'done' && stop.abort(new Error('enough'));
    const run = buildLight(project, { signal: stop.signal, report }, { jobs: 1 });
    await expect(run).rejects.toThrow('enough');
    expect(project.list('out')).toEqual(['a.pdf', 'b.pdf', 'c.pdf', 'd.pdf', 'manifest.json']);
    const after = project.list('out').map((file) => project.read(`out/${file}`).toString('latin1'));
    const { briefings } = await buildLight(project);
    const rebuilt = briefings.filter(({ status }) => status === 'built').length;
    const kept = after.slice(0, 4).filter((bytes, index) => bytes !== before[index]).length;
    expect([kept > 0, rebuilt]).toEqual([true, 4 - kept]);
  });
});

describe('what a briefing tells', () => {
  it('stands in the manifest with the pages on which it is printed', async () => {
    const summary = ':::era-summary\nShips sailed.[@book]\n\n- One.[@book]\n- Two.[@book]\n:::';
    const chronology = ':::chronology\n- 1850 A ship.[@book]\n:::';
    const body = ['## Age of sail', summary, chronology].join('\n\n');
    const era = ['eras:', '  - {id: sail, label: Age of sail, from: 1800, to: 1900}'];
    const project = temporaryProject({
      'content/a.md': briefingText(body, ['bibliography: library.json', ...era]),
      'content/library.json': library('A book'),
    });
    await buildHere(project);
    expect(project.manifest().briefings).toMatchObject([
      {
        eras: [{ id: 'sail', events: [{ date: '1850', support: 'sourced', page: 1 }] }],
      },
    ]);
    // Brief on page one, two bullets, one event.
    const [reference] = project.manifest().briefings[0]?.references.entries ?? [];
    expect(reference?.citations.map(({ page }) => typeof page)).toEqual(Array(4).fill('number'));
  });
});

describe('two builds at once in one folder', () => {
  it('both end well, and the manifest knows the briefings of both', async () => {
    const names = ['a', 'b', 'c', 'd', 'e', 'f'];
    const project = temporaryProject(
      Object.fromEntries(names.map((name) => [`content/${name}.md`, briefingText(name)])),
    );
    const files = names.map((name) => `content/${name}.md`);
    const runs = await Promise.all([
      buildLight(project, { files: files.slice(0, 4) }),
      buildLight(project, { files: files.slice(2) }),
    ]);
    expect(runs.map(statuses)).toEqual([
      { a: 'built', b: 'built', c: 'built', d: 'built' },
      { c: 'built', d: 'built', e: 'built', f: 'built' },
    ]);
    expect(project.manifest().briefings.map(({ slug }) => slug)).toEqual(names);
    expect(project.list('out')).toEqual([...names.map((name) => `${name}.pdf`), 'manifest.json']);
    const again = await buildLight(project);
    expect(new Set(Object.values(statuses(again)))).toEqual(new Set(['unchanged']));
  });
});

describe('an output folder of another project', () => {
  it('is refused, and its PDFs stay', async () => {
    const first = temporaryProject({ 'content/a.md': briefingText('First.') });
    const second = temporaryProject({ 'content/b.md': briefingText('Second.') });
    const out = path.join(first.root, 'out');
    await buildLight(first);
    await expect(buildLight(second, {}, { out })).rejects.toMatchObject({
      kind: 'usage',
      message: expect.stringContaining('another project'),
    });
    expect(first.list('out')).toEqual(['a.pdf', 'manifest.json']);
  });
});
