import type { PrintState } from '../open-service.ts';
import type { BriefingState } from './api-shapes.ts';

/**
 * Tell where a briefing is.
 *
 * @param digest Digest of its inputs.
 * @param print Where its print is.
 * @returns What is answered.
 */
export function tellBriefing(digest: string, print: PrintState): BriefingState {
  const { key, state } = print;
  const links = linksOf(digest);
  const self = { self: links.self };
  if (state === 'done') {
    const { digest: sha256, bytes, pages } = print.pdf;
    // Both are plain data of the same shape; ours may not be written to.
    const [entry, messages] = [print.entry, print.messages] as unknown as [
      BriefingState['entry'],
      BriefingState['messages'],
    ];
    return { digest, key, state, messages, pdf: { sha256, bytes, pages }, entry, links };
  }
  if (state === 'failed') {
    const messages = [...print.messages];
    return { digest, key, state, messages, links: self };
  }
  if (state === 'set-aside') {
    const { message: reason, note } = print.failure;
    const failure = { reason, ...(note !== undefined && { note }), attempts: print.attempts };
    return { digest, key, state, messages: [], failure, links: self };
  }
  return { digest, key, state, messages: [], links: self };
}

/**
 * Tell where the answers about a briefing are.
 *
 * @param digest Digest of its inputs.
 * @returns Paths from the root of the service.
 */
export function linksOf(digest: string): { self: string; pdf: string } {
  const self = `/v1/briefings/${digest}`;
  return { self, pdf: `${self}/pdf` };
}
