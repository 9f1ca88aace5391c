import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';

/** What artifacts refuse in the names of their files. */
const REFUSED = /["<>:|*?\r\n]/;
/** What makes a path a pattern, or several. */
const PATTERN = /[*?[\]!#]|^\s|\s$/;

/**
 * The actions of others that `action.yml` uses, as they behave: what they take and refuse, and what
 * becomes of files. Each gets the inputs of its step, and gives its outputs.
 */
export const usedActions = {
  'actions/setup-node': () => ({}),
  'actions/cache/restore': restore,
  'actions/cache/save': save,
  'actions/upload-artifact': upload,
  'actions/attest': attest,
};

/** The cache that is called so, else the newest whose name begins with one of the prefixes. */
function restore({ path: list, key, 'restore-keys': others = '' }, { store, workspace }) {
  pathsOf(list);
  if (store.passOver?.test(key)) return { 'cache-hit': 'true' };
  const kept = existsSync(store.caches) ? readdirSync(store.caches) : [];
  const newest = kept
    .filter((name) => name.endsWith('.tzst'))
    .map((name) => ({
      name,
      key: name.slice(0, -5),
      at: statSync(path.join(store.caches, name)).mtimeMs,
    }))
    .sort((one, other) => other.at - one.at);
  for (const wanted of [key, ...others.split('\n').filter(Boolean)]) {
    const found =
      newest.find((one) => one.key === key) ?? newest.find((one) => one.key.startsWith(wanted));
    if (!found) continue;
    const archive = path.join(store.caches, found.name);
    execFileSync('tar', ['-xPf', archive, '-I', 'zstd', '-C', workspace]);
    store.log.push({ restored: found.key });
    return { 'cache-hit': String(found.key === key), 'cache-matched-key': found.key };
  }
  store.log.push({ missed: key });
  return { 'cache-hit': '' };
}

function save({ path: list, key }, { store, workspace }) {
  if (key.includes(',') || key.length > 512) throw new Error(`no key of a cache: ${key}`);
  mkdirSync(store.caches, { recursive: true });
  const archive = path.join(store.caches, `${key}.tzst`);
  const there = pathsOf(list).filter((one) => existsSync(one));
  // Whoever comes first keeps the name.
  if (existsSync(archive) || there.length === 0) return {};
  const relative = there.map((one) => path.relative(workspace, one));
  execFileSync('tar', ['-cPf', archive, '-I', 'zstd -T0', '-C', workspace, '--', ...relative]);
  store.log.push({ saved: key });
  return {};
}

function upload({ name, path: given, archive = 'true' }, { store }) {
  if (pathsOf(given).length !== 1 || !existsSync(given))
    throw new Error(`nothing to upload: ${given}`);
  const isFile = statSync(given).isFile();
  if (archive === 'false' && !isFile) throw new Error('only a file can be uploaded as it is');
  const called = isFile ? path.basename(given) : name;
  const names = isFile ? [called] : readdirSync(given, { recursive: true });
  const refused = names.find((one) => REFUSED.test(one));
  if (refused !== undefined) throw new Error(`artifacts refuse this name: ${refused}`);
  const target = path.join(store.artifacts, called);
  if (existsSync(target)) throw new Error(`there is an artifact of this name: ${called}`);
  mkdirSync(store.artifacts, { recursive: true });
  cpSync(given, target, { recursive: true });
  store.log.push({ uploaded: called });
  return { 'artifact-url': `file://${target}` };
}

/** Holds the digests against the files that were uploaded. */
function attest({ 'subject-checksums': file }, { store }) {
  const lines = readFileSync(file, 'utf8').split('\n').filter(Boolean);
  const [only] = readdirSync(store.artifacts);
  for (const line of lines) {
    const [, digest, name] = /^([0-9a-f]{64}) {2}(.+)$/.exec(line) ?? [];
    const isAlone = statSync(path.join(store.artifacts, only)).isFile();
    const bytes = readFileSync(path.join(store.artifacts, isAlone ? name : `${only}/${name}`));
    const found = createHash('sha256').update(bytes).digest('hex');
    if (found !== digest) throw new Error(`attested another file than was uploaded: ${name}`);
  }
  store.log.push({ attested: lines.length });
  return {};
}

function pathsOf(list) {
  const paths = list.split('\n').filter(Boolean);
  const odd = paths.find((one) => PATTERN.test(one));
  if (odd !== undefined) throw new Error(`taken for a pattern: ${odd}`);
  return paths;
}
