import type { Root } from 'hast';
import { idsIn } from '../../html/elements/identifiers.ts';
import { createIdMaker } from '../../markdown/create-id-maker.ts';
import { visit } from '../../values/visit.ts';

/**
 * Give every element an id of its own, whatever a template adds to the ids of a briefing, which are
 * unique as they come: the first keeps it, later ones get `-2`, `-3` and so on.
 * Chromium silently keeps the first of two equal ids, and a link would lead to the wrong one.
 *
 * @param tree Document; changed in place.
 */
export function makeIdsUnique(tree: Root): void {
  const makeId = createIdMaker(idsIn(tree));
  const seen = new Set<string>();
  visit(tree, 'element', ({ properties }) => {
    if (typeof properties.id !== 'string') return;
    if (seen.has(properties.id)) properties.id = makeId(properties.id);
    seen.add(properties.id);
  });
}
