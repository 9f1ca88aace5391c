import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Failure } from '../../../src/model/failure.ts';
import { readRedisAddress } from '../../../src/service/redis/redis-address.ts';

function faultOf(text: string): Failure | undefined {
  try {
    readRedisAddress(text);
  } catch (error) {
    return error as Failure;
  }
  return undefined;
}

describe('the address of a Redis', () => {
  it('needs no more than a host', () => {
    expect(readRedisAddress('redis://queue')).toEqual({
      ...{ host: 'queue', port: 6379, db: 0, tls: false, told: 'redis://queue:6379' },
    });
  });

  it('has name, password, port and database', () => {
    expect(readRedisAddress('rediss://ada:s%40fe@queue.example:6380/3')).toEqual({
      ...{ host: 'queue.example', port: 6380, db: 3, tls: true },
      ...{ username: 'ada', password: 's@fe', told: 'rediss://queue.example:6380/3' },
    });
  });

  it('has a password without a name, as Redis had before it knew names', () => {
    const { username, password } = readRedisAddress('redis://:safe@queue');
    expect([username, password]).toEqual([undefined, 'safe']);
  });

  it('takes a sign of percent that encodes nothing as it stands', () => {
    expect(readRedisAddress('redis://:100%@queue').password).toBe('100%');
  });

  it('may be one of IPv6', () => {
    expect(readRedisAddress('redis://[::1]:7000')).toMatchObject({ host: '::1', port: 7000 });
  });

  it.each([
    'queue:6379',
    'http://queue',
    'redis:',
    'redis://',
    'redis://queue:99999',
    'redis://queue/two',
    'redis://queue/1/2',
    'redis://queue?db=2',
    'redis://queue#2',
    '',
  ])('is refused where it is none: %s', (text) => {
    expect(faultOf(text)).toMatchObject({ kind: 'usage', note: expect.stringContaining('redis:') });
  });

  it('is told without its password, also where it is refused', () => {
    const secrets = fc.stringMatching(/^[A-Za-z0-9]{12,20}$/);
    const tails = fc.constantFrom('queue', 'queue/x', 'queue:1/2', 'queue?a', 'queue:99999', '');
    const schemes = fc.constantFrom('redis:', 'rediss:', 'http:', 'redis');
    fc.assert(
      fc.property(schemes, secrets, tails, (scheme, secret, tail) => {
        const text = `${scheme}//user:${secret}@${tail}`;
        const fault = faultOf(text);
        const told = fault ? `${fault.message} ${fault.note}` : readRedisAddress(text).told;
        expect(told).not.toContain(secret);
      }),
    );
  });
});
