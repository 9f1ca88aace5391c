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
    [['DA  - July', 'PY  - 1948'], 'July 1948'],
    [['DA  - Jul 15', 'PY  - 1948///'], 'Jul 15, 1948'],
    [['DA  - Spring', 'PY  - 1948'], 'Spring 1948'],
    [['DA  - 2016/00/00'], '2016'],
  ])('takes from %j what is known', (lines, raw) => {
    expect(item(lines)?.issued).toEqual({ raw });
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

  it('may give an address, a language and a note twice', () => {
    const lines = ['UR  - https://e.org', 'UR  - https://e.com', 'N1  - a', 'N1  - b'];
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
