import type { Nodes } from 'mdast';
import { visit } from '../values/visit.ts';

/**
 * Gather the keys that a briefing cites.
 *
 * @param roots Tree of the briefing and values of its front matter.
 * @returns Every key, known or not.
 */
export function citedKeys(roots: readonly Nodes[]): Set<string> {
  const keys = new Set<string>();
  for (const root of roots) {
    visit(root, 'citation', ({ items }) => {
      for (const { key } of items) keys.add(key);
    });
  }
  return keys;
}
