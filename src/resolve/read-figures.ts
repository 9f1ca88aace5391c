import type { Root } from 'mdast';
import type { LeafDirective } from 'mdast-util-directive';
import { createGazetteer, type Gazetteer } from '../figures/map/gazetteer.ts';
import { placeOf } from '../markdown/place-of.ts';
import { nearestName } from '../messages/nearest-name.ts';
import type { BriefingMap, FigureFault } from '../model/figure.ts';
import type { FileDigest } from '../model/file-digest.ts';
import type { LocatedFrontMatter } from '../model/front-matter.ts';
import type { Place } from '../model/message.ts';
import { visit } from '../values/visit.ts';
import type { World } from '../world.ts';
import { loadChart, type UnnamedChart } from './load-chart.ts';
import { type MapWish, type PlaceName, readMap } from './read-map.ts';

/** A map or chart as read: its id is chosen where all that links may name is known. */
export type UnnamedFigure = Omit<BriefingMap, 'id'> | UnnamedChart;

/** Maps and charts of a briefing, and the files that were read for them. */
export interface ReadFigures {
  figures: UnnamedFigure[];
  inputs: FileDigest[];
}

/** What `::map{…}` may say. */
const attributeNames = ['from', 'to', 'countries', 'width'];

const widths = ['column', 'margin'];

/**
 * Read the data of every map and chart: the map of the front matter first, then those of the text in
 * source order.
 *
 * @param tree Tree of the briefing.
 * @param frontMatter Its front matter.
 * @param briefing Its project-relative path.
 * @param world Where files come from.
 * @returns The figures, with faults where they cannot be drawn.
 */
export async function readFigures(
  tree: Root,
  frontMatter: LocatedFrontMatter,
  briefing: string,
  world: World,
): Promise<ReadFigures> {
  let known: Gazetteer | undefined;
  // Read once, and only for who has a map.
  const gazetteer = () => (known ??= createGazetteer());
  const read: ReadFigures = { figures: frontMatterMap(frontMatter, gazetteer), inputs: [] };
  for (const node of figureDirectives(tree)) {
    const figure =
      node.name === 'map' ? directiveMap(node, gazetteer) : await loadChart(node, briefing, world);
    if (figure.inMargin && !tree.children.includes(node)) figure.faults.push(notBeside(figure));
    read.figures.push(figure);
    if (figure.kind === 'chart' && figure.file) read.inputs.push(figure.file);
  }
  return read;
}

function figureDirectives(tree: Root): LeafDirective[] {
  const found: LeafDirective[] = [];
  visit(tree, 'leafDirective', (node) => {
    if (node.name === 'map' || node.name === 'chart') found.push(node);
  });
  return found;
}

function frontMatterMap(
  { data: { map }, places }: LocatedFrontMatter,
  gazetteer: () => Gazetteer,
): Omit<BriefingMap, 'id'>[] {
  if (!map) return [];
  const named = (name: string, path: string): PlaceName => {
    return { name, place: places[path] ?? places.map };
  };
  const wish: MapWish = {
    ...(map.from && { from: named(map.from, 'map.from') }),
    ...(map.to && { to: named(map.to, 'map.to') }),
    countries: (map.countries ?? []).map((name, index) =>
      named(name, places[`map.countries.${index}`] ? `map.countries.${index}` : 'map.countries'),
    ),
    place: places.map,
  };
  return [{ kind: 'map', ...readMap(wish, gazetteer()) }];
}

/** Only the text itself has a free column beside it. */
function notBeside({ kind, node }: UnnamedFigure): FigureFault {
  const finding = {
    place: node && placeOf(node),
    actual: 'margin',
    reason: 'Unexpected `width=margin` in a box, a list or a quote, expected it between paragraphs',
    note: 'Write the figure before or after the box, or leave `width` out.',
  };
  return { rule: kind === 'map' ? 'map-known' : 'chart-data', finding };
}

function unknownWidth(width: string | null | undefined, place: Place | undefined): FigureFault[] {
  if (!width || widths.includes(width)) return [];
  const finding = {
    place,
    actual: width,
    expected: widths,
    reason: `Unexpected width \`${width}\`, expected \`column\` or \`margin\``,
    note: 'Without it, a map is as wide as the text.',
  };
  return [{ rule: 'map-known', finding }];
}

function directiveMap(node: LeafDirective, gazetteer: () => Gazetteer): Omit<BriefingMap, 'id'> {
  const place = placeOf(node);
  const { id: _, from, to, countries, width, ...others } = node.attributes ?? {};
  const named = (name: string): PlaceName => ({ name, place });
  const wish: MapWish = {
    ...(from && { from: named(from) }),
    ...(to && { to: named(to) }),
    countries: countries ? [named(countries)] : [],
    place,
  };
  const unknown = Object.keys(others)
    .filter((name) => name !== 'class')
    .map((name): FigureFault => {
      const nearest = nearestName(name, attributeNames);
      return {
        rule: 'map-known',
        finding: {
          place,
          actual: name,
          reason: `Unexpected attribute \`${name}\` of a map, expected ${nearest ? `\`${nearest}\`` : 'one it knows'}`,
          note: 'A map knows `from`, `to`, `countries` and `width`.',
        },
      };
    });
  const { map, faults } = readMap(wish, gazetteer());
  return {
    kind: 'map',
    node,
    ...(width === 'margin' && { inMargin: true }),
    ...(map && { map }),
    faults: [...unknown, ...unknownWidth(width, place), ...faults],
  };
}
