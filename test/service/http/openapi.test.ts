import { Validator } from '@seriousme/openapi-schema-validator';
import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import { beforeAll, describe, expect, it } from 'vitest';
import { digestInputs } from '../../../src/service/inputs-digest.ts';
import { tarOf } from '../tar-bytes.ts';
import { type OpenApp, openApp } from './open-app.ts';
import { standingService } from './standing-service.ts';

interface Operation {
  operationId: string;
  requestBody?: { content: object };
  responses: Record<string, { content?: Record<string, { schema: object }> }>;
}

interface Document {
  openapi: string;
  components: { schemas: Record<string, object> };
  paths: Record<string, Record<string, Operation>>;
}

const document = async (app: OpenApp): Promise<Document> =>
  (await (await fetch(`${app.url}/openapi.json`)).json()) as Document;

describe('the description of the service', () => {
  it('is a valid document of OpenAPI 3.1', async () => {
    const validator = new Validator();
    const found = await validator.validate({ ...(await document(await openApp())) });
    expect(found).toEqual({ valid: true });
    expect(validator.version).toBe('3.1');
  });

  it('names all that can be asked', async () => {
    const { paths } = await document(await openApp());
    const asked = Object.entries(paths).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
    );
    expect(asked.sort()).toEqual([
      'GET /healthz',
      'GET /metrics',
      'GET /openapi.json',
      'GET /readyz',
      'GET /v1/briefings/{digest}',
      'GET /v1/briefings/{digest}/pdf',
      'PUT /v1/briefings/{digest}',
    ]);
  });

  it('names what answers are made of, for programs that make types of it', async () => {
    const { components } = await document(await openApp());
    const names = ['Briefing', 'Health', 'ManifestEntry', 'Message', 'Problem', 'Readiness'];
    expect(Object.keys(components.schemas)).toEqual(expect.arrayContaining(names));
  });

  it('says what can be handed in', async () => {
    const { paths } = await document(await openApp());
    const put = paths['/v1/briefings/{digest}']?.put;
    expect(Object.keys(put?.requestBody?.content ?? {})).toEqual([
      'application/x-tar',
      'application/gzip',
      'multipart/form-data',
    ]);
  });

  it('says that a token is wanted where one is', async () => {
    const withTokens = await openApp({ doors: { tokens: [{ digest: 'x' }], isLocal: false } });
    expect(await document(withTokens)).toMatchObject({ security: [{ token: [] }] });
    expect(await document(await openApp())).toMatchObject({ security: [] });
  });
});

describe('what the service answers', () => {
  it.each([
    ['done', 'a.md', 200],
    ['failed', 'fails.md', 422],
    ['set aside', 'breaks.md', 422],
    ['refused', '../a.md', 422],
  ])('is as described for a briefing that is %s', async (_, name, status) => {
    const app = await openApp();
    const digest = digestInputs([{ path: name, bytes: Buffer.from('x') }]);
    const path = '/v1/briefings/{digest}';
    const answer = await hand(app, digest, name);
    expect(answer.status).toBe(status);
    await expectAsDescribed(app, answer, 'put', path);
    const state = await fetch(`${app.url}/v1/briefings/${digest}`);
    await expectAsDescribed(app, state, 'get', path);
    const pdf = await fetch(`${app.url}/v1/briefings/${digest}/pdf`);
    await expectAsDescribed(app, pdf, 'get', `${path}/pdf`);
  });

  it('is as described while a briefing waits, and where none is known', async () => {
    const app = await openApp({ service: standingService(60_000) });
    const digest = digestInputs([{ path: 'a.md', bytes: Buffer.from('x') }]);
    const path = '/v1/briefings/{digest}';
    await expectAsDescribed(app, await fetch(`${app.url}/v1/briefings/${digest}`), 'get', path);
    await expectAsDescribed(app, await fetch(`${app.url}/v1/briefings/x`), 'get', path);
    await expectAsDescribed(app, await hand(app, digest, 'a.md'), 'put', path);
    await expectAsDescribed(app, await fetch(`${app.url}/v1/briefings/${digest}`), 'get', path);
  });

  it('is as described about the service itself', async () => {
    const service = standingService();
    const app = await openApp({ service });
    for (const path of ['/healthz', '/readyz', '/metrics', '/openapi.json'])
      await expectAsDescribed(app, await fetch(`${app.url}${path}`), 'get', path);
    service.ready = { ...service.ready, store: false };
    await expectAsDescribed(app, await fetch(`${app.url}/readyz`), 'get', '/readyz');
  });
});

function hand({ url }: OpenApp, digest: string, name: string): Promise<Response> {
  return fetch(`${url}/v1/briefings/${digest}`, {
    method: 'PUT',
    headers: { 'Content-Type': 'application/x-tar' },
    body: new Uint8Array(tarOf([{ name, body: 'x' }])),
  });
}

/** An answer has a status and a type that the description knows, and the shape that it says. */
async function expectAsDescribed(
  app: OpenApp,
  answer: Response,
  method: string,
  path: string,
): Promise<void> {
  const { paths, components } = await document(app);
  const described = paths[path]?.[method]?.responses[String(answer.status)];
  expect(described, `${method} ${path} ${answer.status}`).toBeDefined();
  const type = (answer.headers.get('content-type') ?? '').split(';')[0] ?? '';
  const { schema } = described?.content?.[type] ?? {};
  expect(schema, `${method} ${path} ${answer.status} ${type}`).toBeDefined();
  const body: unknown = type.endsWith('json') ? await answer.json() : await answer.text();
  // What the answer is made of stands in one place of the document.
  const validate = judge.compile({ ...schema, components });
  expect(validate(body) ? [] : validate.errors).toEqual([]);
}

let judge: Ajv2020;

beforeAll(() => {
  judge = new Ajv2020({ strict: false, allErrors: true });
  formats.default(judge);
});
