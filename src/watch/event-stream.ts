import type { ServerResponse } from 'node:http';

/** A sign of life goes out this often, in ms: what stands between drops lines that are silent. */
const BEAT = 15_000;

/** Somebody who hears what happens, as server-sent events (WHATWG HTML, 9.2). */
export interface Listener {
  /** Tell something; it is sent as JSON. */
  tell(event: string, data: unknown): void;
  end(): void;
}

/**
 * Answer a request with a stream of events.
 *
 * @param response Answer whose headers are set, save the type.
 * @param gone Called once when nobody listens any more.
 * @returns Sends events.
 */
export function openEventStream(response: ServerResponse, gone: () => void): Listener {
  response.writeHead(200, { 'Content-Type': 'text/event-stream; charset=utf-8' });
  response.write(': briefpress\n\n');
  const beat = setInterval(() => response.write(': beat\n\n'), BEAT);
  beat.unref();
  response.once('close', () => {
    clearInterval(beat);
    gone();
  });
  return {
    // JSON has no raw line ends, which would end the field.
    tell: (event, data) =>
      void response.write(`event: ${event}\ndata: ${JSON.stringify(data)}\n\n`),
    end: () => void response.end(),
  };
}
