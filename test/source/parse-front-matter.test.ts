import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FrontMatter } from '../../src/model/front-matter.ts';
import type { Message } from '../../src/model/message.ts';
import { readFrontMatter } from '../../src/source/parse-front-matter.ts';

function read(yaml: string) {
  const text = `---\n${yaml}\n---\n\nText.\n`;
  return readFrontMatter({ path: 'content/a.md', text, sha256: '' });
}

/** Data of front matter that must be right, with the two required keys before it. */
function dataOf(yaml: string): FrontMatter {
  const { frontMatter, messages } = read(`title: T\npublished: 2016-04-15\n${yaml}`);
  if (frontMatter === undefined) throw new Error(messages.map(told).join('\n'));
  return frontMatter.data;
}

/** Messages about front matter, with the two required keys before it: it begins on line 4. */
function messagesOf(yaml: string): string[] {
  return read(`title: T\npublished: 2016-04-15\n${yaml}`).messages.map(told);
}

function told({ place, ruleId, reason }: Message): string {
  return `${place?.start.line}:${place?.start.column} ${ruleId} ${reason}`;
}

describe('front matter that is right', () => {
  it('fills in the defaults', () => {
    expect(dataOf('')).toEqual({
      title: 'T',
      published: '2016-04-15',
      authors: [],
      version: '1.0',
      status: 'final',
      lang: 'en',
      keywords: [],
      history: [],
      bibliography: [],
      references: [],
      facts: [],
      eras: [],
      accept: [],
      embed_sources: true,
    });
  });

  it.each([
    ['version: 1.0', '1.0'],
    ['version: 1.10', '1.10'],
    ['version: 0x10', '0x10'],
    ['version: "2"', '2'],
    ['version: true', 'true'],
    ['version: 1_000', '1_000'],
  ])('keeps the spelling of %s', (yaml, version) => {
    expect(dataOf(yaml).version).toBe(version);
  });

  it('keeps the zeros of a number', () => {
    expect(dataOf('number: 014').number).toBe('014');
  });

  it.each(['subtitle:', 'subtitle: null', 'subtitle: ~'])('takes `%s` for absent', (yaml) => {
    expect(dataOf(yaml).subtitle).toBeUndefined();
  });

  it('takes an empty key with a default for absent', () => {
    expect(dataOf('keywords:').keywords).toEqual([]);
  });

  it('makes records of authors that are given as text', () => {
    expect(dataOf('authors: [A, {name: B, affiliation: C}]').authors).toEqual([
      { name: 'A' },
      { name: 'B', affiliation: 'C' },
    ]);
  });

  it('makes a list of one bibliography', () => {
    expect(dataOf('bibliography: refs.bib').bibliography).toEqual(['refs.bib']);
  });

  it('keeps every field of a reference, as text', () => {
    const yaml = 'references:\n  - {id: a, volume: 014, custom: {note: x}, author: [{family: F}]}';
    expect(JSON.parse(JSON.stringify(dataOf(yaml).references))).toEqual([
      { id: 'a', volume: '014', custom: { note: 'x' }, author: [{ family: 'F' }] },
    ]);
  });

  it('reads booleans', () => {
    expect(dataOf('embed_sources: false').embed_sources).toBe(false);
    expect(dataOf('margin_sources: false').margin_sources).toBe(false);
  });

  it('leaves it to the project whether sources stand beside the text', () => {
    expect(dataOf('lang: en').margin_sources).toBeUndefined();
  });

  it('needs no date in a draft', () => {
    expect(read('title: T\nstatus: draft').messages).toEqual([]);
  });

  it('joins the lines of folded text', () => {
    expect(dataOf('handling: >\n  one\n  two\n').handling).toBe('one two');
  });

  it('follows an alias', () => {
    expect(dataOf('series: &s Name\nsubtitle: *s').subtitle).toBe('Name');
  });

  it('reads eras, gaps and leaders', () => {
    const eras = [
      'eras:',
      '  - id: chavez',
      '    label: Chávez era',
      '    from: 1999-02-02',
      '    to: open',
      '    leaders:',
      '      Venezuela: Hugo Chávez',
      '      Russia: [{name: Vladimir Putin, from: 1999-12-31}, Dmitry Medvedev]',
      '    trend: {value: rising, reason: "arms and credit"}',
      '    rows: {Military: "Bombers, 2008[@bbc2008]"}',
      '  - {gap: true, from: 1991, to: 1999, note: nothing on record}',
    ].join('\n');
    expect(dataOf(eras).eras).toEqual([
      {
        id: 'chavez',
        label: 'Chávez era',
        from: '1999-02-02',
        to: 'open',
        leaders: {
          Venezuela: [{ name: 'Hugo Chávez' }],
          Russia: [{ name: 'Vladimir Putin', from: '1999-12-31' }, { name: 'Dmitry Medvedev' }],
        },
        trend: { value: 'rising', reason: 'arms and credit' },
        rows: { Military: 'Bombers, 2008[@bbc2008]' },
      },
      { gap: true, from: '1991', to: '1999', note: 'nothing on record' },
    ]);
  });

  it('reads that the record has no leader, of one side or at all', () => {
    const eras = [
      'eras:',
      '  - {id: a, label: A, from: 1990, to: 1999, leaders: none, rows: {Money: none}}',
      '  - {id: b, label: B, from: 1999, to: open, leaders: {North: none, South: [Eve]}}',
    ].join('\n');
    expect(dataOf(eras).eras).toMatchObject([
      { leaders: 'none', rows: { Money: 'none' } },
      { leaders: { North: 'none', South: [{ name: 'Eve' }] } },
    ]);
  });

  it('knows the place of each value', () => {
    const { frontMatter } = read('title: T\nstatus: draft\nfacts:\n  - {label: L, value: V}');
    expect(frontMatter?.places['facts.0.value']).toEqual({
      start: { line: 5, column: 23, offset: 56 },
      end: { line: 5, column: 24, offset: 57 },
    });
  });

  it('can be cloned into another thread', () => {
    const { frontMatter } = read('title: T\nstatus: draft\nreferences: [{id: a}]');
    expect(() => structuredClone(frontMatter)).not.toThrow();
  });
});

describe('front matter that is wrong', () => {
  it('is missed where there is none', () => {
    const { messages } = readFrontMatter({ path: 'a.md', text: '# Title\n', sha256: '' });
    expect(messages.map(told)).toEqual([
      '1:1 front-matter-valid The file begins without front matter, expected `---` on the first line',
    ]);
  });

  it('is told about its fence only', () => {
    const { messages } = readFrontMatter({ path: 'a.md', text: '---js\na\n---\n', sha256: '' });
    expect(messages.map(told)).toEqual([
      '1:1 front-matter-valid `---js` does not open front matter, expected `---` alone on the line',
    ]);
  });

  it('is told about every fault at once, in source order', () => {
    const yaml =
      'titel: T\npublished: 2016-02-30\nstatus: done\nfacts: [{label: L}]\nkeywords: one';
    expect(read(yaml).messages.map(told)).toEqual([
      '1:1 front-matter-valid `title` is missing, expected `title: …` with text',
      '2:1 front-matter-known-key `titel` is not a known key, expected `title`',
      '3:12 date-valid Unexpected `2016-02-30` for `published`, expected a day that the calendar has',
      '4:9 front-matter-valid Unexpected `done` for `status`, expected one of `draft`, `final`, `superseded`, `withdrawn`',
      '5:9 front-matter-valid `value` is missing, expected `value: …` with text',
      '6:11 front-matter-valid Unexpected `one` for `keywords`, expected a list',
    ]);
  });

  it('needs a date unless it is a draft', () => {
    expect(read('title: T').messages.map(told)).toEqual([
      '1:1 front-matter-valid `published` is missing, expected `published: …` with a day such as `2016-04-15`',
    ]);
  });

  it('points at the key of a required value that is empty', () => {
    expect(read('title:\nstatus: draft').messages.map(told)).toEqual([
      '2:1 front-matter-valid `title` is missing, expected `title: …` with text',
    ]);
  });

  it('suggests nothing for a key that is like no other', () => {
    expect(messagesOf('xylophone: 1')[0]).toMatch(
      /expected one of `title`, `short_title`, `subtitle`/,
    );
  });

  it.each([
    ['lang: not_a_tag', '4:7 front-matter-valid Unexpected `not_a_tag` for `lang`'],
    ['lang: en-x-k0', '4:7 front-matter-valid Unexpected `en-x-k0` for `lang`'],
    ['lang: x-private', '4:7 front-matter-valid Unexpected `x-private` for `lang`'],
    ['slug: ../up', '4:7 front-matter-valid Unexpected `../up` for `slug`'],
    ['slug: con', '4:7 front-matter-valid Unexpected `con` for `slug`'],
    ['paper: A3', '4:8 front-matter-valid Unexpected `A3` for `paper`'],
    ['tlp: PINK', '4:6 front-matter-valid Unexpected `PINK` for `tlp`'],
    ['template: ../x', '4:11 front-matter-valid Unexpected `../x` for `template`'],
    ['embed_sources: perhaps', '4:16 front-matter-valid Unexpected `perhaps` for `embed_sources`'],
    ['subtitle: [a]', '4:11 front-matter-valid Unexpected list for `subtitle`'],
    ['subtitle: {a: b}', '4:11 front-matter-valid Unexpected mapping for `subtitle`'],
    ['information_to: soon', '4:17 date-valid Unexpected `soon` for `information_to`'],
    ['references: [{title: x}]', '4:14 front-matter-valid Unexpected mapping for `references.0`'],
    ['authors: [{nam: x}]', '4:11 front-matter-valid `name` is missing'],
    ['authors: [[a]]', '4:11 front-matter-valid Unexpected list for `authors.0`'],
    [
      'authors: [{name: a, orcid: 1}]',
      '4:28 front-matter-valid Unexpected `1` for `authors.0.orcid`',
    ],
    ['accept: [{rule: a}]', '4:10 front-matter-valid `reason` is missing'],
    [
      'eras: [{id: a, label: b, from: 1, to: open}]',
      '4:32 date-valid Unexpected `1` for `eras.0.from`',
    ],
    ['eras: [{gap: perhaps}]', '4:14 front-matter-valid Unexpected `perhaps` for `eras.0.gap`'],
    ['eras: [a]', '4:8 front-matter-valid Unexpected `a` for `eras.0`'],
    ['history: {}', '4:10 front-matter-valid Unexpected mapping for `history`'],
  ])('refuses `%s`', (yaml, start) => {
    expect(messagesOf(yaml)[0]?.slice(0, start.length)).toBe(start);
  });

  it('tells the nearest key inside an era', () => {
    expect(messagesOf('eras:\n  - {id: a, label: b, from: 1990, too: 1999, to: open}')).toEqual([
      '5:35 front-matter-known-key `too` is not a known key, expected `to`',
    ]);
  });

  it('tells a leader who is wrong by the kind the author meant', () => {
    const yaml = 'eras: [{id: a, label: b, from: 1990, to: open, leaders: {R: [{nmae: x}]}}]';
    expect(messagesOf(yaml)).toEqual([
      '4:62 front-matter-valid `name` is missing, expected `name: …` with a name',
      '4:63 front-matter-known-key `nmae` is not a known key, expected `name`',
    ]);
  });

  it.each([
    [
      'Ann',
      '4:57 front-matter-valid Unexpected `Ann` for `eras.0.leaders`, expected sides with leaders, or `none`',
    ],
    [
      '[Ann]',
      '4:57 front-matter-valid Unexpected list for `eras.0.leaders`, expected sides with leaders, or `none`',
    ],
    [
      '{R: [none]}',
      '4:62 front-matter-valid Unexpected `none` for `eras.0.leaders.R.0`, expected a name',
    ],
  ])('refuses `leaders: %s`', (leaders, message) => {
    const yaml = `eras: [{id: a, label: b, from: 1990, to: open, leaders: ${leaders}}]`;
    expect(messagesOf(yaml)).toEqual([message]);
  });

  it.each([
    ['leaders: {R: {name: Ann, office: "chair[@a]"}}', 'leaders.R.office', 'an office'],
    [
      'leaders: {R: [{name: Ann, office: "chair[see @a, p. 3]"}]}',
      'leaders.R.0.office',
      'an office',
    ],
    ['leaders: {R: [{name: "Ann[^1]", from: 1991}]}', 'leaders.R.0.name', 'a name'],
    ['leaders: {R: "Ann[-@a]"}', 'leaders.R', 'a name'],
    ['leaders: {R: ["Ann :no-source[]"]}', 'leaders.R.0', 'a name'],
    ['trend: {value: rising, reason: "more[@{a b}]"}', 'trend.reason', 'text'],
  ])('tells of a citation where text prints as it stands: `%s`', (line, path, expected) => {
    const { messages } = read(eraWith(line));
    expect(messages).toMatchObject([
      {
        ruleId: 'front-matter-valid',
        reason: expect.stringContaining(
          ` for \`eras.0.${path}\`, expected ${expected} in plain text, without a citation`,
        ),
        note: 'It prints as it stands: cite in the text of a row, or of the briefing.',
        place: { start: { line: 4 } },
      },
    ]);
  });

  it.each([
    ['leaders: {"Board[@a]": Ann}', 'Unexpected `Board[@a]` in `eras.0.leaders`, expected a side'],
    ['rows: {"Way[@a]": x}', 'Unexpected `Way[@a]` in `eras.0.rows`, expected the name of a row'],
  ])('tells of a citation in a name: `%s`', (line, reason) => {
    const { messages } = read(eraWith(line));
    expect(messages).toMatchObject([
      { reason: `${reason} in plain text, without a citation`, place: { start: { line: 4 } } },
    ]);
    expect(messages[0]?.place?.start.column).toBe(
      (eraWith(line).split('\n')[2]?.indexOf('"') ?? 0) + 1,
    );
  });

  it.each([
    'leaders: {R: {name: "Ann [A]", office: "chair [acting], a@b.org [a@b.org]"}}',
    'rows: {Money: "none[@a]"}',
    'rows: {Money: None on record}',
    'leaders: {R: {name: Nonette}}',
    'rows: {Money: " none "}',
  ])('takes `%s`', (line) => {
    expect(read(eraWith(line)).messages).toEqual([]);
  });

  it.each(['None', 'NONE', '" None "', '"\\u200Bnone"'])(
    'does not guess what %s means, as the text of a row or in place of leaders',
    (word) => {
      const rows = read(eraWith(`rows: {Money: ${word}}`)).messages;
      expect(rows).toMatchObject([
        { note: expect.stringContaining('write `none`'), place: { start: { line: 4 } } },
      ]);
      expect(rows[0]?.reason).toContain('expected `none` in small letters, or other text');
      for (const side of [word, `[${word}]`, `{name: ${word}}`]) {
        const { messages } = read(eraWith(`leaders: {R: ${side}}`));
        expect(messages).toMatchObject([
          {
            reason: expect.stringContaining('expected a name'),
            note: expect.stringContaining('`none` alone'),
          },
        ]);
      }
      expect(read(eraWith(`leaders: ${word}`)).messages[0]?.reason).toContain('or `none`');
    },
  );

  it('refuses a key that is written twice', () => {
    expect(messagesOf('title: U')).toEqual([
      '4:1 front-matter-valid Unexpected `title: U`, expected each key once',
    ]);
  });

  it('refuses a list in place of keys', () => {
    expect(read('- a').messages[0]?.reason).toMatch(/^Unexpected list for the front matter/);
  });

  it.each([
    ['facts: [{label: L, value: US$2bn[@x]}]', 'in quotes'],
    ['subtitle: @x', 'in quotes'],
    ['subtitle: `x`', 'in quotes'],
    ['subtitle: One: two', 'in quotes'],
    ['subtitle: *x', 'in quotes'],
    ['subtitle: !x y', 'in quotes'],
    ['subtitle: [x', 'in quotes'],
    ['subtitle: "x', 'Close'],
    ['subtitle: x\n\tb: 1', 'spaces'],
    ['map:\n\tfrom: Oslo', 'spaces'],
    ['map: {from: Oslo,\n\tto: Lima}', 'spaces'],
    ['facts:\n  - label: A\n\tvalue: B', 'spaces'],
  ])('says how to mend `%s`', (yaml, words) => {
    const { messages } = read(`title: T\nstatus: draft\n${yaml}`);
    expect(messages.map(({ note }) => note).join()).toContain(words);
  });

  it.each([
    ['status: Drafts', 'Did you mean `draft`?'],
    ['tlp: ambre', 'Did you mean `AMBER`?'],
    ['status: done', 'Write one of these words as it stands here.'],
    ['keywords: rivers', 'Write `keywords: [rivers]`, or each value on a line of its own'],
    ['keywords: {a: b}', 'Write each value on a line of its own, after `- `.'],
    ['subtitle: [a]', 'Write text on one line; put it in quotes if it begins with `[` or `{`.'],
    ['map: Moscow', 'Write each key on a line of its own, indented alike.'],
    ['slug: River Levels', 'such as `river-levels`'],
    ['slug: con', 'Windows keeps this name'],
    ['lang: not_a_tag', 'Write the language first'],
    ['template: ../x', 'without a path'],
    ['embed_sources: perhaps', 'Write one of these words'],
    ['authors: [{name: a, email: at home}]', 'Write the address alone'],
    ['references: [{title: x}]', 'Begin each entry with `id: key`'],
    ['information_to: season-04', '21 is spring'],
    ['information_to: soon', 'Write year, month, day in this order'],
    ['information_to: 2016-13', 'the months are 01 to 12'],
    ['information_to: 2015-02-29/2016', 'February 2015 has 28 days.'],
    ['information_to: -0043-02-29', 'February 44 BC has 28 days.'],
    ['information_to: -000044-02-30', 'February 45 BC has 29 days.'],
    ['information_to: 2015-12-32', 'December 2015 has 31 days.'],
    [
      'eras: [{id: a, label: b, from: 1990, to: open, leaders: {R: [x, none]}}]',
      'write `none` alone, without a list',
    ],
  ])('has a note on how to mend `%s`', (yaml, note) => {
    const { messages } = read(`title: T\npublished: 2016-04-15\n${yaml}`);
    expect(messages.map((message) => message.note).join()).toContain(note);
  });

  it('offers no key of the whole front matter for one inside a list', () => {
    const { messages } = read('title: T\nstatus: draft\nauthors: [{name: a, telephone: 0}]');
    expect(messages[0]?.note).toBe('Remove it; no other key is read here.');
  });

  it('tells an item that is left empty by its number', () => {
    expect(messagesOf('keywords:\n  - a\n  -')).toEqual([
      '6:4 front-matter-valid `keywords.1` is empty, expected text',
    ]);
  });

  it('refuses a title of characters that print nothing', () => {
    expect(read('title: "\\u200b\\u200f"\nstatus: draft').messages.map(told)).toEqual([
      '2:8 front-matter-valid Unexpected `\u200b\u200f` for `title`, expected text',
    ]);
  });

  it('tells one fault of YAML once, however far the parser stumbles on', () => {
    const entries = Array.from({ length: 20 }, (_, index) => `  - {id: a${index}, title: b}`);
    expect(messagesOf(['subtitle: "open', 'references:', ...entries].join('\n'))).toEqual([
      '4:16 front-matter-valid The value breaks off here, expected a closing quote, a comma or a colon before it',
    ]);
  });

  it('tells the faults of two keys, as neither can come of the other', () => {
    const yaml = 'series: One: two\nsubtitle: "x\nkeywords: [a, b]\nnumber: @3';
    expect(messagesOf(yaml).map((told) => told.slice(0, 4))).toEqual(['4:9 ', '5:13', '7:9 ']);
  });

  it('misses the bracket that was never closed', () => {
    expect(messagesOf('keywords: [a, b\nlang: en')).toEqual([
      '4:16 front-matter-valid The value breaks off here, expected `]`',
    ]);
  });

  it('shows the no-break blank after a colon', () => {
    const { messages } = read('title:\u00a0T\nstatus: draft');
    expect(messages.map(({ note }) => note)).toEqual([
      'A no-break blank (U+00A0) stands here: write a plain one.',
    ]);
  });

  it('tells a key that stands twice before the slip, and none after it', () => {
    const yaml = 'title: U\nsubtitle: [a\nseries: x\nseries: y';
    expect(messagesOf(yaml).map((told) => told.slice(0, 4))).toEqual(['4:1 ', '5:13']);
  });

  it('tells each line that YAML refuses once', () => {
    expect(messagesOf('facts: [{label: L, value: US$2bn[@x]}]')).toEqual([
      '4:33 front-matter-valid Unexpected `[@x]}]`, expected the value to end before it',
    ]);
  });
});

describe('hostile front matter', () => {
  it.each(['__proto__: {a: 1}', 'rows: 1\n__proto__: 1'])('refuses the key of `%s`', (yaml) => {
    expect(messagesOf(yaml).join('\n')).toContain('`__proto__` cannot be a key');
  });

  it('leaves the prototype of objects alone', () => {
    read('title: T\nstatus: draft\nmap: {__proto__: {polluted: yes}}');
    expect(Reflect.get({}, 'polluted')).toBeUndefined();
  });

  it('takes `constructor` for an unknown key', () => {
    expect(messagesOf('constructor: 1')[0]).toMatch(/^4:1 front-matter-known-key `constructor`/);
  });

  it('takes `constructor` for the name of a row', () => {
    const yaml = 'eras: [{id: a, label: b, from: 1990, to: open, rows: {constructor: x}}]';
    expect(dataOf(yaml).eras[0]).toMatchObject({ rows: { constructor: 'x' } });
  });

  it.each([
    ['a bracket bomb', `subtitle: ${'['.repeat(20_000)}`],
    ['a bracket bomb across lines', `subtitle: ${'[ # ]\n  '.repeat(5000)}`],
    ['a list bomb', `subtitle:\n  ${'- '.repeat(20_000)}`],
    ['a key bomb', '? '.repeat(20_000)],
    ['a stair of keys', Array.from({ length: 300 }, (_, i) => `${' '.repeat(i)}a:`).join('\n')],
    ['an alias bomb', 'subtitle: &a [x, *a, *a, *a, *a]'],
    [
      'laughing aliases',
      'a: &a [x]\n' +
        [...'bcdefghi'].map((c, i) => `${c}: &${c} [${`*${'abcdefgh'[i]},`.repeat(9)}]`).join('\n'),
    ],
    ['a tag', 'subtitle: !!js/function x'],
    ['a merge key', '<<: {title: x}'],
    ['a key that is no text', '? [a]\n: 1'],
    ['an escaped NUL', 'subtitle: "\\0"'],
  ])('refuses %s with a message', (_, yaml) => {
    expect(messagesOf(yaml)).not.toEqual([]);
  });

  it('never throws, and places every message in the file', () => {
    const words = [
      'title',
      'eras',
      'facts',
      ':',
      ' ',
      '\n',
      '- ',
      '[',
      ']',
      '{',
      '}',
      '"',
      '&a',
      '*a',
    ];
    const unit = fc.constantFrom(...words, '!', '@', '#', '|', '? ', ',', '1999', '~', '__proto__');
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 40 }), (yaml) => {
        for (const { place } of read(yaml).messages) {
          expect(place?.start.line).toBeLessThanOrEqual(yaml.split('\n').length + 3);
        }
      }),
      { numRuns: 1000 },
    );
  });
});

describe('front matter that was read before', () => {
  const file = (title: string, before = '---') => ({
    path: 'content/a.md',
    text: `${before}\ntitle: ${title}\npublished: 2016-04-15\n---\n\nText.\n`,
    sha256: '',
  });
  const { known } = readFrontMatter(file('T'));

  it('is not read again where its text is the same, whatever stands below it', () => {
    const longer = { ...file('T'), text: `${file('T').text}More text.\n` };
    const copy = structuredClone(known);
    expect(readFrontMatter(longer, copy).frontMatter).toBe(copy?.frontMatter);
    expect(copy).toEqual(known);
  });

  it.each([
    ['its text has changed', file('Other'), 'Other'],
    ['it stands elsewhere, so that its places would be wrong', file('T', '--- '), 'T'],
  ])('is read again where %s', (_, changed, title) => {
    const { frontMatter } = readFrontMatter(changed, known);
    expect(frontMatter).not.toBe(known?.frontMatter);
    expect(frontMatter).toEqual(readFrontMatter(changed).frontMatter);
    expect(frontMatter?.data.title).toBe(title);
  });

  it('is not kept where something is wrong with it', () => {
    expect(readFrontMatter(file('[')).known).toBeUndefined();
  });
});

function eraWith(line: string): string {
  return `title: T\nstatus: draft\neras: [{id: a, label: b, from: 1990, to: open, ${line}}]`;
}
