import type { RichText } from '../../model/reference.ts';
import { safeUrl } from '../record/safe-url.ts';
import { type OutputRun, readEngineOutput } from './read-engine-output.ts';
import { tidyMarks } from './tidy-marks.ts';

/** An entry as a style prints it. */
export interface StyledEntry {
  /** The entry without its number, which the list prints itself. */
  text: RichText[];
  /** The number that the style gives it, where it gives one. */
  number: number | undefined;
}

/**
 * Make an entry of what the engine prints for it.
 *
 * @param output Entry, as the engine prints it.
 * @returns Its text on one line and its number.
 */
export function readEntryText(output: string): StyledEntry {
  const runs = readEngineOutput(output);
  const at = runs.findIndex(({ number }) => number !== undefined);
  const number = Number(runs[at]?.text ?? Number.NaN);
  const hasNumber = Number.isInteger(number) && isLeading(runs.slice(0, at));
  const rest = hasNumber ? withoutNumber(runs, at) : runs;
  return {
    text: tidy(tidyMarks(rest)).map(toRichText),
    number: hasNumber ? number : undefined,
  };
}

/** Nothing but brackets may stand before the number of an entry. */
function isLeading(before: readonly OutputRun[]): boolean {
  return before.every(({ text }) => /^[\s([]*$/.test(text));
}

/** The number goes with all of its margin, else with the bracket or full stop after it. */
function withoutNumber(runs: readonly OutputRun[], at: number): OutputRun[] {
  const rest = runs.slice(at + 1);
  if (runs[at]?.inMargin) return rest.filter(({ inMargin }) => !inMargin);
  const [next, ...others] = rest;
  if (!next) return [];
  return [{ ...next, text: next.text.replace(/^[\s)\].:,;/°–—-]+/u, '') }, ...others];
}

/** Blocks of an entry are told apart by line ends: one space does for each. */
function tidy(runs: readonly OutputRun[]): OutputRun[] {
  const tidied: OutputRun[] = [];
  let previous = ' ';
  for (const [index, run] of runs.entries()) {
    const isNewBlock = index > 0 && run.inMargin !== runs[index - 1]?.inMargin;
    const spaced = isNewBlock ? ` ${run.text}` : run.text;
    const single = spaced.replace(/[ \t\n]+/g, ' ');
    const text = previous === ' ' ? single.replace(/^ /, '') : single;
    if (text === '') continue;
    previous = text.at(-1) ?? previous;
    tidied.push({ ...run, text });
  }
  const last = tidied.at(-1);
  if (last) last.text = last.text.trimEnd();
  return tidied.filter(({ text }) => text !== '');
}

function toRichText({ text, styles, href }: OutputRun): RichText {
  const address = href === undefined ? undefined : safeUrl(href);
  return {
    text,
    ...(address !== undefined && { kind: 'link', href: address }),
    ...(styles.length > 0 && { styles }),
  };
}
