import { Lexer } from 'yaml';

/** A token of YAML: a piece of the text. */
export interface YamlToken {
  text: string;
  /** Offset of its first character. */
  start: number;
  /** Whether it is a plain or block scalar; a quoted one is known by its quotation mark. */
  isScalar: boolean;
}

/** What the lexer puts before a plain or block scalar. */
const scalarMark = '\u001f';

/** Signs of the lexer that stand for no character of the text. */
const emptyTokens: ReadonlySet<string> = new Set([scalarMark, '\u0002', '\u0018']);

/**
 * Cut YAML into its tokens, in one pass without recursion.
 *
 * @param yaml YAML, well-formed or not.
 * @yields Its tokens in order; together they are the text.
 */
export function* yamlTokens(yaml: string): Generator<YamlToken> {
  let start = 0;
  let isScalar = false;
  for (const text of new Lexer().lex(yaml)) {
    if (emptyTokens.has(text)) {
      isScalar = text === scalarMark;
      continue;
    }
    yield { text, start, isScalar };
    start += text.length;
    isScalar = false;
  }
}
