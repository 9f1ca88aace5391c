import { joinParts } from '../../language/join-parts.ts';

/**
 * Write numbers as a list in running text, three and more neighbours as a range.
 *
 * @param numbers Whole numbers in any order.
 * @param lang BCP 47 tag of the document.
 * @returns Such as "1–5, 8, 9".
 */
export function numbersInWords(numbers: readonly number[], lang: string): string {
  const runs: number[][] = [];
  for (const number of [...new Set(numbers)].sort((a, b) => a - b)) {
    const run = runs.at(-1);
    if (run && run.at(-1) === number - 1) run.push(number);
    else runs.push([number]);
  }
  return joinParts(runs.flatMap(printRun), lang);
}

function printRun(run: number[]): string[] {
  return run.length < 3 ? run.map(String) : [`${run[0]}–${run.at(-1)}`];
}
