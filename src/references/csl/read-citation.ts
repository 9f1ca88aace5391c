import type { CitationStretch, TextStyle } from '../../model/reference.ts';
import { type OutputRun, readEngineOutput } from './read-engine-output.ts';
import { tidyMarks } from './tidy-marks.ts';

/** What the ids and marks in a citation stand for. */
export interface CitationMarks {
  /** Number of a source, by its id. */
  numberOf(id: string): number | undefined;
  /** Words of the author, in the order of their marks. */
  words: readonly { item: number; side: 'prefix' | 'suffix' }[];
}

/**
 * Make stretches of a printed citation. In a numeric style each number leads to its entry; in any
 * other, all that is printed for a source does, without the brackets and commas round it.
 *
 * @param output Citation, as the engine prints it.
 * @param meaning What the marks in it stand for.
 * @returns The stretches in order.
 */
export function readCitation(output: string, meaning: CitationMarks): CitationStretch[] {
  const runs = tidyMarks(readEngineOutput(output));
  const isNumeric = runs.some(({ number }) => number !== undefined);
  const linked = isNumeric ? runs.map(onlyNumbers) : runs.flatMap(trimmed);
  return linked.flatMap((run) => toStretch(run, meaning));
}

function onlyNumbers(run: OutputRun): OutputRun {
  const { cite: _, ...rest } = run;
  return rest;
}

/** Brackets, commas and spaces at the edge of what is printed for one source lead nowhere. */
function trimmed(run: OutputRun, index: number, runs: readonly OutputRun[]): OutputRun[] {
  if (run.cite === undefined || run.words !== undefined) return [run];
  const isFirst = !continues(runs[index - 1], run);
  const isLast = !continues(runs[index + 1], run);
  const [, before = ''] = (isFirst && /^([\s()[\]{},;:.–—-]+)/u.exec(run.text)) || [];
  const rest = run.text.slice(before.length);
  const [, after = ''] = (isLast && /([\s()[\]{},;:.–—-]+)$/u.exec(rest)) || [];
  const text = rest.slice(0, rest.length - after.length);
  const plain = onlyNumbers(run);
  return [
    { ...plain, text: before },
    { ...run, text },
    { ...plain, text: after },
  ].filter((part) => part.text !== '');
}

function continues(neighbour: OutputRun | undefined, run: OutputRun): boolean {
  return neighbour !== undefined && neighbour.words === undefined && neighbour.cite === run.cite;
}

function toStretch(run: OutputRun, { numberOf, words }: CitationMarks): CitationStretch[] {
  if (run.words !== undefined) {
    const place = words[run.words];
    return place ? [{ kind: 'words', ...place, ...stylesOf(run) }] : [];
  }
  const id = run.number ?? run.cite;
  const number = id === undefined ? undefined : numberOf(id);
  return [
    {
      kind: 'text',
      text: run.text,
      ...stylesOf(run),
      ...(number !== undefined && { number }),
    },
  ];
}

function stylesOf({ styles }: OutputRun): { styles?: TextStyle[] } {
  return styles.length > 0 ? { styles } : {};
}
