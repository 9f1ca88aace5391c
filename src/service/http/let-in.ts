import type { FastifyReply, FastifyRequest } from 'fastify';
import { Refusal } from './refusal.ts';
import { judgeToken, type Token, type TokenVerdict } from './tokens.ts';

/** Who is let in. */
export interface Doors {
  /** Tokens of which one must come along; none where somebody else looks after that. */
  tokens: readonly Token[];
  /** Whether only this machine may ask, which is so where nobody is asked for a token. */
  isLocal: boolean;
}

/**
 * Make what lets requests in, before anything else is done for them.
 *
 * @param doors Who is let in.
 * @param isOpen Whether a route is for everybody, such as the probes of an orchestrator.
 * @returns Hook of the server; it throws a refusal.
 */
export function createDoorkeeper(
  { tokens, isLocal }: Doors,
  isOpen: (request: FastifyRequest) => boolean,
): (request: FastifyRequest, reply: FastifyReply) => Promise<void> {
  return async (request, reply) => {
    if (isLocal) demandLocal(request);
    if (tokens.length === 0 || isOpen(request)) return;
    const verdict = judgeToken(request.headers.authorization, tokens, Date.now());
    if (verdict === 'good') return;
    reply.header('WWW-Authenticate', `Bearer realm="briefpress"${CHALLENGES[verdict]}`);
    throw new Refusal('unauthorized', WORDS[verdict]);
  };
}

const CHALLENGES: Readonly<Record<Exclude<TokenVerdict, 'good'>, string>> = {
  missing: '',
  wrong: ', error="invalid_token", error_description="The token is not known"',
  expired: ', error="invalid_token", error_description="The token has expired"',
};

const WORDS: Readonly<Record<Exclude<TokenVerdict, 'good'>, string>> = {
  missing: 'No token came along, expected `Authorization: Bearer …`',
  wrong: 'The token is not known, expected one of those that were given out',
  expired: 'The token has expired, expected a newer one',
};

/**
 * Any page that is open in a browser can have its own name point to this machine, and send requests here:
 * the host must be ours, and no other site may ask.
 */
function demandLocal({ headers }: FastifyRequest): void {
  const host = (headers.host ?? '').replace(/:\d+$/, '').toLowerCase();
  const site = headers['sec-fetch-site'] ?? 'none';
  const isOwnSite = site === 'same-origin' || site === 'none';
  if (isLoopback(host) && isOwnSite && headers.origin === undefined) return;
  throw new Refusal(
    'foreign',
    'Another host or site asks, expected a program on this machine; with tokens others may ask as well',
  );
}

/**
 * Tell whether an address leads to this machine alone.
 *
 * @param host Name or address.
 * @returns Whether nobody else can connect to it.
 */
export function isLoopback(host: string): boolean {
  return host === 'localhost' || /^127(\.\d{1,3}){3}$/.test(host) || /^\[?::1\]?$/.test(host);
}
