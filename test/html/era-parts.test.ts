import type { ElementContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { describe, expect, it } from 'vitest';
import { type BriefingParts, createParts } from '../../src/html/create-parts.ts';
import { slotNames } from '../../src/html/slots.ts';
import { languagePack, languages } from '../../src/language/languages.ts';
import { ownTemplate } from '../support/own-template.ts';
import { resolveText } from '../support/resolve-text.ts';

/** Sources a and d are good; b is dead, c was withdrawn. */
const library = {
  'content/library.json': JSON.stringify([
    { id: 'a', type: 'book', title: 'A', custom: { 'archive-date': '2020-01-01' } },
    { id: 'b', type: 'book', title: 'B', custom: { 'url-status': 'dead' } },
    { id: 'c', type: 'book', title: 'C', custom: { 'url-status': 'withdrawn' } },
    { id: 'd', type: 'book', title: 'D' },
  ]),
};

const eras = [
  'information_to: 1990-06-30',
  'facts:',
  '  - {label: Opened, value: "1900-03 :no-source[]"}',
  '  - {label: Arms, value: "*many*[@d]"}',
  'eras:',
  '  - id: early',
  '    label: Early era',
  '    from: 1900',
  '    to: 1950',
  '    leaders:',
  '      North:',
  '        - {name: Ann, office: president, from: 1910, to: 1914}',
  '        - Bob',
  '      South: [Eve]',
  '    trend: {value: rising, reason: "more each year"}',
  '    rows: {Military: "Bombers[@c]"}',
  '  - {gap: true, from: 1950, to: 1960, note: nothing on record}',
  '  - {id: late, label: Late era, from: 1960, to: open}',
];

const body = [
  ':::key-points\n- **One.** A.[@a] B.[@d]\n- **Two.** C. :no-source[] :flag[why?]{kind=why}\n:::',
  ':::sourcing\nThin.\n:::',
  '## Early era',
  ':::era-summary\nTies grew.[@a]\n\n- Sales of :amount[US$4bn]{#s value=4e9 cur=USD kind=arms}.[@d]\n- A ship.[@b]\n:::',
  'A loan of :amount[US$2bn]{value=2e9 cur=USD kind=loan status=approved} and :amount[US$4bn]{value=4e9 cur=USD kind=loan status=sought}.[@a]',
  ':::chronology\n- 1900-03 Opened. :no-source[]\n- 1910 Visit.[@b]\n- 1940/.. Sales.[@a] :flag[when?]{kind=when}\n- 1945 (planned) Mine.[@a]\n:::',
  '## Late era',
  ':::era-summary\nNothing known. :no-source[]\n\n- A bullet.[@a; @d]\n:::',
].join('\n\n');

async function partsOf(
  text = body,
  { lang = 'en', keys = eras, slots = slotNames as readonly string[] } = {},
): Promise<BriefingParts> {
  const { briefing } = await resolveText(text, library, lang, keys);
  return createParts(briefing, { ...ownTemplate, lang, slots });
}

/** As HTML without what the citations hold, all blanks alike. */
function htmlOf(part: ElementContent[]): string {
  return toHtml(part)
    .replace(/<sup [^>]*data-cites="([^"]*)"[^>]*>.*?<\/sup>/g, '[$1]')
    .replace(/>\s*\n\s*</g, '><')
    .replaceAll('\u00A0', ' ');
}

const parts = await partsOf();

/** Numbers by first appearance in the canonical order. */
const [d, a, b, c] = [1, 2, 3, 4];

describe('the facts', () => {
  it('print with what the build has counted', () => {
    expect(htmlOf(parts.facts)).toBe(
      '<section class="box facts"><p class="box-label">At a glance</p><dl class="facts-list">' +
        '<div><dt>Opened</dt><dd>1900-03 <span class="support-tag support-none">no source</span></dd></div>' +
        `<div><dt>Arms</dt><dd><em>many</em>[${d}]</dd></div>` +
        '<div class="derived"><dt>Events on record</dt><dd>4 dated, 2 without a usable source</dd></div></dl></section>',
    );
  });

  it('count no events where none is dated', async () => {
    const { facts } = await partsOf('Text.');
    expect(htmlOf(facts)).not.toContain('derived');
  });
});

describe('a key point', () => {
  it('has a tag for what it lacks, then its open questions', () => {
    expect(htmlOf(parts['key-points'])).toBe(
      '<section class="box key-points"><h2>Key points</h2><ul>' +
        `<li><strong>One.</strong> A.[${a}] B.[${d}]</li>` +
        '<li><strong>Two.</strong> C. <span class="support-tag support-none">no source</span> ' +
        '<span class="support-tag support-flag" id="flag-1"><a href="#flag-1-question">open question 1</a></span></li></ul></section>',
    );
  });

  it.each([
    ['the worst unit by its state', 'A.[@a] B.[@b]', 'unusable', '1 link dead'],
    ['several dead links', 'A.[@b] B.[@a]', 'unusable', '1 link dead'],
    ['the gravest state', 'A.[@b; @c]', 'unusable', '1 withdrawn'],
    ['nothing', 'A.', 'none', 'no source'],
  ])('is tagged with %s', async (_, text, kind, tag) => {
    const { 'key-points': points } = await partsOf(`:::key-points\n- ${text}\n:::`);
    expect(htmlOf(points)).toContain(
      `<span class="support-tag support-${kind}">${tag}</span></li>`,
    );
  });

  it.each(['A.[@a] B.[@a; @d]', 'A.[@a; @d]'])('has no tag where it is sound: %s', async (text) => {
    const { 'key-points': points } = await partsOf(`:::key-points\n- ${text}\n:::`);
    expect(htmlOf(points)).not.toContain('support-tag');
  });

  it('has its tag before a list inside it', async () => {
    const { 'key-points': points } = await partsOf(':::key-points\n- A.\n  - B.\n:::');
    expect(htmlOf(points)).toMatch(/no source<\/span>\s*<ul>\s*<li>B\.<\/li>/);
  });
});

describe('the source statement', () => {
  it('gives the counts before the words of the author', () => {
    expect(htmlOf(parts.sourcing)).toBe(
      '<section class="box sourcing"><p class="box-label">How well is this sourced?</p>' +
        '<p class="sourcing-counts derived">4 references: 1 archived, 1 without a link, 1 dead link, 1 withdrawn. ' +
        '4 dated events: 2 sourced, 1 unusable, 1 without source, 1 planned. Links were not re-opened for this edition.</p>' +
        '<p>Thin.</p></section>',
    );
  });

  it('keeps each number with its word', () => {
    expect(toHtml(parts.sourcing)).toContain('2\u00A0sourced, 1\u00A0unusable');
  });

  it('gives the counts of dated events even where the author says nothing', async () => {
    const { sourcing } = await partsOf(':::chronology\n- 1900 X.\n:::');
    expect(htmlOf(sourcing)).toContain('1 dated event: none sourced.');
  });

  it('is left out where the author says nothing and no event is dated', async () => {
    expect((await partsOf('X.[@a]', { keys: [] })).sourcing).toEqual([]);
  });
});

describe('the eras in brief', () => {
  it('have a card for each era, with its sentence, events and page', () => {
    expect(htmlOf(parts['eras-in-brief'])).toBe(
      '<section class="eras-in-brief"><h2>The eras in brief</h2><ul class="era-cards">' +
        '<li class="era-card"><p class="era-card-title"><a href="#early-era"><span class="era-numeral">I</span> Early era</a> ' +
        `<span class="era-span">1900–1949</span></p><p class="era-card-brief">Ties grew.[${a}]</p>` +
        '<p class="era-card-counts">4 dated events · <a href="#early-era">page <span data-page-of="early-era"></span></a></p></li>' +
        '<li class="era-card"><p class="era-card-title"><a href="#late-era"><span class="era-numeral">II</span> Late era</a>' +
        '</p><p class="era-card-span">since 1960, covered to 30 June 1990</p><p class="era-card-brief">Nothing known. <span class="support-tag support-none">no source</span></p>' +
        '<p class="era-card-counts">no dated events · <a href="#late-era">page <span data-page-of="late-era"></span></a></p></li></ul></section>',
    );
  });

  it('link to no section where an era has none', async () => {
    const { 'eras-in-brief': cards } = await partsOf('Text.');
    expect(htmlOf(cards)).not.toContain('<a ');
  });
});

describe('the eras at a glance', () => {
  const rowsOf = (html: string) =>
    [...html.matchAll(/<tr[^>]*>(.*?)<\/tr>/g)].map(([, row = '']) =>
      [...row.matchAll(/<t[dh][^>]*>(.*?)<\/t[dh]>/g)].map(([, cell = '']) =>
        cell.replace(/<\/div><div[^>]*>/g, ' | ').replace(/<[^>]*>/g, ''),
      ),
    );
  const table = htmlOf(parts['eras-at-a-glance']);

  it('compare what is written and what is counted', () => {
    expect(rowsOf(table)).toEqual([
      ['Era', 'I Early era 1900–1949', 'II Late era since 1960, covered to 30 June 1990'],
      ['Leaders', 'North: Ann, president (1910–1914)', '–'],
      ['Named in the record', 'North: Bob | South: Eve', '–'],
      ['Money', `Arms: US$4bn[${d}] | Loan: US$2bn approved,[${a}] US$4bn sought[${a}]`, '–'],
      ['Military', `Bombers[${c}]`, '–'],
      ['Trend (judgement)', 'Rising: more each year', '–'],
      ['Dated events', '4: 1 unusable, 1 without source, 1 planned', '–'],
      ['References', '3: 1 dead link', '2'],
      ['Open questions', '1 question, 1 dead link', 'none'],
    ]);
  });

  it.each(languages)(
    'in %s say that nothing is on record only where the author does',
    async (lang) => {
      const keys = [
        'eras:',
        '  - {id: a, label: A, from: 1900, to: 1910, leaders: none, rows: {Money flow: none, Arms: "none."}}',
        '  - {id: b, label: B, from: 1910, to: 1920, leaders: {North: none, South: {name: Eve, to: 1915}}}',
        '  - {id: c, label: C, from: 1920, to: 1930}',
      ];
      const { 'eras-at-a-glance': made } = await partsOf('Text.', { lang, keys });
      const { leaders, noneOnRecord, untilYear } = languagePack(lang).fixedWords;
      const colon = lang === 'fr' ? ' :' : ':';
      const eve = `South${colon} Eve (${untilYear.replace('{year}', '1915')})`;
      expect(rowsOf(htmlOf(made)).slice(1, 4)).toEqual([
        [leaders, noneOnRecord, `North${colon} ${noneOnRecord} | ${eve}`, '–'],
        ['Money flow', noneOnRecord, '–', '–'],
        ['Arms', 'none.', '–', '–'],
      ]);
    },
  );

  it('mark the derived rows, and heads of rows and columns', () => {
    expect(table).toContain('<tr class="derived"><th scope="row">Dated events</th>');
  });

  it('tell the declared gap', () => {
    expect(table).toContain('Gap in the record: 1950–1959 (nothing on record).</caption>');
  });

  it('stand one below the other where there are more than four', async () => {
    const five = [1, 2, 3, 4, 5].map(
      (n) => `  - {id: e${n}, label: E${n}, from: 19${n}0, to: 19${n + 1}0}`,
    );
    const chronology = ':::chronology\n- 1910 X.\n:::';
    const { 'eras-at-a-glance': made } = await partsOf(`## E1\n\n${chronology}`, {
      keys: ['eras:', ...five],
    });
    expect(rowsOf(htmlOf(made)).slice(0, 3)).toEqual([
      ['Era', 'Dated events'],
      ['I E1 1910–1919', '1: none sourced'],
      ['II E2 1920–1929', '–'],
    ]);
  });

  describe('of more than four eras with much to tell', () => {
    const six = [1, 2, 3, 4, 5, 6].flatMap((n) => [
      `  - id: e${n}`,
      `    label: E${n}`,
      `    from: 19${n}0`,
      `    to: 19${n + 1}0`,
      `    leaders: {North: [Ann ${n}]}`,
      `    trend: {value: steady}`,
      `    rows: {Military: "Bombers ${n}", Roads: none}`,
    ]);
    const text =
      '## E1\n\n:::era-summary\nTies grew.[@a]\n:::\n\n:::chronology\n- 1910 X.[@a]\n:::';
    const madeWith = async (slots: readonly string[] = slotNames) => {
      const made = await partsOf(text, { keys: ['eras:', ...six], slots });
      return htmlOf(made['eras-at-a-glance']);
    };

    it('are one table, each under its name with what is counted', async () => {
      const html = await madeWith();
      expect(html.match(/<table/g)).toHaveLength(1);
      expect(rowsOf(html).slice(0, 5)).toEqual([
        ['Named in the record', 'Military', 'Roads', 'Trend (judgement)'],
        ['I E1 1910–1919 Dated events 1 · References 1'],
        ['North: Ann 1', 'Bombers 1', 'None on record', 'Steady'],
        ['II E2 1920–1929'],
        ['North: Ann 2', 'Bombers 2', 'None on record', 'Steady'],
      ]);
    });

    it('have heads that say what they are heads of', async () => {
      const html = await madeWith();
      expect(html.match(/<th scope="col"/g)).toHaveLength(4);
      expect(html.match(/<th scope="rowgroup" colspan="4">/g)).toHaveLength(6);
      expect(html.match(/<tbody>/g)).toHaveLength(6);
    });

    it('say the sentence of each era only where no cards do', async () => {
      const without = slotNames.filter((name) => name !== 'eras-in-brief');
      expect([await madeWith(), await madeWith(without)].map((html) => /Ties/.test(html))).toEqual([
        false,
        true,
      ]);
    });
  });

  it('stand in the text where the author puts them, and then nowhere else', async () => {
    const made = await partsOf(`${body}\n\n::eras-at-a-glance`);
    expect([made['eras-at-a-glance'], htmlOf(made.body).match(/eras-table/g)]).toEqual([
      [],
      ['eras-table'],
    ]);
  });
});

describe('the section of an era', () => {
  const html = htmlOf(parts.body);

  it('begins with numeral and label, then the strip', () => {
    expect(html).toContain(
      '<h2 id="early-era" class="era-heading" data-running-head="I Early era, 1900–1949"><span class="era-numeral">I</span> Early era</h2>' +
        '<div class="era-strip"><p class="era-strip-span">1900–1949</p><dl class="era-facts">' +
        '<div class="era-facts-leaders"><dt>Leaders</dt><dd>North: Ann, president (1910–1914)</dd>' +
        '<dt>Named in the record</dt><dd>North: Bob</dd><dd>South: Eve</dd></div>' +
        '<div><dt>Money</dt><dd>Arms: US$4bn</dd><dd>Loan: US$2bn approved, US$4bn sought</dd></div>' +
        '<div><dt>Events</dt><dd>4 dated, 2 without a usable source, 1 planned</dd></div>' +
        '<div><dt>References</dt><dd>3: 1 dead link</dd></div></dl></div>',
    );
  });

  it('says in the strip that no leader is on record, where the author does', async () => {
    const keys = [
      'eras:',
      '  - {id: a, label: A, from: 1900, to: 1910, leaders: none}',
      '  - {id: b, label: B, from: 1910, to: 1920, leaders: {North: none}}',
    ];
    const { body: made } = await partsOf('## A\n\nText.\n\n## B\n\nText.', { keys });
    expect(htmlOf(made).match(/<dt>Leaders.*?<\/dd>/g)).toEqual([
      '<dt>Leaders</dt><dd>None on record</dd>',
      '<dt>Leaders</dt><dd>North: None on record</dd>',
    ]);
  });

  it('says up to when an open era is covered', () => {
    expect(html).toContain(
      '<p class="era-strip-span era-strip-span-open">since 1960, covered to 30 June 1990</p>',
    );
  });

  it('has the bullets in its box, and the brief elsewhere', () => {
    expect(html).toContain(
      '<section class="box era-summary"><p class="box-label">Era summary</p><ul>' +
        `<li>Sales of <span class="amount">US$4bn</span>.[${d}]</li>` +
        `<li>A ship.[${b}] <span class="support-tag support-unusable">1 link dead</span></li></ul></section>`,
    );
  });

  it('has the brief in its box where the template has no other place for it', async () => {
    const { body: alone } = await partsOf(body, { slots: ['body'] });
    expect(htmlOf(alone)).toContain(
      `<p class="box-label">Era summary</p><p class="era-brief">Ties grew.[${a}]</p><ul>`,
    );
  });

  it('marks each event by what it rests on, and has no tag that says so again', () => {
    expect(html).toContain(
      '<ul class="chronology-list">' +
        '<li class="event event-unsourced"><span class="chronology-date" aria-label="March 1900 (no source)">March 1900</span> ' +
        '<span class="chronology-text">Opened. </span></li>' +
        '<li class="event event-unusable"><span class="chronology-date" aria-label="1910 (source unusable)">1910</span> ' +
        `<span class="chronology-text">Visit.[${b}]</span></li>` +
        '<li class="event event-sourced"><span class="chronology-date">since 1940</span> ' +
        `<span class="chronology-text">Sales.[${a}] <span class="support-tag support-flag" id="flag-2"><a href="#flag-2-question">open question 2</a></span></span></li>` +
        '<li class="event event-sourced event-planned"><span class="chronology-date">1945</span> ' +
        `<span class="chronology-text"><i>(planned) </i>Mine.[${a}]</span></li></ul>`,
    );
  });
});

it('an announced event has a tag for what it lacks, as its mark says only that it was announced', async () => {
  const rows = '- 1910 (planned) A bridge. :no-source[]\n- 1911 (planned) A road.[@a]';
  const { body } = await partsOf(`## Early era\n\n:::chronology\n${rows}\n:::`);
  const printed = htmlOf(body);
  expect(printed.match(/support-none/g)).toHaveLength(1);
  expect(printed).toContain('<span class="chronology-date">1910</span>');
  expect(printed).not.toContain('chronology-key');
});

describe('the open questions', () => {
  it('are listed with era and page', () => {
    expect(htmlOf(parts.flags)).toBe(
      '<section class="open-flags"><h2>Open questions</h2><ol>' +
        '<li id="flag-1-question">why? “C.” · <a href="#flag-1">page <span data-page-of="flag-1"></span></a></li>' +
        '<li id="flag-2-question"><b>Early era:</b> when? “Sales.” · <a href="#flag-2">page <span data-page-of="flag-2"></span></a></li>' +
        `<li><b>Early era:</b> Is there a usable source for what is cited to [<a href="#ref-${b}">${b}</a>]? (1 dead link)</li></ol></section>`,
    );
  });

  it('leave out the dead links of an era whose author asks for them already', async () => {
    const { flags } = await partsOf(
      '## Early era\n\nA ship.[@b] :flag[Who else tells of the ship?]{kind=dead-link}',
    );
    expect(htmlOf(flags)).toContain('Who else tells of the ship?');
    expect(htmlOf(flags)).not.toContain('usable source');
  });

  it('link to nothing that is not printed', async () => {
    const keys = ['facts:', '  - {label: A, value: "B :flag[who?]{kind=who}"}'];
    const { flags } = await partsOf('Text.', { keys, slots: ['body', 'flags'] });
    expect(htmlOf(flags)).toContain('<li id="flag-1-question">who? “B”</li>');
  });
});

describe('the brief of an era', () => {
  const ids = (part: ElementContent[]) => toHtml(part).match(/id="cite-\d+"/g) ?? [];

  it('prints on the card of the era, and not once more in the table', () => {
    expect(htmlOf(parts['eras-in-brief'])).toContain('Ties grew.');
    expect(htmlOf(parts['eras-at-a-glance'])).not.toContain('Ties grew.');
  });

  it('prints in the table where no cards do, with the ids of its citations', async () => {
    const alone = await partsOf(body, { slots: ['body', 'eras-at-a-glance'] });
    expect(htmlOf(alone['eras-at-a-glance'])).toContain('Ties grew.');
    expect(ids(alone['eras-at-a-glance'])).toEqual(
      expect.arrayContaining(ids(parts['eras-in-brief'])),
    );
  });
});

describe('an open era', () => {
  const open = (coveredTo: string) => [
    'eras:',
    `  - {id: late, label: Late era, from: 2013, to: open, covered_to: ${coveredTo}}`,
  ];
  const text = '## Late era\n\n:::chronology\n- 2014 A.\n:::';

  it.each([
    ['en', 'since 2013, covered to 2 March 2019'],
    ['de', 'seit 2013, erfasst bis 2. März 2019'],
    ['fr', 'depuis 2013, date d’arrêt : 2 mars 2019'],
    ['es', 'desde 2013, fecha de cierre: 2 de marzo de 2019'],
    ['it', 'dal 2013, fine della copertura: 2 marzo 2019'],
    ['pt', 'desde 2013, coberto até 2 de março de 2019'],
    ['ru', 'с 2013 года, конец охвата: 2 марта 2019'],
    ['ar', 'منذ 2013، مغطاة حتى 2 مارس 2019'],
    ['he', 'מאז 2013, מכוסה עד 2 במרץ 2019'],
  ])('never begins without the date up to which it is covered in %s', async (lang, words) => {
    const made = await partsOf(text, { lang, keys: open('2019-03-02') });
    const begin = words.slice(0, words.indexOf('2013') + 4);
    const places = Object.entries(made).flatMap(([name, part]) => {
      const count = (phrase: string) => htmlOf(part).split(phrase).length - 1;
      return count(begin) > 0 ? [[name, count(begin) - count(words)]] : [];
    });
    expect(places).toEqual([
      ['eras-in-brief', 0],
      ['eras-at-a-glance', 0],
      ['timeline', 0],
      ['body', 0],
    ]);
  });

  it.each([
    ['2019', 'since 2013, covered to 2019'],
    ['2019-03', 'since 2013, covered to March 2019'],
    ['2019~', 'since 2013, covered to c. 2019'],
  ])('is covered to a date of any precision, such as `%s`', async (date, words) => {
    const { 'eras-in-brief': cards } = await partsOf(text, { keys: open(date) });
    expect(htmlOf(cards)).toContain(words);
  });

  it('has a class of its own in the table, as its words need more than one line', async () => {
    const { 'eras-at-a-glance': table } = await partsOf(text, { keys: open('2019-03-02') });
    expect(htmlOf(table)).toContain('<span class="era-span era-span-open">since 2013, covered');
  });

  it('says so where the timeline is a strip too', async () => {
    const rows = Array.from({ length: 41 }, () => '- 2014 A.').join('\n');
    const { timeline } = await partsOf(`## Late era\n\n:::chronology\n${rows}\n:::`, {
      keys: open('2019-03-02'),
    });
    expect(htmlOf(timeline)).toContain('>since 2013, covered to 2 March 2019</text>');
  });
});

describe('in another language', () => {
  it.each([
    ['es', '4 hechos fechados'],
    ['ru', '4 датированных события'],
    ['ar', '4 أحداث مؤرَّخة'],
  ])('the counts of an era are in %s', async (lang, counts) => {
    const { 'eras-in-brief': cards } = await partsOf(body, { lang });
    expect(htmlOf(cards)).toContain(counts);
  });

  it('no English word is left in a Russian strip', async () => {
    const { body: html } = await partsOf(body, { lang: 'ru' });
    const rail = /<div class="era-strip">.*?<\/dl>/.exec(htmlOf(html))?.[0] ?? '';
    const english = rail.replace(/<[^>]*>/g, ' ').match(/[A-Za-z]{3,}/g);
    expect(english).toEqual([
      'North',
      'Ann',
      'president',
      'North',
      'Bob',
      'South',
      'Eve',
      'Arms',
      'Loan',
    ]);
  });
});

describe('a briefing without eras', () => {
  it('has no part of eras', async () => {
    const made = await partsOf('Text.[@a]', { keys: [] });
    expect([made['eras-in-brief'], made['eras-at-a-glance'], made.flags]).toEqual([[], [], []]);
  });
});
