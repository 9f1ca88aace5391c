import { execFileSync, spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { filled, readDockerfile } from './read-dockerfile.mjs';

/**
 * Do what a Dockerfile says without a container engine: each stage becomes a folder with a root of its own, and
 * each `RUN` a shell in it. Needs root.
 *
 * @param {string} file The Dockerfile.
 * @param {object} means What it is done with: `context`, the folder that is sent; `base`, a root as the image
 *   that every stage comes from would bring it; `folder`, where the roots are made; `env`, what a `RUN` has in
 *   its environment besides, such as the address of a registry; `prepare` and `finish`, called with each root
 *   before its first line and after its last; `tell`, which hears each line.
 * @returns {{ root: string, env: Record<string, string>, user: string, folder: string, command: string[],
 *   health: string[] }} The root of the last stage, and how it is run.
 */
export function followDockerfile(file, means) {
  const roots = new Map();
  let image;
  for (const [index, stage] of readDockerfile(readFileSync(file, 'utf8')).entries()) {
    const root = path.join(means.folder, `stage-${index}`);
    copyTree(means.base, root);
    means.prepare(root);
    image = { root, env: {}, user: 'root', folder: '/', entry: [], command: [], health: [] };
    for (const instruction of stage.instructions) {
      means.tell(`${instruction.name} ${instruction.text}`);
      followers[instruction.name](image, instruction, { ...means, roots, file });
    }
    means.finish(root);
    if (stage.name) roots.set(stage.name, root);
  }
  const { entry, command, ...rest } = image;
  return { ...rest, command: [...entry, ...command] };
}

const followers = {
  ENV(image, { text }) {
    for (const [, name, value] of text.matchAll(/(\w+)=("[^"]*"|\S+)/g)) {
      image.env[name] = filled(value.replace(/^"|"$/g, ''), image.env);
    }
  },
  USER(image, { text }) {
    image.user = text;
  },
  WORKDIR(image, { text }) {
    image.folder = path.posix.resolve(image.folder, text);
    mkdirSync(path.join(image.root, image.folder), { recursive: true });
  },
  EXPOSE() {},
  HEALTHCHECK(image, { list }) {
    image.health = list;
  },
  ENTRYPOINT(image, { list }) {
    image.entry = list;
  },
  CMD(image, { list }) {
    image.command = list;
  },
  COPY(image, { flags, text }, { context, roots, file }) {
    const [from, to] = text.split(/\s+/);
    const target = path.join(image.root, path.posix.resolve(image.folder, to));
    if (flags.from) copyTree(path.join(roots.get(flags.from), from), target);
    else copyContext(path.join(context, from), target, `${file}.dockerignore`);
  },
  RUN(image, { text }, { env }) {
    // As in a container, it has processes of its own to see, and they end with it.
    const enter = 'mount -t proc proc "$0/proc" && exec chroot "$0" /bin/sh -e -c "$1"';
    const spaces = ['--mount', '--pid', '--fork', '--kill-child'];
    const line = `cd ${image.folder} && ${text}`;
    const variables = { PATH: SEARCH, HOME: '/root', DEBIAN_FRONTEND: 'noninteractive' };
    const { status, stdout, stderr } = spawnSync(
      'unshare',
      [...spaces, 'sh', '-c', enter, image.root, line],
      {
        env: { ...variables, ...env, ...image.env },
        stdio: ['ignore', 'pipe', 'pipe'],
        encoding: 'utf8',
      },
    );
    if (status !== 0) throw new Error(`RUN ${text}\n${(stdout + stderr).slice(-3000)}`);
  },
};

/** Where an image of Debian looks for programs. */
export const SEARCH = '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin';

function copyTree(from, to) {
  mkdirSync(path.dirname(to), { recursive: true });
  execFileSync('cp', ['--archive', '--no-target-directory', from, to]);
}

/** The list of what is sent: all is left out by `*`, and what follows a `!` comes in. */
function copyContext(from, to, list) {
  const wanted = readFileSync(list, 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('!'))
    .map((line) => new RegExp(`^${line.slice(1).replaceAll('.', '\\.').replaceAll('*', '.*')}$`));
  for (const name of readdirSync(from)) {
    if (!wanted.some((pattern) => pattern.test(name))) continue;
    cpSync(path.join(from, name), path.join(to, name), { recursive: true, verbatimSymlinks: true });
  }
}

/**
 * Make the root that an image of Debian slim with Node would bring: the base system, this machine's Node and npm.
 *
 * @param {string} folder Where; what is there already is taken as it is.
 * @param {string} debian A root that debootstrap has made.
 */
export function makeBase(folder, debian) {
  if (existsSync(folder)) return;
  const unfinished = mkdtempSync(`${folder}-`);
  execFileSync('cp', ['--archive', '--no-target-directory', debian, unfinished]);
  const npm = path.dirname(path.dirname(realProgram('npm')));
  execFileSync('install', ['-D', process.execPath, path.join(unfinished, 'usr/local/bin/node')]);
  copyTree(npm, path.join(unfinished, 'usr/local/lib/node_modules/npm'));
  for (const name of ['npm', 'npx']) {
    const link = path.join(unfinished, 'usr/local/bin', name);
    execFileSync('ln', ['-sfn', `../lib/node_modules/npm/bin/${name}-cli.js`, link]);
  }
  // As the slim images do.
  for (const place of ['var/cache/apt/archives', 'var/lib/apt/lists', 'usr/share/doc']) {
    rmSync(path.join(unfinished, place), { recursive: true, force: true });
    mkdirSync(path.join(unfinished, place), { recursive: true });
  }
  const clean = 'Dir::Cache::pkgcache "";\nDir::Cache::srcpkgcache "";\n';
  writeFileSync(path.join(unfinished, 'etc/apt/apt.conf.d/docker-clean'), clean);
  execFileSync('chmod', ['755', unfinished]);
  execFileSync('mv', ['--no-target-directory', unfinished, folder]);
}

function realProgram(name) {
  const found = execFileSync('sh', ['-c', `readlink -f "$(command -v ${name})"`], {
    encoding: 'utf8',
  });
  return found.trim();
}
