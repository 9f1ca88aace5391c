import { splitKeys } from './bibtex-plain-text.ts';
import type { BibtexFault } from './split-bibtex.ts';

/** A value of an entry, still in TeX, with its place in the file. */
export interface BibtexValue {
  text: string;
  start: number;
  end: number;
}

/** An entry whose fields are written out. */
export interface BibtexRecord {
  /** In small letters: `book`. */
  type: string;
  key: string;
  start: number;
  end: number;
  /** By name in small letters, in the order of the file. */
  fields: ReadonlyMap<string, BibtexValue>;
}

/** Gives an entry what it takes over from others. */
export interface FieldInheritance {
  /** @returns The entry of a key, with the fields of its `xdata` and `crossref` entries behind its own. */
  complete(key: string): BibtexRecord | undefined;
  /** Keys of the entries that were taken from. */
  donors: Set<string>;
  faults: BibtexFault[];
}

/** Fields that belong to the one entry they stand in. */
const own: ReadonlySet<string> = new Set([
  'crossref',
  'entryset',
  'entrysubtype',
  'execute',
  'ids',
  'keywords',
  'label',
  'options',
  'presort',
  'related',
  'relatedoptions',
  'relatedstring',
  'relatedtype',
  'shorthand',
  'sortkey',
  'xdata',
  'xref',
]);

/** Names of one thing: who has one of them takes over none of the others. */
const alike: readonly (readonly string[])[] = [
  ['date', 'year', 'month', 'day'],
  ['journal', 'journaltitle'],
  ['location', 'address'],
  ['publisher', 'institution', 'school', 'organization'],
];

/** What a field of the parent is called in the child, by the type of the child (biblatex, app. B). */
const inBook = {
  title: 'booktitle',
  subtitle: 'booksubtitle',
  titleaddon: 'booktitleaddon',
  author: 'bookauthor',
};
const inCollection = { title: 'booktitle', subtitle: 'booksubtitle', titleaddon: 'booktitleaddon' };
const inPeriodical = {
  title: 'journaltitle',
  subtitle: 'journalsubtitle',
  titleaddon: 'journaltitleaddon',
};
const renamed: ReadonlyMap<string, Readonly<Record<string, string>>> = new Map([
  ['inbook', inBook],
  ['bookinbook', inBook],
  ['suppbook', inBook],
  ['incollection', inCollection],
  ['suppcollection', inCollection],
  ['inreference', inCollection],
  ['inproceedings', inCollection],
  ['conference', inCollection],
  ['article', inPeriodical],
  ['suppperiodical', inPeriodical],
]);

/** Most entries of which each takes from the next; a volume of a work in a series needs three. */
const MAX_STEPS = 50;

/**
 * Prepare to complete entries with the fields of those they name under `xdata` and `crossref`. What
 * the entry says itself counts first, then `xdata`, then `crossref`. Each entry is completed once,
 * however many name it.
 *
 * @param recordOf Gives the entry of a key.
 * @returns The inheritance; entries that are not there or lead back to themselves are faults.
 */
export function createFieldInheritance(
  recordOf: (key: string) => BibtexRecord | undefined,
): FieldInheritance {
  const done = new Map<string, BibtexRecord>();
  const open = new Set<string>();
  const donors = new Set<string>();
  const faults: BibtexFault[] = [];

  function complete(key: string): BibtexRecord | undefined {
    const record = done.get(key) ?? recordOf(key);
    if (!record || done.has(key)) return record;
    open.add(key);
    const fields = new Map(record.fields);
    for (const link of ['xdata', 'crossref']) {
      const value = record.fields.get(link);
      if (value) takeFrom(record, fields, link, value);
    }
    open.delete(key);
    const completed = { ...record, fields };
    done.set(key, completed);
    return completed;
  }

  function takeFrom(
    record: BibtexRecord,
    fields: Map<string, BibtexValue>,
    link: string,
    value: BibtexValue,
  ): void {
    // `xdata` names several entries, `crossref` one.
    const keys = link === 'xdata' ? splitKeys(value.text) : [value.text.trim()];
    for (const key of keys.filter((one) => one !== '')) {
      const about = `\`${link}\` of entry \`${record.key}\``;
      const fault = faultOf(key, about);
      if (fault) faults.push({ at: value, ...fault });
      const parent = fault ? undefined : complete(key);
      if (!parent) continue;
      donors.add(key);
      addFields(fields, parent.fields, link === 'crossref' ? renamed.get(record.type) : undefined);
    }
  }

  function faultOf(key: string, about: string): FaultWords | undefined {
    // What the entry says itself is read all the same.
    if (!recordOf(key)) return { ...unknown(about, key), isHarmless: true };
    if (open.size > MAX_STEPS && !done.has(key)) return tooFar(about);
    return open.has(key) ? circular(about, key) : undefined;
  }

  return { complete, donors, faults };
}

function addFields(
  fields: Map<string, BibtexValue>,
  given: ReadonlyMap<string, BibtexValue>,
  names: Readonly<Record<string, string>> | undefined,
): void {
  const before = new Set(fields.keys());
  for (const [name, value] of given) {
    if (own.has(name)) continue;
    const target = names && Object.hasOwn(names, name) ? (names[name] ?? name) : name;
    const group = alike.find((one) => one.includes(target)) ?? [target];
    if (!group.some((one) => before.has(one)) && !fields.has(target)) fields.set(target, value);
  }
}

type FaultWords = Omit<BibtexFault, 'at'>;

function circular(about: string, target: string): FaultWords {
  return {
    reason: `${about} leads in a circle through \`${target}\`, expected an end`,
    note: 'Remove one link of the circle; the entry is read without this one.',
  };
}

function tooFar(about: string): FaultWords {
  return {
    reason: `${about} is the last of more than \`${MAX_STEPS}\` links, each to the next, expected at most ${MAX_STEPS}`,
    note: 'Write the fields into the entry; the entry is read without this link.',
  };
}

function unknown(about: string, target: string): FaultWords {
  return {
    reason: `${about} names \`${target.replaceAll('`', "'")}\`, expected an entry of the same file`,
    note: 'Mend the key, or put the other entry into this file; upper and lower case count.',
  };
}
