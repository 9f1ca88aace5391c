import { describe, expect, it } from 'vitest';
import { installedVersions } from '../../src/publish/installed-versions.ts';
import { type Files, temporaryProject } from '../support/temporary-project.ts';

function manifest(version: string, dependencies: Record<string, string> = {}, optional = {}) {
  return JSON.stringify({ version, dependencies, optionalDependencies: optional });
}

const files: Files = {
  'package.json': manifest('1.0.0', { a: '^1.0.0', b: '^1.0.0' }, { gone: '^1.0.0' }),
  'node_modules/a/package.json': manifest('1.2.3', { b: '^2.0.0', '@c/d': '1' }),
  'node_modules/a/node_modules/b/package.json': manifest('2.0.0', { a: '^1.0.0' }),
  'node_modules/b/package.json': manifest('1.0.1'),
  'node_modules/@c/d/package.json': manifest('0.1.0'),
  'node_modules/stranger/package.json': manifest('9.9.9'),
};

const all = ['@c/d@0.1.0', 'a@1.2.3', 'b@1.0.1', 'b@2.0.0'];

describe('installedVersions', () => {
  it('lists what the tool needs, and what that needs, each where Node finds it', () => {
    expect(installedVersions(temporaryProject(files).root)).toEqual(all);
  });

  it('reads the list that npm keeps instead, where there is one', () => {
    const packages = {
      'node_modules/a': { version: '1.2.3', dependencies: { b: '^2.0.0', '@c/d': '1' } },
      'node_modules/a/node_modules/b': { version: '2.0.0', dependencies: { a: '^1.0.0' } },
      'node_modules/b': { version: '1.0.1' },
      'node_modules/@c/d': { version: '0.1.0' },
      'node_modules/stranger': { version: '9.9.9' },
    };
    const { root } = temporaryProject({
      'package.json': files['package.json'] ?? '',
      'node_modules/.package-lock.json': JSON.stringify({ packages }),
    });
    expect(installedVersions(root)).toEqual(all);
  });

  it('finds the packages beside the tool, where it is a dependency itself', () => {
    const inProject = Object.entries(files).map(([path, text]) => [
      path === 'package.json' ? 'node_modules/briefpress/package.json' : path,
      text,
    ]);
    const { root } = temporaryProject(Object.fromEntries(inProject));
    expect(installedVersions(`${root}/node_modules/briefpress`)).toEqual(all);
  });

  it('reads the packages themselves where the list above is that of another project', () => {
    const stranger = { packages: { 'node_modules/other': { version: '1.0.0' } } };
    const below = Object.entries(files).map(([path, text]) => [`inner/${path}`, text]);
    const { root } = temporaryProject({
      ...Object.fromEntries(below),
      'node_modules/.package-lock.json': JSON.stringify(stranger),
    });
    expect(installedVersions(`${root}/inner`)).toEqual(all);
  });

  it('tells another version of a package that is needed only by another', () => {
    const project = temporaryProject(files);
    project.write({ 'node_modules/@c/d/package.json': manifest('0.1.1') });
    expect(installedVersions(project.root)).toContain('@c/d@0.1.1');
  });

  it('lists the real packages, with the versions that npm installed', () => {
    const versions = installedVersions(process.cwd());
    expect(versions).toContain('topojson-client@3.1.0');
    expect(versions.filter((one) => one.startsWith('micromark@'))).toHaveLength(1);
    expect(versions.filter((one) => one.startsWith('vitest@'))).toEqual([]);
  });
});
