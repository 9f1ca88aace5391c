import { beforeAll, describe, expect, it } from 'vitest';
import { type Built, build } from '../../src/build.ts';
import { createWorld } from '../../src/io/create-world.ts';
import { verifyPdf } from '../../src/verify/verify-pdf.ts';
import { getDocument } from '../pdf/load-pdfjs.ts';
import { type ReadPdf, readPdf } from '../pdf/read-pdf.ts';
import { briefingText } from '../support/briefing-text.ts';
import { installed } from '../support/installed.ts';
import { press } from '../support/shared-press.ts';
import { temporaryProject } from '../support/temporary-project.ts';

const BODY = `Text. :no-source[]\n\n${'Words. '.repeat(900)}\n\n[Back](#late) to it.\n\n## Late\n\nEnd.`;
const KEYS = [
  'number: RB 7',
  'authors:',
  '  - {name: Ana Sample, affiliation: Gauge unit, email: ana@example.org, orcid: 0000-0002-1825-0097}',
  'publisher: River Board',
  'contact: [board@example.org, "+44 20 7946 0000"]',
  'licence: CC-BY-4.0',
  'supersedes: RB 6',
  'disclaimer: No liability.',
];

async function built(keys: readonly string[], body = BODY): Promise<Built> {
  const project = temporaryProject({ 'content/a.md': briefingText(body, [...keys]) });
  const input = { path: 'content/a.md', settings: project.settings() };
  return build(input, createWorld(project.root), press, { installed: await installed });
}

async function read({ pdf, messages }: Built): Promise<ReadPdf> {
  if (!pdf) throw new Error(JSON.stringify(messages));
  return readPdf(pdf.bytes);
}

describe('the end of a briefing', () => {
  let whole: Built;
  let pdf: ReadPdf;
  let strip: string;

  beforeAll(async () => {
    whole = await built(KEYS);
    pdf = await read(whole);
    strip = (pdf.textByPage.at(-1) ?? '').replace(/^.*About this briefing/, '');
  });

  it.each([
    [
      'authors with unit and addresses',
      /Ana Sample, Gauge unit, ana@example\.org, ORCID 0000-0002-1825-0097/,
    ],
    ['contact', /Contact board@example\.org \+44 20 7946 0000/],
    [
      'how to cite',
      /How to cite Ana Sample\. [^.]+\. RB 7, version 1\.0, River Board, \d+ \w+ \d{4}\./,
    ],
    ['the identifier', /Identifier RB 7 · version 1\.0 · [0-9a-f]{8}/],
    ['the licence by its name', /Licence CC BY 4\.0/],
    ['the previous edition', /Previous edition RB 6/],
    ['the disclaimer', /Disclaimer No liability\./],
  ])('tells %s', (_, words) => {
    expect(strip).toMatch(words);
  });

  it('links addresses and licence', () => {
    const urls = pdf.pages.flatMap(({ links }) => links.map(({ url }) => url));
    expect(urls).toEqual(
      expect.arrayContaining([
        'mailto:ana@example.org',
        'mailto:board@example.org',
        'https://orcid.org/0000-0002-1825-0097',
        'https://creativecommons.org/licenses/by/4.0/',
      ]),
    );
  });

  it('stands in one strip of three columns', () => {
    const heads = ['About this briefing', 'How to cite', 'Licence'];
    const left = pdf.pages
      .at(-1)
      ?.items.flatMap(({ text, x }) => (heads.includes(text) ? [x] : []));
    expect(new Set(left?.map(Math.round)).size).toBeGreaterThan(1);
  });

  it('prints the identifier and the number of the page at the foot of every page', () => {
    const feet = pdf.pages.map(({ items }) =>
      items.flatMap(({ text, y }) => (y < 60 ? [text] : [])).join(' '),
    );
    expect(feet.length).toBeGreaterThan(1);
    feet.forEach((foot, index) => {
      expect(foot).toContain('RB 7 · version 1.0');
      expect(foot).toContain(`Page ${index + 1} of ${feet.length}`);
    });
  });

  it('conforms, with licence, publisher and identifier in its metadata', () => {
    const bytes = whole.pdf?.bytes ?? new Uint8Array();
    expect(verifyPdf(bytes).findings).toEqual([]);
    const xmp = Buffer.from(bytes).toString('utf8');
    expect(xmp).toContain('<dc:rights><rdf:Alt><rdf:li xml:lang="x-default">CC BY 4.0</rdf:li>');
    expect(xmp).toContain(
      '<xmpRights:WebStatement>https://creativecommons.org/licenses/by/4.0/</xmpRights:WebStatement>',
    );
    expect(xmp).toContain(
      '<dc:publisher><rdf:Bag><rdf:li>River Board</rdf:li></rdf:Bag></dc:publisher>',
    );
    expect(xmp).toContain('<dc:identifier>RB 7 · version 1.0</dc:identifier>');
  });

  it('says the words of the author on how to cite, and those of a licence of his own', async () => {
    const { textByPage } = await read(
      await built(
        ['cite_as: As the board likes.', 'licence: All rights reserved.'],
        'Text. :no-source[]',
      ),
    );
    expect(textByPage.at(-1)).toMatch(/How to cite As the board likes\./);
    expect(textByPage.at(-1)).toMatch(/Licence All rights reserved\./);
  });

  it('names a briefing without number by its PDF', async () => {
    const { textByPage } = await read(await built([], 'Text. :no-source[]'));
    expect(textByPage[0]).toMatch(/Identifier a · version 1\.0 · [0-9a-f]{8}/);
  });

  it('prints the same digest whatever the comments say, and another for another text', async () => {
    const digestOf = async (body: string) =>
      /· ([0-9a-f]{8})\b/.exec((await read(await built([], body))).textByPage.join(' '))?.[1];
    const plain = await digestOf('Text. :no-source[]\n\n%% one %%');
    expect(await digestOf('Text. :no-source[]\n\n%% another %%')).toBe(plain);
    expect(await digestOf('Other text. :no-source[]')).not.toBe(plain);
  });
});

describe('a PDF bound together with another', () => {
  it('keeps its links inside itself', async () => {
    const first = await built(KEYS);
    const second = await built(['number: RB 8'], `Short. :no-source[]\n\n${BODY}`);
    const [a, b] = [first, second].map(({ pdf }) => new Uint8Array(pdf?.bytes ?? []));
    const task = getDocument({ data: new Uint8Array(a ?? []), verbosity: 0 });
    const document = await task.promise;
    const merged = await document.extractPages([{ document: null }, { document: b ?? null }]);
    await task.destroy();
    const own = (await read(first)).pages.length;
    const { pages } = await readPdf(merged ?? new Uint8Array());
    const inner = pages.flatMap(({ links }, index) =>
      links.flatMap(({ url, page }) =>
        url === undefined ? [[index + 1, page ?? 0] as const] : [],
      ),
    );
    expect(pages.length).toBeGreaterThan(own);
    expect(inner.filter(([from]) => from > own).length).toBeGreaterThan(0);
    expect(inner.filter(([from, to]) => from <= own !== to <= own || to === 0)).toEqual([]);
  });

  it('leads to its places without names, which both may have', async () => {
    const { pdf } = await built([], BODY);
    const task = getDocument({ data: new Uint8Array(pdf?.bytes ?? []), verbosity: 0 });
    const document = await task.promise;
    const kinds: boolean[] = [];
    for (let number = 1; number <= document.numPages; number++) {
      const annotations = await (await document.getPage(number)).getAnnotations();
      for (const { dest } of annotations) if (dest) kinds.push(Array.isArray(dest));
    }
    await task.destroy();
    expect(kinds).toContain(true);
    expect(kinds).not.toContain(false);
  });
});
