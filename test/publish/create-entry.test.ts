import { describe, expect, it } from 'vitest';
import type { Settings } from '../../src/model/settings.ts';
import { resolveSettings } from '../../src/options.ts';
import { buildKey } from '../../src/publish/create-entry.ts';

const settings = resolveSettings({}, { root: '/project', config: undefined }, {});
const entry = {
  source: { path: 'a.md', sha256: '1' },
  inputs: [{ path: 'b.json', sha256: '2' }],
  template: { name: 'briefing', sha256: '3' },
};
const builder = { tool: 'tool', browser: 'browser' };
const key = buildKey(entry, settings, builder);
const keyWith = (changes: Partial<Settings>) =>
  buildKey(entry, { ...settings, ...changes }, builder);

describe('buildKey', () => {
  it.each([
    ['source', { source: { path: 'a.md', sha256: 'x' } }],
    ['inputs', { inputs: [] }],
    ['template', { template: { name: 'briefing', sha256: 'x' } }],
  ])('differs with the %s', (_, changes) => {
    expect(buildKey({ ...entry, ...changes }, settings, builder)).not.toBe(key);
  });

  it.each([
    [{ paper: 'letter' }],
    [{ forcedPaper: 'a4' }],
    [{ forcedTemplate: 'own' }],
    [{ template: 'own' }],
    [{ templates: 'looks' }],
    [{ strict: true }],
    [{ pageLimit: 5 }],
    [{ sourceDateEpoch: 5 }],
  ] satisfies [Partial<Settings>][])('differs with the setting %j', (changes) => {
    expect(keyWith(changes)).not.toBe(key);
  });

  it.each([[{ tool: 'x', browser: 'browser' }], [{ tool: 'tool', browser: 'x' }]])(
    'differs with tool and browser: %j',
    (other) => {
      expect(buildKey(entry, settings, other)).not.toBe(key);
    },
  );

  it.each([
    [{ root: '/elsewhere' }],
    [{ out: '/elsewhere/out' }],
    [{ jobs: 9 }],
    [{ sandbox: 'off' }],
    [{ printTimeout: 5_000 }],
  ] satisfies [Partial<Settings>][])('does not care for %j, which changes no byte', (changes) => {
    expect(keyWith(changes)).toBe(key);
  });
});
