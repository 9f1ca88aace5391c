import type { Code, Construct, Extension, State, Token } from 'micromark-util-types';

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    inlineNote: 'inlineNote';
    inlineNoteMarker: 'inlineNoteMarker';
    inlineNoteText: 'inlineNoteText';
  }
}

/** Longest note, in characters, so that one that is never closed stays cheap. */
const LONGEST = 4000;
/** Deepest brackets in it: each level of notes in notes is read once more. */
const DEEPEST = 8;

const codes = { backtick: 96, backslash: 92, caret: 94, open: 91, close: 93 } as const;

/**
 * Extend micromark with notes that stand where their mark does: `^[The text of the note.]`, as Pandoc
 * writes them. Brackets in one are balanced; those after a backslash or in code do not count.
 *
 * @returns The extension.
 */
export function inlineNoteSyntax(): Extension {
  return { text: { [codes.caret]: inlineNote } };
}

const inlineNote: Construct = {
  name: 'inlineNote',
  tokenize(effects, ok, nok) {
    let size = 0;
    let depth = 1;
    let chunk: Token | undefined;
    let isInChunk = false;

    const start: State = (code) => {
      effects.enter('inlineNote');
      effects.enter('inlineNoteMarker');
      effects.consume(code);
      return bracket;
    };
    const bracket: State = (code) => {
      if (code !== codes.open) return nok(code);
      effects.consume(code);
      effects.exit('inlineNoteMarker');
      return begin;
    };
    const begin: State = (code) => {
      if (code === codes.close) return nok(code);
      effects.enter('inlineNoteText');
      return inside(code);
    };
    const inside: State = (code) => {
      if (code === null || size > LONGEST || depth > DEEPEST) return nok(code);
      if (code === codes.close && --depth === 0) return end(code);
      if (code === codes.open) depth++;
      if (code === codes.backtick) return run(0)(code);
      take(code);
      return code === codes.backslash ? escaped : inside;
    };
    const escaped: State = (code) => {
      if (code === codes.open || code === codes.close || code === codes.backslash) {
        take(code);
        return inside;
      }
      return inside(code);
    };
    /** A run of backticks opens code, or closes it where `open` of them opened it. */
    const run = (open: number): State => {
      let length = 0;
      const count: State = (code) => {
        if (code === codes.backtick) {
          length++;
          take(code);
          return count;
        }
        if (open === 0) return inCode(length)(code);
        return length === open ? inside(code) : inCode(open)(code);
      };
      return count;
    };
    const inCode = (open: number): State => {
      const within: State = (code) => {
        if (code === null || size > LONGEST) return nok(code);
        if (code === codes.backtick) return run(open)(code);
        take(code);
        return within;
      };
      return within;
    };
    const end: State = (code) => {
      closeChunk();
      effects.exit('inlineNoteText');
      effects.enter('inlineNoteMarker');
      effects.consume(code);
      effects.exit('inlineNoteMarker');
      effects.exit('inlineNote');
      return ok;
    };

    /** The tokenizer wants a chunk for each line. */
    function take(code: Code): void {
      if (!isInChunk) openChunk();
      effects.consume(code);
      size++;
      if (code !== null && code < -2) closeChunk();
    }

    function openChunk(): void {
      const previous: Token | undefined = chunk;
      chunk = effects.enter('chunkText', { contentType: 'text', previous });
      if (previous) previous.next = chunk;
      isInChunk = true;
    }

    function closeChunk(): void {
      if (isInChunk) effects.exit('chunkText');
      isInChunk = false;
    }

    return start;
  },
};
