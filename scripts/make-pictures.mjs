/**
 * Makes the pictures of the documentation anew from prints: those of `docs/devices.md` from its own
 * examples, those of `docs/gallery.md` from every template on the paper of both sample identities, and page one of a
 * published briefing for the README. It runs the command line alone, and
 * draws with pdf.js, so it needs nothing but what `npm ci` brings.
 *
 *     npm run build && node scripts/make-pictures.mjs
 *     npm run build && node scripts/make-pictures.mjs page-1 device-chart
 *     npm run build && node scripts/make-pictures.mjs gallery
 */
import { execFile } from 'node:child_process';
import { copyFile, cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { boxOfCut } from './pictures/box-of-cut.mjs';
import { deviceCuts } from './pictures/device-cuts.mjs';
import { joinDeviceExamples } from './pictures/device-examples.mjs';
import { galleryPage, galleryPrints, innerPageOf } from './pictures/gallery.mjs';
import { smallPng } from './pictures/small-png.mjs';

const run = promisify(execFile);
const root = fileURLToPath(new URL('..', import.meta.url));
/** Pixels in an inch, of pieces of a page and of the whole page. */
const PIECE = 100;
const PAGE = 90;
const GALLERY = 44;
/** Page one of the README. */
const README = { name: 'page-1', source: 'content/russia-venezuela-relations.md' };

const wanted = new Set(process.argv.slice(2));
const isWanted = (name) => wanted.size === 0 || wanted.has(name);
const folder = await mkdtemp(path.join(tmpdir(), 'briefpress-pictures-'));
try {
  if (isWanted(README.name)) await makePageOne();
  const cuts = Object.entries(deviceCuts).filter(([name]) => isWanted(name));
  if (cuts.length > 0) await makeCuts(cuts);
  const prints = (await galleryPrints(root)).filter(
    ({ name }) => isWanted('gallery') || isWanted(`gallery/${name}`),
  );
  for (const print of prints) await makeGalleryPages(print);
  if (isWanted('gallery')) {
    await writeFile(path.join(root, 'docs/gallery.md'), await galleryPage(root));
  }
} finally {
  await rm(folder, { recursive: true, force: true });
}

async function makePageOne() {
  const file = path.join(folder, 'page-1.pdf');
  await build(root, README.source, file);
  await withPrint(file, async (pdf) => {
    const page = await pdf.getPage(1);
    await write(README.name, await draw(pdf, page, PAGE, whole(page)));
  });
}

/** On the paper of an institution: a project that holds nothing but its identity and the briefing. */
async function makeGalleryPages({ name, template, identity, source }) {
  const project = path.join(folder, name);
  await cp(path.join(root, path.dirname(source)), path.join(project, 'content'), {
    recursive: true,
  });
  await cp(path.join(root, identity), path.join(project, 'identity'), { recursive: true });
  await writeFile(
    path.join(project, 'briefpress.yaml'),
    `identity: identity\ntemplate: ${template}\n`,
  );
  const file = path.join(folder, `${name}.pdf`);
  await build(project, `content/${path.basename(source)}`, file);
  await mkdir(path.join(root, 'docs/images/gallery'), { recursive: true });
  await withPrint(file, async (pdf) => {
    for (const [which, number] of [
      ['first', 1],
      ['inner', innerPageOf(pdf.numPages)],
    ]) {
      const page = await pdf.getPage(number);
      await write(`gallery/${name}-${which}`, await draw(pdf, page, GALLERY, whole(page)));
    }
  });
}

async function makeCuts(cuts) {
  const project = path.join(folder, 'project');
  await writeProject(project);
  for (const briefing of new Set(cuts.map(([, cut]) => cut.briefing ?? 'devices'))) {
    const file = path.join(folder, `${briefing}.pdf`);
    await build(project, `content/${briefing}.md`, file);
    const own = cuts.filter(([, cut]) => (cut.briefing ?? 'devices') === briefing);
    await withPrint(file, (pdf) => makeCutsOf(pdf, own));
  }
}

async function writeProject(project) {
  const content = path.join(project, 'content');
  await mkdir(content, { recursive: true });
  const page = await readFile(path.join(root, 'docs/devices.md'), 'utf8');
  for (const [name, text] of Object.entries(joinDeviceExamples(page))) {
    await writeFile(path.join(content, name), text);
  }
  for (const name of ['eight-eras.md', 'eight-eras.references.json']) {
    await copyFile(path.join(root, 'test/fixtures/briefings', name), path.join(content, name));
  }
}

async function build(project, source, file) {
  const command = [path.join(root, 'dist/cli/main.js'), 'build', source, '-o', file];
  await run(process.execPath, [...command, '--root', project, '--paper', 'a4'], { cwd: project });
}

async function withPrint(file, use) {
  const task = getDocument({ data: new Uint8Array(await readFile(file)), verbosity: 0 });
  try {
    await use(await task.promise);
  } finally {
    await task.destroy();
  }
}

async function makeCutsOf(pdf, cuts) {
  const pages = [];
  for (let number = 1; number <= pdf.numPages; number++) {
    pages.push({ items: await textItems(await pdf.getPage(number)) });
  }
  for (const [name, cut] of cuts) {
    const box = boxOfCut(pages, cut);
    if (!box) throw new Error(`no page has \`${cut.from}\` and \`${cut.to}\` for \`${name}\``);
    await write(name, await draw(pdf, await pdf.getPage(box.page), PIECE, box));
  }
}

async function textItems(page) {
  const { items } = await page.getTextContent();
  return items
    .filter(({ str }) => str.trim() !== '')
    .map(({ str, transform: [a, b, , , x, y], width }) => ({
      text: str,
      x,
      y,
      width,
      size: Math.hypot(a, b),
    }));
}

function whole({ view: [left, lower, right, upper] }) {
  return { left, lower, right, upper };
}

async function draw(pdf, page, resolution, { left, right, upper, lower }) {
  const scale = resolution / 72;
  const viewport = page.getViewport({
    scale,
    offsetX: -left * scale,
    offsetY: -(page.view[3] - upper) * scale,
  });
  const width = Math.round((right - left) * scale);
  const height = Math.round((upper - lower) * scale);
  const { canvas, context } = pdf.canvasFactory.create(width, height);
  await page.render({ canvas, canvasContext: context, viewport }).promise;
  return smallPng(context.getImageData(0, 0, width, height).data, width);
}

async function write(name, bytes) {
  const file = `docs/images/${name}.png`;
  await writeFile(path.join(root, file), bytes);
  console.log(`${file}  ${(bytes.length / 1024).toFixed(1)} kB`);
}
