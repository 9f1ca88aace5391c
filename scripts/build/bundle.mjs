import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { rolldown } from 'rolldown';
import { noticesOf } from './notices.mjs';

/** What is loaded from outside, by the name of its file in the bundle. */
const ENTRIES = {
  main: 'src/cli/main.ts',
  index: 'src/index.ts',
  worker: 'src/threads/prepare-worker.ts',
};

/** Used as they are published, never copied: see docs/dependencies.md. */
const OUTSIDE = [/^citeproc/, /^@fontsource\//, /^@sparticuz\//, './start.cjs'];

/** The bundle and what stands for it, relative to `dist/`. */
const FOLDER = 'bundle';
const NOTICES = 'THIRD-PARTY-NOTICES.md';

/**
 * Make the bundle of the program in `dist/bundle/`, the small files that load it, and the notices of
 * the packages in it. The names of its files hold their digests: a program that runs meanwhile finds
 * the files it began with, until all of the new ones are there.
 *
 * @param {string} root Absolute path of the repository.
 * @returns {Promise<string[]>} The files that were made, relative to `dist/`.
 */
export async function bundle(root) {
  const dist = path.join(root, 'dist');
  const output = [...(await bundleProgram(root)), ...(await bundleStart(root))];
  const modules = output.flatMap((file) => Object.keys(file.modules ?? {}));
  const inputs = [...new Set(modules.map((id) => insideRoot(id, root)))].sort();
  const files = {
    ...Object.fromEntries(output.map((file) => [`${FOLDER}/${file.fileName}`, textOf(file)])),
    [`${FOLDER}/inputs.json`]: `${JSON.stringify(inputs, undefined, 1)}\n`,
    [NOTICES]: await noticesOf(inputs, root),
    ...loadersOf(output),
  };
  for (const [name, text] of Object.entries(files)) {
    const file = path.join(dist, name);
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, text);
  }
  for (const name of await readdir(path.join(dist, FOLDER))) {
    if (!(`${FOLDER}/${name}` in files)) await rm(path.join(dist, FOLDER, name));
  }
  return Object.keys(files).sort();
}

async function bundleProgram(root) {
  const build = await rolldown({
    cwd: root,
    input: ENTRIES,
    platform: 'node',
    external: OUTSIDE,
    plugins: [ownPlaces(root), lighterModules(root)],
    onLog: stopAtWarnings,
  });
  const { output } = await build.generate({
    ...COMMON,
    entryFileNames: '[name].[hash:16].cjs',
    chunkFileNames: '[name].[hash:16].cjs',
  });
  return output;
}

/** Each thread loads it first, so it is one file with nothing in it that is not needed for that. */
async function bundleStart(root) {
  const input = { start: 'src/start/start.ts' };
  const build = await rolldown({ cwd: root, input, platform: 'node', onLog: stopAtWarnings });
  const { output } = await build.generate({ ...COMMON, entryFileNames: '[name].cjs' });
  return output;
}

/** CommonJS, as the engine compiles it from a text, together with code it compiled earlier. */
const COMMON = {
  format: 'cjs',
  sourcemap: true,
  sourcemapExcludeSources: true,
  hashCharacters: 'hex',
  comments: { annotation: false, jsdoc: false, legal: true },
};

function stopAtWarnings(level, log, handle) {
  // Cycles, and `eval` in code that is not called here, are the packages' own affair.
  if (log.code === 'CIRCULAR_DEPENDENCY' || log.code === 'EVAL') return;
  handle(level === 'warn' ? 'error' : level, log);
}

/**
 * Our modules find templates, packages and each other from where they lie: they go on doing so from
 * where the compiler would have put them, beside the folder of the bundle.
 */
function ownPlaces(root) {
  const source = path.join(root, 'src');
  return {
    name: 'own-places',
    transform(code, id) {
      if (!id.startsWith(source) || !code.includes('import.meta.url')) return undefined;
      const place = path.relative(source, id).split(path.sep).join('/').replace(/\.ts$/, '.js');
      const file = `__dirname + ${JSON.stringify(`/../${place}`)}`;
      return {
        code: code.replaceAll('import.meta.url', `require('node:url').pathToFileURL(${file}).href`),
        map: null,
      };
    },
  };
}

/** Modules of packages of which there is one made for bundles, or of which we need a part. */
function lighterModules(root) {
  const modules = path.join(root, 'node_modules');
  return {
    name: 'lighter-modules',
    resolveId(id, importer = '') {
      if (id.endsWith('/start/keep-code.ts')) return { id: './start.cjs', external: true };
      // Puppeteer without starting and downloading browsers, which we do ourselves.
      if (id === 'puppeteer') {
        return path.join(modules, 'puppeteer/lib/esm/puppeteer/puppeteer-core-browser.js');
      }
      // As the package says in `browser`: its data in one module, instead of files read when it is loaded.
      const isData = /^(\.\.?\/)+(data|version)\.js$/.test(id);
      const isCssTree = importer.startsWith(path.join(modules, 'css-tree/lib/'));
      return isData && isCssTree
        ? path.join(modules, 'css-tree/dist', path.basename(id))
        : undefined;
    },
  };
}

/** The files under the names that are known outside: each loads its entry of the bundle. */
function loadersOf(output) {
  const entry = (name) => output.find((file) => file.isEntry && file.name === name);
  const { exports } = entry('index');
  return {
    'cli/main.js': `#!/usr/bin/env node\nimport start from '../bundle/start.cjs';\n\nstart.setEngineFlags();\nstart.load('${entry('main').fileName}');\n`,
    'index.js': `import start from './bundle/start.cjs';\n\nexport const { ${exports.join(', ')} } = start.load('${entry('index').fileName}');\n`,
    'threads/prepare-worker.cjs': `require('../bundle/start.cjs').load('${entry('worker').fileName}');\n`,
  };
}

function textOf(file) {
  if (file.type === 'asset') return file.source;
  // Node takes the first line away where it loads a file by itself.
  return file.code.replace(/^#!.*/, '');
}

/** Path of a module from the root of the repository, with `/`; what the bundler adds begins with a zero byte. */
function insideRoot(id, root) {
  return id.startsWith('\0') ? id.slice(1) : path.relative(root, id).split(path.sep).join('/');
}
