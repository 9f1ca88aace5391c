import type { Code } from 'mdast';
import { createPlaceFinder } from '../located/create-place-finder.ts';
import type { SourceFile } from '../model/source-file.ts';
import { readBibliography } from '../references/read-bibliography.ts';
import type { Library } from '../references/read-library.ts';
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
  const lines = createLineTable(file.text);
  const defining = { ...file, placeAt: createPlaceFinder(file.text) };
  const whole: Library = { sources: [], findings: [] };
  for (const node of nodes) {
    const read =
      node.type === 'code'
        ? await readBlock(node, file, cited, lines)
        : readSourceDefinition(node, definedKey(node), defining);
    whole.sources.push(...read.sources);
    whole.findings.push(...read.findings);
  }
  return whole;
}

/** The lines of a file and where they begin. */
interface Line {
  text: string;
  offset: number;
}

function createLineTable(text: string): Line[] {
  let offset = 0;
  return text.split('\n').map((line) => {
    const entry = { text: line, offset };
    offset += line.length + 1;
    return entry;
  });
}

async function readBlock(
  { value, position }: Code,
  file: SourceFile,
  cited: ReadonlySet<string>,
  lines: readonly Line[],
): Promise<Library> {
  const library = await readBibliography(value, file.path, cited, formatOfText(value));
  const fence = position?.start.line;
  const inner = value.split('\n');
  return relocateLibrary(library, ({ line, column }) => {
    const outer = fence === undefined ? undefined : lines[fence + line - 1];
    if (fence === undefined || !outer) return undefined;
    // What stands before the line is the indentation of the fence, or the mark of a quotation.
    const written = inner[line - 1] ?? '';
    const inset = outer.text.endsWith(written) ? outer.text.length - written.length : 0;
    return {
      line: fence + line,
      column: column + inset,
      offset: outer.offset + inset + column - 1,
    };
  });
}
