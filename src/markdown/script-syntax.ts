import type { Code, Construct, Extension, State } from 'micromark-util-types';

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    superscript: 'superscript';
    subscript: 'subscript';
    scriptMarker: 'scriptMarker';
    noBreakBlank: 'noBreakBlank';
  }
}

const codes = { backslash: 92, blank: 32, caret: 94, openBracket: 91, tilde: 126 } as const;

/** What a raised or lowered text follows: a letter, a digit or a closing bracket. */
const MAY_PRECEDE = /[\p{L}\p{M}\p{N})\]}]/u;

/**
 * Extend micromark with what is set beside the line: `10^3^` and `H~2~O`, as Pandoc writes them, and
 * with `\ ` for a no-break space. The marks stand directly after a letter, a digit or a closing bracket
 * and hold no white space, so that `~200–~300`, `1964~` and `~5 to ~10` stay text.
 *
 * @returns The extension.
 */
export function scriptSyntax(): Extension {
  return {
    text: {
      [codes.backslash]: noBreakBlank,
      [codes.caret]: script('superscript', codes.caret),
      [codes.tilde]: script('subscript', codes.tilde),
    },
  };
}

function script(type: 'superscript' | 'subscript', marker: number): Construct {
  return {
    name: type,
    previous: mayPrecede,
    tokenize(effects, ok, nok) {
      const mark = (code: Code) => {
        effects.enter('scriptMarker');
        effects.consume(code);
        effects.exit('scriptMarker');
      };
      const start: State = (code) => {
        // Where another construct begins with the same sign, `previous` is not asked.
        if (!mayPrecede(this.previous)) return nok(code);
        effects.enter(type);
        mark(code);
        return begin;
      };
      const begin: State = (code) => {
        // Two marks are deletion; `^[` is a note that is never closed.
        if (code === marker || code === codes.openBracket || isSpace(code)) return nok(code);
        effects.enter('chunkText', { contentType: 'text' });
        return inside(code);
      };
      const inside: State = (code) => {
        if (isSpace(code)) return nok(code);
        if (code === marker) {
          effects.exit('chunkText');
          mark(code);
          effects.exit(type);
          return end;
        }
        effects.consume(code);
        return code === codes.backslash ? escaped : inside;
      };
      /** Also a blank, which is a no-break space after a backslash. */
      const escaped: State = (code) => {
        if (code === null || code < 0) return nok(code);
        effects.consume(code);
        return inside;
      };
      const end: State = (code) => (code === marker ? nok(code) : ok(code));
      return start;
    },
  };
}

function mayPrecede(code: Code): boolean {
  return code !== null && code > 0 && MAY_PRECEDE.test(String.fromCharCode(code));
}

/** The end of the text, a line end, a tab or a blank. */
function isSpace(code: Code): boolean {
  return code === null || code < 0 || /\s/u.test(String.fromCharCode(code));
}

const noBreakBlank: Construct = {
  name: 'noBreakBlank',
  tokenize(effects, ok, nok) {
    const blank: State = (code) => {
      if (code !== codes.blank) return nok(code);
      effects.consume(code);
      effects.exit('noBreakBlank');
      return ok;
    };
    return (code) => {
      effects.enter('noBreakBlank');
      effects.consume(code);
      return blank;
    };
  },
};
