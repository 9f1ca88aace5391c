import fc from 'fast-check';
import { toHtml } from 'hast-util-to-html';
import { describe, expect, it } from 'vitest';
import { type Box, grow, isWithin, overlap } from '../../../src/figures/geometry/box.ts';
import { meets } from '../../../src/figures/geometry/segment.ts';
import type { MapRoom } from '../../../src/figures/map/choose-projection.ts';
import { createRaster } from '../../../src/figures/map/create-raster.ts';
import { type DrawnMap, drawLocatorMap } from '../../../src/figures/map/draw-locator-map.ts';
import { createGazetteer } from '../../../src/figures/map/gazetteer.ts';
import type { Shape } from '../../../src/figures/scene.ts';
import { sceneToHast } from '../../../src/html/scene-to-hast.ts';
import { measureText } from '../../support/own-template.ts';
import { scaled } from '../../support/scaled.ts';
import { ownGeography } from './own-geography.ts';

const { capitals, countries, findCapital, findCountry } = createGazetteer();
const room: MapRoom = { width: 130.4, flattest: 0.45, tallest: 0.85, margin: 9, narrowest: 6 };
const textRoom: MapRoom = { width: 334.5, flattest: 0.35, tallest: 0.5, margin: 14, narrowest: 9 };

/** Draw a map between two capitals, with their countries or others. */
function draw(from: string, to: string, codes?: string[], place = room): Promise<DrawnMap> {
  const ends = [findCapital(from), findCapital(to)] as const;
  const shown = codes ?? ends.flatMap((end) => end?.country ?? []);
  const map = {
    ...(ends[0] && { from: ends[0] }),
    ...(ends[1] && { to: ends[1] }),
    countries: [...new Set(shown)],
  };
  return drawLocatorMap(
    {
      map,
      room: place,
      measureText,
      capitalName: ({ names }) => names.en,
      countryName: (code) => findCountry(code)?.names.en ?? code,
    },
    ownGeography,
  );
}

/** Draw a map of countries in the text, their codes parted by spaces. */
function drawCountries(codes: string, place = textRoom): Promise<DrawnMap> {
  return draw('', '', codes.split(' '), place);
}

function shapesOf({ scene }: DrawnMap, role: string): Shape[] {
  return scene.shapes.filter((shape) => shape.role === role);
}

/** Properties of the same maps try the same ones, by the seed of the run, so that each is drawn once for all of them. */
const remembered = new Map<string, Promise<DrawnMap>>();

/** As `draw`, or what it drew of the same before; it must not be changed. */
function drawOnce(...wishes: Parameters<typeof draw>): Promise<DrawnMap> {
  const key = JSON.stringify(wishes);
  const map = remembered.get(key) ?? draw(...wishes);
  remembered.set(key, map);
  return map;
}

/** The shapes of a role on the map itself, not those in its insets. */
function shapesOutside(map: DrawnMap, role: string): Shape[] {
  const inside = map.insets.flatMap(({ shapes }) => shapes);
  return shapesOf(map, role).filter((shape) => !inside.includes(shape));
}

function dotsOf(map: DrawnMap): { x: number; y: number }[] {
  return shapesOf(map, 'dot').flatMap((shape) => (shape.kind === 'circle' ? [shape] : []));
}

function textOf(map: DrawnMap): string[] {
  return map.labels.map(({ lines }) => lines.join(' '));
}

function frameOf({ scene }: DrawnMap): Box {
  return { x: 0, y: 0, width: scene.width, height: scene.height };
}

/** Every two of a list. */
function pairs<T>(list: readonly T[]): [T, T][] {
  return list.flatMap((one, index) => list.slice(index + 1).map((other): [T, T] => [one, other]));
}

describe('a map between any two capitals', () => {
  const pair = fc.tuple(fc.constantFrom(...capitals), fc.constantFrom(...capitals));
  const check = (holds: (map: DrawnMap) => boolean) =>
    fc.assert(
      fc.asyncProperty(pair, async ([from, to]) =>
        holds(await drawOnce(from.names.en, to.names.en)),
      ),
      { numRuns: scaled(25) },
    );

  it('has both ends well inside its frame', () =>
    check((map) =>
      dotsOf(map).every(
        ({ x, y }) => x > 4 && y > 4 && x < map.scene.width - 4 && y < map.scene.height - 4,
      ),
    ));

  it('has labels inside its frame that do not overlap', () =>
    check(
      (map) =>
        map.labels.every(({ box }) => isWithin(box, frameOf(map))) &&
        pairs(map.labels).every(([a, b]) => !overlap(a.box, b.box)),
    ));

  it('is neither flatter nor taller than its room', () =>
    check(
      ({ scene }) =>
        scene.height >= scene.width * room.flattest - 0.01 &&
        scene.height <= scene.width * room.tallest + 0.01,
    ));
});

describe('the map of Moscow and Caracas', () => {
  it('is the same every time', async () => {
    const [first, second] = [await draw('Moscow', 'Caracas'), await draw('Moscow', 'Caracas')];
    expect(second).toEqual(first);
  });

  it('names both ends', async () => {
    expect(textOf(await draw('Moscow', 'Caracas'))).toEqual(['Moscow', 'Caracas']);
  });

  it('has Venezuela to the left of Russia', async () => {
    const [moscow, caracas] = dotsOf(await draw('Moscow', 'Caracas'));
    expect(caracas?.x).toBeLessThan(moscow?.x ?? 0);
  });

  it('shows of Russia what lies round Moscow, so that Venezuela is no speck', async () => {
    const map = await draw('Moscow', 'Caracas');
    const [moscow, caracas] = dotsOf(map);
    const { width } = map.scene;
    // Apart by more than half of the width: no map of all of Russia leaves them that.
    expect((moscow?.x ?? 0) - (caracas?.x ?? 0)).toBeGreaterThan(0.6 * width);
    const whole = await draw('', '', ['RU', 'VE']);
    expect(map.scene.height).toBeGreaterThan(whole.scene.height);
  });

  it('takes less than 40 kB in the rail', async () => {
    const { scene } = await draw('Moscow', 'Caracas');
    expect(toHtml(sceneToHast(scene, 'locator-map', 'Map.')).length).toBeLessThan(40_000);
  });

  it('shades both countries, one by one', async () => {
    expect(shapesOf(await draw('Moscow', 'Caracas'), 'wanted')).toHaveLength(2);
  });
});

describe('a map of any countries', () => {
  const drawable = countries.map(({ code }) => code).filter((code) => code !== 'AQ');
  const sets = fc.uniqueArray(fc.constantFrom(...drawable), { minLength: 1, maxLength: 9 });
  /** Sets of countries that lie near each other, which crowd their names. */
  const near = fc.constantFrom<string[]>(
    ['BE', 'NL', 'LU', 'DE', 'FR', 'CH', 'LI', 'AT'],
    ['RS', 'XK', 'ME', 'MK', 'AL', 'BA', 'HR', 'SI'],
    ['BB', 'GD', 'LC', 'VC', 'TT', 'US'],
    ['MT', 'IT', 'SM', 'VA', 'TN'],
    ['QA', 'BH', 'AE', 'KW', 'SA'],
    ['SG', 'MY', 'ID', 'BN', 'TL'],
    // One that keeps its ring, where an inset of another would stand.
    ['AD', 'VN', 'BN', 'MF', 'UM'],
  );
  const rooms = fc.constantFrom(room, textRoom);
  const check = (holds: (map: DrawnMap, codes: string[]) => boolean) =>
    fc.assert(
      fc.asyncProperty(fc.oneof(sets, near), rooms, async (codes, place) =>
        holds(await drawOnce('', '', codes, place), codes),
      ),
      { numRuns: scaled(12) },
    );

  it('has labels inside its frame that do not overlap', () =>
    check(
      (map) =>
        map.labels.every(({ box }) => isWithin(box, frameOf(map))) &&
        pairs(map.labels).every(([a, b]) => !overlap(a.box, b.box)),
    ));

  it('has a label for each country, or tells that it has none', () =>
    check((map, codes) => {
      const names = codes.map((code) => findCountry(code)?.names.en ?? code);
      return [...textOf(map), ...map.unnamed].sort().join() === names.sort().join();
    }));

  it('shows each country, in an inset where it is too small, else with a ring', () =>
    check((map, codes) => {
      const apart = [...map.insets.flatMap((inset) => inset.codes), ...map.ringed];
      const visible = shapesOutside(map, 'wanted').filter(
        (shape) => shape.kind === 'area' && shape.rings.some((ring) => sideOf(ring) >= 6),
      );
      return new Set(apart).size === apart.length && visible.length + apart.length === codes.length;
    }));

  it('has insets that lie in the frame and hide neither a country nor a name nor a mark', () =>
    check((map) => {
      const shaded = createRaster(
        shapesOutside(map, 'wanted').flatMap((shape) => (shape.kind === 'area' ? shape.rings : [])),
        map.scene,
      );
      const own = new Set(map.insets.flatMap(({ labels }) => labels));
      const outside = map.labels.filter((label) => !own.has(label)).map(({ box }) => box);
      const rings = shapesOutside(map, 'ring').map(boxOf);
      const marks = map.insets.map(({ mark }) => mark);
      return map.insets.every(
        ({ box }) =>
          isWithin(box, frameOf(map)) &&
          shaded.cover(grow(box, -0.5)) === 0 &&
          [...outside, ...rings, ...marks].every((other) => !overlap(box, other)),
      );
    }));

  it('has at most two insets, which do not overlap, and none in the rail', () =>
    check((map) => {
      const isRail = map.scene.width === room.width;
      return (
        map.insets.length <= (isRail ? 0 : 2) &&
        pairs(map.insets).every(([a, b]) => !overlap(a.box, b.box))
      );
    }));

  it('has no name on a line that leads to an inset', () =>
    check((map) =>
      map.insets.every(({ leader, labels }) =>
        map.labels.every((label) => labels.includes(label) || !meets(leader, label.box)),
      ),
    ));
});

describe('a small country', () => {
  it('gets a ring on a large map in the rail', async () => {
    const map = await draw('Singapore', 'London', ['SG']);
    expect([map.ringed, shapesOf(map, 'ring').length]).toEqual([['SG'], 1]);
  });

  it('gets none where it can be seen', async () => {
    expect(shapesOf(await draw('', '', ['SG']), 'ring')).toHaveLength(0);
  });

  it('is found by its own outline where only the finest atlas has it', async () => {
    expect((await draw('Funafuti', 'Canberra')).ringed).toEqual(['TV']);
  });

  it('gets an inset on a large map in the text', async () => {
    const map = await draw('Singapore', 'London', ['SG'], textRoom);
    expect(map.insets.map(({ codes }) => codes)).toEqual([['SG']]);
    expect(map.insets[0]?.times).toBeGreaterThan(10);
  });

  it('is named in its inset', async () => {
    const [inset] = (await drawCountries('MT IT')).insets;
    expect(inset?.labels.map(({ lines }) => lines)).toEqual([['Malta']]);
  });

  it('shares its inset with those that lie near', async () => {
    const { insets } = await drawCountries('BB GD LC VC US');
    expect(insets.map(({ codes }) => codes)).toEqual([['BB', 'GD', 'LC', 'VC']]);
  });

  it('gets an inset of its own where another lies far away', async () => {
    const { insets } = await drawCountries('CN SG MT');
    expect(insets.map(({ codes }) => codes).sort()).toEqual([['MT'], ['SG']]);
  });

  it.each(['VA', 'MC'])(
    'keeps its ring where the atlas is too coarse for an inset: %s',
    async (code) => {
      const map = await drawCountries(`${code} IT`);
      expect([map.ringed, map.insets]).toEqual([[code], []]);
    },
  );

  it('keeps its ring where it is an archipelago of specks', async () => {
    expect((await drawCountries('MV IN')).ringed).toEqual(['MV']);
  });
});

describe('the name of a country', () => {
  it('stands in white inside where it fits', async () => {
    expect(shapesOf(await drawCountries('FR'), 'label-inside')).toHaveLength(1);
  });

  it('stands beside where it does not', async () => {
    const map = await drawCountries('CL');
    expect([shapesOf(map, 'label').length, map.unnamed]).toEqual([1, []]);
  });

  it('is broken in two where it fits in no other way', async () => {
    const { labels } = await drawCountries('QA BH AE', room);
    expect(labels.map(({ lines }) => lines)).toContainEqual(['United Arab', 'Emirates']);
  });

  it('is not written where the capital is marked', async () => {
    expect(textOf(await draw('Moscow', 'Caracas', ['RU', 'VE', 'CU']))).toEqual([
      'Moscow',
      'Caracas',
      'Cuba',
    ]);
  });

  it('is large enough to read', async () => {
    const map = await drawCountries('RS XK ME MK AL BA HR');
    const sizes = map.scene.shapes.flatMap((shape) => (shape.kind === 'text' ? [shape.size] : []));
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(7.4);
  });
});

describe('a map of countries alone', () => {
  it('has no line', async () => {
    expect(shapesOf(await draw('', '', ['XK', 'RS']), 'arc')).toEqual([]);
  });

  it.each(['FR', 'US', 'NL', 'NZ', 'RU', 'FJ', 'CL'])(
    'shows most of the frame filled by the country itself: %s',
    async (code) => {
      const map = await drawCountries(code);
      const points = shapesOf(map, 'wanted').flatMap((shape) =>
        shape.kind === 'area' ? shape.rings.flat() : [],
      );
      const inFrame = points.filter(({ x, y }) =>
        isWithin({ x, y, width: 0, height: 0 }, frameOf(map)),
      );
      const [width, height] = [sideOf(inFrame, 'x'), sideOf(inFrame, 'y')];
      expect(Math.max(width / map.scene.width, height / map.scene.height)).toBeGreaterThan(0.3);
    },
  );

  it('does not show what lies far from the rest of a country', async () => {
    const [france] = shapesOf(await draw('', '', ['FR']), 'wanted');
    const points = france?.kind === 'area' ? france.rings.flat() : [];
    expect(points.every(({ x }) => x > -3 && x < room.width + 3)).toBe(true);
  });

  it('shades a territory without the country that the atlas counts it to', async () => {
    const map = await drawCountries('GF BR');
    expect(textOf(map)).toEqual(expect.arrayContaining(['French Guiana', 'Brazil']));
  });
});

describe('disputed land on a map', () => {
  it.each([
    ['EH', ['western-sahara'], 'hatch-wanted'],
    ['MA', ['western-sahara'], 'hatch'],
    ['SY', ['golan'], 'hatch-wanted'],
    ['IL', ['golan'], 'hatch'],
    ['IN', ['jammu-and-kashmir', 'aksai-chin'], 'hatch'],
    ['PK', ['jammu-and-kashmir', 'aksai-chin'], 'hatch'],
    ['CN', ['jammu-and-kashmir', 'aksai-chin'], 'hatch'],
  ])('is hatched on that of %s, in the shade that is right', async (code, lands, role) => {
    const map = await drawCountries(code);
    expect(map.hatched).toEqual(lands);
    const drawn = ['hatch', 'hatch-wanted'].filter((one) => shapesOf(map, one).length > 0);
    expect(drawn).toEqual([role]);
  });

  it('is seen wholly on a map of a state beside it', async () => {
    const view = await drawCountries('IN');
    const points = shapesOf(view, 'hatch').flatMap((shape) =>
      shape.kind === 'lines' ? shape.lines.flat() : [],
    );
    expect(Math.min(...points.map(({ y }) => y))).toBeGreaterThan(5);
  });

  it('is not told where none is seen', async () => {
    const { hatched, isDashed } = await drawCountries('BR');
    expect([hatched, isDashed]).toEqual([[], false]);
  });

  it('has dashed borders, but not as specks on a map of the world', async () => {
    expect((await drawCountries('RS XK')).isDashed).toBe(true);
    expect((await draw('', '', ['RU', 'AU', 'CL'])).isDashed).toBe(false);
  });

  it('keeps its hatching off the names', async () => {
    const map = await drawCountries('EH');
    const [label] = map.labels;
    const lines = shapesOf(map, 'hatch-wanted').flatMap((shape) =>
      shape.kind === 'lines' ? shape.lines : [],
    );
    const on = lines.filter(([from, to]) => from && to && label && meets([from, to], label.box));
    expect([lines.length > 20, on]).toEqual([true, []]);
  });
});

/** Extent of points along an axis, in pt; along the longer one where none is named. */
function sideOf(points: readonly { x: number; y: number }[], axis?: 'x' | 'y'): number {
  const along = (one: 'x' | 'y') => {
    const values = points.map((point) => point[one]);
    return Math.max(...values) - Math.min(...values);
  };
  return axis ? along(axis) : Math.max(along('x'), along('y'));
}

function boxOf(shape: Shape): Box {
  if (shape.kind !== 'circle') throw new Error(`A ring is a circle, not a ${shape.kind}.`);
  return grow({ x: shape.x, y: shape.y, width: 0, height: 0 }, shape.radius);
}
