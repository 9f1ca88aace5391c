import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import type { State } from 'mdast-util-to-hast';
import { countEvents } from '../../eras/count-events.ts';
import type { Era } from '../../model/era.ts';
import type { HtmlContext } from '../context.ts';
import { eventsOnCard } from '../counts-in-words.ts';
import { spanInYears } from '../era-span.ts';
import { madeFrom } from '../made-from.ts';
import { briefContent } from './brief.ts';
import { eraName } from './era-cards.ts';
import { eraPlace } from './era-place.ts';

/**
 * Print each era in a line or two, for templates that leave their sections out: its name and span, its
 * brief, and how many events are dated where no table tells it.
 *
 * @param state State of the transform.
 * @param context What the handlers share.
 * @returns The section; nothing where no eras are declared.
 */
export function eraLines(state: State, context: HtmlContext): ElementContent[] {
  const { eras } = context.briefing;
  if (eras.length === 0) return [];
  const section = h('section', { className: ['era-lines'] }, [
    h('h2', context.words.erasInBrief),
    h(
      'ul',
      eras.map((era) => line(state, era, context)),
    ),
  ]);
  return [madeFrom(section, context.briefing.frontMatter.places.eras)];
}

function line(state: State, era: Era, context: HtmlContext): Element {
  const { briefing, lang, slots } = context;
  const brief = briefContent(state, era, context);
  const inTable = slots.has('exhibit') || slots.has('eras-at-a-glance');
  const counts =
    briefing.events.length > 0 && !inTable ? eventsOnCard(countEvents(era.events), lang) : '';
  const printed = h('p', [
    h('b', { className: ['era-line-name'] }, eraName(era)),
    ...(era.span
      ? [' ', h('span', { className: ['era-line-span'] }, spanInYears(era.span, context))]
      : []),
    ...(brief.length > 0 ? [' · ', ...brief] : []),
    ...(counts === ''
      ? []
      : [' ', h('span', { className: ['era-line-counts', 'derived'] }, counts)]),
  ]);
  if (era.summary?.brief) state.patch(era.summary.brief, printed);
  return madeFrom(h('li', [printed]), eraPlace(era, context));
}
