import type { ListItem, Nodes, Root, RootContent } from 'mdast';
import { readEventText } from '../eras/read-event.ts';
import { joinSupport, supportKind } from '../eras/support-kind.ts';
import { isDirective } from '../markdown/directives.ts';
import { placeOf } from '../markdown/place-of.ts';
import { wordsOf } from '../markdown/words.ts';
import type { Era, HistoricEvent } from '../model/era.ts';

/**
 * Read the dated rows of all chronologies. Each is written on its list item; a row whose date
 * cannot be read gives no event and is told by a rule.
 *
 * @param tree Markdown; support is already on the rows.
 * @param eraOf Era of each top-level node.
 * @returns The events in source order.
 */
export function readEvents(tree: Root, eraOf: ReadonlyMap<RootContent, Era>): HistoricEvent[] {
  return tree.children.flatMap((child) =>
    chronologyItems(child).flatMap((item) => readEvent(item, eraOf.get(child)) ?? []),
  );
}

/** A chronology may stand inside another block, such as a quotation. */
function chronologyItems(node: Nodes): ListItem[] {
  if (isDirective(node, 'chronology')) {
    return node.children.flatMap((child) => (child.type === 'list' ? child.children : []));
  }
  return 'children' in node ? node.children.flatMap(chronologyItems) : [];
}

function readEvent(item: ListItem, era: Era | undefined): HistoricEvent | undefined {
  const [first] = item.children;
  const start = first?.type === 'paragraph' ? first.children[0] : undefined;
  const read = start?.type === 'text' ? readEventText(start.value) : undefined;
  if (!read) return undefined;
  const { length, ...date } = read;
  const joined = joinSupport(item.data?.support?.units ?? []);
  const event: HistoricEvent = {
    ...date,
    text: wordsOf(withoutDate(item, length)),
    support: supportKind(joined),
    references: [...joined.usable, ...joined.unusable.map(({ number }) => number)].sort(
      (a, b) => a - b,
    ),
    ...(era && { era: era.id }),
    place: placeOf(item),
    node: item,
  };
  item.data = { ...item.data, event };
  return event;
}

/** The item as it would be without the characters of its date. */
function withoutDate(item: ListItem, length: number): ListItem {
  const [first, ...blocks] = item.children;
  if (first?.type !== 'paragraph') return item;
  const [start, ...rest] = first.children;
  if (start?.type !== 'text') return item;
  const cut = { ...start, value: start.value.slice(length) };
  return { ...item, children: [{ ...first, children: [cut, ...rest] }, ...blocks] };
}
