import type { Redis, RedisOptions } from 'ioredis';
import { Failure } from '../../model/failure.ts';
import { succeeds } from '../../values/succeeds.ts';
import type { ServiceReport } from '../service-event.ts';
import { judgeRedis } from './judge-redis.ts';
import type { RedisPeers } from './load-redis-peers.ts';
import type { RedisAddress } from './redis-address.ts';

/** A connection for questions: it answers soon, or fails soon. */
export interface RedisConnection {
  client: Redis;
  /**
   * Ask something.
   *
   * @throws Failure (`machine`) when Redis is away, does not answer or is none that a queue can stand in.
   */
  ask<Answer>(question: () => Promise<Answer>): Promise<Answer>;
  /** Tell whether it answers now. */
  isReady(): Promise<boolean>;
  close(): void;
}

/**
 * Say how to connect. An attempt never is the last: a Redis that went away is waited for.
 *
 * @param address Where it is.
 * @param patience Time after which a connection counts as dead when it owes an answer, in ms.
 * @returns Options of the client.
 */
export function redisOptions(address: RedisAddress, patience: number): RedisOptions {
  const { host, port, db, username, password, tls } = address;
  return {
    ...{ host, port, db },
    ...(username && { username }),
    ...(password && { password }),
    ...(tls && { tls: {} }),
    connectTimeout: patience,
    socketTimeout: patience,
    // Not all at the same time: many may wait for one server.
    retryStrategy: (times) => Math.min(100 * 2 ** times, 3_000) * (0.5 + Math.random() / 2),
    // After a change of masters the old one takes no jobs; the name leads to the new one.
    reconnectOnError: ({ message }) => message.startsWith('READONLY'),
  };
}

/**
 * Connect to a Redis and see that a queue can stand in it. One that cannot be reached is no fault: it is
 * told, and waited for.
 *
 * @param peers The packages.
 * @param address Where it is.
 * @param patience Time to answer a question, in ms.
 * @param report Hears when it goes away and comes back, and what is odd about it.
 * @returns The connection.
 * @throws Failure (`usage`) when it lets nobody in with this address, or is too old.
 */
export async function connectRedis(
  { ioredis }: Pick<RedisPeers, 'ioredis'>,
  address: RedisAddress,
  patience: number,
  report: ServiceReport,
): Promise<RedisConnection> {
  const client = new ioredis.Redis({
    ...redisOptions(address, patience),
    lazyConnect: true,
    commandTimeout: patience,
    maxRetriesPerRequest: 0,
    // A question asked while it is away is answered now: no.
    enableOfflineQueue: false,
  });
  const state = watchRedis(client, address, report);
  await firstAnswer(client, state);
  const { refusal } = state;
  if (refusal) {
    client.disconnect();
    throw refusal;
  }
  return {
    client,
    async ask(question) {
      if (client.status !== 'ready' || state.refusal) throw state.refusal ?? state.away();
      try {
        return await question();
      } catch (error) {
        throw state.away(error);
      }
    },
    async isReady() {
      if (client.status !== 'ready' || !state.isJudged || state.refusal) return false;
      return succeeds(client.ping());
    },
    close() {
      client.removeAllListeners('close');
      client.disconnect();
    },
  };
}

interface RedisState {
  /** Whether what answers now was looked at. */
  isJudged: boolean;
  /** Why it cannot be used, as long as it is as it was. */
  refusal: Failure | undefined;
  away(error?: unknown): Failure;
}

/** Tell once when it goes away, and once when it is back, however often it is tried. */
function watchRedis(client: Redis, address: RedisAddress, report: ServiceReport): RedisState {
  let isAway = false;
  let reason = 'nothing answers';
  const state: RedisState = {
    isJudged: false,
    refusal: undefined,
    away: (error) =>
      new Failure(
        'machine',
        `the queue at \`${address.told}\` cannot be reached: ${error ? redisWords(error) : reason}`,
        'It is tried again by itself; what was accepted stands in the store.',
      ),
  };
  const refuse = (message: string, note: string): void => {
    state.refusal = new Failure('usage', `the queue at \`${address.told}\`: ${message}`, note);
  };
  client.on('error', (error: Error) => {
    reason = redisWords(error);
    if (isShutOut(error)) refuse(redisWords(error), SHUT_OUT);
  });
  client.on('close', () => {
    state.isJudged = false;
    if (isAway) return;
    isAway = true;
    report({ kind: 'queue', state: 'away', message: state.away().message });
  });
  client.on('ready', () => {
    client.info().then(
      (info) => {
        const { is, fault, warning } = judgeRedis(info);
        state.refusal = undefined;
        if (fault) refuse(fault, 'Name a server with `--queue` that is.');
        state.isJudged = true;
        client.emit('judged');
        if (warning) report({ kind: 'queue', state: 'odd', message: warning });
        if (fault) report({ kind: 'queue', state: 'odd', message: fault });
        if (isAway) report({ kind: 'queue', state: 'back', message: `${address.told} is ${is}` });
        isAway = false;
      },
      (error: Error) => {
        if (isShutOut(error)) refuse(redisWords(error), SHUT_OUT);
        client.emit('judged');
      },
    );
  });
  return state;
}

const SHUT_OUT =
  'Put name and password into the address, or into the variable `BRIEFPRESS_QUEUE`: `redis://name:password@host:6379`.';

/** Wrong name or password, none at all, or no permission. */
function isShutOut({ message }: Error): boolean {
  return /^(NOAUTH|WRONGPASS|NOPERM|ERR invalid password|ERR AUTH)/.test(message);
}

/** Wait until it was looked at, or until the first attempt to reach it failed. */
async function firstAnswer(client: Redis, state: RedisState): Promise<void> {
  const settled = new Promise<void>((resolve) => {
    client.once('judged', () => resolve());
    client.once('close', () => resolve());
  });
  client.connect().catch(() => undefined);
  await settled;
  // Who is shut out is told so by an error that comes with the end of the connection.
  if (!state.isJudged) await new Promise((resolve) => setImmediate(resolve));
}

/**
 * Tell what an error of Redis says, and nothing else of it: it holds the command that failed, and that may be the one
 * with the password.
 *
 * @param error What was thrown.
 * @returns Its words.
 */
export function redisWords(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const { code } = error as NodeJS.ErrnoException;
  return error.message || code || error.name;
}
