import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readLibrary } from '../support/read-library.ts';

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

  it('skips fields it does not know', () => {
    expect(readJson([{ id: 'a', type: 'book', abstract: ['x'], keyword: 3 }])).toMatchObject({
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
    expect(readJson([{ id: 'a', title: ['x'], URL: 'https://e.org' }]).sources[0]?.item).toEqual({
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
      [{ id: 'a', author: { family: 'Smith' } }],
      'Unexpected mapping in `author` of entry `a`, expected a list of names',
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
    const { findings } = readLibrary('- {id: a, publisher: [x]}', 'r.yaml');
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

  it('prefers a field under its own name', () => {
    const { sources, findings } = readLibrary('- {id: a, url: x, URL: y}', 'r.yaml');
    expect([sources[0]?.item.URL, findings]).toEqual(['y', []]);
  });

  it.each(['0000', '"0000-00-00"', '{date-parts: [[0]]}', '{raw: "0000/00/00"}', '9999'])(
    'takes %s for no date',
    (date) => {
      const text = `- {id: a, issued: ${date}, custom: {archive-date: "0000-00-00"}}`;
      const { sources, findings } = readLibrary(text, 'r.yaml');
      expect([sources[0]?.item, findings]).toEqual([{ id: 'a', type: 'document' }, []]);
    },
  );

  it('tells a fault at its line and column, in its file', () => {
    const { findings } = readLibrary('- id: a\n  title: [x]', 'refs.yaml');
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
