import type { BibtexRecord, BibtexValue } from './inherit-bibtex-fields.ts';
import { joinTitle } from './join-title.ts';
import type { BibtexFault } from './split-bibtex.ts';

/** What a field of the work that an entry is related to is called in the entry; the first that is there counts. */
type Renamed = readonly (readonly [name: string, names: readonly string[]])[];

const original: Renamed = [
  ['origtitle', ['title']],
  ['origpublisher', ['publisher', 'institution', 'journaltitle', 'journal', 'booktitle']],
  ['origlocation', ['location', 'address']],
  ['origdate', ['date', 'year']],
];
const reviewed: Renamed = [
  ['reviewedtitle', ['title']],
  ['reviewedauthor', ['author', 'editor']],
];

/** Kinds of relations of which an entry can say all that a reader wants (manual of biblatex, 3.4.1). */
const relations: ReadonlyMap<string, Renamed> = new Map([
  ['origpubas', original],
  ['origpubin', original],
  ['reprintof', original],
  ['reprintfrom', original],
  ['translationof', original],
  ['translationfrom', original],
  ['translatedfrom', original],
  ['reviewof', reviewed],
]);

/** An entry with what it says of the one work that it is related to. */
export interface RelatedRecord {
  record: BibtexRecord;
  /** Key of the entry of that work. */
  donor?: string;
  fault?: BibtexFault;
}

/**
 * Write into an entry what it reviews, reprints or translates, where it names an entry for that under
 * `related`. Other relations, and several works at once, stay as they are, to be told.
 *
 * @param record The entry, with the fields that it takes over from others.
 * @param complete Gives the entry of a key in the same way.
 * @returns The entry; what it says itself counts first.
 */
export function withRelated(
  record: BibtexRecord,
  complete: (key: string) => BibtexRecord | undefined,
): RelatedRecord {
  const { fields } = record;
  const related = fields.get('related');
  const relation = relations.get(fields.get('relatedtype')?.text.trim().toLowerCase() ?? '');
  const key = related?.text.trim() ?? '';
  if (!related || !relation || key === '' || key.includes(',')) return { record };
  const given = complete(key)?.fields;
  if (!given || key === record.key) return { record, fault: missing(record.key, key, related) };
  const completed = new Map(fields);
  for (const name of ['related', 'relatedtype', 'relatedstring', 'relatedoptions']) {
    completed.delete(name);
  }
  for (const [name, names] of relation) {
    const main = names.find((one) => given.has(one));
    if (main === undefined || fields.has(name)) continue;
    const text =
      main === 'title'
        ? joinTitle(textOf('title', given), textOf('subtitle', given), ':')
        : textOf(main, given);
    // It is told at the place where this entry names the other.
    completed.set(name, { ...related, text });
  }
  return { record: { ...record, fields: completed }, donor: key };
}

function textOf(name: string, fields: ReadonlyMap<string, BibtexValue>): string {
  return fields.get(name)?.text ?? '';
}

function missing(about: string, key: string, at: BibtexValue): BibtexFault {
  return {
    at,
    key: about,
    isHarmless: true,
    reason: `\`related\` of entry \`${about}\` names \`${key.replaceAll('`', "'")}\`, expected another entry of the same file`,
    note: 'Mend the key, or put the other entry into this file; upper and lower case count.',
  };
}
