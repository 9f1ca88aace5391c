import { chmodSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { buildAll } from '../../src/runs/build-all.ts';
import { buildOne } from '../../src/runs/build-one.ts';
import { briefingText } from '../support/briefing-text.ts';
import { openLightRun } from '../support/open-light-run.ts';
import { filesOfCache, ownCache, runWithCache, takeAwayOutput } from '../support/run-with-cache.ts';
import { type TemporaryProject, temporaryProject } from '../support/temporary-project.ts';
import { eachWidely, itWidely } from '../support/widely.ts';

const entry = (id: string, title = `The book of ${id}`) => ({
  id,
  type: 'book',
  title,
  URL: `https://example.org/${id}`,
  custom: { 'url-checked': '2026-01-01', 'url-status': 'live' },
});
const library = (...entries: object[]) => JSON.stringify(entries, undefined, 2);
const shared = ['bibliography: library.json'];
/** Two briefings that share a bibliography, and one without. */
const three = () =>
  temporaryProject({
    'content/a.md': briefingText('A claim.[@rivers]', [...shared, 'slug: named']),
    'content/deep/b.md': briefingText('A claim.[@lakes]', ['bibliography: ../library.json']),
    'content/c.md': briefingText('Text <b>with</b> HTML.'),
    'content/library.json': library(entry('rivers'), entry('lakes')),
  });
const all = (word: string) => ({ a: word, b: word, c: word });

/** Everything in the output folder, by its path. */
function outputOf(folder: string): Record<string, string> {
  const names = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((found) => found.isFile())
    .map((found) => path.join(found.parentPath, found.name));
  const read = (file: string) => readFileSync(file).toString('latin1');
  return Object.fromEntries(names.map((file) => [path.relative(folder, file), read(file)]));
}

/** What a build gives that knows of none before it. */
async function builtFresh(project: TemporaryProject): Promise<Record<string, string>> {
  const out = path.join(project.temporary, 'fresh');
  rmSync(out, { recursive: true, force: true });
  // The same place seen from the project, so that the manifest tells the same.
  await runWithCache(project, { out, cacheBytes: 0 });
  return outputOf(out);
}

function expectSameOutput(project: TemporaryProject, fresh: Record<string, string>): void {
  const kept = outputOf(path.join(project.root, 'out'));
  const sameStatus = (files: Record<string, string>) => ({
    ...files,
    'manifest.json': (files['manifest.json'] ?? '')
      .replaceAll('"unchanged"', '"built"')
      .replace(/"project": ".*"/, ''),
  });
  expect(sameStatus(kept)).toEqual(sameStatus(fresh));
}

describe('a build whose output is gone', () => {
  it('takes every PDF from the cache, with the same bytes, manifest and messages', async () => {
    const project = three();
    ownCache(project);
    const first = await runWithCache(project);
    expect([first.became, first.prints]).toEqual([all('built'), 3]);
    const before = takeAwayOutput(project, 'before');
    const second = await runWithCache(project);
    expect(second).toEqual({ ...first, became: all('kept'), prepared: [], prints: 0 });
    expect(first.messages.length).toBeGreaterThan(0);
    expect(outputOf(path.join(project.root, 'out'))).toEqual(outputOf(before));
  });

  it('does so in another folder as well, as a fresh clone is one', async () => {
    const project = three();
    const cache = ownCache(project);
    await runWithCache(project);
    const clone = temporaryProject();
    clone.copy(path.join(project.root, 'content'), 'content');
    clone.write({ 'content/new.md': briefingText('New.') });
    const { became, prints } = await runWithCache(clone);
    expect([became, prints]).toEqual([{ ...all('kept'), new: 'built' }, 1]);
    expect(filesOfCache(cache, 'prints')).toHaveLength(4);
  });

  itWidely('costs nothing after another branch was looked at', async () => {
    const project = three();
    ownCache(project);
    await runWithCache(project);
    const text = project.read('content/c.md').toString();
    project.write({ 'content/c.md': briefingText('Another branch.') });
    expect((await runWithCache(project)).became).toEqual({ ...all('unchanged'), c: 'built' });
    project.write({ 'content/c.md': text });
    const back = await runWithCache(project);
    expect([back.became, back.prints]).toEqual([{ ...all('unchanged'), c: 'kept' }, 0]);
    expectSameOutput(project, await builtFresh(project));
  });

  it('is built anew with `--force`, and kept all the same', async () => {
    const project = three();
    const cache = ownCache(project);
    const forced = await runWithCache(project, { force: true });
    expect((await runWithCache(project, { force: true })).became).toEqual(forced.became);
    expect(filesOfCache(cache, 'prints')).toHaveLength(3);
    expect((await runWithCache(project)).became).toEqual(all('unchanged'));
  });

  it('knows nothing and keeps nothing where that is not wanted', async () => {
    const project = three();
    const cache = ownCache(project);
    await runWithCache(project, { cacheBytes: 0 });
    takeAwayOutput(project, 'before');
    expect((await runWithCache(project, { cacheBytes: 0 })).became).toEqual(all('built'));
    expect(filesOfCache(cache)).toEqual([]);
  });

  it('keeps a briefing with an error out of it', async () => {
    const project = temporaryProject({ 'content/a.md': briefingText('A claim.[@nobody]') });
    const cache = ownCache(project);
    expect((await runWithCache(project)).became).toEqual({ a: 'failed' });
    expect(filesOfCache(cache, 'requests')).toEqual([]);
  });

  it('does not put a PDF over that of another briefing of the same name', async () => {
    const project = three();
    ownCache(project);
    await runWithCache(project);
    takeAwayOutput(project, 'before');
    project.write({ 'content/other.md': briefingText('Other.', ['slug: named']) });
    const { became } = await runWithCache(project);
    expect(became).toEqual({ ...all('kept'), a: 'failed', other: 'failed' });
  });
});

describe('a build for one file', () => {
  it('takes the PDF that was built for the folder', async () => {
    const project = three();
    ownCache(project);
    await runWithCache(project);
    const { run, press, pool } = openLightRun(project);
    const settings = { ...run.settings.run, cacheBytes: 100_000_000 };
    const open = { ...run, settings: { ...run.settings, run: settings } };
    const { result, pdf } = await buildOne(open, 'content/c.md', {
      file: path.join(project.root, 'one.pdf'),
    });
    expect([result.kept, result.output?.path, press.printed, pool.prepared]).toEqual([
      true,
      'one.pdf',
      [],
      [],
    ]);
    expect(project.read('one.pdf').equals(project.read('out/c.pdf'))).toBe(true);
    expect(Object.keys(pdf ?? {}).sort()).toEqual(['bytes', 'document', 'facts', 'pageOf']);
  });
});

describe('the pages on which a briefing was printed before', () => {
  it('are the guess of the next build, into the folder or into a file', async () => {
    const project = three();
    ownCache(project);
    const toFile = { file: path.join(project.root, 'one.pdf') };
    const { run, press } = openLightRun(project);
    await buildOne(run, 'content/a.md', toFile);
    await buildOne(run, 'content/a.md', toFile);
    await buildAll(run, { files: ['content/a.md'] });
    await buildAll(run, { files: ['content/c.md'] });
    const known = press.guesses[1] ?? {};
    expect(Object.keys(known).length).toBeGreaterThan(0);
    expect(press.guesses).toEqual([undefined, known, known, undefined]);
    await buildOne(run, 'content/c.md', toFile);
    expect(press.guesses[4]).toBeDefined();
  });
});

describe('a bibliography that two briefings share', () => {
  /** So many that a briefing is not told of each that it does not cite. */
  const many = Array.from({ length: 25 }, (_, index) => entry(`idle${index}`));
  const idle = many.map(({ id, title }) => `@book{${id}, title = {${title}}}`).join('\n');
  const BIBTEX = `@string{river = "The book of rivers"}
@book{parent, title = {The whole}}
@book{rivers, title = river, crossref = {parent}}
@book{lakes, title = {The book of lakes}}
${idle}
`;

  /** Build with one text of the library and then with another, and hold it against a fresh build. */
  const afterChange = async (before: string, after: string, name = 'library.json') => {
    const project = three();
    ownCache(project);
    project.write({
      [`content/${name}`]: before,
      'content/a.md': briefingText('A claim.[@rivers]', [`bibliography: ${name}`]),
      'content/deep/b.md': briefingText('A claim.[@lakes]', [`bibliography: ../${name}`]),
    });
    await runWithCache(project);
    project.write({ [`content/${name}`]: after });
    const { became, prepared, prints } = await runWithCache(project);
    expectSameOutput(project, await builtFresh(project));
    takeAwayOutput(project, 'before');
    const again = await runWithCache(project);
    expect([again.became, again.prints]).toEqual([all('kept'), 0]);
    return { became, prepared, prints };
  };
  const onlyFirst = {
    became: { a: 'built', b: 'kept', c: 'unchanged' },
    prepared: ['a'],
    prints: 1,
  };
  const none = { became: { a: 'kept', b: 'kept', c: 'unchanged' }, prepared: [], prints: 0 };
  const told = { became: { a: 'built', b: 'built', c: 'unchanged' }, prepared: ['a', 'b'] };

  it('is looked at entry by entry: who does not cite what has changed is not built', async () => {
    const before = library(entry('rivers'), entry('lakes'), ...many);
    const after = library(entry('rivers', 'Another title'), entry('lakes'), ...many);
    expect(await afterChange(before, after)).toEqual(onlyFirst);
  });

  itWidely('may have its entries on other lines', async () => {
    const text = library(entry('rivers'), entry('lakes'), ...many);
    expect(await afterChange(text, `\n\n\n${text}`)).toEqual(none);
  });

  it('is told about at the lines where its entries are now, and nothing is printed', async () => {
    const text = library(entry('rivers'), entry('lakes'));
    expect(await afterChange(text, `\n\n\n${text}`)).toEqual({ ...told, prints: 0 });
  });

  const additions: [string, object[]][] = [
    ['a new entry', [entry('seas')]],
    ['a key that stands twice', [entry('idle3', 'Another')]],
    ['an entry with a fault', [{ id: 'x', type: 'x' }]],
  ];

  eachWidely(additions.slice(0, 1), additions.slice(1))(
    'is told about again after %s',
    async (_, more) => {
      const entries = [entry('rivers'), entry('lakes'), ...many];
      const done = await afterChange(library(...entries), library(...entries, ...more));
      expect(done).toMatchObject(told);
    },
  );

  it('may get an entry that nobody cites, and nothing is printed for that', async () => {
    const entries = [entry('rivers'), entry('lakes')];
    const after = library(...entries, entry('seas'), ...many);
    expect((await afterChange(library(...entries, ...many), after)).prints).toBe(0);
  });

  const parts: [string, string, string][] = [
    ['a string that an entry uses', 'book of rivers"', 'book of streams"'],
    ['an entry that another inherits from', '{The whole}', '{The whole}, publisher = {A press}'],
  ];

  eachWidely(parts.slice(0, 1), parts.slice(1))(
    'counts %s as a part of it',
    async (_, from, to) => {
      const after = BIBTEX.replace(from, to);
      expect(await afterChange(BIBTEX, after, 'library.bib')).toMatchObject({
        became: onlyFirst.became,
        prepared: onlyFirst.prepared,
      });
    },
  );

  it('is gone: that is an error as ever, and the cache does not hide it', async () => {
    const project = three();
    ownCache(project);
    await runWithCache(project);
    project.remove('content/library.json');
    expect((await runWithCache(project)).became).toEqual({
      a: 'failed',
      b: 'failed',
      c: 'unchanged',
    });
  });
});

describe('what else decides', () => {
  it.each([
    [
      'a picture',
      { 'content/p.svg': '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"/>' },
    ],
    ['a style sheet of the project', { 'templates/shared/prose.css': 'p { color: #333 }' }],
  ])('is %s: with the old one the old PDF is found', async (_, files) => {
    const project = temporaryProject({
      'content/p.svg': '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8"/>',
      'content/a.md': briefingText('![A square](p.svg)'),
    });
    ownCache(project);
    await runWithCache(project);
    const [file = ''] = Object.keys(files);
    const before = project.list(path.dirname(file)).includes(path.basename(file))
      ? project.read(file)
      : undefined;
    project.write(files as Record<string, string>);
    expect((await runWithCache(project)).became).toEqual({ a: 'built' });
    if (before) project.write({ [file]: before });
    else project.remove(file);
    expect((await runWithCache(project)).became).toEqual({ a: 'kept' });
  });

  itWidely('is each setting of the look', async () => {
    const project = three();
    ownCache(project);
    await runWithCache(project);
    expect((await runWithCache(project, { paper: 'letter' })).became).toEqual(all('built'));
    const back = await runWithCache(project);
    expect([back.became, back.prints]).toEqual([all('kept'), 0]);
  });
});

describe('a cache that cannot be used', () => {
  it('is left alone where others may write it, and that is told once', async () => {
    const project = three();
    const cache = ownCache(project);
    await runWithCache(project);
    takeAwayOutput(project, 'before');
    chmodSync(cache, 0o777);
    const { became, told } = await runWithCache(project);
    expect(became).toEqual(all('built'));
    expect(told).toEqual([`other users may write \`${cache}\``]);
  });

  it('is made anew when it is taken away in the middle of a run', async () => {
    const project = three();
    const cache = ownCache(project);
    const onEvent = ({ kind }: { kind: string }) => {
      if (kind === 'done') rmSync(cache, { recursive: true, force: true });
    };
    expect((await runWithCache(project, { jobs: 1 }, { onEvent })).became).toEqual(all('built'));
    expect((await runWithCache(project)).became).toEqual(all('unchanged'));
  });

  it('is filled by two builds at once', async () => {
    const [one, other] = [three(), three()];
    const cache = ownCache(one);
    const both = await Promise.all([runWithCache(one), runWithCache(other)]);
    expect(both.flatMap(({ told }) => told)).toEqual([]);
    expect(filesOfCache(cache).filter((file) => file.endsWith('.tmp'))).toEqual([]);
    const third = temporaryProject();
    third.copy(path.join(one.root, 'content'), 'content');
    expect((await runWithCache(third)).became).toEqual(all('kept'));
  });

  it('holds no more than it may, and what was used last', async () => {
    const project = three();
    const cache = ownCache(project);
    await runWithCache(project, { cacheBytes: 1 });
    expect(filesOfCache(cache)).toEqual([]);
  });
});
