/** What a Redis says of itself, and whether a queue can stand in it. */
export interface RedisJudgement {
  /** Name and version, such as `Redis 7.0.15`. */
  is: string;
  /** Why no queue can stand in it. */
  fault?: string;
  /** What may lose jobs from the queue. */
  warning?: string;
}

/** The oldest that the queue is written for. */
const OLDEST = [6, 2];

/**
 * Judge a server by its answer to `INFO`. Valkey calls itself Redis 7.2 besides its own version: it began
 * as that.
 *
 * @param info The answer: lines of `name:value`.
 * @returns What it is, and what speaks against it.
 */
export function judgeRedis(info: string): RedisJudgement {
  const facts = new Map(
    info.split(/\r?\n/).map((line) => {
      const colon = line.indexOf(':');
      return [line.slice(0, Math.max(0, colon)), line.slice(colon + 1).trim()];
    }),
  );
  const valkey = facts.get('valkey_version');
  const version = facts.get('redis_version') ?? '';
  const is = valkey ? `Valkey ${valkey}` : `Redis ${version || 'of an unknown version'}`;
  if (!isNewEnough(version))
    return { is, fault: `\`${is}\` is too old, expected Redis 6.2 or newer` };
  if (facts.get('redis_mode') === 'cluster') {
    return {
      is,
      fault: `\`${is}\` is a cluster, expected a Redis that stands alone or has replicas`,
    };
  }
  if (facts.get('role') === 'slave') {
    return {
      is,
      fault: `\`${is}\` is a replica, which takes no jobs, expected the server it follows`,
    };
  }
  const policy = facts.get('maxmemory_policy') ?? 'noeviction';
  if (policy === 'noeviction') return { is };
  const warning = `\`maxmemory-policy\` of \`${is}\` is \`${policy}\`, expected \`noeviction\`: when its memory is full it throws away jobs, which come back from the store only within a minute`;
  return { is, warning };
}

function isNewEnough(version: string): boolean {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const [oldestMajor = 0, oldestMinor = 0] = OLDEST;
  return major > oldestMajor || (major === oldestMajor && minor >= oldestMinor);
}
