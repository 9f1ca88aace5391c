import * as geo from 'd3-geo';
import { expect, it } from 'vitest';
import {
  groupSmallCountries,
  type SmallOutline,
} from '../../../src/figures/map/group-small-countries.ts';

const barbados: SmallOutline = { code: 'BB', centre: [-59.6, 13.1] };
const grenada: SmallOutline = { code: 'GD', centre: [-61.7, 12.1] };
const malta: SmallOutline = { code: 'MT', centre: [14.4, 35.9] };

/** An inset that can show what lies within five degrees. */
const fits = (group: readonly SmallOutline[]) =>
  group.every((one) =>
    group.every((other) => geo.geoDistance(one.centre, other.centre) < (5 * Math.PI) / 180),
  );

function codes(groups: SmallOutline[][]): string[][] {
  return groups.map((group) => group.map(({ code }) => code));
}

it('puts neighbours together, and the larger group first', () => {
  expect(codes(groupSmallCountries([malta, barbados, grenada], fits, geo))).toEqual([
    ['BB', 'GD'],
    ['MT'],
  ]);
});

it('leaves out what no inset can show', () => {
  const onlyMalta = (group: readonly SmallOutline[]) => group.every(({ code }) => code === 'MT');
  expect(codes(groupSmallCountries([malta, barbados], onlyMalta, geo))).toEqual([['MT']]);
});

it('asks once for each pair that no inset can show', () => {
  const far: SmallOutline[] = [0, 40, 80, 120].map((longitude) => ({
    code: String(longitude),
    centre: [longitude, 0],
  }));
  const asked: string[] = [];
  const canShow = (group: readonly SmallOutline[]) => {
    asked.push(group.map(({ code }) => code).join(' '));
    return fits(group);
  };
  groupSmallCountries([...far, barbados, grenada], canShow, geo);
  expect(new Set(asked).size).toBe(asked.length);
});

it('has no groups without small countries', () => {
  expect(groupSmallCountries([], fits, geo)).toEqual([]);
});
