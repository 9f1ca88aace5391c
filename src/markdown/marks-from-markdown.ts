import type { CompileContext, Extension, Token } from 'mdast-util-from-markdown';
import type {} from './html-marks-syntax.ts';
import type {} from './nodes.ts';
import type {} from './script-syntax.ts';

/**
 * Make nodes of the tokens of `scriptSyntax` and `htmlMarksSyntax`: `superscript`, `subscript`, `break`, and
 * the no-break space as text.
 *
 * @returns Extension for `mdast-util-from-markdown`.
 */
export function marksFromMarkdown(): Extension {
  return {
    enter: {
      superscript(this: CompileContext, token: Token) {
        this.enter({ type: 'superscript', children: [] }, token);
      },
      subscript(this: CompileContext, token: Token) {
        this.enter({ type: 'subscript', children: [] }, token);
      },
      htmlBreak(this: CompileContext, token: Token) {
        this.enter({ type: 'break' }, token);
      },
      noBreakBlank(this: CompileContext, token: Token) {
        this.config.enter.data?.call(this, token);
      },
    },
    exit: {
      superscript: leave,
      subscript: leave,
      htmlBreak: leave,
      noBreakBlank: addNoBreakSpace,
    },
  };
}

function leave(this: CompileContext, token: Token): void {
  this.exit(token);
}

function addNoBreakSpace(this: CompileContext, token: Token): void {
  const text = this.stack.pop();
  if (text?.type !== 'text' || !text.position) return;
  text.value += '\u00a0';
  const { line, column, offset } = token.end;
  text.position.end = { line, column, offset };
}
