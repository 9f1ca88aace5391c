import type { ServerResponse } from 'node:http';
import { connect, type Socket } from 'node:net';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import type { BriefingState, Problem } from '../../../src/service/http/api-shapes.ts';
import { httpLimits } from '../../../src/service/http/http-limits.ts';
import { digestInputs } from '../../../src/service/inputs-digest.ts';
import { sha256 } from '../../../src/values/sha256.ts';
import { slow } from '../../support/slow.ts';
import { tarOf } from '../tar-bytes.ts';
import { type OpenApp, openApp } from './open-app.ts';
import { complaint, pdfOf, standingService } from './standing-service.ts';

type Files = Record<string, string>;

function digestOf(files: Files): string {
  const inputs = Object.entries(files).map(([path, text]) => ({ path, bytes: Buffer.from(text) }));
  return digestInputs(inputs);
}

function tar(files: Files): Buffer {
  return tarOf(Object.entries(files).map(([name, body]) => ({ name, body })));
}

/** Hand in a tar, under its own digest unless told. */
function put(
  { url }: OpenApp,
  files: Files,
  { digest = digestOf(files), body = tar(files), headers = {}, query = '' } = {},
): Promise<Response> {
  return fetch(`${url}/v1/briefings/${digest}${query}`, {
    method: 'PUT',
    headers: { 'Content-Type': 'application/x-tar', ...headers },
    body: new Uint8Array(body),
  });
}

const problemIn = async (answer: Response): Promise<Problem> => {
  expect(answer.headers.get('content-type')).toMatch(/^application\/problem\+json/);
  const problem = (await answer.json()) as Problem;
  expect(problem.status).toBe(answer.status);
  return problem;
};
const stateIn = async (answer: Response): Promise<BriefingState> =>
  (await answer.json()) as BriefingState;

const files = { 'a.md': '# A', 'pictures/b.png': 'P' };

describe('handing in a briefing', () => {
  it('is accepted, with the address to ask at', async () => {
    const service = standingService(60_000);
    const app = await openApp({ service });
    const answer = await put(app, files);
    expect(answer.status).toBe(202);
    expect(answer.headers.get('location')).toBe(`/v1/briefings/${digestOf(files)}`);
    expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(await stateIn(answer)).toMatchObject({ digest: digestOf(files), state: 'waiting' });
    expect(service.uploads.get(digestOf(files))?.map(({ path }) => path)).toEqual(
      Object.keys(files),
    );
  });

  it('is answered with what came of it, where that is known', async () => {
    const app = await openApp();
    const answer = await put(app, files);
    const digest = digestOf(files);
    expect(answer.status).toBe(200);
    expect(await stateIn(answer)).toMatchObject({
      state: 'done',
      pdf: { sha256: sha256(pdfOf(digest)), pages: 1 },
      entry: { slug: 'a' },
      links: { self: `/v1/briefings/${digest}`, pdf: `/v1/briefings/${digest}/pdf` },
    });
  });

  it('waits for the outcome as long as the client prefers', slow, async () => {
    const app = await openApp({ service: standingService(150) });
    const answer = await put(app, files, { headers: { Prefer: 'respond-async, wait=30' } });
    expect(answer.status).toBe(200);
    expect(answer.headers.get('preference-applied')).toBe('wait=30');
    const short = await openApp({ service: standingService(60_000) });
    expect((await put(short, files, { headers: { Prefer: 'wait=0' } })).status).toBe(202);
  });

  it('waits no longer than the service is there', async () => {
    const service = standingService(60_000);
    const app = await openApp({ service });
    const answer = put(app, files, { headers: { Prefer: 'wait=60' } });
    while (service.uploads.size === 0) await new Promise((resolve) => setTimeout(resolve, 5));
    app.refuse();
    expect((await answer).status).toBe(202);
  });

  it('waits no longer than the client does', slow, async () => {
    const service = standingService(60_000);
    const app = await openApp({ service });
    const fields = { 'Content-Length': tar(files).length, Prefer: 'wait=60' };
    let response: ServerResponse | undefined;
    app.server.server.once('request', (_, one: ServerResponse) => {
      response = one;
    });
    const socket = await send(app, head(digestOf(files), fields), tar(files));
    while (service.uploads.size === 0) await new Promise((resolve) => setTimeout(resolve, 5));
    let looks = 0;
    const { stateOf } = service;
    service.stateOf = (inputs) => {
      looks += 1;
      return stateOf(inputs);
    };
    while (looks === 0) await new Promise((resolve) => setTimeout(resolve, 5));
    expect(response?.writableEnded).toBe(false);
    socket.destroy();
    // It is answered once nothing waits any more, although nobody hears it.
    while (!response?.writableEnded) await new Promise((resolve) => setTimeout(resolve, 5));
  });

  it('takes a tar that is packed, and a form', async () => {
    const app = await openApp();
    const url = `${app.url}/v1/briefings/${digestOf(files)}`;
    const packed = new Uint8Array(gzipSync(tar(files)));
    const form = new FormData();
    for (const [path, text] of Object.entries(files)) form.append(path, new Blob([text]));
    const answers = await Promise.all([
      fetch(url, { method: 'PUT', headers: { 'Content-Type': 'application/gzip' }, body: packed }),
      fetch(url, {
        method: 'PUT',
        headers: { 'Content-Type': 'application/x-tar', 'Content-Encoding': 'gzip' },
        body: packed,
      }),
      fetch(url, { method: 'PUT', body: form }),
    ]);
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
  });

  it('is refused with the messages of a briefing that fails', async () => {
    const app = await openApp();
    const problem = await problemIn(await put(app, { 'fails.md': 'x' }));
    expect(problem).toMatchObject({ status: 422, kind: 'failed-briefing', messages: [complaint] });
    const aside = await problemIn(await put(app, { 'breaks.md': 'x' }));
    expect(aside).toMatchObject({ status: 422, kind: 'set-aside' });
    expect(aside.detail).toContain('3 times: the browser died');
  });

  it('is refused with the messages of what cannot be accepted at all', async () => {
    const service = standingService();
    service.answer = { state: 'refused', messages: [complaint] };
    const problem = await problemIn(await put(await openApp({ service }), files));
    expect(problem).toMatchObject({ status: 422, kind: 'failed-briefing', messages: [complaint] });
  });

  it('is tried once more when that is wanted', async () => {
    const service = standingService();
    const app = await openApp({ service });
    await put(app, { 'fails.md': 'x' });
    service.delay = 60_000;
    expect((await put(app, { 'fails.md': 'x' }, { query: '?force' })).status).toBe(202);
  });

  it('is put off while the queue is full', async () => {
    const service = standingService();
    service.answer = { state: 'full' };
    const answer = await put(await openApp({ service }), files);
    expect(answer.headers.get('retry-after')).toBe('7');
    expect(await problemIn(answer)).toMatchObject({ status: 429, kind: 'queue-full' });
  });

  it('is put off while the service ends, which still answers about others', async () => {
    const app = await openApp();
    await put(app, files);
    app.refuse();
    const answer = await put(app, files);
    expect(answer.headers.get('retry-after')).toBe('5');
    expect(await problemIn(answer)).toMatchObject({ status: 503, kind: 'draining' });
    expect((await fetch(`${app.url}/v1/briefings/${digestOf(files)}`)).status).toBe(200);
  });

  it('is refused under a digest that is not that of its files', async () => {
    const service = standingService();
    const app = await openApp({ service });
    const wrong = 'a'.repeat(64);
    const problem = await problemIn(await put(app, files, { digest: wrong }));
    expect(problem).toMatchObject({ status: 422, kind: 'wrong-digest' });
    expect(problem.detail).toContain(`\`${digestOf(files)}\`, expected \`${wrong}\``);
    expect(service.uploads.size).toBe(0);
  });

  it('is refused under what is no digest', async () => {
    const app = await openApp();
    for (const digest of ['x', 'A'.repeat(64), 'a'.repeat(63)]) {
      const problem = await problemIn(await put(app, files, { digest }));
      expect(problem).toMatchObject({ status: 400, kind: 'bad-request' });
    }
  });

  it.each([
    ['a path that leads out', [{ name: '../a.md', body: 'x' }], 422, 'refused-upload'],
    ['a link', [{ name: 'a.md', type: '2', link: '/etc/passwd' }], 422, 'refused-upload'],
    ['10,000 files', manyFiles(10_000), 413, 'too-large'],
    ['a file of a petabyte', [{ name: 'a', size: 2 ** 32 }], 413, 'too-large'],
  ])('is refused with %s in it', async (_, entries, status, kind) => {
    const app = await openApp();
    const problem = await problemIn(await put(app, files, { body: tarOf(entries) }));
    expect(problem).toMatchObject({ status, kind, messages: [{ ruleId: 'upload-valid' }] });
  });

  it('is refused when it grows beyond all bounds', async () => {
    const app = await openApp({ uploads: { files: 10, bytes: 100_000 } });
    const bomb = gzipSync(
      Buffer.concat([tarOf([{ name: 'a', body: 'x' }]), Buffer.alloc(5_000_000)]),
    );
    const headers = { 'Content-Type': 'application/gzip' };
    const problem = await problemIn(await put(app, files, { body: bomb, headers }));
    expect(problem).toMatchObject({ status: 413, kind: 'too-large' });
  });

  it('is refused when it is longer than it may be, told ahead or not', async () => {
    const app = await openApp({ uploads: { files: 10, bytes: 1_000 } });
    const body = new Uint8Array(100_000);
    const told = await problemIn(await put(app, files, { body: Buffer.from(body) }));
    expect(told).toMatchObject({ status: 413, kind: 'too-large' });
    const untold = await fetch(`${app.url}/v1/briefings/${digestOf(files)}`, {
      method: 'PUT',
      headers: { 'Content-Type': 'application/gzip' },
      body: new Blob([gzipSync(tar({ 'a.md': randomText(100_000) }))]).stream(),
      duplex: 'half',
    } as RequestInit);
    expect(await problemIn(untold)).toMatchObject({ status: 413, kind: 'too-large' });
  });

  it.each([
    ['no type', {}],
    ['JSON', { 'Content-Type': 'application/json' }],
    ['ZIP', { 'Content-Type': 'application/zip' }],
    ['an unknown packing', { 'Content-Type': 'application/x-tar', 'Content-Encoding': 'br' }],
  ])('is refused as %s', async (_, headers) => {
    const app = await openApp();
    const answer = await fetch(`${app.url}/v1/briefings/${digestOf(files)}`, {
      method: 'PUT',
      headers: headers as Record<string, string>,
      body: new Uint8Array(tar(files)),
    });
    expect(await problemIn(answer)).toMatchObject({ status: 415, kind: 'unsupported-type' });
  });

  it.each([
    ['broken gzip', 'application/gzip', gzipSync(tar(files)).subarray(0, 60)],
    ['text as gzip', 'application/gzip', Buffer.from('text')],
    ['text as tar', 'application/x-tar', Buffer.alloc(2_000, 'text')],
    ['half a tar', 'application/x-tar', tar(files).subarray(0, 700)],
    ['no form', 'multipart/form-data; boundary=x', Buffer.from('text')],
    ['half a form', 'multipart/form-data; boundary=x', halfForm()],
    ['a form without boundary', 'multipart/form-data', Buffer.from('--x')],
    ['a form without files', 'multipart/form-data; boundary=x', fieldForm()],
  ])('is refused as %s', async (_, type, body) => {
    const app = await openApp();
    const problem = await problemIn(
      await put(app, files, { body, headers: { 'Content-Type': type } }),
    );
    expect(problem.status === 422 || problem.status === 400).toBe(true);
    expect(problem.kind).toMatch(/^(refused-upload|bad-request)$/);
  });

  it('is refused as a form that says too much outside of its files', async () => {
    const app = await openApp({ uploads: { files: 3, bytes: 1_000 } });
    const form = new FormData();
    for (const name of ['a', 'b', 'c', 'd', 'e']) form.append(name, new Blob(['x']));
    const url = `${app.url}/v1/briefings/${digestOf(files)}`;
    const many = await fetch(url, { method: 'PUT', body: form });
    expect(await problemIn(many)).toMatchObject({ status: 413, kind: 'too-large' });
    const large = new FormData();
    large.append('a', new Blob(['x'.repeat(1_001)]));
    const answer = await fetch(url, { method: 'PUT', body: large });
    expect(await problemIn(answer)).toMatchObject({ status: 413, kind: 'too-large' });
    const hostile = new FormData();
    hostile.append('../a.md', new Blob(['x']));
    const outside = await fetch(url, { method: 'PUT', body: hostile });
    expect(await problemIn(outside)).toMatchObject({ status: 422, kind: 'refused-upload' });
  });

  it('is put off when the uploads under way take all memory for them', async () => {
    const limits = { ...httpLimits, uploadBytes: 5_000 };
    const app = await openApp({ limits });
    const answer = await put(app, { 'a.md': 'x'.repeat(6_000) });
    expect(answer.headers.get('retry-after')).toBe('2');
    expect(await problemIn(answer)).toMatchObject({ status: 503, kind: 'busy' });
    expect((await put(app, { 'a.md': 'x' })).status).toBe(200);
  });

  it('leaves nothing behind when the client goes in the middle', async () => {
    const service = standingService();
    const app = await openApp({ service, limits: { ...httpLimits, uploadBytes: 10_000 } });
    const body = tar({ 'a.md': 'x'.repeat(6_000) });
    for (let round = 0; round < 3; round += 1) {
      const socket = await send(
        app,
        head(digestOf(files), { 'Content-Length': body.length }),
        body.subarray(0, 5_000),
      );
      const before = app.lines.length;
      socket.destroy();
      await untilLogged(app, (line) => line.includes('client-gone'), before);
    }
    expect(service.uploads.size).toBe(0);
    // The room that the three took is free again.
    expect((await put(app, { 'a.md': 'x'.repeat(6_000) })).status).toBe(200);
  });

  it('lets a client that asks before it sends keep what is known', async () => {
    const app = await openApp();
    await put(app, files);
    const expecting = { 'Content-Length': 5_000, Expect: '100-continue' };
    const known = await send(app, head(digestOf(files), expecting));
    expect(await firstLine(known)).toBe('HTTP/1.1 200 OK');
    const unknown = await send(app, head('b'.repeat(64), expecting));
    expect(await firstLine(unknown)).toBe('HTTP/1.1 100 Continue');
    unknown.destroy();
  });

  it('is done once when two hand it in at once', async () => {
    const app = await openApp({ service: standingService(100) });
    const headers = { Prefer: 'wait=20' };
    const answers = await Promise.all([put(app, files, { headers }), put(app, files, { headers })]);
    const [one, two] = await Promise.all(answers.map(stateIn));
    expect(one).toEqual(two);
    expect(answers.map(({ status }) => status)).toEqual([200, 200]);
  });
});

describe('asking for a briefing', () => {
  it('tells its state, and its messages where it failed', async () => {
    const app = await openApp();
    await put(app, { 'fails.md': 'x' });
    const answer = await fetch(`${app.url}/v1/briefings/${digestOf({ 'fails.md': 'x' })}`);
    expect(answer.status).toBe(200);
    expect(await stateIn(answer)).toMatchObject({ state: 'failed', messages: [complaint] });
  });

  it('tells that nobody has handed it in', async () => {
    const app = await openApp();
    for (const tail of ['', '/pdf']) {
      const answer = await fetch(`${app.url}/v1/briefings/${'c'.repeat(64)}${tail}`);
      expect(await problemIn(answer)).toMatchObject({ status: 404, kind: 'not-found' });
    }
  });

  it('gives its PDF, named by what it is', async () => {
    const app = await openApp();
    await put(app, files);
    const digest = digestOf(files);
    const address = `${app.url}/v1/briefings/${digest}/pdf`;
    const answer = await fetch(address);
    expect(answer.headers.get('content-type')).toBe('application/pdf');
    expect(answer.headers.get('etag')).toBe(`"${sha256(pdfOf(digest))}"`);
    expect(answer.headers.get('content-disposition')).toBe('inline; filename="a.pdf"');
    expect(answer.headers.get('content-length')).toBe(String(pdfOf(digest).length));
    expect(Buffer.from(await answer.arrayBuffer())).toEqual(pdfOf(digest));
    const head = await fetch(address, { method: 'HEAD' });
    expect(head.headers.get('etag')).toBe(answer.headers.get('etag'));
  });

  it('does not give the PDF again to who has it', async () => {
    const app = await openApp();
    await put(app, files);
    const address = `${app.url}/v1/briefings/${digestOf(files)}/pdf`;
    const tag = `"${sha256(pdfOf(digestOf(files)))}"`;
    for (const held of [tag, `W/${tag}`, `"x", ${tag}`, '*']) {
      const answer = await fetch(address, { headers: { 'If-None-Match': held } });
      expect([answer.status, await answer.text()]).toEqual([304, '']);
    }
    const other = await fetch(address, { headers: { 'If-None-Match': '"x"' } });
    expect(other.status).toBe(200);
  });

  it('tells when to ask again for a PDF that is not done', async () => {
    const app = await openApp({ service: standingService(60_000) });
    await put(app, files);
    const answer = await fetch(`${app.url}/v1/briefings/${digestOf(files)}/pdf`);
    expect(answer.headers.get('retry-after')).toBe('1');
    expect(await problemIn(answer)).toMatchObject({
      status: 404,
      detail: 'The PDF is not done yet',
    });
  });
});

function manyFiles(count: number): { name: string; body: string }[] {
  return Array.from({ length: count }, (_, index) => ({ name: `${index}.md`, body: 'x' }));
}

/** Text that does not grow smaller when it is packed. */
function randomText(length: number): string {
  let text = '';
  for (let round = 0; text.length < length; round += 1) text += sha256(String(round));
  return text;
}

function halfForm(): Buffer {
  const part = 'Content-Disposition: form-data; name="a.md"; filename="a.md"';
  return Buffer.from(`--x\r\n${part}\r\n\r\ntext that goes on`);
}

function fieldForm(): Buffer {
  return Buffer.from('--x\r\nContent-Disposition: form-data; name="a.md"\r\n\r\ntext\r\n--x--\r\n');
}

function head(digest: string, fields: Record<string, string | number>): string {
  const lines = Object.entries(fields).map(([name, value]) => `${name}: ${value}\r\n`);
  const start = `PUT /v1/briefings/${digest} HTTP/1.1\r\nHost: localhost\r\n`;
  return `${start}Content-Type: application/x-tar\r\n${lines.join('')}\r\n`;
}

function send({ port }: OpenApp, ...what: (string | Uint8Array)[]): Promise<Socket> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1', () => {
      for (const one of what) socket.write(one);
      socket.once('drain', () => undefined);
      setImmediate(() => resolve(socket));
    });
    socket.on('error', () => undefined);
  });
}

function firstLine(socket: Socket): Promise<string> {
  return new Promise((resolve) => {
    socket.once('data', (data) => resolve(String(data).split('\r\n')[0] ?? ''));
  });
}

/** Wait until a line of the log is as wanted. */
async function untilLogged(
  { lines }: OpenApp,
  isWanted: (line: string) => boolean,
  from = 0,
): Promise<void> {
  while (lines.length > 0 && !lines.slice(from).some(isWanted))
    await new Promise((resolve) => setTimeout(resolve, 5));
}
