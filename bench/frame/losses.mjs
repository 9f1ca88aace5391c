/** A ratio that has grown by more than this part is a loss. */
const LIMIT = 0.15;
/** 2.3 against 2 is 15 %, whatever a computer makes of it. */
const ROUNDING = 1e-9;

/**
 * What `bench:quick` writes and compares.
 *
 * @typedef {object} QuickFigures
 * @property {string} floor What the floor was printed by; figures with another floor are not compared.
 * @property {Record<string, { median: number, least: number, most: number }>} ratios By name; less is better.
 */

/**
 * Tell what has become slower.
 *
 * @param {QuickFigures} now Figures of this run.
 * @param {QuickFigures} before Figures of an earlier one.
 * @returns {{ name: string, before: number, now: number, growth: number, sure: boolean }[] | undefined} Each
 *   ratio whose median has grown by over 15 %, the worst first; `sure` where even the best round of now is
 *   above the worst of before. Nothing where the two have not the same floor.
 */
export function losses(now, before) {
  if (kindOf(now.floor) !== kindOf(before.floor)) return undefined;
  return Object.entries(now.ratios)
    .filter(([name]) => Object.hasOwn(before.ratios, name))
    .map(([name, ratio]) => {
      const old = before.ratios[name];
      const growth = ratio.median / old.median - 1;
      return {
        name,
        before: old.median,
        now: ratio.median,
        growth,
        sure: ratio.least > old.most,
      };
    })
    .filter(({ growth }) => growth > LIMIT + ROUNDING)
    .sort((a, b) => b.growth - a.growth);
}

/** A newer version of the same browser is the same floor. */
function kindOf(floor) {
  return floor.replace(/[\d.]+.*$/, '').trim();
}
