import { readFileSync } from 'node:fs';
import type { Root } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Built, build } from '../../../src/build.ts';
import { citingPlaces } from '../../../src/html/citing-places.ts';
import { createWorld } from '../../../src/io/create-world.ts';
import { markPageSlots } from '../../../src/page/links/mark-page-slots.ts';
import { prepare } from '../../../src/prepare.ts';
import { fillPageSlots } from '../../../src/print/fill-page-slots.ts';
import { verifyPdf } from '../../../src/verify/verify-pdf.ts';
import { type ReadPdf, readPdf } from '../../pdf/read-pdf.ts';
import { samplePage } from '../../print/sample-page.ts';
import { briefingText } from '../../support/briefing-text.ts';
import { installed } from '../../support/installed.ts';
import { press } from '../../support/shared-press.ts';
import { temporaryProject } from '../../support/temporary-project.ts';

const STYLE = `${readFileSync('templates/shared/references.css', 'utf8')}
  :root { --unit: 3.5pt; --gutter: 6mm; --font-heading: sans-serif } ol, p { margin: 0 }`;

/** Entries of the given numbers of places, each before an entry that says where it begins. */
function listOf(pages: readonly (readonly number[])[]): Promise<Map<string, number>> {
  const words = { citedPage: 'Cited p.', comma: ', ' };
  const items = pages.flatMap((places, entry) => {
    const anchors = places.map((_, index) => `a-${entry}-${index}`);
    const { room, content } = citingPlaces(anchors, `ref-${entry}`, words);
    const cited = h('span', { className: ['cited'], 'data-room': room }, content);
    return [
      h('li', h('p', [`Title ${'of words '.repeat(entry)}`, cited])),
      h('li', `Next${entry}`),
    ];
  });
  const tree: Root = {
    type: 'root',
    children: [h('section', { className: ['references'] }, h('ol', items))],
  };
  const slots = markPageSlots(tree);
  const pageOf = Object.fromEntries(
    pages.flatMap((places, entry) => places.map((page, index) => [`a-${entry}-${index}`, page])),
  );
  const texts = fillPageSlots(slots, pageOf);
  const filled = toHtml(tree).replace(
    /(<span id="(slot-\d+)"[^>]*>)[^<]*/g,
    (_, tag, id) => `${tag}${texts.get(id)?.text}`,
  );
  return heightsOf(filled);
}

async function heightsOf(html: string): Promise<Map<string, number>> {
  const outcome = await press.print(samplePage(html, [], STYLE), { pageLimit: 9 });
  if (outcome.kind !== 'printed') throw new Error(outcome.kind);
  const { pages } = await readPdf(outcome.printed.bytes);
  return new Map(
    pages.flatMap(({ items }, page) =>
      items
        .filter(({ text }) => text.startsWith('Next'))
        .map(({ text, x, y }) => [`${text} at ${Math.round(x)}`, page * 1000 + Math.round(y)]),
    ),
  );
}

describe('the room for citing places', () => {
  const counts = [1, 2, 6, 12, 15, 16, 17, 21, 34, 60];
  const places = (pageAt: (index: number) => number) =>
    counts.map((count) => Array.from({ length: count }, (_, index) => pageAt(index)));
  let apart: Map<string, number>;

  beforeAll(async () => {
    apart = await listOf(places((index) => index + 30));
  });

  it.each<[string, (index: number) => number]>([
    ['all places are on one page', () => 7],
    ['two places are on each page', (index) => Math.floor(index / 2) + 10],
    ['one page has nearly all', (index) => (index < 3 ? 10 + index : 99)],
    ['they come in no order', (index) => ((index * 37) % 11) + 1],
  ])('is the same where %s', async (_, pageAt) => {
    expect(apart.size).toBe(counts.length);
    expect(await listOf(places(pageAt))).toEqual(apart);
  });
});

describe('the citing places of a briefing', () => {
  const sections = Array.from(
    { length: 12 },
    (_, index) =>
      `## Part ${index}\n\n${'It rose.[@a] It fell.[@b; @a] '.repeat(4)}\n\n${'Words. '.repeat(300)}`,
  );
  const text = briefingText(sections.join('\n\n'), [
    'references:',
    '  - {id: a, type: book, title: A book}',
    '  - {id: b, type: webpage, title: A page, URL: https://example.org/b}',
  ]);
  const project = temporaryProject({ 'content/a.md': text });
  const input = { path: 'content/a.md', settings: project.settings() };
  let built: Built;
  let pdf: ReadPdf;

  beforeAll(async () => {
    built = await build(input, createWorld(project.root), press, { installed: await installed });
    if (!built.pdf) throw new Error(JSON.stringify(built.messages));
    pdf = await readPdf(built.pdf.bytes);
  });

  const back = () =>
    pdf.pages.flatMap(({ links }) => links.filter(({ name }) => name?.startsWith('cite-')));

  it('take two prints, as writing their pages moves nothing', async () => {
    const { ready } = await prepare(input, createWorld(project.root), await installed);
    if (!ready) throw new Error('not ready');
    const outcome = await press.print(ready.page, { pageLimit: 99 });
    expect(outcome).toMatchObject({ kind: 'printed', printed: { prints: 2 } });
  });

  it('are all reached, each by a link of its own', () => {
    const { entries } = built.record?.references ?? { entries: [] };
    const wanted = entries.flatMap(({ citations }) => citations.map(({ id }) => id)).sort();
    expect(wanted).toHaveLength(12 * 12);
    expect(
      back()
        .map(({ name }) => name)
        .sort(),
    ).toEqual(wanted);
  });

  it('say their page, and which place on it a dot leads to', () => {
    const first = back().slice(0, 8);
    expect(first.map(({ says }) => says)).toEqual(
      first.map((_, index) => (index === 0 ? 'Page 1' : `Page 1, place ${index + 1}`)),
    );
  });

  it('print each page once, with dots and without letters', () => {
    expect(pdf.textByPage.join(' ')).toMatch(/Cited p\. 1·{7,}, 2·+, 3·+/);
    expect(pdf.textByPage.join(' ')).not.toMatch(/Cited p\. \d+[a-z]/);
  });

  it('leave a file that conforms', () => {
    expect(verifyPdf(built.pdf?.bytes ?? new Uint8Array())).toMatchObject({ findings: [] });
  });
});
