import type { CompileContext, Extension, Token } from 'mdast-util-from-markdown';
import type {} from './html-marks-syntax.ts';

/**
 * Make nodes of the tokens of `htmlMarksSyntax` that are not those of raised and lowered text: a hard break.
 *
 * @returns Extension for `mdast-util-from-markdown`.
 */
export function htmlMarksFromMarkdown(): Extension {
  return {
    enter: {
      htmlBreak(this: CompileContext, token: Token) {
        this.enter({ type: 'break' }, token);
      },
    },
    exit: {
      htmlBreak(this: CompileContext, token: Token) {
        this.exit(token);
      },
    },
  };
}
