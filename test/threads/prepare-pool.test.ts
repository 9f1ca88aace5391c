import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createWorld } from '../../src/io/create-world.ts';
import { resolveSettings } from '../../src/options.ts';
import { type BuildInput, prepare } from '../../src/prepare.ts';
import { createPreparePool, type PreparePool } from '../../src/threads/prepare-pool.ts';
import { type PrepareThread, startPrepareThread } from '../../src/threads/prepare-thread.ts';
import type { PrepareJob } from '../../src/threads/prepare-worker.ts';
import { briefingText } from '../support/briefing-text.ts';
import { installed } from '../support/installed.ts';
import { type TemporaryProject, temporaryProject } from '../support/temporary-project.ts';

/** As many lines and brackets as pass all limits before the parser, which takes many seconds for them. */
const ENDLESS = `${'a] '.repeat(12_500)}\n\n${'- item\n'.repeat(49_000)}`;
/** Takes the parser seconds, and far more memory than its own size. */
const GREEDY = '[a](https://example.org/)\n\n'.repeat(24_500);
/** The compiled modules; `npm test` compiles them first. */
const DIST = path.resolve('dist');

let project: TemporaryProject;
let pool: PreparePool;

beforeAll(() => {
  project = temporaryProject({
    'content/endless.md': briefingText(ENDLESS),
    'content/greedy.md': briefingText(GREEDY),
    'content/short.md': briefingText('Text.', ['slug: named']),
    'content/broken.md': briefingText('A claim.[@nobody]'),
  });
});

const input = (name: string): BuildInput => ({
  path: `content/${name}.md`,
  settings: project.settings(),
});

async function rulesOf(name: string): Promise<string[]> {
  const { messages } = await pool.prepare(input(name));
  return messages.map(({ ruleId }) => ruleId);
}

describe('a pool of threads', () => {
  beforeAll(() => {
    pool = createPreparePool({ root: project.root, jobs: 2 });
  });
  afterAll(() => pool.close());

  it('gives what prepare gives in this thread', async () => {
    const root = process.cwd();
    const settings = resolveSettings({}, { root, config: undefined }, {});
    const feature = { path: 'test/fixtures/briefings/every-feature.md', settings };
    const own = createPreparePool({ root, jobs: 1 });
    const prepared = await own.prepare(feature).finally(own.close);
    expect(prepared).toEqual(await prepare(feature, createWorld(root), await installed));
  });

  it('gives the same when the name was asked before, comments in the front matter or not', async () => {
    const own = temporaryProject({
      'content/a.md': briefingText('Text. %%mine%%', ['slug: x # mine', 'keywords: [a, b]']),
    });
    const named = createPreparePool({ root: own.root, jobs: 2 });
    const source = { path: 'content/a.md', settings: own.settings() };
    try {
      expect(await named.readSlug(source.path)).toBe('x');
      expect(await named.prepare(source)).toEqual(await prepare(source, createWorld(own.root)));
      await named.readSlug(source.path);
      own.write({ 'content/a.md': briefingText('Text.', ['slug: y']) });
      expect(await named.prepare(source)).toMatchObject({ slug: 'y' });
    } finally {
      await named.close();
    }
  });

  it('hands what was read of the front matter for the name over to who prepares, so that it is read once', async () => {
    const thread = startPrepareThread();
    const jobs: PrepareJob[] = [];
    const run: PrepareThread['run'] = (job) => {
      jobs.push(job);
      return thread.run(job);
    };
    const own = createPreparePool({ root: project.root, jobs: 1, thread: { ...thread, run } });
    try {
      await own.readSlug('content/short.md');
      await own.prepare(input('short'));
      await own.prepare(input('short'));
    } finally {
      await own.close();
    }
    const known = { frontMatter: { data: { title: expect.any(String), slug: 'named' } } };
    expect(jobs).toMatchObject([{ kind: 'slug' }, { input: { known } }, { kind: 'prepare' }]);
    expect(jobs[2]).not.toHaveProperty('input.known');
  });

  it('gives the messages of a briefing that cannot be printed', async () => {
    expect(await rulesOf('broken')).toEqual(['citation-defined']);
  });

  it('tells the name that a briefing gives its PDF', async () => {
    expect(await pool.readSlug('content/short.md')).toBe('named');
  });

  it('tells the stem of a briefing that names none', async () => {
    expect(await pool.readSlug('content/broken.md')).toBe('broken');
  });

  it('serves more briefings than it has threads', async () => {
    const names = ['short', 'broken', 'short', 'broken', 'short'];
    const prepared = await Promise.all(names.map((name) => pool.prepare(input(name))));
    expect(prepared.map(({ slug }) => slug)).toEqual([
      'named',
      'broken',
      'named',
      'broken',
      'named',
    ]);
  });

  it('rejects with the error of a bug, and goes on', async () => {
    const wrong = { ...input('short'), settings: null as unknown as BuildInput['settings'] };
    await expect(pool.prepare(wrong)).rejects.toThrow(/of null/);
    expect(await rulesOf('short')).toEqual([]);
  });
});

describe('a briefing that takes too long', () => {
  beforeAll(() => {
    // So much memory that time runs out first, on a fast machine too.
    const limits = { timeLimit: 1500, memoryLimit: 8192 };
    pool = createPreparePool({ root: project.root, jobs: 1, ...limits });
  });
  afterAll(() => pool.close());

  it('is stopped with a message, and the next one is prepared', async () => {
    const prepared = await Promise.all([pool.prepare(input('endless')), rulesOf('short')]);
    expect(prepared).toEqual([
      {
        source: { path: 'content/endless.md', sha256: '' },
        inputs: [],
        references: [],
        messages: [
          expect.objectContaining({
            ruleId: 'source-limits',
            level: 'error',
            file: 'content/endless.md',
            reason: 'Preparing the briefing took longer than `1.5 s`, expected at most 1.5 s',
          }),
        ],
      },
      [],
    ]);
  });
});

describe('a briefing that takes too much memory', () => {
  beforeAll(() => {
    pool = createPreparePool({ root: project.root, jobs: 1, memoryLimit: 100 });
  });
  afterAll(() => pool.close());

  it('is stopped with a message, and the next one is prepared', async () => {
    const prepared = await Promise.all([rulesOf('greedy'), rulesOf('short')]);
    expect(prepared).toEqual([['source-limits'], []]);
  });
});

describe('a briefing that is given up', () => {
  beforeAll(() => {
    pool = createPreparePool({ root: project.root, jobs: 1 });
  });
  afterAll(() => pool.close());

  it('rejects with the reason, and the next one is prepared', async () => {
    const given = new AbortController();
    const prepared = pool.prepare(input('endless'), given.signal);
    const next = rulesOf('short');
    given.abort(new Error('enough'));
    await expect(prepared).rejects.toThrow('enough');
    expect(await next).toEqual([]);
  });

  it('rejects with the reason also when it was never begun', async () => {
    await expect(
      pool.prepare(input('short'), AbortSignal.abort(new Error('enough'))),
    ).rejects.toThrow('enough');
  });
});

describe('a pool that is closed', () => {
  it('leaves no thread, whatever was under way', async () => {
    // A process ends by itself only when no thread is left in it.
    const script = `
      import { createPreparePool } from ${JSON.stringify(`file://${DIST}/threads/prepare-pool.js`)};
      const pool = createPreparePool({ root: ${JSON.stringify(project.root)}, jobs: 2 });
      const settings = ${JSON.stringify(project.settings())};
      const endless = pool.prepare({ path: 'content/endless.md', settings });
      const told = endless.catch((error) => console.log(error.kind, error.message));
      // What was begun later is done: the endless one is under way.
      await pool.prepare({ path: 'content/short.md', settings });
      await pool.close();
      await pool.close();
      await told;
    `;
    const run = promisify(execFile);
    const { stdout } = await run(process.execPath, ['--input-type=module', '--eval', script]);
    expect(stdout).toBe('machine the pool was closed before all was prepared\n');
  });
});

describe('the main thread of the command line', () => {
  const parsers = /^(micromark|mdast-|hast-|hastscript|remark-|unified|liquidjs|edtf|lowlight)/;

  it.each(['run-build.js', 'run-check.js'])('loads no parser for %s', (entry) => {
    expect(packagesOf(`cli/${entry}`).filter((name) => parsers.test(name))).toEqual([]);
  });

  it('leaves the parsers to the worker', () => {
    const packages = packagesOf('threads/prepare-worker.js').concat(packagesOf('prepare.js'));
    expect(packages.filter((name) => parsers.test(name)).length).toBeGreaterThan(5);
  });
});

/** Packages that a compiled module loads when it is imported, also through others. */
function packagesOf(entry: string): string[] {
  const modules = new Set([path.join(DIST, entry)]);
  const packages = new Set<string>();
  for (const file of modules) {
    const text = readFileSync(file, 'utf8');
    for (const [, name = ''] of text.matchAll(/^(?:import|export)\b[^;'"]*?from '([^']+)'/gm)) {
      if (name.startsWith('.')) modules.add(path.resolve(path.dirname(file), name));
      else packages.add(name);
    }
  }
  return [...packages].sort();
}
