import { Lexer } from 'yaml';
import type { FoundComments } from './comment.ts';
import { scanValue } from './scan-value.ts';

/** What the lexer of `yaml` puts before a plain or block scalar. */
const scalarMark = '\u001f';

/** Other signs of the lexer that stand for nothing in the text. */
const emptyTokens: ReadonlySet<string> = new Set([scalarMark, '\u0002', '\u0018']);

/**
 * Find the comments of a YAML text.
 *
 * @param yaml YAML, well-formed or not.
 * @returns Its own comments, from `#` to the end of the line.
 */
export function findInYaml(yaml: string): FoundComments {
  const comments = tokensOf(yaml).flatMap(({ kind, start, end }) =>
    kind === 'comment' ? [[{ start, end }]] : [],
  );
  return { comments, open: [] };
}

/**
 * Find the comments of a front matter: those of YAML, and those that its values hold.
 *
 * @param yaml YAML, well-formed or not.
 * @returns The comments, and marks in values that nothing closes.
 */
export function findInFrontMatter(yaml: string): FoundComments {
  const own = findInYaml(yaml);
  const values = tokensOf(yaml).filter(({ kind }) => kind === 'scalar');
  const found = [own, ...values.map((value) => scanValue(yaml, value))];
  return {
    comments: found.flatMap(({ comments }) => comments),
    open: found.flatMap(({ open }) => open),
  };
}

interface YamlToken {
  kind: 'comment' | 'scalar';
  start: number;
  end: number;
}

function tokensOf(yaml: string): YamlToken[] {
  const tokens: YamlToken[] = [];
  let offset = 0;
  let isScalar = false;
  for (const token of new Lexer().lex(yaml)) {
    if (emptyTokens.has(token)) {
      isScalar = token === scalarMark;
      continue;
    }
    const end = offset + token.length;
    const quote = /^["']/.test(token) && !isScalar ? 1 : 0;
    if (isScalar || quote > 0) {
      tokens.push({ kind: 'scalar', start: offset + quote, end: end - quote });
    } else if (token.startsWith('#')) tokens.push({ kind: 'comment', start: offset, end });
    isScalar = false;
    offset = end;
  }
  return tokens;
}
