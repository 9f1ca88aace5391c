import type {
  Code,
  Construct,
  Effects,
  Extension,
  Point,
  State,
  Token,
  TokenizeContext,
} from 'micromark-util-types';
import { type BracketMatcher, createBracketMatcher } from './citation-brackets.ts';
import { parseGroup, parseTextual } from './citation-grammar.ts';
import { type Leaf, layOutGroup, layOutTextual } from './citation-layout.ts';

/** One stretch of inline content as a string, so that pure functions can look at it. */
interface Reading {
  text: string;
  brackets: BracketMatcher;
  /** Offset in the text of each chunk of the tokenizer. */
  chunkStarts: number[];
}

const codes = { dash: 45, atSign: 64, leftSquareBracket: 91 } as const;

/**
 * Extend micromark with citations: groups at `[`, tried before links, and keys at `@` and `-@`. Add
 * it after the extension for GFM, whose e-mail addresses may also begin with `-`.
 *
 * @param lang BCP 47 tag of the document: its locator terms count beside the English ones.
 * @returns The extension.
 */
export function citationSyntax(lang = 'en'): Extension {
  const readings = new WeakMap<TokenizeContext, Reading>();
  const group = construct('citationGroup', readings, (text, at, brackets) => {
    const found = parseGroup(text, at, brackets);
    return found && layOutGroup(text, found, lang);
  });
  const textual = construct('citationTextual', readings, (text, at, brackets) => {
    const found = parseTextual(text, at, brackets);
    return found && layOutTextual(text, found, lang);
  });
  const afterEdge: Construct = { ...textual, previous: isLeftEdge };
  return {
    text: {
      [codes.leftSquareBracket]: group,
      [codes.atSign]: afterEdge,
      [codes.dash]: { ...afterEdge, tokenize: onlyBeforeAtSign(textual) },
    },
  };
}

type FindLeaves = (text: string, at: number, brackets: BracketMatcher) => Leaf[] | undefined;

function construct(
  name: string,
  readings: WeakMap<TokenizeContext, Reading>,
  find: FindLeaves,
): Construct {
  return {
    name,
    tokenize(effects, ok, nok) {
      const decide: State = (code) => {
        const reading = readings.get(this);
        const leaves =
          reading && find(reading.text, offsetOf(this.now(), reading), reading.brackets);
        return leaves ? emit(effects, leaves, ok)(code) : nok(code);
      };
      return (code) =>
        readings.has(this) ? decide(code) : effects.check(readAhead(readings), decide, nok)(code);
    },
  };
}

/** Reads one stretch of inline content to its end, once, and remembers it. */
function readAhead(readings: WeakMap<TokenizeContext, Reading>): Construct {
  return {
    partial: true,
    tokenize(effects, ok) {
      const inside: State = (code) => {
        if (code !== null) {
          effects.consume(code);
          return inside;
        }
        effects.exit('citationAhead');
        readings.set(this, readAll(this));
        return ok(code);
      };
      return (code) => {
        effects.enter('citationAhead');
        return inside(code);
      };
    },
  };
}

function readAll(context: TokenizeContext): Reading {
  const start: Point = { _index: 0, _bufferIndex: -1, line: 1, column: 1, offset: 0 };
  const chunks = context.sliceStream({ start, end: context.now() });
  const chunkStarts: number[] = [];
  const parts: string[] = [];
  let length = 0;
  for (const chunk of chunks) {
    const part = typeof chunk === 'string' ? chunk : characterOf(chunk);
    chunkStarts.push(length);
    parts.push(part);
    length += part.length;
  }
  const text = parts.join('');
  return { text, chunkStarts, brackets: createBracketMatcher(text) };
}

/** One character for one code, so that offsets in the text and steps of the tokenizer agree. */
function characterOf(code: Code): string {
  if (code === null || code >= 0) return String.fromCharCode(code ?? 0xfffd);
  if (code === -2) return '\t';
  return code === -1 ? ' ' : '\n';
}

function offsetOf(point: Point, { chunkStarts, text }: Reading): number {
  return (chunkStarts[point._index] ?? text.length) + Math.max(point._bufferIndex, 0);
}

/** A cheap first look; the grammar knows letters beyond ASCII. */
function isLeftEdge(code: Code): boolean {
  return code === null || code > 127 || code < 0 || !/\w/.test(String.fromCharCode(code));
}

/** Looks one character on, so that a hyphen in a text does not make us read it ahead. */
function onlyBeforeAtSign(construct: Construct): Construct['tokenize'] {
  const dashAndAtSign: Construct = {
    partial: true,
    tokenize: (effects, ok, nok) => (code) => {
      effects.enter('citationAhead');
      effects.consume(code);
      effects.exit('citationAhead');
      return (next) => (next === codes.atSign ? ok(next) : nok(next));
    },
  };
  return function tokenize(effects, ok, nok) {
    return effects.check(dashAndAtSign, construct.tokenize.call(this, effects, ok, nok), nok);
  };
}

function emit(effects: Effects, leaves: readonly Leaf[], ok: State): State {
  let number = 0;
  let size = 0;
  let chunk: Token | undefined;

  const begin: State = (code) => {
    const leaf = leaves[number];
    if (!leaf) return ok(code);
    for (const { type, fields } of leaf.opens) effects.enter(type, { ...fields });
    size = leaf.end - leaf.start;
    chunk = open(effects, leaf, chunk);
    return inside(code);
  };

  const inside: State = (code) => {
    effects.consume(code);
    size--;
    if (size > 0) return inside;
    const leaf = leaves[number];
    if (leaf) {
      effects.exit(leaf.type);
      for (const type of leaf.closes) effects.exit(type);
    }
    number++;
    return number < leaves.length ? begin : ok;
  };

  return begin;
}

function open(effects: Effects, { type, inlines }: Leaf, before: Token | undefined): Token {
  if (!inlines) return effects.enter(type);
  const previous = inlines.joins ? before : undefined;
  const token = effects.enter(type, {
    contentType: 'text',
    previous,
    _contentTypeTextTrailing: inlines.keepsTrailingSpace,
  });
  if (previous) previous.next = token;
  return token;
}
