import { readdirSync, readFileSync } from 'node:fs';

const EVERY = 1000;

/**
 * Sample the memory of a process and all that it has started, each second.
 *
 * @param {number} root Number of the process.
 * @param {(sample: object) => object} note Adds to a sample what else is known at that moment.
 * @returns {() => object[]} Ends it and gives the samples: MiB of `node` and of all else (`browsers`), by
 *   proportional set size, so that what processes share counts once.
 */
export function sampleMemory(root, note) {
  const samples = [];
  const start = performance.now();
  const timer = setInterval(() => {
    const seconds = (performance.now() - start) / 1000;
    samples.push(note({ seconds, ...memoryOf(root) }));
  }, EVERY);
  return () => {
    clearInterval(timer);
    return samples;
  };
}

function memoryOf(root) {
  const sums = { node: 0, browsers: 0, processes: 0 };
  for (const { name, pid } of descendants(root)) {
    const size = proportionalSize(pid);
    if (size === undefined) continue;
    sums.processes += 1;
    sums[/^(node|MainThread)/.test(name) ? 'node' : 'browsers'] += size;
  }
  return sums;
}

function descendants(root) {
  const all = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(readProcess)
    .filter((one) => one !== undefined);
  const found = [];
  const parents = new Set([root]);
  // A child has mostly a higher number than its parent; where numbers began anew, a second look finds it.
  for (let size = 0; size !== parents.size; ) {
    size = parents.size;
    for (const one of all) {
      if (!parents.has(one.parent) || parents.has(one.pid)) continue;
      parents.add(one.pid);
      found.push(one);
    }
  }
  return found;
}

function readProcess(pid) {
  const line = readOrNothing(`/proc/${pid}/stat`);
  if (line === undefined) return undefined;
  const end = line.lastIndexOf(')');
  const name = line.slice(line.indexOf('(') + 1, end);
  return { pid: Number(pid), name, parent: Number(line.slice(end + 2).split(' ')[1]) };
}

/** In MiB. */
function proportionalSize(pid) {
  const [, kilobytes] = readOrNothing(`/proc/${pid}/smaps_rollup`)?.match(/^Pss: +(\d+)/m) ?? [];
  return kilobytes === undefined ? undefined : Number(kilobytes) / 1024;
}

function readOrNothing(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    // It has ended meanwhile.
    return undefined;
  }
}
