import { nearestKey } from '../../messages/nearest-key.ts';
import { readCrossReference } from '../../references/read-cross-reference.ts';
import { groupBy } from '../../values/group-by.ts';
import type { Rule } from '../rule.ts';

/**
 * Tell of every key that is cited and that no source defines, with the nearest key that one does: once, at
 * its first place. While a bibliography cannot be read, nobody knows what it defines, and its own message is
 * enough.
 */
export const citationDefined: Rule = {
  id: 'citation-defined',
  check({ sources, sourcesIncomplete, undefinedCitations }, report) {
    if (sourcesIncomplete) return;
    const known = sources.map(({ key }) => key);
    for (const [key, [first, ...others]] of groupBy(undefinedCitations, (one) => one.key)) {
      const nearest = nearestKey(key, known);
      report({
        place: first.place,
        key,
        reason: `Citation of unknown key \`${key}\`${told(others.length)}, expected ${expectation(nearest, known)}`,
        actual: key,
        ...(nearest !== undefined && { expected: [nearest] }),
        note: crossReferenceRemedy(key) ?? remedy(nearest, known),
      });
    }
  },
};

function told(others: number): string {
  return others === 0 ? '' : ` here and in ${others} more ${others === 1 ? 'place' : 'places'}`;
}

/** Quarto and Pandoc cite figures, tables and sections by such keys. */
function crossReferenceRemedy(key: string): string | undefined {
  const { kind } = readCrossReference(key) ?? {};
  if (kind === undefined) return undefined;
  const name = key.slice(4);
  if (kind === 'section') {
    return `No heading has this id: write \`{#sec-${name}}\` after it, or \`[words](#heading)\` here.`;
  }
  return kind === 'table'
    ? `No table has this id: write \`::table-caption[…]{#tab-${name}}\` before it, and \`[Table](#tab-${name})\` here.`
    : `No figure has this id: write \`[Figure](#fig-file)\`, with the stem of its file, or give a chart the id \`{#fig-${name}}\`.`;
}

function expectation(nearest: string | undefined, known: readonly string[]): string {
  if (nearest !== undefined) return `a key such as \`${nearest}\``;
  return known.length > 0 ? 'the key of a source' : 'a source that defines it';
}

function remedy(nearest: string | undefined, known: readonly string[]): string {
  if (nearest !== undefined) {
    return `Cite \`@${nearest}\` if that is meant; else add an entry with this key to the sources.`;
  }
  return known.length > 0
    ? 'Add an entry with this key to the sources, or mend it here; upper and lower case count.'
    : 'Name a file under `bibliography`, or list the source under `references` in the front matter.';
}
