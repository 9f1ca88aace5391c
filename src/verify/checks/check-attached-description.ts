import { textOf } from '../../pdf/cos/cos-entries.ts';
import { isRecord } from '../../values/is-record.ts';
import { parseJson } from '../../values/parse-json.ts';
import type { Fault } from '../faults/fault.ts';
import type { Evidence } from '../reading/evidence.ts';
import type { EmbeddedFile } from '../reading/list-embedded-files.ts';
import { quoted } from '../reading/quoted.ts';

/** What we read of the attachment `briefing.json`; it may hold anything. */
interface BriefingFacts {
  title?: unknown;
  lang?: unknown;
  source?: { sha256?: unknown };
  references?: { total?: unknown };
  charts?: unknown;
}

/**
 * Check that the attachments tell of this document: `briefing.json` names its title and language,
 * the digests of the attached Markdown and of the data of each chart, and as many references as are
 * attached.
 *
 * @param evidence What was read from the file.
 * @returns The faults.
 */
export function* checkAttachedDescription(evidence: Evidence): Generator<Fault> {
  const { pdf, catalog, attachments } = evidence;
  const file = attachments.find(({ name }) => name === 'briefing.json');
  if (!file?.bytes) return;
  const facts = parseRecord(file.bytes);
  if (!facts) {
    yield disagrees('`briefing.json` is no JSON object; facts about the briefing were expected');
    return;
  }
  const info = pdf.dict(pdf.trailer.get('Info'));
  yield* compare('title', facts.title, textOf(pdf, info?.get('Title')));
  yield* compare('lang', facts.lang, textOf(pdf, catalog.get('Lang')));
  const sources = attachments.filter(({ relationship }) => relationship === 'Source');
  if (sources.length > 0 && !sources.some(({ sha256 }) => sha256 === facts.source?.sha256)) {
    yield* compare('source.sha256', facts.source?.sha256, sources[0]?.sha256);
  }
  yield* checkCharts(facts.charts, attachments);
  const references = attachments.find(({ name }) => name === 'references.json');
  if (!references?.bytes) return;
  const total = facts.references?.total;
  yield* compare('references.total', total, countEntries(references.bytes));
}

/** The data of each chart are attached, with the digest that is told of them. */
function* checkCharts(charts: unknown, attachments: readonly EmbeddedFile[]): Generator<Fault> {
  if (!Array.isArray(charts)) return;
  for (const [index, chart] of charts.entries()) {
    const { attachment, data } = isRecord(chart) ? chart : {};
    const file = attachments.find(({ name }) => name === attachment);
    if (!file) {
      const name = quoted(typeof attachment === 'string' ? attachment : 'a file');
      yield disagrees(
        `${name} with the data of chart ${index + 1} is not attached; it was expected`,
      );
      continue;
    }
    const said = isRecord(data) ? data.sha256 : undefined;
    yield* compare(`charts.${index}.data.sha256`, said, file.sha256);
  }
}

function parseRecord(bytes: Uint8Array): BriefingFacts | undefined {
  const data = parseJson(bytes);
  return isRecord(data) ? (data as BriefingFacts) : undefined;
}

function countEntries(bytes: Uint8Array): number | undefined {
  const data = parseJson(bytes);
  return Array.isArray(data) ? data.length : undefined;
}

function* compare(
  key: string,
  said: unknown,
  found: string | number | undefined,
): Generator<Fault> {
  if (said === found) return;
  const told = said === undefined ? 'nothing' : quoted(String(said));
  const expected = found === undefined ? 'nothing' : quoted(String(found));
  yield disagrees(`\`briefing.json\` says ${told} for \`${key}\`; ${expected} was expected`);
}

function disagrees(reason: string): Fault {
  return { rule: 'attachment-agrees', reason };
}
