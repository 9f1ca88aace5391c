import { describe, expect, it } from 'vitest';
import { askService, type Question } from '../../src/client/ask-service.ts';

const question: Question = { method: 'GET', path: '/', until: Number.POSITIVE_INFINITY };

/** A busy service, which in the end answers; an answer is an HTTP status with what stands in `Retry-After`. */
async function pausesBefore(answers: readonly ([number, string?] | Error)[]): Promise<number[]> {
  const left = [...answers];
  const pauses: number[] = [];
  const get = async (): Promise<Response> => {
    const answer = left.shift() ?? [200];
    if (answer instanceof Error) throw answer;
    const [status, wait] = answer;
    return new Response('{}', { status, ...(wait && { headers: { 'Retry-After': wait } }) });
  };
  const rest = async (milliseconds: number) => void pauses.push(milliseconds);
  const service = { url: 'http://service', fetch: get, rest };
  expect((await askService(service, question)).status).toBe(200);
  expect(left).toEqual([]);
  return pauses;
}

describe('askService', () => {
  it('waits twice as long each time, up to eight seconds', async () => {
    const away = new TypeError('fetch failed');
    const answers: ([number] | Error)[] = [away, [408], [429], [502], [503], [504]];
    expect(await pausesBefore(answers)).toEqual([500, 1_000, 2_000, 4_000, 8_000, 8_000]);
  });

  it('waits as long as the service says, in seconds or until a moment', async () => {
    const [soon, past] = [60_000, -60_000].map((far) => new Date(Date.now() + far).toUTCString());
    const answers: [number, string?][] = [
      [429, '0'],
      [429, '7'],
      [503, soon],
      [503, past],
      [503, 'x'],
    ];
    const [none, seconds, untilThen, over, unknown] = await pausesBefore(answers);
    expect([none, seconds, over, unknown]).toEqual([0, 7_000, 0, 8_000]);
    // Of a moment that lies a minute ahead some of it has gone by.
    expect(untilThen).toBeGreaterThan(20_000);
    expect(untilThen).toBeLessThanOrEqual(60_000);
  });

  it('waits no more when its time would be over', async () => {
    const rest = () => Promise.reject(new Error('waited'));
    const get = async () => new Response('', { status: 503 });
    const until = performance.now() + 400;
    const service = { url: 'http://service', fetch: get, rest };
    const asked = askService(service, { ...question, until });
    await expect(asked).rejects.toThrow('takes nothing now: it answers 503');
  });
});
