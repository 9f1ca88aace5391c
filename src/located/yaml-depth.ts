import { Lexer } from 'yaml';

/**
 * Find the place at which YAML nests too deeply for a recursive parser: with the lexer alone, in
 * one pass without recursion. The real parser does not always survive such text: where the stack
 * runs out inside a regular expression, the whole process dies.
 *
 * @param text YAML text.
 * @param deepest Greatest depth of brackets, list marks and indentations together.
 * @returns The offset at which it goes too deep, or undefined.
 */
export function findTooDeep(text: string, deepest: number): number | undefined {
  const indents: number[] = [];
  let brackets = 0;
  let marks = 0;
  let offset = 0;
  let isLineStart = true;
  for (const token of new Lexer().lex(text)) {
    // Tokens of one control character stand for no character of the text.
    if (/^[\u0002\u0018\u001f]$/.test(token)) continue;
    if (isLineStart && token !== '\n') enter(indents, /^ *$/.test(token) ? token.length : 0);
    if (token === '[' || token === '{') brackets += 1;
    else if (token === ']' || token === '}') brackets -= 1;
    else if (token === '-' || token === '?') marks += 1;
    else if (token === '\n') marks = 0;
    if (brackets + marks + indents.length > deepest) return offset;
    isLineStart = token.endsWith('\n');
    offset += token.length;
  }
  return undefined;
}

/** Leaves the levels that end before this column and enters the one that begins at it. */
function enter(indents: number[], column: number): void {
  while ((indents.at(-1) ?? -1) >= column) indents.pop();
  indents.push(column);
}
