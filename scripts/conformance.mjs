/**
 * Builds every fixture with the real tool and has veraPDF judge each PDF, once as PDF/UA-1 and once
 * as PDF/A-3a. veraPDF comes from Maven into the cache folder, once; where Java or Maven is missing
 * or its repository cannot be reached, one line says so and nothing fails, unless
 * `BRIEFPRESS_CONFORMANCE=required`.
 *
 *     npm run test:conformance
 */
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { globSync } from 'tinyglobby';

const run = promisify(execFile);
const root = fileURLToPath(new URL('..', import.meta.url));
const ARTIFACT = 'org.verapdf.apps:greenfield-apps:1.28.2';
const DIGEST = '687d4d8bcfec48c9f7e931cf78ed061f1eeccfba55d4cdc000ba9b4d8aa46ce6';
const MAIN_CLASS = 'org.verapdf.apps.GreenfieldCliWrapper';
const FLAVOURS = { ua1: 'PDF/UA-1', '3a': 'PDF/A-3a' };
/** Fixtures with errors, which have no PDF. */
const WITHOUT_PDF = ['test/fixtures/briefings/hostile-links.md'];

const folder = await mkdtemp(path.join(tmpdir(), 'briefpress-conformance-'));
try {
  const validator = await findValidator();
  if (typeof validator === 'string') await judge(validator, await buildAll());
  else skip(validator.reason);
} finally {
  await rm(folder, { recursive: true, force: true });
}

function skip(reason) {
  console.log(`conformance: veraPDF was not run: ${reason}`);
  if (process.env.BRIEFPRESS_CONFORMANCE === 'required') process.exitCode = 1;
}

/** The program, from the cache or from Maven; or why it cannot be had. */
async function findValidator() {
  const { findCacheFolder } = await import('../dist/io/cache-folder.js');
  const home = path.join(await findCacheFolder(process.env), 'verapdf');
  const jar = path.join(home, `${DIGEST.slice(0, 16)}.jar`);
  if (!(await works('java', ['-version']))) return { reason: 'there is no Java' };
  if (existsSync(jar)) return jar;
  if (!(await works('mvn', ['-version']))) return { reason: 'there is no Maven to get it with' };
  const goal = 'org.apache.maven.plugins:maven-dependency-plugin:2.8:copy';
  const options = [`-Dartifact=${ARTIFACT}`, `-DoutputDirectory=${folder}`];
  const repository = `-Dmaven.repo.local=${path.join(folder, 'maven')}`;
  if (!(await works('mvn', ['-B', '-q', repository, goal, ...options]))) {
    return { reason: 'Maven cannot get it' };
  }
  const [name] = (await readdir(folder)).filter((file) => file.endsWith('.jar'));
  const bytes = await readFile(path.join(folder, name ?? ''));
  if (createHash('sha256').update(bytes).digest('hex') !== DIGEST) {
    throw new Error(`${ARTIFACT} is not the file it was when this script was written`);
  }
  await mkdir(home, { recursive: true });
  await writeFile(`${jar}.${process.pid}`, bytes);
  await rename(`${jar}.${process.pid}`, jar);
  return jar;
}

async function works(program, args) {
  return run(program, args, { cwd: folder, timeout: 300_000 }).then(
    () => true,
    () => false,
  );
}

/** Builds all PDFs into the folder. */
async function buildAll() {
  const files = [];
  for (const { name, source, options, config } of briefings()) {
    const file = await buildBriefing(name, source, options, config);
    if (file) files.push(file);
  }
  return [...files, ...(await printFragments())];
}

/**
 * Every fixture and every published briefing as it is, and one in each template and on the paper of each
 * sample identity, on both sizes.
 */
function briefings() {
  const sources = globSync(['test/fixtures/briefings/*.md', 'content/**/*.md'], { cwd: root })
    .filter((file) => !path.basename(file).startsWith('README'))
    .sort();
  const templates = globSync('templates/*/template.yaml', { cwd: root })
    .map((file) => path.basename(path.dirname(file)))
    .sort();
  const identities = globSync('test/fixtures/identities/*/identity.yaml', { cwd: root })
    .map((file) => path.dirname(file))
    .sort();
  const feature = 'test/fixtures/briefings/every-feature.md';
  return [
    ...sources.map((source) => ({ name: path.basename(source, '.md'), source, options: {} })),
    ...templates.flatMap((template) =>
      ['a4', 'letter'].map((paper) => ({
        name: `${template}-${paper}`,
        // What has every feature fits on no two pages.
        source: template === 'two-pager' ? 'content/russia-venezuela-relations.md' : feature,
        options: { template, paper },
      })),
    ),
    ...identities.flatMap((identity) =>
      ['a4', 'letter'].map((paper) => ({
        name: `every-feature-${path.basename(identity)}-${paper}`,
        source: feature,
        options: { paper },
        config: `identity: ${identity}`,
      })),
    ),
  ];
}

async function buildBriefing(name, source, options, config) {
  const { buildOne, resolveSettings } = await import('../dist/index.js');
  const settings = resolveSettings(options, { root, config }, process.env);
  const { result, pdf } = await buildOne(settings, source);
  if (WITHOUT_PDF.includes(source) && !pdf) return undefined;
  if (!pdf) {
    const errors = result.messages.filter(({ level }) => level === 'error');
    throw result.failure ?? new Error(`${source} has no PDF: ${JSON.stringify(errors)}`);
  }
  const file = path.join(folder, `${name}.pdf`);
  await writeFile(file, pdf.bytes);
  return file;
}

/** The small documents of the tag trees. */
async function printFragments() {
  const { createPress } = await import('../dist/print/press.js');
  const { finish } = await import('../dist/pdf/finish.js');
  const press = createPress({ sandbox: 'auto', jobs: 1, printTimeout: 60_000 });
  const info = { title: 'A test', authors: [], keywords: [], lang: 'en', producer: 'Briefpress' };
  try {
    const files = [];
    for (const source of globSync('test/fixtures/tag-trees/*.html', { cwd: root }).sort()) {
      const { page, channel } = await fragment(await readFile(path.join(root, source), 'utf8'));
      const outcome = await press.print(page, { pageLimit: 20 });
      if (outcome.kind !== 'printed') throw new Error(`${source}: ${outcome.kind}`);
      const { bytes } = finish(outcome.printed.bytes, info, { channel, attachments: [] });
      const file = path.join(folder, `tags-${path.basename(source, '.html')}.pdf`);
      await writeFile(file, bytes);
      files.push(file);
    }
    return files;
  } finally {
    await press.close();
  }
}

async function fragment(html) {
  const { fromHtml } = await import('hast-util-from-html');
  const { toHtml } = await import('hast-util-to-html');
  const { keyElements } = await import('../dist/page/channel/print-channel.js');
  const tree = fromHtml(html, { fragment: true });
  const channel = keyElements(tree, { lang: 'en', pageWord: 'Page' });
  const policy = `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src data:; style-src 'unsafe-inline'">`;
  const style = '<style>@page{size:148mm 210mm;margin:20mm;@top-left{content:"Head"}}</style>';
  const head = `<head><meta charset="utf-8">${policy}<title>A test</title>${style}</head>`;
  const text = `<!doctype html><html lang="en">${head}<body>${toHtml(tree)}</body></html>`;
  const rest = { title: 'A test', lang: 'en', paper: 'a4', anchors: [], pageSlots: [] };
  return { page: { html: text, ...rest }, channel };
}

/** Runs veraPDF once for each standard: one run judges by one. */
async function judge(jar, files) {
  let faults = 0;
  for (const [flavour, standard] of Object.entries(FLAVOURS)) {
    const jobs = await validate(jar, flavour, files);
    const passed = jobs.filter(({ validationResult: [result] = [] }) => result?.compliant);
    console.log(`conformance: ${passed.length} of ${files.length} PDFs are ${standard}`);
    faults += files.length - passed.length;
    for (const job of jobs) if (!passed.includes(job)) tell(job);
  }
  if (faults > 0) process.exitCode = 1;
}

async function validate(jar, flavour, files) {
  const args = ['-Xmx2g', '-cp', jar, MAIN_CLASS, '-f', flavour, '--format', 'json', ...files];
  const options = { maxBuffer: 2 ** 30, cwd: folder };
  // It ends with an error when a file does not conform; the report says which.
  const { stdout } = await run('java', args, options).catch((error) => error);
  return JSON.parse(stdout).report.jobs;
}

function tell({ itemDetails, validationResult }) {
  console.log(`  ${path.basename(itemDetails.name)}`);
  const [result] = validationResult ?? [];
  if (!result) console.log('    cannot be read');
  for (const rule of result?.details.ruleSummaries ?? []) {
    const [check] = rule.checks ?? [];
    console.log(`    ${rule.clause}-${rule.testNumber} (${rule.failedChecks}) ${rule.description}`);
    console.log(`      ${check?.context}: ${check?.errorMessage}`);
  }
}
