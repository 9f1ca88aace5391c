import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Colours, checkContrast } from '../../../src/identity/colours/check-contrast.ts';
import { contrast } from '../../../src/identity/colours/contrast.ts';
import { nearestColour } from '../../../src/identity/colours/nearest-colour.ts';
import { identitySchema } from '../../../src/identity/identity-schema.ts';
import { slow } from '../../support/slow.ts';

const NEUTRAL: Colours = { ink: '#1b2127', muted: '#4e5962', accent: '#12355b', tint: '#f1f4f7' };

function found(colours: Colours, template = NEUTRAL) {
  const data = identitySchema.parse({ name: 'River Board', colours });
  return checkContrast({ data, file: 'briefpress.yaml', places: {} }, template);
}

const reasons = (colours: Colours) => found(colours).map(({ reason }) => reason);
const anyColour = fc
  .integer({ min: 0, max: 0xffffff })
  .map((value) => `#${value.toString(16).padStart(6, '0')}`);

describe('contrast', () => {
  it.each([
    ['#000000', '#ffffff', 21],
    ['#ffffff', '#ffffff', 1],
    ['#767676', '#ffffff', 4.54],
    ['#777777', '#ffffff', 4.48],
  ])('of %s on %s is %d', (one, other, ratio) => {
    expect(contrast(one, other)).toBeCloseTo(ratio, 2);
    expect(contrast(other, one)).toBe(contrast(one, other));
  });
});

describe('the colours of an identity', () => {
  it('pass where all text can be read on white and on the tint', () => {
    expect(found({ accent: '#7a1f3d', tint: '#faf5f0' })).toEqual([]);
  });

  it('of a pair of 2:1 are told with the ratio and the nearest colour that holds', () => {
    const [finding, ...others] = found({ accent: '#7eb3e6' });
    expect(others).toEqual([]);
    expect(finding?.reason).toBe(
      '`accent` `#7eb3e6` on white has a contrast of 2.21, expected at least 4.5',
    );
    const [nearest = ''] = finding?.expected ?? [];
    expect(finding?.note).toContain(nearest);
    expect(contrast(nearest, '#f1f4f7')).toBeGreaterThanOrEqual(4.5);
    expect(contrast(nearest, '#f1f4f7')).toBeLessThan(4.6);
  });

  it('are checked on the tint as well, also on that of the template', () => {
    expect(reasons({ muted: '#717171' })).toEqual([
      '`muted` `#717171` on `tint` `#f1f4f7` has a contrast of 4.42, expected at least 4.5',
    ]);
  });

  it('blame the tint where the text is that of the template', () => {
    const [finding] = found({ tint: '#9aa4ad' });
    expect(finding?.reason).toMatch(
      /^`muted` `#4e5962` on `tint` `#9aa4ad` has a contrast of 2\.\d\d/,
    );
    const [nearest = ''] = finding?.expected ?? [];
    expect(contrast('#4e5962', nearest)).toBeGreaterThanOrEqual(4.5);
  });

  it('blame a tint once on which nothing can be read that can be read on white', () => {
    expect(reasons({ tint: '#333333', accent: '#12355b' })).toHaveLength(1);
  });

  it('are never told a nearest colour that does not hold', slow, () => {
    fc.assert(
      fc.property(anyColour, anyColour, (accent, tint) => {
        for (const { expected = [], reason } of found({ accent, tint })) {
          const [nearest = ''] = expected;
          if (nearest === '') continue;
          if (reason.startsWith('`accent`') && contrast('#000000', tint) >= 4.5) {
            expect(contrast(nearest, '#ffffff')).toBeGreaterThanOrEqual(4.5);
          }
        }
      }),
      { numRuns: 100 },
    );
  });
});

describe('the nearest colour', () => {
  it('is the colour itself where that will do', () => {
    const isItself = (colour: string) => nearestColour(colour, () => true) === colour;
    fc.assert(fc.property(anyColour, isItself), { numRuns: 100 });
  });

  it('keeps the hue', () => {
    const nearest = nearestColour('#7eb3e6', (one) => contrast(one, '#ffffff') >= 4.5) ?? '';
    const [red, green, blue] = [1, 3, 5].map((at) =>
      Number.parseInt(nearest.slice(at, at + 2), 16),
    );
    expect(blue).toBeGreaterThan(green ?? 0);
    expect(green).toBeGreaterThan(red ?? 0);
  });
});
