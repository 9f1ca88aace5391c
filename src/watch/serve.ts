import { randomBytes } from 'node:crypto';
import {
  createServer,
  type IncomingMessage,
  type OutgoingHttpHeaders,
  type Server,
  type ServerResponse,
} from 'node:http';
import type { AddressInfo } from 'node:net';
import { portFailure } from '../io/port-failure.ts';
import { Failure } from '../model/failure.ts';
import { type Gate, judgeRequest } from './gate.ts';

/** Answers one request that was let in. */
export type Answer = (asked: URL, request: IncomingMessage, response: ServerResponse) => void;

/** What is answered, by method and path. */
export type Routes = ReadonlyMap<string, Answer>;

/** A server for this machine alone. */
export interface PreviewServer {
  /** The address to open first, with its token. */
  address: string;
  port: number;
  close(): Promise<void>;
}

/** Only what the page brings along may run, load or be asked; nobody may frame it. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "worker-src 'self'",
  "style-src 'self'",
  "img-src 'self' blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

const HEADERS: OutgoingHttpHeaders = {
  'Content-Security-Policy': POLICY,
  'X-Content-Type-Options': 'nosniff',
  'Cache-Control': 'no-store',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
};

/**
 * Serve on the loopback. Every request passes the gate first.
 *
 * @param routes What is answered, by method and path, such as `GET /`.
 * @param port Port to listen on; a free one unless given.
 * @returns The server, listening.
 * @throws Failure (`usage`) when the port is taken or may not be used; (`machine`) when there is none.
 */
export async function serve(routes: Routes, port = 0): Promise<PreviewServer> {
  const gate: Gate = { port, token: secret(), pass: secret() };
  const server = createServer({ requestTimeout: 30_000 }, (request, response) => {
    for (const [name, value] of Object.entries(HEADERS)) response.setHeader(name, value ?? '');
    answer(request, response, gate, routes);
  });
  server.on('clientError', (_, socket) => socket.destroy());
  gate.port = await listen(server, port);
  return {
    address: `http://127.0.0.1:${gate.port}/?token=${gate.token}`,
    port: gate.port,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** 256 bits that nobody guesses. */
function secret(): string {
  return randomBytes(32).toString('base64url');
}

function answer(
  request: IncomingMessage,
  response: ServerResponse,
  gate: Gate,
  routes: Routes,
): void {
  const { method = '', url = '', headers } = request;
  const verdict = judgeRequest({ method, url, headers }, gate);
  if (verdict.kind === 'refused') {
    endWith(response, 403, `Refused: ${verdict.why}.\n`);
    return;
  }
  if (verdict.kind === 'welcome') {
    response.setHeader('Set-Cookie', verdict.cookie);
    response.setHeader('Location', verdict.location);
    endWith(response, 303, '');
    return;
  }
  const asked = new URL(url, `http://${headers.host}`);
  const route = routes.get(`${method} ${asked.pathname}`);
  if (route) {
    route(asked, request, response);
    return;
  }
  const isKnown = routes.has(`GET ${asked.pathname}`);
  endWith(response, isKnown ? 405 : 404, isKnown ? 'Only GET.\n' : 'There is nothing here.\n');
}

/**
 * End an answer with a line of text.
 *
 * @param response Answer to end.
 * @param status Status of HTTP.
 * @param text What it says.
 */
export function endWith(response: ServerResponse, status: number, text: string): void {
  response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8' });
  response.end(text);
}

/**
 * End an answer with data.
 *
 * @param response Answer to end.
 * @param data What it says; `null` where there is nothing to say.
 */
export function endWithJson(response: ServerResponse, data: unknown): void {
  response.writeHead(200, { 'Content-Type': 'application/json; charset=utf-8' });
  response.end(JSON.stringify(data));
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(whyNot(error, port)));
    server.listen({ port, host: '127.0.0.1', exclusive: true }, () =>
      resolve((server.address() as AddressInfo).port),
    );
  });
}

function whyNot(error: NodeJS.ErrnoException, port: number): Failure {
  const remedy = 'Name another with `--port`, or leave it out: then a free one is taken.';
  const reason = `no port of this machine can be listened on: ${error.message}`;
  return portFailure(port, remedy, error) ?? new Failure('machine', reason, undefined, error);
}
