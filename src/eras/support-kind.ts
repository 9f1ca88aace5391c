import type { SupportKind, UnitSupport } from '../model/era.ts';

/**
 * Tell in one word what a unit rests on.
 *
 * @param support References of the unit.
 * @returns `sourced` with at least one usable reference, `unusable` with only others, `unsourced`
 *   with none.
 */
export function supportKind({ usable, unusable }: UnitSupport): SupportKind {
  if (usable.length > 0) return 'sourced';
  return unusable.length > 0 ? 'unusable' : 'unsourced';
}

/**
 * Join what several units rest on, such as those of one chronology row.
 *
 * @param units Support of each unit.
 * @returns Every reference once, ascending.
 */
export function joinSupport(units: readonly UnitSupport[]): UnitSupport {
  const usable = new Set(units.flatMap((unit) => unit.usable));
  const unusable = new Map(
    units.flatMap((unit) => unit.unusable).map((reference) => [reference.number, reference]),
  );
  return {
    usable: [...usable].sort((a, b) => a - b),
    unusable: [...unusable.values()].sort((a, b) => a.number - b.number),
  };
}
