import { randomInt } from 'node:crypto';
import { availableParallelism } from 'node:os';
import { defineConfig, type Plugin } from 'vitest/config';
import { filesOf, type Group } from './test/groups.ts';
import { temporaryRoom } from './test/temporary-room.ts';

/** What `--mode` chooses; see docs/testing.md. */
const GROUPS: Readonly<Record<string, Group>> = {
  test: 'main',
  light: 'light',
  fast: 'fast',
  wide: 'wide',
  long: 'long',
  faults: 'faults',
  'faults-whole': 'faults',
  hostile: 'hostile',
};

/** Four times as late as by itself, for the engine that was measured: see docs/decisions/0007-optimise-later.md. */
const optimisesLater = process.versions.v8.startsWith('11.3.') ? ['--interrupt-budget=270336'] : [];

/**
 * Some packages, those that read Markdown among them, have a second copy for `development`, twice as slow. Tests take
 * the one that users have.
 */
const packagesOfUsers: Plugin = {
  name: 'packages-of-users',
  configResolved({ ssr, environments }) {
    for (const { resolve } of [ssr, ...Object.values(environments)]) {
      if (resolve) resolve.conditions = ['node'];
    }
  },
};

/** What `BRIEFPRESS_TEST_SEED` says, or `new` numbers, one for each run. The gate says nothing: it draws the same each time. */
function chooseSeed(group: Group): number {
  const said = process.env.BRIEFPRESS_TEST_SEED ?? (group === 'long' ? 'new' : '1');
  const seed = said === 'new' ? randomInt(2 ** 31) : Number(said);
  if (!Number.isInteger(seed))
    throw new Error(`BRIEFPRESS_TEST_SEED is ${said}, expected a whole number or new`);
  if (said === 'new') console.log(`random inputs of BRIEFPRESS_TEST_SEED=${seed}`);
  return seed;
}

export default defineConfig(({ mode }) => {
  const group = GROUPS[mode];
  const isWhole = mode === 'faults-whole';
  if (!group) throw new Error(`no group of tests ${mode}, expected ${Object.keys(GROUPS)}`);
  // Faults are those of a disk, and some of them take the memory away.
  if (group !== 'faults') process.env.TMPDIR = temporaryRoom();
  const isLight = group === 'light' || group === 'fast';
  return {
    plugins: [packagesOfUsers],
    test: {
      include: filesOf(group),
      globalSetup: ['test/global-setup.ts'],
      setupFiles: ['test/draw-inputs.ts'],
      env: {
        BRIEFPRESS_TEST_SEED: `${chooseSeed(group)}`,
        BRIEFPRESS_TEST_SCALE: group === 'long' ? '10' : '1',
        BRIEFPRESS_TEST_WIDE: group === 'wide' ? '1' : '0',
        BRIEFPRESS_TEST_WHOLE: isWhole ? '1' : '0',
      },
      tags: [
        { name: 'wide', description: 'tries more in `npm run test:wide`' },
        { name: 'slow', description: '`npm run test:fast` passes over it' },
      ],
      ...(group === 'wide' && { tagsFilter: ['wide'] }),
      ...(group === 'fast' && { tagsFilter: ['!slow'] }),
      provide: { needsBrowser: !isLight },
      // Half as many again as there are cores: tests wait for browsers and processes. Without those, one each; the
      // default leaves one core to others, which with two cores is half of them.
      maxWorkers: Math.ceil(availableParallelism() * (isLight ? 1 : 1.5)),
      // A worker loads the program once, not once for each of 300 files: a quarter of the time.
      isolate: false,
      // Trees live for one test: with more room for young objects, an eighth less time goes to clearing.
      // One thread clears: more of them wait for each other where every core is busy. Functions of tests run for
      // a short while: optimising fewer of them saves a fifth.
      execArgv: ['--max-semi-space-size=64', '--single-threaded-gc', ...optimisesLater],
      testTimeout: group === 'long' || isWhole ? 3_600_000 : 30_000,
      hookTimeout: 60_000,
      // What is transformed is kept beside the packages, so that a run transforms only what has changed.
      experimental: { fsModuleCache: true },
      coverage: { include: ['src/**'], reporter: ['text-summary', 'html'] },
    },
  };
});
