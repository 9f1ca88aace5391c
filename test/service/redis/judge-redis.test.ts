import { describe, expect, it } from 'vitest';
import { judgeRedis } from '../../../src/service/redis/judge-redis.ts';

function infoOf(facts: Record<string, string>): string {
  const lines = Object.entries(facts).map(([name, value]) => `${name}:${value}`);
  return ['# Server', ...lines, '', '# Memory', ''].join('\r\n');
}

describe('a Redis that a queue is to stand in', () => {
  it.each(['6.2.0', '6.2.14', '7.0.15', '8.2.1', '10.0.0'])('may be version %s', (version) => {
    expect(judgeRedis(infoOf({ redis_version: version }))).toEqual({ is: `Redis ${version}` });
  });

  it.each(['6.0.20', '5.0.14', '2.8.0', ''])('is too old as version `%s`', (version) => {
    const { fault } = judgeRedis(infoOf({ redis_version: version }));
    expect(fault).toContain('expected Redis 6.2 or newer');
  });

  it('may be a Valkey, which is called by its name', () => {
    const facts = { redis_version: '7.2.4', server_name: 'valkey', valkey_version: '8.1.3' };
    expect(judgeRedis(infoOf(facts))).toEqual({ is: 'Valkey 8.1.3' });
  });

  it('is warned of when it throws keys away', () => {
    const facts = { redis_version: '7.0.15', maxmemory_policy: 'allkeys-lru' };
    const { fault, warning } = judgeRedis(infoOf(facts));
    expect(fault).toBeUndefined();
    expect(warning).toContain('is `allkeys-lru`, expected `noeviction`');
  });

  it('is no cluster and no replica', () => {
    const version = { redis_version: '7.0.15' };
    expect(judgeRedis(infoOf({ ...version, redis_mode: 'cluster' })).fault).toContain('a cluster');
    expect(judgeRedis(infoOf({ ...version, role: 'slave' })).fault).toContain('a replica');
  });
});
