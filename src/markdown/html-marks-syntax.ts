import type { Code, Construct, Effects, Extension, State } from 'micromark-util-types';

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    htmlBreak: 'htmlBreak';
  }
}

const codes = { lessThan: 60, slash: 47, backslash: 92 } as const;

/**
 * Extend micromark with the three elements of HTML that Markdown has no like for or that everyone writes:
 * `<br>`, which alone breaks a line inside the cell of a table, `<sup>…</sup>` and `<sub>…</sub>` on one
 * line. A line of nothing but `<br>` ends with itself, so that what follows it is Markdown.
 *
 * @returns The extension. What has attributes, or is not closed, is left to be raw HTML.
 */
export function htmlMarksSyntax(): Extension {
  return {
    flow: { [codes.lessThan]: breakLine },
    text: {
      [codes.lessThan]: [inlineBreak, script('superscript', 'sup'), script('subscript', 'sub')],
    },
  };
}

const inlineBreak: Construct = {
  name: 'htmlBreak',
  tokenize(effects, ok, nok) {
    const closed: State = (code) => {
      effects.exit('htmlBreak');
      return ok(code);
    };
    return (code) => {
      effects.enter('htmlBreak');
      return breakTag(effects, closed, nok)(code);
    };
  },
};

const breakLine: Construct = {
  name: 'htmlBreakLine',
  tokenize(effects, ok, nok) {
    const next: State = (code) => {
      if (code === codes.lessThan) return breakTag(effects, next, nok)(code);
      if (!isLineEnd(code)) return isBlank(code) ? consume(effects, code, next) : nok(code);
      effects.exit('htmlFlowData');
      effects.exit('htmlFlow');
      return ok(code);
    };
    return (code) => {
      // In the midst of a paragraph it breaks the line there.
      if (this.interrupt) return nok(code);
      effects.enter('htmlFlow');
      effects.enter('htmlFlowData');
      return next(code);
    };
  },
};

function script(type: 'superscript' | 'subscript', tag: 'sup' | 'sub'): Construct {
  const opening = tagOf(`<${tag}>`);
  const closing = tagOf(`</${tag}>`);
  return {
    name: `html-${type}`,
    tokenize(effects, ok, nok) {
      const opened: State = (code) => {
        effects.exit('scriptMarker');
        return effects.check(closing, nok, begin)(code);
      };
      const begin: State = (code) => {
        effects.enter('chunkText', { contentType: 'text' });
        return inside(code);
      };
      const inside: State = (code) => {
        if (isLineEnd(code)) return nok(code);
        if (code === codes.lessThan) return effects.check(closing, end, text)(code);
        return consume(effects, code, code === codes.backslash ? escaped : inside);
      };
      /** A tag that opens anew: the first is never closed, and nobody need look on from it. */
      const text: State = (code) => effects.check(opening, nok, other)(code);
      const other: State = (code) => consume(effects, code, inside);
      const escaped: State = (code) =>
        isLineEnd(code) ? nok(code) : consume(effects, code, inside);
      const end: State = (code) => {
        effects.exit('chunkText');
        effects.enter('scriptMarker');
        return word(effects, `</${tag}>`, closed, nok)(code);
      };
      const closed: State = (code) => {
        effects.exit('scriptMarker');
        effects.exit(type);
        return ok(code);
      };
      return (code) => {
        effects.enter(type);
        effects.enter('scriptMarker');
        return word(effects, `<${tag}>`, opened, nok)(code);
      };
    },
  };
}

/** A tag to look for without taking it. */
function tagOf(text: string): Construct {
  return {
    partial: true,
    tokenize(effects, ok, nok) {
      const found: State = (code) => {
        effects.exit('scriptMarker');
        return ok(code);
      };
      return (code) => {
        effects.enter('scriptMarker');
        return word(effects, text, found, nok)(code);
      };
    },
  };
}

/** `<br>`, `<br/>` or `<br />`, in small or capital letters. */
function breakTag(effects: Effects, ok: State, nok: State): State {
  const close = word(effects, '>', ok, nok);
  const behindName: State = (code) => {
    if (isBlank(code)) return consume(effects, code, behindName);
    return code === codes.slash ? consume(effects, code, close) : close(code);
  };
  return word(effects, '<br', behindName, nok);
}

function word(effects: Effects, text: string, ok: State, nok: State): State {
  let at = 0;
  const next: State = (code) => {
    if (at === text.length) return ok(code);
    if (code === null || String.fromCharCode(code).toLowerCase() !== text[at]) return nok(code);
    at += 1;
    return consume(effects, code, next);
  };
  return next;
}

function consume(effects: Effects, code: Code, next: State): State {
  effects.consume(code);
  return next;
}

/** The end of the text, or of a line. */
function isLineEnd(code: Code): boolean {
  return code === null || (code >= -5 && code <= -3);
}

/** A blank, or a tab with the columns that it fills. */
function isBlank(code: Code): boolean {
  return code === 32 || code === -2 || code === -1;
}
