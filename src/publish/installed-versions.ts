import { readFileSync } from 'node:fs';
import path from 'node:path';

/** What is read of a `package.json`, or of the list that npm keeps of them. */
interface PackageManifest {
  version?: string;
  dependencies?: Record<string, string>;
  optionalDependencies?: Record<string, string>;
}

/** Gives the manifest of the package in a folder; undefined where none is. */
type ManifestReader = (folder: string) => PackageManifest | undefined;

/**
 * List the packages that run when this tool runs: its dependencies, theirs, and so on, as they are
 * installed. A range in `package.json` says only what could be there.
 *
 * @param home Absolute path of the folder with the tool's `package.json`.
 * @returns `name@version` of each, sorted; one that is optional and not installed is left out.
 */
export function installedVersions(home: string): string[] {
  const read = createManifestReader(home);
  const versions = new Map<string, string>();
  const waiting = [home];
  for (let folder = waiting.pop(); folder !== undefined; folder = waiting.pop()) {
    const { dependencies, optionalDependencies } = read(folder) ?? {};
    for (const name of Object.keys({ ...dependencies, ...optionalDependencies })) {
      const found = findPackage(name, folder, read);
      if (!found || versions.has(found.folder)) continue;
      versions.set(found.folder, `${name}@${found.manifest.version ?? ''}`);
      waiting.push(found.folder);
    }
  }
  return [...new Set(versions.values())].sort();
}

/** Where Node looks: in the folders `node_modules` from the asking package upward. */
function findPackage(
  name: string,
  from: string,
  read: ManifestReader,
): { folder: string; manifest: PackageManifest } | undefined {
  for (const at of upward(from)) {
    if (path.basename(at) === 'node_modules') continue;
    const folder = path.join(at, 'node_modules', name);
    const manifest = read(folder);
    if (manifest) return { folder, manifest };
  }
  return undefined;
}

/**
 * npm keeps one list of all it installed: one file is read in place of some three hundred. A list that
 * has none of the tool's own needs is that of somebody else.
 */
function createManifestReader(home: string): ManifestReader {
  const needs = Object.keys(readManifest(home)?.dependencies ?? {});
  for (const at of upward(home)) {
    const list = readJson(path.join(at, 'node_modules', '.package-lock.json')) as
      | { packages?: Record<string, PackageManifest> }
      | undefined;
    if (!list?.packages) continue;
    const packages = new Map(
      Object.entries(list.packages).map(([key, manifest]) => [path.join(at, key), manifest]),
    );
    if (!needs.some((name) => packages.has(path.join(at, 'node_modules', name)))) continue;
    return (folder) => packages.get(folder) ?? (folder === home ? readManifest(home) : undefined);
  }
  return readManifest;
}

function* upward(from: string): Generator<string> {
  for (let at = from; ; at = path.dirname(at)) {
    yield at;
    if (at === path.dirname(at)) return;
  }
}

function readManifest(folder: string): PackageManifest | undefined {
  return readJson(path.join(folder, 'package.json')) as PackageManifest | undefined;
}

function readJson(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}
