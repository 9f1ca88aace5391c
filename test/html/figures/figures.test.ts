import type { ElementContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { describe, expect, it } from 'vitest';
import { createParts } from '../../../src/html/create-parts.ts';
import { drawFigures } from '../../../src/html/figures/draw-figures.ts';
import { slotNames } from '../../../src/html/slots.ts';
import { ownGeography } from '../../figures/map/own-geography.ts';
import { ownTemplate } from '../../support/own-template.ts';
import { resolveText } from '../../support/resolve-text.ts';

const files = {
  'content/a.csv': 'year,usd\n2005,1.5\n2006,\n2007,1200',
  'content/under.csv': 'year_of_sale,usd\n2005,1.5\n2006,\n2007,1200',
  'content/long.csv': [
    'year,usd',
    ...Array.from({ length: 13 }, (_, i) => `${2000 + i},${i}`),
  ].join('\n'),
  'content/long2.csv': [
    'year,usd',
    ...Array.from({ length: 17 }, (_, i) => `${2000 + i},${i + 1}`),
  ].join('\n'),
  'content/names.csv': "land,usd\nCôte d'Ivoire,1\nTogo,2",
  'content/even.csv': 'year,usd\n2005,1.5\n2006,3.0',
  'content/wide.csv': [
    'year,usd',
    ...Array.from({ length: 12 }, (_, i) => `${2000 + i},${i + 1_000_000}`),
  ].join('\n'),
};
const chart = '::chart{data=a.csv type=bar x=year y=usd title="Arms" source="Own count"}';
/** An area does not tell its values. */
const area = chart.replace('bar', 'area');

const geography = async () => ownGeography;

async function partsOf(body: string, lang = 'en', keys: string[] = []) {
  const { briefing } = await resolveText(body, files, lang, keys);
  const drawn = await drawFigures(briefing.figures, { ...ownTemplate, lang }, geography);
  return createParts(briefing, { ...ownTemplate, lang, slots: slotNames, drawn });
}

/** HTML without the drawings. */
function htmlOf(part: ElementContent[]): string {
  return toHtml(part).replace(/(<svg[^>]*>).*?<\/svg>/gs, '$1</svg>');
}

function altOf(html: string): string | undefined {
  return /aria-label="([^"]*)"/.exec(html)?.[1];
}

const captionOf = (html: string) =>
  /<figcaption>(.*?)<\/figcaption>/.exec(html)?.[1]?.replace(/<[^>]*>/g, '');

describe('a chart in French', () => {
  it('has a no-break space before each colon, drawn or told', async () => {
    const target =
      '::chart{data=even.csv type=line x=year y=usd target=2 target-label=But table=no}';
    const html = toHtml((await partsOf(target, 'fr')).body);
    expect([...new Set(html.match(/\w.:\s\d/g))]).toEqual([
      't\u00a0: 2',
      '5\u00a0: 1',
      '6\u00a0: 3',
    ]);
  });
});

describe('the map of page one', () => {
  const keys = ['map: {from: Moscow, to: Caracas}'];

  it.each([
    [
      'en',
      'Map\u00a01. Moscow to Caracas: about 9,900 km along the great circle. Base map: Natural Earth. Boundaries: United Nations view; no position implied. Hatched: not settled. Dashed: not final.',
    ],
    [
      'es',
      'Mapa\u00a01. Moscú – Caracas: unos 9900 km por el círculo máximo. Mapa base: Natural Earth. Los límites siguen el criterio de las Naciones Unidas y no implican ninguna posición. Rayado: estatuto sin resolver. Límites discontinuos: no definitivos.',
    ],
    [
      'ru',
      'Карта\u00a01. Москва – Каракас: около 9\u00a0900 км по дуге большого круга. Основа: Natural Earth. Границы следуют позиции ООН и не выражают собственной. Штриховка: статус не определён. Пунктирные границы: не окончательные.',
    ],
    [
      'ar',
      'الخريطة\u00a01. من موسكو إلى كاراكاس: نحو 9,900 كم على الدائرة العظمى. الخريطة الأساس: Natural Earth. تتبع الحدود رأي الأمم المتحدة ولا تعبّر عن أي موقف. المهشَّر: وضعه غير محسوم. الحدود المتقطعة: غير نهائية.',
    ],
  ])('has its caption in %s', async (lang, caption) => {
    const { map } = await partsOf('Text.', lang, keys);
    expect(captionOf(toHtml(map))).toBe(caption);
  });

  it('says in words what it shows', async () => {
    const { map } = await partsOf('Text.', 'en', keys);
    expect(altOf(toHtml(map))).toBe(
      'Map. Shaded: Russia, Venezuela. A dashed line follows the great circle from Moscow to Caracas, about 9,900 km. Hatched (status not settled): Western Sahara. Dashed: not final.',
    );
  });

  it('is not there where none is asked for', async () => {
    expect((await partsOf('Text.')).map).toEqual([]);
  });
});

describe('a map in the text', () => {
  it('is numbered after the one of page one', async () => {
    const { body } = await partsOf('::map{from=Lima to=Oslo}', 'en', [
      'map: {from: Moscow, to: Caracas}',
    ]);
    expect(captionOf(toHtml(body))).toMatch(/^Map\u00a02\. Lima to Oslo: about 11,000 km/);
  });

  it('names its countries where it has no line', async () => {
    const { body } = await partsOf('::map{#fig-two countries="RS XK"}');
    expect(htmlOf(body)).toMatch(
      /^<figure class="map-figure" id="fig-two">.*Serbia, Kosovo\. <span/s,
    );
  });
});

describe('the words of a map', () => {
  const altOfMap = async (attributes: string, lang = 'en') =>
    altOf(toHtml((await partsOf(`::map{${attributes}}`, lang)).body));

  it.each([
    ['en', 'Map. Shaded: Malta, Italy. Inset, 5.3 times as large: Malta. Dashed: not final.'],
    [
      'es',
      'Mapa. Sombreado: Malta, Italia. Recuadro, ampliado 5,3 veces: Malta. Límites discontinuos: no definitivos.',
    ],
    [
      'ru',
      'Карта. Выделено: Мальта, Италия. Врезка (увеличение ×5,3): Мальта. Пунктирные границы: не окончательные.',
    ],
    [
      'ar',
      'الخريطة. المظلَّل: مالطا، إيطاليا. خريطة فرعية مكبَّرة (×5.3): مالطا. الحدود المتقطعة: غير نهائية.',
    ],
  ])('tell what an inset shows, and its scale, in %s', async (lang, alt) => {
    expect(await altOfMap('countries="MT IT"', lang)).toBe(alt);
  });

  it.each([
    ['en', 'Map. Shaded: Vatican City. Marked with a ring: Vatican City.'],
    ['es', 'Mapa. Sombreado: Ciudad del Vaticano. Señalado con un círculo: Ciudad del Vaticano.'],
    ['ru', 'Карта. Выделено: Ватикан. Обведено кружком: Ватикан.'],
  ])('tell what has a ring in %s', async (lang, alt) => {
    expect(await altOfMap('countries="VA"', lang)).toBe(alt);
  });

  it.each([
    ['en', 'Hatched (status not settled): the Golan.'],
    ['es', 'Rayado (estatuto sin resolver): el Golán.'],
    ['ru', 'Заштриховано (статус не определён): Голаны.'],
    ['ar', 'المهشَّر (وضعه غير محسوم): الجولان.'],
    ['fr', 'Hachures (statut non réglé)\u00a0: le Golan.'],
    ['de', 'Schraffiert (Status nicht geklärt): Golan.'],
    ['pt', 'Com hachuras (estatuto por resolver): Golã.'],
    ['it', 'Campitura a righe (status non definito): il Golan.'],
    ['he', 'קווים אלכסוניים (מעמד לא מוסדר): הגולן.'],
  ])('tell what is hatched, in %s', async (lang, sentence) => {
    expect(await altOfMap('countries="SY"', lang)).toContain(sentence);
  });

  it.each([
    ['CN', 'Shaded: China. Shaded with China: Taiwan.'],
    ['RS', 'Shaded: Serbia. Shaded with Serbia: Kosovo.'],
    ['RS XK', 'Shaded: Serbia, Kosovo. Dashed'],
    ['XK', 'Shaded: Kosovo. Dashed'],
  ])('tell what is shaded with a country that it is counted to: %s', async (codes, sentence) => {
    expect(await altOfMap(`countries="${codes}"`)).toContain(sentence);
  });

  it('tell of no hatching and no dashes where there are none', async () => {
    const { body } = await partsOf('::map{countries="FR"}');
    expect(altOf(toHtml(body))).toBe('Map. Shaded: France.');
    expect(captionOf(toHtml(body))).toBe(
      'Map\u00a01. France. Base map: Natural Earth. Boundaries: United Nations view; no position implied.',
    );
  });

  it.each([
    ['en', 'United Nations'],
    ['es', 'Naciones Unidas'],
    ['ru', 'ООН'],
    ['ar', 'الأمم المتحدة'],
    ['fr', 'Nations unies'],
    ['de', 'Vereinten Nationen'],
    ['pt', 'Nações Unidas'],
    ['it', 'Nazioni Unite'],
    ['he', 'האו״ם'],
  ])('tell in the caption whose view the boundaries are, in %s', async (lang, name) => {
    const { body } = await partsOf('::map{countries="UA"}', lang);
    expect(captionOf(toHtml(body))).toContain(name);
  });

  const many = 'AT BE CH CZ DE DK FR HU IT LI LU NL PL SI SK';

  it('tell which countries have no name on the drawing', async () => {
    const { map } = await partsOf('Text.', 'en', [
      `map: {countries: [${many.replaceAll(' ', ', ')}]}`,
    ]);
    expect(altOf(toHtml(map))).toMatch(/ Without a name on the map: \p{L}+/u);
  });

  it('do not tell in the caption what it tells already', async () => {
    const { map } = await partsOf('Text.', 'en', [
      `map: {countries: [${many.replaceAll(' ', ', ')}]}`,
    ]);
    expect(captionOf(toHtml(map))).not.toContain('Without a name');
  });

  it('tell in the caption what stands neither there nor on the drawing', async () => {
    const keys = [`map: {from: Lisbon, to: Ankara, countries: [${many.replaceAll(' ', ', ')}]}`];
    const { map } = await partsOf('Text.', 'en', keys);
    expect(captionOf(toHtml(map))).toMatch(
      /great circle\. Without a name on the map: .*Luxembourg/,
    );
  });
});

describe('a chart', () => {
  it('has id, caption, source and its data as a table', async () => {
    const { body } = await partsOf(area);
    expect(htmlOf(body).replace(/<svg.*<\/svg>/, '')).toBe(
      '<figure class="chart-figure" id="fig-a" data-file="content/a.csv"><figcaption><span class="figure-number">Figure\u00a01.</span> Arms. <span class="figure-source">Source: Own count.</span></figcaption></figure>\n' +
        '<table class="chart-data"><thead><tr><th scope="col">Year</th><th scope="col" align="right">2005</th><th scope="col" align="right">2006</th><th scope="col" align="right">2007</th></tr></thead>' +
        '<tbody><tr><th scope="row">usd</th><td align="right">1.5</td><td align="right">–</td><td align="right">1,200</td></tr></tbody></table>',
    );
  });

  it('has its label for a caption, with marks and citations', async () => {
    const { body } = await partsOf(
      '::chart[Arms *sold*.[@a]]{data=a.csv type=bar x=year y=usd source="Own count"}',
    );
    expect(captionOf(toHtml(body))).toBe('Figure\u00a01. Arms sold.[1] Source: Own count.');
  });

  it.each([
    ['en', '1.5', '1,200'],
    ['es', '1,5', '1200'],
    ['ru', '1,5', '1\u00a0200'],
    ['ar', '1.5', '1,200'],
  ])('writes numbers in the language of the briefing: %s', async (lang, ...numbers) => {
    const { body } = await partsOf(area, lang);
    const cells = [...htmlOf(body).matchAll(/<td align="right">([^<]*)</g)].map(([, text]) => text);
    expect(cells.filter((text) => text !== '–')).toEqual(numbers);
  });

  it('keeps the decimals that all values are written with', async () => {
    const { body } = await partsOf(chart.replace('a.csv', 'even.csv').replace('bar', 'area'));
    expect(htmlOf(body)).toContain('<td align="right">3.0</td>');
  });

  it('has no table where its bars tell their values, but all of them in words', async () => {
    const { body } = await partsOf(chart);
    expect(toHtml(body)).not.toContain('<table');
    expect(altOf(toHtml(body))).toBe(
      'Bar chart. Arms. usd by year. 2005: 1.5; 2006: no value; 2007: 1,200.',
    );
  });

  it('has a row for each place where a row for each series would be too wide', async () => {
    const { body } = await partsOf('::chart{data=wide.csv type=area x=year y=usd title="Wide"}');
    expect(htmlOf(body).match(/<tr>/g)).toHaveLength(13);
  });

  it('has one row for a series that is longer than the column, as it may take the whole width', async () => {
    const years = '::chart{data=long2.csv type=line scale=log x=year y=usd target=7.5}';
    const { body } = await partsOf(years);
    expect(htmlOf(body).match(/<tr>/g)).toHaveLength(2);
  });

  it('has the apostrophe of the page in its names', async () => {
    const { body } = await partsOf(chart.replace('a.csv', 'names.csv').replace('x=year', 'x=land'));
    expect(toHtml(body)).toContain('>Côte d’Ivoire</text>');
  });

  it('tells the course of its values beside the table', async () => {
    const { body } = await partsOf(area);
    expect(altOf(toHtml(body))).toBe(
      'Area chart. Arms. usd by year. From 2005 (1.5) to 2007 (1,200); lowest 1.5 (2005), highest 1,200 (2007).',
    );
  });

  it('has the words of its author for what stands along the axis', async () => {
    const { body } = await partsOf(area.replace('}', ' x-label="Year of sale"}'));
    expect(htmlOf(body)).toContain('<thead><tr><th scope="col">Year of sale</th>');
    expect(altOf(toHtml(body))).toContain('usd by Year of sale.');
  });

  it('has no underscores of a file in its words', async () => {
    const files = area.replace('a.csv', 'under.csv').replace('x=year', 'x=year_of_sale');
    const { body } = await partsOf(files);
    expect(htmlOf(body)).toContain('<th scope="col">Year of sale</th>');
  });

  it('tells the target and the kind of its axis', async () => {
    const { body } = await partsOf(
      '::chart{data=long2.csv type=line scale=log x=year y=usd target=7.5 target-label="Goal"}',
    );
    expect(altOf(toHtml(body))).toMatch(
      /^Line chart, logarithmic scale\. usd by year\. Goal: 7\.5\. From 2000 \(1\) to /,
    );
  });

  it('tells all values where they are too many for a table', async () => {
    const { body } = await partsOf('::chart{data=long.csv type=line x=year y=usd}');
    expect(altOf(toHtml(body))).toMatch(
      /^Line chart\. usd by year\. 2000: 0; 2001: 1; .*; 2012: 12\.$/,
    );
  });

  it('has no table of more than twelve rows', async () => {
    const { body } = await partsOf('::chart{data=long.csv type=line x=year y=usd}');
    expect(toHtml(body)).not.toContain('<table');
  });

  it('has no table where none is wanted, but all values in words', async () => {
    const { body } = await partsOf(area.replace('}', ' table=no}'));
    expect(toHtml(body)).not.toContain('<table');
    expect(altOf(toHtml(body))).toBe(
      'Area chart. Arms. usd by year. 2005: 1.5; 2006: no value; 2007: 1,200.',
    );
  });

  it.each([
    ['its bars tell their values', chart, 2],
    ['they are many', '::chart{data=long.csv type=line x=year y=usd}', 2],
  ])('has a table where one is wanted, even if %s', async (_, text, rows) => {
    const { body } = await partsOf(text.replace('}', ' table=yes}'));
    expect(htmlOf(body).match(/<tr>/g)).toHaveLength(rows);
  });

  it('is numbered with the pictures that have a caption', async () => {
    const { body } = await partsOf(`${chart}\n\n${chart}`);
    expect(toHtml(body).match(/Figure\u00a0\d/g)).toEqual(['Figure\u00a01', 'Figure\u00a02']);
  });
});

it('a briefing without maps and charts has nothing drawn', async () => {
  const drawn = await drawFigures([], { ...ownTemplate, lang: 'en' }, geography);
  expect([drawn.maps.size, drawn.charts.size]).toEqual([0, 0]);
});
