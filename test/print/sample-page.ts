import type { Page, PageSlot } from '../../src/model/printed.ts';

/** The policy that compose writes into every page. */
export const POLICY =
  '<meta http-equiv="Content-Security-Policy" content="default-src \'none\'; img-src data:; ' +
  "style-src 'unsafe-inline'; font-src data:\">";

/**
 * Make a page to print from the inside of a body.
 *
 * @param body HTML.
 * @param pageSlots Slots that stand in it.
 * @param css Style rules.
 * @returns The page.
 */
export function samplePage(body: string, pageSlots: PageSlot[] = [], css = ''): Page {
  return {
    html:
      `<!doctype html><html lang="en"><head><meta charset="utf-8">${POLICY}<title>Sample</title>` +
      `<style>@page { size: A4; margin: 20mm } ${css}</style></head><body>${body}</body></html>`,
    title: 'Sample',
    lang: 'en',
    paper: 'a4',
    anchors: [],
    pageSlots,
  };
}

/**
 * Make a page whose contents list prints the page of each chapter; every chapter begins a page.
 *
 * @param count Number of chapters.
 * @returns The page, with one slot for each chapter.
 */
export function chapters(count: number): Page {
  const numbers = Array.from({ length: count }, (_, index) => index + 1);
  const contents = numbers.map((n) => `<a href="#c${n}">Chapter ${n}</a> <b id="s${n}"></b><br>`);
  const texts = numbers.map((n) => `<h1 id="c${n}">Chapter ${n}</h1><p>Text of it.</p>`);
  return samplePage(
    contents.join('') + texts.join(''),
    numbers.map((n) => ({ slotId: `s${n}`, anchor: `c${n}` })),
    'h1 { break-before: page }',
  );
}
