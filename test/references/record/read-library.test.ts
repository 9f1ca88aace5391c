import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readLibrary } from '../../support/read-library.ts';

describe('readLibrary', () => {
  it('reads an entry of CSL-JSON', () => {
    const entry = {
      id: 'bbc2008',
      type: 'webpage',
      title: 'Russian bombers land in Venezuela',
      author: [{ family: 'Romero', given: 'Simon' }, { literal: 'BBC News' }],
      issued: { 'date-parts': [[2008, 9, 10]] },
      custom: { 'archive-url': 'https://archive.example.org/1', 'url-status': 'dead' },
    };
    expect(readJson([entry]).sources[0]?.item).toEqual(entry);
  });

  it('reads CSL-YAML into the same shape', () => {
    const text =
      '- id: bbc2008\n  type: webpage\n  title: Bombers\n  volume: 012\n  issued: 2008-09';
    expect(readLibrary(text, 'refs.yaml').sources[0]?.item).toEqual({
      id: 'bbc2008',
      type: 'webpage',
      title: 'Bombers',
      volume: '012',
      issued: { raw: '2008-09' },
    });
  });

  it('reads the list that pandoc keeps under `references`', () => {
    const text = '---\nreferences:\n- id: a\n  issued:\n    year: 2008\n    month: 9\n---\n';
    expect(readLibrary(text, 'refs.yaml').sources[0]?.item.issued).toEqual({
      'date-parts': [['2008', '9']],
    });
  });

  it('knows the place of an entry', () => {
    const { sources } = readLibrary('[\n  {"id": "a"}\n]', 'refs.json');
    expect(sources[0]?.place?.start).toEqual({ line: 2, column: 3, offset: 4 });
  });

  it('knows the place of a field', () => {
    const { sources } = readLibrary(
      '[{"id": "a",\n"custom": {"url-status": "dead"}}]',
      'refs.json',
    );
    expect(sources[0]?.fields['custom.url-status']?.start).toMatchObject({ line: 2, column: 26 });
  });

  it('takes the title of an event for the event, as CSL 1.0.2 names it', () => {
    const { sources } = readLibrary('- {id: a, event-title: OPEC summit}', 'a.yaml');
    expect(sources[0]?.item.event).toBe('OPEC summit');
  });

  it('skips fields that are no part of a reference', () => {
    const own = { 'x-mark': 'red', _state: 1 };
    const entry = { id: 'a', type: 'book', abstract: ['x'], keyword: 3, ...own };
    expect(readJson([entry])).toMatchObject({
      sources: [{ item: { id: 'a', type: 'book' } }],
      findings: [],
    });
  });

  it('takes nothing and blank text for an absent field', () => {
    expect(readJson([{ id: 'a', type: 'book', title: null, DOI: ' ' }]).sources[0]?.item).toEqual({
      id: 'a',
      type: 'book',
    });
  });

  it('keeps a key as written', () => {
    expect(readJson([{ id: 'a' }, { id: 'A' }, { id: 7 }]).sources.map(({ key }) => key)).toEqual([
      'a',
      'A',
      '7',
    ]);
  });

  it('keeps good entries beside bad ones', () => {
    const { sources } = readJson([{ title: 'no id' }, 'text', { id: 'good' }]);
    expect(sources.map(({ key }) => key)).toEqual(['good']);
  });

  it('keeps the good fields of an entry with a bad one', () => {
    expect(readJson([{ id: 'a', title: [{}], URL: 'https://e.org' }]).sources[0]?.item).toEqual({
      id: 'a',
      type: 'document',
      URL: 'https://e.org',
    });
  });

  it.each([
    [{ a: 1 }, 'Unexpected mapping, expected a list of sources'],
    [[3], 'Unexpected `3` in the list of sources, expected an entry with an `id`'],
    [[{ title: 'x' }], 'Entry without `id`, expected the key that citations name'],
    [[{ id: true }], 'Unexpected `true` as `id` of an entry, expected a citation key'],
    [[{ id: 'a', title: {} }], 'Unexpected mapping as `title` of entry `a`, expected text'],
    [[{ id: 'a', volume: true }], 'Unexpected `true` as `volume` of entry `a`, expected text'],
    [
      [{ id: 'a', author: true }],
      'Unexpected `true` in `author` of entry `a`, expected a list of names',
    ],
    [[{ id: 'a', author: [true] }], 'Unexpected `true` in `author` of entry `a`, expected a name'],
    [
      [{ id: 'a', issued: { 'date-parts': [['soon']] } }],
      'Unexpected list in `issued` of entry `a`, expected a date',
    ],
    [
      [{ id: 'a', issued: { 'date-parts': [[2019, 2, 30]] } }],
      'Impossible date `2019-2-30` in `issued` of entry `a`, expected a day that the calendar has',
    ],
    [
      [{ id: 'a', custom: { 'archive-date': '2 May' } }],
      'Unexpected `2 May` as `custom.archive-date` of entry `a`, expected a day such as `2016-04-15`',
    ],
    [
      [{ id: 'a', custom: { 'archive-date': '2015-02-29' } }],
      'Unexpected `2015-02-29` as `custom.archive-date` of entry `a`, expected a day that the calendar has',
    ],
    [
      [{ id: 'a', custom: { 'url-status': 'gone' } }],
      'Unexpected `gone` as `custom.url-status` of entry `a`, expected one of `live`, `dead`, `withdrawn`, `unfit`, `bare`, `unrecorded`',
    ],
    [[{ id: 'a', custom: 'x' }], 'Unexpected `x` as `custom` of entry `a`, expected named values'],
  ])('tells what is wrong with %j', (entries, reason) => {
    expect(readJson(entries).findings.map(({ finding }) => finding.reason)).toEqual([reason]);
  });

  it('tells a field that stands twice and keeps the first', () => {
    const { sources, findings } = readLibrary(
      '[{"id": "a", "title": "x", "title": "y"}]',
      'r.json',
    );
    expect([sources[0]?.item.title, findings[0]?.finding.place?.start.column]).toEqual(['x', 28]);
  });

  it('says which value of a field that stands twice counts', () => {
    const { findings } = readLibrary('- {id: a, volume: 3, volume: 4}', 'r.yaml');
    expect(findings).toMatchObject([
      {
        ruleId: 'bibliography-tidy',
        finding: { note: 'The first one counts, `3`: remove the other.' },
      },
    ]);
  });

  it('says nothing of a field that stands twice with one value', () => {
    expect(readLibrary('- {id: a, volume: 3, volume: 3}', 'r.yaml').findings).toEqual([]);
  });

  it('warns of an entry that nobody can cite', () => {
    expect(readLibrary('- title: x\n- 3', 'r.yaml').findings.map(({ ruleId }) => ruleId)).toEqual([
      'bibliography-tidy',
      'bibliography-tidy',
    ]);
  });

  it('names the entry that a fault belongs to', () => {
    const { findings } = readLibrary('- {id: a, publisher: [{}]}', 'r.yaml');
    expect(findings[0]?.finding.key).toBe('a');
  });

  it.each([
    ['DeGroot', [{ literal: 'DeGroot' }]],
    ['[brtw, {family: Fox}]', [{ literal: 'brtw' }, { family: 'Fox' }]],
  ])('reads names that are written as plain text: %s', (author, names) => {
    expect(readLibrary(`- {id: a, author: ${author}}`, 'r.yaml').sources[0]?.item.author).toEqual(
      names,
    );
  });

  it('knows the names that fields have in BibTeX', () => {
    const text = '- {id: a, doi: 10.1/x, url: "https://e.org/?a&amp;b", date: 2006}';
    expect(readLibrary(text, 'r.yaml').sources[0]?.item).toEqual({
      id: 'a',
      type: 'document',
      DOI: '10.1/x',
      URL: 'https://e.org/?a&b',
      issued: { raw: '2006' },
    });
  });

  it('prefers a field under its own name, and tells another value', () => {
    const { sources, findings } = readLibrary(
      '- {id: a, url: "https://a.org", URL: "https://b.org", doi: 10.1000/1, DOI: 10.1000/1}',
      'r.yaml',
    );
    expect([sources[0]?.item.URL, findings.map(({ finding }) => finding.reason)]).toEqual([
      'https://b.org',
      ['`url` stands twice in entry `a`, as `URL`, expected it once'],
    ]);
  });

  it.each([
    [
      '{Title: T, Url: "https://e.org", Issn: 1234-5678, Publisher: P}',
      ['title', 'URL', 'ISSN', 'publisher'],
    ],
    [
      '{container_title: C, archive-location: L, publisher_place: O}',
      ['container-title', 'archive_location', 'publisher-place'],
    ],
    [
      '{journalAbbreviation: J., shortTitle: S, pages: 1-2, title: T, journal: W}',
      ['container-title-short', 'title-short', 'page', 'title', 'container-title'],
    ],
  ])('reads names in other case and with other hyphens: %s', (entry, names) => {
    const { sources, findings } = readLibrary(`- {id: a, ${entry.slice(1)}`, 'r.yaml');
    const { id, type, ...item } = sources[0]?.item ?? {};
    expect([Object.keys(item).sort(), findings]).toEqual([[...names].sort(), []]);
  });

  it.each([
    [{ ISSN: ['1234-5678', '8765-4321'] }, { ISSN: '1234-5678, 8765-4321' }],
    [{ 'container-title': ['Water'] }, { 'container-title': 'Water' }],
    [{ ISBN: [] }, {}],
    [{ author: { family: 'Fox' } }, { author: [{ family: 'Fox' }] }],
    [{ author: [{ name: 'River Board' }] }, { author: [{ literal: 'River Board' }] }],
    [
      { author: [{ firstName: 'A', lastName: 'Fox' }] },
      { author: [{ given: 'A', family: 'Fox' }] },
    ],
    [{ PMID: '123' }, { PMID: '123', URL: 'https://pubmed.ncbi.nlm.nih.gov/123/' }],
    [{ PMCID: 'PMC12' }, { PMCID: 'PMC12', URL: 'https://pmc.ncbi.nlm.nih.gov/articles/PMC12/' }],
    [
      { PMID: '123', DOI: '10.1000/1' },
      { PMID: '123', DOI: '10.1000/1' },
    ],
    [{ 'event-date': '2019-03-04' }, { issued: { raw: '2019-03-04' } }],
    [{ 'event-date': '2019', issued: '2020' }, { issued: { raw: '2020' } }],
  ])('reads %j as servers deliver it', (entry, item) => {
    const { sources, findings } = readJson([{ id: 'a', type: 'book', ...entry }]);
    expect([sources[0]?.item, findings]).toEqual([{ id: 'a', type: 'book', ...item }, []]);
  });

  it.each([
    ['issued: [{year: 2019, season: 2}]', { 'date-parts': [['2019']], season: '2' }],
    ['issued: {year: 2019, season: Spring}', { 'date-parts': [['2019']], season: 1 }],
    ['issued: {year: 2019, season: winter}', { 'date-parts': [['2019']], season: 4 }],
    ['issued: {year: 2019, season: season-04}', { 'date-parts': [['2019']], season: 4 }],
    ['issued: [{year: 2019, month: 3}, {year: 2020}]', { 'date-parts': [['2019', '3'], ['2020']] }],
    ['issued: [{year: 2019, season: 1}, {year: 2019, season: 3}]', { raw: '2019-21/2019-23' }],
    ['issued: [{year: 2019, season: 4}, {year: 2020, month: 2}]', { raw: '2019-24/2020-02' }],
    ['issued: [{literal: Easter 2019}]', { literal: 'Easter 2019' }],
    ['issued: {year: 2019, month: March}', { 'date-parts': [['2019', 3]] }],
    ['issued: {date-parts: [[2019, Sept.]]}', { 'date-parts': [[2019, 9]] }],
  ])('reads %s', (field, issued) => {
    const { sources, findings } = readLibrary(`- {id: a, ${field}}`, 'r.yaml');
    expect([sources[0]?.item.issued, findings]).toEqual([issued, []]);
  });

  it.each([
    ['Book', 'book'],
    ['journal-article', 'article-journal'],
    ['journalArticle', 'article-journal'],
    ['legal case', 'legal_case'],
    ['motion-picture', 'motion_picture'],
    ['book-chapter', 'chapter'],
    ['dissertation', 'thesis'],
  ])('knows the type %s', (written, type) => {
    const { sources, findings } = readJson([{ id: 'a', type: written }]);
    expect([sources[0]?.item.type, findings]).toEqual([type, []]);
  });

  it.each([
    [{ family: 'Fox', ORCID: 'x', sequence: 'first', 'x-own': 1 }, []],
    [{ family: 'Fox', surname: 'Foxe' }, ['name surname']],
  ])('tells the part of a name that is not used: %j', (name, told) => {
    const { sources, findings } = readJson([{ id: 'a', author: [name] }]);
    expect([sources[0]?.item.author, findings.map(({ unusedField }) => unusedField)]).toEqual([
      [{ family: 'Fox' }],
      told,
    ]);
  });

  it('tells a type that CSL does not have', () => {
    expect(readJson([{ id: 'a', type: 'scroll' }]).findings).toMatchObject([
      { ruleId: 'bibliography-tidy', unusedField: 'type scroll', finding: { key: 'a' } },
    ]);
  });

  it('tells a season that is none', () => {
    const { findings } = readLibrary(
      '- {id: a, issued: {year: 2019, season: Michaelmas}}',
      'r.yaml',
    );
    expect(findings).toMatchObject([
      { ruleId: 'bibliography-tidy', finding: { reason: expect.stringContaining('`Michaelmas`') } },
    ]);
  });

  it.each<[string, string | undefined, number]>([
    ['http://web archive.org/x', undefined, 1],
    ['in our office', undefined, 1],
    ['https://', undefined, 1],
    ['www.archive.org/a', 'https://www.archive.org/a', 1],
    ['<https://archive.org/a>; https://b.org', 'https://archive.org/a', 1],
    ['doi:10.1000/182', 'https://doi.org/10.1000/182', 0],
    ["https://archive.org/Teo's_|_^{x}[1]", "https://archive.org/Teo's_|_^{x}[1]", 0],
    ['https://a.org/?a&amp;b', 'https://a.org/?a&b', 0],
    ['ftp://archive.org/a', 'ftp://archive.org/a', 0],
    ['https://a:b@archive.org/a', 'https://a:b@archive.org/a', 0],
    ['javascript:alert(1)', 'javascript:alert(1)', 0],
  ])('takes %s for the address of a copy as far as it leads anywhere', (written, kept, told) => {
    const custom = { 'archive-url': written };
    const { sources, findings } = readLibrary(JSON.stringify([{ id: 'a', custom }]), 'r.json');
    expect(sources[0]?.item.custom?.['archive-url']).toBe(kept);
    expect(findings.map(({ ruleId }) => ruleId)).toEqual(told === 1 ? ['bibliography-tidy'] : []);
  });

  it.each([
    ['issuued: 2019', '`issuued`', 'such as `issued`'],
    ['frobnicate: x', '`frobnicate`', 'a field of CSL'],
    ['printing: x', '`printing`', 'built-in look'],
    ['custom: {archiv-url: x}', '`custom.archiv-url`', '`archive-url`'],
  ])('tells that %s is not used', (field, name, expected) => {
    const { findings } = readLibrary(`- {id: a, ${field}}`, 'r.yaml');
    expect(findings).toMatchObject([
      {
        ruleId: 'bibliography-tidy',
        finding: { key: 'a', reason: expect.stringContaining(`${name} of entry \`a\``) },
      },
    ]);
    expect(findings[0]?.finding.reason).toContain(expected);
    expect(findings[0]?.unusedField).toBe(name.slice(1, -1));
  });

  it.each([
    ['{"items": [{"id": "a", "type": "book"}]}'],
    ['{"id": "a", "type": "book", "title": "T"}'],
  ])('reads %s, as servers answer programs', (text) => {
    expect(readLibrary(text, 'r.json').sources.map(({ key }) => key)).toEqual(['a']);
  });

  it.each([
    [{ config: {}, items: [{ itemKey: 'A', itemType: 'book', citationKey: 'fox' }] }],
    [[{ key: 'ABCD2345', version: 3, data: { itemType: 'book', title: 'T' } }]],
    [{ items: [{ itemType: 'book', title: 'T' }], collections: {} }],
  ])('names the right export for the own formats of Zotero: %j', (value) => {
    const { sources, findings } = readLibrary(JSON.stringify(value), 'r.json');
    expect([sources, findings.length, findings[0]?.finding.note]).toEqual([
      [],
      1,
      'Export the library again from Zotero, in the format `Better CSL JSON` or `CSL JSON`.',
    ]);
  });

  it.each([
    [{ id: 'http://zotero.org/users/1/items/ABCD2345', 'citation-key': 'fox2019' }, 'fox2019'],
    [{ id: '123/ABCD2345', 'citation-key': 'fox2019' }, 'fox2019'],
    [{ 'citation-key': 'fox2019' }, 'fox2019'],
    [{ id: 'a', 'citation-key': 'fox2019' }, 'a'],
    [
      { id: 'http://zotero.org/users/1/items/ABCD2345' },
      'http://zotero.org/users/1/items/ABCD2345',
    ],
  ])('has of %j the key that people cite by', (entry, key) => {
    expect(readJson([entry]).sources.map((source) => source.key)).toEqual([key]);
  });

  it.each(['0000', '"0000-00-00"', '{date-parts: [[0]]}', '{raw: "0000/00/00"}', '9999'])(
    'takes %s for no date',
    (date) => {
      const text = `- {id: a, issued: ${date}, custom: {archive-date: "0000-00-00"}}`;
      const { sources, findings } = readLibrary(text, 'r.yaml');
      expect([sources[0]?.item, findings]).toEqual([{ id: 'a', type: 'document' }, []]);
    },
  );

  it.each([
    ['4 March 2016', '2016-03-04'],
    ['March 4, 2016', '2016-03-04'],
    ['25/12/2016', '2016-12-25'],
    ['2016-3-4', '2016-03-04'],
    ['2016-03-04T10:00:00Z', '2016-03-04'],
  ])('reads %j as the day of an archived copy, and says so', (written, day) => {
    const { sources, findings } = readJson([{ id: 'a', custom: { 'archive-date': written } }]);
    expect(sources[0]?.item.custom).toEqual({ 'archive-date': day });
    expect(findings.map(({ ruleId }) => ruleId)).toEqual(['bibliography-tidy']);
  });

  it('tells a fault at its line and column, in its file', () => {
    const { findings } = readLibrary('- id: a\n  title: [[x]]', 'refs.yaml');
    expect(findings[0]).toMatchObject({
      ruleId: 'bibliography-readable',
      finding: { file: 'refs.yaml', place: { start: { line: 2, column: 10 } } },
    });
  });

  it('files an impossible date under the rule for dates', () => {
    const { findings } = readJson([{ id: 'a', accessed: '2019-02-30' }]);
    expect(findings.map(({ ruleId }) => ruleId)).toEqual(['date-valid']);
  });

  it('tells broken JSON at its place', () => {
    const { findings } = readLibrary('[\n  {"id": "a"}\n  {"id": "b"}\n]', 'refs.json');
    expect(findings[0]?.finding).toMatchObject({
      place: { start: { line: 3, column: 3 } },
      reason: 'Unexpected `{`, expected `,` or `]` (CSL-JSON)',
    });
  });

  it.each([
    ['[{"title": "x"}]', 'refs.json', 'Add `"id": "key"`'],
    ['- title: x', 'refs.yaml', 'Add `id: key`'],
    ['- {id: a, author: [true]}', 'refs.yml', '`{family: …, given: …}`'],
    ['- {id: a, issued: true}', 'refs.yaml', '`{date-parts: [[2016, 4, 15]]}`'],
    ['[{"id": "a", "issued": true}]', 'refs.json', '`{"date-parts": [[2016, 4, 15]]}`'],
  ])('says how to mend %s in the notation of %s', (text, file, note) => {
    expect(readLibrary(text, file).findings[0]?.finding.note).toContain(note);
  });

  it.each([
    ['[{"id": "a"} {"id": "b"}]', 'Put a comma between two values'],
    ['[{"id" "a"}]', 'Write each field as `"name": value`.'],
    ['[{id: "a"}]', 'Write each field as `"name": value`'],
    ['[{"id": "a"},]', 'no comma stands before a closing bracket'],
    ['[{"id": "a}]', 'Close the text'],
    ['[] []', 'Put all sources into one list'],
  ])('has a note on the broken JSON %s', (text, note) => {
    expect(readLibrary(text, 'refs.json').findings[0]?.finding.note).toContain(note);
  });

  it('tells broken YAML once, with a note', () => {
    const entries = Array.from({ length: 20 }, (_, index) => `- {id: a${index}, title: b}`);
    const { findings } = readLibrary(['- id: "open', ...entries].join('\n'), 'refs.yaml');
    expect(findings.map(({ finding }) => finding.note?.slice(0, 18))).toEqual([
      'Indent with blanks',
    ]);
  });

  it('is not harmed by the names of object internals', () => {
    const text = '[{"__proto__": {"title": "x"}, "constructor": 1, "id": "__proto__"}]';
    const [source] = readLibrary(text, 'refs.json').sources;
    expect([source?.key, source?.item.title, Object.getPrototypeOf(source?.item)]).toEqual([
      '__proto__',
      undefined,
      Object.prototype,
    ]);
  });

  it('never throws, whatever the file holds', () => {
    const value = fc.jsonValue({ maxDepth: 3 });
    const field = fc.constantFrom('id', 'title', 'author', 'issued', 'custom', 'URL', 'type');
    const entry = fc.dictionary(field, value);
    fc.assert(
      fc.property(fc.array(fc.oneof(entry, value)), (entries) => {
        const { sources, findings } = readJson(entries);
        expect(sources.length + findings.length).toBeGreaterThanOrEqual(entries.length);
      }),
    );
  });
});

function readJson(entries: unknown) {
  return readLibrary(JSON.stringify(entries), 'refs.json');
}
