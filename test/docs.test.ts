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
});

describe('the documentation', () => {
  it.each(pages())('has only links that lead somewhere: %s', (page) => {
    const lost = relativeLinks(page).filter((url) => !leadsSomewhere(url, page));
    expect(lost).toEqual([]);
  });
});

interface Manifest {
  license?: string;
  dependencies?: Record<string, string>;
  devDependencies?: Record<string, string>;
  optionalDependencies?: Record<string, string>;
}

function readJson(file: string): Manifest {
  return JSON.parse(readFileSync(path.join(root, file), 'utf8')) as Manifest;
}

/** The tables begin with the name of a package in backticks; the licence comes second. */
function dependencyRows(): { name: string; licence: string }[] {
  const rows: { name: string; licence: string }[] = [];
  visit(parse('docs/dependencies.md'), 'tableRow', ({ children: [name, licence] }) => {
    if (name?.children[0]?.type !== 'inlineCode' || !licence) return;
    rows.push({ name: textOf(name), licence: textOf(licence) });
  });
  return rows;
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
  const slugger = new GithubSlugger();
  const ids = new Set<string>();
  visit(parse(file), 'heading', (heading) => {
    ids.add(slugger.slug(textOf(heading)));
  });
  return ids;
}
