import type { Data } from 'mdast';
import { createIdMaker } from '../markdown/create-id-maker.ts';
import { createHeadingSlugger } from '../markdown/heading-slugger.ts';
import {
  ERAS_TABLE_ID,
  figureId,
  mapId,
  referenceId,
  TIMELINE_ID,
} from '../markdown/target-ids.ts';
import { textOf } from '../markdown/words.ts';
import type { Briefing, LinkTargets } from '../model/briefing.ts';
import type { BriefingFigure } from '../model/figure.ts';
import { visit } from '../values/visit.ts';
import type { UnnamedFigure } from './read-figures.ts';

/** What of a briefing can be the target of a link, or has an id for other reasons. */
export type Nameable = Pick<Briefing, 'tree' | 'references' | 'citingPlaces' | 'flags' | 'eras'> & {
  figures: readonly UnnamedFigure[];
};

/** Figures with their ids, and the ids of all. */
export interface NamedTargets {
  figures: BriefingFigure[];
  targets: LinkTargets;
}

/** A place and the id it would have if nothing else had it. */
interface Wish {
  id: string;
  give(id: string): void;
}

/**
 * Name what links may lead to, each with an id of its own: headings, pictures and tables, by an `id`
 * written on their nodes; maps and charts; what the build makes itself. What the build makes comes
 * first, then the first in the text; others with the same name get `-2`, `-3` and so on.
 *
 * @param briefing What is named; ids are written on headings, on paragraphs that show a picture, and
 *   on captions of tables.
 * @returns The figures with their ids, and all that links may name.
 */
export function nameTargets(briefing: Nameable): NamedTargets {
  const ids = new Map<UnnamedFigure, string>();
  const wishes = [...ownWishes(briefing), ...writtenWishes(briefing, ids)];
  const { flags, citingPlaces } = briefing;
  const given = new Set([...flags, ...citingPlaces].map(({ id }) => id));
  const makeId = createIdMaker(new Set([...given, ...wishes.map(({ id }) => id)]));
  const contested = new Set<string>();
  const targets = new Set<string>();
  for (const { id: wish, give } of wishes) {
    const isTaken = given.has(wish);
    const id = isTaken ? makeId(wish) : wish;
    if (isTaken) contested.add(wish);
    given.add(id);
    targets.add(id);
    give(id);
  }
  return {
    figures: briefing.figures.map((figure) => ({ ...figure, id: ids.get(figure) ?? '' })),
    targets: { ids: targets, contested },
  };
}

/** What the build makes has its id wherever it prints. */
function ownWishes({ references, eras }: Nameable): Wish[] {
  const hasTimeline = eras.some(({ span, events }) => span && events.length > 0);
  const ids = [
    ...references.map(({ number }) => referenceId(number)),
    ...(eras.length > 0 ? [ERAS_TABLE_ID] : []),
    ...(hasTimeline ? [TIMELINE_ID] : []),
  ];
  return ids.map((id) => ({ id, give() {} }));
}

/** In source order; the map of the front matter, which has no node, comes before the text. */
function writtenWishes({ tree, figures }: Nameable, ids: Map<UnnamedFigure, string>): Wish[] {
  const slug = createHeadingSlugger();
  const wishOf = new Map(figureWishes(figures, ids));
  const wishes = [...wishOf].flatMap(([node, wish]) => (node === undefined ? [wish] : []));
  visit(tree, (node) => {
    if (node.type === 'heading') {
      const own = node.data?.written?.id;
      wishes.push({ id: own ?? slug(textOf(node.children)), give: (id) => write(node, id) });
    } else if (node.type === 'paragraph' && node.data?.picture) {
      wishes.push({ id: figureId(node.data.picture.url), give: (id) => write(node, id) });
    } else if (node.type === 'leafDirective') {
      const wish = wishOf.get(node);
      const name = node.name === 'table-caption' ? node.attributes?.id : undefined;
      if (wish) wishes.push(wish);
      else if (name) wishes.push({ id: name, give: (id) => write(node, id) });
    }
  });
  return wishes;
}

/** Maps are counted whether their authors name them or not. */
function figureWishes(figures: readonly UnnamedFigure[], ids: Map<UnnamedFigure, string>) {
  const maps = figures.filter(({ kind }) => kind === 'map');
  return figures.map((figure): [UnnamedFigure['node'], Wish] => {
    const { id, data } = figure.node?.attributes ?? {};
    const own = figure.kind === 'map' ? mapId(maps.indexOf(figure) + 1) : figureId(data ?? '');
    return [figure.node, { id: id || own, give: (given) => ids.set(figure, given) }];
  });
}

function write(node: { data?: Data }, id: string): void {
  node.data = { ...node.data, id };
}
