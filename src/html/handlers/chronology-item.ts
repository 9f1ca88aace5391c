import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import type { ListItem } from 'mdast';
import type { State } from 'mdast-util-to-hast';
import { languagePack } from '../../language/languages.ts';
import { withoutLeadingWords } from '../../markdown/leading-words.ts';
import type { HistoricEvent } from '../../model/era.ts';
import type { HtmlContext } from '../context.ts';
import { renderOne } from '../render-one.ts';
import { claimTags, withTags } from '../support-tags.ts';

/**
 * Print a row of a chronology: a mark of what it rests on, the date in the words of the language, and
 * what happened.
 *
 * @param state State of the transform.
 * @param item List item whose text begins with a date.
 * @param context What the handlers share.
 * @returns A list item of two parts; one without a readable date keeps its text as it is.
 */
export function chronologyItem(state: State, item: ListItem, context: HtmlContext): Element {
  const event = item.data?.event;
  const [paragraph, ...blocks] = item.children;
  if (!event || paragraph?.type !== 'paragraph') {
    const plain = h('li', [...(state.all(item) as ElementContent[]), ...claimTags(item, context)]);
    state.patch(item, plain);
    return plain;
  }
  const rest = withoutLeadingWords(paragraph, item.data?.dateLength ?? 0);
  const text = state.all({ ...paragraph, children: rest });
  const more = blocks.flatMap((child) => renderOne(state, child, item));
  const planned = event.planned ? [h('i', `(${context.words.planned}) `)] : [];
  const content = [...planned, ...(text as ElementContent[])];
  const result = h('li', { className: classesOf(event) }, [
    dateOf(event, context),
    ' ',
    h('span', { className: ['chronology-text'] }, withTags(content, claimTags(item, context))),
    ...more,
  ]);
  state.patch(item, result);
  return result;
}

/** Who cannot see the mark is told beside the date what it says; of what was announced a tag tells. */
function dateOf(event: HistoricEvent, { dates, lang }: HtmlContext): Element {
  const { date, spelling, support, planned } = event;
  const text = spelling?.readings ? spelling.written : dates.formatText(date);
  const className = ['chronology-date'];
  if (support === 'sourced' || planned) return h('span', { className }, text);
  const lack = languagePack(lang).timelineWords[support];
  return h('span', { className, ariaLabel: `${text} (${lack})` }, text);
}

function classesOf({ support, planned }: { support: string; planned: boolean }): string[] {
  return ['event', `event-${support}`, ...(planned ? ['event-planned'] : [])];
}
