import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import multipart from '@fastify/multipart';
import swagger from '@fastify/swagger';
import fastify, {
  type FastifyInstance,
  type FastifyReply,
  type FastifyRequest,
  LogController,
} from 'fastify';
import {
  createJsonSchemaTransform,
  createJsonSchemaTransformObject,
  validatorCompiler,
} from 'fastify-type-provider-zod';
import { tool } from '../../tool.ts';
import { quietJson } from '../../values/json-text.ts';
import type { LogLevel } from '../json-log.ts';
import type { Service } from '../open-service.ts';
import { type UploadLimits, usualUpload } from '../upload-limits.ts';
import { apiRegistry } from './api-shapes.ts';
import { briefingRoutes } from './briefing-routes.ts';
import { type HttpLimits, httpLimits } from './http-limits.ts';
import { createDoorkeeper, type Doors } from './let-in.ts';
import { faultFields, fieldsOf, requestName, routeOf } from './log-options.ts';
import type { Metrics } from './metrics.ts';
import { OPEN_ROUTES, plainRoutes } from './plain-routes.ts';
import { problemOf, refusalOf } from './problem-of.ts';
import { PACKED_TYPES, TAR_TYPES } from './read-upload.ts';
import { Refusal } from './refusal.ts';
import { createUploadRooms } from './upload-room.ts';

/** What a server of briefings is made of. */
export interface AppParts {
  service: Service;
  metrics: Metrics;
  doors: Doors;
  /** How many work on prints here, to estimate when a place becomes free. */
  jobs: number;
  /** Where the lines of the log go, and from which level on. */
  log?: { write(line: string): void; level: LogLevel };
  uploads?: UploadLimits;
  limits?: HttpLimits;
}

/** A server of briefings. */
export interface App {
  /** The server; it listens when told. */
  server: FastifyInstance;
  /** Take nothing more, and end every wait; what is under way is answered. */
  refuse(): void;
}

type AnswerFault = (error: unknown, request: FastifyRequest, reply: FastifyReply) => void;

/**
 * Make a server of briefings: what a service does, over HTTP.
 *
 * @param parts What it is made of.
 * @returns The server.
 */
export async function createApp(parts: AppParts): Promise<App> {
  const { service, metrics, doors, log } = parts;
  const limits = parts.limits ?? httpLimits;
  const ending = new AbortController();
  const answerFault: AnswerFault = (error, request, reply) => {
    const { kind, message, more } = refusalOf(error);
    metrics.refused(kind);
    const told = problemOf(kind, message, more.messages && { messages: [...more.messages] });
    reply.code(told.status);
    const fields = { ...fieldsOf(request, reply), kind };
    if (FAULTS.has(kind)) request.log.error({ ...fields, ...faultFields(error) }, 'failed');
    else request.log.info(fields, 'refused');
    if (more.retryAfter !== undefined) reply.header('Retry-After', more.retryAfter);
    void reply.type('application/problem+json').send(told);
  };
  const app = fastify(
    serverOptions(log, limits, answerFault) as never,
  ) as unknown as FastifyInstance;
  app.server.maxConnections = limits.connections;
  // Without a listener, whoever asks before he sends is always told to go on.
  app.server.on('checkContinue', (request: IncomingMessage, response: ServerResponse) =>
    app.server.emit('request', request, response),
  );
  app.setValidatorCompiler(validatorCompiler as never);
  // What is told is of these shapes by its types, and tests hold it to them.
  app.setSerializerCompiler(() => (data) => quietJson(JSON.stringify(data)));
  app.removeAllContentTypeParsers();
  app.addContentTypeParser([...TAR_TYPES, ...PACKED_TYPES], (_, __, done) => done(null));
  await app.register(multipart, { throwFileSizeLimit: false });
  await app.register(swagger, {
    openapi: description(doors),
    transform: createJsonSchemaTransform({ schemaRegistry: apiRegistry }),
    transformObject: createJsonSchemaTransformObject({ schemaRegistry: apiRegistry }),
  });

  app.addHook('onRequest', async (request, reply) => {
    reply.header('X-Request-Id', request.id);
    reply.header('X-Content-Type-Options', 'nosniff');
    if (ending.signal.aborted) reply.header('Connection', 'close');
  });
  app.addHook(
    'onRequest',
    createDoorkeeper(doors, (request) => OPEN_ROUTES.includes(routeOf(request))),
  );
  app.addHook('onResponse', async (request, reply) => {
    const route = routeOf(request);
    const { statusCode: status, elapsedTime } = reply;
    metrics.answered({ method: request.method, route, status, seconds: elapsedTime / 1000 });
    request.log[OPEN_ROUTES.includes(route) ? 'debug' : 'info'](
      fieldsOf(request, reply),
      'answered',
    );
  });
  app.setErrorHandler(answerFault);
  app.setNotFoundHandler((request) => {
    const kind = app.findRoute({ method: 'GET', url: request.url }) ? 'wrong-method' : 'not-found';
    throw new Refusal(
      kind,
      'There is nothing under this address; `/openapi.json` tells what there is',
    );
  });

  await app.register(
    briefingRoutes({
      service,
      limits: parts.uploads ?? usualUpload,
      openRoom: createUploadRooms(limits.uploadBytes),
      ending: ending.signal,
      refused: metrics.refused,
      async retryAfter() {
        const { waiting } = await service.counts();
        const seconds = ((metrics.secondsPerJob() ?? 1) * waiting) / Math.max(1, parts.jobs);
        return Math.min(Math.max(1, Math.ceil(seconds)), 60);
      },
    }),
  );
  await app.register(plainRoutes({ service, metrics, ending: ending.signal }));
  return { server: app, refuse: () => ending.abort() };
}

/** How requests are taken in, and which lines of the log are the server's own. */
function serverOptions(log: AppParts['log'], limits: HttpLimits, answerFault: AnswerFault): object {
  return {
    logger: log
      ? {
          level: log.level,
          base: null,
          stream: { write: (line: string) => log.write(quietJson(line)) },
          timestamp: isoTime,
          formatters: { level: named },
        }
      : false,
    logController: new LogController({ disableRequestLogging: true, requestIdLogLabel: 'request' }),
    genReqId: ({ headers }: IncomingMessage) => requestName(headers['x-request-id']),
    requestIdHeader: false,
    requestTimeout: limits.requestTime,
    connectionTimeout: limits.silence,
    keepAliveTimeout: 15_000,
    forceCloseConnections: 'idle',
    return503OnClosing: false,
    http: {
      maxHeaderSize: limits.headerBytes,
      headersTimeout: limits.headerTime,
      connectionsCheckingInterval: 1_000,
    },
    routerOptions: { maxParamLength: 128 },
    clientErrorHandler: answerBroken,
    frameworkErrors: answerFault,
  };
}

/** What is not the fault of whoever asks: the log tells more. */
const FAULTS: ReadonlySet<string> = new Set(['own-fault', 'store-full', 'unavailable']);

const isoTime = (): string => `,"time":"${new Date().toISOString()}"`;
const named = (level: string): object => ({ level });

function description({ tokens }: Doors): object {
  return {
    openapi: '3.1.0',
    info: {
      title: 'Briefpress',
      version: tool.version,
      description: 'Makes PDFs of Markdown briefings.',
      license: { name: 'MIT', identifier: 'MIT' },
    },
    components: {
      securitySchemes: { token: { type: 'http', scheme: 'bearer' } },
    },
    security: tokens.length > 0 ? [{ token: [] }] : [],
  };
}

/** Requests that are no HTTP, are too slow or have too large a head end before any route. */
function answerBroken(error: NodeJS.ErrnoException, socket: Socket): void {
  if (error.code === 'ECONNRESET' || socket.destroyed) return;
  if (socket.writable && socket.bytesWritten === 0) {
    const kind =
      error.code === 'HPE_HEADER_OVERFLOW'
        ? 'large-headers'
        : error.code === 'ERR_HTTP_REQUEST_TIMEOUT'
          ? 'too-slow'
          : 'bad-request';
    const told = problemOf(kind, 'The request cannot be read');
    const body = JSON.stringify(told);
    socket.write(
      `HTTP/1.1 ${told.status} Refused\r\nContent-Type: application/problem+json\r\nContent-Length: ${Buffer.byteLength(body)}\r\nConnection: close\r\n\r\n${body}`,
    );
  }
  socket.destroySoon();
}
