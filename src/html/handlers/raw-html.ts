import type { Element, Text } from 'hast';
import { h } from 'hastscript';
import type { Html, Parents } from 'mdast';
import type { State } from 'mdast-util-to-hast';
import { isBreaksOnly } from '../../markdown/is-breaks-only.ts';
import { withoutHtmlComments } from '../../markdown/without-html-comments.ts';

/** Parents whose children are blocks. */
const flowParents = new Set([
  'root',
  'blockquote',
  'listItem',
  'containerDirective',
  'footnoteDefinition',
]);

/**
 * Show raw HTML as the text it is: it is never rendered. A comment in it never prints, nor do breaks of a
 * line that stand alone.
 *
 * @param _state State of the transform.
 * @param node HTML as written.
 * @param parent Node around it, which tells block from text.
 * @returns A paragraph of its own, or text; nothing for comments and breaks.
 */
export function rawHtmlHandler(
  _state: State,
  node: Html,
  parent: Parents | undefined,
): Element | Text | undefined {
  const value = withoutHtmlComments(node.value);
  if (value.trim() === '' || isBreaksOnly(value)) return undefined;
  const text: Text = { type: 'text', value };
  return flowParents.has(parent?.type ?? '')
    ? h('p', { className: ['raw-html'] }, [h('code', [text])])
    : text;
}
