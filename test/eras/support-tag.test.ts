import { describe, expect, it } from 'vitest';
import { supportTag } from '../../src/eras/support-tag.ts';
import type { UnitSupport } from '../../src/model/era.ts';
import type { ReferenceState } from '../../src/model/reference.ts';

const none = unit([]);

function unit(usable: number[], unusable: Record<number, ReferenceState> = {}): UnitSupport {
  return {
    usable,
    unusable: Object.entries(unusable).map(([number, state]) => ({
      number: Number(number),
      state,
    })),
  };
}

describe('supportTag', () => {
  it.each([
    ['a unit without a source', [none], { kind: 'no-source' }],
    ['a sourced and an unsourced unit', [unit([1]), none], { kind: 'no-source' }],
    ['a dead and an unsourced unit', [unit([], { 1: 'dead' }), none], { kind: 'no-source' }],
    ['no unit at all', [], { kind: 'no-source' }],
    ['a dead link', [unit([], { 1: 'dead' })], { kind: 'unusable', state: 'dead', count: 1 }],
    [
      'a sourced and a dead unit',
      [unit([1]), unit([], { 2: 'dead' })],
      { kind: 'unusable', state: 'dead', count: 1 },
    ],
    [
      'two dead links in two units',
      [unit([], { 1: 'dead' }), unit([], { 2: 'dead' })],
      { kind: 'unusable', state: 'dead', count: 2 },
    ],
    [
      'one dead link in two units',
      [unit([], { 1: 'dead' }), unit([], { 1: 'dead' })],
      { kind: 'unusable', state: 'dead', count: 1 },
    ],
    [
      'a bare link and a withdrawn source',
      [unit([], { 1: 'bare-link', 2: 'withdrawn' })],
      { kind: 'unusable', state: 'withdrawn', count: 1 },
    ],
    [
      'a withdrawn source beside a usable one, and a dead unit',
      [unit([1], { 2: 'withdrawn' }), unit([], { 3: 'dead' })],
      { kind: 'unusable', state: 'dead', count: 1 },
    ],
    [
      'a bare link alone',
      [unit([], { 1: 'bare-link' })],
      { kind: 'unusable', state: 'bare-link', count: 1 },
    ],
  ] as const)('speaks of %s', (_, units, tag) => {
    expect(supportTag({ units: [...units], noSource: false })).toEqual(tag);
  });

  it.each([
    ['one unit with one source', [unit([1])]],
    ['one unit with two sources', [unit([1, 2])]],
    ['two units with one source each', [unit([1]), unit([2])]],
    ['two units that share a source', [unit([1]), unit([1])]],
    ['two units with different numbers of sources', [unit([1]), unit([2, 3])]],
    ['a source beside a dead one', [unit([1], { 2: 'dead' })]],
  ] as const)('is silent about %s', (_, units) => {
    expect(supportTag({ units: [...units], noSource: false })).toBeUndefined();
  });
});
