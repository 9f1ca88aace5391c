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
import { eraPlace } from './era-place.ts';

/**
 * Print the eras in brief: for each era a card with its span, one sentence, its events and the page
 * of its section.
 *
 * @param state State of the transform.
 * @param context What the handlers share.
 * @returns The section; nothing where no eras are declared.
 */
export function eraCards(state: State, context: HtmlContext): ElementContent[] {
  const { eras } = context.briefing;
  if (eras.length === 0) return [];
  const cards = eras.map((era) => card(state, era, context));
  const section = h('section', { className: ['eras-in-brief'] }, [
    h('h2', context.words.erasInBrief),
    h('ul', { className: ['era-cards'] }, cards),
  ]);
  return [madeFrom(section, context.briefing.frontMatter.places.eras)];
}

function card(state: State, era: Era, context: HtmlContext): Element {
  const brief = briefContent(state, era, context);
  const counts = countsLine(era, context);
  const written = brief.length > 0 ? [h('p', { className: ['era-card-brief'] }, brief)] : [];
  for (const paragraph of written)
    if (era.summary?.brief) state.patch(era.summary.brief, paragraph);
  const printed = h('li', { className: ['era-card'] }, [
    h('p', { className: ['era-card-title'] }, [...linkedName(era), ...years(era, context)]),
    ...openSpan(era, context),
    ...written,
    ...(counts.length > 0 ? [h('p', { className: ['era-card-counts'] }, counts)] : []),
  ]);
  return madeFrom(printed, eraPlace(era, context));
}

function linkedName(era: Era): ElementContent[] {
  const id = era.heading?.data?.id;
  const name = eraName(era);
  return id === undefined ? name : [h('a', { href: `#${id}` }, name)];
}

/**
 * Print numeral and label of an era.
 *
 * @param era Era.
 * @returns Phrasing content.
 */
export function eraName({ numeral, label }: Era): ElementContent[] {
  return [h('span', { className: ['era-numeral'] }, numeral), { type: 'text', value: ` ${label}` }];
}

function years({ span }: Era, context: HtmlContext): ElementContent[] {
  if (!span || span.open) return [];
  return [
    { type: 'text', value: ' ' },
    h('span', { className: ['era-span'] }, spanInYears(span, context)),
  ];
}

/** Since when, and up to when it is covered: too much to stand behind the name. */
function openSpan({ span }: Era, context: HtmlContext): ElementContent[] {
  if (!span?.open) return [];
  return [h('p', { className: ['era-card-span'] }, spanInYears(span, context))];
}

/** Where a briefing dates nothing at all, that an era has no events says nothing of the era. */
function countsLine({ events, heading }: Era, context: HtmlContext): ElementContent[] {
  const { briefing, lang, words } = context;
  const id = heading?.data?.id;
  const counts = briefing.events.length > 0 ? eventsOnCard(countEvents(events), lang) : '';
  if (id === undefined) return counts === '' ? [] : [{ type: 'text', value: counts }];
  return [
    { type: 'text', value: counts === '' ? '' : `${counts} · ` },
    h('a', { href: `#${id}` }, [`${words.onPage}\u00A0`, h('span', { 'data-page-of': id })]),
  ];
}
