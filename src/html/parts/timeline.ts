import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import { compareDays } from '../../dates/day.ts';
import { countEvents } from '../../eras/count-events.ts';
import { mirrorScene } from '../../figures/mirror-scene.ts';
import { shortenLabel } from '../../figures/shorten-label.ts';
import { drawTimeline } from '../../figures/timeline/draw-timeline.ts';
import type { TimelineEra, TimelineInput } from '../../figures/timeline/timeline-input.ts';
import { toPoints } from '../../figures/to-points.ts';
import { countInWords } from '../../language/count-in-words.ts';
import { direction } from '../../language/direction.ts';
import { joinParts } from '../../language/join-parts.ts';
import { languagePack } from '../../language/languages.ts';
import type { TimelineWords } from '../../language/timeline-words.ts';
import { withColon } from '../../language/with-colon.ts';
import { TIMELINE_ID } from '../../markdown/target-ids.ts';
import type { Era } from '../../model/era.ts';
import type { HtmlContext } from '../context.ts';
import { eventsInShort, supportInWords } from '../counts-in-words.ts';
import { spanInYears } from '../era-span.ts';
import { figureLabel } from '../figures/figure-label.ts';
import { sceneToHast } from '../scene-to-hast.ts';
import { eraName } from './era-cards.ts';

/** With more eras or events than these a drawing is a crowd: a list takes its place. */
const MOST_ERAS = 5;
const MOST_EVENTS = 40;

/** A longer list would repeat the chronologies: the eras are listed with their counts alone. */
const MOST_LISTED = 80;

/** Longest words for an event in the list form, in characters. */
const LONGEST_ENTRY = 70;

/**
 * Draw the events of all eras on a timeline; a history of many eras or events, or of events that fall
 * together and find no room, is listed by era. It prints once.
 *
 * @param context What the handlers share; that the timeline is printed is entered there.
 * @returns The figure; nothing where no era has an event.
 */
export function timelineFigure(context: HtmlContext): ElementContent[] {
  if (context.timelinePrinted) return [];
  const eras = context.briefing.eras.filter(({ span }) => span);
  const events = eras.flatMap((era) => era.events);
  if (events.length === 0) return [];
  context.timelinePrinted = true;
  const isCrowd = eras.length > MOST_ERAS || events.length > MOST_EVENTS;
  const drawn = isCrowd ? undefined : drawing(context);
  return [
    h('figure', { className: ['timeline-figure'], id: TIMELINE_ID }, [
      ...(drawn ?? [listOf(eras, context)]),
      h('figcaption', [...figureLabel('figure', context), captionOf(drawn === undefined, context)]),
    ]),
  ];
}

/** Eras and gaps in the order of time; what has no span is told by a rule. */
function panelsOf(context: HtmlContext): TimelineInput['panels'] {
  const { eras, gaps } = context.briefing;
  const panels: TimelineInput['panels'] = [
    ...eras.flatMap(({ numeral, label, span, events }): TimelineEra[] => {
      if (!span) return [];
      const { first, last } = span;
      return [
        { kind: 'era', numeral, label, span: spanInYears(span, context), first, last, events },
      ];
    }),
    ...gaps.flatMap(({ span }) =>
      span ? [{ kind: 'gap' as const, first: span.first, last: span.last }] : [],
    ),
  ];
  return panels.sort((a, b) => compareDays(a.first, b.first));
}

function drawing(context: HtmlContext): Element[] | undefined {
  const panels = panelsOf(context);
  const words = languagePack(context.lang).timelineWords;
  const timeline = drawTimeline({
    panels,
    width: toPoints(context.measure.page),
    measureText: context.letters.heading,
    printTick(day, precision) {
      const cut = { year: -6, month: -3, day: undefined }[precision];
      return context.dates.formatText(day.slice(0, cut));
    },
  });
  if (!timeline) return undefined;
  // Time runs as the page is read, and as the columns of the table of the eras stand.
  const isMirrored = direction(context.lang) === 'rtl';
  const scene = isMirrored ? mirrorScene(timeline.scene) : timeline.scene;
  return [sceneToHast(scene, 'timeline', descriptionOf(panels, context)), legend(words, context)];
}

/** Each kind of marker in use, with its count. */
function legend(words: TimelineWords, { briefing }: HtmlContext): Element {
  const counts = countEvents(briefing.eras.flatMap(({ events }) => events));
  const kinds = ['sourced', 'unusable', 'unsourced', 'planned'] as const;
  return h(
    'ul',
    { className: ['timeline-legend'] },
    kinds
      .filter((kind) => counts[kind] > 0)
      .map((kind) =>
        h('li', { className: [`legend-${kind}`] }, `${words[kind]} (${counts[kind]})`),
      ),
  );
}

/** What the drawing shows, era by era, for who cannot see it; every event is in the chronologies. */
function descriptionOf(panels: TimelineInput['panels'], context: HtmlContext): string {
  const { lang, dates, words, briefing } = context;
  const eras = briefing.eras.flatMap(({ label, span, events }) => {
    if (!span) return [];
    const name = `${label} ${spanInYears(span, context)}`;
    const counts = countEvents(events);
    if (counts.total === 0) return [`${withColon(name, lang)} ${words.noDatedEvents}.`];
    const [first, last] = [events[0], events.at(-1)];
    const ends = [first, last === first ? undefined : last].flatMap((event) =>
      event ? [`${dates.formatText(event.date)} ${shortenLabel(event.text, LONGEST_ENTRY)}`] : [],
    );
    const total = countInWords('datedEvents', counts.total, lang);
    return [
      `${withColon(name, lang)} ${joinParts([total, supportInWords(counts, lang)], lang)}; ${ends.join(' … ')}.`,
    ];
  });
  const gaps = panels
    .filter(({ kind }) => kind === 'gap')
    .map(
      ({ first, last }) => `${withColon(words.gap, lang)} ${dates.formatText(`${first}/${last}`)}.`,
    );
  return [altOf(context), ...eras, ...gaps].join(' ');
}

function altOf(context: HtmlContext): string {
  return languagePack(context.lang).timelineWords.alt.replace('{events}', totalOf(context));
}

function totalOf({ briefing, lang }: HtmlContext): string {
  const total = briefing.eras.reduce((sum, { events }) => sum + events.length, 0);
  return countInWords('datedEvents', total, lang);
}

function captionOf(isList: boolean, context: HtmlContext): string {
  const { caption, gaps, ownScale } = languagePack(context.lang).timelineWords;
  const whole = caption.replace('{events}', totalOf(context));
  // What is said of intervals and scales is said of the drawing.
  if (isList) return whole.split(/(?<=\.) /)[0] ?? whole;
  const hasGap = context.briefing.gaps.some(({ span }) => span);
  return [whole, ...(hasGap ? [gaps] : []), ownScale].join(' ');
}

/** The eras, each with its events and their dates where the list does not get too long. */
function listOf(eras: readonly Era[], context: HtmlContext): Element {
  const count = eras.reduce((sum, { events }) => sum + events.length, 0);
  return h(
    'div',
    { className: ['timeline-list'] },
    eras.flatMap((era) => [
      h('p', { className: ['timeline-list-era'] }, [
        h('b', eraName(era)),
        ` ${era.span ? spanInYears(era.span, context) : ''} · `,
        eventsInShort(countEvents(era.events), context.lang, 'datedEvents'),
      ]),
      ...(count > MOST_LISTED ? [] : [eventsOf(era, context)]),
    ]),
  );
}

function eventsOf({ events }: Era, { dates }: HtmlContext): Element {
  return h(
    'ul',
    events.map(({ date, support, planned, text }) =>
      h('li', { className: eventClasses(support, planned) }, [
        h('span', [h('b', dates.formatText(date)), ` ${shortenLabel(text, LONGEST_ENTRY)}`]),
      ]),
    ),
  );
}

function eventClasses(support: string, planned: boolean): string[] {
  return ['event', `event-${support}`, ...(planned ? ['event-planned'] : [])];
}
