import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CslItem, CslName } from '../../../src/model/reference.ts';
import { loadTexDecoder } from '../../../src/references/bibtex/load-tex-decoder.ts';
import { readBibtex } from '../../../src/references/bibtex/read-bibtex.ts';
import { allNameFields } from '../../../src/references/record/csl-fields.ts';
import { widely } from '../../support/widely.ts';

async function itemOf(text: string, key?: string): Promise<Partial<CslItem> | undefined> {
  const { sources } = await readBibtex(text, 'refs.bib');
  return (key ? sources.find((source) => source.key === key) : sources[0])?.item;
}

async function reasonsOf(text: string): Promise<string[]> {
  const { findings } = await readBibtex(text, 'refs.bib');
  return findings.map(({ finding }) => finding.reason.replace(' (BibTeX)', ''));
}

describe('an entry', () => {
  it('becomes a record of CSL', async () => {
    const text = `@article{romero2008,
      author = {Romero, Simon and {BBC News}},
      title = {Russian {Bombers} Land in Venezuela},
      journal = {The Times},
      year = 2008, month = sep # "~10",
      volume = 12, number = {3}, pages = {12--34},
      doi = {10.5555/12345678}, issn = {1234-5678},
      url = {https://example.org/a\\_b}, urldate = {2010-05-04},
      langid = {russian}, note = {Page 1},
    }`;
    expect(await itemOf(text)).toEqual({
      id: 'romero2008',
      type: 'article-journal',
      author: [{ family: 'Romero', given: 'Simon' }, { literal: 'BBC News' }],
      title: 'Russian Bombers Land in Venezuela',
      'container-title': 'The Times',
      issued: { raw: '2008-09-10' },
      volume: '12',
      issue: '3',
      page: '12–34',
      DOI: '10.5555/12345678',
      ISSN: '1234-5678',
      URL: 'https://example.org/a_b',
      accessed: { raw: '2010-05-04' },
      language: 'ru',
      note: 'Page 1',
      custom: { addendum: 'Page 1' },
    });
  });

  it.each([
    ['journal = {\\aap}', { 'container-title': 'Astronomy and Astrophysics' }],
    ['title = {10\\textsuperscript{3}}', { title: '10³' }],
    ['title = {Of \\emph{Salmo}}', { title: 'Of <i>Salmo</i>' }],
    ['year = {[2021] \\copyright 2021}', { issued: { raw: '2021' } }],
    ['year = {0000}', {}],
    ['year = 0, month = jan', {}],
    ['date = {0000-00-00}, year = 2016', { issued: { raw: '2016' } }],
    ['year = 2016, month = 0', { issued: { raw: '2016' } }],
    ['number = 13, article-number = {2114}', { issue: '13', number: '2114' }],
    ['eid = {RI-2022-07}', { number: 'RI-2022-07' }],
    ['eid = {e1}, pages = {3--4}', { number: 'e1', page: '3–4' }],
    [
      'editor = {Forman, M.}, editortype = {director}',
      { director: [{ family: 'Forman', given: 'M.' }] },
    ],
    ['editor = {Fox, A.}, editortype = {compiler}', { compiler: [{ family: 'Fox', given: 'A.' }] }],
    ['editor = {Fox, A.}', { editor: [{ family: 'Fox', given: 'A.' }] }],
  ])('with %s says what is meant', async (fields, item) => {
    expect(await itemOf(`@article{a, ${fields}}`)).toEqual({
      id: 'a',
      type: 'article-journal',
      ...item,
    });
  });

  it('with the number of a paper beside that of its volume has it where others have pages', async () => {
    const text = '@inproceedings{a, number = {5}, articleno = {12}}';
    expect(await itemOf(text)).toMatchObject({ number: '5', page: '12' });
  });

  it.each([
    ['@article{a,}', 'article-journal'],
    ['@article{a, entrysubtype = {newspaper}}', 'article-newspaper'],
    ['@article{a, keywords = {oil, Newspaper}}', 'article-newspaper'],
    ['@article{a, keywords = {map, speech}}', 'article-journal'],
    ['@book{a,}', 'book'],
    ['@inbook{a,}', 'chapter'],
    ['@incollection{a,}', 'chapter'],
    ['@inproceedings{a,}', 'paper-conference'],
    ['@techreport{a,}', 'report'],
    ['@report{a,}', 'report'],
    ['@phdthesis{a,}', 'thesis'],
    ['@mastersthesis{a,}', 'thesis'],
    ['@online{a,}', 'webpage'],
    ['@www{a,}', 'webpage'],
    ['@misc{a,}', 'document'],
    ['@misc{a, url = {https://e.org}}', 'webpage'],
    ['@misc{a, entrysubtype = {speech}}', 'speech'],
    ['@legislation{a,}', 'legislation'],
    ['@jurisdiction{a,}', 'legal_case'],
    ['@legal{a,}', 'treaty'],
    ['@dataset{a,}', 'dataset'],
    ['@video{a,}', 'motion_picture'],
    ['@online{a, keywords = {video}}', 'motion_picture'],
    ['@webpage{a,}', 'webpage'],
    ['@masterthesis{a,}', 'thesis'],
    ['@unheard{a,}', 'document'],
  ])('%s has the type %s', async (text, type) => {
    expect((await itemOf(text))?.type).toBe(type);
  });

  it.each<[string, Partial<CslItem>]>([
    ['title = {War}, subtitle = {A History}', { title: 'War: A History' }],
    ['title = {War?}, subtitle = {Why}', { title: 'War? Why' }],
    ['title = {War}, titleaddon = {Interview}', { title: 'War. Interview' }],
    ['booktitle = {Book}, booksubtitle = {Part}', { 'container-title': 'Book: Part' }],
    ['journaltitle = {Journal}', { 'container-title': 'Journal' }],
    ['institution = {MIT}, address = {Boston}', { publisher: 'MIT', 'publisher-place': 'Boston' }],
    ['school = {MIT}, type = {phdthesis}', { publisher: 'MIT', genre: 'phdthesis' }],
    ['series = {Papers}, number = {7}', { 'collection-title': 'Papers', number: '7' }],
    ['editor = {Smith, John}', { editor: [{ family: 'Smith', given: 'John' }] }],
    ['translator = {Smith, John}', { translator: [{ family: 'Smith', given: 'John' }] }],
    ['howpublished = {\\url{https://e.org/a_b}}', { URL: 'https://e.org/a_b' }],
    ['howpublished = {Leaflet}', { medium: 'Leaflet' }],
    ['url = {https://e.org/\\~{}a\\%20b}', { URL: 'https://e.org/~a%20b' }],
    ['eprint = {1234.5}, archiveprefix = {arXiv}', { URL: 'https://arxiv.org/abs/1234.5' }],
    ['date = {1964~}', { issued: { raw: '1964~' } }],
    ['date = {2008-11/2008-12}', { issued: { raw: '2008-11/2008-12' } }],
    ['year = {n.d.}', { issued: { raw: 'n.d.' } }],
    ['accessed = {2010-05-04}', { accessed: { raw: '2010-05-04' } }],
    ['lastchecked = {2010-05-04}', { accessed: { raw: '2010-05-04' } }],
    ['edition = {Second}', { edition: '2' }],
    ['edition = {3rd ed.}', { edition: '3' }],
    ['edition = {Revised}', { edition: 'Revised' }],
    ['langid = {pt-BR}', { language: 'pt-BR' }],
    ['isbn = {978-1}', { ISBN: '978-1' }],
    ['organization = {IEEE}, publisher = {Wiley}', { publisher: 'IEEE, Wiley' }],
    ['institution = {MIT}, publisher = {mit}', { publisher: 'MIT' }],
    ['volume = 2, part = 1', { volume: '2.1' }],
    ['number = 2, issue = {Spring}', { number: '2, Spring' }],
    ['isrn = {MIT/TR-12}', { number: 'MIT/TR-12' }],
    ['maintitle = {Main}, booktitle = {Book}', { 'container-title': 'Main. Book' }],
    ['maintitle = {Main?}', { 'container-title': 'Main?' }],
    ['journal = {J}, issuetitle = {Deltas}', { 'volume-title': 'Deltas' }],
    ['eventtitle = {Days}, eventtitleaddon = {Third}', { event: 'Days. Third' }],
    ['eventdate = {2001-02}', { issued: { raw: '2001-02' } }],
    ['origdate = {1888}, date = {1999}', { 'original-date': { raw: '1888' } }],
    ['chapter = 3, version = {1.2}', { 'chapter-number': '3', version: '1.2' }],
    ['pubstate = {inpress}', { status: 'inpress' }],
    ['library = {ZB: P 1}', { 'call-number': 'ZB: P 1' }],
    ['language = {langgerman}', { language: 'de' }],
    ['eprint = {2101.00001v2}', { URL: 'https://arxiv.org/abs/2101.00001v2' }],
    ['eprint = {astro-ph/0405395}', { URL: 'https://arxiv.org/abs/astro-ph/0405395' }],
    ['eprint = {arXiv:2101.00001}', { URL: 'https://arxiv.org/abs/2101.00001' }],
    ['eprint = {7}, eprinttype = {Lab}', { archive: 'Lab', archive_location: '7' }],
    ['eprint = {7}, eprintclass = {x}', { archive_location: '7 [x]' }],
    ['pmid = {123}', { PMID: '123' }],
    ['adsurl = {https://e.org/1}', { URL: 'https://e.org/1' }],
    ['adsurl = {https://e.org/1}, url = {https://e.org/2}', { URL: 'https://e.org/2' }],
    ['urlyear = 2011, urlmonth = may, urlday = 4', { accessed: { raw: '2011-05-04' } }],
    ['urldate = {4 May 2011}', { accessed: { raw: '4 May 2011' } }],
  ])('with %s', async (fields, expected) => {
    expect(await itemOf(`@book{a, ${fields}}`)).toMatchObject(expected);
  });

  it('takes archived copy and state from fields of their own', async () => {
    const text =
      '@online{a, archiveurl = {https://e.org/1}, archivedate = {4 March 2016}, urlstatus = {dead}, urlchecked = {2020-01-02}}';
    expect((await itemOf(text))?.custom).toEqual({
      'archive-url': 'https://e.org/1',
      'archive-date': '2016-03-04',
      'url-status': 'dead',
      'url-checked': '2020-01-02',
    });
  });

  it('uses strings, joined by `#`, whatever their case', async () => {
    const text =
      '@string(bbc = "BBC")\n@string{long = bbc # { News}}\n@misc{a, title = LONG # " 24"}';
    expect((await itemOf(text))?.title).toBe('BBC News 24');
  });

  it('keeps the place of an entry and of its fields', async () => {
    const { sources } = await readBibtex('x\n@misc{a,\n  title = {T},\n  url = "u"}', 'refs.bib');
    expect([
      sources[0]?.place?.start,
      sources[0]?.fields.title,
      sources[0]?.fields.URL?.start,
    ]).toEqual([
      { line: 2, column: 1, offset: 2 },
      { start: { line: 3, column: 12, offset: 22 }, end: { line: 3, column: 13, offset: 23 } },
      { line: 4, column: 10, offset: 35 },
    ]);
  });

  it.each(['__proto__', 'constructor', 'toString'])('may have the key %s', async (key) => {
    const { sources } = await readBibtex(`@misc{${key}, title = {T}, ${key} = {x}}`, 'refs.bib');
    expect(sources).toMatchObject([{ key, item: { id: key, title: 'T' } }]);
  });
});

describe('people', () => {
  const fox = { family: 'Fox', given: 'A.' };
  const elk = { family: 'Elk', given: 'B.' };

  it.each(allNameFields)('did what `editortype` says: %s', async (role) => {
    const text = `@book{a, editor = {Fox, A.}, editortype = {${role}}}`;
    expect(await itemOf(text)).toMatchObject({ [role]: [fox] });
  });

  it.each([
    ['editora = {Fox, A.}, editoratype = {reviser}', { reviser: [fox] }],
    ['editor = {Fox, A.}, editorb = {Elk, B.}', { editor: [fox, elk] }],
    ['editor = {Fox, A.}, editortype = {scriptwriter}', { 'script-writer': [fox] }],
    ['author = {Fox, A.}, authortype = {compiler}', { compiler: [fox] }],
    ['namea = {Fox, A.}, nameatype = {performer}', { performer: [fox] }],
    ['nameb = {Fox, A.}', { contributor: [fox] }],
    [
      'translator = {Fox, A.}, editor = {Elk, B.}, editortype = {translator}',
      { translator: [fox, elk] },
    ],
    ['bookauthor = {Fox, A.}', { 'container-author': [fox] }],
    ['holder = {Fox, A.}', { holder: [fox] }],
    ['introduction = {Fox, A.}, afterword = {Elk, B.}', { introduction: [fox], afterword: [elk] }],
  ])('of %s', async (fields, expected) => {
    const item = await itemOf(`@book{a, ${fields}}`);
    expect(item).toEqual({ id: 'a', type: 'book', ...expected });
  });

  it.each<[string, CslName[], number]>([
    ['Fox, A.; Elk, B.', [fox, elk], 1],
    ['Fox, A.; Elk, B. and Fox, A.', [fox, elk, fox], 1],
    [
      'Fox, A., Elk, B., and Ito, C.',
      [{ literal: 'Fox, A., Elk, B.' }, { family: 'Ito', given: 'C.' }],
      1,
    ],
    ['Fox, A., and Elk, B.', [fox, elk], 1],
    ['{Sea; Lakes} and Fox, A.', [{ literal: 'Sea; Lakes' }, fox], 0],
    ['{A, B, C, D}', [{ literal: 'A, B, C, D' }], 0],
    ['King, Jr., Martin and Fox, A.', [{ family: 'King', given: 'Martin', suffix: 'Jr.' }, fox], 0],
    ['family=Fox, given=A., prefix=, useprefix=true', [fox], 0],
  ])('in %s are parted as meant, and what is no `and` is told', async (author, names, faults) => {
    const text = `@book{a, author = {${author}}}`;
    expect((await itemOf(text))?.author).toEqual(names);
    expect(await reasonsOf(text)).toHaveLength(faults);
  });

  it('whose role nobody knows are told, and named without it', async () => {
    const text = '@book{a, editor = {Fox, A.}, editortype = {gaffer}}';
    expect(await itemOf(text)).toMatchObject({ contributor: [fox] });
    expect(await reasonsOf(text)).toEqual([
      'Unknown `gaffer` as `editortype` of entry `a`, expected a word such as `compiler` or `director`',
    ]);
  });

  it.each([
    ['@phdthesis{a,}', 'phdthesis'],
    ['@mastersthesis{a,}', 'mathesis'],
    ['@phdthesis{a, type = {Habilitation}}', 'Habilitation'],
    ['@patent{a,}', 'patent'],
    ['@patent{a, type = {patreqeu}}', 'patreqeu'],
    ['@thesis{a,}', undefined],
  ])('%s is of the kind %s', async (text, genre) => {
    expect((await itemOf(text))?.genre).toBe(genre);
  });
});

describe('words of an entry', () => {
  it.each<[string, Partial<CslItem>]>([
    ['note = {Forthcoming}', { note: 'Forthcoming', custom: { addendum: 'Forthcoming' } }],
    [
      'note = {In Latin.}, addendum = {With a map}',
      { custom: { addendum: 'In Latin. With a map' } },
    ],
    ['note = {[Online; accessed 19-July-2008]}', { accessed: { raw: '2008-07-19' } }],
    [
      'note = {Accessed: 2019-05-04. In Latin}',
      { accessed: { raw: '2019-05-04' }, note: 'In Latin' },
    ],
    [
      'howpublished = {\\url{https://e.org/a} (visited on 5.6.2019)}',
      { accessed: { raw: '2019-06-05' } },
    ],
    ['howpublished = {Available at \\url{https://e.org/a}}', { URL: 'https://e.org/a' }],
    [
      'howpublished = {Leaflet, \\url{https://e.org/a}}',
      { URL: 'https://e.org/a', medium: 'Leaflet' },
    ],
    ['note = {See https://e.org/a\\_b.}', { URL: 'https://e.org/a_b' }],
    ['note = {Page Version ID: 7\nIn Latin\n00012}', { note: 'In Latin' }],
    ['note = {Accessed 2019-05-04}, urldate = {2020-01-02}', { accessed: { raw: '2020-01-02' } }],
  ])('in %s', async (fields, expected) => {
    const item = await itemOf(`@misc{a, ${fields}}`);
    expect(item).toMatchObject(expected);
    expect([item?.note, item?.medium]).toEqual([item?.custom?.addendum, expected.medium]);
  });
});

describe('inheritance', () => {
  it('gives a chapter the title of its book, and what it lacks', async () => {
    const text = `@incollection{a, crossref = {b}, title = {Chapter}, year = 2001}
      @collection{b, title = {Book}, editor = {Smith, John}, date = {1999}, publisher = {Press}}`;
    expect(await itemOf(text)).toEqual({
      id: 'a',
      type: 'chapter',
      title: 'Chapter',
      'container-title': 'Book',
      editor: [{ family: 'Smith', given: 'John' }],
      issued: { raw: '2001' },
      publisher: 'Press',
    });
  });

  it('takes `xdata` over from several entries, and on from theirs', async () => {
    const text = `@misc{a, xdata = {b, c}} @xdata{b, publisher = {Press}}
      @xdata{c, xdata = {d}, title = {T}} @xdata{d, location = {Oslo}}`;
    expect(await itemOf(text)).toMatchObject({
      title: 'T',
      publisher: 'Press',
      'publisher-place': 'Oslo',
    });
  });

  it('lists no source for `xdata`', async () => {
    const { sources } = await readBibtex('@xdata{x, title = {T}}', 'refs.bib');
    expect(sources).toEqual([]);
  });

  it('keeps the place of what was taken over', async () => {
    const text = '@inbook{a, crossref = {b}}\n@book{b, title = {T}}';
    const { sources } = await readBibtex(text, 'refs.bib');
    expect(sources[0]?.fields['container-title']?.start).toMatchObject({ line: 2, column: 19 });
  });

  it.each([
    ['@misc{a, crossref = {a}}', 'a', 'a'],
    ['@misc{a, crossref = {b}} @misc{b, crossref = {a}}', 'b', 'a'],
    ['@misc{a, crossref = {b}} @misc{b, crossref = {c}} @misc{c, crossref = {b}}', 'c', 'b'],
  ])('tells of the circle in %s and reads the entries', async (text, key, target) => {
    expect(await reasonsOf(text)).toEqual([
      `\`crossref\` of entry \`${key}\` leads in a circle through \`${target}\`, expected an end`,
    ]);
  });

  it('tells of thousands of entries of which each takes from the next', {
    tags: ['wide', 'slow'],
  }, async () => {
    const length = widely(2000, 20_000);
    const entries = Array.from({ length }, (_, i) => `@misc{k${i}, crossref = {k${i + 1}}}`);
    expect(await reasonsOf(`${entries.join('\n')}\n@misc{k${length}, title = {T}}`)).toContain(
      '`crossref` of entry `k50` is the last of more than `50` links, each to the next, expected at most 50',
    );
  });

  it('tells of an entry that is not there', async () => {
    expect(await reasonsOf('@misc{a, xdata = {none}}')).toEqual([
      '`xdata` of entry `a` names `none`, expected an entry of the same file',
    ]);
  });

  it('completes an entry that many name only once', async () => {
    const layers = Array.from({ length: 40 }, (_, index) => {
      const next = `x${index + 1}`;
      return `@xdata{x${index}, xdata = {${next}, ${next}}}`;
    });
    const text = `@misc{a, xdata = {x0}}\n${layers.join('\n')}\n@xdata{x40, title = {T}}`;
    expect((await itemOf(text))?.title).toBe('T');
  });
});

describe('a fault', () => {
  it.each([
    ['@thesiss{a,}', 'Unknown kind `@thesiss` of entry `a`, expected one such as `@thesis`'],
    ['@unheardof{a,}', 'Unknown kind `@unheardof` of entry `a`, expected one of BibLaTeX'],
    [
      '@misc{a, title = bord}',
      'Unknown string `bord` in `title` of entry `a`, expected text in braces or the name of a `@string`',
    ],
    [
      '@misc{a, title {x}, year = 1999}',
      'Unexpected `title {x}` in entry `a`, expected `=` after `title`',
    ],
    ['@misc{a, = {x}}', 'Unexpected `= {x}` in entry `a`, expected a field such as `title = {…}`'],
    [
      '@misc{a, title = , year = 1999}',
      'Unexpected `title =` in entry `a`, expected a value for `title` in braces',
    ],
    [
      '@misc{a, title = {x} year = 1999}',
      'Unexpected `year` in entry `a`, expected a comma before it',
    ],
    ['@misc{a, title = {x}, Title = {y}}', '`title` stands twice in entry `a`, expected it once'],
    [
      '@misc{a, urlstatus = {gone}}',
      'Unexpected `gone` as `custom.url-status` of entry `a`, expected one of `live`, `dead`, `withdrawn`, `unfit`, `bare`, `unrecorded`',
    ],
    [
      '@misc{a, title = {x\\}}',
      'The TeX in `title` of entry `a` cannot be read, expected plain text or simple TeX',
    ],
    [
      '[{"id": "a", "note": "me@example.org"}]',
      'Unexpected `[{"id": "a", "note": "me@example.org"}]`, expected an entry such as `@book{key, …}`',
    ],
  ])('in %s is told', async (text, reason) => {
    expect(await reasonsOf(text)).toEqual([reason]);
  });

  it.each([
    '@misc{title = {x}}',
    '@misc{a, title = bord}',
    '@misc{a, title = {x} year = 1999}',
    '@misc{a, title = {x}, title = {y}}',
    '@misc{a, title = {\\bord}}',
  ])('that takes nothing from what is cited is only warned of: %s', async (text) => {
    const { findings } = await readBibtex(text, 'refs.bib');
    expect(findings.map(({ ruleId }) => ruleId)).toEqual(['bibliography-tidy']);
  });

  it('of a field that stands twice says which value counts', async () => {
    const { findings } = await readBibtex('@misc{a, title = {One}, title = {Two}}', 'refs.bib');
    expect(findings[0]?.finding.note).toBe('The first one counts, `One`: remove the other.');
  });

  it('is none where a field stands twice with one value', async () => {
    expect(await reasonsOf('@misc{a, title = {One}, title = "One"}')).toEqual([]);
  });

  it.each(['@misc{a, title = {One', '@misc{a, title = {x}}, year = 1999}'])(
    'of an entry that is broken names it: %s',
    async (text) => {
      const { findings } = await readBibtex(text, 'refs.bib');
      expect(findings.map(({ finding }) => finding.key)).toEqual(['a']);
    },
  );

  it('in a date is told at its place, under the rule for dates', async () => {
    const text = '@misc{a,}\n@misc{b,\n  year = 2019, month = feb # "~30"}';
    const { findings } = await readBibtex(text, 'refs.bib');
    expect(findings).toMatchObject([
      {
        ruleId: 'date-valid',
        finding: { file: 'refs.bib', place: { start: { line: 3, column: 10 } } },
      },
    ]);
  });

  it('in one field spares the others', async () => {
    expect(await itemOf('@misc{a, title {x}, year = 1999, note = {n}}')).toMatchObject({
      issued: { raw: '1999' },
      note: 'n',
    });
  });

  it('of TeX leaves the words', async () => {
    expect((await itemOf('@misc{a, title = {\\emph{War}\\}}'))?.title).toBe('War');
  });

  it('of JSON in a `.bib` is told with the ending it wants', async () => {
    const { findings } = await readBibtex('[{"id": "a"}]', 'refs.bib');
    expect(findings[0]?.finding.note).toContain('name the file with the ending `.json`');
  });

  it('of strings that double without end is told, and costs no memory', async () => {
    const strings = Array.from(
      { length: 60 },
      (_, index) => `@string{s${index + 1} = s${index} # s${index}}`,
    );
    const text = `@string{s0 = "ha"}\n${strings.join('\n')}\n@misc{a, title = s60}`;
    expect((await reasonsOf(text))[0]).toBe(
      'Text of more than `100000` characters in `@string`, expected a shorter one',
    );
  });
});

describe('a key', () => {
  const text = '@misc{a, ids = {old, older}, title = {T}} @misc{b, title = {U}}';

  it.each([
    ['older', 'older'],
    ['old', 'old'],
  ])('of several that is cited leads to the entry: %s', async (key, otherKey) => {
    const { sources } = await readBibtex(text, 'refs.bib', { cited: new Set([key]) });
    expect(sources).toMatchObject([
      { key: 'a', otherKey, item: { title: 'T' } },
      { key: 'b', item: { id: 'b', type: 'document' } },
    ]);
  });

  it('of its own counts before the others', async () => {
    const { sources } = await readBibtex(text, 'refs.bib', { cited: new Set(['a', 'old']) });
    expect(sources[0]).not.toHaveProperty('otherKey');
  });

  it('of a set is told, with those of its entries', async () => {
    const set = '@set{s, entryset = {a, b}} @misc{a, title = {T}}';
    const { findings } = await readBibtex(set, 'refs.bib', { cited: new Set(['s']) });
    expect(findings).toMatchObject([
      {
        ruleId: 'bibliography-tidy',
        finding: {
          reason: '`s` is a set, expected a citation of its entries, `a`, `b` (BibTeX)',
          note: 'Cite each of them: `[@a; @b]`.',
        },
      },
    ]);
    expect((await readBibtex(set, 'refs.bib', { cited: new Set(['a']) })).findings).toEqual([]);
  });
});

describe('any file', () => {
  it('with very many faults is told of in few messages', async () => {
    const reasons = await reasonsOf('@misc{a,\n'.repeat(5000));
    expect([reasons.length, reasons.at(-1)]).toEqual([
      101,
      '`4900` further faults in this file, expected none',
    ]);
  });

  it('is read without a crash, whatever it holds', async () => {
    const piece = fc.constantFrom(
      ...['{', '}', '"', ',', '=', '#', '%', '$', '\\', '~', '<', '\0', '\n', ' and ', ' '],
      ...["\\'{e}", '\\url{x}', '\\begin{a}', 'title', 'author', 'crossref = {a}', 'Ж', '12'],
      ...['@misc{a, title = {', '@misc{b, author = {', '@string{s = ', '@xdata{__proto__,', '}}\n'],
    );
    const text = fc.array(piece, { maxLength: 40 }).map((parts) => parts.join(''));
    await fc.assert(
      fc.asyncProperty(text, async (noise) => {
        const { sources } = await readBibtex(`${noise}\n@misc{last, title = {T}}`, 'refs.bib');
        expect(sources.at(-1)?.key).toBe('last');
      }),
      { numRuns: 300 },
    );
  });
});

describe('entries that are not cited', () => {
  const shared = Array.from(
    { length: 50 },
    (_, index) => `@misc{k${index}, title = {\\'{E} ${index}}}`,
  );

  it('are known by key and place', async () => {
    const { sources } = await readBibtex(shared.join('\n'), 'refs.bib', { cited: new Set(['k3']) });
    expect([sources.length, sources[2]]).toEqual([
      50,
      {
        key: 'k2',
        file: 'refs.bib',
        item: { id: 'k2', type: 'document' },
        place: {
          start: { line: 3, column: 1, offset: expect.any(Number) },
          end: { line: 3, column: 29, offset: expect.any(Number) },
        },
        fields: {},
      },
    ]);
  });

  it('are not parsed', async () => {
    const decoder = await loadTexDecoder();
    const parsed: string[] = [];
    const counting = {
      ...decoder,
      text(tex: string) {
        parsed.push(tex);
        return decoder.text(tex);
      },
    };
    await readBibtex(shared.join('\n'), 'refs.bib', {
      cited: new Set(['k3', 'none']),
      loadDecoder: async () => counting,
    });
    expect(parsed).toEqual(["\\'{E} 3"]);
  });

  it('do not even load the decoder when nothing is cited', async () => {
    let loads = 0;
    const loadDecoder = () => {
      loads += 1;
      return loadTexDecoder();
    };
    await readBibtex(shared.join('\n'), 'refs.bib', { cited: new Set(), loadDecoder });
    expect(loads).toBe(0);
  });

  it('count as part of the entry that they give fields to', async () => {
    const text = '@inbook{a, crossref = {b}}\n@book{b, title = {T}}\n@book{c,}';
    const { sources } = await readBibtex(text, 'refs.bib', { cited: new Set(['a']) });
    expect(sources.map(({ key }) => key)).toEqual(['a', 'c']);
  });

  it('hold back no fault that could hide another entry', async () => {
    const text = '@misc{a, title = {T}}\n@misc{b, title = {x\n@misc{c, title = oops}';
    const { findings } = await readBibtex(text, 'refs.bib', { cited: new Set(['a']) });
    expect(findings.map(({ finding }) => finding.place?.start.line)).toEqual([2]);
  });

  it('may be many: a file of 10 MB gives the cited ones', async () => {
    const filler = 'words and more '.repeat(30);
    const entries = Array.from(
      { length: 21_000 },
      (_, index) => `@misc{k${index}, title = {T${index}}, abstract = {${filler}}}`,
    );
    const { sources } = await readBibtex(entries.join('\n'), 'refs.bib', {
      cited: new Set(['k20999']),
    });
    expect([sources.length, sources.at(-1)?.item.title]).toEqual([21_000, 'T20999']);
  });
});
