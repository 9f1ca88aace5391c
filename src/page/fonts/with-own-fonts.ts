import type { FontWidths } from '../../figures/measure-text.ts';
import type { FontUse } from '../../model/font-use.ts';
import type { OwnFamily } from '../../model/identity.ts';
import type { TemplateFont } from '../../model/template.ts';
import type { FontFamily } from './font-manifest.ts';
import type { FontStore } from './font-store.ts';
import { pageFont } from './page-font.ts';

/** Name of the only subset: files of a project are not cut. */
const WHOLE = 'whole';

/**
 * Put the families of a project before those that are installed.
 *
 * @param store The installed fonts.
 * @param families Families of the project.
 * @param behind Fonts of the template: the family of each use prints what the own one lacks, and is as wide.
 * @returns A store of both.
 */
export function withOwnFonts(
  store: FontStore,
  families: readonly OwnFamily[],
  behind: Readonly<Record<FontUse, TemplateFont>>,
): FontStore {
  if (families.length === 0) return store;
  const own = new Map(families.map((family) => [familyOf(family), family]));
  const find = (name: string) => families.find(({ family }) => family === name);
  return {
    manifest: { families: [...own.keys(), ...store.manifest.families] },
    async read(face) {
      const { faces = [] } = own.get(face.family) ?? {};
      const file = faces.find(
        ({ weight, style }) => weight === face.weight && style === face.style,
      );
      return file ? pageFont(face, Buffer.from(file.base64, 'base64')) : store.read(face);
    },
    async readWidths(name) {
      const family = find(name);
      if (!family) return store.readWidths(name);
      return withReserve(family.widths, await store.readWidths(behind.heading.family));
    },
  };
}

function familyOf({ family, faces, covers, size }: OwnFamily): FontFamily {
  return {
    family,
    package: '',
    version: '',
    file: '',
    weights: [...new Set(faces.map(({ weight }) => weight))],
    styles: [...new Set(faces.map(({ style }) => style))],
    subsets: [{ name: WHOLE, covers }],
    ...(size !== 100 && { size }),
  };
}

/** What a family lacks is as wide as in the next one, in its boldest face: never narrower than what prints. */
function withReserve(widths: FontWidths, reserve: FontWidths): FontWidths {
  const boldest = String(Math.max(...Object.keys(reserve).map(Number)));
  const faces = Object.entries(widths).map(([weight, stretches]) => [
    weight,
    { ...(reserve[weight] ?? reserve[boldest]), ...stretches },
  ]);
  return Object.fromEntries(faces);
}
