import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { findUnusedUser, processesOf } from '../../../src/print/browser/unused-user.ts';
import { slow } from '../../support/slow.ts';

describe.skipIf(process.platform !== 'linux')('findUnusedUser', () => {
  it('gives an id of no user, no group, and no running process', async () => {
    const user = await findUnusedUser();
    expect(user).toBeGreaterThan(1000);
    const tables = ['/etc/passwd', '/etc/group'].map((file) => readFileSync(file, 'utf8'));
    expect(tables.join('\n')).not.toMatch(new RegExp(`^[^:]*:[^:]*:${user}:`, 'm'));
    const statuses = readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name))
      .map((name) => statusOf(name));
    expect(statuses.join('\n')).not.toMatch(new RegExp(`^[UG]id:.*\\t${user}\\b`, 'm'));
  });

  it('gives another one each time, never nobody', slow, async () => {
    const users = await Promise.all(Array.from({ length: 5 }, findUnusedUser));
    expect(new Set(users).size).toBeGreaterThan(1);
    expect(users).not.toContain(65_534);
  });
});

describe.skipIf(process.platform !== 'linux')('processesOf', () => {
  it('lists the processes of a user', async () => {
    expect(await processesOf(process.getuid?.() ?? 0)).toContain(process.pid);
    expect(await processesOf(60_705)).toEqual([]);
  });
});

function statusOf(name: string): string {
  try {
    return readFileSync(`/proc/${name}/status`, 'utf8');
  } catch {
    return '';
  }
}
