import { describe, expect, it } from 'vitest';
import { createWorld } from '../src/io/create-world.ts';
import { keepReads } from '../src/io/keep-reads.ts';
import { stampOf } from '../src/io/stamp-of.ts';
import { createInstalledData } from '../src/page/installed-data.ts';
import { loadTemplate } from '../src/page/template/load-template.ts';
import { type Prepared, prepare } from '../src/prepare.ts';
import type { World } from '../src/world.ts';
import { installed } from './support/installed.ts';
import { memoryProject } from './support/memory-project.ts';
import { smallTemplate } from './support/small-template.ts';
import { temporaryProject } from './support/temporary-project.ts';

const template = smallTemplate('plain', { css: 'h1 {\n  colour: #1b2127;\n}\n' });

async function prepared(keys: string[], strict = false): Promise<Prepared> {
  const text = ['---', 'title: T', 'status: draft', ...keys, '---', 'Text.', ''].join('\n');
  const { world, settings } = memoryProject({ ...template, 'x.md': text }, { strict });
  return prepare({ path: 'x.md', settings }, world);
}

describe('prepare', () => {
  it('lets an author accept what is told when the page is composed, also when strict', async () => {
    const accept = 'accept: [{rule: style-known, reason: an old spelling}]';
    const { messages, ready } = await prepared(['template: plain', accept], true);
    expect(messages).toMatchObject([{ ruleId: 'style-known', accepted: 'an old spelling' }]);
    expect(ready).toBeDefined();
  });

  it('stops at an acceptance that matches nothing, when strict', async () => {
    const { messages, ready } = await prepared(['accept: [{rule: style-known, reason: r}]'], true);
    expect(messages).toMatchObject([{ ruleId: 'accept-matches', level: 'error' }]);
    expect(ready).toBeUndefined();
  });
});

describe('a template, in a run that is held open', () => {
  const project = temporaryProject({
    ...smallTemplate('plain', { html: '<p>Before</p>', css: 'p { color: #333 }' }),
    'x.md': '---\ntitle: T\nstatus: draft\ntemplate: plain\n---\nText.\n',
  });
  // A file that has just been written is known by its time all the same.
  const world = keepReads(createWorld(project.root), (file) => stampOf(file, Infinity));
  const print = async (): Promise<string | undefined> => {
    const input = { path: 'x.md', settings: project.settings() };
    return (await prepare(input, world, await installed)).ready?.page.html;
  };
  const kept = async () => {
    const loaded = await loadTemplate('plain', world, 'templates');
    if ('findings' in loaded) throw new Error(JSON.stringify(loaded.findings));
    const { template, keep } = loaded;
    return [template, ...['liquid', 'check'].map((what) => keep(what, () => 'made anew'))];
  };

  it('is checked and compiled once for all briefings', async () => {
    await print();
    const first = await kept();
    expect(first).not.toContain('made anew');
    await print();
    for (const [index, one] of (await kept()).entries()) expect(one).toBe(first[index]);
  });

  it.each([
    ['its HTML', 'plain.liquid', 'Before', 'After'],
    ['a style sheet', 'plain.css', '#333', '#444'],
    ['the style sheet of the paper', 'a4.css', '20mm', '21mm'],
    [
      'its manifest',
      'template.yaml',
      'fallbacks: []',
      'measure: {rail: 46, column: 99, page: 160}',
    ],
  ])('prints as it is now after an edit of %s', async (_, name, old, now) => {
    const before = await print();
    const file = `templates/plain/${name}`;
    project.write({ [file]: project.read(file).toString().replace(old, now) });
    const after = await print();
    expect(after).not.toBe(before);
    if (!name.endsWith('.yaml')) expect(after).toContain(now);
    expect(await print()).toBe(after);
  });
});

describe('a briefing that is too much', () => {
  const rulesOf = ({ messages }: Prepared) => messages.map(({ ruleId }) => ruleId);
  const preparedText = (body: string) => {
    const { world, settings } = memoryProject({ 'x.md': `---\ntitle: T\n---\n${body}` });
    return prepare({ path: 'x.md', settings }, world);
  };

  it('is told before it is parsed, beside what is wrong with the front matter', async () => {
    const prepared = await preparedText('a'.repeat(6000));
    expect(rulesOf(prepared)).toEqual(['front-matter-valid', 'size-limit']);
  });

  it('is told before sources, pictures and eras are read', async () => {
    const prepared = await preparedText('See ![it](none.png).\n\n'.repeat(1001));
    expect(rulesOf(prepared)).toEqual(['front-matter-valid', 'size-limit']);
  });

  it('is told where something lies deeper in itself than the engine can descend', async () => {
    const { world, settings } = memoryProject({});
    const descend = (): never => descend();
    const prepared = await prepare(
      { path: 'x.md', settings },
      { ...world, readInside: async () => descend() },
    );
    expect(prepared.messages).toMatchObject([
      { ruleId: 'source-limits', level: 'error', file: 'x.md' },
    ]);
  });
});

describe('a briefing that is prepared again where reads are kept', () => {
  const library = (title: string) => JSON.stringify([{ id: 'book', type: 'book', title }]);

  /** Prepares the same briefing again and again, and tells what was read for it each time. */
  async function preparedAgain() {
    const text =
      '---\ntitle: T\nstatus: draft\ntemplate: plain\nbibliography: library.json\n---\nText.[@book]\n';
    const files: Record<string, string> = { ...template, 'x.md': text };
    files['library.json'] = library('Rivers');
    const { world: project, settings } = memoryProject(files);
    const { readInside, readOwn } = project;
    const reads: string[] = [];
    const counting: World = {
      root: '/',
      readInside(file, maxBytes) {
        reads.push(file);
        return readInside(file, maxBytes);
      },
      readOwn(file) {
        reads.push(file);
        return readOwn(file);
      },
    };
    const world = keepReads(counting, async (file) => `${file} ${files[file.slice(1)] ?? 'own'}`);
    const installed = await createInstalledData(world);
    const again = async () => {
      reads.length = 0;
      const result = await prepare({ path: 'x.md', settings }, world, installed);
      return { html: result.ready?.page.html ?? '', reads: [...reads] };
    };
    return { files, again };
  }

  it('takes sources, template and fonts as they were read', async () => {
    const { again } = await preparedAgain();
    const first = await again();
    expect(first.reads.filter((file) => file.endsWith('.woff2')).length).toBeGreaterThan(0);
    expect(first.reads).toEqual(expect.arrayContaining(['library.json', 'templates/plain/a4.css']));
    expect(await again()).toEqual({ html: first.html, reads: [] });
  });

  it.each([
    ['a bibliography', 'library.json', library('Lakes'), 'Lakes'],
    [
      'a style sheet',
      'templates/plain/a4.css',
      '@page {\n  size: 100mm 200mm;\n}\n',
      '100mm 200mm',
    ],
  ])('reads %s that has changed, and nothing else', async (_, file, text, printed) => {
    const { files, again } = await preparedAgain();
    expect((await again()).html).not.toContain(printed);
    files[file] = text;
    const { html, reads } = await again();
    expect([html.includes(printed), reads]).toEqual([true, [file]]);
  });
});

describe('a briefing whose front matter cannot be read', () => {
  it.each([
    ['a key is wrong', 'sutbitle: x'],
    ['its YAML is broken', 'subtitle: "x'],
    ['a date is missing', 'status: final'],
  ])('has the faults of its text told as well, where %s', async (_, line) => {
    const text = `---\ntitle: T\n${line}\n---\n\n#### Deep\n\n:::nonsense\n:::\n\nAn $x_1$.\n`;
    const { world, settings } = memoryProject({ 'x.md': text });
    const { messages, ready } = await prepare({ path: 'x.md', settings }, world);
    const told = messages.map(({ ruleId }) => ruleId);
    expect(told).toContain('heading-increment');
    expect(told).toContain('directive-known');
    expect(told).toContain('markdown-known');
    expect(told.some((rule) => rule.startsWith('front-matter-'))).toBe(true);
    expect(ready).toBeUndefined();
  });

  it('is told nothing that its front matter might mend', async () => {
    const text = '---\ntitle: T\nx: y\n---\n\nText.[@key]\n\n## Early\n\nSee [so](#tab-eras).\n';
    const { world, settings } = memoryProject({ 'x.md': text });
    const { messages } = await prepare({ path: 'x.md', settings }, world);
    expect([...new Set(messages.map(({ ruleId }) => ruleId))].sort()).toEqual([
      'front-matter-known-key',
      'front-matter-valid',
    ]);
  });
});

it('tells keys of other tools beside a briefing that can be printed', async () => {
  const { messages, ready } = await prepared(['toc: true', 'tags: [a]']);
  expect(messages.map(({ level, actual }) => [level, actual])).toEqual([
    ['warning', 'toc'],
    ['info', 'tags'],
  ]);
  expect(ready).toBeDefined();
});
