import { createPlaceFinder, type PlaceFinder } from '../../located/create-place-finder.ts';
import type { Source } from '../../model/reference.ts';
import type { Library } from '../record/read-library.ts';
import { readSources } from '../record/read-library.ts';
import type { SourceFault } from '../record/source-fault.ts';
import { bibtexEntry } from './bibtex-entry.ts';
import { shorten, splitKeys, withoutTex } from './bibtex-plain-text.ts';
import { createStringExpander, type StringExpander } from './expand-bibtex-strings.ts';
import {
  type BibtexRecord,
  type BibtexValue,
  createFieldInheritance,
} from './inherit-bibtex-fields.ts';
import { loadTexDecoder, type TexDecoder } from './load-tex-decoder.ts';
import { type BibtexField, readBibtexFields } from './read-bibtex-fields.ts';
import { withRelated } from './related-fields.ts';
import { type BibtexBlock, type BibtexFault, splitBibtex } from './split-bibtex.ts';

/** Most faults of one file that are told one by one; more say that it is no BibTeX. */
const mostFaults = 100;

/** How a file in BibTeX is read. */
export interface BibtexOptions {
  /**
   * Keys that are cited; of the other entries only key and place are given, so that a large shared
   * file costs little. Default: every key.
   */
  cited?: ReadonlySet<string> | undefined;
  /** Loads the decoder of TeX, only when an entry is read. Default: the real one. */
  loadDecoder?: () => Promise<TexDecoder>;
}

/** One file while it is read. */
interface BibtexFile {
  text: string;
  file: string;
  placeAt: PlaceFinder;
  blocks: readonly BibtexBlock[];
  /** The first block of each key. */
  entries: ReadonlyMap<string, BibtexBlock>;
  /** Keys that are cited; without them every entry is read. */
  cited: ReadonlySet<string> | undefined;
  faults: BibtexFault[];
}

/**
 * Read a bibliography in BibTeX or BibLaTeX. Of entries that are not cited only the key is read, save
 * where a cited one names them under `crossref` or `xdata`.
 *
 * @param text Text of the file, with LF line ends.
 * @param file Project-relative path.
 * @param options Keys that are cited, and the decoder of TeX.
 * @returns The sources in the order of the file, and every fault at its line and column. An entry
 *   that is not cited itself but gives fields to one that is counts as part of that one.
 */
export async function readBibtex(
  text: string,
  file: string,
  { cited, loadDecoder = loadTexDecoder }: BibtexOptions = {},
): Promise<Library> {
  const { blocks, faults } = splitBibtex(text);
  if (blocks.length === 0 && faults.length === 0 && text.trim() !== '') faults.push(noEntry(text));
  const entries = firstOfEachKey(blocks);
  const placeAt = createPlaceFinder(text);
  const opened: BibtexFile = { text, file, placeAt, blocks, entries, cited, faults };
  const otherKeys = findOtherKeys(opened);
  const isCited = ({ key }: BibtexBlock) =>
    cited === undefined || cited.has(key) || otherKeys.has(key);
  faults.push(...blocks.flatMap((block) => citedSet(block, opened) ?? []));
  const wanted = [...entries.values()].filter((block) => isSource(block) && isCited(block));
  const read = wanted.length === 0 ? noneRead : await readEntries(opened, wanted, loadDecoder);
  const sources = blocks.filter(isSource).flatMap((block): Source[] => {
    const source = entries.get(block.key) === block ? read.sources.get(block.key) : undefined;
    const otherKey = otherKeys.get(block.key);
    if (source) return [otherKey === undefined ? source : { ...source, otherKey }];
    const isPart = read.donors.has(block.key) && !isCited(block);
    return isPart ? [] : [keyOnly(block, opened)];
  });
  return { sources, findings: [...tellAll(opened), ...read.findings] };
}

/** Entries may give themselves further keys under `ids`; of these the one that is cited counts. */
function findOtherKeys({ text, entries, cited }: BibtexFile): Map<string, string> {
  const found = new Map<string, string>();
  if (!/\bids\s*=/i.test(text)) return found;
  for (const [key, block] of entries) {
    if (cited?.has(key) || !/\bids\s*=/i.test(text.slice(block.bodyStart, block.bodyEnd))) continue;
    const other = keysUnder('ids', text, block).find((one) => cited?.has(one) ?? true);
    if (other !== undefined) found.set(key, other);
  }
  return found;
}

function keysUnder(name: string, text: string, block: BibtexBlock): string[] {
  const field = readBibtexFields(text, block).fields.find((one) => one.name === name);
  return splitKeys(field?.parts.map((part) => part.text).join('') ?? '');
}

/** A set has nothing of its own that could print. */
function citedSet(block: BibtexBlock, { text, cited }: BibtexFile): BibtexFault | undefined {
  if (block.type !== 'set' || !cited?.has(block.key)) return undefined;
  const keys = keysUnder('entryset', text, block);
  const shown = keys.map((key) => `\`${key.replaceAll('`', "'")}\``).join(', ');
  return {
    at: { start: block.start, end: block.bodyStart },
    isHarmless: true,
    reason: `\`${block.key}\` is a set, expected a citation of its entries${shown === '' ? '' : `, ${shown}`}`,
    note: `Cite each of them: \`[${keys.map((key) => `@${key}`).join('; ') || '@key'}]\`.`,
  };
}

/** What is read of the entries that are cited. */
interface ReadEntries {
  sources: ReadonlyMap<string, Source>;
  /** Keys of the entries that they take fields from. */
  donors: ReadonlySet<string>;
  findings: SourceFault[];
}

const noneRead: ReadEntries = { sources: new Map(), donors: new Set(), findings: [] };

async function readEntries(
  opened: BibtexFile,
  wanted: readonly BibtexBlock[],
  loadDecoder: () => Promise<TexDecoder>,
): Promise<ReadEntries> {
  const { text, file, placeAt, blocks, faults } = opened;
  const strings = createStringExpander(text, blocks);
  const inheritance = createFieldInheritance(createRecordReader(opened, strings));
  const context = {
    decoder: await loadDecoder(),
    placeAt,
    report: (fault: BibtexFault) => faults.push(fault),
  };
  const items = wanted.flatMap(({ key }) => {
    const record = inheritance.complete(key);
    if (!record) return [];
    const related = withRelated(record, inheritance.complete);
    if (related.fault) faults.push(related.fault);
    if (related.donor !== undefined) inheritance.donors.add(related.donor);
    return [bibtexEntry(related.record, context)];
  });
  faults.push(...strings.faults, ...inheritance.faults);
  const { sources, findings } = readSources({ kind: 'list', items }, file);
  return {
    sources: new Map(sources.map((source) => [source.key, source])),
    donors: inheritance.donors,
    findings,
  };
}

/** Reads the fields of an entry when they are first asked for. */
function createRecordReader(
  opened: BibtexFile,
  strings: StringExpander,
): (key: string) => BibtexRecord | undefined {
  const records = new Map<string, BibtexRecord>();
  return (key) => {
    const known = records.get(key);
    const block = opened.entries.get(key);
    if (known || !block) return known;
    const record = readRecord(opened, block, strings);
    records.set(key, record);
    return record;
  };
}

function readRecord(
  { text, faults }: BibtexFile,
  block: BibtexBlock,
  strings: StringExpander,
): BibtexRecord {
  const { type, key } = block;
  const read = readBibtexFields(text, block);
  faults.push(...read.faults);
  const fields = new Map<string, BibtexValue>();
  for (const field of read.fields) {
    const about = `\`${field.name}\` of entry \`${key}\``;
    if (fields.has(field.name)) {
      const earlier = fields.get(field.name)?.text ?? '';
      if (strings.expand(field, about).trim() !== earlier.trim()) {
        faults.push(standsTwice(field, key, earlier));
      }
      continue;
    }
    const { start, end } = field;
    fields.set(field.name, { text: strings.expand(field, about), start, end });
  }
  return { type, key, start: block.start, end: block.bodyEnd + 1, fields };
}

function firstOfEachKey(blocks: readonly BibtexBlock[]): Map<string, BibtexBlock> {
  const first = new Map<string, BibtexBlock>();
  for (const block of blocks) {
    if (block.kind === 'entry' && !first.has(block.key)) first.set(block.key, block);
  }
  return first;
}

/** `@xdata` and `@set` hold fields and keys for others. */
function isSource({ kind, type }: BibtexBlock): boolean {
  return kind === 'entry' && type !== 'xdata' && type !== 'set';
}

function keyOnly({ key, start, bodyEnd }: BibtexBlock, { file, placeAt }: BibtexFile): Source {
  const item = { id: key, type: 'document' };
  return { key, item, file, place: placeAt(start, bodyEnd + 1), fields: {} };
}

function tellAll(opened: BibtexFile): SourceFault[] {
  const { faults } = opened;
  const told = faults.slice(0, mostFaults).map((fault) => tell(fault, opened));
  const next = faults[mostFaults];
  if (!next) return told;
  const reason = `\`${faults.length - mostFaults}\` further faults in this file, expected none`;
  const note = 'Mend those before first; most of these come of them.';
  const { key: _, ...about } = next;
  const isHarmless = faults.slice(mostFaults).every((fault) => fault.isHarmless);
  return [...told, tell({ ...about, reason, note, isHarmless }, opened)];
}

function tell(fault: BibtexFault, { file, placeAt }: BibtexFile): SourceFault {
  const { at, reason, note, key, isHarmless, unusedField } = fault;
  return {
    ruleId: isHarmless ? 'bibliography-tidy' : 'bibliography-readable',
    finding: {
      file,
      place: placeAt(at.start, at.end),
      ...(key !== undefined && { key }),
      reason: `${reason} (BibTeX)`,
      note,
    },
    ...(unusedField !== undefined && { unusedField }),
  };
}

function standsTwice({ name, nameStart }: BibtexField, key: string, earlier: string): BibtexFault {
  return {
    at: { start: nameStart, end: nameStart + name.length },
    isHarmless: true,
    reason: `\`${name}\` stands twice in entry \`${key}\`, expected it once`,
    note: `The first one counts, \`${shorten(withoutTex(earlier))}\`: remove the other.`,
  };
}

function noEntry(text: string): BibtexFault {
  const start = text.length - text.trimStart().length;
  const found = /^[^\n]{0,40}/.exec(text.slice(start))?.[0].trimEnd() ?? '';
  const isData = /^[[{]/.test(found);
  return {
    at: { start, end: start + found.length },
    reason: `Unexpected \`${found.replaceAll('`', "'")}\`, expected an entry such as \`@book{key, …}\``,
    note: isData
      ? 'This looks like CSL-JSON: name the file with the ending `.json`.'
      : 'A file that ends in `.bib` holds BibTeX; other formats have other endings.',
  };
}
