/**
 * Counts the lines of code of `src/`, room by room: no blank lines, no comments, no imports, and no lines
 * of nothing but brackets and commas. What is left is what somebody has to understand.
 *
 *     node scripts/count-lines.mjs                 as it stands
 *     node scripts/count-lines.mjs --since REV     beside it what stood at a revision, and the difference
 *     node scripts/count-lines.mjs --since REV --files    each file that changed its number of lines
 */
import { execFileSync } from 'node:child_process';
import { parseArgs } from 'node:util';

const { values } = parseArgs({
  options: { since: { type: 'string' }, files: { type: 'boolean', default: false } },
});

const now = countAll(listFiles(), (file) => git('show', `:${file}`));
const then = values.since
  ? countAll(listFiles(values.since), (file) => git('show', `${values.since}:${file}`))
  : undefined;
print(values.files ? now : byRoom(now), then && (values.files ? then : byRoom(then)));

function git(...args) {
  return execFileSync('git', args, { encoding: 'utf8', maxBuffer: 2 ** 28 });
}

/** What is staged counts, so that two states of one commit can be held against each other. */
function listFiles(revision) {
  const listed = revision
    ? git('ls-tree', '-r', '--name-only', revision, 'src')
    : git('ls-files', 'src');
  return listed.split('\n').filter((file) => file.endsWith('.ts'));
}

function countAll(files, read) {
  return new Map(files.map((file) => [file, countLines(read(file))]));
}

function countLines(text) {
  return withoutComments(text)
    .replace(/^(?:import|export)\b[^;'"]*?from\s+'[^']*';$|^import\s+'[^']*';$/gm, '')
    .split('\n')
    .filter((line) => /[^\s()[\]{}<>,;]/.test(line)).length;
}

/** A mark of a comment inside a string or a pattern stays: quotes are passed over first. */
function withoutComments(text) {
  const piece =
    /'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"|`(?:[^`\\]|\\[\s\S])*`|\/\*[\s\S]*?\*\/|(?<=^|[\s;{}(,])\/\/.*$/gm;
  return text.replace(piece, (found) => (/^\/[*/]/.test(found) ? '' : found));
}

function byRoom(counts) {
  const rooms = new Map();
  for (const [file, count] of counts) {
    const [, room = 'top'] = /^src\/([^/]+)\//.exec(file) ?? [];
    rooms.set(room, (rooms.get(room) ?? 0) + count);
  }
  return rooms;
}

function print(rows, before) {
  const names = [...new Set([...rows.keys(), ...(before?.keys() ?? [])])].sort();
  for (const name of names) {
    const [count, was] = [rows.get(name) ?? 0, before?.get(name) ?? 0];
    if (!values.files || count !== was) console.log(line(name, count, before && was));
  }
  const sum = (counts) => [...counts.values()].reduce((total, count) => total + count, 0);
  console.log(line('all', sum(rows), before && sum(before)));
}

function line(name, count, was) {
  const numbers = was === undefined ? [count] : [was, count, count - was];
  return name.padEnd(44) + numbers.map((number) => String(number).padStart(8)).join('');
}
