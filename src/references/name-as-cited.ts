import { atPlace } from '../located/at-place.ts';
import type { Source } from '../model/reference.ts';
import { isKeyOfDatabase } from './record/is-key-of-database.ts';
import type { Library } from './record/read-library.ts';
import type { SourceFault } from './record/source-fault.ts';

/**
 * Give sources the keys by which a briefing cites them, where entries have several: one that an entry
 * gives itself beside its `id`, and the made key of an entry without any, in any letter case. Where a
 * file has only keys of a database, that is told.
 *
 * @param library What a bibliography holds.
 * @param cited Keys that the briefing cites.
 * @returns The library, whose faults name the same keys.
 */
export function nameAsCited(library: Library, cited: ReadonlySet<string>): Library {
  const taken = new Set(library.sources.map(({ key }) => key));
  const lowerCase = new Map([...cited].map((key) => [key.toLowerCase(), key]));
  const renamed = new Map<string, string>();
  const sources = library.sources.map((source) => {
    const key = citedKey(source, cited, lowerCase);
    if (key === undefined || taken.has(key)) return source;
    taken.add(key);
    renamed.set(source.key, key);
    return { ...source, key, item: { ...source.item, id: key } };
  });
  const { findings } = library;
  const told = tellDatabaseKeys(sources, cited);
  // Most libraries stay as they are, and are shared by all who read them.
  if (renamed.size === 0)
    return told.length === 0 ? library : { ...library, findings: [...findings, ...told] };
  return { sources, findings: [...findings.map((fault) => renameFault(fault, renamed)), ...told] };
}

function citedKey(
  { key, otherKey, hasMadeKey }: Source,
  cited: ReadonlySet<string>,
  lowerCase: ReadonlyMap<string, string>,
): string | undefined {
  if (cited.has(key)) return undefined;
  if (otherKey !== undefined && cited.has(otherKey)) return otherKey;
  return hasMadeKey ? lowerCase.get(key.toLowerCase()) : undefined;
}

function renameFault(fault: SourceFault, renamed: ReadonlyMap<string, string>): SourceFault {
  const key = fault.finding.key === undefined ? undefined : renamed.get(fault.finding.key);
  return key === undefined ? fault : { ...fault, finding: { ...fault.finding, key } };
}

function tellDatabaseKeys(sources: readonly Source[], cited: ReadonlySet<string>): SourceFault[] {
  const hidden = sources.filter(({ key }) => isKeyOfDatabase(key) && !cited.has(key));
  const [first, ...others] = hidden;
  if (!first) return [];
  const more = others.length === 0 ? '' : ` (and ${others.length} more)`;
  return [
    {
      ruleId: 'bibliography-tidy',
      finding: {
        file: first.file,
        ...atPlace(first.fields.id ?? first.place),
        reason: `Entry with the key of a database, \`${first.key}\`${more}, expected a citation key`,
        note: 'Export the library again from Zotero with Better BibTeX, in the format `Better CSL JSON`: its entries have citation keys.',
      },
    },
  ];
}
