import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { findCacheFolder } from '../../src/io/cache-folder.ts';
import { briefingText } from '../support/briefing-text.ts';
import { PROGRAM } from '../support/run-command-line.ts';
import { type TemporaryProject, temporaryProject } from '../support/temporary-project.ts';

/** Run a line of the shell in a project, in which `briefpress` is the compiled program. */
async function shell(
  project: TemporaryProject,
  line: string,
  env: Record<string, string> = {},
  before: readonly string[] = [],
): Promise<{ code: number | null; said: string }> {
  const own = `briefpress() { '${process.execPath}' '${PROGRAM}' "$@"; }\n${line}`;
  const [program = 'bash', ...args] = [...before, 'bash', '-c', own];
  const child = spawn(program, args, {
    cwd: project.root,
    env: {
      PATH: process.env.PATH,
      HOME: project.temporary,
      TMPDIR: project.temporary,
      BRIEFPRESS_CACHE: await findCacheFolder(process.env),
      BRIEFPRESS_CACHE_SIZE: '0',
      ...env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk: Buffer) => {
      said += chunk.toString();
    });
  }
  return new Promise((resolve) => child.on('close', (code) => resolve({ code, said })));
}

const BUG = /bug of Briefpress|itself failed|please report|at .+:\d+:\d+\)/;
/** A room of its own for mounts, of which nothing is left behind. */
const ROOM = ['unshare', '--mount', '--propagation', 'private'];
const canMount =
  process.getuid?.() === 0 &&
  spawnSync('unshare', [...ROOM.slice(1), 'mount', '-t', 'tmpfs', 'none', '/mnt']).status === 0;

describe.skipIf(process.platform !== 'linux')('a machine at fault is told as what it is', () => {
  const project = temporaryProject({ 'content/a.md': briefingText() });

  it.each([
    ['results that find no room', 'briefpress check --json > /dev/full'],
    ['a PDF that finds none', 'briefpress build content/a.md -o - > /dev/full'],
    ['help that finds none', 'briefpress --help > /dev/full'],
    ['sources that find none', 'briefpress refs > /dev/full'],
    ['a schema that finds none', 'briefpress schema manifest > /dev/full'],
  ])('%s', async (_, line) => {
    const { code, said } = await shell(project, line);
    expect(code).toBe(3);
    expect(said).toMatch(
      /^briefpress: standard output cannot be written: the disk is full \(ENOSPC\)\n {4}Free/m,
    );
    expect(said.match(/ENOSPC/g)).toHaveLength(1);
    expect(said).not.toMatch(BUG);
  });

  it('talk that finds no room ends no build, and is told by the exit code', async () => {
    expect((await shell(project, 'briefpress check 2> /dev/full')).code).toBe(3);
  });

  it('a reader that has enough is no fault', async () => {
    const line = 'briefpress check --json | head -c 1; echo " $PIPESTATUS"';
    expect(await shell(project, line)).toMatchObject({
      code: 0,
      said: expect.stringMatching(/\{ 0\n/),
    });
  });

  it.each([64, 40, 30, 24])(
    'no more than %i open files',
    async (most) => {
      const { code, said } = await shell(project, `ulimit -n ${most}; briefpress build --force`);
      expect(code).toBe(3);
      expect(said).toMatch(/files may be opened? at once/);
      expect(said).toContain('ulimit -n 1024');
      expect(said).not.toMatch(BUG);
    },
    120_000,
  );

  it.skipIf(!canMount)('temporary files that have no room', async () => {
    const line = 'mount -t tmpfs -o size=300k none "$TMPDIR" && briefpress build --force';
    const { code, said } = await shell(project, line, {}, ROOM);
    expect(code).toBe(3);
    expect(said).toMatch(/^briefpress: .*`.*temporary` is full.*\n {4}.*TMPDIR/m);
    expect(said).not.toMatch(BUG);
  });

  it.skipIf(!canMount)(
    'a cache from which nothing may be run',
    async () => {
      const bound = path.join(project.root, 'bound');
      mkdirSync(bound);
      const usual = await findCacheFolder(process.env);
      const line = `mount --bind '${usual}' '${bound}' && mount -o remount,bind,noexec '${bound}' && briefpress build --force`;
      const { code, said } = await shell(project, line, { BRIEFPRESS_CACHE: bound }, ROOM);
      expect(code).toBe(3);
      expect(said).toMatch(
        /^briefpress: .*no program may be run from `.*bound.*noexec.*\n {4}set BRIEFPRESS_CACHE/m,
      );
    },
    120_000,
  );

  it('a cache that cannot be is passed over', async () => {
    const { code } = await shell(project, 'briefpress cache', { BRIEFPRESS_CACHE: '/proc/nope' });
    expect(code).toBe(0);
  });
});
