import { spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { disk } from '../../src/io/disk.ts';
import { buildAll } from '../../src/runs/build-all.ts';
import { briefingText } from '../support/briefing-text.ts';
import { openLightRun } from '../support/open-light-run.ts';
import { type RunOptions, runCommandLine } from '../support/run-command-line.ts';
import { tellFigure } from '../support/tell-figure.ts';
import { type TemporaryProject, temporaryProject } from '../support/temporary-project.ts';
import { wholly } from './wholly.ts';

/** Let a run think that it is another time, in its threads too. */
function clockAt(time: string): string {
  const script = `
    const ahead = ${Date.parse(time)} - Date.now();
    const Real = Date;
    globalThis.Date = class Date extends Real {
      constructor(...given) { if (given.length > 0) super(...given); else super(Real.now() + ahead); }
      static now() { return Real.now() + ahead; }
    };`;
  return `--import data:text/javascript,${encodeURIComponent(script)}`;
}

const MOUNT = 'mount -t tmpfs -o size=64k none /dev/shm && exec "$@"';
const SMALL_MEMORY = ['unshare', '-m', 'sh', '-c', MOUNT, 'sh'] as const;
const canMount = spawnSync(SMALL_MEMORY[0], [...SMALL_MEMORY.slice(1), 'true']).status === 0;

const clock = (time: string): RunOptions => ({ env: { NODE_OPTIONS: clockAt(time) } });
const noHome: RunOptions = { env: { HOME: '' } };
const noFonts: RunOptions = { env: { FONTCONFIG_FILE: '/dev/null', FONTCONFIG_PATH: '/nowhere' } };
const smallMemory: RunOptions = canMount ? { through: SMALL_MEMORY } : {};

function all(...options: RunOptions[]): RunOptions {
  const env = Object.assign({}, ...options.map((one) => one.env));
  return Object.assign({}, ...options, { env });
}

const SURROUNDINGS: [string, RunOptions][] = wholly(
  [
    [
      'in 1970, without a home, fonts and shared memory',
      all(clock('1970-01-02'), noHome, noFonts, smallMemory),
    ],
  ],
  [
    ['in 1970', clock('1970-01-02')],
    ['in 2099', clock('2099-12-31')],
    ['without a home', noHome],
    ['without fonts', noFonts],
    ['with 64 KB of shared memory', smallMemory],
    ['in another time zone and language', { env: { TZ: 'Pacific/Chatham', LANG: 'tr_TR.UTF-8' } }],
    [
      'in 2099, without a home, fonts and shared memory',
      all(clock('2099-12-31'), noHome, noFonts, smallMemory),
    ],
  ],
);

let project: TemporaryProject;
let pdf: Buffer;

beforeAll(async () => {
  project = temporaryProject({ 'content/a.md': briefingText('Words, and more words.') });
  await buildAll(project.settings());
  pdf = project.read('out/a.pdf');
});

describe.skipIf(process.platform !== 'linux')('a build gives the same bytes', () => {
  it.each(SURROUNDINGS)('%s', async (what, options) => {
    const { code, stderr } = await runCommandLine(project, ['build', '--force'], options);
    expect([code, stderr]).toEqual([0, expect.stringContaining('built')]);
    expect(project.read('out/a.pdf').equals(pdf)).toBe(true);
    tellFigure(what, { same: true });
  });
});

const fewFiles = (most: number): RunOptions => ({
  through: ['sh', '-c', `ulimit -n ${most}; exec "$@"`, 'sh'],
});

describe.skipIf(process.platform === 'win32')('with 64 open files', () => {
  it('briefings are checked', async () => {
    const { code, stderr } = await runCommandLine(project, ['check'], fewFiles(64));
    expect([code, stderr]).toEqual([0, expect.stringContaining('1 without errors')]);
  });

  it.runIf(wholly(false, true))('no browser starts, which harms no PDF', async () => {
    const ended = await runCommandLine(project, ['build', '--force'], fewFiles(64));
    expect([ended.code, ended.stderr]).toEqual([3, expect.not.stringMatching(/bug|^\s+at /m)]);
    expect(project.read('out/a.pdf').equals(pdf)).toBe(true);
    const more = await runCommandLine(project, ['build', '--force'], fewFiles(256));
    expect(more.code).toBe(0);
  });
});

describe('very many briefings', () => {
  it('are built, and found unchanged, with a few files open at once', async () => {
    const count = wholly(40, 10_000);
    const many = temporaryProject(
      Object.fromEntries(
        Array.from({ length: count }, (_, index) => [
          `content/${index % 100}/n${index}.md`,
          briefingText(`Text ${index}.`),
        ]),
      ),
    );
    const builder = { tool: 'the tool', browser: 'none' };
    let open = 0;
    let most = 0;
    const read: typeof disk.read = async (...given) => {
      open += 1;
      most = Math.max(most, open);
      try {
        return await disk.read(...given);
      } finally {
        open -= 1;
      }
    };
    const start = process.cpuUsage();
    const first = await buildAll(openLightRun(many, {}, { builder, disk: { ...disk, read } }).run);
    const { user, system } = process.cpuUsage(start);
    const again = openLightRun(many, {}, { builder, disk: { ...disk, read } });
    const second = await buildAll(again.run);
    tellFigure(`${count} briefings`, { most, milliseconds: (user + system) / 1000 });
    const statuses = ({ briefings }: typeof first) => [
      ...new Set(briefings.map(({ status }) => status)),
    ];
    expect([statuses(first), statuses(second), again.press.printed]).toEqual([
      ['built'],
      ['unchanged'],
      [],
    ]);
    expect(second.briefings).toHaveLength(count);
    // Three worlds with sixteen each: the run’s, that of the output folder, that of the pool.
    expect(most).toBeLessThanOrEqual(48);
  });
});

describe('eight builds at once in one folder', () => {
  it('leave what one alone would have left', async () => {
    const texts = { 'content/a.md': briefingText('A.'), 'content/sub/b.md': briefingText('B.') };
    const alone = temporaryProject(texts);
    await buildAll(openLightRun(alone).run);
    const shared = temporaryProject(texts);
    await Promise.all(Array.from({ length: 8 }, () => buildAll(openLightRun(shared).run)));
    expect(shared.list('out')).toEqual(['a.pdf', 'manifest.json', 'sub']);
    for (const file of ['out/a.pdf', 'out/sub/b.pdf']) {
      expect(shared.read(file).equals(alone.read(file))).toBe(true);
    }
    const plain = (one: TemporaryProject) =>
      one.read('out/manifest.json').toString().replaceAll('"unchanged"', '"built"');
    expect(plain(shared)).toBe(plain(alone));
  });

  it.runIf(wholly(false, true))('also as eight processes, with eight browsers', async () => {
    let equal = 0;
    for (let round = 0; round < 5; round += 1) {
      const shared = temporaryProject({ 'content/a.md': briefingText('Words, and more words.') });
      const ended = await Promise.all(
        Array.from({ length: 8 }, () => runCommandLine(shared, ['build', '--jobs', '1'])),
      );
      expect(ended.map(({ code }) => code)).toEqual(Array(8).fill(0));
      expect(shared.list('out')).toEqual(['a.pdf', 'manifest.json']);
      if (shared.read('out/a.pdf').equals(pdf)) equal += 1;
    }
    tellFigure('eight processes in one folder, five times', { equal });
    expect(equal).toBe(5);
  });
});

describe.skipIf(process.platform === 'win32')('an output folder that takes nothing', () => {
  it('is told before anything is printed, and what is in it stays', async () => {
    const open: typeof disk.open = async (file, flags, mode) => {
      if (flags === 'wx') throw Object.assign(new Error('read-only'), { code: 'EROFS' });
      return disk.open(file, flags, mode);
    };
    const light = openLightRun(project, {}, { disk: { ...disk, open } });
    await expect(buildAll(light.run)).rejects.toMatchObject({
      kind: 'machine',
      message: expect.stringContaining('read-only file system'),
    });
    expect([light.press.printed, project.read('out/a.pdf').equals(pdf)]).toEqual([[], true]);
  });

  it.runIf(canMount)('also when its disk is really read-only, or full', async () => {
    const out = path.join(project.root, 'mounted');
    mkdirSync(out);
    const script = (options: string) =>
      [
        'unshare',
        '-m',
        'sh',
        '-c',
        `mount -t tmpfs -o ${options} none ${out} && exec "$@"`,
        'sh',
      ] as const;
    for (const [options, words] of [
      ['ro', 'read-only file system'],
      ['size=4k', 'the disk is full'],
      ['nr_inodes=1', 'the disk is full'],
    ] as const) {
      const { code, stderr } = await runCommandLine(project, ['build', '-o', 'mounted'], {
        through: script(options),
      });
      expect([options, code, stderr]).toEqual([options, 3, expect.stringContaining(words)]);
    }
  });
});
