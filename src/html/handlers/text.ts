import type { Text as HastText } from 'hast';
import type { Nodes, Parents, Text } from 'mdast';
import { defaultHandlers, type State } from 'mdast-util-to-hast';
import { isBareFigure } from '../styled-citation.ts';

/**
 * Print text, without the blank before a raised figure of a CSL style: authors who write `One [@key].`
 * mean `One¹.` there.
 *
 * @param state What the library keeps.
 * @param node Text.
 * @param parent What it stands in.
 * @returns The text.
 */
export function textHandler(state: State, node: Text, parent: Parents | undefined): HastText {
  const text = defaultHandlers.text(state, node) as HastText;
  const siblings: readonly Nodes[] = parent?.children ?? [];
  const next = siblings[siblings.indexOf(node) + 1];
  if (next?.type === 'citation' && isBareFigure(next)) text.value = text.value.trimEnd();
  return text;
}
