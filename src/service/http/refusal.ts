import type { Message } from '../../model/message.ts';

/** Why a request is not carried out: each has a section in `docs/service.md`, and a count in the metrics. */
export const refusals = {
  'bad-request': { status: 400, title: 'The request is malformed' },
  'client-gone': { status: 400, title: 'The connection ended before the upload did' },
  unauthorized: { status: 401, title: 'A valid token is wanted' },
  foreign: { status: 403, title: 'Only this machine may ask' },
  'not-found': { status: 404, title: 'There is nothing here' },
  'wrong-method': { status: 405, title: 'This is not done here' },
  'too-slow': { status: 408, title: 'The request took too long' },
  'too-large': { status: 413, title: 'The upload holds too much' },
  'unsupported-type': { status: 415, title: 'Uploads come in another form' },
  'refused-upload': { status: 422, title: 'The upload holds what it may not' },
  'wrong-digest': { status: 422, title: 'The upload is not what the address says' },
  'failed-briefing': { status: 422, title: 'The briefing cannot be printed' },
  'set-aside': { status: 422, title: 'The briefing broke whatever printed it' },
  'queue-full': { status: 429, title: 'As many briefings wait as may' },
  'large-headers': { status: 431, title: 'The head of the request is too large' },
  'own-fault': { status: 500, title: 'The service failed' },
  unavailable: { status: 503, title: 'Store or queue do not answer' },
  busy: { status: 503, title: 'Too many uploads at once' },
  draining: { status: 503, title: 'The service is about to end' },
  'store-full': { status: 507, title: 'The store takes no more' },
} as const satisfies Record<string, { status: number; title: string }>;

/** Name of a reason. */
export type RefusalKind = keyof typeof refusals;

/** What else is told of a refusal. */
export interface RefusalMore {
  /** Seconds after which to ask again, where that helps. */
  retryAfter?: number;
  /** What is wrong with an upload. */
  messages?: readonly Message[];
}

/**
 * Thrown where a request is not carried out: whoever answers makes a problem of it. It is the fault of
 * whoever asks, or of the moment; everything else that is thrown is a fault of ours.
 */
export class Refusal extends Error {
  readonly kind: RefusalKind;
  readonly more: RefusalMore;

  /**
   * @param kind Why.
   * @param message One sentence: what was found, in backticks, then what was expected.
   * @param more What else is told.
   */
  constructor(kind: RefusalKind, message: string, more: RefusalMore = {}) {
    super(message);
    this.name = 'Refusal';
    this.kind = kind;
    this.more = more;
  }
}
