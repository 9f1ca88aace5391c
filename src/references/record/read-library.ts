import { atPlace } from '../../located/at-place.ts';
import { valueUnder } from '../../located/value-under.ts';
import type { LocatedDocument, LocatedList, LocatedValue } from '../../model/located-value.ts';
import type { Finding } from '../../model/message.ts';
import type { Source } from '../../model/reference.ts';
import { readEntry } from './read-entry.ts';
import { describeValue, type SourceFault } from './source-fault.ts';

/** What a bibliography holds, and what is wrong with it. */
export interface Library {
  sources: Source[];
  /** Each finding names the file, so that it can be told of any briefing that uses it. */
  findings: SourceFault[];
}

/** A format that is parsed at once into entries of CSL with their places. */
export interface LocatedFormat {
  /** As messages name it. */
  name: string;
  parse(text: string): LocatedDocument;
  /** Whether names stand in quotation marks, as in JSON. */
  quotesNames?: boolean;
  /** Whether each record stands alone; where not, a text that breaks off may mean anything. */
  hasLoneRecords?: boolean;
}

/**
 * Read a bibliography that is parsed at once. Good entries survive beside bad ones.
 *
 * @param text Text of the file, with LF line ends.
 * @param file Project-relative path.
 * @param format How it is written.
 * @returns The sources in the order of the file, and every fault at its line and column.
 */
export function readLibrary(
  text: string,
  file: string,
  { name, parse, quotesNames = false, hasLoneRecords = false }: LocatedFormat,
): Library {
  const { value, faults } = parse(text);
  const findings = faults.map((fault): SourceFault => {
    const { place, key, note, unusedField } = fault;
    const reason = unusedField === undefined ? `${fault.reason} (${name})` : fault.reason;
    return {
      ruleId: fault.isHarmless ? 'bibliography-tidy' : 'bibliography-readable',
      finding: { file, ...(key !== undefined && { key }), place, reason, note },
      ...(unusedField !== undefined && { unusedField }),
    };
  });
  if (!value || (faults.length > 0 && !hasLoneRecords)) return { sources: [], findings };
  const read = readSources(value, file, quotesNames);
  return { sources: read.sources, findings: [...findings, ...read.findings] };
}

/**
 * Read a list of CSL entries whose places are known.
 *
 * @param value The list; a map with the list under `references`, as pandoc writes it, or under `items`,
 *   as Zotero answers programs, and one entry alone also do.
 * @param file Project-relative path of the file that holds it.
 * @param quotesNames Whether the file writes names in quotation marks, as JSON does: notes on faults
 *   do as it does.
 * @returns The sources in order, and every fault.
 */
export function readSources(value: LocatedValue, file: string, quotesNames = false): Library {
  const findings: SourceFault[] = [];
  const list = findList(value);
  const foreign = list ? foreignList(list) : undefined;
  if (!list || foreign) {
    const fault = foreign ?? {
      reason: `Unexpected ${describeValue(value)}, expected a list of sources`,
      note: 'The list stands alone in its file, or under `references`.',
    };
    return { sources: [], findings: [unreadable({ file, ...atPlace(value.place), ...fault })] };
  }
  const sources = list.items.flatMap(
    (item) =>
      readEntry(item, file, (ruleId, finding, unusedField) => {
        findings.push({
          ruleId,
          finding: { file, ...(quotesNames ? finding : withPlainNames(finding)) },
          ...(unusedField !== undefined && { unusedField }),
        });
      }) ?? [],
  );
  return { sources, findings };
}

/** Notes quote JSON, which is YAML too; but who writes YAML writes names without quotes. */
function withPlainNames(finding: Finding): Finding {
  if (finding.note === undefined) return finding;
  return { ...finding, note: finding.note.replace(/"([\w-]+)":(?: "(\w+)")?/g, plainPair) };
}

function plainPair(_: string, name: string, value: string | undefined): string {
  return value === undefined ? `${name}:` : `${name}: ${value}`;
}

function findList(value: LocatedValue): LocatedList | undefined {
  if (value.kind === 'list') return value;
  if (value.kind !== 'map') return undefined;
  const named = ['references', 'items'].map((name) => valueUnder(value, name));
  const inner = named.find((found) => found?.kind === 'list');
  if (inner?.kind === 'list') return inner;
  // Servers that are asked for one work answer with it alone.
  const isEntry =
    valueUnder(value, 'type')?.kind === 'scalar' && valueUnder(value, 'title') !== undefined;
  return isEntry ? { kind: 'list', items: [value], ...atPlace(value.place) } : undefined;
}

/** The own formats of Zotero and of Better BibTeX are no CSL, though they end in `.json`, too. */
function foreignList({ items }: LocatedList): Pick<Finding, 'reason' | 'note'> | undefined {
  const isForeign = items.some(
    (item) =>
      !valueUnder(item, 'id') &&
      [item, valueUnder(item, 'data')].some((one) => one && valueUnder(one, 'itemType')),
  );
  if (!isForeign) return undefined;
  return {
    reason: 'Unexpected format of Zotero or Better BibTeX, expected CSL-JSON',
    note: 'Export the library again from Zotero, in the format `Better CSL JSON` or `CSL JSON`.',
  };
}

function unreadable(finding: Finding): SourceFault {
  return { ruleId: 'bibliography-readable', finding };
}
