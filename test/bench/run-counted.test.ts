import { spawnSync } from 'node:child_process';
import { mkdirSync, rmdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { findProgram } from '../../bench/floor.mjs';
import { runCounted } from '../../bench/frame/run-counted.mjs';
import { slow } from '../support/slow.ts';

/** Goes on working when the shell that began it has ended. */
const ORPHAN = '(i=0; while [ $i -lt 300000 ]; do i=$((i+1)); done) & exit 0';
/** Works in a space of ids of its own, where it is killed when the first process there ends, and told to nobody. */
const UNTOLD = `worked=$(mktemp -u)
(i=0; while [ $i -lt 300000 ]; do i=$((i+1)); done; : > "$worked"; exec sleep 60) &
until [ -e "$worked" ]; do sleep 0.01; done
rm "$worked"`;
const makesGroups = mayMakeGroups();
const countsOrphans = process.platform === 'linux' && findProgram('python3') !== undefined;

describe('runCounted', slow, () => {
  it('tells the last words of a program that ends with another code', async () => {
    const run = runCounted(['sh', '-c', 'echo no room left >&2; exit 3']);
    await expect(run).rejects.toThrow(/ended with 3:\nno room left$/);
  });

  it('takes the exit code that is expected', async () => {
    const { wall } = await runCounted(['sh', '-c', 'exit 3'], { code: 3 });
    expect(wall).toBeGreaterThan(0);
  });

  it.runIf(countsOrphans)('counts a process that is left behind', async () => {
    const { cpu, afterwards } = await runCounted(['sh', '-c', ORPHAN]);
    const nothing = await runCounted(['sh', '-c', 'exit 0']);
    expect(cpu).toBeGreaterThan(nothing.cpu + 0.02);
    expect(afterwards).toBeGreaterThan(nothing.afterwards ?? 0);
  });

  it.runIf(countsOrphans && makesGroups)('counts a process that nobody may wait for', async () => {
    const { cpu } = await runCounted(['unshare', '-pf', 'sh', '-c', UNTOLD]);
    const nothing = await runCounted(['unshare', '-pf', 'true']);
    expect(cpu).toBeGreaterThan(nothing.cpu + 0.02);
  });
});

/** As root, where control groups are mounted to be written. */
function mayMakeGroups(): boolean {
  const group = path.join('/sys/fs/cgroup/cpuacct', `test-${process.pid}`);
  try {
    mkdirSync(group);
    rmdirSync(group);
    return spawnSync('unshare', ['-pf', 'true']).status === 0;
  } catch {
    return false;
  }
}

describe('findProgram', slow, () => {
  it('finds a program on the path, and nothing by a folder that depends on where one stands', () => {
    expect(findProgram('sh', { PATH: '/nowhere:/bin' })).toBe('/bin/sh');
    expect(findProgram('sh', { PATH: 'bin' })).toBeUndefined();
    expect(findProgram('sh', {})).toBeUndefined();
  });
});
