import { randomUUID } from 'node:crypto';
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { Failure } from '../model/failure.ts';
import type { ManifestEntry } from '../model/manifest.ts';
import type { Settings } from '../model/settings.ts';
import { createEntry } from '../publish/create-entry.ts';
import type { PageMapCache } from '../publish/page-map-cache.ts';
import { planOutputs } from '../publish/plan-outputs.ts';
import { buildOne } from '../runs/build-one.ts';
import { openRun } from '../runs/open-run.ts';
import { describeOutput, type MadeBriefing } from '../runs/run-result.ts';
import { stemOf } from '../values/stem-of.ts';
import { findBriefing } from './find-briefing.ts';
import { digestInputs, type InputFile } from './inputs-digest.ts';
import type { Job, Outcome } from './job.ts';
import type { Workshop } from './open-workshop.ts';
import type { OutputStore } from './output-store.ts';
import { readTar } from './read-tar.ts';
import type { ServiceReport } from './service-event.ts';
import { storeNames } from './store-names.ts';
import { unpackInputs } from './unpack-inputs.ts';

/** Time for all of a job besides its print, in ms: to prepare it, to wait for a press, to finish it. */
const BESIDES = 180_000;

/** Guesses of page numbers are for those who build one briefing again and again. */
const NO_GUESSES: PageMapCache = {
  read: async () => undefined,
  write: async () => {},
};

/** What came of the work on a job: nothing of it stands in the store yet. */
export interface JobResult {
  readonly outcome: Extract<Outcome, { state: 'done' | 'failed' }>;
  /** The PDF, when there is one. */
  readonly pdf?: Uint8Array;
}

/** What is asked of a workshop. */
export interface JobRequest {
  readonly job: Job;
  readonly store: OutputStore;
  readonly signal: AbortSignal;
  readonly report: ServiceReport;
}

/**
 * Work on one job: take its inputs from the store, and build the briefing in a folder of its own, by a thread and a browser
 * that end with it if it is a bomb, and serve the next job if it is not.
 *
 * @param workshop What it is worked on with.
 * @param request The job, where its inputs stand, and who listens.
 * @returns What came of it: a PDF, or the author's mistakes.
 * @throws Failure (`machine`) when the machine or the tool failed on it, or time was up; the reason of the signal when it
 *   was aborted.
 */
export async function workOnJob(workshop: Workshop, request: JobRequest): Promise<JobResult> {
  const { job, store, signal } = request;
  const files = await readInputs(store, job.inputs);
  const folder = path.join(workshop.folder, randomUUID());
  const root = path.join(folder, 'project');
  const limit = workshop.means.printTimeout + BESIDES;
  const late = AbortSignal.timeout(limit);
  try {
    await unpackInputs(files, root);
    const found = findBriefing(files, job.wishes, { root, ...workshop.means, jobs: 1 });
    if ('messages' in found) return { outcome: { state: 'failed', messages: found.messages } };
    const { source, settings } = found;
    const signals = AbortSignal.any([signal, late]);
    const built = await build(workshop, { ...request, signal: signals }, source, settings);
    return resultOf(built, settings, workshop);
  } catch (error) {
    if (late.aborted && !signal.aborted) throw tookTooLong(limit);
    throw error;
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 3 }).catch(() => {});
  }
}

async function build(
  { press, threads, builder }: Workshop,
  { job, signal, report }: JobRequest,
  source: string,
  settings: Settings,
): Promise<MadeBriefing> {
  const means = { press, builder, thread: threads.lend(), pageMaps: NO_GUESSES };
  const run = openRun(settings, means);
  try {
    return await buildOne(run, source, {
      signal,
      report: (event) => report({ kind: 'build', key: job.key, event }),
    });
  } finally {
    await run.close();
  }
}

/** What stands in the store is ours; yet a disk may give back other bytes than it was given. */
async function readInputs(store: OutputStore, inputs: string): Promise<readonly InputFile[]> {
  const archive = await store.open(storeNames.inputs(inputs));
  if (!archive) throw lostInputs(inputs, 'are not in the store any more');
  const read = await readTar(archive.stream, { files: Infinity, bytes: Infinity });
  if ('messages' in read || digestInputs(read.files) !== inputs) {
    throw lostInputs(inputs, 'are not what was put into the store');
  }
  return read.files;
}

function lostInputs(inputs: string, what: string): Failure {
  return new Failure(
    'machine',
    `the inputs \`${inputs}\` ${what}`,
    'Look at the disk of the store, then send them again.',
  );
}

function tookTooLong(limit: number): Failure {
  const seconds = Math.round(limit / 1000);
  return new Failure(
    'machine',
    `the job took longer than ${seconds} s`,
    'Break the briefing up, or raise `--print-timeout`.',
  );
}

function resultOf(
  { result, pdf, made }: MadeBriefing,
  settings: Settings,
  { builder }: Workshop,
): JobResult {
  if (result.failure) throw result.failure;
  const { messages } = result;
  if (!pdf) return { outcome: { state: 'failed', messages } };
  const slug = slugOf(result.source, made?.slug, settings);
  const output = describeOutput(`${slug}.pdf`, pdf);
  const facts = { result: { ...result, output }, built: made, output: { slug }, old: undefined };
  const entry: ManifestEntry = createEntry({ ...facts, settings, builder });
  const { sha256: digest, bytes, pages } = output;
  return {
    outcome: { state: 'done', pdf: { digest, bytes, pages }, entry, messages },
    pdf: pdf.bytes,
  };
}

/** The name that the PDF has in a project. */
function slugOf(source: string, named: string | undefined, { run }: Settings): string {
  const name = named ?? stemOf(source);
  const [planned] = planOutputs([{ source, name }], run.content, []);
  return planned?.slug ?? name;
}
