import type { Built } from '../build.ts';
import type { PassedOver } from '../io/discover-briefings.ts';
import { systemFailure } from '../io/system-failure.ts';
import { Failure } from '../model/failure.ts';
import type { ManifestEntry, OutputRecord } from '../model/manifest.ts';
import type { Message } from '../model/message.ts';
import type { BriefingRecord } from '../model/record.ts';
import type { Shard } from '../model/shard.ts';
import type { SideMap } from '../model/side-map.ts';
import type { Prepared } from '../prepare.ts';
import type { PressEvent } from '../print/browser/start-browser.ts';
import { emptyRecord } from '../record/empty-record.ts';
import { sha256 } from '../values/sha256.ts';

/** What a run tells while it goes on. */
export type BuildEvent =
  | PressEvent
  | ({ kind: 'passed-over' } & PassedOver)
  /** The cache is not used, or takes nothing: told once, as a clause. */
  | { kind: 'cache'; reason: string }
  /** A shard of the project is worked on: so many briefings of all that there are. */
  | { kind: 'shard'; shard: Shard; briefings: number; all: number }
  /** So many briefings have to be worked on; those that have not changed were told before. */
  | { kind: 'queued'; count: number }
  /** Work on a briefing begins. */
  | { kind: 'start'; source: string }
  | { kind: 'done'; result: BriefingResult };

/** Which briefings a run is about, and who listens. */
export interface RunRequest {
  /** Project-relative paths; all briefings of the content folder when left out. */
  files?: readonly string[];
  /**
   * Only the briefings of one shard of these; the names of outputs are settled over all. A build
   * then writes a part of the manifest, removes nothing, and leaves the manifest as it was.
   */
  shard?: Shard;
  /** Stops the run: what is not yet published stays as it was. */
  signal?: AbortSignal;
  /** Hears what happens, in the order it happens. */
  report?(event: BuildEvent): void;
}

/** What came of one briefing, and what it tells. */
export interface BriefingResult extends BriefingRecord {
  /** Project-relative path. */
  source: string;
  /** `good` when it was only checked and could be printed. */
  status: 'built' | 'unchanged' | 'good' | 'failed';
  messages: Message[];
  /** Present when the machine or the tool failed on this briefing. */
  failure?: Failure;
  /** Present when the PDF was found among finished builds, and was not built again. */
  kept?: true;
  /** Present when the PDF of this run, or an unchanged one, stands. */
  output?: OutputRecord;
  /** Present when this run put a PDF in place that did not stand there, byte for byte. */
  changed?: true;
  /** Time spent in each stage, in ms. */
  timings: Record<string, number>;
}

/** What came of making one briefing, or of finding it among finished builds; nothing is put in place yet. */
export interface MadeBriefing {
  result: BriefingResult;
  /** The PDF, when there is one. */
  pdf: Built['pdf'];
  /** What it was made of, for a manifest; absent when the machine or the tool failed. */
  made?: Pick<Built, 'source' | 'slug' | 'inputs'> & {
    ready?: Pick<NonNullable<Built['ready']>, 'template'>;
  };
  /** Which block comes from which line, when that was asked for and there is a PDF. */
  sideMap?: SideMap;
}

/** What came of a run. */
export interface RunResult {
  /** One for each briefing, in the order they were named. */
  briefings: BriefingResult[];
  /** Outputs removed because their sources are gone, relative to the output folder. */
  removed: string[];
}

/**
 * Say what came of a briefing that went through its stages.
 *
 * @param prepared Briefing as far as it came.
 * @param status What became of it.
 * @param timings Time spent in each stage, in ms.
 * @returns The result, without an output.
 */
export function resultOf(
  { source, messages, record = emptyRecord() }: Prepared,
  status: BriefingResult['status'],
  timings: Record<string, number> = {},
): BriefingResult {
  return {
    source: source.path,
    status,
    messages,
    ...record,
    timings,
  };
}

/**
 * Say of a briefing that it was found as an earlier build left it.
 *
 * @param entry What the manifest says of it.
 * @returns The result; what the entry has not read yet is read when somebody asks for it.
 */
export function resultOfEntry(entry: ManifestEntry): BriefingResult {
  const { source, output } = entry;
  const { messages } = Object.getOwnPropertyDescriptors(entry);
  const told = { messages, ...recordFields(entry) };
  const known = { source: source.path, status: 'unchanged' as const };
  return Object.assign(
    Object.defineProperties(known, told) as typeof known &
      BriefingRecord & {
        messages: Message[];
      },
    { ...(output && { output }), timings: {} },
  );
}

/**
 * Let a result tell its record from an entry of the manifest, which may have it packed.
 *
 * @param result What came of a briefing.
 * @param entry What the manifest will say of it: the same record.
 * @returns The result, without a record of its own.
 */
export function withRecordOf(result: BriefingResult, entry: ManifestEntry): BriefingResult {
  return Object.defineProperties({ ...result }, recordFields(entry));
}

function recordFields(entry: ManifestEntry) {
  const fields = Object.getOwnPropertyDescriptors(entry);
  const { eras, gaps, events, amounts, charts, flags, references } = fields;
  return { eras, gaps, events, amounts, charts, flags, references };
}

/**
 * Say what a PDF is, for results and the manifest.
 *
 * @param name Its path, relative to the output folder.
 * @param pdf The PDF.
 * @returns Path, digest, size, number of pages, and what it says of itself.
 */
export function describeOutput(
  name: string,
  { bytes, facts, document }: Pick<NonNullable<Built['pdf']>, 'bytes' | 'facts' | 'document'>,
): OutputRecord {
  const digest = sha256(bytes);
  return { path: name, sha256: digest, bytes: bytes.length, pages: facts.pages, ...document };
}

/**
 * Let nothing that goes wrong with one briefing reach the others.
 *
 * @param source Project-relative path of the briefing.
 * @param signal Signal of the run: when it was given up, so is this briefing.
 * @param work What is done for the briefing.
 * @returns Its result; a failed machine, or a bug of ours, is told there.
 */
export async function guarded(
  source: string,
  signal: AbortSignal | undefined,
  work: () => Promise<BriefingResult>,
): Promise<BriefingResult> {
  try {
    return await work();
  } catch (error) {
    signal?.throwIfAborted();
    const failure =
      error instanceof Failure ? error : (systemFailure(error) ?? bugOf(source, error));
    return { source, status: 'failed', messages: [], failure, ...emptyRecord(), timings: {} };
  }
}

function bugOf(source: string, error: unknown): Failure {
  const what = error instanceof Error ? error.message : String(error);
  return new Failure(
    'machine',
    `Briefpress itself failed on \`${source}\`: ${what}`,
    'please report this with the briefing that shows it; --verbose tells more',
    error,
  );
}
