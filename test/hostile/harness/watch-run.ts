import { type ChildProcess, spawn } from 'node:child_process';
import {
  chmodSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { secretVariables } from './outside.ts';
import type { Scene } from './place-cases.ts';

/** How a run went, and what it did to the machine. */
export interface WatchedRun {
  code: number | null;
  stdout: string;
  stderr: string;
  /** Programs that it started, by path, sorted; those it found on the search path by their name. */
  programs: string[];
  /** Command lines of processes that live on after it. */
  left: string[];
  /** Ports that it listened on, such as `tcp 40001`. */
  ports: string[];
}

/** What is run, and with what. */
export interface RunPlan {
  program: string;
  args: readonly string[];
  scene: Scene;
  env?: Record<string, string>;
  /** Address of a server that answers all names; those of the system do unless given. */
  nameServer?: string | undefined;
}

/** Names that content could hope to find on the search path. */
const DECOYS = [
  ...['sh', 'bash', 'git', 'curl', 'wget', 'python3', 'perl', 'ruby', 'env', 'cat', 'ls', 'id'],
  ...['pdflatex', 'convert', 'magick', 'gs', 'pandoc', 'xdg-open', 'open', 'npm', 'npx', 'tar'],
];
/** How often one looks, in ms. */
const PAUSE = 40;

/**
 * Run a program with secrets in its environment, and watch its processes and ports by `/proc`.
 *
 * @param plan What is run.
 * @returns How it went. Processes that it left are ended.
 */
export async function watchRun({
  program,
  args,
  scene,
  env,
  nameServer,
}: RunPlan): Promise<WatchedRun> {
  const decoys = placeDecoys(scene);
  const child = spawn(...withNames(program, args, nameServer, scene), {
    cwd: scene.root,
    env: {
      PATH: `${decoys.folder}:${process.env.PATH}`,
      HOME: scene.home,
      TMPDIR: scene.temporary,
      ...secretVariables,
      ...env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const family = createFamily(child.pid ?? 0, program);
  const timer = setInterval(family.look, PAUSE);
  const said = { stdout: collect(child, 'stdout'), stderr: collect(child, 'stderr') };
  const code = await new Promise<number | null>((resolve, reject) => {
    child.on('error', reject);
    // Not `close`: a process that lives on may keep its pipes open.
    child.on('exit', resolve);
  });
  clearInterval(timer);
  // What was told to end together with it may take a moment.
  await until(() => family.alive().length === 0, 2000);
  const left = family.alive();
  for (const { pid } of left) process.kill(pid, 'SIGKILL');
  return {
    code,
    stdout: said.stdout(),
    stderr: said.stderr(),
    programs: [...family.programs, ...decoys.called()].sort(),
    left: left.map(({ command }) => command),
    ports: [...family.ports].sort(),
  };
}

function collect(child: ChildProcess, stream: 'stdout' | 'stderr'): () => string {
  const chunks: Buffer[] = [];
  child[stream]?.on('data', (chunk: Buffer) => chunks.push(chunk));
  return () => Buffer.concat(chunks).toString('utf8');
}

/** Only the table of mounts of this run says who answers names; it needs an administrator. */
function withNames(
  program: string,
  args: readonly string[],
  nameServer: string | undefined,
  { folder }: Scene,
): [string, string[]] {
  if (nameServer === undefined) return [program, [...args]];
  const file = path.join(folder, 'resolv.conf');
  writeFileSync(file, `nameserver ${nameServer}\noptions timeout:1 attempts:1\n`);
  const order = 'mount --bind "$1" /etc/resolv.conf && shift && exec "$@"';
  return ['/usr/bin/unshare', ['-m', '/bin/sh', '-c', order, 'sh', file, program, ...args]];
}

/** Programs that only tell that they were started; the program under test has no need of any. */
function placeDecoys({ folder }: Scene) {
  const place = path.join(folder, 'decoys');
  const calls = path.join(folder, 'decoys-called');
  mkdirSync(place, { recursive: true });
  writeFileSync(calls, '');
  for (const name of DECOYS) {
    const file = path.join(place, name);
    writeFileSync(file, `#!/bin/sh\necho ${name} >> '${calls}'\n`);
    chmodSync(file, 0o755);
  }
  return {
    folder: place,
    called: () => [...new Set(readFileSync(calls, 'utf8').split('\n').filter(Boolean))],
  };
}

interface Member {
  pid: number;
  /** When it started, which tells it from a later one of the same number. */
  start: string;
  command: string;
}

/** A process with all that it starts. */
function createFamily(root: number, program: string) {
  const members = new Map<string, Member>();
  const programs = new Set<string>();
  const ports = new Set<string>();
  let begun = false;
  let looks = 0;
  const look = () => {
    for (const pid of descendants([root, ...[...members.values()].map((one) => one.pid)])) {
      const start = startOf(pid);
      const file = linkOf(`/proc/${pid}/exe`);
      if (start === undefined || file === '') continue;
      // Before that, it is who hands over to the program.
      if (pid === root) begun ||= file === program;
      if (!begun) return;
      programs.add(file);
      members.set(`${pid} ${start}`, { pid, start, command: commandOf(pid) });
    }
    if (looks++ % 5 === 0) notePorts();
  };
  const notePorts = () => {
    const sockets = new Set<string>();
    for (const { pid } of members.values()) {
      for (const to of linksIn(`/proc/${pid}/fd`)) {
        const [, inode] = /^socket:\[(\d+)\]$/.exec(to) ?? [];
        if (inode !== undefined) sockets.add(inode);
      }
    }
    for (const [inode, port] of listening()) if (sockets.has(inode)) ports.add(port);
  };
  return {
    programs,
    ports,
    look,
    alive: () => [...members.values()].filter(({ pid, start }) => startOf(pid) === start),
  };
}

function descendants(roots: number[]): number[] {
  const all = new Set(roots);
  for (const pid of all) {
    for (const task of namesIn(`/proc/${pid}/task`)) {
      const children = textOf(`/proc/${pid}/task/${task}/children`);
      for (const child of children.split(' ').filter(Boolean)) all.add(Number(child));
    }
  }
  return [...all];
}

/** When a process started, in ticks since the machine did; undefined when it is dead: proc(5), `stat`. */
function startOf(pid: number): string | undefined {
  const stat = textOf(`/proc/${pid}/stat`);
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return fields[0] === 'Z' || fields[0] === 'X' ? undefined : fields[19];
}

/** Sockets that listen, by inode: proc(5), `net/tcp`; state 0A is LISTEN. */
function listening(): [inode: string, port: string][] {
  return ['tcp', 'tcp6'].flatMap((file) =>
    textOf(`/proc/net/${file}`)
      .split('\n')
      .map((line) => line.trim().split(/\s+/))
      .filter(([, , , state]) => state === '0A')
      .map(([, local = '', , , , , , , , inode = '']): [string, string] => [
        inode,
        `tcp ${Number.parseInt(local.split(':')[1] ?? '', 16)}`,
      ]),
  );
}

const commandOf = (pid: number) => textOf(`/proc/${pid}/cmdline`).replaceAll('\0', ' ').trim();
const linksIn = (folder: string) => namesIn(folder).map((name) => linkOf(`${folder}/${name}`));

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

function linkOf(file: string): string {
  try {
    return readlinkSync(file);
  } catch {
    return '';
  }
}

function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}

async function until(holds: () => boolean, most: number): Promise<void> {
  const end = performance.now() + most;
  while (!holds() && performance.now() < end) {
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
