import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { afterAll, describe, expect, it } from 'vitest';
import type { Page } from '../../src/model/printed.ts';
import { createPress, type PressOptions } from '../../src/print/press.ts';
import type { PrintOutcome } from '../../src/print/print-until-settled.ts';
import { type ReadPdf, readPdf } from '../pdf/read-pdf.ts';
import { chapters, samplePage } from './sample-page.ts';

function sizeOf({ pages: [page] }: ReadPdf): number[] {
  return [page?.width ?? 0, page?.height ?? 0].map(Math.round);
}

const settings: PressOptions = { sandbox: 'auto', jobs: 2, printTimeout: 30_000 };
const press = createPress(settings);
const wishes = { pageLimit: 100 };

afterAll(() => press.close());

function bytesOf(outcome: PrintOutcome): Uint8Array {
  if (outcome.kind !== 'printed') throw new Error(`the outcome was ${outcome.kind}`);
  return outcome.printed.bytes;
}

/** A rule for a font, as compose writes it. */
function fontFace(family: string, data: string): string {
  return [
    '@font-face {',
    `  font-family: "${family}";`,
    '  font-weight: 400;',
    '  font-style: normal;',
    '  unicode-range: U+0-FF;',
    `  src: url(${data}) format("woff2");`,
    '}',
  ].join('\n');
}

/** A font of the project as a data: address. */
function fontData(name: string, file: string): string {
  const { resolve } = createRequire(import.meta.url);
  const folder = path.dirname(resolve(`@fontsource/${name}/package.json`));
  const bytes = readFileSync(path.join(folder, 'files', `${file}.woff2`));
  return `data:font/woff2;base64,${bytes.toString('base64')}`;
}

describe('createPress', () => {
  it('prints the text of a page', async () => {
    const pdf = await readPdf(bytesOf(await press.print(samplePage('<p>Hello, print.'), wishes)));
    expect(pdf.textByPage).toEqual(['Hello, print.']);
  });

  it('prints in the size that the style sheet asks for', async () => {
    const page = samplePage('<p>x', [], '@page { size: 100mm 100mm }');
    const pdf = await readPdf(bytesOf(await press.print(page, wishes)));
    expect(sizeOf(pdf)).toEqual([283, 283]);
  });

  it('prints on the paper of the page when the style sheet asks for no size', async () => {
    const page = { ...samplePage('<p>x', [], '@page { size: auto }'), paper: 'letter' as const };
    const pdf = await readPdf(bytesOf(await press.print(page, wishes)));
    expect(sizeOf(pdf)).toEqual([612, 792]);
  });

  it('prints tags and the outline of the headings', async () => {
    const pdf = await readPdf(bytesOf(await press.print(chapters(2), wishes)));
    expect(pdf.tagged).toBe(true);
    expect(pdf.outline.map(({ title }) => title)).toEqual(['Chapter 1', 'Chapter 2']);
  });

  it('fills the page slots of a document of several pages with true page numbers', async () => {
    const pdf = await readPdf(bytesOf(await press.print(chapters(12), wishes)));
    expect(pdf.textByPage[0]?.match(/\d+ \d+/g)?.slice(0, 12)).toEqual(
      Array.from({ length: 12 }, (_, index) => `${index + 1} ${index + 2}`),
    );
  });

  it('prints the page of several citing places of one reference once, and then dots', async () => {
    const page = samplePage(
      '<p><a id="x">One</a> <a id="y">two</a>. Back: <a href="#x">p. <i id="s"></i></a><i id="g">, </i>' +
        '<a href="#y"><i id="t"></i></a>',
      [
        { slotId: 's', anchor: 'x', group: 'r' },
        { slotId: 't', anchor: 'y', group: 'r', gap: { id: 'g', text: ', ' } },
      ],
    );
    const pdf = await readPdf(bytesOf(await press.print(page, wishes)));
    expect(pdf.textByPage).toEqual(['One two. Back: p. 1·']);
  });

  it('leads each link back to a place on the page that it prints, whatever their order', async () => {
    const page = samplePage(
      '<p><a href="#late"><i id="s"></i></a><i id="g">, </i><a href="#early"><i id="t"></i></a>' +
        '<p id="early">Early<p id="late" style="break-before: page">Late',
      [
        { slotId: 's', anchor: 'late', group: 'r' },
        { slotId: 't', anchor: 'early', group: 'r', gap: { id: 'g', text: ', ' } },
      ],
    );
    const { textByPage, pages } = await readPdf(bytesOf(await press.print(page, wishes)));
    expect(textByPage[0]).toBe('1, 2 Early');
    expect(pages[0]?.links.map(({ page: number }) => number)).toEqual([1, 2]);
  });

  it('prints once when the guess of an earlier build still holds', async () => {
    const first = await press.print(chapters(3), wishes);
    const guess = first.kind === 'printed' ? first.printed.pageOf : {};
    const second = await press.print(chapters(3), { ...wishes, guess });
    expect(second).toMatchObject({ printed: { prints: 1 } });
  });

  it('finds anchors whose ids are not Latin or look like an escape', async () => {
    const page = samplePage(
      '<p><a href="#Россия">a</a> <a href="#b(x)">b</a><p id="Россия">c<p id="b(x)">d',
    );
    expect(await press.print(page, wishes)).toMatchObject({
      printed: { pageOf: { Россия: 1, 'b(x)': 1 } },
    });
  });

  it('names the anchor of a slot that no element of the page has', async () => {
    const page = samplePage('<p><i id="s"></i>', [{ slotId: 's', anchor: 'nowhere' }]);
    expect(await press.print(page, wishes)).toEqual({
      kind: 'missing-anchors',
      anchors: ['nowhere'],
    });
  });

  it('stops at the first page beyond the limit', async () => {
    expect(await press.print(chapters(30), { pageLimit: 5 })).toEqual({
      kind: 'page-limit',
      pages: 6,
    });
  });

  it('prints a document of exactly as many pages as allowed', async () => {
    const outcome = await press.print(chapters(4), { pageLimit: 5 });
    expect(outcome).toMatchObject({ printed: { pageCount: 5 } });
  });

  it('loads a font that only a margin box uses', async () => {
    const face = `@font-face { font-family: Margin; src: url(${fontData('ibm-plex-mono', 'ibm-plex-mono-latin-400-normal')}) }`;
    const page = samplePage(
      '<p>x',
      [],
      `${face} @page { @bottom-center { font-family: Margin; content: "furniture" } }`,
    );
    const pdf = await readPdf(bytesOf(await press.print(page, wishes)));
    expect(pdf.fonts.some(({ name }) => name.includes('Plex'))).toBe(true);
  });

  it('fails on a font that the browser cannot use, and names it', async () => {
    const face =
      '@font-face { font-family: Broken; font-weight: 400; src: url(data:font/woff2;base64,AAAA) }';
    const page = samplePage('<p style="font-family: Broken">x', [], face);
    await expect(press.print(page, wishes)).rejects.toThrow(
      'cannot use the font `Broken 400 normal`',
    );
  });

  it('lets no font of the system into the PDF', async () => {
    const page = samplePage('<p style="font-family: DejaVu Sans, Arial, serif">x');
    const pdf = await readPdf(bytesOf(await press.print(page, wishes)));
    expect(pdf.fonts.map(({ name }) => name)).toEqual(['OpenSans-Regular']);
  });

  it('draws no document with the fonts of another that was printed before it', async () => {
    const single = createPress({ ...settings, jobs: 1 });
    const page = (css: string) => samplePage('<p style="font-family: Kept, serif">x', [], css);
    const kept = (name: string) => fontFace('Kept', fontData(name, `${name}-latin-400-normal`));
    const fonts: (string | undefined)[] = [];
    for (const css of [kept('ibm-plex-mono'), '', kept('source-sans-3'), kept('ibm-plex-mono')]) {
      const pdf = await readPdf(bytesOf(await single.print(page(css), wishes)));
      fonts.push(pdf.fonts[0]?.name.replace(/^[A-Z]{6}\+/, '').slice(0, 8));
    }
    await single.close();
    expect(fonts).toEqual(['IBMPlexM', 'OpenSans', 'SourceSa', 'IBMPlexM']);
  });

  it('prints the same bytes after other documents as alone', async () => {
    const css = `${fontFace('Kept', fontData('ibm-plex-mono', 'ibm-plex-mono-latin-400-normal'))} p { font-family: Kept }`;
    const page = samplePage('<h1>Title</h1><p>Text<p><a href="#x">a</a><i id="x">b</i>', [], css);
    const printOf = async (before: Page[]): Promise<string> => {
      const single = createPress({ ...settings, jobs: 1 });
      for (const other of before) await single.print(other, wishes);
      const bytes = Buffer.from(bytesOf(await single.print(page, wishes))).toString('latin1');
      await single.close();
      return bytes
        .replace(/D:\d+/g, 'D:')
        .replace(/node\d+/g, 'node')
        .replace(/\nxref[\s\S]*/, '');
    };
    expect(await printOf([chapters(3), page, chapters(2)])).toBe(await printOf([]));
  });

  it('lays the policy of one document on no other', async () => {
    const single = createPress({ ...settings, jobs: 1 });
    const strict = samplePage('<p>x');
    const bare = { ...strict, html: strict.html.replace(/ img-src[^"]*/, '') };
    await single.print(bare, wishes);
    const after = await single.print(
      samplePage('<p>a<p>b', [], 'p + p { break-before: page }'),
      wishes,
    );
    await single.close();
    expect(after).toMatchObject({ printed: { pageCount: 2 } });
  });

  it('prints the pictures of style sheets', async () => {
    const dot = `data:image/svg+xml,${encodeURIComponent('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><text y="9">dot</text></svg>')}`;
    const page = samplePage('<p>x', [], `p { height: 40pt; background: url("${dot}") }`);
    const plain = bytesOf(await press.print(samplePage('<p>x', [], 'p { height: 40pt }'), wishes));
    const pictured = bytesOf(await press.print(page, wishes));
    expect(pictured.length).toBeGreaterThan(plain.length + 200);
  });

  it('runs no script of the page', async () => {
    const page = samplePage('<p>x<script>document.body.append("script")</script>');
    const free = {
      ...page,
      html: page.html.replace("style-src 'unsafe", "script-src 'unsafe-inline'; style-src 'unsafe"),
    };
    const pdf = await readPdf(bytesOf(await press.print(free, wishes)));
    expect(pdf.textByPage).toEqual(['x']);
  });

  it('carries nothing over from one document to the next', async () => {
    await press.print(samplePage('<p id="old">old', [], 'p { display: none }'), wishes);
    const pages = Array.from({ length: 4 }, (_, index) => samplePage(`<p>new ${index}`));
    const outcomes = await Promise.all(pages.map((page) => press.print(page, wishes)));
    const pdfs = await Promise.all(outcomes.map((outcome) => readPdf(bytesOf(outcome))));
    expect(pdfs.map((pdf) => pdf.textByPage[0])).toEqual(['new 0', 'new 1', 'new 2', 'new 3']);
  });

  it('refuses a page without the content security policy, as a fault of ours', () => {
    const page = { ...samplePage('<p>x'), html: '<!doctype html><title>x</title>' };
    expect(() => press.print(page, wishes)).toThrow('content security policy');
  });

  it('refuses a page that would not go through the pipe', () => {
    const page = samplePage(`<!--${'x'.repeat(64_000_000)}-->`);
    expect(() => press.print(page, wishes)).toThrow('with its pictures 64 MB');
  });

  it('keeps no print that it has given away, however long its browser lives', async () => {
    const single = createPress({ ...settings, jobs: 1 });
    const given: WeakRef<Uint8Array>[] = [];
    for (const text of ['a', 'b', 'c']) {
      given.push(new WeakRef(bytesOf(await single.print(samplePage(text), wishes))));
    }
    setFlagsFromString('--expose-gc');
    // What a promise has just given is kept until the turn ends.
    await new Promise((resolve) => setImmediate(resolve));
    runInNewContext('gc')();
    const kept = given.slice(0, 2).filter((print) => print.deref() !== undefined);
    await single.close();
    expect(kept).toEqual([]);
  });

  it('says which browser prints once one has started', async () => {
    await press.print(samplePage('<p>x'), wishes);
    expect(press.facts()).toMatchObject({ version: expect.stringContaining('Chrome/') });
  });

  it('gives a print up when its signal says so, and prints the next one', async () => {
    const signal = AbortSignal.abort(new Error('enough'));
    await expect(press.print(chapters(3), { ...wishes, signal })).rejects.toThrow('enough');
    expect(await press.print(samplePage('<p>x'), wishes)).toMatchObject({ kind: 'printed' });
  });

  it('fails in the same way for every page when there is no browser', async () => {
    const lost = createPress({ ...settings, browser: '/no/such/browser' });
    const prints = [1, 2, 3].map(() => lost.print(samplePage('<p>x'), wishes));
    for (const print of prints) await expect(print).rejects.toThrow('does not exist');
    await lost.close();
  });

  it('rejects what is still to be printed when it is closed, and may be closed again', async () => {
    const short = createPress({ ...settings, jobs: 1 });
    const prints = [1, 2, 3].map(() => short.print(chapters(50), wishes));
    const settled = Promise.allSettled(prints);
    await short.close();
    await short.close();
    expect((await settled).map(({ status }) => status)).toEqual([
      'rejected',
      'rejected',
      'rejected',
    ]);
  });
});
