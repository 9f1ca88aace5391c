import { yamlTokens } from './yaml-tokens.ts';

/**
 * Find the place at which YAML nests too deeply for a recursive parser: by its tokens alone. The
 * real parser does not always survive such text: where the stack runs out inside a regular
 * expression, the whole process dies.
 *
 * @param yaml YAML, well-formed or not.
 * @param deepest Greatest depth of brackets, list marks and indentations together.
 * @returns The offset at which it goes too deep, or undefined.
 */
export function findTooDeep(yaml: string, deepest: number): number | undefined {
  const indents: number[] = [];
  let brackets = 0;
  let marks = 0;
  let isLineStart = true;
  for (const { text, start } of yamlTokens(yaml)) {
    if (isLineStart && text !== '\n') enter(indents, /^ *$/.test(text) ? text.length : 0);
    if (text === '[' || text === '{') brackets += 1;
    else if (text === ']' || text === '}') brackets -= 1;
    else if (text === '-' || text === '?') marks += 1;
    else if (text === '\n') marks = 0;
    if (brackets + marks + indents.length > deepest) return start;
    isLineStart = text.endsWith('\n');
  }
  return undefined;
}

/** Leaves the levels that end before this column and enters the one that begins at it. */
function enter(indents: number[], column: number): void {
  while ((indents.at(-1) ?? -1) >= column) indents.pop();
  indents.push(column);
}
