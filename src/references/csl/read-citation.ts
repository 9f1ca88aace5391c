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
  const tidied = withoutEmptyBrackets(tidyMarks(readEngineOutput(output)));
  const runs = withoutEnds(besideWords(tidied, meaning));
  const isNumeric = runs.some(({ number }) => number !== undefined);
  const linked = isNumeric ? runs.map(onlyNumbers) : runs.flatMap(trimmed);
  return linked.flatMap((run) => toStretch(run, meaning));
}

/** A style that puts a year in brackets leaves them behind where a record has none: `Smith ()`. */
function withoutEmptyBrackets(runs: readonly OutputRun[]): OutputRun[] {
  return runs.map((run, index) => {
    const next = runs[index + 1];
    const isLast = next === undefined || (next.words === undefined && /^[,;]/.test(next.text));
    const pattern = isLast
      ? /[ \u00a0](?:\(\)|\[\])(?=[,;]|$)/g
      : /[ \u00a0](?:\(\)|\[\])(?=[,;])/g;
    return { ...run, text: run.text.replace(pattern, '') };
  });
}

/**
 * Words of the author behind a source begin with their own blank or comma; what a style prints behind
 * them may begin with none, where it sets sources without a mark between: `[2][3]`.
 */
function besideWords(
  runs: readonly OutputRun[],
  { words }: Pick<CitationMarks, 'words'>,
): OutputRun[] {
  const isSuffix = (run: OutputRun | undefined) =>
    run?.words !== undefined && words[run.words]?.side === 'suffix';
  return runs.map((run, index) => {
    if (run.words !== undefined) return run;
    const text = isSuffix(runs[index + 1]) ? run.text.replace(/\s+$/, '') : run.text;
    const needsBlank = isSuffix(runs[index - 1]) && /^[\p{L}\p{N}([]/u.test(text);
    return { ...run, text: needsBlank ? ` ${text}` : text };
  });
}

/** Blanks at the ends of a citation are those of the sentence. */
function withoutEnds(runs: readonly OutputRun[]): OutputRun[] {
  return runs
    .map((run, index) => {
      const start = index === 0 ? run.text.trimStart() : run.text;
      return { ...run, text: index === runs.length - 1 ? start.trimEnd() : start };
    })
    .filter(({ text, words }) => text !== '' || words !== undefined);
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
