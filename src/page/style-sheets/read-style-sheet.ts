import { tokenTypes } from 'css-tree';
import { findSelectorFault } from './find-selector-fault.ts';
import { findValueFault } from './find-value-fault.ts';
import { comparedName, quoteOf, type StyleFault, skipBlanks } from './style-fault.ts';
import type { Range, Tokens } from './tokens.ts';

/** One `name: value`. */
export interface Declaration {
  /** In small letters, as CSS takes them; a custom property (`--name`) as written. */
  name: string;
  /** Offset of the name in the text, from 0. */
  offset: number;
  value: Range;
  /** Name of the innermost at-rule around it, such as `font-face`; empty where there is none. */
  within: string;
  /** Number of the block in which it stands: equal for the declarations of one rule. */
  block: number;
}

/** One at-rule, such as `@media print`. */
export interface AtRule {
  /** Without `@`, in small letters. */
  name: string;
  /** Offset of the `@` in the text, from 0. */
  offset: number;
}

/** What a style sheet holds, as far as anybody asks. */
export interface StyleSheet {
  declarations: Declaration[];
  atRules: AtRule[];
  faults: StyleFault[];
}

const { AtKeyword, CDC, CDO, Colon, Ident, LeftCurlyBracket, Semicolon, WhiteSpace } = tokenTypes;

/** At-rules that only say when the rules inside them hold. */
const GROUPS = new Set(['media', 'supports', 'container', 'layer', 'starting-style', 'scope']);

/** Where a run of statements stands. */
interface Surroundings {
  /** Whether it is inside a block: there are declarations, and a lone `;` does no harm. */
  nested: boolean;
  /** Whether a declaration has something to describe here. */
  describes: boolean;
  /** Whether the words before a block are selectors here. */
  selects: boolean;
  /** Name of the innermost at-rule that is no group. */
  within: string;
}

/**
 * Read rules and declarations as a browser does (CSS Syntax 3, §5), and tell what it would drop.
 *
 * @param tokens The tokens of a whole style sheet, without faults.
 * @returns Declarations and at-rules in order, and the faults.
 */
export function readStyleSheet(tokens: Tokens): StyleSheet {
  const { typeAt, rawAt, offsetAt, behind, insideOf } = tokens;
  const sheet: StyleSheet = { declarations: [], atRules: [], faults: [] };
  let blocks = 0;
  const top = { nested: false, describes: false, selects: true, within: '' };
  readStatements({ from: 0, to: tokens.count }, top);
  return sheet;

  function readStatements({ from, to }: Range, around: Surroundings): void {
    const block = blocks++;
    for (let at = from; at < to; ) at = readStatement({ from: at, to }, around, block);
  }

  /** Returns the index behind the statement. */
  function readStatement(range: Range, around: Surroundings, block: number): number {
    const { from } = range;
    const type = typeAt(from);
    if (type === WhiteSpace || type === CDO || type === CDC) return from + 1;
    if (type === Semicolon) {
      if (!around.nested) tell(loneSemicolon(tokens, from));
      return from + 1;
    }
    if (type === AtKeyword) return readAtRule(range, around);
    const value = around.nested ? valueIn(tokens, range) : undefined;
    return value ? readDeclaration(from, value, around, block) : readRule(range, around);
  }

  function readAtRule({ from, to }: Range, around: Surroundings): number {
    const end = endOfPrelude(tokens, { from: from + 1, to });
    const name = comparedName(rawAt(from).slice(1));
    sheet.atRules.push({ name, offset: offsetAt(from) });
    if (end >= to || typeAt(end) === Semicolon) return end + 1;
    const isGroup = GROUPS.has(name);
    readStatements(insideOf(end), {
      nested: true,
      describes: around.describes || !isGroup || name === 'scope',
      selects: isGroup && around.selects,
      within: isGroup ? around.within : name,
    });
    return behind(end);
  }

  function readRule({ from, to }: Range, around: Surroundings): number {
    const end = endOfPrelude(tokens, { from, to });
    const hasBlock = end < to && typeAt(end) === LeftCurlyBracket;
    const prelude = { from, to: end };
    tell(findComment(tokens, prelude) ?? findRuleFault(tokens, prelude, around, hasBlock));
    if (!hasBlock) return end + 1;
    readStatements(insideOf(end), { ...around, nested: true, describes: true });
    return behind(end);
  }

  function readDeclaration(
    at: number,
    value: Range,
    { within, describes }: Surroundings,
    block: number,
  ): number {
    const name = comparedName(rawAt(at));
    const offset = offsetAt(at);
    sheet.declarations.push({ name, offset, value, within, block });
    const note = 'Put it between the braces of a rule: nothing is chosen here.';
    tell(
      describes
        ? findValueFault(tokens, name, value)
        : { offset, actual: `${name}:`, expected: 'a rule', note },
    );
    return value.to;
  }

  function tell(fault: StyleFault | undefined): void {
    if (fault) sheet.faults.push(fault);
  }
}

function findRuleFault(
  tokens: Tokens,
  range: Range,
  { nested, selects }: Surroundings,
  hasBlock: boolean,
): StyleFault | undefined {
  if (hasBlock) return selects ? findSelectorFault(tokens, range) : undefined;
  const at = { offset: tokens.offsetAt(range.from), actual: quoteOf(tokens, range) };
  if (nested) {
    return {
      ...at,
      expected: 'a declaration',
      note: 'Write `name: value;`, as in `color: red;`.',
    };
  }
  const isDeclaration = valueIn(tokens, range) !== undefined;
  const note = isDeclaration
    ? 'Put it between the braces of a rule.'
    : 'Write a selector and a block: `h1 { color: red; }`.';
  return { ...at, expected: 'a rule', note };
}

function findComment({ rawAt, offsetAt }: Tokens, { from }: Range): StyleFault | undefined {
  if (rawAt(from) !== '/' || rawAt(from + 1) !== '/') return undefined;
  const note = 'Comments of CSS are written `/* … */`; here the next statement is dropped.';
  return { offset: offsetAt(from), actual: '//', expected: 'a comment of CSS', note };
}

function loneSemicolon({ offsetAt }: Tokens, at: number): StyleFault {
  const note = 'Take it out: a browser drops the rule behind it.';
  return { offset: offsetAt(at), actual: ';', expected: 'a rule', note };
}

/** The value, where the range begins with a declaration: `a:hover { … }` is a rule. */
function valueIn(tokens: Tokens, { from, to }: Range): Range | undefined {
  const { typeAt, rawAt, find } = tokens;
  if (typeAt(from) !== Ident) return undefined;
  const colon = skipBlanks(tokens, { from: from + 1, to });
  if (colon >= to || typeAt(colon) !== Colon) return undefined;
  const isCustom = rawAt(from).startsWith('--');
  const end = isCustom
    ? find({ from: colon + 1, to }, (at) => typeAt(at) === Semicolon)
    : endOfPrelude(tokens, { from: colon + 1, to });
  const isRule = !isCustom && end < to && typeAt(end) === LeftCurlyBracket;
  return isRule ? undefined : { from: colon + 1, to: end };
}

/** What stands before a block or a `;`. */
function endOfPrelude({ find, typeAt }: Tokens, range: Range): number {
  return find(range, (at) => typeAt(at) === Semicolon || typeAt(at) === LeftCurlyBracket);
}
