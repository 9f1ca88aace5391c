import type { SideLeaders } from '../model/era.ts';
import type { EraDeclaration, Leader } from '../model/front-matter.ts';

/**
 * Part the leaders of an era into those whose term is known and those who are only named.
 *
 * @param declared Leaders by side.
 * @returns Each side in its order; a side of which the author says nothing is left out.
 */
export function readLeaders(
  declared: Exclude<EraDeclaration['leaders'], 'none'> = {},
): SideLeaders[] {
  return Object.entries(declared).flatMap(([side, people]): SideLeaders[] => {
    if (people === 'none') return [{ side, leaders: [], named: [], noneOnRecord: true }];
    if (people.length === 0) return [];
    const leaders = people.filter(hasTerm);
    const named = people.filter((person) => !hasTerm(person));
    return [{ side, leaders, named }];
  });
}

/** One end is enough to say that the office was held, and when. */
function hasTerm({ from, to }: Leader): boolean {
  return from !== undefined || to !== undefined;
}
