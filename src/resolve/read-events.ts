import type { ListItem, Paragraph, Root, RootContent } from 'mdast';
import { type EventOpening, readEventText, readMeantEventText } from '../eras/read-event.ts';
import { joinSupport, supportKind } from '../eras/support-kind.ts';
import { rowsIn } from '../markdown/directive-rows.ts';
import { leadingWords, withoutLeadingWords } from '../markdown/leading-words.ts';
import { placeOf } from '../markdown/place-of.ts';
import { wordsOf } from '../markdown/words.ts';
import type { Era, HistoricEvent } from '../model/era.ts';

/**
 * Read the dated rows of all chronologies. Each is written on its list item; a row whose date
 * cannot be read gives no event and is told by a rule.
 *
 * @param tree Markdown; support is already on the rows.
 * @param eraOf Era of each top-level node.
 * @param lang BCP 47 tag of the document: dates may be written in its words.
 * @returns The events in source order.
 */
export function readEvents(
  tree: Root,
  eraOf: ReadonlyMap<RootContent, Era>,
  lang: string,
): HistoricEvent[] {
  return tree.children.flatMap((child) =>
    rowsIn(child, 'chronology').flatMap((item) => readEvent(item, eraOf.get(child), lang) ?? []),
  );
}

function readEvent(item: ListItem, era: Era | undefined, lang: string): HistoricEvent | undefined {
  const [first] = item.children;
  const read = first?.type === 'paragraph' ? readOpening(first, lang) : undefined;
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
  item.data = { ...item.data, event, dateLength: length };
  return event;
}

/** A date in bold is not spelt as it should be, but is one. */
function readOpening(paragraph: Paragraph, lang: string): EventOpening | undefined {
  const [start] = paragraph.children;
  const read = start?.type === 'text' ? readEventText(start.value) : undefined;
  return read ?? readMeantEventText(leadingWords(paragraph), lang);
}

/** The item as it would be without the characters of its date. */
function withoutDate(item: ListItem, length: number): ListItem {
  const [first, ...blocks] = item.children;
  if (first?.type !== 'paragraph') return item;
  return {
    ...item,
    children: [{ ...first, children: withoutLeadingWords(first, length) }, ...blocks],
  };
}
