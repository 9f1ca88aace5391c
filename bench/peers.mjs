import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { writeDocument } from './corpus.mjs';
import { findFloorBrowser, findProgram } from './floor.mjs';

/**
 * Other programs for the same text. None is a dependency of ours: each takes part where it is on the path.
 *
 * @typedef {object} Peer
 * @property {string} program What must be on the path.
 * @property {string[]} [needs] Other programs that must be there too.
 * @property {string} form Form of the corpus that it reads.
 * @property {(at: { name: string, folder: string, out: string, browser?: string }) => string[]} arguments
 *   For a document in a folder.
 * @property {object} [env] Variables, beside those of this process.
 * @property {string[]} [sizes] Sizes that it is measured at; all unless given.
 */

/** @type {Record<string, Peer>} */
const PEERS = {
  Typst: {
    program: 'typst',
    form: 'typst',
    arguments: ({ name, out }) => ['compile', `${name}.typ`, out],
  },
  'Typst, UA-1': {
    program: 'typst',
    form: 'typst',
    arguments: ({ name, out }) => ['compile', '--pdf-standard', 'ua-1', `${name}.typ`, out],
  },
  WeasyPrint: {
    program: 'weasyprint',
    form: 'html',
    arguments: ({ name, out }) => [`${name}.html`, out],
  },
  'WeasyPrint, UA-1': {
    program: 'weasyprint',
    form: 'html',
    arguments: ({ name, out }) => ['--pdf-variant', 'pdf/ua-1', `${name}.html`, out],
  },
  'pandoc with Typst': {
    program: 'pandoc',
    needs: ['typst'],
    form: 'pandoc',
    arguments: ({ name, out }) => pandoc(name, out, 'typst'),
  },
  'pandoc with WeasyPrint': {
    program: 'pandoc',
    needs: ['weasyprint'],
    form: 'pandoc',
    arguments: ({ name, out }) => pandoc(name, out, 'weasyprint'),
    sizes: ['S', 'M'],
  },
  'md-to-pdf': {
    program: 'md-to-pdf',
    form: 'markdown',
    arguments: ({ name, browser }) => [
      `${name}.md`,
      '--launch-options',
      JSON.stringify({ executablePath: browser, args: ['--no-sandbox'] }),
    ],
  },
  'Paged.js': {
    program: 'pagedjs-cli',
    form: 'html',
    arguments: ({ name, out }) => [
      `${name}.html`,
      ...['-o', out, '-t', '600000', '--browserArgs=--no-sandbox'],
    ],
  },
  Vivliostyle: {
    program: 'vivliostyle',
    form: 'html',
    arguments: ({ name, out, browser }) => [
      ...['build', `${name}.html`, '-o', out, '-t', '600'],
      ...(browser ? ['--executable-browser', browser] : []),
    ],
    sizes: ['S', 'M'],
  },
};

function pandoc(name, out, engine) {
  const citations = ['--citeproc', `--bibliography=${name}.json`];
  return [`${name}.md`, ...citations, `--pdf-engine=${engine}`, '-o', out];
}

/**
 * Make subjects of the programs that are installed.
 *
 * @param {object} context What `createContext` gave.
 * @param {string} size Size of the document.
 * @param {object} document The document.
 * @param {number} atMost Rounds that they take part in.
 * @returns {import('./frame/rounds.mjs').Subject[]} One for each.
 */
export function peersFor(context, size, document, atMost) {
  return installedPeers()
    .filter(([, { sizes }]) => sizes?.includes(size) ?? true)
    .map(([name, peer]) => {
      const folder = path.join(context.folder, 'peers', peer.form);
      writeDocument(folder, size, document, peer.form);
      return { ...subject(context, name, peer, size, folder), atMost };
    });
}

/**
 * Make subjects that print a batch: one process of the program after another, or two side by side.
 *
 * @param {object} context What `createContext` gave.
 * @param {[name: string, document: object][]} documents What to print.
 * @param {number} atMost Rounds that they take part in.
 * @returns {import('./frame/rounds.mjs').Subject[]} One for each program that stands for its kind.
 */
export function batchPeersFor(context, documents, atMost) {
  const wanted = ['Typst', 'WeasyPrint'];
  return installedPeers()
    .filter(([name]) => wanted.includes(name))
    .map(([name, peer]) => {
      const folder = path.join(context.folder, 'peers', `batch-${peer.form}`);
      for (const [stem, document] of documents) writeDocument(folder, stem, document, peer.form);
      const [program, ...parameters] = subject(context, name, peer, '{}', folder).command;
      const list = path.join(folder, 'names.txt');
      writeFileSync(list, documents.map(([stem]) => `${stem}\n`).join(''));
      const command = ['xargs', '-a', list, '-P', '2', '-I', '{}', program, ...parameters];
      return { name: `${name}, two processes`, command, cwd: folder, atMost };
    });
}

function installedPeers() {
  return Object.entries(PEERS).filter(([, { program, needs = [] }]) =>
    [program, ...needs].every((one) => findProgram(one)),
  );
}

function subject(context, name, peer, stem, folder) {
  const results = path.join(context.folder, 'peers', 'out');
  mkdirSync(results, { recursive: true });
  const out = path.join(results, `${peer.program}-${stem}.pdf`);
  const browser = findFloorBrowser();
  const command = [
    findProgram(peer.program),
    ...peer.arguments({ name: stem, folder, out, browser }),
  ];
  const env = { ...process.env, ...(browser && { PUPPETEER_EXECUTABLE_PATH: browser }) };
  return { name, command, cwd: folder, env, before: () => rmSync(out, { force: true }) };
}

/**
 * List the programs that take part, with their versions.
 *
 * @returns {string[]} Such as `typst 0.15.2`.
 */
export function peerVersions() {
  const programs = new Set(installedPeers().map(([, { program }]) => program));
  return [...programs].map((program) => `${program} ${versionOf(program)}`);
}

function versionOf(program) {
  try {
    const options = { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] };
    const said = execFileSync(findProgram(program), ['--version'], options);
    return /\d+(?:\.\d+)+/.exec(said)?.[0] ?? 'of an unknown version';
  } catch {
    return 'of an unknown version';
  }
}
