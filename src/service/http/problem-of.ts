import { codeOf } from '../../io/code-of.ts';
import { Failure } from '../../model/failure.ts';
import { HOME_URL } from '../../model/tool.ts';
import { escapeText } from '../../reports/escape-text.ts';
import type { Problem } from './api-shapes.ts';
import { Refusal, type RefusalKind, refusals } from './refusal.ts';

/** Where the section about a kind of problem is; `#kind` follows. */
const PROBLEMS_URL = `${HOME_URL}/blob/main/docs/service.md`;

/**
 * Make the answer to a request that is not carried out.
 *
 * @param kind Why.
 * @param detail What was found, then what was expected; what a stranger wrote is escaped already.
 * @param more What else is told.
 * @returns The problem, as RFC 9457 has it.
 */
export function problemOf(
  kind: RefusalKind,
  detail: string,
  more: Pick<Problem, 'messages' | 'links'> = {},
): Problem {
  const { status, title } = refusals[kind];
  return { type: `${PROBLEMS_URL}#${kind}`, kind, title, status, detail, ...more };
}

/**
 * Find out why a request was not carried out.
 *
 * @param error What was thrown.
 * @returns A refusal; one with `own-fault` tells nothing of what went wrong, which is for the log.
 */
export function refusalOf(error: unknown): Refusal {
  if (error instanceof Refusal) return error;
  const causes = [error, error instanceof Error ? error.cause : undefined];
  const [code = '', ofCause = ''] = causes.map(codeOf);
  const known = KNOWN[code];
  if (known) return new Refusal(...known);
  if (STORE_FULL.has(code) || STORE_FULL.has(ofCause))
    return new Refusal(
      'store-full',
      'The disk of the service is full, expected room for an upload',
    );
  if (error instanceof Failure) {
    const reason = 'The store or the queue does not answer, so nothing was accepted';
    return new Refusal('unavailable', reason, { retryAfter: RETRY_AFTER });
  }
  if (isFromAsking(error))
    return new Refusal('bad-request', `The request cannot be read: ${escapeText(error.message)}`);
  return new Refusal('own-fault', 'The service failed; its log tells more');
}

/** Seconds after which a store or a queue may answer again. */
const RETRY_AFTER = 5;

const STORE_FULL: ReadonlySet<string> = new Set(['ENOSPC', 'EDQUOT', 'EFBIG']);

/** Errors of the server and its plugins that have a reason of ours. */
const KNOWN: Readonly<Record<string, [RefusalKind, string]>> = {
  FST_ERR_CTP_INVALID_MEDIA_TYPE: [
    'unsupported-type',
    'Expected `application/x-tar`, `application/gzip` or `multipart/form-data`',
  ],
  FST_ERR_CTP_BODY_TOO_LARGE: ['too-large', 'The body is too large'],
  FST_PARTS_LIMIT: ['too-large', 'The form has too many parts'],
  FST_FILES_LIMIT: ['too-large', 'The form has too many files'],
  FST_FIELDS_LIMIT: [
    'refused-upload',
    'A part of the form is no file, expected a name of a file in each (`filename`)',
  ],
  FST_PROTO_VIOLATION: ['refused-upload', 'A part has a name that no file of a briefing may have'],
  FST_MP_PREMATURE_CLOSE: ['client-gone', 'The connection ended before the form did'],
  ECONNRESET: ['client-gone', 'The connection ended before the upload did'],
};

function isFromAsking(error: unknown): error is Error {
  const status = error instanceof Error && 'statusCode' in error ? Number(error.statusCode) : 500;
  return status >= 400 && status < 500;
}
