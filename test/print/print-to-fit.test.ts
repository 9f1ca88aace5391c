import { describe, expect, it } from 'vitest';
import type { Page, Printed } from '../../src/model/printed.ts';
import { printToFit } from '../../src/print/print-to-fit.ts';
import { readPdf } from '../pdf/read-pdf.ts';
import { press } from '../support/shared-press.ts';
import { fakePage, slots } from './fake-page.ts';
import { samplePage } from './sample-page.ts';

/** Lines of 10 mm on pages that hold 25 of them; set to fit, they are lower. */
function lines(count: number, css = '', body = ''): Page {
  const style = `@page { margin: 23.5mm 20mm } body { margin: 0 } p { margin: 0; height: 10mm } .fit p { height: 9.5mm } ${css}`;
  return samplePage(body + '<p>A line.</p>'.repeat(count), [], style);
}

async function printed(page: Page): Promise<Printed> {
  const outcome = await press.print(page, { pageLimit: 20 });
  if (outcome.kind !== 'printed') throw new Error(`the outcome was ${outcome.kind}`);
  return outcome.printed;
}

describe('a last page a sixth full', () => {
  const block = '<div class="block" style="break-inside: avoid; background: #eee"></div>';

  it('is spared where the page before has room for most of it', async () => {
    const page = lines(22, '.block { height: 40mm }');
    const html = page.html.replace('</body>', `${block}</body>`);
    expect(await printed({ ...page, html })).toMatchObject({ pageCount: 1, prints: 2 });
  });

  it('is no matter where it cannot be spared', async () => {
    const page = lines(22, '.block { height: 40mm !important } .fit p { height: 10mm }');
    const html = page.html.replace('</body>', `${block}</body>`);
    const { shortEnd, pageCount, prints } = await printed({ ...page, html });
    expect([shortEnd, pageCount, prints]).toEqual([undefined, 2, 2]);
  });
});

describe('a last page of a few lines', () => {
  it('is spared by setting the briefing tighter', async () => {
    expect(await printed(lines(52))).toMatchObject({
      pageCount: 2,
      prints: 2,
      shortEnd: { millimetres: expect.any(Number), over: 0 },
    });
  });

  it('is told in millimetres of what stands on it', async () => {
    const { shortEnd } = await printed(lines(52));
    expect(shortEnd?.millimetres).toBeGreaterThan(12);
    expect(shortEnd?.millimetres).toBeLessThanOrEqual(20);
  });

  it('stays, and all is set as it was, where that is not enough', async () => {
    const page = lines(52, '.fit p { height: 9.9mm }');
    const { shortEnd, pageCount, bytes } = await printed(page);
    expect(pageCount).toBe(3);
    expect(shortEnd?.over).toBeGreaterThan(5);
    const { pages } = await readPdf(bytes);
    expect(pages[0]?.items.filter(({ text }) => text === 'A line.')).toHaveLength(25);
  });

  it('stays where the author broke the page before it', async () => {
    const body = '<p style="break-after: page">One.</p>';
    expect(await printed(lines(2, '', body))).toMatchObject({ pageCount: 2, prints: 1 });
  });

  it('has true page numbers when it was spared', async () => {
    const page = lines(51, '#end { color: red }');
    const slots = [{ slotId: 'slot', anchor: 'end' }];
    const html = page.html
      .replace('<body>', '<body><a href="#end"><b id="slot"></b></a>')
      .replace('</body>', '<p id="end">The end.</p></body>');
    const { pageOf, bytes, shortEnd } = await printed({ ...page, html, pageSlots: slots });
    expect([shortEnd?.over, pageOf.end]).toEqual([0, 2]);
    expect((await readPdf(bytes)).textByPage[0]).toMatch(/^2/);
  });
});

describe('a last page of a few lines, in a briefing with page numbers that are not known', () => {
  /** Ends with an element whose page number stands on the first page. */
  const withNumber = (page: Page): Page => ({
    ...page,
    pageSlots: [{ slotId: 'slot', anchor: 'end' }],
    html: page.html
      .replace('<body>', '<body><a href="#end"><b id="slot"></b></a>')
      .replace('</body>', '<p id="end">The end.</p></body>'),
  });

  it('stays with tags and outline, and set as it was, where it cannot be spared', async () => {
    const page = withNumber(lines(50, '.fit p { height: 9.9mm }'));
    const { shortEnd, pageCount, bytes } = await printed(page);
    expect([pageCount, shortEnd && shortEnd.over > 0]).toEqual([3, true]);
    const { pages, textByPage } = await readPdf(bytes);
    expect(pages[1]?.items.filter(({ text }) => text === 'A line.')).toHaveLength(25);
    expect(textByPage[0]).toMatch(/^3/);
    expect(Buffer.from(bytes).includes('/StructTreeRoot')).toBe(true);
  });

  it('is printed as it is where the numbers are known', async () => {
    for (const page of [withNumber(lines(50)), withNumber(lines(50, '.fit p { height: 9.9mm }'))]) {
      const first = await printed(page);
      const outcome = await press.print(page, { pageLimit: 20, guess: first.pageOf });
      const again = outcome.kind === 'printed' ? outcome.printed : undefined;
      expect(again?.shortEnd).toEqual(first.shortEnd);
      expect(withoutDates(again?.bytes)).toEqual(withoutDates(first.bytes));
    }
  });
});

/** The browser writes when it printed, which the finish takes out. */
function withoutDates(bytes: Uint8Array = new Uint8Array()): string {
  return Buffer.from(bytes)
    .toString('latin1')
    .replace(/D:\d{14}/g, 'D:');
}

it.each([
  ['is full enough', 58],
  ['is the only one', 2],
  ['is full', 50],
])('a briefing whose last page %s is printed once', async (_, count) => {
  const { prints, shortEnd } = await printed(lines(count));
  expect([prints, shortEnd]).toEqual([1, undefined]);
});

it('a spared page is spared alike, whatever was guessed', async () => {
  const first = await printed(lines(52));
  const outcome = await press.print(lines(52), { pageLimit: 20, guess: { other: 3 } });
  if (outcome.kind !== 'printed') throw new Error(`the outcome was ${outcome.kind}`);
  const { textByPage } = await readPdf(outcome.printed.bytes);
  expect(textByPage).toEqual((await readPdf(first.bytes)).textByPage);
});

describe('printToFit', () => {
  it('measures a page of which nothing is known, and prints it whole once', async () => {
    const { loaded, kinds } = fakePage(() => ({ a: 2, b: 9 }));
    const outcome = await printToFit(loaded, slots('a', 'b'), 100);
    expect(kinds.slice(0, 1)).toEqual(['measured']);
    expect(kinds.filter((kind) => kind === 'whole')).toHaveLength(1);
    expect(outcome).toMatchObject({ printed: { prints: kinds.length, pageOf: { a: 2, b: 9 } } });
  });

  it('prints whole at once where every page is known, or none is asked for', async () => {
    const known = fakePage(() => ({ a: 2 }));
    await printToFit(known.loaded, slots('a'), 100, { a: 2 });
    expect(known.kinds).toEqual(['whole']);
    const slotless = fakePage(() => ({ a: 2 }));
    await printToFit(slotless.loaded, slots(), 100);
    expect(slotless.kinds).toEqual(['whole']);
  });

  it('measures where one page of many is not known', async () => {
    const { loaded, kinds } = fakePage(() => ({ a: 2, b: 5 }));
    await printToFit(loaded, slots('a', 'b'), 100, { a: 2 });
    expect(kinds[0]).toBe('measured');
  });

  it('draws without tags what looks as though it ends shortly, and prints it whole if it does not', async () => {
    // The last destination stands near the top of the last page, which holds nothing else.
    const { loaded, kinds } = fakePage(() => ({ a: 9 }));
    const outcome = await printToFit(loaded, slots('a'), 100);
    expect(kinds).toEqual(['measured', 'drawn', 'whole']);
    expect(outcome).toMatchObject({ printed: { prints: 3, pageCount: 9 } });
  });
});
