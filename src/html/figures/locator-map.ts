import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import { roundDistance } from '../../figures/map/round-distance.ts';
import { figureWords, fillWords } from '../../language/figure-words.ts';
import type { BriefingMap, LocatorMap } from '../../model/figure.ts';
import type { HtmlContext } from '../context.ts';
import { sceneToHast } from '../scene-to-hast.ts';
import { figureLabel } from './figure-label.ts';
import { capitalName, countryNames } from './place-names.ts';
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
  const words = figureWords(context.lang);
  const drawing = sceneToHast(drawn.scene, 'locator-map', descriptionOf(figure.map, context.lang));
  const label = figureLabel('map', context);
  const id = figure.id ?? `map-${context.figureCounts.map}`;
  return [
    h('figure', { className: ['map-figure'], id }, [
      drawing,
      h('figcaption', [
        ...label,
        `${captionOf(figure.map, context.lang)} `,
        h('span', { className: ['figure-source'] }, words.mapCredit),
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
  return context.briefing.figures.flatMap((figure) =>
    figure.kind === 'map' && !figure.node ? locatorMap(figure, context) : [],
  );
}

function captionOf(map: LocatorMap, lang: string): string {
  const words = figureWords(lang);
  const ends = endsOf(map, lang);
  return ends
    ? fillWords(words.distance, ends)
    : fillWords(words.countries, { countries: joined(map, lang) });
}

/** What the drawing shows, for who cannot see it. */
function descriptionOf(map: LocatorMap, lang: string): string {
  const words = figureWords(lang);
  const ends = endsOf(map, lang);
  const nameOf = capitalName(lang);
  const marked = [map.from, map.to].flatMap((end) => (end ? [nameOf(end)] : []));
  return [
    `${words.map}.`,
    ...(map.countries.length > 0
      ? [fillWords(words.shaded, { countries: joined(map, lang) })]
      : []),
    ...(ends ? [fillWords(words.greatCircle, ends)] : []),
    ...(!ends && marked.length > 0 ? [fillWords(words.marked, { place: marked.join(', ') })] : []),
  ].join(' ');
}

function endsOf({ from, to }: LocatorMap, lang: string): Record<string, string> | undefined {
  if (!from || !to || from === to) return undefined;
  const nameOf = capitalName(lang);
  const distance = createNumberPrinter(lang)(roundDistance(from, to));
  return { from: nameOf(from), to: nameOf(to), distance };
}

function joined({ countries }: LocatorMap, lang: string): string {
  const comma = lang.toLowerCase().startsWith('ar') ? '، ' : ', ';
  return countryNames(countries, lang).join(comma);
}
