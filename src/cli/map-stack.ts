import { readFileSync } from 'node:fs';
import { SourceMap } from 'node:module';
import path from 'node:path';
import { keepAnswers } from '../values/keep-answers.ts';

/** A place in a file of the bundle, as a stack names it. */
const PLACE = /((?:[A-Za-z]:)?[^\s():]*[/\\]bundle[/\\][^\s():]+\.cjs):(\d+):(\d+)/g;

/**
 * Lead the places of a stack back from the files of the bundle to those of `src/`.
 *
 * @param stack Stack of an error.
 * @returns The stack, such as `at build (src/build.ts:58:3)`; places without a map stay as they are.
 */
export function mapStack(stack: string): string {
  const mapOf = keepAnswers(readMap);
  return stack.replace(PLACE, (place, file: string, line: string, column: string) => {
    const found = mapOf(file)?.findEntry(Number(line) - 1, Number(column) - 1);
    if (!found || !('originalSource' in found)) return place;
    // Sources are told from `dist/bundle/`, two folders below those of the tool.
    const source = path.posix.normalize(found.originalSource).replace(/^(\.\.\/)+/, '');
    return `${source}:${found.originalLine + 1}:${found.originalColumn + 1}`;
  });
}

function readMap(file: string): SourceMap | undefined {
  try {
    return new SourceMap(JSON.parse(readFileSync(`${file}.map`, 'utf8')));
  } catch {
    return undefined;
  }
}
