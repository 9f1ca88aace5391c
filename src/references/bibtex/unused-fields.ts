import { nearestName } from '../../messages/nearest-name.ts';
import { toldFields, usedFields, useOfBibtexField } from './bibtex-fields.ts';
import { isBibtexType, knownTypes } from './bibtex-types.ts';
import type { BibtexRecord } from './inherit-bibtex-fields.ts';
import type { BibtexFault } from './split-bibtex.ts';

/**
 * Tell which fields of an entry print nowhere although a reader may miss them.
 *
 * @param record The entry.
 * @returns A warning for each.
 */
export function unusedFields({ key, fields }: BibtexRecord): BibtexFault[] {
  return [...fields].flatMap(([name, value]) => {
    if (value.text.trim() === '' || useOfBibtexField(name) !== 'told') return [];
    const words = toldFields.has(name) ? unprinted(name, key) : unknown(name, key);
    return [{ at: value, key, isHarmless: true, unusedField: name, ...words }];
  });
}

/**
 * Tell of an entry of a kind that nobody knows.
 *
 * @param record The entry.
 * @returns A warning, or nothing.
 */
export function unknownType({ type, key, start }: BibtexRecord): BibtexFault[] {
  if (isBibtexType(type)) return [];
  const nearest = nearestName(type, knownTypes);
  return [
    {
      at: { start, end: start + 1 + type.length },
      key,
      isHarmless: true,
      unusedField: `@${type}`,
      reason: `Unknown kind \`@${type}\` of entry \`${key}\`, expected ${nearest === undefined ? 'one of BibLaTeX' : `one such as \`@${nearest}\``}`,
      note: 'It prints as a work of no kind, `@misc`.',
    },
  ];
}

function unprinted(name: string, key: string) {
  return {
    reason: `\`${name}\` of entry \`${key}\` prints nowhere, expected a field that does`,
    note: 'Say in `note` or `addendum`, which print, what a reader needs of it; else do without.',
  };
}

function unknown(name: string, key: string) {
  const nearest = nearestName(name, [...usedFields]);
  const shown = name.replaceAll('`', "'").slice(0, 40);
  return {
    reason: `Unknown field \`${shown}\` of entry \`${key}\`, expected ${nearest === undefined ? 'a field of BibLaTeX' : `a field such as \`${nearest}\``}`,
    note: 'It prints nowhere. `note` prints as it stands; a name that begins with `x-` marks a field of your own.',
  };
}
