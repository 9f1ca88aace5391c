import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import { compareDays } from '../../dates/day.ts';
import { countEvents } from '../../eras/count-events.ts';
import { mirrorScene } from '../../figures/mirror-scene.ts';
import type { Scene } from '../../figures/scene.ts';
import { drawStrip } from '../../figures/timeline/draw-strip.ts';
import { drawTimeline } from '../../figures/timeline/draw-timeline.ts';
import { eventMarkers, markerOf } from '../../figures/timeline/event-marker.ts';
import { wholeWording } from '../../figures/timeline/short-wording.ts';
import type { TimelineEra, TimelineInput } from '../../figures/timeline/timeline-input.ts';
import { toPoints } from '../../figures/to-points.ts';
import { countInWords } from '../../language/count-in-words.ts';
import { direction } from '../../language/direction.ts';
import { joinParts } from '../../language/join-parts.ts';
import { languagePack } from '../../language/languages.ts';
import { withColon } from '../../language/with-colon.ts';
import { TIMELINE_ID } from '../../markdown/target-ids.ts';
import type { HistoricEvent } from '../../model/era.ts';
import type { HtmlContext } from '../context.ts';
import { supportInWords } from '../counts-in-words.ts';
import { spanInYears } from '../era-span.ts';
import { figureLabel } from '../figures/figure-label.ts';
import { madeFrom } from '../made-from.ts';
import { sceneToHast } from '../scene-to-hast.ts';
import { rankOfEvents } from './event-ranks.ts';

/** With more eras or events than these, labels would be a crowd: a strip without them is drawn. */
const MOST_ERAS = 5;
const MOST_EVENTS = 40;

/** Rows of a strip that are drawn as one, so that they find room on a page. */
const MOST_ROWS = 14;

/**
 * Draw the events of all eras: on a timeline that names those of the highest rank or, where there are
 * many eras or events or the events find no room beside each other, on a strip with a row for each
 * era. It prints once.
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
  const input = inputOf(context);
  const drawn = (!isCrowd && withLabels(input)) || withoutLabels(input);
  const figure = h('figure', { className: ['timeline-figure'], id: TIMELINE_ID }, [
    ...drawn.map(({ scene, panels }) => drawing(scene, panels, context)),
    legend(events, context),
    h('figcaption', [
      ...figureLabel('figure', context),
      captionOf(
        drawn.some(({ hasBars }) => hasBars),
        context,
      ),
    ]),
  ]);
  return [madeFrom(figure, context.briefing.frontMatter.places.eras)];
}

/** A drawing, the stretches of time in it, and whether bars stand in it for markers. */
interface Drawn {
  scene: Scene;
  panels: TimelineInput['panels'];
  hasBars: boolean;
}

function withLabels(input: TimelineInput): Drawn[] | undefined {
  const timeline = drawTimeline(input);
  return timeline && [{ scene: timeline.scene, panels: input.panels, hasBars: false }];
}

/** A strip of very many rows is drawn in parts, as one drawing cannot go over a page. */
function withoutLabels(input: TimelineInput): Drawn[] {
  const count = Math.ceil(input.panels.length / MOST_ROWS);
  const size = Math.ceil(input.panels.length / count);
  return Array.from({ length: count }, (_, part) => {
    const panels = input.panels.slice(part * size, (part + 1) * size);
    const { scene, rows } = drawStrip({ ...input, panels });
    return { scene, panels, hasBars: rows.some(({ bars }) => bars.length > 0) };
  });
}

/** Time runs as the page is read, and as the columns of the table of the eras stand. */
function drawing(scene: Scene, panels: TimelineInput['panels'], context: HtmlContext): Element {
  const shown = direction(context.lang) === 'rtl' ? mirrorScene(scene) : scene;
  return sceneToHast(shown, 'timeline', descriptionOf(panels, context));
}

function inputOf(context: HtmlContext): TimelineInput {
  return {
    panels: panelsOf(context),
    width: toPoints(context.measure.page),
    measureText: context.letters.heading,
    printTick(day, precision) {
      const cut = { year: -6, month: -3, day: undefined }[precision];
      return context.dates.formatText(day.slice(0, cut));
    },
  };
}

/** Eras and gaps in the order of time; what has no span is told by a rule. */
function panelsOf(context: HtmlContext): TimelineInput['panels'] {
  const { eras, gaps } = context.briefing;
  const rankOf = rankOfEvents(context.briefing);
  const panels: TimelineInput['panels'] = [
    ...eras.flatMap(({ numeral, label, span, events }): TimelineEra[] => {
      if (!span) return [];
      const { first, last } = span;
      const shown = events.map((event) => ({
        ...event,
        marker: markerOf(event),
        rank: rankOf(event),
      }));
      const years = spanInYears(span, context);
      return [{ kind: 'era', numeral, label, span: years, first, last, events: shown }];
    }),
    ...gaps.flatMap(({ span }) => {
      if (!span) return [];
      const { first, last } = span;
      return [{ kind: 'gap' as const, span: spanInYears(span, context), first, last }];
    }),
  ];
  return panels.sort((a, b) => compareDays(a.first, b.first));
}

/**
 * Each mark in use with its count. An event has one mark, so that the counts add up to the number of
 * events; of those that were announced it is told besides what they rest on.
 */
function legend(events: readonly HistoricEvent[], { lang }: HtmlContext): Element {
  const words = languagePack(lang).timelineWords;
  const items = eventMarkers.flatMap((marker) => {
    const marked = events.filter((event) => markerOf(event) === marker);
    if (marked.length === 0) return [];
    const count =
      marker === 'planned'
        ? `${withColon(String(marked.length), lang)} ${basesInWords(marked, lang)}`
        : String(marked.length);
    return [h('li', { className: [`legend-${marker}`] }, `${words[marker]} (${count})`)];
  });
  return h('ul', { className: ['timeline-legend'] }, items);
}

function basesInWords(events: readonly HistoricEvent[], lang: string): string {
  return supportInWords({ ...countEvents(events), planned: 0 }, lang);
}

/** What the drawing shows, era by era, for who cannot see it; every event is in the chronologies. */
function descriptionOf(panels: TimelineInput['panels'], context: HtmlContext): string {
  const { lang, dates, words, briefing } = context;
  const shown = new Set(panels.flatMap((panel) => (panel.kind === 'era' ? [panel.numeral] : [])));
  const eras = briefing.eras.flatMap(({ label, numeral, span, events }) => {
    if (!span || !shown.has(numeral)) return [];
    const name = `${label} ${spanInYears(span, context)}`;
    const counts = countEvents(events);
    if (counts.total === 0) return [`${withColon(name, lang)} ${words.noDatedEvents}.`];
    const [first, last] = [events[0], events.at(-1)];
    const ends = [first, last === first ? undefined : last].flatMap((event) =>
      event ? [`${dates.formatText(event.date)} ${wholeWording(event.text)}`] : [],
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

function captionOf(hasBars: boolean, context: HtmlContext): string {
  const { caption, gaps, bars } = languagePack(context.lang).timelineWords;
  const whole = caption.replace('{events}', totalOf(context));
  const hasGap = context.briefing.gaps.some(({ span }) => span);
  return [whole, ...(hasGap ? [gaps] : []), ...(hasBars ? [bars] : [])].join(' ');
}
