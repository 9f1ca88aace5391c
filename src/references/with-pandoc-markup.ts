import { mapScalars } from '../located/map-scalars.ts';
import { textAt } from '../located/text-at.ts';
import type { LocatedEntry, LocatedValue } from '../model/located-value.ts';
import { pandocMarkup, withoutBackslashes } from './markup/pandoc-markup.ts';
import { fieldNamed, isNameField, isTextField } from './record/csl-fields.ts';

/** Texts that are identifiers, in which each sign is itself. */
const identifiers: ReadonlySet<string> = new Set(
  `DOI URL ISBN ISSN PMID PMCID number page page-first volume issue language call-number
  archive_location collection-number chapter-number references source version`.split(/\s+/),
);

/**
 * Read the Markdown in the texts of CSL-YAML, as pandoc writes it there.
 *
 * @param value A list of entries, or a map that holds one under `references`.
 * @returns The same with the tags of CSL-JSON in the place of Markdown; places stay.
 */
export function withPandocMarkup(value: LocatedValue): LocatedValue {
  if (value.kind === 'list') return { ...value, items: value.items.map(markEntry) };
  if (value.kind !== 'map') return value;
  const entries = value.entries.map((entry) =>
    entry.key === 'references' ? { ...entry, value: withPandocMarkup(entry.value) } : entry,
  );
  return { ...value, entries };
}

function markEntry(value: LocatedValue): LocatedValue {
  return value.kind === 'map' ? { ...value, entries: value.entries.map(markField) } : value;
}

function markField(entry: LocatedEntry): LocatedEntry {
  const name = fieldNamed(entry.key);
  if (isNameField(name)) return { ...entry, value: mapTexts(entry.value, withoutBackslashes) };
  if (name === 'custom') return { ...entry, value: markCustom(entry.value) };
  const isMarked = isTextField(name) && !identifiers.has(name);
  return isMarked ? { ...entry, value: mapTexts(entry.value, pandocMarkup) } : entry;
}

function markCustom(value: LocatedValue): LocatedValue {
  if (value.kind !== 'map') return value;
  const entries = value.entries.map((entry) =>
    entry.key === 'title-translated'
      ? { ...entry, value: mapTexts(entry.value, pandocMarkup) }
      : entry,
  );
  return { ...value, entries };
}

function mapTexts(value: LocatedValue, change: (text: string) => string): LocatedValue {
  return mapScalars(value, (scalar) =>
    typeof scalar.value === 'string' ? textAt(change(scalar.spelling), scalar.place) : scalar,
  );
}
