import { spawnSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import { engineFlags } from '../../src/start/engine-flags.ts';

describe('engineFlags', () => {
  test('lets the engine of Node 20 optimise later', () => {
    expect(engineFlags('11.3.244.8-node.30')).toEqual(['--interrupt-budget=540672']);
  });

  test('leaves an engine alone that was not measured', () => {
    expect(engineFlags('12.4.254.21-node.33')).toEqual([]);
  });

  test('names flags only that this engine knows', () => {
    const flags = engineFlags(process.versions.v8);
    const { stderr } = spawnSync(process.execPath, [...flags, '--eval', ''], { encoding: 'utf8' });
    expect(stderr).toBe('');
  });
});
