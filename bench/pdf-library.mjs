/**
 * Measures what finishing a PDF costs with our own reader and writer, and what the same work costs
 * with two libraries. Times are CPU ms of a fresh process for each row: loading the code, the first
 * document, and the best of five more.
 *
 *     npm run build && node bench/pdf-library.mjs
 *
 * The libraries are no dependencies of ours. To have them in the table:
 *
 *     npm install --no-save @libpdf/core@0.4.2 @cantoo/pdf-lib@2.11.1
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { documentOf } from './corpus.mjs';
import { composeInto, createProject } from './frame/project.mjs';

const DOCUMENTS = ['p10', 'p50', 'p179'];
const LIBRARIES = ['own', 'own, whole finish', '@libpdf/core', '@cantoo/pdf-lib'];

const [library, file] = process.argv.slice(2);
if (library && file) await measure(library, file);
else await main();

async function main() {
  const folder = mkdtempSync(join(tmpdir(), 'pdf-library-'));
  try {
    console.log(
      '| Pages | With | Import | First | Warm | Bytes | Peak MB |\n| --- | --- | --- | --- | --- | --- | --- |',
    );
    for (const [pages, path] of await printDocuments(folder)) {
      for (const name of LIBRARIES) console.log(`| ${pages} | ${name} | ${row(name, path)} |`);
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function row(name, path) {
  try {
    const script = fileURLToPath(import.meta.url);
    const out = execFileSync(process.execPath, [script, name, path], { stdio: 'pipe' });
    const { imported, first, warm, bytes, peak } = JSON.parse(out.toString());
    return [imported, first, warm, bytes, peak].map((n) => Math.round(n)).join(' | ');
  } catch (error) {
    return String(error.stderr).includes('ERR_MODULE_NOT_FOUND') ? 'not installed' : String(error);
  }
}

/** Parses every object, looks at each, and writes the whole file. */
async function measure(name, path) {
  const raw = readFileSync(path);
  let before = cpu();
  const work = await workOf(name);
  const imported = cpu() - before;
  before = cpu();
  const { length } = await work(raw);
  const first = cpu() - before;
  let warm = Number.POSITIVE_INFINITY;
  for (let i = 0; i < 5; i++) {
    before = cpu();
    await work(raw);
    warm = Math.min(warm, cpu() - before);
  }
  const peak = process.resourceUsage().maxRSS / 1024;
  console.log(JSON.stringify({ imported, first, warm, bytes: length, peak }));
}

async function workOf(name) {
  switch (name) {
    case 'own': {
      const { loadPdf } = await import('../dist/pdf/cos/load-pdf.js');
      const { serialise } = await import('../dist/pdf/cos/serialise.js');
      return (raw) => {
        const pdf = loadPdf(raw);
        if ([...pdf.objects()].length === 0) throw new Error('An empty document.');
        return serialise(pdf);
      };
    }
    case 'own, whole finish': {
      const { finish } = await import('../dist/pdf/finish.js');
      const info = { title: 'T', authors: [], keywords: [], lang: 'en', producer: 'bench' };
      return (raw) => finish(raw, info).bytes;
    }
    case '@libpdf/core': {
      const { PDF, PdfRef } = await import('@libpdf/core');
      return async (raw) => {
        const pdf = await PDF.load(raw);
        for (let number = 1; pdf.getObject(PdfRef.of(number, 0)); number++);
        pdf.setTitle('T');
        return pdf.save({ incremental: false, useXRefStream: true });
      };
    }
    default: {
      const { PDFDocument } = await import('@cantoo/pdf-lib');
      return async (raw) => {
        const pdf = await PDFDocument.load(raw, { updateMetadata: false });
        if (pdf.context.enumerateIndirectObjects().length === 0)
          throw new Error('An empty document.');
        return pdf.save({ useObjectStreams: false, addDefaultPage: false });
      };
    }
  }
}

function cpu() {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

async function printDocuments(folder) {
  const { createPress } = await import('../dist/index.js');
  const press = createPress({ sandbox: 'auto', jobs: 1, printTimeout: 120_000 });
  const documents = [];
  try {
    for (const name of DOCUMENTS) {
      const { root } = createProject(join(folder, name), [[name, documentOf(name)]]);
      await composeInto(root, name, folder);
      const page = JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8'));
      const outcome = await press.print(page, { pageLimit: 1000 });
      if (outcome.kind !== 'printed') throw new Error(`The press says: ${outcome.kind}`);
      const path = join(folder, `${name}.pdf`);
      writeFileSync(path, outcome.printed.bytes);
      documents.push([outcome.printed.pageCount, path]);
    }
  } finally {
    await press.close();
  }
  return documents;
}
