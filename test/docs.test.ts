import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import GithubSlugger from 'github-slugger';
import type { Nodes, Root } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));
/** Trees of the pages read so far: many links lead to the same few. */
const trees = new Map<string, Root>();
/** Pages are linked to many times. */
const idsOfPages = new Map<string, Set<string>>();

describe('docs/dependencies.md', () => {
  const rows = dependencyRows();

  it('names exactly the packages of package.json', () => {
    const { dependencies, devDependencies, optionalDependencies } = readJson('package.json');
    const packages = Object.keys({ ...dependencies, ...devDependencies, ...optionalDependencies });
    expect(rows.map(({ name }) => name).sort()).toEqual(packages.sort());
  });

  it('tells the licence that each package comes with', () => {
    const told = rows.map(({ name, licence }) => [name, licence]);
    const shipped = rows.map(({ name }) => [
      name,
      readJson(`node_modules/${name}/package.json`).license,
    ]);
    expect(told).toEqual(shipped);
  });

  it.each(rows.map(({ name, usedIn }) => [name, usedIn] as const))(
    'tells where %s is used: everywhere there, and nowhere else in `src/`',
    (name, usedIn) => {
      if (usedIn.includes('everywhere')) return;
      const { dependencies = {}, optionalDependencies = {} } = readJson('package.json');
      const runs = name in { ...dependencies, ...optionalDependencies };
      const users = filesUsing(moduleOf(name), !runs);
      const isCovered = (file: string) => usedIn.some((place) => covers(place, file));
      const untold = users.filter((file) => file.startsWith('src/') && !isCovered(file));
      const untrue = usedIn.filter((place) => !users.some((file) => covers(place, file)));
      expect({ untold, untrue: untrue.filter((place) => !runsTool(place)) }).toEqual({
        untold: [],
        untrue: [],
      });
    },
  );
});

describe('the documentation', () => {
  it.each(pages())('has only links that lead somewhere: %s', (page) => {
    const lost = relativeLinks(page).filter((url) => !leadsSomewhere(url, page));
    expect(lost).toEqual([]);
  });
});

describe('docs/architecture.md', () => {
  it('has a row for each room of the program', () => {
    const places = new Set<string>();
    visit(parse('docs/architecture.md'), 'tableRow', ({ children: [first] }) => {
      for (const child of first?.children ?? [])
        if (child.type === 'inlineCode') places.add(child.value.replace(/(?<=\/).*$/, ''));
    });
    const rooms = readdirSync(path.join(root, 'src'), { withFileTypes: true });
    const names = rooms.map((room) => (room.isDirectory() ? `${room.name}/` : room.name));
    expect(names.filter((name) => !places.has(name))).toEqual([]);
  });
});

describe('files of ours that are named', () => {
  const own = ownFiles();
  const isThere = (name: string): boolean =>
    own.some((file) => file === name || file.endsWith(`/${name}`));

  it.each([...pages(), 'bench/README.md', 'bench/results.md'])('are there: %s', (page) => {
    const named: string[] = [];
    visit(parse(page), 'inlineCode', ({ value }) => {
      if (/^[\w@./-]+\.(?:ts|mjs)$/.test(value) && !value.endsWith('.d.ts')) named.push(value);
    });
    expect(named.filter((name) => !isThere(name))).toEqual([]);
  });

  it('are there: in comments', () => {
    const lost = own
      .filter((file) => /\.(?:ts|mjs)$/.test(file) && !file.startsWith('test/fixtures/'))
      .flatMap((file) =>
        namedInComments(readFileSync(path.join(root, file), 'utf8'))
          .filter((name) => !isThere(name.replace(/^(?:\.\.?\/)+/, '')))
          .map((name) => `${file} names ${name}`),
      );
    expect(lost).toEqual([]);
  });
});

/** Relative to the root, with `/`: programs, tests and what stands beside them. */
function ownFiles(): string[] {
  const folders = ['src', 'test', 'scripts', 'bench', 'action', 'preview', 'templates'];
  return folders
    .flatMap((folder) =>
      readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' }).map((file) =>
        path.posix.join(folder, file.split(path.sep).join('/')),
      ),
    )
    .concat(readdirSync(root));
}

function namedInComments(text: string): string[] {
  const comments = text.match(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm) ?? [];
  return comments.flatMap((comment) =>
    [...comment.matchAll(/`([\w@./-]+\.(?:ts|mjs))`/g)].map(([, name = '']) => name),
  );
}

interface Manifest {
  license?: string;
  scripts?: Record<string, string>;
  dependencies?: Record<string, string>;
  devDependencies?: Record<string, string>;
  optionalDependencies?: Record<string, string>;
}

function readJson(file: string): Manifest {
  return JSON.parse(readFileSync(path.join(root, file), 'utf8')) as Manifest;
}

interface DependencyRow {
  name: string;
  licence: string;
  /** Files and folders, those of `src/` without it; `everywhere` for all. */
  usedIn: string[];
}

/** The tables begin with the name of a package in backticks; licence, purpose and places follow. */
function dependencyRows(): DependencyRow[] {
  const rows: DependencyRow[] = [];
  visit(parse('docs/dependencies.md'), 'tableRow', ({ children }) => {
    const [name, licence, , usedIn] = children;
    if (name?.children[0]?.type !== 'inlineCode' || !licence || !usedIn) return;
    const places = usedIn.children.flatMap((child) =>
      child.type === 'inlineCode' ? [child.value] : [],
    );
    const said = textOf(usedIn);
    const same = said === 'the same' ? (rows.at(-1)?.usedIn ?? []) : [];
    const all = said === 'everywhere' ? [said] : [...places, ...same];
    rows.push({ name: textOf(name), licence: textOf(licence), usedIn: all });
  });
  return rows;
}

/** Types are imported by the name of what they describe. */
function moduleOf(name: string): string {
  return name.replace(/^@types\//, '');
}

/** A folder ends in a slash; places of the program leave out `src/`. */
function covers(place: string, file: string): boolean {
  return [place, `src/${place}`].some((path) =>
    path.endsWith('/') ? file.startsWith(path) : file === path,
  );
}

/** What is run and not imported has its settings there, or its script. */
function runsTool(place: string): boolean {
  const script = /^npm run (.+)$/.exec(place)?.[1];
  if (script !== undefined) return script in (readJson('package.json').scripts ?? {});
  return ['tsconfig.json', 'biome.json'].includes(place) && existsSync(path.join(root, place));
}

const sources = ['src', 'test', 'scripts', 'templates']
  .flatMap((folder) =>
    readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' }).map((file) =>
      path.posix.join(folder, file.split(path.sep).join('/')),
    ),
  )
  .filter((file) => /\.(?:ts|mjs|json)$/.test(file))
  .map((file) => ({ file, code: withoutComments(readFileSync(path.join(root, file), 'utf8')) }));

function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '');
}

/**
 * Files that import a package or read a file of it. The types of what runs have a row of their own, so
 * imports of types count only there.
 */
function filesUsing(name: string, countTypes: boolean): string[] {
  const clause = countTypes ? '[^;\'"]*?' : '(?!\\s+type\\b)[^;\'"]*?';
  const uses = new RegExp(
    [
      `^(?:import|export)\\b${clause}\\bfrom\\s*['"]${name}['"/]`,
      `^import\\s*['"]${name}['"/]`,
      `\\bimport\\(\\s*['"]${name}['"/]`,
      `createRequire\\([^)]*\\)\\(\\s*['"]${name}['"/]`,
      `['"\`]${name}/`,
      ...(name.startsWith('@') ? [`['"]${name}['"]`] : []),
    ].join('|'),
    'm',
  );
  // Its name is looked for first: few files hold it, and a search for words costs far less than a pattern.
  return sources
    .filter(({ code }) => code.includes(name) && uses.test(code))
    .map(({ file }) => file);
}

function parse(file: string): Root {
  const read = () => readFileSync(path.join(root, file), 'utf8');
  const tree = trees.get(file) ?? unified().use(remarkParse).use(remarkGfm).parse(read());
  trees.set(file, tree);
  return tree;
}

/** Every page for people, relative to the root. */
function pages(): string[] {
  const docs = readdirSync(path.join(root, 'docs'), { recursive: true, encoding: 'utf8' });
  const named = [
    'README.md',
    'CHANGELOG.md',
    'SECURITY.md',
    'content/README.md',
    'test/fixtures/briefings/README.md',
  ];
  return [...named, ...docs.map((name) => path.posix.join('docs', name))].filter(
    (name) => name.endsWith('.md') && existsSync(path.join(root, name)),
  );
}

function relativeLinks(page: string): string[] {
  const urls: string[] = [];
  visit(parse(page), (node: Nodes) => {
    if (node.type !== 'link' && node.type !== 'image' && node.type !== 'definition') return;
    if (!/^[a-z][a-z0-9+.-]*:/i.test(node.url)) urls.push(node.url);
  });
  return urls;
}

function leadsSomewhere(url: string, page: string): boolean {
  const [file = '', fragment] = decodeURIComponent(url).split('#');
  const target = file === '' ? page : path.posix.join(path.posix.dirname(page), file);
  if (!existsSync(path.join(root, target))) return false;
  if (fragment === undefined || !statSync(path.join(root, target)).isFile()) return true;
  return !target.endsWith('.md') || headingIds(target).has(fragment);
}

function headingIds(file: string): Set<string> {
  const known = idsOfPages.get(file);
  if (known) return known;
  const slugger = new GithubSlugger();
  const ids = new Set<string>();
  idsOfPages.set(file, ids);
  visit(parse(file), 'heading', (heading) => {
    ids.add(slugger.slug(textOf(heading)));
  });
  return ids;
}
