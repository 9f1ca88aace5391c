import { expect, it } from 'vitest';
import { fitText } from '../../src/figures/fit-text.ts';
import { measureText } from '../support/own-template.ts';

it('leaves alone what fits', () => {
  expect(fitText('Norway', 100, 8, measureText)).toBe('Norway');
});

it('cuts what does not, and says so', () => {
  expect(fitText('United States of America', 50, 8, measureText)).toMatch(/^United Sta.*…$/);
});

it('is never wider than its room', () => {
  expect(
    measureText(fitText('United States of America', 50, 8, measureText), 8),
  ).toBeLessThanOrEqual(50);
});

it('keeps one character where there is room for none', () => {
  expect(fitText('Norway', 0, 8, measureText)).toBe('N…');
});
