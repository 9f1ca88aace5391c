import { beforeAll, describe, expect, it } from 'vitest';
import { loadPdf } from '../../src/pdf/cos/load-pdf.ts';
import { UnexpectedPdf } from '../../src/pdf/cos/unexpected-pdf.ts';
import { type Finished, finish } from '../../src/pdf/finish.ts';
import { documentInfo, readRawPrint } from './raw-prints.ts';
import { type ReadPdf, readPdf } from './read-pdf.ts';

describe('finish', () => {
  let finished: Finished;
  let before: ReadPdf;
  let after: ReadPdf;

  beforeAll(async () => {
    const raw = readRawPrint('feature-first');
    finished = finish(raw, documentInfo());
    before = await readPdf(raw);
    after = await readPdf(finished.bytes);
  });

  it('puts the information of the briefing in the place of the browser’s', () => {
    expect(after.info).toEqual({
      PDFFormatVersion: '1.7',
      Language: 'en-GB',
      Title: 'Relations in outline',
      Author: 'Ana Łuk; Office of Records',
      Subject: 'A short history',
      Keywords: 'oil, credit',
      Creator: 'Briefpress 0.1.0',
      Producer: 'Briefpress 0.1.0',
      CreationDate: 'D:20261123083210Z',
      ModDate: 'D:20261123083210Z',
    });
  });

  it('keeps the text of every page', () => {
    expect(after.textByPage).toEqual(before.textByPage);
  });

  it('keeps every piece of text where it was', () => {
    expect(after.pages.map((page) => page.items)).toEqual(before.pages.map((page) => page.items));
  });

  it('keeps the tag tree', () => {
    expect(after.pages.map((page) => page.structure)).toEqual(
      before.pages.map((page) => page.structure),
    );
  });

  it('keeps the links', () => {
    expect(after.pages.map((page) => page.links)).toEqual(before.pages.map((page) => page.links));
  });

  it('keeps the named destinations', () => {
    expect(after.destinations).toEqual({ 'first-era': 2 });
  });

  it('keeps the outline', () => {
    expect(after.outline).toEqual([
      { title: 'Relations in outline', level: 1, page: 1 },
      {
        title:
          'The first era, whose heading is so long that it must wrap on to a second line of the page',
        level: 2,
        page: 2,
      },
      { title: 'A detail (with brackets) \\ and a backslash', level: 3, page: 2 },
      { title: 'Łódź, Ελλάδα — the second era', level: 2, page: 3 },
    ]);
  });

  it('gives equal bytes for two prints of one document', () => {
    const again = finish(readRawPrint('feature-second'), documentInfo());
    expect(Buffer.from(again.bytes).equals(finished.bytes)).toBe(true);
  });

  it('gives other bytes for another title', () => {
    const other = finish(readRawPrint('feature-first'), documentInfo({ title: 'Another' }));
    expect(Buffer.from(other.bytes).equals(finished.bytes)).toBe(false);
  });

  it('gives the same bytes when it finishes a finished file', () => {
    const again = finish(finished.bytes, documentInfo());
    expect(Buffer.from(again.bytes).equals(finished.bytes)).toBe(true);
  });

  it('leaves the raw print as it was', () => {
    const raw = readRawPrint('feature-first');
    finish(raw, documentInfo());
    expect(Buffer.from(raw).equals(readRawPrint('feature-first'))).toBe(true);
  });

  it('makes the file smaller', () => {
    expect(finished.bytes.length).toBeLessThan(readRawPrint('feature-first').length * 0.75);
  });

  it('leaves nothing of the browser in the file', () => {
    const strings: string[] = [];
    for (const [, value] of loadPdf(finished.bytes).objects()) strings.push(flatten(value));
    expect(strings.join('\n')).not.toMatch(/Skia|Chrom/i);
  });

  it('reads back the facts of the finished file', () => {
    expect(finished.facts).toEqual({
      pages: 3,
      outline: after.outline,
      fonts: after.fonts,
      tagged: true,
      lang: 'en-GB',
      title: 'Relations in outline',
    });
  });

  it('writes no date for a briefing without one', async () => {
    const { bytes } = finish(readRawPrint('feature-first'), documentInfo({ date: undefined }));
    const { info } = await readPdf(bytes);
    expect([info.CreationDate, info.ModDate]).toEqual([undefined, undefined]);
  });

  it('writes no subject, author or keywords for a briefing without them', async () => {
    const { subject, ...info } = documentInfo({ authors: [], keywords: [] });
    const read = await readPdf(finish(readRawPrint('feature-first'), info).bytes);
    expect(Object.keys(read.info)).not.toEqual(
      expect.arrayContaining(['Subject', 'Author', 'Keywords']),
    );
  });

  it.each([
    ['العلاقات الثنائية'],
    ['שלום 1999 hello'],
    ['Ünïcode — “quoted” 😀'],
    ['brackets ((( and \\ backslash'],
    ['%PDF-1.4 endobj >> /Title'],
  ])('keeps the title `%s` as it is', async (title) => {
    const { bytes } = finish(readRawPrint('untagged'), documentInfo({ title }));
    expect((await readPdf(bytes)).info.Title).toBe(title);
  });

  it('makes one clean line of a title with control characters', async () => {
    const info = documentInfo({ title: ' A\u0000B\r\n\tC \ud800' });
    const { bytes } = finish(readRawPrint('untagged'), info);
    expect((await readPdf(bytes)).info.Title).toBe('A B C \ufffd');
  });

  it('says in the facts that a print without tags is not tagged', () => {
    expect(finish(readRawPrint('untagged'), documentInfo()).facts.tagged).toBe(false);
  });

  it('refuses what is no PDF, naming the step', () => {
    expect(() => finish(Buffer.from('<html>'), documentInfo())).toThrow(
      new UnexpectedPdf('load', 'a file that is no PDF'),
    );
  });
});

/** All strings and names inside a value, as text. */
function flatten(value: unknown): string {
  if (value instanceof Map) return [...value].map(([key, item]) => key + flatten(item)).join(' ');
  if (Array.isArray(value)) return value.map(flatten).join(' ');
  if (typeof value === 'object' && value !== null)
    return Object.values(value).map(flatten).join(' ');
  return typeof value === 'string' ? value : '';
}
