import type { Code } from 'mdast';
import { createPlaceFinder } from '../located/create-place-finder.ts';
import { createPointFinder, type PointFinder } from '../located/create-point-finder.ts';
import { fenceShifts } from '../markdown/fence-shifts.ts';
import type { SourceFile } from '../model/source-file.ts';
import { readBibliography } from '../references/read-bibliography.ts';
import type { Library } from '../references/record/read-library.ts';
import { formatOfText } from '../references/reference-formats.ts';
import { relocateLibrary } from '../references/relocate-library.ts';
import { readSourceDefinition } from './read-source-definition.ts';
import { type Definitions, definedKey } from './take-definitions.ts';

/**
 * Read the sources that the text of a briefing defines.
 *
 * @param nodes What `takeDefinitions` took out of its tree.
 * @param file Source file, in which places are counted.
 * @param cited Keys that are cited: of a block in BibTeX only these entries are read in full.
 * @returns The sources in source order, and every fault at its place in the file.
 */
export async function readDefinitions(
  nodes: Definitions,
  file: SourceFile,
  cited: ReadonlySet<string>,
): Promise<Library> {
  const points = createPointFinder(file.text);
  const defining = { ...file, placeAt: createPlaceFinder(file.text) };
  const whole: Library = { sources: [], findings: [] };
  for (const node of nodes) {
    const read =
      node.type === 'code'
        ? await readBlock(node, file, cited, points)
        : readSourceDefinition(node, definedKey(node), defining);
    whole.sources.push(...read.sources);
    whole.findings.push(...read.findings);
  }
  return whole;
}

async function readBlock(
  node: Code,
  file: SourceFile,
  cited: ReadonlySet<string>,
  outer: PointFinder,
): Promise<Library> {
  const { value } = node;
  const library = await readBibliography(value, file.path, cited, formatOfText(value));
  const inner = createPointFinder(value);
  const shifts = fenceShifts(node, file.text);
  return relocateLibrary(library, (point) => {
    const shift = shifts[point.line - 1];
    return shift === undefined ? undefined : outer.pointAt(inner.offsetOf(point) + shift);
  });
}
