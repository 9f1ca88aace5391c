import { randomUUID } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { escapeText } from '../../reports/escape-text.ts';
import type { JsonLog } from '../json-log.ts';
import type { ServiceEvent } from '../service-event.ts';

/**
 * Name a request, by the name that a gateway gave it if that is harmless.
 *
 * @param given Value of `X-Request-Id`.
 * @returns The name.
 */
export function requestName(given: string | readonly string[] | undefined): string {
  return typeof given === 'string' && /^[\w.-]{1,64}$/.test(given) ? given : randomUUID();
}

/**
 * Tell of an answer what helps to run a service: no header, no address but that of the route, nothing of a
 * briefing.
 *
 * @param request The request.
 * @param reply Its answer.
 * @returns Fields for the log.
 */
export function fieldsOf(request: FastifyRequest, reply: FastifyReply): object {
  const { digest } = (request.params ?? {}) as { digest?: string };
  return {
    from: request.ip,
    method: request.method,
    route: routeOf(request),
    ...(digest !== undefined && /^[0-9a-f]{64}$/.test(digest) && { digest }),
    status: reply.statusCode,
    milliseconds: Math.round(reply.elapsedTime),
  };
}

/**
 * Name the route of a request, of which there are only a few.
 *
 * @param request The request.
 * @returns Its pattern, or `none`.
 */
export function routeOf({ routeOptions }: FastifyRequest): string {
  return routeOptions.url ?? 'none';
}

/**
 * Tell what went wrong in a line that nobody else wrote.
 *
 * @param error What was thrown.
 * @returns Fields for the log.
 */
export function faultFields(error: unknown): object {
  if (!(error instanceof Error)) return { fault: escapeText(String(error)) };
  const code = 'code' in error ? { code: String(error.code) } : {};
  return { fault: escapeText(error.message), ...code, stack: error.stack?.split('\n').slice(1) };
}

/**
 * Write what a service or a worker tells into its log.
 *
 * @param log The log.
 * @returns Hears the events.
 */
export function logEvents(log: JsonLog): (event: ServiceEvent) => void {
  return (event) => {
    switch (event.kind) {
      case 'accepted':
      case 'known':
        return log.info({ inputs: event.inputs, key: event.key }, `upload ${event.kind}`);
      case 'refused':
        return log.info(
          { inputs: event.inputs, rules: [...new Set(event.messages.map((one) => one.ruleId))] },
          'upload refused',
        );
      case 'full':
        return log.warn({}, 'queue full');
      case 'reconciled':
        return log.info({ jobs: event.jobs }, 'accepted jobs put back into the queue');
      case 'reconcile-failed':
        return log.error(faultFields(event.error), 'accepted jobs not put back into the queue');
      case 'begun':
        return log.debug({ key: event.key, attempt: event.attempt }, 'print begun');
      case 'ended': {
        const { kind: _, milliseconds, ...fields } = event;
        return log.info({ ...fields, milliseconds: Math.round(milliseconds) }, 'print ended');
      }
      case 'retried':
        return log.warn(
          { key: event.key, attempt: event.attempt, ...faultFields(event.error) },
          'print failed, to be tried again',
        );
      case 'queue':
        return event.state === 'back'
          ? log.info({}, `queue is back: ${event.message}`)
          : log.warn({}, event.message);
      case 'store-failed':
        return log.error(faultFields(event.error), 'store takes nothing, to be tried again');
      case 'foreign':
        return log.warn({ key: event.key }, 'job of another tool left to those who have it');
      case 'build':
        return undefined;
    }
  };
}
