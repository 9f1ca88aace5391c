import { runCounted } from './run-counted.mjs';

/**
 * One thing to measure.
 *
 * @typedef {object} Subject
 * @property {string} name How it is called in tables.
 * @property {string[]} command Program and arguments.
 * @property {string} [cwd] Folder.
 * @property {object} [env] Variables.
 * @property {number} [code] Exit code that is expected; 0 unless given.
 * @property {() => void} [before] Sets the stage before each run; not counted.
 * @property {number} [atMost] Rounds that it takes part in at most.
 */

/**
 * Measure several things in turn, round by round, the first round not counted. Each round begins with another
 * one, so that none always runs behind the same neighbour.
 *
 * @param {Subject[]} subjects What to measure.
 * @param {{ rounds: number, deadline?: number, log?: (line: string) => void }} options How many rounds are
 *   counted, and a time (as of `performance.now`) after which no further round begins.
 * @returns {Promise<Record<string, import('./run-counted.mjs').Figures[]>>} Figures of each by round.
 */
export async function measureRounds(subjects, options) {
  const { rounds, deadline = Number.POSITIVE_INFINITY, log = () => {} } = options;
  const figures = Object.fromEntries(subjects.map(({ name }) => [name, []]));
  for (let round = -1; round < rounds; round += 1) {
    if (round > 0 && performance.now() > deadline) break;
    for (const subject of turned(subjects, Math.max(0, round))) {
      const { atMost = rounds } = subject;
      // What takes part once is slow and stands beside the question: it is spared the round before.
      if (round >= atMost || (round < 0 && atMost === 1 && rounds > 1)) continue;
      subject.before?.();
      const one = await runCounted(subject.command, subject);
      log(
        `${round + 1}/${rounds} ${subject.name}: ${one.wall.toFixed(2)} s, ${one.cpu.toFixed(2)} s CPU`,
      );
      if (round >= 0) figures[subject.name].push(one);
    }
  }
  return figures;
}

function turned(list, by) {
  const at = by % list.length;
  return [...list.slice(at), ...list.slice(0, at)];
}
