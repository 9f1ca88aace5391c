import type { BibtexRecord, BibtexValue } from './inherit-bibtex-fields.ts';
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
export interface RelatedFields {
  fields: ReadonlyMap<string, BibtexValue>;
  /** Key of the entry of that work. */
  donor?: string;
  faults: BibtexFault[];
}

/**
 * Write into an entry what it reviews, reprints or translates, where it names an entry for that under
 * `related`. Other relations, and several works at once, stay as they are, to be told.
 *
 * @param record The entry.
 * @param fields Its fields with those that it takes over from others.
 * @param fieldsOf Gives the fields of the entry of a key.
 * @returns The fields; what the entry says itself counts first.
 */
export function relatedFields(
  record: BibtexRecord,
  fields: ReadonlyMap<string, BibtexValue>,
  fieldsOf: (key: string) => ReadonlyMap<string, BibtexValue> | undefined,
): RelatedFields {
  const related = fields.get('related');
  const relation = relations.get(fields.get('relatedtype')?.text.trim().toLowerCase() ?? '');
  const key = related?.text.trim() ?? '';
  if (!related || !relation || key === '' || key.includes(',')) return { fields, faults: [] };
  const given = fieldsOf(key);
  if (!given || key === record.key) return { fields, faults: [missing(record.key, key, related)] };
  const completed = new Map(fields);
  for (const name of ['related', 'relatedtype', 'relatedstring', 'relatedoptions']) {
    completed.delete(name);
  }
  for (const [name, names] of relation) {
    const [main] = names.filter((one) => given.has(one));
    if (main === undefined || fields.has(name)) continue;
    // It is told at the place where this entry names the other.
    completed.set(name, {
      ...related,
      text: main === 'title' ? wholeTitle(given) : textOf(main, given),
    });
  }
  return { fields: completed, donor: key, faults: [] };
}

function wholeTitle(fields: ReadonlyMap<string, BibtexValue>): string {
  const [title = '', subtitle = ''] = ['title', 'subtitle'].map((name) => textOf(name, fields));
  if (subtitle === '') return title;
  return /[.:?!…]$/.test(title) ? `${title} ${subtitle}` : `${title}: ${subtitle}`;
}

function textOf(name: string, fields: ReadonlyMap<string, BibtexValue>): string {
  return fields.get(name)?.text ?? '';
}

function missing(about: string, key: string, { start, end }: BibtexValue): BibtexFault {
  return {
    start,
    end,
    key: about,
    isHarmless: true,
    reason: `\`related\` of entry \`${about}\` names \`${key.replaceAll('`', "'")}\`, expected another entry of the same file`,
    note: 'Mend the key, or put the other entry into this file; upper and lower case count.',
  };
}
