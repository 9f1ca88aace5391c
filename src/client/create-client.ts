import { Failure } from '../model/failure.ts';
import type { ManifestEntry } from '../model/manifest.ts';
import type { Message } from '../model/message.ts';
import { checkInputs } from '../service/check-inputs.ts';
import type { BriefingState, Problem } from '../service/http/api-shapes.ts';
import { digestInputs, type InputFile } from '../service/inputs-digest.ts';
import { sha256 } from '../values/sha256.ts';
import { askService, type Question, type ServiceAddress } from './ask-service.ts';
import { readAnswer } from './read-answer.ts';
import { type ClientInputs, readInputs } from './read-inputs.ts';

/** Where a service is, and how long it is waited for. */
export interface ClientOptions {
  /** Address of the service, such as `http://127.0.0.1:8080`. */
  url: string;
  /** Token that lets in, where one is wanted. */
  token?: string;
  /** Longest time from handing in a briefing to its PDF, in ms; 5 minutes unless told. */
  patience?: number;
  /** Function to ask with instead of `fetch`, such as one that knows a proxy. */
  fetch?: typeof fetch;
}

/** How one briefing is handed in. */
export interface PrintOptions {
  /** Whether what failed or was set aside is tried once more. */
  force?: boolean;
  /** Gives up waiting; the service goes on. */
  signal?: AbortSignal;
}

/** What came of a briefing. */
export type PrintedBriefing =
  | {
      state: 'done';
      /** Digest of the inputs. */
      digest: string;
      pdf: Uint8Array;
      /** SHA-256 of the PDF. */
      sha256: string;
      pages: number;
      messages: Message[];
      /** What the manifest of a build would say. */
      entry: ManifestEntry;
    }
  | {
      /** `refused`: the service does not even try. */
      state: 'refused' | 'failed' | 'set-aside';
      digest: string;
      /** What is wrong, where the author can mend it. */
      messages: Message[];
      /** What is wrong, in one sentence. */
      reason: string;
    };

/** Speaks with a service. */
export interface Client {
  /**
   * Name inputs as the service does.
   *
   * @param inputs Folder, or files by their paths.
   * @returns SHA-256 in lower-case hexadecimal.
   * @throws Failure (`usage`) when no service would take them.
   */
  digest(inputs: ClientInputs): Promise<string>;
  /**
   * Have a PDF made: hand in the inputs, wait, and fetch it. Inputs that were printed before are not printed again.
   *
   * @param inputs Folder, or files by their paths.
   * @param options Whether it is tried once more, and what gives up.
   * @returns The PDF; or what is wrong with the briefing.
   * @throws Failure (`usage`) when the token is wrong or the folder cannot be sent; (`machine`) when the service does not
   *   answer, or takes nothing for longer than is waited.
   */
  print(inputs: ClientInputs, options?: PrintOptions): Promise<PrintedBriefing>;
  /**
   * Ask where a briefing is.
   *
   * @param digest Digest of its inputs.
   * @returns Its state; undefined where nobody has handed it in.
   * @throws Failure as `print` does.
   */
  state(digest: string, options?: Pick<PrintOptions, 'signal'>): Promise<BriefingState | undefined>;
}

const PATIENCE = 5 * 60_000;

/** Seconds that the service is asked to keep an answer waiting. */
const WAIT = 30;

/** Larger uploads are asked for before they are sent, in bytes. */
const LARGE = 250_000;

/** What all questions about one briefing share. */
interface Asking extends Pick<Question, 'signal' | 'until'> {
  service: ServiceAddress;
  digest: string;
}

/**
 * Make what speaks with a service. It asks again while the service is full, about to end, or not there.
 *
 * @param options Where the service is.
 * @returns The client.
 */
export function createClient(options: ClientOptions): Client {
  const { token, patience = PATIENCE } = options;
  const service: ServiceAddress = {
    url: options.url.replace(/\/+$/, ''),
    fetch: options.fetch ?? fetch,
    ...(token !== undefined && { token }),
  };
  const about = (digest: string, signal: AbortSignal | undefined): Asking => ({
    ...{ service, digest, signal, until: performance.now() + patience },
  });
  return {
    async digest(inputs) {
      const checked = checkInputs(await readInputs(inputs));
      if ('files' in checked) return digestInputs(checked.files);
      const [{ reason, note } = { reason: 'nothing can be sent' }] = checked.messages;
      throw new Failure('usage', reason, note);
    },
    async print(inputs, { force = false, signal } = {}) {
      const checked = checkInputs(await readInputs(inputs));
      if ('messages' in checked) return inVain('refused', '', [...checked.messages]);
      const { files } = checked;
      const asking = about(digestInputs(files), signal);
      const told = await waitForEnd(await hand(files, force, asking), asking);
      if ('detail' in told) return refused(told, asking);
      return told.state === 'done' ? fetchPdf(told, asking) : failed(told);
    },
    async state(digest, { signal } = {}) {
      const told = await ask(about(digest, signal));
      if (!('detail' in told)) return told;
      if (told.kind === 'not-found') return undefined;
      throw failureOf(told, service);
    },
  };
}

/** Ask where a briefing is. */
async function ask(asking: Asking, wait = 0): Promise<BriefingState | Problem> {
  const headers = { Prefer: `wait=${wait}` };
  const question: Question = { ...asking, method: 'GET', path: pathOf(asking), headers };
  return read(await askService(asking.service, question), asking);
}

async function hand(
  files: readonly InputFile[],
  force: boolean,
  asking: Asking,
): Promise<BriefingState | Problem> {
  const size = files.reduce((sum, { bytes }) => sum + bytes.length, 0);
  if (size > LARGE && !force) {
    const known = await ask(asking);
    if (!('detail' in known)) return known;
  }
  // Only who sends loads what packs.
  const { writeCanonicalTar } = await import('../service/canonical-tar.ts');
  const question: Question = {
    ...asking,
    method: 'PUT',
    path: `${pathOf(asking)}${force ? '?force=true' : ''}`,
    headers: { 'Content-Type': 'application/x-tar', Prefer: `wait=${waitOf(asking)}` },
    body: await writeCanonicalTar(files),
  };
  return read(await askService(asking.service, question), asking);
}

async function waitForEnd(
  first: BriefingState | Problem,
  asking: Asking,
): Promise<BriefingState | Problem> {
  let told = first;
  while (!('detail' in told) && (told.state === 'waiting' || told.state === 'active')) {
    if (performance.now() > asking.until) {
      const reason = `the PDF of \`${asking.digest}\` was waited for too long; the service goes on with it`;
      throw new Failure('machine', reason, 'Ask again later, or be more patient.');
    }
    told = await ask(asking, waitOf(asking));
  }
  return told;
}

/** Seconds that are left, of which the service takes so many at most. */
function waitOf({ until }: Asking): number {
  return Math.max(0, Math.min(WAIT, Math.ceil((until - performance.now()) / 1000)));
}

async function fetchPdf(
  { digest, pdf, entry, messages }: BriefingState,
  asking: Asking,
): Promise<PrintedBriefing> {
  const path = `${pathOf(asking)}/pdf`;
  const answer = await askService(asking.service, { ...asking, method: 'GET', path });
  if (!answer.ok || !pdf || !entry) {
    const told = await readAnswer(answer);
    throw told && 'detail' in told ? failureOf(told, asking.service) : notOurs(asking.service);
  }
  const bytes = new Uint8Array(await answer.arrayBuffer());
  if (sha256(bytes) !== pdf.sha256)
    throw new Failure('machine', `the PDF of \`${digest}\` came damaged`, 'Ask for it again.');
  return {
    ...{ state: 'done', digest, pdf: bytes, sha256: pdf.sha256, pages: pdf.pages },
    // Plain data of one shape, here by the description of the service, there by our types.
    ...({ messages, entry } as unknown as { messages: Message[]; entry: ManifestEntry }),
  };
}

function failed({ digest, state, messages, failure }: BriefingState): PrintedBriefing {
  const errors = messages.filter(({ level }) => level === 'error');
  const reason = failure?.reason ?? errors[0]?.reason ?? 'the briefing cannot be printed';
  const how = state === 'set-aside' ? 'set-aside' : 'failed';
  return { state: how, digest, messages: messages as Message[], reason };
}

/** What the author can mend is a result; all else is a failure. */
function refused(problem: Problem, { service, digest }: Asking): PrintedBriefing {
  const { kind, detail, messages = [], links } = problem;
  const how = HOW[kind];
  if (how === undefined) throw failureOf(problem, service);
  return inVain(
    how === 'failed' && !links ? 'refused' : how,
    digest,
    messages as Message[],
    detail,
  );
}

const HOW: Partial<Record<Problem['kind'], 'refused' | 'failed' | 'set-aside'>> = {
  'failed-briefing': 'failed',
  'set-aside': 'set-aside',
  'refused-upload': 'refused',
  'too-large': 'refused',
};

function inVain(
  state: 'refused' | 'failed' | 'set-aside',
  digest: string,
  messages: Message[],
  reason = messages[0]?.reason ?? 'the upload is refused',
): PrintedBriefing {
  return { state, digest, messages, reason };
}

function failureOf({ kind, detail }: Problem, { url }: ServiceAddress): Failure {
  const isOurs = kind === 'unauthorized' || kind === 'foreign';
  const note = isOurs ? 'Give the client a token that the service knows.' : undefined;
  return new Failure(
    isOurs ? 'usage' : 'machine',
    `the service at \`${url}\` refuses: ${detail}`,
    note,
  );
}

async function read(answer: Response, { service }: Asking): Promise<BriefingState | Problem> {
  const told = await readAnswer(answer);
  if (told) return told;
  throw notOurs(service);
}

function notOurs({ url }: ServiceAddress): Failure {
  const reason = `what answers at \`${url}\` is no service of Briefpress`;
  return new Failure(
    'usage',
    reason,
    'Look at the address, and at what stands before the service.',
  );
}

function pathOf({ digest }: Asking): string {
  return `/v1/briefings/${digest}`;
}
