import { Lexer, type LineCounter } from 'yaml';
import type { Finding, Place } from '../model/message.ts';

/** Deepest nesting of brackets and braces; the parser itself dies at some thousands. */
const maxFlowDepth = 50;

/** Most list and key marks (`-`, `?`) that may open one inside the other on a line. */
const maxMarks = 20;

/**
 * Look for nesting that would be too much for the recursive YAML parser, with its lexer alone: one
 * linear pass without recursion.
 *
 * @param yaml YAML text.
 * @param lines Counter that learns the line starts up to the fault.
 * @param placeOf Makes a place of two offsets.
 * @returns The fault at the token that goes too deep, or undefined.
 */
export function yamlNestingFault(
  yaml: string,
  lines: LineCounter,
  placeOf: (start: number, end: number) => Place,
): Finding | undefined {
  let offset = 0;
  let flowDepth = 0;
  let marks = 0;
  for (const token of new Lexer().lex(yaml)) {
    if (token === '[' || token === '{') flowDepth++;
    else if (token === ']' || token === '}') flowDepth--;
    else if (token === '-' || token === '?') marks++;
    else if (token === '\n') marks = 0;
    if (flowDepth > maxFlowDepth || marks > maxMarks) {
      learnLines(yaml, lines);
      return tooDeep(token, placeOf(offset, offset + token.length));
    }
    if (!isControlToken(token)) offset += token.length;
  }
  return undefined;
}

/** Tokens that tell the parser something and stand for no character of the text. */
function isControlToken(token: string): boolean {
  return token === '\u0002' || token === '\u0018' || token === '\u001f';
}

function learnLines(yaml: string, lines: LineCounter): void {
  lines.addNewLine(0);
  for (let at = yaml.indexOf('\n'); at >= 0; at = yaml.indexOf('\n', at + 1)) {
    lines.addNewLine(at + 1);
  }
}

function tooDeep(token: string, place: Place): Finding {
  return {
    place,
    reason: `\`${token}\` opens one level too many, expected at most ${maxFlowDepth} brackets`,
    note: 'Put text that holds brackets in quotes.',
  };
}
