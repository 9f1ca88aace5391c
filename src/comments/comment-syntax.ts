import type {
  Code,
  Construct,
  Effects,
  Extension,
  State,
  TokenizeContext,
} from 'micromark-util-types';
import { looksLikeComment, opensComment, staysOpen } from './comment-marks.ts';

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    comment: 'comment';
    commentData: 'commentData';
    commentOpen: 'commentOpen';
    commentLike: 'commentLike';
    commentRest: 'commentRest';
  }
}

const codes = { percent: 37, leftAngleBracket: 60, leftSquareBracket: 91 } as const;

type Previous = NonNullable<Construct['previous']>;

/** A line that is a definition for nothing but its title: `[//]: # (…)`, `[comment]: <> (…)`. */
const definitionLine = /\[(?:\/\/|comment)\]:[ \t]*(?:#|<>)[ \t]+["'(][^\n]*/iy;

/** Escapes, code between backticks, comments in HTML, and `%%`, whichever comes first. */
const signs = /\\[\s\S]|(?<!`)(`+)(?!`)[\s\S]*?(?<!`)\1(?!`)|<!--[\s\S]*?-->|%%/g;

/** What may stand before such a line: marks of quotations and lists. */
const containerMarks = /^[ \t>]*(?:(?:[-+*]|\d{1,9}[.)])[ \t>]+)*$/;

/**
 * Extend micromark with what its stock syntax does not take for a comment: `%%…%%` as a block and in
 * text, a line such as `[//]: # (…)` in the midst of a paragraph, a `<!--` or `%%` that is never
 * closed, and a pair of `%%` that is text although it looks like a comment. All else of a comment in
 * HTML is a token of raw HTML.
 *
 * @param text The whole text that will be parsed: a token of micromark knows its offset in it.
 * @returns The extension, with the tokens `comment`, `commentData` (one a line), `commentOpen`, and
 * `commentLike` for the first `%%` of such a pair.
 */
export function commentSyntax(text: string): Extension {
  const taken = new Set<number>();
  const isFree: Previous = function (code) {
    return isAtEdge(code) && !taken.has(this.now().offset);
  };
  return {
    flow: { [codes.percent]: block(text) },
    text: {
      [codes.percent]: [
        onlyBehind(isFree, inline),
        pair(text, taken),
        onlyBehind(isFree, openMark('commentOpen', '%%')),
      ],
      [codes.leftAngleBracket]: { ...openMark('commentOpen', '<!--'), add: 'after' },
      [codes.leftSquareBracket]: definitionText(text),
    },
  };
}

function isAtEdge(code: Code): boolean {
  return opensComment(characterOf(code));
}

/** Line ends, tabs and the start of a text are no characters of their own to micromark. */
function characterOf(code: Code): string {
  return code === null || code < 0 ? '' : String.fromCharCode(code);
}

/** Of the constructs for one character, micromark asks only whether any may stand there. */
function onlyBehind(previous: Previous, construct: Construct): Construct {
  return {
    ...construct,
    previous,
    tokenize(effects, ok, nok) {
      const fits = previous.call(this, this.previous);
      return fits ? construct.tokenize.call(this, effects, ok, nok) : nok;
    },
  };
}

const inline: Construct = {
  name: 'comment',
  tokenize(effects, ok, nok) {
    const writer = createWriter(effects);
    return openPercent(writer, nok, () => {
      const inside = untilPercent(writer, nok, ok, () => inside);
      return inside;
    });
  },
};

/**
 * Two `%%` in one text, of which the first stands behind a mark. What is between them is read as any
 * text; the second is taken, and opens nothing.
 *
 * @param taken Offsets of those that are; added to.
 */
function pair(text: string, taken: Set<number>): Construct {
  const isLike: Previous = function (code) {
    const { offset } = this.now();
    return !taken.has(offset) && looksLikeComment(characterOf(code), text.charAt(offset + 2));
  };
  return onlyBehind(isLike, {
    name: 'commentLike',
    tokenize(effects, ok, nok) {
      const inside = this.now().offset + 2;
      const mark = characterOf(this.previous);
      const open = openMark('commentLike', '%%').tokenize.call(this, effects, ok, nok);
      const found: State = (code) => {
        const close = text.indexOf('%%', inside);
        if (staysOpen(mark, text.slice(inside, close))) taken.add(close);
        return open(code);
      };
      return effects.check({ ...inline, partial: true }, found, nok);
    },
  });
}

function block(text: string): Construct {
  const findBlank = createBlankLineFinder(text);
  return {
    name: 'commentBlock',
    concrete: true,
    tokenize(effects, ok, nok) {
      const { offset } = this.now();
      if (!isBlock(text, offset, findBlank)) return nok;
      if (this.interrupt && isAwaited(text, paragraphStart(this), offset)) return nok;
      const writer = createWriter(effects);
      const inside: State = untilPercent(
        writer,
        nok,
        restOfLine(effects, ok),
        () => (code) => (this.parser.lazy[this.now().line] ? nok(code) : inside(code)),
      );
      return openPercent(writer, nok, () => (this.interrupt ? finish(writer, ok) : inside));
    },
  };
}

/**
 * A comment is a block where nothing follows it on its last line, or where it holds an empty line,
 * which no paragraph does.
 */
function isBlock(text: string, at: number, findBlank: (from: number) => number): boolean {
  const close = text.indexOf('%%', at + 2);
  if (close < 0) return false;
  return (
    /[ \t]*(?:\n|$)/y.test(text.slice(close + 2, endOfLine(text, close))) || findBlank(at) < close
  );
}

/** Where the paragraph began that goes on in this line if nothing interrupts it. */
function paragraphStart({ events, now }: TokenizeContext): number {
  const begin = events.findLast(([kind, token]) => kind === 'enter' && token.type === 'content');
  return begin?.[1].start.offset ?? now().offset;
}

/** Whether the `%%` there ends what another one of the same paragraph has begun. */
function isAwaited(text: string, from: number, at: number): boolean {
  const before = text.slice(from, at);
  let closed = 0;
  for (const { 0: sign, index } of before.matchAll(signs)) {
    if (sign !== '%%' || index < closed) continue;
    const mark = before.charAt(index - 1);
    const close = before.indexOf('%%', index + 2);
    const inside = before.slice(index + 2, close < 0 ? undefined : close);
    const isFirst =
      opensComment(mark) ||
      (looksLikeComment(mark, before.charAt(index + 2)) && staysOpen(mark, inside));
    if (!isFirst) continue;
    if (close < 0) return true;
    closed = close + 2;
  }
  return false;
}

function endOfLine(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  return end < 0 ? text.length : end + 1;
}

/** Gives the offset of the first empty line after another offset, quotation marks apart. */
function createBlankLineFinder(text: string): (from: number) => number {
  let known: { from: number; blank: number } | undefined;
  return (from) => {
    if (known && known.from <= from && from < known.blank) return known.blank;
    const pattern = /\n[ \t>]*(?=\n)/g;
    pattern.lastIndex = from;
    known = { from, blank: pattern.exec(text)?.index ?? Number.POSITIVE_INFINITY };
    return known.blank;
  };
}

/** Writes the tokens of one comment: each of its lines is one `commentData`. */
interface Writer {
  consume(code: Code): void;
  lineEnd(code: Code): void;
  end(): void;
}

function createWriter(effects: Effects): Writer {
  let isOpen = false;
  let inLine = false;
  const endLine = () => {
    if (inLine) effects.exit('commentData');
    inLine = false;
  };
  return {
    consume(code) {
      if (!isOpen) effects.enter('comment');
      if (!inLine) effects.enter('commentData');
      isOpen = true;
      inLine = true;
      effects.consume(code);
    },
    lineEnd(code) {
      endLine();
      effects.enter('lineEnding');
      effects.consume(code);
      effects.exit('lineEnding');
    },
    end() {
      endLine();
      effects.exit('comment');
    },
  };
}

function openPercent(writer: Writer, nok: State, next: () => State): State {
  const second: State = (code) => {
    if (code !== codes.percent) return nok(code);
    writer.consume(code);
    return next();
  };
  return (code) => {
    writer.consume(code);
    return second;
  };
}

function untilPercent(writer: Writer, nok: State, done: State, nextLine: () => State): State {
  const inside: State = (code) => {
    if (code === null) return nok(code);
    if (isLineEnd(code)) {
      writer.lineEnd(code);
      return nextLine();
    }
    writer.consume(code);
    return code === codes.percent ? afterPercent : inside;
  };
  const afterPercent: State = (code) => {
    if (code !== codes.percent) return inside(code);
    writer.consume(code);
    return finish(writer, done);
  };
  return inside;
}

function finish(writer: Writer, ok: State): State {
  return (code) => {
    writer.end();
    return ok(code);
  };
}

/** What follows a block on its last line is looked at again once the comment is out. */
function restOfLine(effects: Effects, ok: State): State {
  const inside: State = (code) => {
    if (code !== null && !isLineEnd(code)) {
      effects.consume(code);
      return inside;
    }
    effects.exit('commentRest');
    return ok(code);
  };
  return (code) => {
    if (code === null || isLineEnd(code)) return ok(code);
    effects.enter('commentRest');
    return inside(code);
  };
}

function isLineEnd(code: Code): boolean {
  return code !== null && code < -2;
}

/** Marks what opens no comment, so that it can be told at its place. */
function openMark(name: 'commentOpen' | 'commentLike', mark: string): Construct {
  return {
    name,
    tokenize(effects, ok, nok) {
      let length = 0;
      const next: State = (code) => {
        if (code !== mark.charCodeAt(length)) return nok(code);
        if (length === 0) effects.enter(name);
        effects.consume(code);
        length++;
        if (length < mark.length) return next;
        effects.exit(name);
        return ok;
      };
      return next;
    },
  };
}

function definitionText(text: string): Construct {
  return {
    name: 'comment',
    tokenize(effects, ok, nok) {
      const isAt = isDefinitionLine(text, this.now());
      const writer = createWriter(effects);
      const inside: State = (code) => {
        if (code === null || isLineEnd(code)) return finish(writer, ok)(code);
        writer.consume(code);
        return inside;
      };
      return isAt ? inside : nok;
    },
  };
}

function isDefinitionLine(text: string, { offset }: ReturnType<TokenizeContext['now']>): boolean {
  let lineStart = offset;
  while (lineStart > 0 && /[-+*.)>\d \t]/.test(text[lineStart - 1] ?? '')) lineStart--;
  if (lineStart > 0 && text[lineStart - 1] !== '\n') return false;
  definitionLine.lastIndex = offset;
  return containerMarks.test(text.slice(lineStart, offset)) && definitionLine.test(text);
}
