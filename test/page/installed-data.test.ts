import { describe, expect, it } from 'vitest';
import { createInstalledData } from '../../src/page/installed-data.ts';
import { ownWorld } from '../figures/map/own-world.ts';

/** The tool's own files, and the names of those that were read. */
function watched() {
  const read: string[] = [];
  const readOwn: typeof ownWorld.readOwn = (file) => {
    read.push(file);
    return ownWorld.readOwn(file);
  };
  const outlines = () => read.filter((file) => file.includes('world'));
  return { world: { ...ownWorld, readOwn }, outlines };
}

describe('what the installed packages hold', () => {
  it('is read of maps only when one asks for it', async () => {
    const { world, outlines } = watched();
    const { geography } = await createInstalledData(world);
    await geography();
    expect(outlines()).toEqual([]);
  });

  it('is read once, however many maps ask for it', async () => {
    const { world, outlines } = watched();
    const { geography } = await createInstalledData(world);
    const first = await geography();
    const second = await geography();
    await Promise.all([first.shapes('110m'), second.shapes('110m')]);
    await second.shapes('110m');
    expect(outlines().map((file) => file.split('/').at(-1))).toEqual(['110m.json']);
  });
});
