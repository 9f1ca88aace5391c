import { timingSafeEqual } from 'node:crypto';
import { Failure } from '../../model/failure.ts';
import { sha256 } from '../../values/sha256.ts';

/** A secret that lets its bearer in. */
export interface Token {
  /** SHA-256 of the secret. */
  digest: string;
  /** When it is worth nothing any more, in ms since 1970. */
  expires?: number;
}

/** What a token that came with a request is worth. */
export type TokenVerdict = 'good' | 'missing' | 'wrong' | 'expired';

/**
 * Read tokens: one a line, and behind it, if wanted, the day or the moment at which it expires. Lines that
 * begin with `#` count for nothing.
 *
 * @param text The lines.
 * @param from Where they come from, to tell of faults in them.
 * @returns The tokens.
 * @throws Failure (`usage`) when a line is wrong, or there is none. No message repeats a secret.
 */
export function readTokens(text: string, from: string): Token[] {
  const tokens = text.split('\n').flatMap((line, index) => {
    const words = line.trim().split(/\s+/);
    if (words[0] === '' || words[0]?.startsWith('#')) return [];
    const place = `line ${index + 1} of ${from}`;
    const [secret = '', until, ...rest] = words;
    if (rest.length > 0) throw fault(`${place} has ${words.length} words`);
    if (!/^[\w.~+/-]{20,}=*$/.test(secret)) throw fault(`${place} holds no token`);
    if (until === undefined) return [{ digest: sha256(secret) }];
    const expires = endOf(until);
    if (expires === undefined) throw fault(`${place} has no day or moment behind its token`);
    return [{ digest: sha256(secret), expires }];
  });
  if (tokens.length === 0) throw fault(`${from} holds no token`);
  return tokens;
}

function fault(reason: string): Failure {
  const note =
    'Expected a token of at least 20 letters, digits and `-._~+/`, such as `openssl rand -hex 32` makes, and behind it, if wanted, when it expires: 2027-01-31 or 2027-01-31T12:00:00Z.';
  return new Failure('usage', reason, note);
}

/** A day is over at its end in UTC. */
function endOf(text: string): number | undefined {
  const isDay = /^\d{4}-\d\d-\d\d$/.test(text);
  if (!isDay && !/^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d)?(Z|[+-]\d\d:\d\d)$/.test(text))
    return undefined;
  const start = Date.parse(text);
  // 31 November would become 1 December.
  if (Number.isNaN(start) || (isDay && new Date(start).toISOString().slice(0, 10) !== text))
    return undefined;
  return isDay ? start + DAY : start;
}

const DAY = 24 * 60 * 60 * 1000;

/**
 * Judge the token of a request, in the same time however much of it is right and whichever it is.
 *
 * @param header Value of `Authorization`.
 * @param tokens What is let in.
 * @param now The time, in ms since 1970.
 * @returns What it is worth.
 */
export function judgeToken(
  header: string | undefined,
  tokens: readonly Token[],
  now: number,
): TokenVerdict {
  const [, secret] = /^bearer +(\S+) *$/i.exec(header ?? '') ?? [];
  if (secret === undefined) return 'missing';
  const given = Buffer.from(sha256(secret));
  let verdict: TokenVerdict = 'wrong';
  for (const { digest, expires = Number.POSITIVE_INFINITY } of tokens) {
    if (!timingSafeEqual(given, Buffer.from(digest))) continue;
    if (verdict !== 'good') verdict = now < expires ? 'good' : 'expired';
  }
  return verdict;
}
