import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readLibrary } from '../../support/read-library.ts';

const read = (text: string) => readLibrary(text, 'a.ris');
const item = (lines: string[]) =>
  read(['TY  - JOUR', 'ID  - k', ...lines, 'ER  - '].join('\n')).sources[0]?.item;

describe('a record in RIS', () => {
  it('is read with the fields that other readers lose', () => {
    const lines = [
      'AU  - Weber, Max',
      'A1  - Institute of Rivers',
      'TI  - On rivers',
      'TT  - Von Flüssen',
      'JO  - Journal of Water',
      'DA  - 2016/04/15/',
      'PY  - 2016',
      'Y2  - 2016/05/01',
      'VL  - 3',
      'IS  - 2',
      'SP  - 33',
      'EP  - 41',
      'DO  - 10.1000/182',
      'SN  - 1234-5678',
      'UR  - https://example.org/a',
      'LA  - de',
      'N1  - A note',
    ];
    expect(item(lines)).toEqual({
      id: 'k',
      type: 'article-journal',
      title: 'On rivers',
      'container-title': 'Journal of Water',
      volume: '3',
      issue: '2',
      DOI: '10.1000/182',
      URL: 'https://example.org/a',
      language: 'de',
      note: 'A note',
      author: [{ family: 'Weber', given: 'Max' }, { literal: 'Institute of Rivers' }],
      issued: { raw: '2016-04-15' },
      accessed: { raw: '2016-05-01' },
      page: '33–41',
      ISSN: '1234-5678',
      custom: { 'title-translated': 'Von Flüssen' },
    });
  });

  it.each([
    ['2016', '2016'],
    ['2016///', '2016'],
    ['2016/4', '2016-04'],
    ['2016/04//Spring', '2016-04'],
    ['2016-04-15', '2016-04-15'],
  ])('may be dated %s', (written, raw) => {
    expect(item([`PY  - ${written}`])?.issued).toEqual({ raw });
  });

  it.each(['0000', '0', '0000///', '0000/00/00', '9999'])(
    'that is dated %s has no date',
    (date) => {
      expect(item([`PY  - ${date}`, `DA  - ${date}`])).toEqual({
        id: 'k',
        type: 'article-journal',
      });
    },
  );

  it.each([
    [['DA  - 0000///', 'PY  - 2016'], '2016'],
    [['DA  - July', 'PY  - 1948'], '1948-07'],
    [['DA  - Jul 15', 'PY  - 1948///'], '1948-07-15'],
    [['DA  - Spring', 'PY  - 1948'], '1948-21'],
    [['DA  - 2016/00/00'], '2016'],
  ])('takes from %j what is known', (lines, raw) => {
    expect(item(lines)?.issued).toEqual({ raw });
  });

  it.each([
    [['PY  - 2019', 'DA  - DEC'], '2019-12'],
    [['PY  - 2019', 'DA  - Dec.'], '2019-12'],
    [['PY  - 2019', 'DA  - Sept 3'], '2019-09-03'],
    [['PY  - 2019', 'DA  - 3-Oct'], '2019-10-03'],
    [['PY  - 2019', 'DA  - JAN-FEB'], '2019-01/2019-02'],
    [['PY  - 2019', 'DA  - Jul/Aug'], '2019-07/2019-08'],
    [['PY  - 2019', 'DA  - octobre'], '2019-10'],
    [['PY  - 2019', 'DA  - março'], '2019-03'],
    [['PY  - 2015/october'], '2015-10'],
    [['PY  - 2015/October/3'], '2015-10-03'],
    [['DA  - 2015 Oct 3'], '2015-10-03'],
    [['DA  - 2015-Oct-03'], '2015-10-03'],
    [['DA  - October 3, 2015'], '2015-10-03'],
    [['DA  - 3 October 2015'], '2015-10-03'],
    [['Y1  - 20151003'], '2015-10-03'],
    [['PY  - 2016///Fall'], '2016-23'],
    [['PY  - 2016///15 Apr'], '2016-04-15'],
    [['PY  - 2020', 'DA  - 2021/05/04'], '2020'],
    [['PY  - 2016/04/15/', 'DA  - 2016'], '2016-04-15'],
    [['PY  - 2016', 'DA  - 2016/04/15'], '2016-04-15'],
    [['PY  - 2016', 'DA  - Hilary Term'], 'Hilary Term 2016'],
    [['FD  - 4 May 2011'], '2011-05-04'],
  ])('is dated by %j', (lines, raw) => {
    expect(item(lines)?.issued).toEqual({ raw });
  });

  it.each([
    [['M3  - 10.1000/182'], { DOI: '10.1000/182' }],
    [['M3  - doi: 10.1000/182', 'DO  - 10.1000/1'], { DOI: '10.1000/1' }],
    [['M1  - 10.1000/182'], { DOI: '10.1000/182' }],
    [['M1  - S0140-6736(20)30183-5'], {}],
    [['M1  - PII 123'], {}],
    [['M1  - https://e.org/a'], { URL: 'https://e.org/a' }],
    [['M1  - https://e.org/a', 'UR  - https://e.org/b'], { URL: 'https://e.org/b' }],
    [['M3  - Journal Article'], {}],
    [['M3  - Article in Press'], {}],
    [['M3  - Erratum'], { genre: 'Erratum' }],
    [['ET  - 2019/05/10', 'PY  - 2020'], { issued: { raw: '2020' } }],
    [['ET  - 2019/05/10'], { issued: { raw: '2019-05-10' } }],
    [['ET  - 2nd'], { edition: '2nd' }],
    [['UR  - <Go to ISI>://WOS:000123'], {}],
    [['L1  - internal-pdf://0123/a.pdf', 'L2  - https://e.org'], { URL: 'https://e.org' }],
    [['L1  - C:\\papers\\a.pdf'], {}],
    [['SP  - pp. 12-14'], { page: '12-14' }],
    [['SP  - e0123456'], { page: 'e0123456' }],
    [['M2  - 77'], { page: '77' }],
    [['SE  - 77', 'SP  - 77'], { page: '77' }],
    [
      ['J2  - J. Water', 'T2  - Journal of Water'],
      { 'container-title': 'Journal of Water', 'container-title-short': 'J. Water' },
    ],
    [['A3  - Fox, A.'], { 'collection-editor': [{ family: 'Fox', given: 'A.' }] }],
  ])('of an article is read by its meaning: %j', (lines, fields) => {
    expect(item(lines)).toEqual({ id: 'k', type: 'article-journal', ...fields });
  });

  it.each([
    ['BOOK', ['SP  - 250'], { type: 'book', 'number-of-pages': '250' }],
    ['BOOK', ['SP  - xii, 250 p.'], { type: 'book', 'number-of-pages': 'xii, 250 p.' }],
    ['BOOK', ['SP  - 12', 'EP  - 20'], { type: 'book', page: '12–20' }],
    [
      'BOOK',
      ['T2  - River Studies', 'SV  - 4'],
      { type: 'book', 'collection-title': 'River Studies', 'collection-number': '4' },
    ],
    ['BOOK', ['BT  - Rivers'], { type: 'book', title: 'Rivers' }],
    [
      'CHAP',
      ['BT  - Rivers', 'TI  - Deltas'],
      { type: 'chapter', title: 'Deltas', 'container-title': 'Rivers' },
    ],
    [
      'CPAPER',
      ['T2  - River Days', 'C3  - Proceedings'],
      { type: 'paper-conference', event: 'River Days', 'container-title': 'Proceedings' },
    ],
    ['CPAPER', ['Y2  - 2019/05/03'], { type: 'paper-conference', issued: { raw: '2019-05-03' } }],
    ['RPRT', ['SN  - WHO/2019/7'], { type: 'report', number: 'WHO/2019/7' }],
    ['PAT', ['SN  - EP 123456 B1'], { type: 'patent', number: 'EP 123456 B1' }],
    [
      'MPCT',
      ['AU  - Fox, A.'],
      { type: 'motion_picture', director: [{ family: 'Fox', given: 'A.' }] },
    ],
    ['THES', ['M3  - PhD thesis'], { type: 'thesis', genre: 'PhD thesis' }],
    ['MAP', ['CP  - Bergen'], { type: 'map', 'publisher-place': 'Bergen' }],
  ])('of type %s is read by its meaning: %j', (type, lines, fields) => {
    const text = [`TY  - ${type}`, 'ID  - k', ...lines, 'ER  - '].join('\n');
    expect(read(text)).toMatchObject({ sources: [{ item: { id: 'k', ...fields } }], findings: [] });
    expect(Object.keys(read(text).sources[0]?.item ?? {}).sort()).toEqual(
      ['id', ...Object.keys(fields)].sort(),
    );
  });

  it('takes the first of two addresses in one field, with a word', () => {
    const { sources, findings } = read(
      'TY  - JOUR\nID  - k\nUR  - https://a.org/1 ; https://b.org/2\nER  - ',
    );
    expect([sources[0]?.item.URL, findings]).toMatchObject([
      'https://a.org/1',
      [{ ruleId: 'bibliography-tidy', finding: { place: { start: { line: 3 } } } }],
    ]);
  });

  it.each([
    ['TY', 'NEW', 'Unknown type `NEW` of entry `k`, expected a type such as `JOUR`'],
    ['ZZ', 'x', 'Unknown tag `ZZ` of entry `k`, expected a tag with one meaning such as `T2`'],
    ['C1', 'x', '`C1` of entry `k` prints nowhere, expected a tag with one meaning such as `T2`'],
  ])('tells that %s is not used', (tag, value, reason) => {
    const type = tag === 'TY' ? value : 'JOUR';
    const lines = [`TY  - ${type}`, 'ID  - k', ...(tag === 'TY' ? [] : [`${tag}  - ${value}`])];
    expect(read(lines.join('\n')).findings).toMatchObject([
      { ruleId: 'bibliography-tidy', unusedField: tag, finding: { key: 'k', reason } },
    ]);
  });

  it('without a date gets a key without a year', () => {
    expect(read('TY  - BOOK\nAU  - Fox, A.\nPY  - 0000\nER  - ').sources[0]?.key).toBe('fox');
  });

  it.each([
    ['RI-2022-07', 'RI-2022-07'],
    ['Treaty Series, No. 12 (revised)', 'Treaty Series, No. 12 (revised)'],
    ['12, Suppl.', '12, Suppl.'],
    ['a.fox@example.org; b.holm@example.org', undefined],
    ['E-mail: a.fox@example.org', undefined],
    ['RI-7; a.fox@example.org', 'RI-7'],
    ['Fox A <a.fox@example.org>', undefined],
    ['Fox, A. (a.fox@example.org); Holm, B. (b.holm@example.org)', undefined],
    ['a.fox(at)example.org; b.holm[at]example.org', undefined],
    ['RI-7;a.fox@example.org', 'RI-7'],
    ['River Institute, 12 Quay Street, Springfield', undefined],
    ['Query date: 2020-05-11 10:16:36', undefined],
    ['https://example.org/12', undefined],
  ])('has the number that M1 gives, not %s', (written, number) => {
    expect(item([`M1  - ${written}`])?.number).toBe(number);
  });

  it('prints no address of mail as publisher or genre', () => {
    const lines = ['PB  - River Press, press@example.org', 'M3  - a.fox@example.org'];
    expect(item(lines)).toEqual({ id: 'k', type: 'article-journal', publisher: 'River Press' });
  });

  it('warns of a tag that stands twice with two values', () => {
    const { sources, findings } = read('TY  - JOUR\nID  - k\nVL  - 3\nVL  - 4\nVL  - 3\nER  - ');
    expect([sources[0]?.item.volume, findings]).toMatchObject([
      '3',
      [{ ruleId: 'bibliography-tidy', finding: { place: { start: { line: 4 } } } }],
    ]);
  });

  it('may give a language and a note twice', () => {
    const lines = ['LA  - en', 'LA  - de', 'N1  - a', 'N1  - b'];
    expect(read(['TY  - JOUR', 'ID  - k', ...lines].join('\n')).findings).toEqual([]);
  });

  it('tells an impossible day at its place', () => {
    const { findings } = read('TY  - JOUR\nID  - k\nDA  - 2019/02/30\nER  - ');
    expect(findings.map(({ ruleId, finding }) => [ruleId, finding.place?.start.line])).toEqual([
      ['date-valid', 3],
    ]);
  });

  it.each([
    ['978-0-306-40615-7', 'ISBN'],
    ['0317-8471', 'ISSN'],
  ] as const)('tells %s from the other kind of number', (number, field) => {
    expect(item([`SN  - ${number}`])?.[field]).toBe(number);
  });

  it('may be folded', () => {
    expect(item(['TI  - A title', 'that goes on', '', 'PY  - 2016'])?.title).toBe(
      'A title that goes on',
    );
  });

  it('may lack its end, which the next one or the file gives', () => {
    expect(
      read('TY  - JOUR\nID  - a\nTY  - BOOK\nID  - b').sources.map(({ key, item: { type } }) => [
        key,
        type,
      ]),
    ).toEqual([
      ['a', 'article-journal'],
      ['b', 'book'],
    ]);
  });

  it('without a key gets one of name and year, with a letter where it is taken', () => {
    const record = 'TY  - BOOK\nAU  - Müller-Lüdenscheid, Otto\nPY  - 1921\nER  - \n';
    expect(read(record.repeat(3)).sources.map(({ key }) => key)).toEqual([
      'müllerlüdenscheid1921',
      'müllerlüdenscheid1921b',
      'müllerlüdenscheid1921c',
    ]);
  });

  it('keeps the place of record and field', () => {
    const [source] = read('\nTY  - BOOK\nID  - a\nUR  - https://example.org\nER  - ').sources;
    expect([source?.place?.start.line, source?.fields.URL?.start]).toEqual([
      2,
      { line: 4, column: 7, offset: 26 },
    ]);
  });

  it('survives text outside records, which is told once', () => {
    const { sources, findings } = read('Exported by X\nand Y\nTY  - BOOK\nID  - a\nER  - \nbye');
    expect([
      sources.length,
      findings.map(({ ruleId, finding }) => [ruleId, finding.reason]),
    ]).toEqual([
      1,
      [['bibliography-tidy', 'Text outside a record, expected a line such as `TY  - JOUR` (RIS)']],
    ]);
  });

  it('is wanted where there is none', () => {
    const { sources, findings } = read('no RIS at all');
    expect([sources, findings.map(({ ruleId }) => ruleId)]).toEqual([
      [],
      ['bibliography-readable'],
    ]);
  });

  it('never throws, whatever the file holds', () => {
    const line = fc.oneof(
      fc.string(),
      fc
        .tuple(fc.constantFrom('TY', 'ER', 'AU', 'PY', 'ID', 'SP', 'EP', 'SN'), fc.string())
        .map(([tag, value]) => `${tag}  - ${value}`),
    );
    fc.assert(
      fc.property(fc.array(line), (lines) => {
        read(lines.join('\n'));
      }),
    );
  });
});
