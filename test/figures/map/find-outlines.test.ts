import { describe, expect, it } from 'vitest';
import { findOutlines } from '../../../src/figures/map/find-outlines.ts';
import { ownGeography } from './own-geography.ts';

/** Easternmost and westernmost longitudes of the land of a country. */
async function reachOf(code: string, codes = [code]): Promise<[number, number]> {
  const { wanted } = await findOutlines(codes, '50m', ownGeography);
  const longitudes = (wanted.get(code) ?? []).flat(2).map(([longitude]) => longitude);
  return [Math.min(...longitudes), Math.max(...longitudes)];
}

describe('the outline of a country', () => {
  it('holds the territories that the atlas counts to it', async () => {
    const [west, east] = await reachOf('FR');
    expect([west < -60, east > 55]).toEqual([true, true]);
  });

  it('does not hold one that is wanted for itself', async () => {
    const [west] = await reachOf('FR', ['FR', 'GP', 'MQ', 'GF']);
    expect(west).toBeGreaterThan(-6);
  });

  it('is that of a territory alone where only the territory is wanted', async () => {
    const [west, east] = await reachOf('GF');
    expect([west > -55, east < -51]).toEqual([true, true]);
  });

  it.each(['GI', 'TV', 'UM', 'BV'])('comes from finer outlines for %s', async (code) => {
    const { wanted } = await findOutlines([code], '110m', ownGeography);
    expect(wanted.get(code)?.length).toBeGreaterThan(0);
  });

  it('comes from coarser outlines where the finest have no land', async () => {
    const { wanted } = await findOutlines(['VA'], '10m', ownGeography);
    expect(wanted.get('VA')?.[0]?.[0]?.length).toBeGreaterThan(3);
  });

  it('is never all of the earth but the country', async () => {
    const shapes = await ownGeography.shapes('10m');
    const insideOut = shapes.flatMap(({ polygons }) =>
      polygons.filter(
        (coordinates) => ownGeography.geo.geoArea({ type: 'Polygon', coordinates }) > 2 * Math.PI,
      ),
    );
    expect(insideOut).toEqual([]);
  });
});
