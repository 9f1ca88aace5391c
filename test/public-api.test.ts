import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import * as api from '../src/index.ts';

it('exports these names and no others', () => {
  expect(Object.keys(api).sort()).toEqual([
    'Failure',
    'blockAt',
    'build',
    'buildAll',
    'buildOne',
    'check',
    'checkTemplates',
    'cleanKept',
    'createClient',
    'createPreparePool',
    'createPress',
    'createWorld',
    'doctor',
    'findProject',
    'listSources',
    'loadReporter',
    'machineFormats',
    'measureKept',
    'mergeParts',
    'nameBriefings',
    'openReportFiles',
    'openRun',
    'placeOf',
    'prepare',
    'readShard',
    'resolveSettings',
    'verify',
  ]);
});

it.each([
  ['docs/library.md', /^\| (`.*?) \|/gm],
  ['CHANGELOG.md', /the same as a library: (.*?)\n- /gs],
])('exports each function that %s promises', (page, lists) => {
  const told = [...readFileSync(page, 'utf8').matchAll(lists)].flatMap(([, list = '']) =>
    [...list.matchAll(/`([a-z]\w*)[(`]/g)].map(([, name = '']) => name),
  );
  expect(told).toEqual(expect.arrayContaining(['buildOne', 'openRun', 'verify']));
  expect(told.filter((name) => !Object.keys(api).includes(name))).toEqual([]);
});
