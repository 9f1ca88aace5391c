/**
 * Tries the image where no container engine works: follows deploy/Dockerfile line by line in a bare Debian root,
 * and runs what comes of it as an engine would run it: not as root, with a root file system that cannot be written,
 * without capabilities and without a network. Briefings are built and checked, the shards of
 * deploy/kubernetes-shards.yaml with its own arguments, and the service is asked for a PDF. Prints the size.
 *
 *     sudo node scripts/try-image.mjs [FOLDER]      what is fetched is kept in the folder, where one is named
 *
 * Needs Linux, root, debootstrap, unshare and setpriv; where one is missing a line says so, and nothing fails
 * unless BRIEFPRESS_IMAGE is `required`. The network is used for Debian's packages and npm, nothing else.
 */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  chownSync,
  copyFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseAllDocuments } from 'yaml';
import { followDockerfile, makeBase } from './image/follow-dockerfile.mjs';
import { endOf, makePlaces, runImage } from './image/run-image.mjs';

const project = fileURLToPath(new URL('..', import.meta.url));
const USER = 10001;
const CACHE = '/var/cache/briefpress';
/** Certificates of this network, while lines of the Dockerfile are followed. */
const CERTIFICATES = '/etc/ssl/certs/extra.pem';
const NEEDED = ['debootstrap', 'unshare', 'setpriv', 'apt-get'];

const missing = whatIsMissing();
if (missing) {
  console.log(`image: it was not tried, as ${missing}`);
  if (process.env.BRIEFPRESS_IMAGE === 'required') process.exitCode = 1;
} else {
  const given = process.argv[2];
  const folder = path.resolve(given ?? mkdtempSync(path.join(tmpdir(), 'briefpress-image-')));
  try {
    await tryImage(folder);
  } catch (error) {
    // Told before all is taken away, which takes its time.
    console.error(error);
    process.exitCode = 1;
  } finally {
    const made = given
      ? readdirSync(folder).filter((name) => /^(?:stage-\d+|try)$/.test(name))
      : ['.'];
    for (const name of made) rmSync(path.join(folder, name), { recursive: true, force: true });
  }
}

function whatIsMissing() {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return 'it takes root on Linux';
  const absent = NEEDED.find((name) => !succeeds('sh', ['-c', `command -v ${name}`]));
  return absent && `there is no ${absent}`;
}

function succeeds(program, args) {
  try {
    execFileSync(program, args, { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

async function tryImage(folder) {
  // Who is not root goes through it.
  mkdirSync(folder, { recursive: true, mode: 0o755 });
  execFileSync('chmod', ['755', folder]);
  const debian = path.join(folder, 'debian');
  if (!existsSync(path.join(debian, 'etc/debian_version'))) debootstrap(debian);
  const base = path.join(folder, 'base');
  makeBase(base, debian);
  const image = followDockerfile(path.join(project, 'deploy/Dockerfile'), {
    context: project,
    base,
    folder,
    env: { npm_config_registry: registry(), NODE_EXTRA_CA_CERTS: CERTIFICATES },
    prepare: bringNetwork,
    finish: leaveNetwork,
    tell: (line) => console.log(`  ${line.slice(0, 100)}`),
  });
  tellSize(image, base);
  makePlaces(image.root, ['/project', '/out', '/run/secrets']);
  await tryClosed(image);
  const place = path.join(folder, 'try');
  const cache = ownFolder(path.join(place, 'cache'));
  await tryBuild(image, place, cache);
  await tryShards(image, place, cache);
  // It speaks by the client of the compiled package.
  const { tryService } = await import('./image/try-service.mjs');
  await tryService(image, { store: ownFolder(path.join(place, 'store')), cache, place });
  console.log('image: all of it holds');
}

function debootstrap(debian) {
  const indexed = ['indextargets', '--format', '$(SITE)', 'Created-By: Packages'];
  const sites = execFileSync('apt-get', indexed, { encoding: 'utf8' }).split('\n');
  const mirror = sites.find((site) => site && !site.includes('security'));
  execFileSync('debootstrap', ['--variant=minbase', 'bookworm', debian, mirror], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
}

function registry() {
  return execFileSync('npm', ['config', 'get', 'registry'], { encoding: 'utf8' }).trim();
}

/** What reaches the registries from here: an engine would lend its own. */
function bringNetwork(root) {
  for (const file of ['/etc/resolv.conf', '/etc/hosts']) copyFileSync(file, path.join(root, file));
  const certificates = process.env.NODE_EXTRA_CA_CERTS ?? '/etc/ssl/certs/ca-certificates.crt';
  mkdirSync(path.join(root, '/etc/ssl/certs'), { recursive: true });
  if (existsSync(certificates)) copyFileSync(certificates, path.join(root, CERTIFICATES));
}

function leaveNetwork(root) {
  for (const file of ['/etc/resolv.conf', CERTIFICATES]) {
    rmSync(path.join(root, file), { force: true });
  }
}

function tellSize({ root }, base) {
  const [all, system] = [root, base].map((folder) =>
    Number(execFileSync('du', ['-sm', folder], { encoding: 'utf8' }).split('\t')[0]),
  );
  const sent = execFileSync('sh', ['-c', `tar -C ${root} -c . | gzip -1 | wc -c`], {
    encoding: 'utf8',
  });
  console.log(
    `image: ${all} MB, of which Debian and Node ${system} MB; ${Math.round(Number(sent) / 1e6)} MB as it is sent`,
  );
}

function ownFolder(folder) {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  chownSync(folder, USER, USER);
  return folder;
}

async function demand(what, child, expected) {
  const { code, said } = await endOf(child);
  if (code !== 0 || !expected.test(said)) {
    throw new Error(`${what}: ended with ${code}\n${said}`);
  }
  console.log(`image: ${what}`);
  return said;
}

async function tryClosed(image) {
  const closed = ['/x', '/opt/briefpress/x', '/usr/local/bin/x', '/etc/x', '/project/x'];
  const script = `id -u; for file in ${closed.join(' ')}; do touch $file && exit 1; done; touch /tmp/x; grep -E 'CapEff|CapBnd|NoNewPrivs' /proc/self/status`;
  const expected = new RegExp(
    `^${USER}\\n(?:touch: .*Read-only file system\\n){${closed.length}}CapEff:\\t0+\\nCapBnd:\\t0+\\nNoNewPrivs:\\t1\\n$`,
  );
  await demand(
    'runs as a user without rights, and nothing of it can be written',
    runImage(image, ['sh', '-c', script]),
    expected,
  );
}

function tool(image, ...args) {
  return [...image.command.slice(0, image.command.indexOf('serve')), ...args];
}

/** Bytes of all PDFs of a folder, as one digest. */
function digestOf(folder) {
  const digest = createHash('sha256');
  for (const name of readdirSync(folder)
    .filter((file) => file.endsWith('.pdf'))
    .sort()) {
    digest.update(`${name}\0`).update(readFileSync(path.join(folder, name)));
  }
  return digest.digest('hex');
}

async function tryBuild(image, place, cache) {
  const out = ownFolder(path.join(place, 'out'));
  const here = path.join(place, 'work');
  cpSync(path.join(project, 'content'), path.join(here, 'content'), { recursive: true });
  const binds = { '/project': `${here}:ro`, '/out': out, [CACHE]: cache };
  const build = tool(image, 'build', '-o', '/out');
  await demand(
    'builds the briefings of this repository',
    runImage(image, build, { binds }),
    /\d built/,
  );
  const verify = tool(image, 'verify', '/out');
  await demand('finds them good', runImage(image, verify, { binds }), /./);
  const { browser } = JSON.parse(readFileSync(path.join(out, 'manifest.json'), 'utf8'));
  console.log(`image: ${browser.version}, its sandbox ${browser.sandbox}`);
  const outside = path.join(place, 'outside');
  const program = path.join(project, 'dist/cli/main.js');
  execFileSync(process.execPath, [program, 'build', '-o', outside, '--no-cache'], {
    cwd: here,
    stdio: 'ignore',
  });
  if (digestOf(outside) !== digestOf(out))
    throw new Error('the PDFs are others than those made outside');
  console.log('image: the PDFs are those that are made outside of it, byte for byte');
}

async function tryShards(image, place, cache) {
  const text = readFileSync(path.join(project, 'deploy/kubernetes-shards.yaml'), 'utf8');
  const [shards, merge] = parseAllDocuments(text).map((document) => document.toJS());
  const out = ownFolder(path.join(place, 'shards'));
  const here = path.join(place, 'project');
  for (let index = 0; index < 6; index += 1) {
    mkdirSync(path.join(here, 'content'), { recursive: true });
    const source = `---\ntitle: Number ${index}\npublished: 2026-11-29\n---\n\nA sentence.\n`;
    writeFileSync(path.join(here, `content/${index}.md`), source);
  }
  const binds = { '/project': `${here}:ro`, '/out': out, [CACHE]: cache };
  const { completions } = shards.spec;
  const container = shards.spec.template.spec.containers[0];
  const told = Object.fromEntries(container.env.map(({ name, value }) => [name, value]));
  for (let index = 0; index < completions; index += 1) {
    const env = { ...told, JOB_COMPLETION_INDEX: String(index) };
    const child = runImage(image, tool(image, ...container.args), { binds, env });
    const words = new RegExp(
      `shard ${index + 1} of ${completions} \\(by .JOB_COMPLETION_INDEX.\\)`,
    );
    await demand(
      `builds shard ${index + 1} of ${completions} as the Job of Kubernetes asks`,
      child,
      words,
    );
  }
  const { args } = merge.spec.template.spec.containers[0];
  const joined = new RegExp(`${completions} parts joined in .*: 6 briefings`);
  await demand('joins them', runImage(image, tool(image, ...args), { binds }), joined);
}
