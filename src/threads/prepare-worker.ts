import { parentPort } from 'node:worker_threads';
import { leaveOutOfFrontMatter } from '../comments/leave-out-of-front-matter.ts';
import { createWorld } from '../io/create-world.ts';
import { keepReads } from '../io/keep-reads.ts';
import { Failure } from '../model/failure.ts';
import type { TakenSources } from '../model/read-record.ts';
import type { InstalledData } from '../page/installed-data.ts';
import type { BuildInput } from '../prepare.ts';
import { type NamedBriefing, readSlug } from '../source/read-slug.ts';
import { keepCode } from '../start/keep-code.ts';
import type { World } from '../world.ts';
import { createFontSender, type SentPrepared } from './send-fonts.ts';

/** What a worker is asked for. */
export type PrepareJob =
  | { kind: 'slug'; root: string; source: string }
  | { kind: 'taken'; root: string; file: string; cited: string[] }
  | { kind: 'prepare'; root: string; input: BuildInput };

/** What a worker says to each job: that it has loaded and begins, then one answer. */
export type PrepareReply =
  | { kind: 'begun' }
  | { kind: 'named'; named: NamedBriefing }
  | { kind: 'taken'; taken: TakenSources | undefined }
  | ({ kind: 'prepared' } & SentPrepared)
  /** A `Failure` taken apart, as its class does not cross threads; the cause in words. */
  | { kind: 'failure'; failure: Pick<Failure, 'kind' | 'message' | 'note'> & { cause?: string } }
  /** Anything else that was thrown: a bug of ours. */
  | { kind: 'bug'; message: string; stack: string | undefined };

const port = parentPort;
if (!port) throw new Error('this module is the entry of a worker');
const say = (reply: PrepareReply): void => port.postMessage(reply);
const answer = createAnswerer(() => say({ kind: 'begun' }));
port.on('message', async (job: PrepareJob) => {
  say(await answer(job));
  // While the first briefing is printed there is time for it.
  if (job.kind === 'prepare') keepCode();
});

/**
 * One world serves all jobs of a project, and what is read once of the installed packages all jobs of a worker. A job of
 * another project begins another world: what was read for the one before is let go.
 */
function createAnswerer(begin: () => void) {
  let own: World | undefined;
  let world: World | undefined;
  const pipeline = loadPipeline();
  const send = createFontSender();
  let installed: Promise<InstalledData> | undefined;
  const work = async (job: PrepareJob): Promise<PrepareReply> => {
    own ??= keepReads(createWorld(job.root));
    if (world?.root !== job.root) world = worldOf(job.root, own);
    if (job.kind === 'slug') {
      begin();
      return { kind: 'named', named: await readSlug(job.source, world, leaveOutOfFrontMatter) };
    }
    const { prepare, createInstalledData, takenNow } = await pipeline;
    begin();
    if (job.kind === 'taken') {
      return { kind: 'taken', taken: await takenNow(job.file, new Set(job.cited), world) };
    }
    installed ??= createInstalledData(own);
    return { kind: 'prepared', ...send(await prepare(job.input, world, await installed)) };
  };
  return (job: PrepareJob): Promise<PrepareReply> => work(job).catch(tellError);
}

/** The files of the tool are the same for all projects, and so is what was made of them. */
function worldOf(root: string, { readOwn, made }: World): World {
  return { ...keepReads(createWorld(root)), readOwn, ...(made && { made }) };
}

/** Most of the program: it is loaded while the main thread asks for the names of the outputs. */
async function loadPipeline() {
  const [{ prepare }, { createInstalledData }, { takenNow }] = await Promise.all([
    import('../prepare.ts'),
    import('../page/installed-data.ts'),
    import('../resolve/load-libraries.ts'),
  ]);
  return { prepare, createInstalledData, takenNow };
}

function tellError(error: unknown): PrepareReply {
  if (error instanceof Failure) {
    const { kind, message, note } = error;
    const cause = error.cause === undefined ? {} : { cause: wordsOf(error.cause) };
    return { kind: 'failure', failure: { kind, message, note, ...cause } };
  }
  const [message, stack] =
    error instanceof Error ? [error.message, error.stack] : [String(error), undefined];
  return { kind: 'bug', message, stack };
}

function wordsOf(cause: unknown): string {
  return cause instanceof Error ? (cause.stack ?? cause.message) : String(cause);
}
