import { readFileSync } from 'node:fs';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createClient } from '../../src/client/create-client.ts';
import { readTokens } from '../../src/service/http/tokens.ts';
import { digestInputs } from '../../src/service/inputs-digest.ts';
import { sha256 } from '../../src/values/sha256.ts';
import { openApp } from '../service/http/open-app.ts';
import { complaint, pdfOf, standingService } from '../service/http/standing-service.ts';
import { slow } from '../support/slow.ts';
import { temporaryProject } from '../support/temporary-project.ts';

const files = { 'a.md': '# A', 'pictures/b.png': Buffer.from('P') };
const digest = digestInputs(
  Object.entries(files).map(([name, content]) => ({ path: name, bytes: Buffer.from(content) })),
);

describe('a client', () => {
  it('hands in a briefing, waits, and gives the PDF', async () => {
    const { url } = await openApp({ service: standingService(80) });
    const printed = await createClient({ url: `${url}/` }).print(files);
    if (printed.state !== 'done') throw new Error(printed.reason);
    expect(Buffer.from(printed.pdf)).toEqual(pdfOf(digest));
    const { sha256: found, pages, entry } = printed;
    expect([printed.digest, found, pages, entry.slug]).toEqual([
      digest,
      sha256(pdfOf(digest)),
      1,
      'a',
    ]);
  });

  it('names inputs as the service does, from a folder, a record or a map', async () => {
    const client = createClient({ url: 'http://127.0.0.1:1' });
    const { root } = temporaryProject({ ...files, '.git/config': 'x', 'b/.hidden': 'x' });
    const given = [
      root,
      files,
      new Map(Object.entries(files)),
      { './a.md': '# A', 'pictures/b.png': 'P' },
    ];
    expect(await Promise.all(given.map(client.digest))).toEqual([digest, digest, digest, digest]);
  });

  it('gives the messages of a briefing that fails', async () => {
    const client = createClient(await openApp());
    const told = { messages: [complaint] };
    expect(await client.print({ 'fails.md': 'x' })).toMatchObject({ state: 'failed', ...told });
    const aside = await client.print({ 'breaks.md': 'x' });
    expect(aside).toMatchObject({ state: 'set-aside', messages: [] });
  });

  it('gives the messages of what is refused, by the service or before it is sent', async () => {
    const service = standingService();
    service.answer = { state: 'refused', messages: [complaint] };
    const client = createClient(await openApp({ service }));
    expect(await client.print(files)).toMatchObject({ state: 'refused', messages: [complaint] });
    const outside = await client.print({ '../a.md': 'x' });
    expect(outside).toMatchObject({ state: 'refused', messages: [{ ruleId: 'upload-valid' }] });
  });

  it('tells where a briefing is', async () => {
    const client = createClient(await openApp());
    expect(await client.state(digest)).toBeUndefined();
    await client.print(files);
    expect(await client.state(digest)).toMatchObject({ state: 'done', links: {} });
  });

  it('sends nothing large that is known', async () => {
    const app = await openApp();
    const client = createClient(app);
    const large = { 'a.md': 'x'.repeat(300_000) };
    await client.print(large);
    await client.print(large);
    const asked = app.lines.flatMap((line) =>
      line.includes('"answered"') ? [JSON.parse(line)] : [],
    );
    expect(asked.filter(({ method }) => method === 'PUT')).toHaveLength(1);
  });

  it('shows its token, and tells when that is not good', async () => {
    const doors = { tokens: readTokens('a-token-of-many-letters', 'a test'), isLocal: false };
    const { url } = await openApp({ doors });
    const good = createClient({ url, token: 'a-token-of-many-letters' });
    expect(await good.print(files)).toMatchObject({ state: 'done' });
    const reason = /refuses: No token came along/;
    await expect(createClient({ url }).print(files)).rejects.toThrow(reason);
  });

  it('asks again when the queue is full or the service away', slow, async () => {
    const service = standingService();
    service.answer = { state: 'full' };
    const app = await openApp({ service });
    let asked = 0;
    const statuses: number[] = [];
    const get: typeof fetch = async (...question) => {
      asked += 1;
      if (asked === 1) throw new TypeError('fetch failed');
      const { status, body } = await fetch(...question);
      statuses.push(status);
      service.answer = undefined;
      // As nobody need wait here; how long it waits stands in ask-service.test.ts.
      return new Response(body, { status, headers: { 'Retry-After': '0' } });
    };
    const client = createClient({ url: app.url, fetch: get });
    expect(await client.print(files)).toMatchObject({ state: 'done' });
    expect(statuses.slice(0, 2)).toEqual([429, 200]);
  });

  it('gives up when its patience is over, and tells why', async () => {
    const service = standingService();
    service.answer = { state: 'full' };
    const { url } = await openApp({ service });
    const client = createClient({ url, patience: 100 });
    await expect(client.print(files)).rejects.toThrow(/takes nothing now: As many briefings wait/);
    const nobody = createClient({ url: await closed(), patience: 0 });
    await expect(nobody.print(files)).rejects.toThrow(/does not answer: connect ECONNREFUSED/);
    const slow = createClient({
      ...(await openApp({ service: standingService(60_000) })),
      patience: 0,
    });
    await expect(slow.print(files)).rejects.toThrow(/waited for too long; the service goes on/);
  });

  it('gives up when it is told to', async () => {
    const service = standingService(60_000);
    const stop = new AbortController();
    const { stateOf } = service;
    service.stateOf = (inputs) => {
      // The service has all of it, and looks for an outcome.
      if (service.uploads.has(inputs)) stop.abort(new Error('no longer wanted'));
      return stateOf(inputs);
    };
    const client = createClient(await openApp({ service }));
    const printing = client.print(files, { signal: stop.signal });
    await expect(printing).rejects.toThrow('no longer wanted');
    expect(service.uploads.size).toBe(1);
  });

  it('takes no damaged PDF', async () => {
    const service = standingService();
    const { openPdf } = service;
    service.openPdf = async (name) => {
      const found = await openPdf(name);
      if (!found) return undefined;
      const bytes = Buffer.alloc(found.bytes, 'x');
      return { bytes: bytes.length, stream: (await import('node:stream')).Readable.from([bytes]) };
    };
    const client = createClient(await openApp({ service }));
    await expect(client.print(files)).rejects.toThrow(/came damaged/);
  });

  it('tells when something else than a service answers', async () => {
    const url = await serve((_, response) => response.end('<h1>Welcome</h1>'));
    await expect(createClient({ url }).print(files)).rejects.toThrow(/no service of Briefpress/);
    const moved = await serve((_, response) =>
      response.writeHead(302, { Location: 'http://127.0.0.1:1/' }).end(),
    );
    await expect(createClient({ url: moved, patience: 0 }).print(files)).rejects.toThrow(
      /redirect/,
    );
  });

  it('sends no folder that holds a link', async () => {
    const { root } = temporaryProject({ 'a.md': 'x' });
    (await import('node:fs')).symlinkSync('/etc/passwd', path.join(root, 'b.md'));
    const client = createClient({ url: 'http://127.0.0.1:1' });
    await expect(client.print(root)).rejects.toThrow(/`b.md` is a link or no file/);
  });

  it('loads nothing of the server', () => {
    const loaded = reachedFrom('src/client/create-client.ts');
    expect(loaded).toContain('src/service/inputs-digest.ts');
    expect(loaded.filter((one) => /fastify|pino|prom-client|src\/service\/http/.test(one))).toEqual(
      [],
    );
  });
});

async function serve(answer: RequestListener): Promise<string> {
  const server = createServer((request, response) => {
    request.resume();
    answer(request, response);
  });
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

/** An address at which nobody listens any more. */
async function closed(): Promise<string> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return `http://127.0.0.1:${port}`;
}

/** Files and packages that are loaded with a file, at once or later. */
function reachedFrom(file: string): string[] {
  const seen = new Set([file]);
  for (const one of seen) {
    if (!one.startsWith('src/')) continue;
    const text = readFileSync(one, 'utf8');
    const found = text.matchAll(
      /^(?:import|export)\s(?!type\b)[^;]*?from '([^']+)'|import\('([^']+)'\)/gm,
    );
    for (const [, at = '', later = at] of found) {
      const isOurs = later.startsWith('.');
      seen.add(isOurs ? path.posix.join(path.posix.dirname(one), later) : later);
    }
  }
  return [...seen];
}
