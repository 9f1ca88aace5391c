import { describe, expect, it } from 'vitest';
import { CosStream } from '../../src/pdf/cos/cos.ts';
import { loadPdf } from '../../src/pdf/cos/load-pdf.ts';
import { streamBytes } from '../../src/pdf/cos/stream-bytes.ts';
import { type ReadPdf, readPdf } from '../pdf/read-pdf.ts';
import { press } from '../support/shared-press.ts';
import { composeWith, emptyParts, hast, templateOf } from './fixtures.ts';

/** Compose a body with the built-in template and print it. */
async function printed(body: string): Promise<ReadPdf & { pageOf: Record<string, number> }> {
  const { page, messages } = await composeWith({ parts: { ...emptyParts, body: hast(body) } });
  if (messages.length > 0) throw new Error(JSON.stringify(messages));
  const outcome = await press.print(page, { pageLimit: 100 });
  if (outcome.kind !== 'printed') throw new Error(`the outcome was ${outcome.kind}`);
  return { ...(await readPdf(outcome.printed.bytes)), pageOf: outcome.printed.pageOf };
}

/** Size in pt in which a word is printed. */
function sizeOf({ pages }: ReadPdf, word: string): number | undefined {
  const size = pages.flatMap(({ items }) => items).find(({ text }) => text.includes(word))?.size;
  return size && Math.round(size * 10) / 10;
}

describe('the built-in template in print', () => {
  it('counts a citation in the first line of a page for that page', async () => {
    const marks = Array.from({ length: 150 }, (_, index) => index + 1);
    const lines = marks.map((n) => `<p>Line ${n}.<sup id="cite-${n}">[${n}]</sup></p>`);
    const links = marks.map((n) => `<a href="#cite-${n}">${n}</a>`);
    const { textByPage, pageOf } = await printed(`${lines.join('')}<p>${links.join(' ')}</p>`);
    const found = marks.map((n) => textByPage.findIndex((text) => text.includes(`Line ${n}.`)) + 1);
    expect(marks.map((n) => pageOf[`cite-${n}`])).toEqual(found);
  });

  it('prints a mark right after its word, as it will be copied', async () => {
    const { textByPage } = await printed(
      '<p>One,<sup class="citation">[<a href="#a">1</a>]</sup> two. <span class="support-tag">no source</span></p><h2 id="a">A</h2><p>Three.</p>',
    );
    expect(textByPage[0]).toContain('One,[1] two. no source A Three.');
  });

  it.each([
    ['a table of thirty columns', row(Array.from({ length: 30 }, () => 'measured'))],
    ['a table of eight columns in capitals', row(Array.from({ length: 8 }, () => 'POPULATION'))],
    ['a table with a word of 300 letters', row(['short', 'x'.repeat(300)])],
    ['a table in a list', `<ul><li>${row(Array.from({ length: 9 }, () => 'measurement'))}</ul>`],
    ['a paragraph with a word of 500 letters', `<p>${'w'.repeat(500)}<sup>[1]</sup></p>`],
    ['a heading with a word of 200 letters', `<h2 id="a">${'i'.repeat(200)}</h2><p>Text</p>`],
    ['code with a line of 500 letters', `<pre><code>${'c'.repeat(500)}</code></pre>`],
  ])('is not made smaller by %s', async (_, html) => {
    expect(sizeOf(await printed(`<p>Measured.</p>${html}`), 'Measured.')).toBe(10);
  });

  it('prints pictures of style sheets, although nothing is laid out before the print', async () => {
    const picture = (colour: string) =>
      `data:image/svg+xml,${encodeURIComponent(`<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><rect width="9" height="9" fill="${colour}"/></svg>`)}`;
    const css = `main { background: url("${PNG}") } li { list-style-image: url("${picture('#ff0002')}") }
      p::before { content: url("${picture('#ff0003')}") } @page { @bottom-right { content: url("${picture('#ff0004')}") } }`;
    const template = await templateOf();
    const { page } = await composeWith({
      template: { ...template, css: [...template.css, { path: 'templates/x.css', text: css }] },
      parts: { ...emptyParts, body: hast('<ul><li>Item</li></ul><p>Text</p>') },
    });
    const outcome = await press.print(page, { pageLimit: 9 });
    if (outcome.kind !== 'printed') throw new Error(`the outcome was ${outcome.kind}`);
    expect(redsOf(outcome.printed.bytes)).toEqual([2, 3, 4]);
    expect(Buffer.from(outcome.printed.bytes).includes('/Subtype /Image')).toBe(true);
  });

  it('keeps the mark of an item beside a task', async () => {
    const list =
      '<ul class="contains-task-list"><li>Plain</li><li class="task-list-item">Task</li></ul>';
    const { pages } = await printed(list);
    expect(pages[0]?.items.filter(({ text }) => text.trim() === '•')).toHaveLength(1);
  });
});

/** A red square. */
const PNG =
  'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAoAAAAKCAIAAAACUFjqAAAAEklEQVR4nGP4z8CAB+GTG8HSALfKY52fTcuYAAAAAElFTkSuQmCC';

/** Fill colours of the shape `ff00nn`, wherever they are painted: on a page, in a form or in a pattern. */
function redsOf(bytes: Uint8Array): number[] {
  const pdf = loadPdf(bytes);
  const streams = [...pdf.objects()]
    .map(([, value]) => value)
    .filter((value) => value instanceof CosStream);
  const texts = streams
    .filter(({ dict }) => !dict.has('Length1') && String(dict.get('Subtype')) !== 'Image')
    .map((stream) => Buffer.from(streamBytes(stream, pdf)).toString('latin1'));
  const fills = texts.flatMap((text) => [...text.matchAll(/(?<=^|\s)1 0 (\.\d+) rg/g)]);
  return [...new Set(fills.map(([, blue]) => Math.round(Number(blue) * 255)))].sort();
}

function row(cells: readonly string[]): string {
  return `<table><tbody><tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr></tbody></table>`;
}
