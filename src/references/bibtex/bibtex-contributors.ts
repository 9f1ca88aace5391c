import type { LocatedEntry } from '../../model/located-value.ts';
import { isNameField, type NameField } from '../record/csl-fields.ts';
import { nameFields, typedNames } from './bibtex-field-map.ts';
import { type BibtexReader, firstOf, namesEntry, plainOf } from './bibtex-reader.ts';
import type { BibtexValue } from './inherit-bibtex-fields.ts';
import type { BibtexFault } from './split-bibtex.ts';

/** What `editortype` and the like may say, where CSL has another word for it. */
const roles: ReadonlyMap<string, NameField> = new Map([
  ['creator', 'author'],
  ['screenwriter', 'script-writer'],
  ['scriptwriter', 'script-writer'],
  ['serieseditor', 'collection-editor'],
]);

/**
 * Say of all people that an entry names what they did for the work.
 *
 * @param reader Entry that is read, which is told of a word for it that nobody knows.
 * @returns The fields of CSL, each once; who did the same stands in one list.
 */
export function contributorEntries(reader: BibtexReader): LocatedEntry[] {
  const found = [
    ...nameFields.map(([field, names]) => {
      const role = field === 'author' ? roleIn('authortype', reader) : undefined;
      return namesEntry(role ?? field, names, reader);
    }),
    ...typedNames.map(([names, type]) => {
      const usual = names.startsWith('editor') ? 'editor' : 'contributor';
      return namesEntry(roleIn(type, reader) ?? usual, [names], reader);
    }),
  ];
  const lists = new Map<string, LocatedEntry>();
  for (const { key, value } of found.flat()) {
    const earlier = lists.get(key)?.value;
    const isMore = earlier?.kind === 'list' && value.kind === 'list';
    const items = isMore ? [...earlier.items, ...value.items] : [];
    lists.set(key, { key, value: isMore ? { ...earlier, items } : value });
  }
  return [...lists.values()];
}

function roleIn(type: string, reader: BibtexReader): NameField | undefined {
  const value = firstOf(reader, [type]);
  if (!value) return undefined;
  const written = plainOf(value).toLowerCase().replace(/[\s_]/g, '-');
  const role = roles.get(written) ?? written;
  if (isNameField(role)) return role;
  reader.report(unknownRole(type, value, reader.record.key));
  return 'contributor';
}

function unknownRole(type: string, value: BibtexValue, key: string): BibtexFault {
  const shown = plainOf(value).replaceAll('`', "'").slice(0, 40);
  return {
    at: value,
    isHarmless: true,
    reason: `Unknown \`${shown}\` as \`${type}\` of entry \`${key}\`, expected a word such as \`compiler\` or \`director\``,
    note: 'The names print as those of people who took part: say in `note` what they did.',
  };
}
