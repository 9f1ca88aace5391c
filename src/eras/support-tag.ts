import type { Support, UnitSupport } from '../model/era.ts';
import type { ReferenceState } from '../model/reference.ts';
import { joinSupport, supportKind } from './support-kind.ts';

/** What the tag of a bullet, key point or row says; its words depend on the language. */
export type SupportTag =
  | { kind: 'no-source' }
  | {
      kind: 'unusable';
      state: ReferenceState;
      /** Distinct references in that state. */
      count: number;
    };

/** The gravest defect first. */
const gravity: readonly ReferenceState[] = ['withdrawn', 'dead', 'bare-link'];

/**
 * Say what a claim lacks. Where its units differ, a reader is told of the weakest.
 *
 * @param support Support of a bullet, key point, paragraph or row.
 * @returns The tag as data; undefined where each unit has a usable source: the rule is silent.
 */
export function supportTag({ units }: Support): SupportTag | undefined {
  const kinds = new Set(units.map(supportKind));
  if (units.length === 0 || kinds.has('unsourced')) return { kind: 'no-source' };
  return kinds.has('unusable') ? unusableTag(units) : undefined;
}

function unusableTag(units: readonly UnitSupport[]): SupportTag {
  const worst = units.filter((unit) => supportKind(unit) === 'unusable');
  const states = joinSupport(worst).unusable.map(({ state }) => state);
  const gravest = gravity.find((state) => states.includes(state)) ?? states[0] ?? 'dead';
  return {
    kind: 'unusable',
    state: gravest,
    count: states.filter((state) => state === gravest).length,
  };
}
