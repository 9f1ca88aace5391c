import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

interface Entry {
  resolved?: string;
  integrity?: string;
  link?: boolean;
  dev?: boolean;
  hasInstallScript?: boolean;
  optionalDependencies?: Record<string, string>;
}

const file = new URL('../package-lock.json', import.meta.url);
const { packages } = JSON.parse(readFileSync(file, 'utf8')) as { packages: Record<string, Entry> };

describe('package-lock.json', () => {
  it('holds no download address, so that any mirror of the registry serves', () => {
    const addressed = Object.entries(packages).filter(([, { resolved }]) => resolved);
    expect(addressed).toEqual([]);
  });

  it('names the packages of every platform, as `npm ci` refuses a lock file that lacks one', () => {
    const missing = Object.entries(packages).flatMap(([path, { optionalDependencies = {} }]) =>
      Object.keys(optionalDependencies).filter(
        (name) =>
          !(`${path}/node_modules/${name}` in packages) && !(`node_modules/${name}` in packages),
      ),
    );
    expect(missing).toEqual([]);
  });

  it('has the digest of each package, also of those for other platforms', () => {
    const bare = Object.entries(packages).filter(
      ([path, { integrity = '', link }]) =>
        path !== '' && !link && !/^sha512-[A-Za-z0-9+/]{86}==$/.test(integrity),
    );
    expect(bare.map(([path]) => path)).toEqual([]);
  });

  it('brings nothing to users that runs a script when it is installed', () => {
    const scripts = Object.entries(packages).filter(([, entry]) => entry.hasInstallScript);
    expect(scripts.filter(([, { dev }]) => !dev).map(([path]) => path)).toEqual([]);
    // Of the queue, for tests; `npm ci --ignore-scripts` does without as well.
    expect(scripts.map(([path]) => path)).toEqual(['node_modules/msgpackr-extract']);
  });
});

describe('package.json', () => {
  it('runs no script where it is installed as a package', () => {
    const { scripts } = JSON.parse(
      readFileSync(new URL('../package.json', import.meta.url), 'utf8'),
    ) as { scripts: Record<string, string> };
    const atInstall = ['preinstall', 'install', 'postinstall', 'prepublish', 'preprepare'];
    expect(Object.keys(scripts).filter((name) => atInstall.includes(name))).toEqual([]);
  });
});
