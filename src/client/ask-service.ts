import { setTimeout as sleep } from 'node:timers/promises';
import { Failure } from '../model/failure.ts';
import { readAnswer } from './read-answer.ts';

/** A service, and how it is asked. */
export interface ServiceAddress {
  /** Address without a slash at its end. */
  url: string;
  token?: string;
  fetch: typeof fetch;
  /** Waits for so many ms; by the clock unless told. */
  rest?: typeof restByClock;
}

/** What is asked of a service. */
export interface Question {
  method: 'GET' | 'PUT';
  /** Path with a slash at its beginning. */
  path: string;
  headers?: Record<string, string>;
  body?: Uint8Array;
  /** Gives up. */
  signal?: AbortSignal | undefined;
  /** Moment after which nothing is tried again, on the clock of `performance.now()`, in ms. */
  until: number;
}

/** First and longest time between two tries where the service names none, in ms. */
const FIRST_PAUSE = 500;
const LONGEST_PAUSE = 8_000;
/** Longest time for one answer, in ms: more than the longest wait for a print. */
const ANSWER_TIME = 90_000;

/** Full, about to end, or not there for a moment: all that is asked may be asked again. */
const PASSING: ReadonlySet<number> = new Set([408, 429, 502, 503, 504]);

/**
 * Ask a service, and ask again while it is full, about to end, or not there.
 *
 * @param service The service.
 * @param question What is asked.
 * @returns Its answer, whatever it is but one that passes.
 * @throws Failure (`machine`) when the time is over; what the signal says when it gives up.
 */
export async function askService(service: ServiceAddress, question: Question): Promise<Response> {
  const { signal, until } = question;
  for (let pause = FIRST_PAUSE; ; pause = Math.min(pause * 2, LONGEST_PAUSE)) {
    const answer = await ask(service, question).catch((error: unknown) => {
      signal?.throwIfAborted();
      return error;
    });
    if (answer instanceof Response && !PASSING.has(answer.status)) return answer;
    const wait = answer instanceof Response ? (retryAfter(answer) ?? pause) : pause;
    if (performance.now() + wait > until) throw await whyNot(answer, service.url);
    if (answer instanceof Response) await answer.body?.cancel();
    await (service.rest ?? restByClock)(wait, signal);
  }
}

function restByClock(milliseconds: number, signal?: AbortSignal): Promise<void> {
  return sleep(milliseconds, undefined, signal && { signal }).catch(() => signal?.throwIfAborted());
}

function ask({ url, token, fetch: get }: ServiceAddress, question: Question): Promise<Response> {
  const { method, path, headers, body, signal } = question;
  const limit = AbortSignal.timeout(ANSWER_TIME);
  return get(`${url}${path}`, {
    method,
    headers: { ...headers, ...(token !== undefined && { Authorization: `Bearer ${token}` }) },
    // Of an address that leads on nobody knows whether it may see the token.
    redirect: 'error',
    signal: signal ? AbortSignal.any([signal, limit]) : limit,
    ...(body && { body: body as Uint8Array<ArrayBuffer> }),
  });
}

/** Seconds, or a day and time; in ms. */
function retryAfter({ headers }: Response): number | undefined {
  const text = headers.get('retry-after') ?? '';
  if (/^\d+$/.test(text)) return Number(text) * 1000;
  const moment = Date.parse(text);
  return Number.isNaN(moment) ? undefined : Math.max(0, moment - Date.now());
}

async function whyNot(answer: unknown, url: string): Promise<Failure> {
  const note = 'Ask again later, or look whether it runs.';
  if (answer instanceof Response) {
    const told = await readAnswer(answer);
    const detail = told && 'detail' in told ? told.detail : `it answers ${answer.status}`;
    return new Failure('machine', `the service at \`${url}\` takes nothing now: ${detail}`, note);
  }
  const cause = answer instanceof Error && answer.cause instanceof Error ? answer.cause : answer;
  const reason = cause instanceof Error ? cause.message : String(cause);
  const message = `the service at \`${url}\` does not answer: ${reason}`;
  return new Failure('machine', message, note, answer);
}
