import { type Geography, loadGeography } from '../figures/map/load-geography.ts';
import type { World } from '../world.ts';
import { createFontStore, type FontStore } from './fonts/font-store.ts';

/**
 * What the installed packages hold for every briefing. Make it once per run, or per thread, and hand
 * it to every compose: outlines of countries take up to a quarter of a second to read.
 */
export interface InstalledData {
  fonts: FontStore;
  /** Outlines and the library that projects them, read when a map first asks for them. */
  geography(): Promise<Geography>;
}

/**
 * Make ready what the installed packages hold.
 *
 * @param world Where the tool's own files are read.
 * @returns The fonts, and the outlines as they are wanted.
 */
export async function createInstalledData(world: World): Promise<InstalledData> {
  const fonts = await createFontStore(world);
  let geography: Promise<Geography> | undefined;
  return {
    fonts,
    geography() {
      geography ??= loadGeography(world);
      return geography;
    },
  };
}
