import { Readable } from 'node:stream';
import type { Message } from '../../../src/model/message.ts';
import { emptyRecord } from '../../../src/record/empty-record.ts';
import { digestInputs, type InputFile } from '../../../src/service/inputs-digest.ts';
import type { Outcome } from '../../../src/service/job.ts';
import type { PrintState, Service, Submitted } from '../../../src/service/open-service.ts';
import { uploadFault } from '../../../src/service/upload-fault.ts';
import { sha256 } from '../../../src/values/sha256.ts';

/** A service that prints nothing: it does with an upload what the upload says. */
export interface StandingService extends Service {
  /** Uploads that were handed in, by their digests. */
  uploads: Map<string, readonly InputFile[]>;
  /** What is said instead of accepting an upload. */
  answer: Submitted | undefined;
  /** How long it takes until an upload has an outcome, in ms; it never does unless told. */
  delay: number;
  ready: Awaited<ReturnType<Service['readiness']>>;
}

/** What stands for a PDF of some inputs. */
export const pdfOf = (inputs: string): Buffer => Buffer.from(`%PDF-1.7 of ${inputs}`);

/** A complaint such as a briefing has. */
export const complaint: Message = uploadFault({
  reason: '`x` is odd, expected y',
  note: 'Mend it.',
});

/**
 * Make a service that prints nothing. The only file `fails.md` fails, `breaks.md` is set aside, and the
 * PDF of any other is done after a while.
 *
 * @param delay How long that takes, in ms.
 * @returns The service.
 */
export function standingService(delay = 0): StandingService {
  const asked = new Map<string, number>();
  const service: StandingService = {
    tool: sha256('a test'),
    uploads: new Map(),
    answer: undefined,
    delay,
    ready: { store: true, queue: true, workers: 1, draining: false },
    async submit(files, { force = false } = {}) {
      if (service.answer) return service.answer;
      const inputs = digestInputs(files);
      const key = sha256(inputs);
      const known = await service.stateOf(inputs);
      service.uploads.set(inputs, files);
      if (known && known.state !== 'waiting' && known.state !== 'active' && !force)
        return { state: 'known', key, outcome: outcomeOf(inputs, files) };
      if (!known || force) asked.set(inputs, performance.now());
      return { state: 'accepted', key, isNew: !known };
    },
    async stateOf(inputs): Promise<PrintState | undefined> {
      const files = service.uploads.get(inputs);
      if (!files) return undefined;
      const isDone = performance.now() - (asked.get(inputs) ?? 0) >= service.delay;
      const key = sha256(inputs);
      return isDone ? { key, ...outcomeOf(inputs, files) } : { key, state: 'waiting' };
    },
    async openPdf(digest) {
      const inputs = [...service.uploads.keys()].find((one) => sha256(pdfOf(one)) === digest);
      if (inputs === undefined) return undefined;
      const bytes = pdfOf(inputs);
      return { bytes: bytes.length, stream: Readable.from([bytes]) };
    },
    counts: async () => ({ waiting: 7, active: 1, workers: 1 }),
    readiness: async () => service.ready,
    drain: async () => undefined,
    stop: async () => undefined,
  };
  return service;
}

function outcomeOf(inputs: string, files: readonly InputFile[]): Outcome {
  const [{ path } = { path: '' }] = files;
  if (path === 'fails.md') return { state: 'failed', messages: [complaint] };
  if (path === 'breaks.md')
    return { state: 'set-aside', failure: { message: 'the browser died' }, attempts: 3 };
  const bytes = pdfOf(inputs);
  const digest = sha256(bytes);
  return {
    state: 'done',
    pdf: { digest, bytes: bytes.length, pages: 1 },
    messages: [],
    entry: {
      slug: path.replace(/\.md$/, ''),
      status: 'built',
      stale: false,
      source: { path, sha256: sha256('x') },
      inputs: [],
      template: { name: 'classic', sha256: '' },
      key: '',
      output: {
        path: path.replace(/\.md$/, '.pdf'),
        sha256: digest,
        bytes: bytes.length,
        pages: 1,
        title: 'A',
        identifier: '1',
        lang: 'en',
      },
      messages: [],
      ...emptyRecord(),
    },
  };
}
