import type { Colors } from 'picocolors/types.js';
import { clipText } from '../messages/clip-text.ts';
import { escapeText } from '../reports/escape-text.ts';
import type { ListedSource } from '../runs/list-sources.ts';

/** Longest title that is shown, in characters. */
const TITLE_LENGTH = 60;

/**
 * Write the sources of a project for people: under each file its entries, the unusable ones first,
 * with the briefings that rest on them.
 *
 * @param sources Sources sorted by file and key.
 * @param colors Colours, or none.
 * @returns Lines without a line end at the end; one sentence where there is no source.
 */
export function printSources(sources: readonly ListedSource[], colors: Colors): string {
  if (sources.length === 0) return 'no briefing cites a source';
  const width = Math.max(...sources.map(({ state }) => state.length));
  const files = [...new Set(sources.map(({ file }) => file))];
  return files
    .map((file) => {
      const entries = sources.filter((source) => source.file === file);
      const sorted = [
        ...entries.filter(({ usable }) => !usable),
        ...entries.filter(({ usable }) => usable),
      ];
      const lines = sorted.flatMap((source) => linesOf(source, width, colors));
      return [colors.bold(escapeText(file)), ...lines].join('\n');
    })
    .join('\n\n');
}

function linesOf(source: ListedSource, width: number, colors: Colors): string[] {
  const { key, state, usable, citedBy, defects } = source;
  const word = state.padEnd(width);
  const indent = ' '.repeat(width + 4);
  return [
    `  ${usable ? word : colors.red(word)}  @${escapeText(key)}  ${colors.dim(titleOf(source))}`,
    ...(defects.length > 0 ? [`${indent}${colors.yellow(defects.join(', '))}`] : []),
    ...citedBy.map(
      (citing) =>
        `${indent}${escapeText(citing.source)} [${citing.number}] ${times(citing.citations)}`,
    ),
  ];
}

function titleOf({ title, url }: ListedSource): string {
  return escapeText(clipText(title ?? url ?? 'no title recorded', TITLE_LENGTH));
}

function times(count: number): string {
  return count === 1 ? 'once' : `${count} times`;
}
