import type { CompileContext, Extension, Handle, Token } from 'mdast-util-from-markdown';
import type {} from './citation-layout.ts';
import { positionOf, takeBuffered } from './from-tokens.ts';
import type { Citation } from './nodes.ts';

/**
 * Make `citation` nodes of the tokens of `citationSyntax`. Inside another citation the source stays
 * text, and so it does in the alternative of a picture whose inlines nobody keeps.
 *
 * @returns Extension for `mdast-util-from-markdown`.
 */
export function citationFromMarkdown(): Extension {
  return {
    enter: {
      citation: enterCitation,
      citationItem: enterItem,
      citationPrefix: enterInlines,
      citationSuffix: enterInlines,
    },
    exit: {
      citation: exitCitation,
      citationPrefix: exitInlines('prefix'),
      citationSuffix: exitInlines('suffix'),
    },
  };
}

function enterCitation(this: CompileContext, token: Token): void {
  if (this.stack.some(isOnlyText)) {
    // What is inside goes nowhere: the source is written when the citation ends.
    this.buffer();
  } else {
    this.enter({ type: 'citation', items: [] }, token);
  }
}

function isOnlyText(around: CompileContext['stack'][number]): boolean {
  return (
    around.type === 'citation' ||
    (around.type === 'image' && around.data?.alternative === undefined)
  );
}

function exitCitation(this: CompileContext, token: Token): void {
  if (openCitation(this)) {
    this.exit(token);
    return;
  }
  this.resume();
  this.config.enter.data?.call(this, token);
  this.config.exit.data?.call(this, token);
}

function enterItem(this: CompileContext, token: Token): void {
  const fields = token._citationItem;
  if (!fields) return;
  openCitation(this)?.items.push({
    key: fields.key,
    mode: fields.mode,
    prefix: [],
    ...(fields.locator !== undefined && { label: fields.label, locator: fields.locator }),
    suffix: [],
    position: positionOf(token),
  });
}

function enterInlines(this: CompileContext): void {
  this.buffer();
}

function exitInlines(field: 'prefix' | 'suffix'): Handle {
  return function exit(this: CompileContext, token: Token) {
    const { inlines } = takeBuffered(this);
    const item = openCitation(this)?.items.at(-1);
    // Every suffix begins with what parts it from the number, also that of `@key [words]`.
    if (item)
      item[field] = token._citationBare ? [{ type: 'text', value: ', ' }, ...inlines] : inlines;
  };
}

function openCitation(context: CompileContext): Citation | undefined {
  const node = context.stack.at(-1);
  return node?.type === 'citation' ? node : undefined;
}
