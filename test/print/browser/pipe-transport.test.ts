import { PassThrough } from 'node:stream';
import { setImmediate as turn } from 'node:timers/promises';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createPipeTransport } from '../../../src/print/browser/pipe-transport.ts';

/** Receive bytes in pieces of these sizes. */
async function receive(bytes: Buffer, sizes: number[] = []) {
  const fromBrowser = new PassThrough();
  let garbage = 0;
  const transport = createPipeTransport(new PassThrough(), fromBrowser, () => {
    garbage += 1;
  });
  const messages: string[] = [];
  transport.onmessage = (message) => messages.push(message);
  let at = 0;
  for (const size of sizes) {
    fromBrowser.write(bytes.subarray(at, at + size));
    at += size;
    await turn();
  }
  fromBrowser.write(bytes.subarray(at));
  await turn();
  return { messages, garbage };
}

describe('createPipeTransport', () => {
  it('ends each message it sends with a zero byte', () => {
    const toBrowser = new PassThrough();
    createPipeTransport(toBrowser, new PassThrough(), () => {}).send('{"id":1}');
    expect(toBrowser.read().toString()).toBe('{"id":1}\0');
  });

  it('puts messages together again, wherever the pipe cut them', async () => {
    const message = fc.string({ unit: 'grapheme' }).map((text) => JSON.stringify({ text }));
    const sizes = fc.array(fc.integer({ min: 1, max: 9 }), { maxLength: 8 });
    await fc.assert(
      fc.asyncProperty(
        fc.array(message, { minLength: 1, maxLength: 5 }),
        sizes,
        async (sent, cuts) => {
          const bytes = Buffer.from(sent.map((text) => `${text}\0`).join(''));
          expect((await receive(bytes, cuts)).messages).toEqual(sent);
        },
      ),
      { numRuns: 50 },
    );
  });

  it('tells garbage and hands none of it on', async () => {
    expect(await receive(Buffer.from('hello\0{broken}\0'))).toEqual({ messages: [], garbage: 2 });
  });
});
