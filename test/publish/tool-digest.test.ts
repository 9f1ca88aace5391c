import path from 'node:path';
import { expect, it } from 'vitest';
import { toolDigest } from '../../src/publish/tool-digest.ts';
import { temporaryProject } from '../support/temporary-project.ts';

const tool = {
  'package.json': JSON.stringify({ version: '1.0.0', dependencies: { parser: '^1.0.0' } }),
  'dist/bundle/main.cjs': 'one',
  'templates/briefing/briefing.css': 'p {}',
  'node_modules/parser/package.json': JSON.stringify({ name: 'parser', version: '1.0.0' }),
};

const digestOf = (changes: Record<string, string> = {}): string =>
  toolDigest(path.join(temporaryProject({ ...tool, ...changes }).root, 'dist'));

it('is the same for the same tool, wherever it is installed', () => {
  expect(digestOf()).toBe(digestOf());
});

it.each([
  ['code', 'dist/bundle/main.cjs', 'two'],
  ['a template', 'templates/briefing/briefing.css', 'p { margin: 0 }'],
  ['a further file of a template', 'templates/shared/more.css', ''],
  ['its own version', 'package.json', tool['package.json'].replace('1.0.0', '1.0.1')],
  [
    'a package that npm updated',
    'node_modules/parser/package.json',
    JSON.stringify({ name: 'parser', version: '1.0.1' }),
  ],
])('is another with other %s', (_, file, text) => {
  expect(digestOf({ [file]: text })).not.toBe(digestOf());
});

it('does not count what leads from the code to its sources', () => {
  expect(digestOf({ 'dist/bundle/main.cjs.map': '{}' })).toBe(digestOf());
});
