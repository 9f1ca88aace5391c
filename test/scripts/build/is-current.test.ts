import { mkdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { digestOfInputs, isCurrent, noteBuild } from '../../../scripts/build/is-current.mjs';

const LAST_CENTURY = new Date('1999-12-31');
const files: Record<string, string> = {
  'src/a.ts': 'a',
  'src/deep/b.ts': 'b',
  'scripts/build/bundle.mjs': 'bundle',
  'package.json': '{}',
  'tsconfig.json': '{}',
  'tsconfig.build.json': '{}',
  'node_modules/.package-lock.json': '{}',
  'dist/bundle/main.cjs': 'made',
};

let root: string;

function write(file: string, text: string): void {
  mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
  writeFileSync(path.join(root, file), text);
  // A clock set back, or two changes within one millisecond, must hide nothing.
  utimesSync(path.join(root, file), LAST_CENTURY, LAST_CENTURY);
}

function build(made: 'bundle' | 'all' = 'bundle'): void {
  noteBuild(root, made, digestOfInputs(root), ['bundle/main.cjs']);
}

beforeEach(async () => {
  root = await mkdtemp(path.join(tmpdir(), 'briefpress-built-'));
  for (const [file, text] of Object.entries(files)) write(file, text);
});
afterEach(() => rm(root, { recursive: true, force: true }));

describe('a build', () => {
  it('is to be made where there was none', () => {
    expect(isCurrent(root, 'bundle')).toBe(false);
  });

  it('stands where nothing has changed', () => {
    build();
    expect(isCurrent(root, 'bundle')).toBe(true);
  });

  it.each(Object.keys(files))(
    'is made again when `%s` has changed, at the same size and time',
    (file) => {
      build();
      write(file, (files[file] ?? '').replace(/.$/, '!'));
      expect(isCurrent(root, 'bundle')).toBe(false);
    },
  );

  it.each(['src/a.ts', 'dist/bundle/main.cjs'])('is made again when `%s` is gone', (file) => {
    build();
    rmSync(path.join(root, file));
    expect(isCurrent(root, 'bundle')).toBe(false);
  });

  it('is made again when a source was added or has another name', () => {
    build();
    write('src/c.ts', '');
    expect(isCurrent(root, 'bundle')).toBe(false);
    build();
    rmSync(path.join(root, 'src/a.ts'));
    write('src/z.ts', 'a');
    expect(isCurrent(root, 'bundle')).toBe(false);
  });

  it('is made again when a source changed while it was made', () => {
    const from = digestOfInputs(root);
    write('src/a.ts', 'A');
    noteBuild(root, 'bundle', from, ['bundle/main.cjs']);
    expect(isCurrent(root, 'bundle')).toBe(false);
  });

  it('of the bundle alone is none of types and modules', () => {
    build('bundle');
    expect(isCurrent(root, 'all')).toBe(false);
    build('all');
    expect(isCurrent(root, 'all')).toBe(true);
    expect(isCurrent(root, 'bundle')).toBe(true);
  });

  it('is made again when its record is damaged', () => {
    build();
    write('dist/built.json', '{');
    expect(isCurrent(root, 'bundle')).toBe(false);
  });
});
