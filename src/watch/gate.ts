import { timingSafeEqual } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import { sha256 } from '../values/sha256.ts';

/** What a request must know and where it must come from. */
export interface Gate {
  /** Port of the server. */
  port: number;
  /** Secret of the first address. */
  token: string;
  /** Secret of the cookie. */
  pass: string;
}

/** What becomes of a request: it may go on, is sent on with a cookie, or is refused. */
export type Verdict =
  | { kind: 'pass' }
  | { kind: 'welcome'; cookie: string; location: string }
  | { kind: 'refused'; why: string };

/** A request as far as the gate looks at it. */
export interface Knock {
  method: string;
  /** Path and query as they came. */
  url: string;
  headers: IncomingHttpHeaders;
}

/**
 * Judge a request before anything else is done for it. Any site that is open in a browser may send
 * requests to this machine, and may have its own name point here: so the host must be ours (else a
 * name was rebound), nobody foreign may ask, and a secret must be known that only the terminal told.
 *
 * @param knock The request.
 * @param gate What it must know.
 * @returns The verdict.
 */
export function judgeRequest({ method, url, headers }: Knock, gate: Gate): Verdict {
  const hosts = [`127.0.0.1:${gate.port}`, `localhost:${gate.port}`];
  const { host = '', origin } = headers;
  if (!hosts.includes(host)) return refused('another host was asked for');
  if (origin !== undefined && origin !== `http://${host}`) return refused('a foreign origin asks');
  const site = headers['sec-fetch-site'];
  // `same-site` is not enough: another port of this machine is another program.
  if (site !== undefined && site !== 'same-origin' && site !== 'none')
    return refused('another site asks');
  if (escapes(url)) return refused('the path leads elsewhere');
  const asked = new URL(url, `http://${host}`);
  const token = asked.searchParams.get('token');
  if (token !== null) {
    if (method !== 'GET' || asked.pathname !== '/' || !isSame(token, gate.token))
      return refused('the token is wrong');
    asked.searchParams.delete('token');
    return { kind: 'welcome', cookie: cookieOf(gate), location: `/${asked.search}` };
  }
  const pass = passOf(headers.cookie, gate.port);
  if (pass === undefined || !isSame(pass, gate.pass))
    return refused('open the address that the terminal shows');
  return { kind: 'pass' };
}

/** Cookies are shared by all ports of a host: the name tells two previews apart. */
function cookieOf({ port, pass }: Gate): string {
  return `${cookieName(port)}=${pass}; Path=/; HttpOnly; SameSite=Strict`;
}

function passOf(header: string | undefined, port: number): string | undefined {
  const pairs = (header ?? '').split(';').map((pair) => pair.trim());
  const name = `${cookieName(port)}=`;
  return pairs.find((pair) => pair.startsWith(name))?.slice(name.length);
}

function cookieName(port: number): string {
  return `briefpress-${port}`;
}

/** Nothing of a path ever reaches the disk; who tries is told so at once all the same. */
function escapes(url: string): boolean {
  const place = url.split('?', 1)[0] ?? '';
  return !place.startsWith('/') || place.startsWith('//') || /\.\.|%2e|%2f|%5c|%00|\\/i.test(place);
}

/** In the same time, however much of it is right. */
function isSame(given: string, wanted: string): boolean {
  return timingSafeEqual(Buffer.from(sha256(given)), Buffer.from(sha256(wanted)));
}

function refused(why: string): Verdict {
  return { kind: 'refused', why };
}
