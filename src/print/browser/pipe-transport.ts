import type { Readable, Writable } from 'node:stream';
import type { ConnectionTransport } from 'puppeteer';

/** Messages up to this many characters are parsed on trial; longer ones are PDFs of ours. */
const TRIED = 65_536;

/**
 * Carry DevTools messages over a pair of pipes, each ended by a zero byte. With pipes instead of a
 * WebSocket, the browser ends by itself when this process is killed.
 *
 * @param toBrowser Pipe the browser reads from.
 * @param fromBrowser Pipe the browser writes to.
 * @param onGarbage Called when something comes that is no message.
 * @returns The transport, for `puppeteer.connect`.
 */
export function createPipeTransport(
  toBrowser: Writable,
  fromBrowser: Readable,
  onGarbage: () => void,
): ConnectionTransport {
  const transport: ConnectionTransport = {
    send(message) {
      toBrowser.write(`${message}\0`);
    },
    close() {
      toBrowser.destroy();
      fromBrowser.destroy();
    },
  };
  const receive = (message: string): void => {
    // Puppeteer would let the parser's error escape as an unhandled rejection
    if (isMessage(message)) transport.onmessage?.(message);
    else onGarbage();
  };
  fromBrowser.on('data', splitAtZero(receive));
  fromBrowser.on('close', () => transport.onclose?.());
  // a dead browser is told by the end of its process
  toBrowser.on('error', () => {});
  fromBrowser.on('error', () => {});
  return transport;
}

function splitAtZero(receive: (message: string) => void): (chunk: Buffer) => void {
  let pending: Buffer[] = [];
  return (chunk) => {
    let start = 0;
    for (let end = chunk.indexOf(0); end >= 0; end = chunk.indexOf(0, start)) {
      const message = Buffer.concat([...pending, chunk.subarray(start, end)]).toString();
      pending = [];
      start = end + 1;
      receive(message);
    }
    if (start < chunk.length) pending.push(chunk.subarray(start));
  };
}

function isMessage(text: string): boolean {
  if (!text.startsWith('{') || !text.endsWith('}')) return false;
  if (text.length > TRIED) return true;
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
