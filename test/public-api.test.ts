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
