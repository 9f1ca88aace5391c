import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import type { DrawnMap } from '../../figures/map/draw-locator-map.ts';
import type { DrawnInset } from '../../figures/map/place-insets.ts';
import { roundDistance } from '../../figures/map/round-distance.ts';
import type { FigureWords } from '../../language/figure-words.ts';
import { fillPhrase } from '../../language/fill-phrase.ts';
import { joinParts } from '../../language/join-parts.ts';
import { languagePack } from '../../language/languages.ts';
import type { BriefingMap, LocatorMap } from '../../model/figure.ts';
import type { HtmlContext } from '../context.ts';
import { madeFrom } from '../made-from.ts';
import { sceneToHast } from '../scene-to-hast.ts';
import { figureLabel } from './figure-label.ts';
import { capitalName, countryName, disputedLandName } from './place-names.ts';
import { createNumberPrinter } from './print-number.ts';

/**
 * Print a locator map with its caption.
 *
 * @param figure Map of the front matter, or of a directive.
 * @param context What the handlers share.
 * @returns The figure; nothing where the map was not drawn.
 */
export function locatorMap(figure: BriefingMap, context: HtmlContext): Element[] {
  const drawn = context.drawn.maps.get(figure);
  if (!drawn || !figure.map) return [];
  const words = languagePack(context.lang).figureWords;
  const drawing = sceneToHast(
    drawn.scene,
    'locator-map',
    descriptionOf(figure.map, drawn, context.lang),
  );
  const label = figureLabel('map', context);
  const className = [
    'map-figure',
    ...(context.drawn.inMargin.has(figure) ? ['margin-figure'] : []),
  ];
  return [
    h('figure', { className, id: figure.id }, [
      drawing,
      h('figcaption', [
        ...label,
        `${captionOf(figure.map, drawn, context.lang)} `,
        h('span', { className: ['figure-source'] }, creditOf(drawn, words)),
      ]),
    ]),
  ];
}

/**
 * Print the map of the front matter.
 *
 * @param context What the handlers share.
 * @returns The figure; nothing where the front matter asks for none.
 */
export function frontMatterMap(context: HtmlContext): ElementContent[] {
  const { places } = context.briefing.frontMatter;
  return context.briefing.figures.flatMap((figure) =>
    figure.kind === 'map' && !figure.node
      ? locatorMap(figure, context).map((element) => madeFrom(element, places.map))
      : [],
  );
}

/** What the map is of; and every name that stands neither there nor on the drawing. */
function captionOf(map: LocatorMap, { unnamed }: DrawnMap, lang: string): string {
  const words = languagePack(lang).figureWords;
  const ends = endsOf(map, lang);
  const first = ends ? fillPhrase(words.distance, ends) : `${joined(map.countries, lang)}.`;
  const told = ends ? [ends.from, ends.to] : map.countries.map(countryName(lang));
  const untold = unnamed.filter((name) => !told.includes(name));
  if (untold.length === 0) return first;
  return `${first} ${fillPhrase(words.unnamed, { names: joinParts(untold, lang) })}`;
}

/** Whose view the boundaries are, and what hatching and dashes on them mean. */
function creditOf({ hatched, isDashed }: DrawnMap, words: FigureWords): string {
  return [
    words.mapCredit,
    ...(hatched.length > 0 ? [words.hatchedNote] : []),
    ...(isDashed ? [words.dashedNote] : []),
  ].join(' ');
}

/** What the drawing shows, for who cannot see it. */
function descriptionOf(map: LocatorMap, drawn: DrawnMap, lang: string): string {
  const words = languagePack(lang).figureWords;
  const ends = endsOf(map, lang);
  const nameOf = capitalName(lang);
  const marked = [map.from, map.to].flatMap((end) => (end ? [nameOf(end)] : []));
  const sentence = (pattern: string, list: readonly string[], key: string) =>
    list.length > 0 ? [fillPhrase(pattern, { [key]: joinParts(list, lang) })] : [];
  const names = (codes: readonly string[]) => codes.map(countryName(lang));
  return [
    `${words.map}.`,
    ...sentence(words.shaded, names(map.countries), 'countries'),
    ...drawn.counted.map(({ whole, parts }) =>
      fillPhrase(words.counted, { whole: joined([whole], lang), part: joined(parts, lang) }),
    ),
    ...drawn.insets.map((inset) => fillPhrase(words.inset, insetOf(inset, lang))),
    ...sentence(words.ringed, names(drawn.ringed), 'countries'),
    ...(ends ? [fillPhrase(words.greatCircle, ends)] : sentence(words.marked, marked, 'place')),
    ...sentence(words.hatched, drawn.hatched.map(disputedLandName(lang)), 'names'),
    ...(drawn.isDashed ? [words.dashedNote] : []),
    ...sentence(words.unnamed, drawn.unnamed, 'names'),
  ].join(' ');
}

/** The scale to two digits, which is as true as a projection is. */
function insetOf({ codes, times }: DrawnInset, lang: string): Record<string, string> {
  return {
    countries: joined(codes, lang),
    times: createNumberPrinter(lang)(Number(times.toPrecision(2))),
  };
}

function endsOf({ from, to }: LocatorMap, lang: string): Record<string, string> | undefined {
  if (!from || !to || from === to) return undefined;
  const nameOf = capitalName(lang);
  const distance = createNumberPrinter(lang)(roundDistance(from, to));
  return { from: nameOf(from), to: nameOf(to), distance };
}

function joined(codes: readonly string[], lang: string): string {
  return joinParts(codes.map(countryName(lang)), lang);
}
