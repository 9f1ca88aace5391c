import { parseLocatedJson } from '../located/parse-located-json.ts';
import type { LocatedList, LocatedValue } from '../model/located-value.ts';
import type { Finding } from '../model/message.ts';
import type { Source } from '../model/reference.ts';
import { type LibraryFormat, libraryFormat } from './library-format.ts';
import { parseCslYaml } from './parse-csl-yaml.ts';
import { readEntry } from './record/read-entry.ts';
import { atPlace, describeValue, type SourceFault } from './record/source-fault.ts';
import { parseRis } from './ris/parse-ris.ts';

/** What a bibliography holds, and what is wrong with it. */
export interface Library {
  sources: Source[];
  /** Each finding names the file, so that it can be told of any briefing that uses it. */
  findings: SourceFault[];
}

/**
 * Read a bibliography that is at hand at once: CSL-JSON 1.0.2, the same as YAML, or RIS. Good
 * entries survive beside bad ones. (`readBibliography` reads BibTeX, too.)
 *
 * @param text Text of the file, with LF line ends.
 * @param file Project-relative path.
 * @param format How it is written; by default what the name of the file says.
 * @returns The sources in the order of the file, and every fault at its line and column.
 */
export function readLibrary(
  text: string,
  file: string,
  format: LibraryFormat | undefined = libraryFormat(file),
): Library {
  if (format === undefined || format === 'bibtex') {
    return { sources: [], findings: [unknownEnding(file)] };
  }
  const { value, faults } = parsers[format](text);
  const findings = faults.map(({ place, reason, note, isHarmless }): SourceFault => {
    const finding = { file, place, reason: `${reason} (${formatNames[format]})`, note };
    return isHarmless ? { ruleId: 'bibliography-tidy', finding } : unreadable(finding);
  });
  // JSON and YAML that break off may mean anything; the records of the others stand alone.
  const isWhole = faults.length === 0 || format === 'ris';
  if (!value || !isWhole) return { sources: [], findings };
  const read = readSources(value, file, format);
  return { sources: read.sources, findings: [...findings, ...read.findings] };
}

const parsers = { 'csl-json': parseLocatedJson, 'csl-yaml': parseCslYaml, ris: parseRis };

/**
 * Read a list of CSL entries whose places are known.
 *
 * @param value The list; a map with the list under `references`, as pandoc writes it, also does.
 * @param file Project-relative path of the file that holds it.
 * @param format How the file is written: notes on faults use its notation.
 * @returns The sources in order, and every fault.
 */
export function readSources(value: LocatedValue, file: string, format: LibraryFormat): Library {
  const findings: SourceFault[] = [];
  const list = findList(value);
  if (!list) {
    const reason = `Unexpected ${describeValue(value)}, expected a list of sources`;
    const note = 'The list stands alone in its file, or under `references`.';
    return { sources: [], findings: [unreadable({ file, ...atPlace(value.place), reason, note })] };
  }
  const sources = list.items.flatMap(
    (item) =>
      readEntry(item, file, (ruleId, finding) => {
        findings.push({ ruleId, finding: { file, ...inNotation(finding, format) } });
      }) ?? [],
  );
  return { sources, findings };
}

const formatNames: Readonly<Record<LibraryFormat, string>> = {
  'csl-json': 'CSL-JSON',
  'csl-yaml': 'CSL-YAML',
  bibtex: 'BibTeX',
  ris: 'RIS',
};

/** Notes quote JSON, which is YAML too; but who writes YAML writes names without quotes. */
function inNotation(finding: Finding, format: LibraryFormat): Finding {
  if (finding.note === undefined || format === 'csl-json') return finding;
  return { ...finding, note: finding.note.replace(/"([\w-]+)":(?: "(\w+)")?/g, plainPair) };
}

function plainPair(_: string, name: string, value: string | undefined): string {
  return value === undefined ? `${name}:` : `${name}: ${value}`;
}

function findList(value: LocatedValue): LocatedList | undefined {
  if (value.kind === 'list') return value;
  if (value.kind !== 'map') return undefined;
  const inner = value.entries.find(({ key }) => key === 'references')?.value;
  return inner?.kind === 'list' ? inner : undefined;
}

function unknownEnding(file: string): SourceFault {
  return unreadable({
    file,
    reason: `\`${file}\` has an ending that no bibliography has, expected \`.json\`, \`.yaml\`, \`.bib\` or \`.ris\``,
    actual: file,
    expected: ['.json', '.yaml', '.bib', '.ris'],
    note: 'The ending says how the sources are written; CSL-JSON is `.json`, BibTeX is `.bib`.',
  });
}

function unreadable(finding: Finding): SourceFault {
  return { ruleId: 'bibliography-readable', finding };
}
