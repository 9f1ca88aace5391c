import type { FastifyReply, FastifyRequest } from 'fastify';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { sha256Shape } from '../../schemas/shapes.ts';
import { digestInputs } from '../inputs-digest.ts';
import type { PrintState, Service } from '../open-service.ts';
import type { UploadLimits } from '../upload-limits.ts';
import { briefingShape, type Problem, problem } from './api-shapes.ts';
import { contentDisposition } from './content-disposition.ts';
import { drainRequest } from './drain-request.ts';
import { preferredWait } from './prefer-wait.ts';
import { problemOf } from './problem-of.ts';
import { readUpload } from './read-upload.ts';
import { Refusal } from './refusal.ts';
import { linksOf, tellBriefing } from './tell-briefing.ts';
import type { UploadRoom } from './upload-room.ts';
import { isFinal, waitForPrint } from './wait-for-print.ts';

/** What the answers about briefings are made with. */
export interface BriefingMeans {
  service: Service;
  limits: UploadLimits;
  /** Make room in memory for an upload. */
  openRoom(): UploadRoom;
  /** Estimate when there is a place in the queue again, in s. */
  retryAfter(): Promise<number>;
  /** Ends every wait, as the service is about to end. */
  ending: AbortSignal;
  /** Count a request that was not carried out. */
  refused(kind: string): void;
}

/** Seconds after which somebody who does not want to wait may ask again. */
const ASK_AGAIN = 1;
/** Seconds after which another process may have taken the place of one that ends. */
const AFTER_DRAIN = 5;

const params = z.object({ digest: sha256Shape().describe('Digest of the inputs.') });
const briefing = (description: string) => ({
  description,
  content: { 'application/json': { schema: briefingShape } },
});
/** What each of the answers may be instead. */
const refusals = {
  400: problem('The request cannot be read.'),
  401: problem('A valid token is wanted.'),
  503: problem('The service cannot work now.'),
  default: problem('Any other refusal.'),
};
const waitHeader = z.object({
  prefer: z
    .string()
    .optional()
    .describe('`wait=N`: rather wait N seconds (at most 60) than be told that it is not done.'),
});

/** What the description says of each route, and what its requests are held to. */
const PUT_BRIEFING = {
  operationId: 'putBriefing',
  summary: 'Hand in the inputs of a briefing, and have its PDF made',
  tags: ['briefings'],
  consumes: ['application/x-tar', 'application/gzip', 'multipart/form-data'],
  params,
  headers: waitHeader,
  body: z
    .any()
    .describe('A tar, packed by gzip or not, or a form whose parts are named by their paths.'),
  querystring: z.object({
    force: z
      .enum(['', 'true', 'false'])
      .optional()
      .describe('Try once more what failed or was set aside.'),
  }),
  response: {
    200: briefing('It is done.'),
    202: briefing(
      'It is accepted, and will be done; `Location` and `Retry-After` say where and when to ask.',
    ),
    ...refusals,
    400: problem('The request or the upload cannot be read.'),
    408: problem('The request took too long.'),
    413: problem('The upload is too large, or has too many files.'),
    415: problem('Uploads come in another form.'),
    422: problem('The upload is refused, or its briefing cannot be printed.'),
    429: problem('As many briefings wait as may; `Retry-After` says when to ask again.'),
    503: problem('The service is about to end, or has too many uploads at once.'),
    507: problem('The store takes no more.'),
  },
};

const GET_BRIEFING = {
  operationId: 'getBriefing',
  summary: 'Tell where a briefing is, and what was told of it',
  tags: ['briefings'],
  params,
  headers: waitHeader,
  response: {
    200: briefing('Where it is.'),
    ...refusals,
    404: problem('Nobody has handed in these inputs.'),
  },
};

const GET_PDF = {
  operationId: 'getPdf',
  summary: 'Give the PDF of a briefing',
  tags: ['briefings'],
  params,
  headers: z.object({ 'if-none-match': z.string().optional() }),
  response: {
    200: {
      description: 'The PDF; its `ETag` is the SHA-256 of its bytes.',
      content: { 'application/pdf': { schema: z.string().meta({ format: 'binary' }) } },
    },
    304: z.undefined().describe('The client has it already.'),
    ...refusals,
    404: problem('There is none, or none yet; `Retry-After` says when to ask again.'),
  },
};

/**
 * Make the answers about briefings.
 *
 * @param means What they are made with.
 * @returns Plugin of the server.
 */
export function briefingRoutes(means: BriefingMeans): FastifyPluginAsyncZod {
  const { service } = means;
  return async (app) => {
    app.put('/v1/briefings/:digest', { schema: PUT_BRIEFING }, async (request, reply) => {
      const { digest } = request.params;
      const { force } = request.query;
      const isForced = force === '' || force === 'true';
      const print = await hand(request, reply, digest, isForced);
      if (!print || reply.sent) return reply;
      const end = await mayWait(request, reply, digest, print);
      if (!isFinal(end)) {
        reply.header('Location', linksOf(digest).self).header('Retry-After', ASK_AGAIN);
        return reply.code(202).send(tellBriefing(digest, end));
      }
      if (end.state === 'done') return reply.code(200).send(tellBriefing(digest, end));
      return sendProblem(reply, inVain(digest, end));
    });

    app.get('/v1/briefings/:digest', { schema: GET_BRIEFING }, async (request, reply) => {
      const { digest } = request.params;
      const print = await demandKnown(digest);
      const end = await mayWait(request, reply, digest, print);
      if (!isFinal(end)) reply.header('Retry-After', ASK_AGAIN);
      return reply.code(200).send(tellBriefing(digest, end));
    });

    app.get('/v1/briefings/:digest/pdf', { schema: GET_PDF }, async (request, reply) => {
      const { digest } = request.params;
      const print = await demandKnown(digest);
      if (print.state !== 'done') throw noPdf(print);
      const tag = `"${print.pdf.digest}"`;
      const { slug } = print.entry;
      const name = `${slug.slice(slug.lastIndexOf('/') + 1)}.pdf`;
      reply.header('ETag', tag).header('Cache-Control', 'private, no-cache');
      if (isHeld(request.headers['if-none-match'], tag)) return reply.code(304).send();
      const found = await service.openPdf(print.pdf.digest);
      if (!found) throw new Refusal('not-found', 'The PDF is no longer in the store');
      return reply
        .header('Content-Disposition', contentDisposition(name))
        .header('Content-Length', found.bytes)
        .type('application/pdf')
        .send(found.stream as never);
    });
  };

  /** Take the upload, and ask for its print; gives nothing where the answer was sent. */
  async function hand(
    request: FastifyRequest,
    reply: FastifyReply,
    digest: string,
    force: boolean,
  ): Promise<PrintState | undefined> {
    const room = means.openRoom();
    try {
      if (means.ending.aborted) throw draining();
      if (request.raw.headers.expect !== undefined) {
        const known = force ? undefined : await service.stateOf(digest);
        if (known?.state === 'done') {
          // What was announced is not sent, so nothing can follow it.
          reply.header('Connection', 'close');
          return known;
        }
        reply.raw.writeContinue();
      }
      const files = await readUpload(request, means.limits, room);
      demandDigest(digestInputs(files), digest);
      const submitted = await service.submit(files, { force });
      switch (submitted.state) {
        case 'known':
          return { key: submitted.key, ...submitted.outcome };
        case 'accepted':
          return (
            (await service.stateOf(digest)) ?? { key: submitted.key, state: 'waiting' as const }
          );
        case 'refused': {
          const detail = 'There is nothing in it that could be printed; the messages tell why';
          const messages = [...submitted.messages];
          await sendProblem(reply, problemOf('failed-briefing', detail, { messages }));
          return undefined;
        }
        case 'full':
          throw new Refusal(
            'queue-full',
            'As many briefings wait as may, expected a place in the queue',
            { retryAfter: await means.retryAfter() },
          );
        case 'draining':
          throw draining();
      }
    } catch (error) {
      // A client that is still sending would miss the answer when the connection is closed at once.
      if (!(await drainRequest(request.raw))) reply.header('Connection', 'close');
      throw error;
    } finally {
      room.leave();
    }
  }

  async function mayWait(
    request: FastifyRequest,
    reply: FastifyReply,
    digest: string,
    print: PrintState,
  ): Promise<PrintState> {
    const seconds = preferredWait(request.headers.prefer);
    if (seconds === undefined) return print;
    reply.header('Preference-Applied', `wait=${seconds}`);
    if (isFinal(print)) return print;
    const gone = new AbortController();
    reply.raw.once('close', () => gone.abort());
    const signal = AbortSignal.any([gone.signal, means.ending]);
    const milliseconds = seconds * 1000;
    return (await waitForPrint(service, digest, { milliseconds, signal })) ?? print;
  }

  async function demandKnown(digest: string): Promise<PrintState> {
    const print = await service.stateOf(digest);
    if (print) return print;
    throw new Refusal('not-found', `Nobody has handed in inputs with the digest \`${digest}\``);
  }

  function sendProblem(reply: FastifyReply, told: Problem): FastifyReply {
    means.refused(told.kind);
    return reply.code(told.status).type('application/problem+json').send(told);
  }
}

function demandDigest(found: string, wanted: string): void {
  if (found === wanted) return;
  throw new Refusal(
    'wrong-digest',
    `The files have the digest \`${found}\`, expected \`${wanted}\`, which the address says`,
  );
}

function draining(): Refusal {
  return new Refusal('draining', 'The service is about to end, and takes nothing more', {
    retryAfter: AFTER_DRAIN,
  });
}

function noPdf({ state }: PrintState): Refusal {
  if (state === 'waiting' || state === 'active')
    return new Refusal('not-found', 'The PDF is not done yet', { retryAfter: ASK_AGAIN });
  return new Refusal('not-found', 'There is no PDF of this briefing; its state tells why');
}

/** An outcome without a PDF. */
function inVain(digest: string, print: PrintState): Problem {
  const { messages, failure, links } = tellBriefing(digest, print);
  if (!failure) {
    const detail = 'The briefing has errors; the messages tell which';
    return problemOf('failed-briefing', detail, { messages, links });
  }
  const detail = `It was tried ${failure.attempts} times: ${failure.reason}`;
  return problemOf('set-aside', detail, { messages, links });
}

/** Weak tags are the same here: the bytes are. */
function isHeld(header: string | undefined, tag: string): boolean {
  const tags = (header ?? '').split(',').map((one) => one.trim().replace(/^W\//, ''));
  return tags.includes(tag) || tags.includes('*');
}
