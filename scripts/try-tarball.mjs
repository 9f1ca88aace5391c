/**
 * Tries the package as its users get it: packs it, installs the tarball in an empty folder, where no
 * package for development is, and does there what a new user does. Says what it came to and how long it
 * took; the first thing that is not so ends it with a failure.
 *
 *     node scripts/try-tarball.mjs
 */
import { execFile } from 'node:child_process';
import {
  chmod,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  rename,
  rm,
  stat,
  writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { globSync } from 'tinyglobby';
import { parse } from 'yaml';

const run = promisify(execFile);
const root = fileURLToPath(new URL('..', import.meta.url));
const own = JSON.parse(await readFile(path.join(root, 'package.json'), 'utf8'));

/** What a package may weigh, packed and unpacked, in bytes: a third more than it does. */
const MOST = { packed: 5_000_000, unpacked: 20_000_000 };
const FIRST = 'content/crossing-the-sound-1931-to-today.md';

/** A program of a library user: it is compiled with every check, and run. */
const PROGRAM = `import { buildOne, findProject, type Message, resolveSettings, verify } from 'briefpress';

const settings = resolveSettings({ strict: true }, await findProject(process.cwd()), process.env);
const { pdf, result } = await buildOne(settings, '${FIRST}');
const errors: Message[] = result.messages.filter(({ level }) => level === 'error');
const bytes: Uint8Array | undefined = pdf?.bytes;
console.log(result.status, errors.length, (bytes?.length ?? 0) > 10_000, typeof verify);
`;

const started = performance.now();
const folder = await mkdtemp(path.join(tmpdir(), 'briefpress-tarball-'));
const home = path.join(folder, 'empty');
/** What npx calls, without the second that npm takes to find it. */
const program = path.join(home, 'node_modules/.bin/briefpress');
try {
  const packed = await pack();
  await install(packed);
  await lookAtPackage();
  await useCommandLine();
  await useJobs();
  await useLibrary();
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(
    `tarball: ${packed.entryCount} files, ${megabytes(packed.size)}, works, ${seconds} s`,
  );
} finally {
  await rm(folder, { recursive: true, force: true, maxRetries: 5 });
}

/** Packs as `npm publish` does, with the scripts that make what is packed. */
async function pack() {
  const said = await execute('npm', ['pack', '--json', '--pack-destination', folder], root);
  const told = JSON.parse(said.slice(said.search(/^[[{]/m)));
  const [packed] = Array.isArray(told) ? told : Object.values(told);
  expect('the packed size', packed.size < MOST.packed, megabytes(packed.size));
  expect('the unpacked size', packed.unpackedSize < MOST.unpacked, megabytes(packed.unpackedSize));
  const names = packed.files.map((file) => file.path);
  const wanted = own.files.flatMap((pattern) => globSync(patternOf(pattern), { cwd: root }));
  const beyond = names.filter((name) => name !== 'package.json' && !wanted.includes(name));
  expect('nothing packed but what `files` means', beyond.length === 0, beyond.join(', '));
  const strange = names.filter((name) => /(^|\/)(test|bench|scripts|src)\/|\.ts$/.test(name));
  const untyped = strange.filter((name) => !name.endsWith('.d.ts'));
  expect('no test and no source', untyped.length === 0, untyped.join(', '));
  const maps = names.filter((name) => name.endsWith('.map'));
  const outside = maps.filter((name) => !name.startsWith('dist/bundle/'));
  expect('maps beside the bundle alone', outside.length === 0, outside.join(', '));
  return packed;
}

function patternOf(pattern) {
  return pattern.includes('.') || pattern === pattern.toUpperCase() ? pattern : `${pattern}/**`;
}

async function install(packed) {
  await mkdir(path.join(home, 'vendor'), { recursive: true });
  await rename(path.join(folder, packed.filename), path.join(home, 'vendor', packed.filename));
  await writeFile(path.join(home, 'package.json'), '{ "private": true, "type": "module" }\n');
  // `npm ci` has just brought the same packages.
  const options = ['--prefer-offline', '--no-audit', '--no-fund', '--loglevel', 'error'];
  await execute('npm', ['install', ...options, `./vendor/${packed.filename}`]);
}

async function lookAtPackage() {
  const place = path.join(home, 'node_modules/briefpress');
  for (const name of ['LICENSE', 'NOTICE', 'dist/THIRD-PARTY-NOTICES.md']) {
    const { size } = await stat(path.join(place, name));
    expect(`${name} inside`, size > 500, `${size} bytes`);
  }
  for (const name of await readdir(path.join(place, 'dist/bundle'))) {
    if (!name.endsWith('.map')) continue;
    const map = JSON.parse(await readFile(path.join(place, 'dist/bundle', name), 'utf8'));
    expect(`${name} without sources`, !map.sourcesContent?.some(Boolean), 'it holds them');
  }
  for (const name of ['typescript', 'vitest', '@biomejs/biome', 'rolldown', 'pdfjs-dist']) {
    expect(`${name} left out`, !(await isThere(`node_modules/${name}`)), 'it is there');
  }
}

async function useCommandLine() {
  await execute('npx', ['--no-install', 'briefpress', 'init', '--workflow', 'github']);
  const briefpress = (...args) => execute(program, args);
  const version = (await briefpress('--version')).trim();
  expect('the version', version === own.version, version);
  await briefpress('new', 'River levels, 2018 to 2025');
  await briefpress('check', '--strict');
  await briefpress('build', '--strict');
  const { briefings } = JSON.parse(await readFile(path.join(home, 'out/manifest.json'), 'utf8'));
  expect('two PDFs', briefings.length === 2, `${briefings.length}`);
  await briefpress('verify', 'out');
  expect(
    'a schema',
    JSON.parse(await briefpress('schema', 'front-matter')).properties.title,
    'none',
  );
  for (const shell of ['bash', 'zsh', 'fish']) {
    expect(
      `words for ${shell}`,
      (await briefpress('complete', shell)).includes('briefpress'),
      'none',
    );
  }
}

/**
 * Runs the jobs that `init` writes, line by line, but for `npm ci`, which is done; that of GitLab as its
 * runner does, where anybody may write, and twice: the second time finds what the first has built.
 */
async function useJobs() {
  const github = parse(await readFile(path.join(home, '.github/workflows/briefings.yml'), 'utf8'));
  await runLines(github.jobs.briefings.steps.flatMap(({ run: line }) => line ?? []));
  await execute(program, ['init', '--workflow', 'gitlab']);
  const { briefings } = parse(await readFile(path.join(home, '.gitlab-ci.yml'), 'utf8'));
  const { before_script: before, script, after_script: after, artifacts } = briefings;
  await chmod(home, 0o777);
  const cache = path.join(folder, 'closed');
  for (const said of [/pdf: 2 pages/, /(pdf: from the cache[\s\S]*){2}/]) {
    await rm(path.join(home, 'out'), { recursive: true, force: true });
    await rm(cache, { recursive: true, force: true });
    const told = await runLines([...before, ...script, ...after], { BRIEFPRESS_CACHE: cache });
    expect(`a job of GitLab that says ${said}`, said.test(told), told);
  }
  for (const report of Object.values(artifacts.reports)) {
    expect(report, (await readFile(path.join(home, report), 'utf8')).length > 1, 'nothing');
  }
}

function runLines(lines, variables = {}) {
  const script = lines.filter((line) => !line.startsWith('npm ci')).join('\n');
  const options = { ...process.env, CI: 'true', ...variables };
  return execute('bash', ['-e', '-o', 'pipefail', '-c', `exec 2>&1\n${script}`], home, options);
}

async function useLibrary() {
  await writeFile(path.join(home, 'program.ts'), PROGRAM);
  const compiler = path.join(root, 'node_modules/typescript/bin/tsc');
  const checks = ['--strict', '--skipLibCheck', 'false', '--exactOptionalPropertyTypes'];
  const target = ['--module', 'nodenext', '--target', 'es2023'];
  // The types of Node are what any user brings.
  const types = ['--typeRoots', path.join(root, 'node_modules/@types'), '--types', 'node'];
  await execute(process.execPath, [compiler, ...checks, ...target, ...types, 'program.ts']);
  const said = await execute(process.execPath, ['program.js']);
  expect('a PDF by the library', said.trim() === 'built 0 true function', said);
}

function expect(what, isSo, found) {
  if (!isSo) throw new Error(`tarball: expected ${what}, found: ${found}`);
}

async function isThere(name) {
  return stat(path.join(home, name)).then(
    () => true,
    () => false,
  );
}

function megabytes(bytes) {
  return `${(bytes / 1e6).toFixed(1)} MB`;
}

/** What a program says; when it fails, that is told whole. */
async function execute(called, args, cwd = home, variables = process.env) {
  const options = {
    cwd,
    env: { ...variables, npm_config_update_notifier: 'false' },
    maxBuffer: 64_000_000,
    timeout: 300_000,
  };
  try {
    return (await run(called, args, options)).stdout;
  } catch (error) {
    throw new Error(
      `tarball: ${[path.basename(called), ...args].join(' ')} failed\n${error.stdout}\n${error.stderr}`,
    );
  }
}
