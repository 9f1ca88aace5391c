import type { Message } from '../model/message.ts';
import type { ReferenceState } from '../model/reference.ts';
import type { Settings } from '../model/settings.ts';
import type { Prepared } from '../prepare.ts';
import { usableTitle } from '../references/record/title.ts';
import { compareText } from '../values/compare-text.ts';
import { checkEach } from './check.ts';
import { type Run, withRun } from './open-run.ts';
import type { RunRequest, RunResult } from './run-result.ts';

/** A source that briefings rest on. */
export interface ListedSource {
  key: string;
  /** Project-relative path of the file that defines it. */
  file: string;
  /** Line of the entry in that file, from 1; absent where it is not known. */
  line?: number;
  /** Title as recorded; absent where none is. */
  title?: string;
  url?: string;
  state: ReferenceState;
  /** Whether a claim may rest on it. */
  usable: boolean;
  /** Briefings that cite it, each with the number it has there and how often it is cited. */
  citedBy: { source: string; number: number; citations: number }[];
  /** Rules that tell of a defect of it, accepted or not. */
  defects: string[];
}

/** The sources of a project. */
export interface SourceRegistry {
  /** Sorted by file, then key. */
  sources: ListedSource[];
  /** What came of reading each briefing: one that failed may cite more than is listed. */
  run: RunResult;
}

/**
 * List the sources that the briefings of a project rest on, each once: two briefings that share a
 * bibliography share its entries. Nothing is printed or written.
 *
 * @param given Complete settings, or an open run.
 * @param request Which briefings, and who listens.
 * @returns The sources with the briefings that cite them.
 * @throws Failure (`usage`) when there is no content folder.
 */
export function listSources(
  given: Settings | Run,
  request: RunRequest = {},
): Promise<SourceRegistry> {
  return withRun(given, request, async (open) => {
    const read = new Map<string, Citing>();
    const run = await checkEach(open, request, ({ source, references, messages }) =>
      read.set(source.path, { source, references, messages }),
    );
    const sources = register(run.briefings.flatMap(({ source }) => read.get(source) ?? []));
    return { sources, run };
  });
}

/** What a briefing tells of its sources. */
type Citing = Pick<Prepared, 'source' | 'references' | 'messages'>;

function register(briefings: readonly Citing[]): ListedSource[] {
  const listed = new Map<string, ListedSource>();
  for (const { source: briefing, references, messages } of briefings) {
    for (const { key, source, state, usable, number, citingPlaces } of references) {
      const id = JSON.stringify([source.file, key]);
      const title = usableTitle(source.item);
      const entry = listed.get(id) ?? {
        key,
        file: source.file,
        ...(source.place && { line: source.place.start.line }),
        ...(title !== undefined && { title }),
        ...(source.item.URL !== undefined && { url: source.item.URL }),
        state,
        usable,
        citedBy: [],
        defects: [],
      };
      listed.set(id, entry);
      entry.citedBy.push({ source: briefing.path, number, citations: citingPlaces.length });
      entry.defects = [...new Set([...entry.defects, ...defectsOf(key, messages)])].sort();
    }
  }
  return [...listed.values()].sort(
    (a, b) => compareText(a.file, b.file) || compareText(a.key, b.key),
  );
}

/** Rules about references name the key; those about its citations are no defects of the source. */
function defectsOf(key: string, messages: readonly Message[]): string[] {
  return messages
    .filter((message) => message.key === key && message.ruleId.startsWith('reference-'))
    .map(({ ruleId }) => ruleId);
}
