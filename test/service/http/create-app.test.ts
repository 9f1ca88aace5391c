import { connect, type Socket } from 'node:net';
import { describe, expect, it } from 'vitest';
import { Failure } from '../../../src/model/failure.ts';
import type { Problem } from '../../../src/service/http/api-shapes.ts';
import { type HttpLimits, httpLimits } from '../../../src/service/http/http-limits.ts';
import { createMetrics } from '../../../src/service/http/metrics.ts';
import { readTokens } from '../../../src/service/http/tokens.ts';
import { slow } from '../../support/slow.ts';
import { type OpenApp, openApp } from './open-app.ts';
import { standingService } from './standing-service.ts';

const secret = 'a-secret-that-nobody-guesses';
const old = 'another-secret-that-is-over';
const doors = { tokens: readTokens(`${secret}\n${old} 2020-01-31\n`, 'a test'), isLocal: false };
const known = `/v1/briefings/${'a'.repeat(64)}`;

const bearing = (token: string): RequestInit => ({ headers: { Authorization: `Bearer ${token}` } });

describe('a token', () => {
  it('is wanted for briefings and figures, and not for probes', async () => {
    const app = await openApp({ doors });
    const status = async (path: string): Promise<number> => (await fetch(app.url + path)).status;
    expect(await Promise.all([known, `${known}/pdf`, '/metrics', '/nowhere'].map(status))).toEqual([
      401, 401, 401, 401,
    ]);
    expect(await Promise.all(['/healthz', '/readyz', '/openapi.json'].map(status))).toEqual([
      200, 200, 200,
    ]);
  });

  it.each([
    ['that is missing', {}, 'Bearer realm="briefpress"'],
    [
      'that is another',
      bearing('wrong'),
      'Bearer realm="briefpress", error="invalid_token", error_description="The token is not known"',
    ],
    [
      'that has expired',
      bearing(old),
      'Bearer realm="briefpress", error="invalid_token", error_description="The token has expired"',
    ],
  ])('%s is answered with what is wanted', async (_, request, challenge) => {
    const app = await openApp({ doors });
    const answer = await fetch(app.url + known, request);
    expect(answer.headers.get('www-authenticate')).toBe(challenge);
    expect(await answer.json()).toMatchObject({ status: 401, kind: 'unauthorized' });
  });

  it('that is good lets in', async () => {
    const app = await openApp({ doors });
    expect((await fetch(app.url + known, bearing(secret))).status).toBe(404);
  });

  it('stands in no line of the log', async () => {
    const app = await openApp({ doors });
    await fetch(app.url + known, bearing(secret));
    await fetch(app.url + known, bearing('a-wrong-one'));
    await fetch(`${app.url}/metrics?token=${secret}`);
    const log = app.lines.join('');
    expect(log).toContain('"answered"');
    expect(log).not.toMatch(/secret|a-wrong-one|authorization/i);
  });
});

describe('a service without tokens', () => {
  it.each([
    ['another host', { Host: 'evil.example' }],
    ['another site', { 'Sec-Fetch-Site': 'cross-site' }],
    ['a page', { Origin: 'https://evil.example' }],
  ])('is closed to %s', async (_, headers) => {
    const app = await openApp();
    const answer = await raw(app, `GET ${known} HTTP/1.1`, { Host: 'localhost', ...headers });
    expect(answer).toMatch(/^HTTP\/1.1 403 /);
    expect(answer).toContain('"kind":"foreign"');
  });

  it.each(['localhost', '127.0.0.1', '[::1]'])('is open to %s', async (host) => {
    const app = await openApp();
    const answer = await raw(app, 'GET /healthz HTTP/1.1', { Host: `${host}:${app.port}` });
    expect(answer).toMatch(/^HTTP\/1.1 200 /);
  });

  it('is open to all behind a gateway', async () => {
    const app = await openApp({ doors: { tokens: [], isLocal: false } });
    const answer = await raw(app, 'GET /healthz HTTP/1.1', { Host: 'briefings.example' });
    expect(answer).toMatch(/^HTTP\/1.1 200 /);
  });
});

describe('a server', () => {
  it('tells what it has nothing under', async () => {
    const app = await openApp();
    const tell = async (method: string, path: string): Promise<Problem> =>
      (await (await fetch(app.url + path, { method })).json()) as Problem;
    expect(await tell('GET', '/')).toMatchObject({ status: 404, kind: 'not-found' });
    expect(await tell('GET', '/v1/briefings/%E0%A4')).toMatchObject({ status: 400 });
    expect(await tell('DELETE', known)).toMatchObject({ status: 405, kind: 'wrong-method' });
    expect(await tell('POST', '/metrics')).toMatchObject({ status: 405, kind: 'wrong-method' });
    expect(await tell('GET', `/v1/briefings/${'a'.repeat(500)}`)).toMatchObject({ status: 400 });
  });

  it('tells whether it can work', async () => {
    const service = standingService();
    const app = await openApp({ service });
    const ready = async (): Promise<unknown> => {
      const answer = await fetch(`${app.url}/readyz`);
      return [answer.status, await answer.json()];
    };
    const good = { status: 'ready', store: true, queue: true, workers: 1, draining: false };
    expect(await ready()).toEqual([200, good]);
    for (const fault of [{ store: false }, { queue: false }, { workers: 0 }, { draining: true }]) {
      service.ready = { store: true, queue: true, workers: 1, draining: false, ...fault };
      expect(await ready()).toEqual([503, { ...good, ...fault, status: 'not-ready' }]);
    }
    service.ready = { store: true, queue: true, workers: 1, draining: false };
    app.refuse();
    expect(await ready()).toEqual([503, { ...good, draining: true, status: 'not-ready' }]);
  });

  it('counts what it does', async () => {
    const app = await openApp();
    await fetch(app.url + known);
    await fetch(`${app.url}/${Math.random()}`);
    const text = await (await fetch(`${app.url}/metrics`)).text();
    const route = '/v1/briefings/:digest';
    expect(text).toContain(
      `briefpress_http_requests_total{method="GET",route="${route}",status="404"} 1`,
    );
    expect(text).toContain(
      'briefpress_http_requests_total{method="GET",route="none",status="404"} 1',
    );
    expect(text).toContain('briefpress_refused_total{reason="not-found"} 2');
    expect(text).toContain('briefpress_queue_jobs{state="waiting"} 7');
    expect(text).toContain('briefpress_workers 1');
  });

  it('tells what its process takes', async () => {
    const service = standingService();
    const app = await openApp({ service, metrics: createMetrics(service.counts) });
    const text = await (await fetch(`${app.url}/metrics`)).text();
    expect(text).toMatch(/^process_resident_memory_bytes \d+$/m);
    expect(text).toMatch(/^process_cpu_seconds_total [\d.]+$/m);
  });

  it('names a request as its gateway does, where the name is harmless', async () => {
    const app = await openApp();
    const name = async (given: string): Promise<string | null> => {
      const answer = await fetch(`${app.url}/healthz`, { headers: { 'X-Request-Id': given } });
      return answer.headers.get('x-request-id');
    };
    expect(await name('gateway-17.a')).toBe('gateway-17.a');
    expect(await name('a"b')).toMatch(/^[0-9a-f-]{36}$/);
    expect(await name('a'.repeat(65))).toMatch(/^[0-9a-f-]{36}$/);
  });

  it('tells nothing of its own faults but in its log', async () => {
    const service = standingService();
    service.stateOf = () => Promise.reject(new Error('the secret\u001b[2J broke'));
    const app = await openApp({ service });
    const answer = await fetch(app.url + known);
    const problem = (await answer.json()) as Problem;
    expect(problem).toMatchObject({ status: 500, kind: 'own-fault' });
    expect(JSON.stringify(problem)).not.toContain('secret');
    const line = app.lines.find((one) => one.includes('"failed"')) ?? '';
    expect(JSON.parse(line)).toMatchObject({ level: 'error', fault: 'the secret\\u{1B}[2J broke' });
  });

  it('tells that store or queue do not answer, and when to ask again', async () => {
    const service = standingService();
    service.stateOf = () => Promise.reject(new Failure('machine', 'the queue is gone'));
    const app = await openApp({ service });
    const answer = await fetch(app.url + known);
    expect(answer.headers.get('retry-after')).toBe('5');
    expect(await answer.json()).toMatchObject({ status: 503, kind: 'unavailable' });
  });

  it('tells of a full disk', async () => {
    const service = standingService();
    const full = Object.assign(new Error('no space'), { code: 'ENOSPC' });
    service.stateOf = () => Promise.reject(new Error('cannot be written', { cause: full }));
    const app = await openApp({ service });
    const answer = await fetch(app.url + known);
    expect(await answer.json()).toMatchObject({ status: 507, kind: 'store-full' });
  });
});

describe('a client that takes too much', () => {
  const limited = (limits: Partial<HttpLimits>): Promise<OpenApp> =>
    openApp({ limits: { ...httpLimits, ...limits } });

  it('of a head is told so', async () => {
    const app = await limited({ headerBytes: 2_000 });
    const answer = await raw(app, 'GET /healthz HTTP/1.1', {
      Host: 'localhost',
      X: 'x'.repeat(3_000),
    });
    expect(answer).toMatch(/^HTTP\/1.1 431 /);
    expect(answer).toContain('"kind":"large-headers"');
  });

  it('of time for a head is told so, and closed', slow, async () => {
    const app = await limited({ headerTime: 100, requestTime: 200 });
    const socket = await open(app);
    socket.write('GET /healthz HTTP/1.1\r\nHost: local');
    const answer = await readAll(socket);
    expect(answer).toMatch(/^HTTP\/1.1 408 /);
    expect(answer).toContain('"kind":"too-slow"');
  });

  it('of time for a body is told so, and closed', slow, async () => {
    const app = await limited({ headerTime: 100, requestTime: 200 });
    const socket = await open(app);
    const head = `PUT ${known} HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-tar`;
    socket.write(`${head}\r\nContent-Length: 5000\r\n\r\nx`);
    expect(await readAll(socket)).toMatch(/^HTTP\/1.1 408 /);
  });

  it('of connections is turned away', async () => {
    const app = await limited({ connections: 2 });
    const held = await Promise.all([open(app), open(app)]);
    const third = await open(app);
    expect(await readAll(third)).toBe('');
    for (const socket of held) socket.destroy();
  });

  it('or speaks no HTTP is told so', async () => {
    const app = await openApp();
    const socket = await open(app);
    socket.write('\u0016\u0003\u0001 hello\r\n\r\n');
    expect(await readAll(socket)).toMatch(/^HTTP\/1.1 400 /);
  });
});

async function raw(app: OpenApp, start: string, headers: Record<string, string>): Promise<string> {
  const socket = await open(app);
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
  socket.write(`${start}\r\n${lines.join('')}Connection: close\r\n\r\n`);
  return readAll(socket);
}

function open({ port }: OpenApp): Promise<Socket> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1', () => resolve(socket));
    socket.on('error', () => undefined);
  });
}

function readAll(socket: Socket): Promise<string> {
  return new Promise((resolve) => {
    let text = '';
    socket.on('data', (data) => {
      text += String(data);
    });
    socket.on('close', () => resolve(text));
  });
}
