import { execFile } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import * as api from '../src/index.ts';
import { briefingText } from './support/briefing-text.ts';
import { runCommandLine } from './support/run-command-line.ts';
import { temporaryProject } from './support/temporary-project.ts';
import { itWidely } from './support/widely.ts';

const BUNDLE = path.resolve('dist/bundle');
const LIBRARY = pathToFileURL(path.resolve('dist/index.js')).href;
const inputs = JSON.parse(readFileSync(path.join(BUNDLE, 'inputs.json'), 'utf8')) as string[];
const packages = new Set(
  inputs.flatMap((file) => /.*node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(file)?.[1] ?? []),
);
const notices = readFileSync('dist/THIRD-PARTY-NOTICES.md', 'utf8');

/** Breaks the machine under the program in the middle of our code: no author could. */
const BROKEN = "require('node:zlib').inflateSync = () => { throw new Error('broken on purpose') };";

/** The same where the source is read, in a thread. */
const BROKEN_READING = `
  const { replaceAll } = String.prototype;
  String.prototype.replaceAll = function (sought, ...given) {
    if (sought === '\\t') throw new Error('broken on purpose');
    return replaceAll.call(this, sought, ...given);
  };
`;

describe('the bundle', () => {
  it('holds our modules and the packages they use', () => {
    expect(inputs).toContain('src/build.ts');
    expect(packages.size).toBeGreaterThan(50);
  });

  it('holds nothing of the packages that are used as they are published', () => {
    const outside = /^(citeproc|citeproc-locales|@fontsource\/.*|@sparticuz\/.*)$/;
    expect([...packages].filter((name) => outside.test(name))).toEqual([]);
    expect(inputs.filter((file) => /citeproc(-locales)?\//.test(file))).toEqual([]);
  });

  it('comes with the licence of each package in it', () => {
    const told = [...notices.matchAll(/^## (\S+) \S+\n\nLicence: (\S.*)$/gm)];
    // Installed under another name than its own.
    const named = [...packages].map((name) => (name === 'puppeteer' ? 'puppeteer-core' : name));
    expect(new Set(told.map(([, name]) => name))).toEqual(new Set(named));
    const allowed =
      /^\(?(MIT|ISC|0BSD|BSD-2-Clause|BSD-3-Clause|Apache-2\.0|CC0-1\.0|Unlicense|BlueOak-1\.0\.0)\b/;
    expect(told.filter(([, , licence = '']) => !allowed.test(licence))).toEqual([]);
  });

  it('holds its own code in no place of this machine', () => {
    const root = process.cwd();
    const telling = readdirSync(BUNDLE).filter((file) =>
      readFileSync(path.join(BUNDLE, file), 'utf8').includes(root),
    );
    expect(telling).toEqual([]);
  });

  it('gives a library what its sources export', async () => {
    const script = `
      const api = await import(${JSON.stringify(LIBRARY)});
      console.log(JSON.stringify(Object.keys(api).sort()));
    `;
    const { stdout } = await runNode(['--input-type=module', '--eval', script]);
    expect(JSON.parse(stdout)).toEqual(Object.keys(api).sort());
  });
});

describe('an error of ours', () => {
  it('names file and line of our sources on the command line', async () => {
    const project = temporaryProject({ 'content/a.md': briefingText() });
    const broken = path.join(project.temporary, 'broken.cjs');
    writeFileSync(broken, BROKEN);
    const { code, stderr } = await runCommandLine(project, ['build', '--verbose'], {
      env: { NODE_OPTIONS: `--require=${broken}` },
    });
    expect(code).toBe(3);
    expect(stderr).toContain('broken on purpose');
    expect(stderr).toMatch(/at \w+ \(src\/pdf\/cos\/[\w-]+\.ts:\d+:\d+\)/);
    expect(stderr).not.toContain('dist/bundle');
  });

  itWidely('names them in a thread, too', async () => {
    const project = temporaryProject({ 'content/a.md': briefingText('> Said.') });
    // What a thread throws comes to the main thread as text.
    const broken = path.join(project.temporary, 'broken.cjs');
    writeFileSync(broken, BROKEN_READING);
    const { stderr } = await runCommandLine(project, ['check', '--verbose'], {
      env: { NODE_OPTIONS: `--require=${broken}` },
    });
    expect(stderr).toMatch(/broken on purpose[\s\S]*\(src\/[\w/-]+\.ts:\d+:\d+\)/);
  });

  itWidely('names them in a library that asks Node for source maps', async () => {
    const script = `
      import { prepare } from ${JSON.stringify(LIBRARY)};
      const world = { readInside: () => { throw new Error('ours') }, readOwn: () => { throw new Error('ours') } };
      await prepare({ path: 'a.md', settings: { look: {}, run: {} } }, world).catch((error) => console.log(error.stack));
    `;
    const flags = ['--enable-source-maps', '--input-type=module', '--eval', script];
    const { stdout } = await runNode(flags);
    expect(stdout).toMatch(/src\/[\w/-]+\.ts:\d+:\d+/);
    expect(stdout).not.toMatch(/dist\/bundle\/[\w.-]+\.cjs:/);
  });
});

function runNode(args: string[]): Promise<{ stdout: string }> {
  return promisify(execFile)(process.execPath, args);
}
