import type { Root } from 'mdast';
import type { LeafDirective } from 'mdast-util-directive';
import { visit } from 'unist-util-visit';
import { createGazetteer, type Gazetteer } from '../figures/map/gazetteer.ts';
import { placeOf } from '../markdown/place-of.ts';
import { nearestName } from '../messages/nearest-name.ts';
import type { BriefingMap, FigureFault } from '../model/figure.ts';
import type { FileDigest } from '../model/file-digest.ts';
import type { LocatedFrontMatter } from '../model/front-matter.ts';
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
const attributeNames = ['from', 'to', 'countries'];

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
    if (node.name === 'map') read.figures.push(directiveMap(node, gazetteer));
    else {
      const chart = await loadChart(node, briefing, world);
      read.figures.push(chart);
      if (chart.file) read.inputs.push(chart.file);
    }
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
    const place = places[path] ?? places.map;
    return { name, ...(place && { place }) };
  };
  const wish: MapWish = {
    ...(map.from && { from: named(map.from, 'map.from') }),
    ...(map.to && { to: named(map.to, 'map.to') }),
    countries: (map.countries ?? []).map((name, index) =>
      named(name, places[`map.countries.${index}`] ? `map.countries.${index}` : 'map.countries'),
    ),
    ...(places.map && { place: places.map }),
  };
  return [{ kind: 'map', ...readMap(wish, gazetteer()) }];
}

function directiveMap(node: LeafDirective, gazetteer: () => Gazetteer): Omit<BriefingMap, 'id'> {
  const place = placeOf(node);
  const { id: _, from, to, countries, ...others } = node.attributes ?? {};
  const named = (name: string): PlaceName => ({ name, ...(place && { place }) });
  const wish: MapWish = {
    ...(from && { from: named(from) }),
    ...(to && { to: named(to) }),
    countries: countries ? [named(countries)] : [],
    ...(place && { place }),
  };
  const unknown = Object.keys(others)
    .filter((name) => name !== 'class')
    .map((name): FigureFault => {
      const nearest = nearestName(name, attributeNames);
      return {
        rule: 'map-known',
        finding: {
          ...(place && { place }),
          actual: name,
          reason: `Unexpected attribute \`${name}\` of a map, expected ${nearest ? `\`${nearest}\`` : 'one it knows'}`,
          note: 'A map knows `from`, `to` and `countries`.',
        },
      };
    });
  const { map, faults } = readMap(wish, gazetteer());
  return {
    kind: 'map',
    node,
    ...(map && { map }),
    faults: [...unknown, ...faults],
  };
}
