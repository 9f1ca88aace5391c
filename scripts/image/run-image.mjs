import { spawn } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { SEARCH } from './follow-dockerfile.mjs';

/**
 * Run a program in a root as a container engine would with `--read-only --cap-drop ALL --security-opt
 * no-new-privileges`: namespaces of its own for mounts, processes and names, a root file system that cannot be
 * written, a fresh `/tmp` in memory, and the user of the image. `pivot_root`, as a `chroot` would forbid the
 * browser its sandbox.
 *
 * @param {object} image What `followDockerfile` gave.
 * @param {string[]} command Program and arguments.
 * @param {object} [options] `binds`, folders of this machine by their place in the root, of which those that end
 *   with `:ro` cannot be written; `env`, further variables; `network`, whether it shares that of this machine
 *   (else it has none); `folder`, the working folder.
 * @returns {import('node:child_process').ChildProcess} The process, its streams as pipes.
 */
export function runImage(image, command, options = {}) {
  const { binds = {}, env = {}, network = false, folder = image.folder } = options;
  const [uid, gid = uid] = image.user.split(':');
  const lines = [
    'set -e',
    'mount --make-rprivate /',
    `mount --bind ${quoted(image.root)} ${quoted(image.root)}`,
    `cd ${quoted(image.root)}`,
    'mount -t proc -o nosuid,nodev,noexec proc proc',
    'mount -t tmpfs -o mode=755,nosuid tmpfs dev',
    'for device in null zero full random urandom; do touch dev/$device; mount --bind /dev/$device dev/$device; done',
    'mkdir dev/shm && mount -t tmpfs -o mode=1777,nosuid,nodev,size=64m tmpfs dev/shm',
    'mount -t tmpfs -o mode=1777,nosuid,nodev,size=512m tmpfs tmp',
    ...Object.entries(binds).flatMap(([place, source]) => bindLines(place, source)),
    'mount -o remount,bind,ro .',
    // The old root lies beneath the new one until it is taken away.
    'pivot_root . .',
    'umount -l .',
    `cd ${quoted(folder)}`,
    `exec setpriv --reuid ${uid} --regid ${gid} --clear-groups --no-new-privs --bounding-set=-all --inh-caps=-all -- "$@"`,
  ];
  const spaces = ['--mount', '--pid', '--fork', '--kill-child', '--ipc', '--uts'];
  if (!network) spaces.push('--net');
  return spawn('unshare', [...spaces, 'sh', '-c', lines.join('\n'), 'image', ...command], {
    env: { PATH: SEARCH, ...image.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

/** The place is made in the root before it is closed. */
function bindLines(place, source) {
  const isClosed = source.endsWith(':ro');
  const target = quoted(`.${place}`);
  const from = quoted(source.replace(/:ro$/, ''));
  return [
    `mount --bind ${from} ${target}`,
    ...(isClosed ? [`mount -o remount,bind,ro ${target}`] : []),
  ];
}

function quoted(text) {
  return `'${text.replaceAll("'", "'\\''")}'`;
}

/**
 * Make the places in a root on which folders are laid, as an engine does.
 *
 * @param {string} root The root.
 * @param {string[]} places Absolute paths in it; one with a dot in its name is a file.
 */
export function makePlaces(root, places) {
  for (const place of places) {
    const full = path.join(root, place);
    mkdirSync(path.dirname(full), { recursive: true });
    if (path.basename(place).includes('.')) writeFileSync(full, '');
    else mkdirSync(full, { recursive: true });
  }
}

/**
 * Wait for a process that `runImage` started.
 *
 * @param {import('node:child_process').ChildProcess} child The process.
 * @returns {Promise<{ code: number | string, said: string }>} How it ended, and what it said on both streams.
 */
export function endOf(child) {
  let said = '';
  const hear = (chunk) => (said += chunk.toString('utf8'));
  child.stdout.on('data', hear);
  child.stderr.on('data', hear);
  return new Promise((resolve) => {
    child.once('close', (code, signal) => resolve({ code: code ?? signal, said }));
  });
}
