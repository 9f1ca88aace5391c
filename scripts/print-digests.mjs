/**
 * Prints every sample briefing and every published one on both papers, and lists the digests: one line
 * each, so that two lists show what a change of the code did to the prints. It runs the command line
 * alone and knows nothing of the code behind it, so one copy of it serves two checkouts.
 *
 *     npm run build && node scripts/print-digests.mjs > before.txt
 *     npm run build && node scripts/print-digests.mjs --against before.txt
 *
 * With `--against` it lists what differs, and ends with 1 when anything does. With `--pinned` the digest
 * of the template, which the attached record tells, does not count: what is compared is every stream of
 * the PDF but the record and the cross-reference.
 */
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs, promisify } from 'node:util';
import { inflateSync } from 'node:zlib';
import { globSync } from 'tinyglobby';

const run = promisify(execFile);
const root = fileURLToPath(new URL('..', import.meta.url));
const PAPERS = ['a4', 'letter'];
const { values } = parseArgs({
  options: { against: { type: 'string' }, pinned: { type: 'boolean', default: false } },
});

const lines = await digestPrints();
if (values.against) await compare(lines, await readFile(values.against, 'utf8'));
else console.log(lines.join('\n'));

async function digestPrints() {
  const folder = await mkdtemp(path.join(tmpdir(), 'briefpress-digests-'));
  try {
    const found = [];
    for (const paper of PAPERS) found.push(...(await digestPaper(paper, path.join(folder, paper))));
    return found.sort();
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** `<sha256>  <paper>/<path of the PDF>`, one for each briefing that can be printed. */
async function digestPaper(paper, folder) {
  const sources = globSync(['test/fixtures/briefings/*.md', 'content/**/*.md'], { cwd: root })
    .filter((file) => !path.basename(file).startsWith('README'))
    .sort();
  const command = ['dist/cli/main.js', 'build', '--quiet', '--paper', paper, '-o', folder];
  // Some samples are bad on purpose: the others are printed all the same.
  await run(process.execPath, [...command, ...sources], { cwd: root }).catch(demandContentFault);
  const files = await readdir(folder, { recursive: true });
  const digests = files
    .filter((file) => file.endsWith('.pdf'))
    .map(async (file) => `${digestOf(await readFile(path.join(folder, file)))}  ${paper}/${file}`);
  return Promise.all(digests);
}

function demandContentFault(error) {
  if (error.code !== 1) throw error;
}

function digestOf(bytes) {
  const hash = createHash('sha256');
  for (const part of values.pinned ? contentStreams(bytes) : [bytes]) hash.update(part);
  return hash.digest('hex');
}

/** The streams of a PDF in their order, decoded: pages, fonts, tags and attachments, but not the record. */
function contentStreams(bytes) {
  const parts = [];
  for (const [dictionary, start, length] of listStreams(bytes.toString('latin1'))) {
    if (dictionary.includes('/Type/XRef')) continue;
    const written = bytes.subarray(start, start + length);
    const part = dictionary.includes('/FlateDecode') ? inflateSync(written) : written;
    const isRecord = part.subarray(0, 40).includes('"briefingVersion"');
    // The dictionary of an attachment stands in the stream's own object and tells its digest again.
    if (!isRecord) parts.push(part);
  }
  return parts;
}

function* listStreams(text) {
  const head = /(<<[^\n]*\/Length (\d+)[^\n]*>>)\s*stream\r?\n/g;
  for (let found = head.exec(text); found; found = head.exec(text)) {
    const length = Number(found[2]);
    yield [found[1], head.lastIndex, length];
    head.lastIndex += length;
  }
}

async function compare(now, before) {
  const then = new Set(before.split('\n').filter(Boolean));
  const same = now.filter((line) => then.has(line));
  console.log(`${same.length} of ${Math.max(now.length, then.size)} prints are the same`);
  for (const line of then) if (!now.includes(line)) console.log(`- ${line}`);
  for (const line of now) if (!then.has(line)) console.log(`+ ${line}`);
  if (same.length !== now.length || same.length !== then.size) process.exitCode = 1;
}
