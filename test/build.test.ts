import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Built, build, type Prepared, prepare } from '../src/index.ts';
import { createWorld } from '../src/io/create-world.ts';
import { resolveSettings } from '../src/options.ts';
import type { PdfLink, PdfPage, ReadPdf } from './pdf/read-pdf.ts';
import { builtBriefing } from './support/built-briefing.ts';
import { installed } from './support/installed.ts';
import { readOnce } from './support/read-once.ts';
import { press } from './support/shared-press.ts';

const root = process.cwd();
const settings = resolveSettings({}, { root, config: undefined }, {});
const world = createWorld(root);

/** A link and the text that is printed under it. */
interface PrintedLink extends PdfLink {
  text: string;
  onPage: number;
}

/** Where a line moves to the next page, Chromium leaves a hairline of its links on this one. */
function linksOf(pdf: ReadPdf): PrintedLink[] {
  return pdf.pages.flatMap((page, index) =>
    page.links
      .filter(({ rect: [, lower = 0, , upper = 0] }) => upper - lower > 1)
      .map((link) => ({ ...link, text: textUnder(link, page), onPage: index + 1 })),
  );
}

/** Text of which more than half lies inside the rectangle. */
function textUnder({ rect }: PdfLink, { items }: PdfPage): string {
  const [left = 0, lower = 0, right = 0, upper = 0] = rect;
  return items
    .filter(({ x, y, width }) => {
      const inside = Math.min(x + width, right) - Math.max(x, left);
      return inside > width / 2 && y >= lower - 1 && y < upper;
    })
    .map(({ text }) => text)
    .join('');
}

/** Headings of the Markdown as they stand there, without marks and citations. */
function headingsOf(file: string): string[] {
  const text = readFileSync(file, 'utf8').replace(/^(```|~~~)[\s\S]*?^\1$/gm, '');
  const body = text.slice(text.indexOf('\n---\n') + 5);
  return [...body.matchAll(/^#{2,6} (.*)$/gm)].map(([, heading = '']) => plain(heading));
}

function plain(text: string): string {
  return text
    .replace(/\[@[^\]]*\]|\[\d+\]|[*`_]/g, '')
    .replaceAll('\u00A0', ' ')
    .trim();
}

const cases = [
  {
    file: 'content/russia-venezuela-relations.md',
    info: {
      Title: 'Russia–Venezuela relations',
      Author: 'Briefpress editors',
      Language: 'en',
      CreationDate: 'D:20261123000000Z',
      ModDate: 'D:20261123000000Z',
      Producer: expect.stringMatching(/^Briefpress \d/),
    },
    label: undefined,
    first: ['Key points', 'The eras in brief', 'The eras at a glance'],
    last: ['References', 'Open questions', 'About this briefing'],
    otherFonts: [],
  },
  {
    file: 'content/smallpox-eradication.md',
    info: {
      Title: 'The end of smallpox',
      Author: 'Briefpress editors',
      Language: 'en',
      CreationDate: 'D:20261123000000Z',
      ModDate: 'D:20261123000000Z',
      Producer: expect.stringMatching(/^Briefpress \d/),
    },
    label: undefined,
    first: ['Key points', 'The eras in brief', 'The eras at a glance'],
    last: ['References', 'Open questions', 'About this briefing'],
    otherFonts: [],
  },
  {
    file: 'test/fixtures/briefings/every-feature.md',
    info: {
      Title: 'Every feature of the dialect',
      Author: 'Ana Sample; Ben Muster; Chloé Échantillon',
      Language: 'en',
      CreationDate: 'D:20261123000000Z',
      ModDate: 'D:20261123000000Z',
      Producer: expect.stringMatching(/^Briefpress \d/),
    },
    label: 'TLP:GREEN',
    first: ['Key points'],
    last: ['Notes', 'References', 'Open questions', 'About this briefing'],
    // The words in its drawing: no font of the page reaches them, so that of last resort shows.
    otherFonts: ['OpenSans-Regular'],
  },
];

describe.each(cases)('the PDF of $file', ({ file, info, label, first, last, otherFonts }) => {
  let built: Built;
  let pdf: ReadPdf;
  let links: PrintedLink[];

  beforeAll(async () => {
    built = await builtBriefing(file);
    pdf = await readOnce(built.pdf?.bytes ?? new Uint8Array());
    links = linksOf(pdf);
  });

  it('is made without an error', () => {
    expect(built.messages.filter(({ level }) => level === 'error')).toEqual([]);
  });

  it('has the pages that its facts tell, each of A4', () => {
    const sizes = pdf.pages.map(
      ({ width, height }) => `${Math.round(width)} × ${Math.round(height)}`,
    );
    expect(sizes).toEqual(Array(built.pdf?.facts.pages).fill('595 × 842'));
  });

  it('prints text of its own on every page', () => {
    expect(pdf.pages.map(({ text }) => text.length > 300)).toEqual(pdf.pages.map(() => true));
  });

  it('says on every page once which of how many it is', () => {
    const said = pdf.pages.map(({ text }) => text.match(/Page \d+ of \d+/g));
    expect(said).toEqual(pdf.pages.map((_, index) => [`Page ${index + 1} of ${pdf.pages.length}`]));
  });

  it('carries its label, if it has one, once at the head and once at the foot of every page', () => {
    const edges = pdf.pages.map(({ items, height }) => {
      const textWhere = (is: (y: number) => boolean) =>
        items.flatMap(({ text, y }) => (is(y) ? [text] : [])).join('');
      const [head, foot] = [textWhere((y) => y > height - 70), textWhere((y) => y < 60)];
      return [head, foot].map((text) => text.split(label ?? 'TLP:').length - 1);
    });
    const times = label === undefined ? 0 : 1;
    expect(edges).toEqual(pdf.pages.map(() => [times, times]));
  });

  it('has an outline of its headings', () => {
    // Headings of eras begin with a Roman numeral.
    const titles = pdf.outline.map(({ title }) => plain(title).replace(/^[IVX]+ /, ''));
    expect(titles).toEqual([info.Title, ...first, ...headingsOf(file), ...last]);
  });

  it('leads from every entry of the outline to the page that prints it', () => {
    const squeezed = (text: string) => text.replace(/\s+/g, '');
    const strays = pdf.outline.filter(
      ({ title, page }) =>
        !squeezed(pdf.textByPage[page - 1] ?? '').includes(squeezed(title).slice(0, 24)),
    );
    expect(strays).toEqual([]);
  });

  it('links every number of a citation to the entry of that number', () => {
    const numbers = links.filter(({ name }) => name?.startsWith('ref-'));
    // The dash of 3–5 leads to the numbers that it leaves out.
    const wrong = numbers.filter(({ name, text }) => name !== `ref-${text}` && text !== '–');
    expect(wrong).toEqual([]);
    const cited = new Set(numbers.map(({ name }) => name));
    expect(cited.size).toBe(built.references.length);
  });

  it('links every entry back to each place that cites it', () => {
    const back = new Set(links.map(({ name }) => name));
    const places = built.references.flatMap(({ citingPlaces }) => citingPlaces);
    expect(places.length).toBeGreaterThan(built.references.length);
    expect(places.filter((place) => !back.has(place))).toEqual([]);
  });

  it('prints with every back-link its page, or a dot where it is one more place there', () => {
    const back = links.filter(({ name }) => name?.startsWith('cite-'));
    const wrong = back.filter(
      ({ name = '', text, says }) =>
        text !== String(pdf.destinations[name]) &&
        !(text === '·' && says.startsWith(`Page ${pdf.destinations[name]}, place `)),
    );
    expect(wrong).toEqual([]);
  });

  it('lets every link inside it lead to a page', () => {
    expect(links.filter(({ url, page }) => url === undefined && !page)).toEqual([]);
  });

  it('has no Type 3 font, and every font inside it', () => {
    expect(pdf.fonts.filter(({ type, embedded }) => type === 'Type3' || !embedded)).toEqual([]);
  });

  it('prints in fonts of the tool alone', () => {
    const own = /^(SourceSerif4|SourceSans3|IBMPlexMono|NotoSans|NotoNaskh|FrankRuhl)/;
    const names = pdf.fonts.map(({ name }) => name);
    expect(names.length).toBeGreaterThan(otherFonts.length);
    expect(names.filter((name) => !own.test(name))).toEqual(otherFonts);
  });

  it('tells title, authors, language, dates and producer', () => {
    expect(pdf.info).toMatchObject(info);
    expect(pdf.lang).toBe('en');
  });

  it('is tagged', () => {
    expect(pdf.tagged).toBe(true);
    expect(pdf.pages[0]?.structure).toMatch(/^ *H1$/m);
  });

  it('carries nothing but web and mail addresses', () => {
    const urls = links.flatMap(({ url }) => url ?? []);
    expect(urls.length).toBeGreaterThan(0);
    expect(urls.filter((url) => !/^(https?|mailto):/.test(url))).toEqual([]);
  });

  it('is the same when it is printed again', async () => {
    const again = await build({ path: file, settings }, world, press, {
      installed: await installed,
    });
    expect(Buffer.from(again.pdf?.bytes ?? []).equals(built.pdf?.bytes ?? new Uint8Array())).toBe(
      true,
    );
  });
});

describe('prepare', () => {
  const input = { path: 'test/fixtures/briefings/every-feature.md', settings };
  let prepared: Prepared;

  beforeAll(async () => {
    prepared = await prepare(input, world);
  });

  it('takes plain data, which can cross a thread', () => {
    expect(structuredClone(input)).toEqual(input);
  });

  it('gives plain data, which can cross a thread', () => {
    expect(structuredClone(prepared)).toEqual(prepared);
  });

  it('loses nothing as JSON', () => {
    expect(JSON.parse(JSON.stringify(prepared))).toEqual(prepared);
  });

  it('names every file that decides the page', () => {
    expect(prepared.inputs.map(({ path }) => path)).toEqual([
      'test/fixtures/briefings/every-feature.references.json',
      'test/fixtures/briefings/images/arms-by-year.svg',
      'test/fixtures/briefings/images/rings.png',
      'test/fixtures/briefings/images/waves.jpg',
    ]);
  });

  it('reaches nothing outside the page: every address in it is data or the reader’s', () => {
    const html = prepared.ready?.page.html ?? '';
    expect(html).toMatch(/src="data:/);
    const loaded = [
      ...html.matchAll(
        /(?:src|href)="(?!data:|#|https?:|mailto:)[^"]*"|<(?:script|iframe|object|link)\b/g,
      ),
    ];
    expect(loaded.map(([match]) => match)).toEqual([]);
  });
});
