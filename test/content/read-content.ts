import { readFileSync } from 'node:fs';
import { referenceState } from '../../src/references/record/state.ts';
import { readFrontMatter } from '../../src/source/parse-front-matter.ts';
import { readLibrary } from '../support/read-library.ts';

/**
 * Read a briefing of the folder `content/` with its reference file, as its author wrote them.
 *
 * @param name name of the files, without their endings
 * @returns its text and body, its eras, its references and their states, and what its directives hold
 */
export function readContent(name: string) {
  const path = `content/${name}.md`;
  const libraryPath = `content/${name}.references.json`;
  const text = readFileSync(path, 'utf8');
  const body = text.slice(text.indexOf('\n---\n') + 5);
  const { frontMatter, messages } = readFrontMatter({ path, text, sha256: '' });
  const library = readLibrary(readFileSync(libraryPath, 'utf8'), libraryPath);
  return {
    text,
    body,
    eras: frontMatter?.data.eras.filter((era) => 'label' in era) ?? [],
    messages,
    library,
    states: countBy(library.sources.map(({ item }) => referenceState(item))),
    containers: (directive: string) => containersOf(body, directive),
    chronologies: containersOf(body, 'chronology').map((list) => list.split('\n')),
  };
}

function containersOf(body: string, directive: string): string[] {
  const fence = new RegExp(`^:::${directive}\\n([\\s\\S]*?)\\n:::$`, 'gm');
  return [...body.matchAll(fence)].map((match) => match[1] ?? '');
}

function countBy(values: string[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const value of values) counts[value] = (counts[value] ?? 0) + 1;
  return counts;
}
