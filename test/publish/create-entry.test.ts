import { describe, expect, it } from 'vitest';
import type { LookSettings, RunSettings } from '../../src/model/settings.ts';
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
const keyOf = (look: object, run: object = {}) =>
  buildKey(
    entry,
    { look: { ...settings.look, ...look }, run: { ...settings.run, ...run } },
    builder,
  );

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
    [{ conformance: 'none' }],
  ] satisfies [Partial<LookSettings>][])('differs with the setting %j', (changes) => {
    expect(keyOf(changes)).not.toBe(key);
  });

  it('differs with every setting of the look, also with one that is added', () => {
    const names = [...Object.keys(settings.look), 'settingOfTomorrow'];
    expect(names.filter((name) => keyOf({ [name]: 'another' }) === key)).toEqual([]);
  });

  it('does not care in which order somebody has written the settings', () => {
    const turned = Object.fromEntries(Object.entries(settings.look).reverse());
    expect(buildKey(entry, { ...settings, look: turned as unknown as LookSettings }, builder)).toBe(
      key,
    );
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
  ] satisfies [Partial<RunSettings>][])(
    'does not care for %j, which changes no byte',
    (changes) => {
      expect(keyOf({}, changes)).toBe(key);
    },
  );
});
