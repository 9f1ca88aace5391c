import { expect, it } from 'vitest';
import { roundDistance } from '../../../src/figures/map/round-distance.ts';

const moscow = { latitude: 55.75, longitude: 37.62 };
const caracas = { latitude: 10.49, longitude: -66.88 };

it('rounds a long way to a hundred kilometres', () => {
  expect(roundDistance(moscow, caracas)).toBe(9900);
});

it('is the same from either end', () => {
  expect(roundDistance(caracas, moscow)).toBe(roundDistance(moscow, caracas));
});

it('rounds a way below a thousand kilometres to ten', () => {
  expect(
    roundDistance({ latitude: 51.51, longitude: -0.13 }, { latitude: 48.86, longitude: 2.35 }),
  ).toBe(340);
});

it('never says that two places are nowhere apart', () => {
  expect(roundDistance(moscow, moscow)).toBe(10);
});

it('measures half the globe', () => {
  expect(roundDistance({ latitude: 90, longitude: 0 }, { latitude: -90, longitude: 0 })).toBe(
    20_000,
  );
});
