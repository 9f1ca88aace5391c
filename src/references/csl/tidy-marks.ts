import type { OutputRun } from './read-engine-output.ts';

/** Stands for what an author wrote and for addresses, in which every character is meant. */
const STAND_IN = '\uFFFC';

/** What a style leaves behind where parts of it print nothing, to be taken out. */
const leftovers: readonly RegExp[] = [
  // Two blanks, and one before a mark or inside a bracket; French has its own before `;` and `:`.
  /[ \u00a0]+(?=[ \u00a0])/g,
  /[ \u00a0]+(?=[,)\]])/g,
  /[ \u00a0]+(?=\.(?:\s|$))/g,
  /(?<=[([])[ \u00a0]+/g,
  // A mark that parts something from nothing.
  /[,;:][ \u00a0]*(?=[)\]]|\s*$)/g,
  /^\s*[,;:.]+(?:\s+|$)/g,
  /,(?=[,;.])|;(?=;)/g,
  /(?<=[^.\s])\.(?=\.(?:\s|$))/g,
  // A full stop behind a blank that ends no sentence; `.NET` is a name.
  /(?<=[.)\]] )\.(?=\p{Lu}\p{Ll})/gu,
];

/** Each pass may bring marks together that the next one parts. */
const MOST_PASSES = 4;

/**
 * Take out blanks and marks that are doubled or stand before nothing. Many styles print them where a
 * record lacks a field, and the engine corrects only some: `(Smith, )`, `The river. , 2nd ed.`
 *
 * @param runs Runs of a citation or an entry.
 * @returns The runs, without those that are left empty.
 */
export function tidyMarks(runs: readonly OutputRun[]): OutputRun[] {
  let tidied: readonly OutputRun[] = runs;
  for (let pass = 0; pass < MOST_PASSES; pass++) {
    const before = tidied;
    tidied = leftovers.reduce(without, before);
    if (tidied === before) break;
  }
  return tidied.filter(({ text, words }) => text !== '' || words !== undefined);
}

/** Removes what a pattern finds in the text of all runs together; the same runs where it finds none. */
function without(runs: readonly OutputRun[], pattern: RegExp): readonly OutputRun[] {
  const found = [...runs.map(readable).join('').matchAll(pattern)];
  if (found.length === 0) return runs;
  let offset = 0;
  return runs.map((run) => {
    const start = offset;
    offset += readable(run).length;
    if (isKept(run)) return run;
    // From the last to the first, so that the places before stay true.
    const text = found.reduceRight((rest, { 0: { length }, index }) => {
      const from = Math.max(index - start, 0);
      const to = Math.min(index + length - start, run.text.length);
      return from < to ? rest.slice(0, from) + rest.slice(to) : rest;
    }, run.text);
    return { ...run, text };
  });
}

function readable(run: OutputRun): string {
  return isKept(run) ? STAND_IN : run.text;
}

function isKept({ href, words }: OutputRun): boolean {
  return href !== undefined || words !== undefined;
}
