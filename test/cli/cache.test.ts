import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { findCacheFolder } from '../../src/io/cache-folder.ts';
import { briefingText } from '../support/briefing-text.ts';
import { runCommandLine } from '../support/run-command-line.ts';
import { filesOfCache, takeAwayOutput } from '../support/run-with-cache.ts';
import { type TemporaryProject, temporaryProject } from '../support/temporary-project.ts';
import { itWidely } from '../support/widely.ts';

/** A project whose cache has the browser of this machine and its compiled code, and nothing else. */
async function cachedProject(): Promise<{
  project: TemporaryProject;
  cache: string;
  env: Record<string, string>;
}> {
  const project = temporaryProject({ 'content/a.md': briefingText('Text <b>with</b> HTML.') });
  const cache = path.join(project.temporary, 'cache');
  mkdirSync(cache, { mode: 0o700 });
  const usual = await findCacheFolder(process.env);
  for (const name of readdirSync(usual)) {
    if (/^(browser|fonts)-|^code$/.test(name)) {
      execFileSync('cp', ['-a', path.join(usual, name), cache]);
    }
  }
  return { project, cache, env: { BRIEFPRESS_CACHE: cache, BRIEFPRESS_CACHE_SIZE: '100M' } };
}

describe('`briefpress cache`', () => {
  it('tells what is kept, and removes it but for the browser', async () => {
    const { project, cache, env } = await cachedProject();
    const browsers = readdirSync(cache)
      .filter((name) => name !== 'code')
      .sort();
    const run = (...args: string[]) => runCommandLine(project, args, { env });
    const first = await run('build');
    expect([first.code, first.stderr]).toEqual([0, expect.stringContaining('1 built')]);
    const pdf = project.read('out/a.pdf');
    takeAwayOutput(project, 'before');
    const again = await run('build');
    expect(again.stderr).toContain('a.pdf: from the cache, 1 page');
    expect(again.stderr).toContain('html-not-rendered');
    expect(project.read('out/a.pdf').equals(pdf)).toBe(true);

    const files = filesOfCache(cache).length;
    const { stdout } = await run('cache');
    expect(stdout).toMatch(
      new RegExp(
        `^${path.join(cache, 'builds')}: ${files} files, \\d+\\.\\d MiB of at most 100.0 MiB\\n$`,
      ),
    );
    const told = JSON.parse((await run('cache', '--json')).stdout) as object;
    expect(told).toMatchObject({
      folder: path.join(cache, 'builds'),
      files,
      maxBytes: 104_857_600,
    });
    expect((await run('cache', 'clean')).stdout).toContain(`removed ${files} files`);
    expect([filesOfCache(cache), readdirSync(cache).sort()]).toEqual([[], browsers]);
    takeAwayOutput(project, 'before');
    expect((await run('build')).stderr).not.toContain('from the cache');
  });

  it('says why a cache is not used, and what to do', async () => {
    const { project, cache, env } = await cachedProject();
    chmodSync(cache, 0o777);
    const { code, stderr } = await runCommandLine(project, ['cache'], { env });
    expect([code, stderr]).toEqual([
      3,
      expect.stringMatching(/the cache is not used: other users may write `.*`\n {4}.*chmod/),
    ]);
    // The browser comes from the next place, where it need not be unpacked first.
    const home = path.join(project.temporary, '.cache/briefpress');
    mkdirSync(home, { recursive: true, mode: 0o700 });
    for (const name of readdirSync(cache)) {
      execFileSync('cp', ['-al', path.join(cache, name), home]);
    }
    const built = await runCommandLine(project, ['build'], { env });
    expect(built.code).toBe(0);
    expect(built.stderr.match(/note: finished builds are not kept: other users/g)).toHaveLength(1);
  });
});

itWidely(
  'a run in which nothing has changed loads neither parser nor pipeline, starts no thread and writes nothing',
  async () => {
    const { project, env } = await cachedProject();
    const run = (more = {}) => runCommandLine(project, ['build'], { env: { ...env, ...more } });
    await run();
    await run();
    const before = statsOf(project);
    const coverage = path.join(project.temporary, 'coverage');
    const { stderr } = await run({ NODE_V8_COVERAGE: coverage });
    expect(stderr).toContain('1 unchanged');
    const reports = readdirSync(coverage).map((name) =>
      readFileSync(path.join(coverage, name), 'utf8'),
    );
    const loaded = reports.flatMap((text) =>
      (JSON.parse(text) as { result: { url: string }[] }).result.map(({ url }) => url),
    );
    // One report for each thread.
    expect(reports).toHaveLength(1);
    expect(loaded.length).toBeGreaterThan(10);
    const wanted =
      /node_modules\/(puppeteer|micromark|unified|liquidjs|p-queue|mdast|hast|remark)|dist\/(prepare|build)\.js|dist\/(pdf|html|markdown|resolve|check|print\/press|source\/(read-slug|parse-front))/;
    expect(loaded.filter((url) => wanted.test(url))).toEqual([]);
    expect(statsOf(project)).toEqual(before);
  },
);

/** What stands in the output folder, and when it was written. */
function statsOf(project: TemporaryProject): string {
  return execFileSync('stat', ['-c', '%n %i %s %y %z', 'out/manifest.json', 'out/a.pdf'], {
    cwd: project.root,
    encoding: 'utf8',
  });
}

itWidely(
  'a cache that takes nothing costs a build nothing but a note when its disk is full',
  async ({ skip }) => {
    const { project, cache, env } = await cachedProject();
    const builds = path.join(cache, 'builds');
    mkdirSync(builds, { mode: 0o700 });
    try {
      execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=16k,mode=700', 'tmpfs', builds], {
        stdio: 'ignore',
      });
    } catch {
      return skip('no file system can be mounted here');
    }
    onTestFinished(() => void execFileSync('umount', [builds]));
    const { code, stderr } = await runCommandLine(project, ['build'], { env });
    expect(code).toBe(0);
    expect(
      stderr.match(/note: finished builds are not kept: the disk of the cache is full/g),
    ).toHaveLength(1);
    expect(filesOfCache(cache).filter((file) => file.endsWith('.tmp'))).toEqual([]);
    expect(existsSync(path.join(project.root, 'out/a.pdf'))).toBe(true);
  },
);

itWidely(
  'a cache that takes nothing costs a build nothing when it is read-only: the next place is taken',
  async ({ skip }) => {
    const { project, cache, env } = await cachedProject();
    try {
      execFileSync('mount', ['-t', 'tmpfs', '-o', 'ro,size=16k', 'tmpfs', cache], {
        stdio: 'ignore',
      });
    } catch {
      return skip('no file system can be mounted here');
    }
    onTestFinished(() => void execFileSync('umount', [cache]));
    const usual = await findCacheFolder(process.env);
    const home = path.join(project.temporary, '.cache/briefpress');
    mkdirSync(home, { recursive: true, mode: 0o700 });
    for (const name of readdirSync(usual)) {
      if (/^(browser|fonts)-/.test(name)) execFileSync('cp', ['-a', path.join(usual, name), home]);
    }
    const { code } = await runCommandLine(project, ['build'], { env });
    expect([code, filesOfCache(home, 'prints').length]).toEqual([0, 1]);
  },
);

itWidely(
  'a cache that takes nothing costs a build nothing when a file stands in its place',
  async () => {
    const { project, cache, env } = await cachedProject();
    writeFileSync(path.join(cache, 'builds'), 'a file');
    const { code, stderr } = await runCommandLine(project, ['build'], { env });
    expect(code).toBe(0);
    expect(stderr).toContain('note: finished builds are not kept:');
    rmSync(path.join(cache, 'builds'));
  },
);
