import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

/** One import of a file in `src/`. */
interface Import {
  /** Path of the importing file, relative to `src/`. */
  file: string;
  /** First folder of that path; empty for a file at the top. */
  from: string;
  /** Folder imported from, for a file of ours. */
  to?: string;
  /** Imported file, relative to `src/`, for a file of ours. */
  target?: string;
  /** Name of the package, for one that is not ours. */
  dependency?: string;
  /** Whether nothing of it is left when the program runs. */
  typeOnly: boolean;
}

const files = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .map((file) => file.split(path.sep).join('/'))
  .filter((file) => file.endsWith('.ts'))
  .sort();
const imports = files.flatMap((file) => importsOf(file, readFileSync(`src/${file}`, 'utf8')));

function importsOf(file: string, text: string): Import[] {
  const code = text.replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '');
  const found = [
    ...code.matchAll(/^(import|export)\b(\s+type\b)?[^;'"]*?from\s+['"]([^'"]+)['"]/gm),
    ...code.matchAll(/^(import)(\s)['"]([^'"]+)['"]/gm),
    ...code.matchAll(/\b(import)(\()\s*['"]([^'"]+)['"]\s*\)/g),
    ...code.matchAll(/(createRequire)(\()[^)]*\)\(\s*['"]([^'"]+)['"]\s*\)/g),
  ];
  return found.map(([, , kind = '', specifier = '']) => ({
    file,
    from: folderOf(file),
    typeOnly: kind.trim() === 'type',
    ...targetOf(specifier, file),
  }));
}

function targetOf(specifier: string, file: string): Pick<Import, 'to' | 'target' | 'dependency'> {
  if (specifier.startsWith('.')) {
    const target = path.posix.join(path.posix.dirname(file), specifier);
    return { target, to: folderOf(target) };
  }
  if (specifier.startsWith('node:')) return {};
  const parts = specifier.split('/');
  return { dependency: parts.slice(0, specifier.startsWith('@') ? 2 : 1).join('/') };
}

function folderOf(file: string): string {
  return file.includes('/') ? (file.split('/')[0] ?? '') : '';
}

/** Imports that break a rule, as sentences, so that a failure names them. */
function offenders(breaks: (one: Import) => boolean): string[] {
  return imports
    .filter(breaks)
    .map(({ file, target, dependency }) => `src/${file} imports ${target ?? dependency}`);
}

/**
 * The rooms from the ground up: each imports only from those before it. A file at the top is a room of
 * its own, and so are the readers of PDFs and of what stands on their pages, on which stages stand.
 */
const FLOORS: readonly string[] = [
  ...['model', 'values', 'world.ts', 'tool.ts', 'start', 'side-map'],
  ...['messages', 'xml', 'language', 'dates', 'located', 'io', 'pdf/cos', 'pdf/content'],
  ...['references', 'eras', 'figures', 'images'],
  ...['source', 'identity', 'markdown', 'comments', 'resolve', 'check'],
  ...['record', 'html', 'page', 'attach', 'print', 'pdf', 'publish', 'cache'],
  ...['options.ts', 'prepare.ts', 'build.ts'],
  ...[
    'threads',
    'verify',
    'shards',
    'runs',
    'watch',
    'reports',
    'schemas',
    'scaffold',
    'service',
    'client',
    'index.ts',
    'cli',
  ],
];

/** What a briefing passes through, in order. */
const STAGES = [
  'source',
  'markdown',
  'resolve',
  'check',
  'html',
  'page',
  'print',
  'pdf',
  'publish',
];

/** Rooms that know nothing of syntax trees, browsers or files: the stages bring domain and tree together. */
const DOMAINS = [
  ...['references', 'eras', 'figures', 'images', 'dates', 'located', 'language', 'xml'],
  'identity',
];

/** Folders that have rooms inside. */
const parents = [...new Set(files.filter((file) => file.split('/').length > 2).map(folderOf))];

function roomOf(file: string): string {
  const reader = /^pdf\/(?:cos|content)(?=\/)/.exec(file);
  if (reader) return reader[0];
  return folderOf(file) || file;
}

function floorOf(file: string): number {
  return FLOORS.indexOf(roomOf(file));
}

const TREES = /^(unified|remark-.*|rehype-.*|mdast.*|hast.*|unist-.*|micromark.*|lowlight)$/;

describe('the arrows between the folders', () => {
  it('are read from real imports', () => {
    expect(imports.length).toBeGreaterThan(files.length);
  });

  it('lead down only, floor by floor', () => {
    const climbs = ({ file, target }: Import) =>
      target !== undefined && floorOf(target) > floorOf(file);
    expect(offenders(climbs)).toEqual([]);
  });

  it('lead from the command line to what the library gives, and to no stage behind it', () => {
    // How JSON is written, and the one command that no library user wants: installing a browser.
    const edges =
      /^(publish\/(json-text|acting-characters|prepare-folder|write-atomic|write-failure)|print\/browser\/install-browser)\.ts$/;
    const inner = ({ from, to, target = '' }: Import) =>
      from === 'cli' && STAGES.includes(to ?? '') && !edges.test(target);
    expect(offenders(inner)).toEqual([]);
  });

  it('lead from the command line to no run that a user of the library would miss', () => {
    const edges = {
      describeOutput: 'names the file that the command line wrote itself',
      listTemplates: 'completes words',
      printSpecimen: 'shows a template to whoever makes it',
      withRun: 'opens a run and closes it, as a user does',
      writeSpecimen: 'the same',
    };
    const given = namesIn(readFileSync('src/index.ts', 'utf8'), /\{([^}]*)\}\s+from/g);
    const taken = files
      .filter((file) => file.startsWith('cli/'))
      .flatMap((file) => namesFromRuns(readFileSync(`src/${file}`, 'utf8')));
    const missed = taken.filter((name) => !given.includes(name));
    expect([...new Set(missed)].sort()).toEqual(Object.keys(edges));
    expect(taken).toEqual(expect.arrayContaining(['buildAll', 'doctor', 'resolveSettings']));
  });

  it('lead from one stage to none that comes after it', () => {
    const steps = STAGES.map((stage) => FLOORS.indexOf(stage));
    expect(steps).toEqual([...steps].sort((a, b) => a - b));
    expect(steps).not.toContain(-1);
  });

  it('start and end in rooms that have a floor', () => {
    expect(files.filter((file) => floorOf(file) < 0)).toEqual([]);
    expect(FLOORS.filter((room) => !files.some((file) => roomOf(file) === room))).toEqual([]);
  });

  it('lead from the model to nothing but the model and the types of the Markdown tree', () => {
    const isTreeType = ({ dependency, typeOnly }: Import) =>
      typeOnly && (dependency === 'mdast' || dependency === 'mdast-util-directive');
    const strays = (one: Import) => one.from === 'model' && one.to !== 'model' && !isTreeType(one);
    expect(offenders(strays)).toEqual([]);
  });

  it('lead from the disk to nothing but the world and the model', () => {
    const strays = ({ from, to, target }: Import) =>
      from === 'io' && to !== undefined && !['io', 'model'].includes(to) && target !== 'world.ts';
    expect(offenders(strays)).toEqual([]);
  });

  it.each([...DOMAINS, 'pdf', 'publish', 'verify'])('keep syntax trees out of %s', (folder) => {
    const knowsTrees = ({ from, dependency = '', to }: Import) =>
      from === folder && (TREES.test(dependency) || ['markdown', 'html'].includes(to ?? ''));
    // An SVG drawing is a tree, too.
    const drawing = (one: string) => /^src\/images\/\S*svg\S*\.ts imports (hast|unist)/.test(one);
    expect(offenders(knowsTrees).filter((one) => !drawing(one))).toEqual([]);
  });

  it('have in the list of domains each that the docs call one', () => {
    const rows = readFileSync('docs/architecture.md', 'utf8').matchAll(
      /^\| `(\w+)\/` \| domain: /gm,
    );
    const told = [...rows].map(([, folder = '']) => folder);
    expect(told).toContain('references');
    expect(told.filter((folder) => !DOMAINS.includes(folder))).toEqual([]);
  });

  it('lead from the checker to nothing of what it checks: only to the readers of PDF and XML, and to plain values', () => {
    const isOwn = ({ to, target = '' }: Import) =>
      to === undefined || ['verify', 'xml', 'values'].includes(to) || target.startsWith('pdf/cos/');
    const strays = (one: Import) =>
      one.from === 'verify' && (one.dependency !== undefined || !isOwn(one));
    expect(offenders(strays)).toEqual([]);
  });

  it('make no circle between files, not of types either', () => {
    expect(circlesOf((file) => file)).toEqual([]);
  });

  it.each(parents)('make no circle between the rooms inside %s', (parent) => {
    const inside = (file: string) => {
      const [, room] = new RegExp(`^${parent}/([^/]+)/`).exec(file) ?? [];
      return room;
    };
    expect(circlesOf(inside)).toEqual([]);
  });
});

describe('a name that a file exports', () => {
  /** Two that mean the same, where one is fixed by those who use it. */
  const same = {
    Readiness: 'in the service and in its answers',
    placeOf: 'where a node is written, and where a line is printed: the second is public',
    textOf: 'of a node of a tree, and of an object of a PDF: the same question',
  };
  const exported = new Map<string, string[]>();
  for (const file of files) {
    const text = readFileSync(`src/${file}`, 'utf8');
    const own = /^export (?:async )?(?:const|function\*?|class|interface|type) (\w+)/gm;
    for (const [, name = ''] of text.matchAll(own))
      exported.set(name, [...(exported.get(name) ?? []), file]);
  }

  it('stands for one thing', () => {
    const twice = [...exported].filter(([, where]) => new Set(where).size > 1);
    expect(twice.map(([name]) => name).sort()).toEqual(Object.keys(same).sort());
    expect(exported.get('buildOne')).toEqual(['runs/build-one.ts']);
  });

  it('is asked for somewhere, where it is a value', () => {
    const askers = new Map<string, string[]>();
    for (const folder of ['src', 'test', 'scripts', 'bench']) {
      for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
        if (!/\.m?[jt]s$/.test(file)) continue;
        const text = readFileSync(`${folder}/${file}`, 'utf8');
        for (const [, module = ''] of text.matchAll(/\/([\w-]+)\.[jt]s['"]/g))
          askers.set(module, [...(askers.get(module) ?? []), text]);
      }
    }
    const unasked = files.flatMap((file) => {
      const text = readFileSync(`src/${file}`, 'utf8');
      const own = /^export (?:async )?(?:const|function\*?|class) (\w+)/gm;
      const texts = askers.get(path.posix.basename(file, '.ts')) ?? [];
      const names = [...text.matchAll(own)].map(([, name = '']) => name);
      const isAsked = (name: string) =>
        texts.some((one) => one.includes(name) && new RegExp(`\\b${name}\\b`).test(one));
      return names.filter((name) => !isAsked(name)).map((name) => `${file}: ${name}`);
    });
    expect(unasked).toEqual([]);
  });
});

it('each pass over a document says why it stands where it does', () => {
  const lines = readFileSync('src/page/compose.ts', 'utf8').split('\n');
  const passes = lines.flatMap((line, at) => (/^ {2}(?:edit|inspect)\(/.test(line) ? [at] : []));
  expect(passes.length).toBeGreaterThan(20);
  const silent = passes.filter((at) => !/^ {2}\/\/ /.test(lines[at - 1] ?? ''));
  expect(silent.map((at) => lines[at])).toEqual([]);
});

describe('a heavy dependency is known to one place', () => {
  it.each([
    ['puppeteer', /^print\//],
    ['@puppeteer/browsers', /^print\/browser\/install-browser\.ts$/],
    ['tar-fs', /^print\//],
    ['tar-stream', /^service\/(canonical-tar|read-tar)\.ts$/],
    ['yauzl', /^print\/browser\/unpack-zip\.ts$/],
    ['css-tree', /^page\/style-sheets\//],
    ['liquidjs', /^page\//],
    ['@retorquere/bibtex-parser', /^references\/bibtex\/load-tex-decoder\.ts$/],
    ['citeproc', /^references\/csl\/load-citeproc\.ts$/],
    ['commander', /^cli\/(commands\/[\w-]+|create-program|parse-arguments|run-complete)\.ts$/],
    ['@bomb.sh/tab', /^cli\/run-complete\.ts$/],
    ['ora', /^cli\/progress\.ts$/],
    ['picocolors', /^(cli|reports)\//],
    ['image-size', /^images\/read-image\.ts$/],
    ['d3-geo', /^figures\/map\//],
    ['d3-scale', /^figures\/chart\//],
    ['d3-shape', /^figures\/chart\/load-chart-library\.ts$/],
    ['topojson-client', /^figures\/map\/load-geography\.ts$/],
    ['@rgrove/parse-xml', /^xml\/read-xml\.ts$/],
    ['csv-parse', /^figures\/chart\/read-table\.ts$/],
    ['lowlight', /^html\/highlight-code\.ts$/],
    ['github-slugger', /^markdown\/heading-slugger\.ts$/],
    ['zod', /^(options\.ts|located\/|source\/|identity\/|page\/|schemas\/|service\/http\/)/],
    ['fastify', /^service\/http\//],
    ['fastify-type-provider-zod', /^service\/http\//],
    ['@fastify/swagger', /^service\/http\/create-app\.ts$/],
    ['@fastify/multipart', /^service\/http\/create-app\.ts$/],
    ['prom-client', /^service\/http\/metrics\.ts$/],
    ['yaml', /^(located\/|scaffold\/first-briefing\.ts$)/],
  ])('%s', (dependency, allowed) => {
    const users = imports.filter((one) => one.dependency === dependency).map(({ file }) => file);
    expect(users.length).toBeGreaterThan(0);
    expect(users.filter((file) => !allowed.test(file))).toEqual([]);
  });

  it('and every package that is imported is declared', () => {
    const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as Record<
      'dependencies' | 'devDependencies' | 'optionalDependencies',
      Record<string, string>
    >;
    const { devDependencies } = manifest;
    const dependencies = { ...manifest.dependencies, ...manifest.optionalDependencies };
    const forTypes = Object.keys(devDependencies).map((name) => name.replace(/^@types\//, ''));
    const isDeclared = (name: string, typeOnly: boolean) =>
      name in dependencies || (typeOnly && forTypes.includes(name));
    const undeclared = ({ dependency, typeOnly }: Import) =>
      dependency !== undefined && !isDeclared(dependency, typeOnly);
    expect(offenders(undeclared)).toEqual([]);
  });
});

/** What a file takes from runs and what stands below them, also what it loads when it is called. */
function namesFromRuns(text: string): string[] {
  const room = String.raw`'\.\./(?:runs/[\w-]+|options|prepare|build)\.ts'`;
  const ways = [
    String.raw`^import \{([^}]*)\} from ${room}`,
    String.raw`\{([^{}]*)\}\s*= await import\(${room}\)`,
    String.raw`\(await import\(${room}\)\)\.(\w+)`,
  ];
  return ways.flatMap((way) => namesIn(text, new RegExp(way, 'gm')));
}

/** Values that are named in lists, such as those of imports; types are left out. */
function namesIn(text: string, lists: RegExp): string[] {
  return [...text.matchAll(lists)]
    .flatMap(([, names = '']) => names.split(','))
    .map((name) => name.trim())
    .filter((name) => name !== '' && !name.startsWith('type '));
}

/**
 * Rooms that import each other, directly or round a corner.
 *
 * @param roomOf Room of a file; a file without one does not count.
 * @returns Each such room, sorted.
 */
function circlesOf(roomOf: (file: string) => string | undefined): string[] {
  const reach = new Map<string, Set<string>>();
  for (const { file, target } of imports) {
    const [from, to] = [roomOf(file), target === undefined ? undefined : roomOf(target)];
    if (from === undefined || to === undefined || from === to) continue;
    reach.set(from, (reach.get(from) ?? new Set()).add(to));
  }
  const reachable = (start: string): Set<string> => {
    const seen = new Set<string>();
    const open = [...(reach.get(start) ?? [])];
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
      if (seen.has(next)) continue;
      seen.add(next);
      open.push(...(reach.get(next) ?? []));
    }
    return seen;
  };
  return [...reach.keys()].filter((room) => reachable(room).has(room)).sort();
}
