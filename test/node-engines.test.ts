import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

interface Manifest {
  engines?: { node?: string };
  dependencies?: Record<string, string>;
  devDependencies?: Record<string, string>;
  optionalDependencies?: Record<string, string>;
}

/** The oldest Node that we promise, and those with long-term support. */
const VERSIONS = ['20.19.0', '22.13.0', '24.0.0'];

/** Packages that ask for more and do not need it: docs/decisions/0008-node-and-browser.md says why. */
const EXCEPTIONS = ['@sparticuz/chromium'];

const own = manifestOf('package.json');
const direct = Object.keys({
  ...own.dependencies,
  ...own.devDependencies,
  ...own.optionalDependencies,
});

describe('the packages that Briefpress stands on', () => {
  it.each(VERSIONS)('run on Node %s, but for the one whose code is not used', (version) => {
    const refusing = direct.filter((name) => !allows(enginesOf(name), version));
    expect(refusing.filter((name) => !EXCEPTIONS.includes(name))).toEqual([]);
  });

  it('are excepted only where they ask for more', () => {
    expect(EXCEPTIONS.filter((name) => allows(enginesOf(name), '20.19.0'))).toEqual([]);
  });

  it('include none whose code is used among the exceptions', () => {
    const sources = readdirSync('src', { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts'))
      .map((file) => readFileSync(`src/${file}`, 'utf8'));
    const imported = EXCEPTIONS.filter((name) =>
      sources.some((text) => new RegExp(`(from|import\\()\\s*'${name}`).test(text)),
    );
    expect(imported).toEqual([]);
  });

  it('are no newer than what package.json promises', () => {
    expect(own.engines?.node).toBe('>=20.19');
  });
});

describe('a range of versions', () => {
  it.each([
    ['*', true],
    ['>=20.19', true],
    ['>= 20.19.0', true],
    ['>=20.19.1', false],
    ['>=22.12.0', false],
    ['^22.17.0 || >=24.0.0', false],
    ['^20.17.0 || >=22.9.0', true],
    ['^20.20.0 || >=22.9.0', false],
    ['6.* || 8.* || >= 10.*', true],
    ['>=18 <20', false],
    ['>=18 <21', true],
    ['18 || 20', true],
    ['~20.18.0', false],
    ['~20.19.0', true],
  ])('%s is understood', (range, expected) => {
    expect(allows(range, '20.19.0')).toBe(expected);
  });
});

function manifestOf(file: string): Manifest {
  return JSON.parse(readFileSync(file, 'utf8')) as Manifest;
}

function enginesOf(name: string): string {
  return manifestOf(`node_modules/${name}/package.json`).engines?.node ?? '*';
}

/** Tells whether a range as npm writes it holds a version. */
function allows(range: string, version: string): boolean {
  return range.split('||').some((part) => {
    const comparators = part.match(/(>=|<=|>|<|\^|~)?\s*v?[\d*x][\w.*-]*/g) ?? [];
    return comparators.every((comparator) => holds(comparator, version));
  });
}

function holds(comparator: string, version: string): boolean {
  const [, sign = '', text = ''] = /^(>=|<=|>|<|\^|~)?\s*v?(.*)$/.exec(comparator) ?? [];
  const wanted = text
    .split('.')
    .filter((number) => /^\d+$/.test(number))
    .map(Number);
  const given = version.split('.').map(Number);
  const order = compare(given, wanted);
  const same = (count: number) =>
    wanted.slice(0, count).every((number, index) => number === given[index]);
  switch (sign) {
    case '>=':
      return order >= 0;
    case '>':
      return order > 0;
    case '<=':
      return order <= 0;
    case '<':
      return order < 0;
    case '^':
      return order >= 0 && same(1);
    case '~':
      return order >= 0 && same(2);
    default:
      return same(wanted.length);
  }
}

/** Below, equal to or above 0; numbers that are left out are 0. */
function compare(a: readonly number[], b: readonly number[]): number {
  const differing = [0, 1, 2].find((index) => (a[index] ?? 0) !== (b[index] ?? 0));
  return differing === undefined ? 0 : (a[differing] ?? 0) - (b[differing] ?? 0);
}
