import fc from 'fast-check';
import { toHtml } from 'hast-util-to-html';
import { beforeAll, describe, expect, it } from 'vitest';
import { type DrawnMap, drawLocatorMap } from '../../../src/figures/map/draw-locator-map.ts';
import { createGazetteer } from '../../../src/figures/map/gazetteer.ts';
import { type Geography, loadGeography } from '../../../src/figures/map/load-geography.ts';
import { overlap } from '../../../src/figures/map/place-map-labels.ts';
import type { Shape } from '../../../src/figures/scene.ts';
import { sceneToHast } from '../../../src/html/scene-to-hast.ts';
import { ownWorld } from './own-world.ts';

const { capitals, findCapital } = createGazetteer();
const room = { width: 130.4, flattest: 0.45, tallest: 0.85, margin: 9 };
let geography: Geography;
beforeAll(async () => {
  geography = await loadGeography(ownWorld);
});

/** Draw a map between two capitals, with their countries or others. */
function draw(from: string, to: string, countries?: string[]): Promise<DrawnMap> {
  const ends = [findCapital(from), findCapital(to)] as const;
  const shown = countries ?? ends.flatMap((end) => end?.country ?? []);
  const map = {
    ...(ends[0] && { from: ends[0] }),
    ...(ends[1] && { to: ends[1] }),
    countries: [...new Set(shown)],
  };
  return drawLocatorMap({ map, nameOf: ({ names }) => names.en, room }, geography);
}

function shapesOf({ scene }: DrawnMap, role: string): Shape[] {
  return scene.shapes.filter((shape) => shape.role === role);
}

function dotsOf(map: DrawnMap): { x: number; y: number }[] {
  return shapesOf(map, 'dot').flatMap((shape) => (shape.kind === 'circle' ? [shape] : []));
}

describe('a map between any two capitals', () => {
  const pair = fc.tuple(fc.constantFrom(...capitals), fc.constantFrom(...capitals));
  const check = (holds: (map: DrawnMap) => boolean) =>
    fc.assert(
      fc.asyncProperty(pair, async ([from, to]) => holds(await draw(from.names.en, to.names.en))),
      { numRuns: 25 },
    );

  it('has both ends well inside its frame', () =>
    check((map) =>
      dotsOf(map).every(
        ({ x, y }) => x > 4 && y > 4 && x < map.scene.width - 4 && y < map.scene.height - 4,
      ),
    ));

  it('has labels inside its frame that do not overlap', () =>
    check(({ labels, scene }) =>
      labels.every(
        ({ box }, index) =>
          box.x >= 0 &&
          box.y >= 0 &&
          box.x + box.width <= scene.width &&
          box.y + box.height <= scene.height &&
          labels.slice(index + 1).every((other) => !overlap(box, other.box)),
      ),
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
    const { labels } = await draw('Moscow', 'Caracas');
    expect(labels.map(({ text }) => text)).toEqual(['Moscow', 'Caracas']);
  });

  it('has Venezuela to the left of Russia', async () => {
    const [moscow, caracas] = dotsOf(await draw('Moscow', 'Caracas'));
    expect(caracas?.x).toBeLessThan(moscow?.x ?? 0);
  });

  it('takes less than 40 kB in the rail', async () => {
    const { scene } = await draw('Moscow', 'Caracas');
    expect(toHtml(sceneToHast(scene, 'locator-map', 'Map.')).length).toBeLessThan(40_000);
  });

  it('shades both countries, one by one', async () => {
    expect(shapesOf(await draw('Moscow', 'Caracas'), 'wanted')).toHaveLength(2);
  });
});

describe('a small country', () => {
  it('gets a ring on a large map', async () => {
    expect(shapesOf(await draw('Singapore', 'London', ['SG']), 'ring')).toHaveLength(1);
  });

  it('gets none where it can be seen', async () => {
    expect(shapesOf(await draw('', '', ['SG']), 'ring')).toHaveLength(0);
  });

  it('gets a ring at its capital where the atlas does not have it', async () => {
    expect(shapesOf(await draw('Funafuti', 'Canberra'), 'ring')).toHaveLength(1);
  });
});

describe('a map of countries alone', () => {
  it('has no line', async () => {
    expect(shapesOf(await draw('', '', ['XK', 'RS']), 'arc')).toEqual([]);
  });

  it('does not show what lies far from the rest of a country', async () => {
    const [france] = shapesOf(await draw('', '', ['FR']), 'wanted');
    const points = france?.kind === 'area' ? france.rings.flat() : [];
    expect(points.every(({ x }) => x > -3 && x < room.width + 3)).toBe(true);
  });
});
