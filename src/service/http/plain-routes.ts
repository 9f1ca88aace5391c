import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import type { Service } from '../open-service.ts';
import { healthShape, problem, readinessShape } from './api-shapes.ts';
import type { Metrics } from './metrics.ts';

/** What answers about the service itself are made with. */
export interface PlainMeans {
  service: Service;
  metrics: Metrics;
  /** Whether the service is about to end. */
  ending: AbortSignal;
}

/** What orchestrators and gateways ask before anybody has a token. */
export const OPEN_ROUTES: readonly string[] = ['/healthz', '/readyz', '/openapi.json'];

/**
 * Make the answers about the service itself.
 *
 * @param means What they are made with.
 * @returns Plugin of the server.
 */
export function plainRoutes({ service, metrics, ending }: PlainMeans): FastifyPluginAsyncZod {
  const tags = ['service'];
  return async (app) => {
    app.get(
      '/healthz',
      {
        schema: {
          operationId: 'getHealth',
          summary: 'Tell that the process lives',
          tags,
          security: [],
          response: { 200: healthShape },
        },
      },
      async () => ({ status: 'ok' as const }),
    );
    app.get(
      '/readyz',
      {
        schema: {
          operationId: 'getReadiness',
          summary: 'Tell whether briefings can be handed in and will be printed',
          tags,
          security: [],
          response: {
            200: readinessShape,
            503: readinessShape.describe('Nothing should be sent here now.'),
          },
        },
      },
      async (_, reply) => {
        const found = await service.readiness();
        const draining = found.draining || ending.aborted;
        const isReady = found.store && found.queue && found.workers > 0 && !draining;
        const status = isReady ? ('ready' as const) : ('not-ready' as const);
        return reply.code(isReady ? 200 : 503).send({ ...found, draining, status });
      },
    );
    app.get(
      '/metrics',
      {
        schema: {
          operationId: 'getMetrics',
          summary: 'Tell figures in the text format of Prometheus',
          tags,
          response: {
            200: {
              description: 'Figures.',
              content: { 'text/plain': { schema: z.string() } },
            },
            401: problem('A valid token is wanted.'),
          },
        },
      },
      async (_, reply) => reply.type(metrics.type).send(await metrics.text()),
    );
    app.get(
      '/openapi.json',
      {
        schema: {
          operationId: 'getOpenApi',
          summary: 'Give this description',
          tags,
          security: [],
          response: { 200: z.looseObject({ openapi: z.string() }) },
        },
      },
      async () => app.swagger() as unknown as { openapi: string },
    );
  };
}
