import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { srgbProfile } from '../../../src/pdf/passes/srgb-profile.ts';

const profile = Buffer.from(srgbProfile());

/** Data of a tag, by its signature. */
function tagOf(signature: string): Buffer {
  for (let at = 132; at < 132 + 12 * profile.readUInt32BE(128); at += 12) {
    if (profile.toString('latin1', at, at + 4) !== signature) continue;
    const start = profile.readUInt32BE(at + 4);
    return profile.subarray(start, start + profile.readUInt32BE(at + 8));
  }
  throw new Error(`no ${signature}`);
}

function numbersOf(signature: string, from: number): number[] {
  const data = tagOf(signature);
  return Array.from(
    { length: (data.length - from) / 4 },
    (_, i) => data.readInt32BE(from + 4 * i) / 65536,
  );
}

describe('srgbProfile', () => {
  it('says how long it is', () => {
    expect(profile.readUInt32BE(0)).toBe(profile.length);
  });

  it('is a display profile from RGB to XYZ, of version 4.2', () => {
    expect([profile.readUInt32BE(8), profile.toString('latin1', 12, 24)]).toEqual([
      0x04200000,
      'mntrRGB XYZ ',
    ]);
  });

  it('makes white of the three primaries', () => {
    const sums = [0, 1, 2].map((i) =>
      ['rXYZ', 'gXYZ', 'bXYZ'].reduce((sum, name) => sum + (numbersOf(name, 8)[i] ?? 0), 0),
    );
    expect(sums.map((sum) => Math.round(sum * 1000) / 1000)).toEqual([0.964, 1, 0.825]);
  });

  it('has the curve of sRGB', () => {
    const [gamma, a, b, c, d] = numbersOf('rTRC', 12);
    const curve = (x: number) =>
      x >= (d ?? 0) ? ((a ?? 0) * x + (b ?? 0)) ** (gamma ?? 0) : (c ?? 0) * x;
    expect([curve(0), curve(0.5), curve(1)].map((y) => Math.round(y * 1000) / 1000)).toEqual([
      0, 0.214, 1,
    ]);
  });

  it('is the same on every machine', () => {
    expect(createHash('sha256').update(profile).digest('hex')).toBe(
      'f25e4e7e3135fbdfd69076875767cb320b22c7e2d21f0f513c7661f7491cff09',
    );
  });
});
