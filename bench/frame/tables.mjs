import { median, ratios, spread } from './statistics.mjs';

/**
 * Write a table in Markdown.
 *
 * @param {string[]} columns Heads.
 * @param {string[][]} rows Cells.
 * @returns {string} The table.
 */
export function markdownTable(columns, rows) {
  const line = (cells) => `| ${cells.join(' | ')} |`;
  return [line(columns), line(columns.map(() => '---')), ...rows.map(line)].join('\n');
}

/**
 * Write what several programs took, against the first of them.
 *
 * @param {Record<string, import('./run-counted.mjs').Figures[]>} figures By name and round.
 * @param {{ documents?: number }} [options] How many documents one run makes; times are then of one document.
 * @returns {string} The table.
 */
export function timesTable(figures, { documents = 1 } = {}) {
  const [[base, floor]] = Object.entries(figures);
  const rows = Object.entries(figures)
    .filter(([, runs]) => runs.length > 0)
    .map(([name, runs]) => {
      const wall = runs.map((run) => run.wall / documents);
      const cpu = runs.map((run) => run.cpu / documents);
      return [
        name,
        String(runs.length),
        showSpread(spread(wall)),
        showSpread(againstRounds(runs, floor, 'wall')),
        show(median(cpu)),
        showSpread(againstRounds(runs, floor, 'cpu')),
        show(Math.max(...runs.map(({ foreign }) => foreign))),
      ];
    });
  const per = documents === 1 ? '' : ' a document';
  const heads = [
    '',
    'n',
    `wall s${per}`,
    `wall × ${base}`,
    `CPU s${per}`,
    `CPU × ${base}`,
    'foreign',
  ];
  return markdownTable(heads, rows);
}

/**
 * Compare one figure of two programs round by round.
 *
 * @param {object[]} runs Figures of one, by round.
 * @param {object[]} base Figures of the other, by round.
 * @param {'wall' | 'cpu'} figure Which.
 * @returns {{ median: number, least: number, most: number }} Spread of the ratios.
 */
export function againstRounds(runs, base, figure) {
  const of = (list) => list.map((one) => one[figure]);
  return ratios(of(runs), of(base));
}

/**
 * Write a number with three digits that count.
 *
 * @param {number} value Any number.
 * @returns {string} Such as `0.123`, `1.23`, `12.3` or `123`.
 */
export function show(value) {
  if (!Number.isFinite(value)) return '–';
  const digits = value >= 100 ? 0 : value >= 10 ? 1 : 2;
  return value.toFixed(value < 0.1 ? 3 : digits);
}

/**
 * Write the middle of some numbers with both ends.
 *
 * @param {{ median: number, least: number, most: number }} values What `spread` gave.
 * @returns {string} Such as `1.23 (1.10–1.40)`; the middle alone where both ends are the same.
 */
export function showSpread({ median: middle, least, most }) {
  return least === most ? show(middle) : `${show(middle)} (${show(least)}–${show(most)})`;
}
