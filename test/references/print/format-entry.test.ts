import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { languagePack, languages } from '../../../src/language/languages.ts';
import type { CslItem, RichText } from '../../../src/model/reference.ts';
import { contributions } from '../../../src/model/reference.ts';
import { formatEntry } from '../../support/format-entry.ts';

const ids = { id: 'a' };
const accessed = { 'date-parts': [[2016, 4, 15]] };
const unrecorded = { 'url-status': 'unrecorded' } as const;

/** The reference list that the first briefing was made from: as awkward as the real world. */
const seed: [Partial<CslItem>, string][] = [
  [
    {
      title: 'Archived copy',
      accessed: { 'date-parts': [[2012, 3, 4]] },
      custom: { 'archive-date': '2013-11-10', 'url-status': 'unrecorded' },
    },
    '[no title recorded]. Retrieved 4 March 2012. Archived from the original on 10 November 2013.',
  ],
  [
    {
      title: 'BBC NEWS - World - Americas - Russian bombers land in Venezuela',
      accessed,
      custom: unrecorded,
    },
    '“BBC NEWS - World - Americas - Russian bombers land in Venezuela”. Retrieved 15 April 2016.',
  ],
  [{ custom: { 'url-status': 'dead' } }, '[no title recorded]. Dead link.'],
  [
    {
      title: 'Venezuela, Russia discuss 46 cooperation projects_English_Xinhua',
      accessed,
      custom: { 'archive-date': '2016-03-04' },
    },
    '“Venezuela, Russia discuss 46 cooperation projects_English_Xinhua”. Retrieved 15 April 2016. Archived from the original on 4 March 2016.',
  ],
  [
    {
      title: 'Removed: news agency feed article',
      'container-title': 'the Guardian',
      accessed,
      custom: { 'url-status': 'withdrawn' },
    },
    '[page withdrawn]. The Guardian. Retrieved 15 April 2016. Withdrawn by publisher.',
  ],
  [
    {
      title: 'Chavez Says Venezuela and Russia Will Build a Nuclear Reactor',
      accessed,
      custom: unrecorded,
    },
    '“Chavez Says Venezuela and Russia Will Build a Nuclear Reactor”. Retrieved 15 April 2016.',
  ],
  [{ custom: { 'url-status': 'bare' } }, '[no title recorded]. Bare link, state unknown.'],
  [
    {
      title: 'Russia lends Chavez $2bn for arms',
      'container-title': 'Al Jazeera English',
      issued: { raw: '2009-09-14' },
      accessed: { raw: '2016-10-22' },
      custom: unrecorded,
    },
    '“Russia lends Chavez $2bn for arms”. Al Jazeera English, 14 September 2009. Retrieved 22 October 2016.',
  ],
  [
    {
      title: 'Россия и Венесуэла: от золота и нефти до танков и орхидей',
      language: 'ru',
      accessed,
      custom: {
        'title-translated': 'Russia and Venezuela: from gold and oil to tanks and orchids',
      },
    },
    '“Россия и Венесуэла: от золота и нефти до танков и орхидей” [Russia and Venezuela: from gold and oil to tanks and orchids]. Retrieved 15 April 2016.',
  ],
  [
    { title: 'Chavez signs nuclear deal in Russia', accessed },
    '“Chavez signs nuclear deal in Russia”. Retrieved 15 April 2016.',
  ],
  [
    {
      title: 'Russia to lend Venezuela $4 bln to pay for arms deals.',
      publisher: 'RIA Novosti',
      issued: { 'date-parts': [[2011, 10, 7]] },
    },
    '“Russia to lend Venezuela $4 bln to pay for arms deals”. RIA Novosti, 7 October 2011. No link given.',
  ],
  [
    {
      title: 'Venezuela ranked top importer of Russian arms.',
      publisher: 'RIA Novosti',
      issued: { 'date-parts': [[2011, 12, 27]] },
    },
    '“Venezuela ranked top importer of Russian arms”. RIA Novosti, 27 December 2011. No link given.',
  ],
  [
    {
      author: [{ family: 'Beckhusen', given: 'Robert' }],
      title: 'How Russia Could Intervene in a Venezuelan Civil War',
      'container-title': 'The National Interest',
      issued: { 'date-parts': [[2017, 7, 30]] },
      accessed: { 'date-parts': [[2017, 8, 1]] },
    },
    'Beckhusen, Robert. “How Russia Could Intervene in a Venezuelan Civil War”. The National Interest, 30 July 2017. Retrieved 1 August 2017.',
  ],
  [
    {
      title: 'Venezuela election: Fourteen ambassadors recalled after Maduro win',
      issued: { 'date-parts': [[2018, 5, 22]] },
      accessed: { 'date-parts': [[2019, 2, 3]] },
    },
    '“Venezuela election: Fourteen ambassadors recalled after Maduro win”. 22 May 2018. Retrieved 3 February 2019.',
  ],
  [
    {
      author: [
        { family: 'DeYoung', given: 'Karen' },
        { family: 'Faiola', given: 'Anthony' },
      ],
      title: 'In Venezuela, Russia pockets key energy assets in exchange for cash bailouts',
      'container-title': 'The Washington Post',
      issued: { 'date-parts': [[2018, 12, 24]] },
      accessed: { 'date-parts': [[2019, 1, 14]] },
    },
    'DeYoung, Karen; Faiola, Anthony. “In Venezuela, Russia pockets key energy assets in exchange for cash bailouts”. The Washington Post, 24 December 2018. Retrieved 14 January 2019.',
  ],
  [
    {
      title: "Guaido vs Maduro: Who backs Venezuela's two presidents?",
      'container-title': 'CNBC',
      issued: { 'date-parts': [[2019, 1, 24]] },
      accessed: { 'date-parts': [[2019, 2, 22]] },
    },
    "“Guaido vs Maduro: Who backs Venezuela's two presidents?” CNBC, 24 January 2019. Retrieved 22 February 2019.",
  ],
  [
    {
      author: [{ family: 'Wainer', given: 'David' }],
      title: 'Russia, China Veto UN Resolution Seeking Venezuela Elections',
      'container-title': 'Bloomberg',
      issued: { 'date-parts': [[2019, 2, 28]] },
      accessed: { 'date-parts': [[2019, 3, 2]] },
    },
    'Wainer, David. “Russia, China Veto UN Resolution Seeking Venezuela Elections”. Bloomberg, 28 February 2019. Retrieved 2 March 2019.',
  ],
];

describe('formatEntry', () => {
  it.each(seed)('prints the awkward record %#', (item, printed) => {
    expect(print({ type: 'webpage', ...item })).toBe(printed);
  });

  it.each<[string, Partial<CslItem>, string]>([
    [
      'a journal article',
      {
        type: 'article-journal',
        author: [{ family: 'Dall’Agnol', given: 'A. C.' }],
        title: 'The Return of the Bear?',
        'container-title': 'Military Review',
        volume: '98',
        issue: '4',
        issued: { 'date-parts': [[2018]] },
        page: '128-141',
        DOI: 'doi:10.1000/182',
      },
      'Dall’Agnol, A. C. “The Return of the Bear?” Military Review 98(4), 2018, pp.\u00a0128–141.',
    ],
    [
      'a magazine with an issue alone',
      { type: 'article-magazine', title: 'T', 'container-title': 'M', issue: '7' },
      '“T”. M no. 7. No link given.',
    ],
    [
      'a book',
      {
        type: 'book',
        author: [{ family: 'Humboldt', given: 'Alexander', 'non-dropping-particle': 'von' }],
        title: 'Cosmos',
        publisher: 'Cotta',
        'publisher-place': 'Stuttgart',
        edition: '2',
        volume: '1',
        issued: { 'date-parts': [[1845]] },
      },
      'von Humboldt, Alexander. Cosmos. Vol. 1, edition 2, Stuttgart: Cotta, 1845. No link given.',
    ],
    [
      'an edited book',
      { type: 'book', editor: [{ family: 'Ito', given: 'H.' }], title: 'Rivers' },
      'Ito, H. (ed.). Rivers. No link given.',
    ],
    [
      'a chapter',
      {
        type: 'chapter',
        author: [{ family: 'Romero', given: 'Ana' }],
        editor: [
          { family: 'Ito', given: 'H.' },
          { family: 'Paz', given: 'O.' },
        ],
        title: 'Deltas',
        'container-title': 'Rivers',
        page: '12',
      },
      'Romero, Ana. “Deltas”. In Ito, H.; Paz, O. (eds), Rivers, p.\u00a012. No link given.',
    ],
    [
      'a report of an organisation',
      {
        type: 'report',
        author: [{ literal: 'World Bank' }],
        title: 'Outlook',
        publisher: 'World Bank',
        number: 'RL32488',
        genre: 'Policy paper',
        issued: { 'date-parts': [[2018, 5]] },
      },
      'World Bank. Outlook. Policy paper, RL32488, May 2018. No link given.',
    ],
    [
      'a thesis',
      { type: 'thesis', title: 'On T', publisher: 'UCV' },
      'On T. Thesis, UCV. No link given.',
    ],
    [
      'a treaty',
      { type: 'treaty', title: 'Treaty of Caracas', issued: { raw: '1945-03-03' } },
      'Treaty of Caracas. 3 March 1945. No link given.',
    ],
    [
      'a law',
      {
        type: 'legislation',
        title: 'Arms Act',
        jurisdiction: 'Venezuela',
        number: '12',
        section: 's. 3',
      },
      'Arms Act. No. 12, Venezuela, s. 3. No link given.',
    ],
    [
      'a speech',
      { type: 'speech', title: 'On oil', event: 'OPEC summit', issued: { raw: '2010-10' } },
      '“On oil”. OPEC summit, October 2010. No link given.',
    ],
    ['a film', { type: 'motion_picture', title: 'T', medium: 'DVD' }, 'T. DVD. No link given.'],
    ['an unknown type', { type: 'hologram', title: 'T' }, '“T”. No link given.'],
    [
      'editors and translators beside authors',
      {
        type: 'book',
        author: [{ literal: 'A' }],
        editor: [{ literal: 'B' }],
        translator: [{ literal: 'C' }],
        title: 'T',
      },
      'A. T. Edited by B. Translated by C. No link given.',
    ],
    [
      'a page checked to be live',
      {
        title: 'T',
        URL: 'https://a.org',
        custom: { 'url-status': 'live', 'url-checked': '2024-05-03' },
      },
      '“T”. Live on 3 May 2024.',
    ],
    [
      'an archived page whose day is not known',
      { title: 'T', custom: { 'archive-date': '2016-03' } },
      '“T”. Archived from the original in March 2016.',
    ],
    [
      'an archived page whose date is not known',
      { title: 'T', custom: { 'archive-url': 'https://archive.org/1' } },
      '“T”. Archived from the original.',
    ],
    [
      'a withdrawn page with an archived copy',
      { title: 'T', custom: { 'archive-date': '2016-03-04', 'url-status': 'withdrawn' } },
      '“T”. Archived from the original on 4 March 2016. Withdrawn by publisher.',
    ],
    [
      'a page without title',
      { URL: 'https://www.example.org/a/b/?q=1' },
      'example.org/a/b. Bare link, state unknown.',
    ],
    [
      'a page without title that was seen to answer',
      {
        URL: 'https://example.org/a',
        custom: { 'url-status': 'live', 'url-checked': '2024-05-03' },
      },
      'example.org/a. Bare link. Live on 3 May 2024.',
    ],
    [
      'a page whose notice of withdrawal is recorded in a field of its own',
      { custom: { 'url-status': 'withdrawn', notice: 'This story was taken down.' } },
      '[page withdrawn]. Withdrawn by publisher.',
    ],
    [
      'a withdrawn page of which no notice is recorded',
      { title: 'Untitled', custom: { 'url-status': 'withdrawn' } },
      '[no title recorded]. Withdrawn by publisher.',
    ],
    [
      'a notice of a page that is not said to be withdrawn',
      { title: 'Removed: agency article' },
      '[no title recorded]. No link given.',
    ],
    [
      'a container that begins a sentence with an article',
      { title: 'T', 'container-title': 'the <i>Guardian</i>' },
      '“T”. The Guardian. No link given.',
    ],
    [
      'a container whose name begins small',
      { title: 'T', 'container-title': 'eLife' },
      '“T”. eLife. No link given.',
    ],
    [
      'a container after the word before it',
      { type: 'chapter', title: 'T', 'container-title': 'the book' },
      '“T”. In the book. No link given.',
    ],
    [
      'a DOI whose work has no title',
      { DOI: '10.1000/182' },
      '[no title recorded]. https://doi.org/10.1000/182.',
    ],
    [
      'a title that ends with an abbreviation',
      { title: 'Oil in the U.S.' },
      '“Oil in the U.S.” No link given.',
    ],
    ['a title that trails off', { title: 'And then...' }, '“And then...” No link given.'],
    [
      'rich text of CSL',
      { title: 'On <i>Homo</i>\n sapiens' },
      '“On Homo sapiens”. No link given.',
    ],
  ])('prints %s', (_, item, printed) => {
    expect(print({ type: 'webpage', ...item })).toBe(printed);
  });

  it.each([
    ['es', '«Elecciones». 15 de abril de 2016. Consultado: 15 de abril de 2016.'],
    ['ru', '«Elecciones». 15 апреля 2016. Дата обращения: 15 апреля 2016.'],
    ['ar', '«Elecciones». 15 أبريل 2016. اطُّلع عليه في 15 أبريل 2016.'],
    ['fi', '“Elecciones”. 15. huhtikuuta 2016. Retrieved 15. huhtikuuta 2016.'],
    ['de', '„Elecciones“. 15. April 2016. Abgerufen: 15. April 2016.'],
    ['fr', '«\u00a0Elecciones\u00a0». 15 avril 2016. Consulté\u00a0: 15 avril 2016.'],
    ['pt-BR', '“Elecciones”. 15 de abril de 2016. Consultado: 15 de abril de 2016.'],
    ['it', '«Elecciones». 15 aprile 2016. Consultato: 15 aprile 2016.'],
    ['he', '”Elecciones”. 15 באפריל 2016. תאריך גישה: 15 באפריל 2016.'],
  ])('prints in %s', (lang, printed) => {
    expect(print({ type: 'webpage', title: 'Elecciones', issued: accessed, accessed }, lang)).toBe(
      printed,
    );
  });

  it('cuts a long list of authors', () => {
    const author = Array.from({ length: 9 }, (_, index) => ({ literal: `A${index}` }));
    expect(print({ type: 'book', title: 'T', author })).toContain('A4; A5 et al. T.');
  });

  it('tags a title with its language', () => {
    const entry = formatEntry(
      { ...ids, type: 'webpage', title: 'Россия', language: 'ru-RU' },
      'en',
    );
    expect(entry[1]).toEqual({ text: 'Россия', kind: 'title', lang: 'ru-RU' });
  });

  it.each(['en-GB', 'Russian', '', 'not a tag'])('does not tag a title with %j', (language) => {
    const entry = formatEntry({ ...ids, type: 'webpage', title: 'T', language }, 'en');
    expect(entry.some(({ lang }) => lang !== undefined)).toBe(false);
  });

  it('links the title to the page', () => {
    expect(linksOf({ title: 'T', URL: 'https://a.org/x' })).toEqual([['title', 'https://a.org/x']]);
  });

  it('links the title to the DOI where there is no address', () => {
    expect(linksOf({ title: 'T', DOI: '10.1000/182' })).toEqual([
      ['title', 'https://doi.org/10.1000/182'],
    ]);
  });

  it('links a DOI by a word where the title leads to the address', () => {
    const item = { title: 'T', URL: 'https://a.org/x', DOI: '10.1000/182' };
    expect(linksOf(item)).toEqual([
      ['title', 'https://a.org/x'],
      ['link', 'https://doi.org/10.1000/182'],
    ]);
    expect(print({ type: 'webpage', ...item })).toBe('“T”. DOI.');
  });

  it.each([
    [
      { URL: 'https://ru.wikipedia.org/wiki/%D0%9A%D0%B0' },
      '“T”. https://ru.wikipedia.org/wiki/Ка.',
    ],
    [{ URL: 'https://a.org/x', DOI: '10.1000/182' }, '“T”. https://doi.org/10.1000/182.'],
    [{}, '“T”. No link given.'],
  ])('prints the address of %j for readers on paper', (fields, printed) => {
    const item = { ...ids, type: 'webpage', title: 'T', ...fields };
    const entry = formatEntry(item, 'en', { printUrls: true });
    expect(entry.map(({ text }) => text).join('')).toBe(printed);
  });

  it('links the title of a dead page to its archived copy', () => {
    const custom = { 'url-status': 'dead', 'archive-url': 'https://archive.org/1' } as const;
    expect(linksOf({ title: 'T', URL: 'https://a.org/x', custom })).toEqual([
      ['title', 'https://archive.org/1'],
    ]);
  });

  it('links the archived copy of a page that still lives beside it', () => {
    const custom = { 'archive-url': 'https://archive.org/1' };
    expect(linksOf({ title: 'T', URL: 'https://a.org/x', custom })).toEqual([
      ['title', 'https://a.org/x'],
      ['archived', 'https://archive.org/1'],
    ]);
  });

  it.each(['javascript:alert(1)', 'https://user:word@a.org', 'ftp://a.org'])(
    'never links %s',
    (url) => {
      const custom = { 'archive-url': url };
      expect(linksOf({ title: 'T', URL: url, custom })).toEqual([]);
    },
  );

  it('sets the parts of a title and of a container in their looks', () => {
    const item = {
      type: 'article-journal',
      title: 'Of <i>Salmo</i> and 10<sup>3</sup> x<sup>a</sup>.',
      'container-title': 'Acta <b>B</b>',
    };
    expect(
      formatEntry({ ...ids, ...item }, 'en').flatMap(({ parts }) => (parts ? [parts] : [])),
    ).toEqual([
      [
        { text: 'Of ' },
        { text: 'Salmo', styles: ['italic'] },
        { text: ' and 10³ x' },
        { text: 'a', styles: ['superscript'] },
      ],
      [{ text: 'Acta ' }, { text: 'B', styles: ['bold'] }],
    ]);
  });

  it.each([
    [{ number: 'RI-2022-07' }, 'T. RI-2022-07.'],
    [{ number: '2022-07' }, 'T. No. 2022-07.'],
    [{ number: '3-5' }, 'T. No. 3-5.'],
    [{ volume: '3-5' }, 'T. Vol. 3–5.'],
    [{ page: 'RI-2022-07' }, 'T. p.\u00a0RI-2022-07.'],
    [{ page: '33-35' }, 'T. pp.\u00a033–35.'],
  ])('keeps the hyphens of %j that are no range', (fields, printed) => {
    expect(print({ type: 'report', title: 'T', ...fields })).toBe(`${printed} No link given.`);
  });

  it.each([
    ['2022-07', '12(2022-07)'],
    ['2019-2', '12(2019-2)'],
    ['3-4', '12(3–4)'],
  ])('prints the issue %s as what it is', (issue, printed) => {
    const item = {
      type: 'article-journal',
      title: 'T',
      'container-title': 'J',
      volume: '12',
      issue,
    };
    expect(print(item)).toBe(`“T”. J ${printed}. No link given.`);
  });

  it('keeps each hyphen of the number of a report', () => {
    const part = fc.stringMatching(/^[A-Z\d]{1,5}$/);
    fc.assert(
      fc.property(fc.array(part, { minLength: 2, maxLength: 4 }), (parts) => {
        expect(print({ type: 'report', title: 'T', number: parts.join('-') })).toContain(
          parts.join('-'),
        );
      }),
    );
  });

  it.each([
    [{ director: [{ family: 'Fox' }] }, 'T. Directed by Fox. No link given.'],
    [{ director: [{ family: 'Fox', given: 'Ann' }] }, 'T. Directed by Ann Fox. No link given.'],
    [
      { author: [{ family: 'Ito' }], director: [{ family: 'Fox' }] },
      'Ito. T. Directed by Fox. No link given.',
    ],
    [
      { director: [{ family: 'Fox' }], editor: [{ family: 'Ito' }] },
      'T. Directed by Fox. Edited by Ito. No link given.',
    ],
  ])('says who directed a film: %j', (names, printed) => {
    expect(print({ type: 'motion_picture', title: 'T', ...names })).toBe(printed);
  });

  it.each<[Partial<CslItem>, string]>([
    [{ 'collection-title': 'River Papers', 'collection-number': '12' }, 'River Papers 12'],
    [{ volume: '2', 'volume-title': 'Deltas', part: '1' }, 'vol. 2, Deltas, pt.\u00a01'],
    [{ version: '2.1' }, 'V2.1'],
    [{ version: 'Release 4' }, 'Release 4'],
    [{ issued: { raw: '2003' }, 'original-date': { raw: '1867' } }, '2003 [1867]'],
    [{ event: 'Meeting', 'event-place': 'Brighton' }, 'Meeting, Brighton'],
    [
      { event: 'Meeting', 'event-place': 'Brighton', 'publisher-place': 'Brighton' },
      'Meeting, Brighton',
    ],
    [
      { archive: 'National Archives', archive_location: 'FO 371/12', 'archive-place': 'Kew' },
      'FO 371/12, National Archives (Kew)',
    ],
    [{ archive: 'River House', 'call-number': 'MS 4' }, 'MS 4, River House'],
    [{ status: 'in press' }, 'in press'],
  ])('prints %j', (item, line) => {
    const entry = formatEntry({ ...ids, type: 'manuscript', title: 'T', ...item }, 'en');
    const text = entry.map((stretch) => stretch.text).join('');
    expect(text.toLowerCase()).toBe(`“t”. ${line.toLowerCase()}. no link given.`);
  });

  it('begins a sentence that begins with a season with a capital', () => {
    const item = { ...ids, type: 'manuscript', title: 'T', issued: { raw: '2020-21' } };
    expect(
      formatEntry(item, 'en')
        .map(({ text }) => text)
        .join(''),
    ).toContain('. Spring 2020.');
  });

  it('names no archive of what is published', () => {
    const item = { ...ids, type: 'article', title: 'T', DOI: '10.1000/1', archive: 'arXiv' };
    expect(
      formatEntry(item, 'en')
        .map(({ text }) => text)
        .join(''),
    ).not.toContain('arXiv');
  });

  it.each(contributions)('says who did what: %s', (role) => {
    for (const lang of languages) {
      const entry = print({ type: 'book', title: 'T', [role]: [{ family: 'Fox' }] }, lang);
      const { [role]: phrase } = languagePack(lang).contributions;
      const expected = role === 'compiler' ? 'Fox (' : phrase.replace('{names}', 'Fox');
      expect(entry).toContain(expected);
    }
  });

  it('names who wrote a book before it, where another wrote the part', () => {
    const whole = { type: 'chapter', title: 'T', 'container-title': 'B' };
    const [ito, fox] = [[{ family: 'Ito' }], [{ family: 'Fox' }]];
    expect([
      print({ ...whole, author: ito, 'container-author': fox, editor: [{ family: 'Paz' }] }),
      print({ ...whole, author: ito, 'container-author': ito }),
    ]).toEqual([
      'Ito. “T”. In Fox, Paz (ed.), B. No link given.',
      'Ito. “T”. In B. No link given.',
    ]);
  });

  it('leaves out nobody who edited a film that is told of in a book', () => {
    const item = { type: 'chapter', title: 'T', 'container-title': 'B' };
    expect(print({ ...item, director: [{ family: 'Fox' }], editor: [{ family: 'Ito' }] })).toBe(
      'Fox (dir.). “T”. In B. Edited by Ito. No link given.',
    );
  });

  it.each([
    [{ type: 'thesis', genre: 'phdthesis' }, 'en', 'T. PhD thesis. No link given.'],
    [{ type: 'thesis', genre: 'mathesis' }, 'de', 'T. Masterarbeit. Ohne Link.'],
    [{ type: 'report', genre: 'PatentEU' }, 'en', 'T. European patent. No link given.'],
    [
      { type: 'report', 'publisher-place': 'countryfr and countrygb' },
      'en',
      'T. France, United Kingdom. No link given.',
    ],
    [{ type: 'report', 'publisher-place': 'countryjp' }, 'es', 'T. Japón. Sin enlace.'],
    [{ type: 'book', 'collection-title': 'newseries' }, 'en', 'T. new series. No link given.'],
    [{ type: 'book', 'collection-title': '3' }, 'en', 'T. ser. 3. No link given.'],
    [{ type: 'book', status: 'inpress' }, 'de', 'T. im Druck. Ohne Link.'],
    [{ type: 'report', genre: 'constructor' }, 'en', 'T. Constructor. No link given.'],
    [
      { type: 'report', 'publisher-place': 'Paris and countryfr' },
      'en',
      'T. Paris, France. No link given.',
    ],
    [
      { type: 'report', 'publisher-place': 'Oxford and New York' },
      'en',
      'T. Oxford and New York. No link given.',
    ],
    [{ type: 'report', genre: 'patentjp' }, 'de', 'T. Patent (Japan). Ohne Link.'],
    [{ type: 'report', genre: 'patentsu' }, 'en', 'T. Patent (Soviet Union). No link given.'],
    [{ type: 'report', genre: 'patentep' }, 'en', 'T. Patent (European Union). No link given.'],
    [{ type: 'report', genre: 'patreqxk' }, 'fr', 'T. Demande de brevet (Kosovo). Sans lien.'],
    [{ type: 'report', genre: 'patentzz' }, 'en', 'T. Patent. No link given.'],
    [{ type: 'report', genre: 'patented' }, 'en', 'T. Patented. No link given.'],
    [{ type: 'report', 'publisher-place': 'countryzz' }, 'en', 'T. No link given.'],
    [{ type: 'report', 'publisher-place': 'countryXA' }, 'en', 'T. No link given.'],
    [
      { type: 'report', 'publisher-place': 'countryfr and countryzz' },
      'en',
      'T. France. No link given.',
    ],
    [{ type: 'report', 'publisher-place': 'countrydd' }, 'es', 'T. Alemania Oriental. Sin enlace.'],
    [{ type: 'report', jurisdiction: 'countryby' }, 'ru', 'T. Беларусь. Ссылка не указана.'],
  ])('spells the codes of BibLaTeX in words: %j in %s', (item, lang, printed) => {
    expect(print({ title: 'T', ...item }, lang)).toBe(printed);
  });

  it('marks the words about the link, full stop included', () => {
    expect(formatEntry({ ...ids, type: 'book', title: 'T' }, 'en').at(-1)).toEqual({
      text: 'No link given.',
      kind: 'state',
    });
  });
});

function print(item: Omit<CslItem, 'id'>, lang = 'en'): string {
  return formatEntry({ ...ids, ...item }, lang)
    .map(({ text }) => text)
    .join('');
}

function linksOf(item: Partial<CslItem>): [RichText['kind'], string][] {
  return formatEntry({ ...ids, type: 'webpage', ...item }, 'en').flatMap(({ kind, href }) =>
    href === undefined ? [] : [[kind, href] as [RichText['kind'], string]],
  );
}
