import { Failure } from '../../model/failure.ts';
import { decodePercents } from '../../values/decode-percents.ts';

/** Where a Redis is, and how to enter it. */
export interface RedisAddress {
  host: string;
  port: number;
  /** Number of the database. */
  db: number;
  username?: string;
  password?: string;
  /** Whether the connection is encrypted (`rediss:`). */
  tls: boolean;
  /** The address as it may be printed: without name and password. */
  told: string;
}

const PORT = 6379;

const EXPECTED =
  'Expected an address such as `redis://127.0.0.1:6379`, `rediss://name:password@redis.example:6380/2`.';

/**
 * Read the address of a Redis.
 *
 * @param text Such as `redis://name:password@host:port/database`; `rediss:` is encrypted. What has a
 *   meaning in addresses is written in percent: `%40` for `@`.
 * @returns Its parts.
 * @throws Failure (`usage`) that quotes nothing of the address, as it may hold a password.
 */
export function readRedisAddress(text: string): RedisAddress {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  const tls = url?.protocol === 'rediss:';
  if (!url || !(tls || url.protocol === 'redis:') || !url.hostname) {
    throw new Failure('usage', 'the value of `--queue` is no address of a Redis', EXPECTED);
  }
  const database = /^\/?(\d{0,5})$/.exec(url.pathname);
  if (!database) {
    throw new Failure(
      'usage',
      'the address of `--queue` names no database behind its `/`',
      `Expected the number of one, such as \`/2\`, or nothing. ${EXPECTED}`,
    );
  }
  if (url.search || url.hash) {
    throw new Failure(
      'usage',
      'the address of `--queue` has something behind `?` or `#`',
      EXPECTED,
    );
  }
  // What is no percent-encoding is taken as it stands: a password may hold a lone `%`.
  const [username, password] = [url.username, url.password].map(decodePercents);
  const host = url.hostname.replace(/^\[(.*)\]$/, '$1');
  const port = Number(url.port || PORT);
  const db = Number(database[1] || 0);
  return {
    ...{ host, port, db, tls },
    ...(username && { username }),
    ...(password && { password }),
    told: `${url.protocol}//${url.hostname}:${port}${db ? `/${db}` : ''}`,
  };
}
