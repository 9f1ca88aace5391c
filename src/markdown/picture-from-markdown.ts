import type { PhrasingContent } from 'mdast';
import type { CompileContext, Extension } from 'mdast-util-from-markdown';
import { takeBuffered } from './from-tokens.ts';
import type {} from './picture-syntax.ts';

/**
 * Keep what the words of a picture hold: the inlines of its alternative in `data.alternative`, those
 * of its title in `data.caption`. Citations are then left out of `alt` and `title`, which are strings.
 *
 * @returns Extension for `mdast-util-from-markdown`.
 */
export function pictureFromMarkdown(): Extension {
  return {
    enter: { labelImageMarker: keepAlternative, pictureCaption: enterCaption },
    exit: { pictureCaption: exitCaption },
  };
}

/** The fragment has just been opened: what it will hold is not known yet, but the list is. */
function keepAlternative(this: CompileContext): void {
  const [picture, fragment] = this.stack.slice(-2);
  if (picture?.type !== 'image' || fragment?.type !== 'fragment') return;
  picture.data = { ...picture.data, alternative: fragment.children as PhrasingContent[] };
}

function enterCaption(this: CompileContext): void {
  this.buffer();
}

function exitCaption(this: CompileContext): void {
  const { text, inlines } = takeBuffered(this);
  const owner = this.stack.at(-1);
  if (owner?.type !== 'image' && owner?.type !== 'definition') return;
  owner.title = text;
  owner.data = { ...owner.data, caption: inlines };
}
