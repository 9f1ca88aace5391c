import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { leaveOutComments, type WithoutComments } from '../../src/comments/leave-out-comments.ts';
import { scaled } from '../support/scaled.ts';
import { wide, widely } from '../support/widely.ts';

const leaveOut = (text: string): WithoutComments => leaveOutComments('a.md', text, () => true);
const plain = (text: string): string => leaveOut(text).text;
const toldOf = (text: string): string[] =>
  leaveOut(text).messages.map(
    ({ ruleId, place }) => `${place?.start.line}:${place?.start.column} ${ruleId}`,
  );

describe('a comment in HTML', () => {
  it.each([
    ['between words', 'a <!-- s --> b', 'a b'],
    ['between tabs', 'a\t<!-- s -->\tb', 'a\tb'],
    ['without blanks round it', 'Caracas<!-- s -->, the capital', 'Caracas, the capital'],
    ['before a citation', 'So.<!-- s -->[@a]', 'So.[@a]'],
    ['at the end of a line', 'a <!-- s -->\nb', 'a\nb'],
    ['before a hard break', 'a <!-- s -->  \nb', 'a  \nb'],
    ['at the start of a line', '<!-- s --> Text *x*', 'Text *x*'],
    ['several times', 'a <!-- s --><!-- s --> <!-- s --> b <!-- s -->', 'a b'],
    ['alone', 'a\n\n<!-- s -->\n\nb', 'a\n\n\n\nb'],
    ['right below a paragraph', 'a\n<!-- s -->\nb', 'a\n\nb'],
    ['over lines of a paragraph', 'a <!-- s\ns --> b', 'a\nb'],
    ['over empty lines', '<!-- s\n\ns\n-->\nb', '\n\n\n\nb'],
    ['over empty lines, before text', '<!-- s\n\n      s --> b', '\n\nb'],
    ['that is empty', 'a <!----> b <!--> c <!---> d', 'a b c d'],
    ['with another mark in it', 'a <!-- <!-- %% --> b', 'a b'],
    ['before a heading', 'a\n<!-- s -->\n## B', 'a\n\n## B'],
    ['in a heading', '## A <!-- s --> b', '## A b'],
    ['at the end of a heading', '## A <!-- s -->', '## A'],
    ['before the text of a heading', '## <!-- s --> A', '## A'],
    ['between items', '- a\n<!-- s -->\n- b', '- a\n\n- b'],
    ['in an item', '- a\n  <!-- s\n  s -->\n- b', '- a\n\n\n- b'],
    ['as an item', '- a\n- <!-- s -->\n- b', '- a\n\n- b'],
    ['as an item below a paragraph', 'a\n- <!-- s -->', 'a\n'],
    ['as the first line of an item', '- <!-- s -->\n  a', '-\n  a'],
    ['before the text of an item', '1. <!-- s --> a', '1. a'],
    ['in a quotation', '> a <!-- s\n> s --> b', '> a\n> b'],
    ['as a block of a quotation', '> <!-- s\n>\n> s -->\n> b', '>\n>\n>\n> b'],
    ['in a cell', '| a | b |\n|---|---|\n| x <!-- s --> | y |', '| a | b |\n|---|---|\n| x | y |'],
    ['with a bar in it', '| a |\n|---|\n| x <!-- s | s --> y |', '| a |\n|---|\n| x y |'],
    ['in a label', ':amount[a <!-- ] s --> b]{value=1}', ':amount[a b]{value=1}'],
    ['in an attribute', '::map{from="a <!-- s --> b"}', '::map{from="a b"}'],
    ['in a container', ':::note\n<!-- s -->\na\n:::', ':::note\n\na\n:::'],
    ['round a directive', '<!--\n:::note\n-->\na', '\n\n\na'],
    ['in the caption of a table', '::table-caption[A <!-- s --> b]', '::table-caption[A b]'],
    [
      'in a caption and an alternative',
      '![a <!-- s --> b](x.png "c <!-- s --> d")',
      '![a b](x.png "c d")',
    ],
    ['in a citation', '[see <!-- ; ] s --> @a]', '[see @a]'],
    ['at the ends of a label', '![<!-- s --> a <!-- s -->](x.png)', '![a](x.png)'],
    ['at the end of a caption', '![a](x.png "b <!-- s -->")', '![a](x.png "b")'],
    ['in a footnote', 'a[^1]\n\n[^1]: b <!-- s --> c', 'a[^1]\n\n[^1]: b c'],
    ['in raw HTML', 'a <b title="<!-- s -->"> c', 'a <b title=""> c'],
    ['in a block of raw HTML', '<div>\n<!-- s -->\n</div>', '<div>\n\n</div>'],
    ['in letters beyond the first plane', '𝔸 <!-- 𝔹 --> ℂ', '𝔸 ℂ'],
  ])('is left out %s', (_where, text, expected) => {
    expect(plain(text)).toBe(expected);
    expect(toldOf(text).at(-1)).toContain('comment-left-out');
  });

  it.each([
    ['a code span', 'a `<!-- c -->` b'],
    ['a code span of two ticks', 'a ``<!-- ` -->`` b'],
    ['a fence', '```html\n<!-- c -->\n```'],
    ['a fence in an item', '- a\n\n  ~~~\n  <!-- c -->\n  ~~~'],
    ['indented code', 'a\n\n    <!-- c -->\n'],
    ['escaped text', 'a \\<!-- c --> b'],
  ])('stays in %s', (_where, text) => {
    expect(leaveOut(text)).toMatchObject({ text, messages: [] });
  });

  it.each([
    ['in a paragraph', 'ab <!-- c', '1:4'],
    ['before an empty line in a paragraph', 'ab <!-- c\n\nd --> e', '1:4'],
    ['as a block', 'a\n\n<!-- c\n\nd', '3:1'],
    ['in an item that ends before it', '- <!-- c\n\nd -->', '1:3'],
    ['in a caption', '![a](b.png "c <!-- d")', '1:15'],
    ['in a value of the front matter', '---\ntitle: a <!-- b\n---\nc', '2:10'],
    ['behind another comment', 'a <!-- b --> c <!-- d', '1:16'],
  ])('that is never closed is told at its place: %s', (_where, text, place) => {
    expect(toldOf(text)[0]).toBe(`${place} comment-closed`);
  });
});

describe('a comment between two %%', () => {
  it.each([
    ['in text', 'a %%s%% b', 'a b'],
    ['at the start of a line', '%%s%% b', 'b'],
    ['over lines of a paragraph', 'a %%s\ns%% b', 'a\nb'],
    ['as a block', '%%\ns\n\ns\n%%\nb', '\n\n\n\n\nb'],
    ['as a block with code in it', '%%\n```\ns\n```\n%%\nb', '\n\n\n\n\nb'],
    ['as a block before text', '%%s\n\ns%% b', '\n\nb'],
    ['right below a paragraph', 'a\n%%\ns\n\ns\n%%\nb', 'a\n\n\n\n\n\nb'],
    ['in an item', '- a\n  %%\n  s\n\n  s\n  %%\n- b', '- a\n\n\n\n\n\n- b'],
    ['in a quotation', '> %%\n>\n> s %%\n> a', '>\n>\n>\n> a'],
    ['in a cell', '| a %%s%% |\n|---|\n| %%s%% |', '| a |\n|---|\n| |'],
    ['in a caption', '![a](b.png "%%s%% c")', '![a](b.png "c")'],
    ['behind a wide blank', '\u2003a\u2003%%s%% b', '\u2003a\u2003b'],
    ['that is empty', 'a %%%% b', 'a b'],
    ['in a block of raw HTML', '<div>\na %% s %% b\n</div>', '<div>\na b\n</div>'],
    ['on a line of its own in raw HTML', '<div>\n%% s\ns %%\n</div>', '<div>\n\n\n</div>'],
    ['in raw HTML in a quotation', '> <div>\n>%% s\n> s %% b', '> <div>\n>\n> b'],
    ['in raw HTML in a line', 'a <b title="x %% s %% y"> c', 'a <b title="x y"> c'],
    ['in raw HTML beside another', '<p>\na %% <!-- %% b <!-- %% --> c', '<p>\na b c'],
    ['below a pair that is text', '(%% A\n%%) b\n\nc %% s %%', '(%% A\n%%) b\n\nc'],
    ['below one that ends a paragraph', 'a %% s\n%%\n\nc %% s %% d', 'a\n\n\nc d'],
    ['below code', 'a ` %% `\n%%\ns\n\ns %%\nb', 'a ` %% `\n\n\n\n\nb'],
    ['below a heading', '# A %% b\nc\n%%\ns\n\ns %%\nb', '# A %% b\nc\n\n\n\n\nb'],
    ['behind a mark that is closed', 'a (%% of b) c %% s %% d', 'a (%% of b) c d'],
    ['behind a pair that is text', '(%% a %%) b %% s %%', '(%% a %%) b'],
    ['in a pair that is text', '(%% a <!-- s --> b %%)', '(%% a b %%)'],
    [
      'in such a pair of a caption',
      '![a](b.png "(%% c <!-- s --> %%)")',
      '![a](b.png "(%% c %%)")',
    ],
  ])('is left out %s', (_where, text, expected) => {
    expect(plain(text)).toBe(expected);
  });

  it.each([
    ['behind a number', '100%% of 200%%'],
    ['within a word', 'a%%b%%c'],
    ['in an address', 'https://example.org/%%a%% and <https://example.org/a%%b%%>'],
    ['in code', '`%%a%%` and ` %%a%% `'],
    ['in a fence', '```\n%%a%%\n```'],
    ['in indented code', 'a\n\n    %%a%%\n'],
    ['escaped', '\\%%a%%'],
    ['behind a number in raw HTML', '<div>\n100%% of a%%b%%\n</div>'],
    ['where marks quote the signs', 'A "%%" and (%%) and “%%” and `%%`'],
  ])('is none %s', (_where, text) => {
    expect(leaveOut(text)).toMatchObject({ text, messages: [] });
  });

  it('is none where nothing closes it, which is told', () => {
    expect(plain('a %% b\n\nc')).toBe('a %% b\n\nc');
    expect(toldOf('a %% b\n\nc')).toEqual(['1:3 comment-marks-paired']);
  });
});

describe('two %% behind a mark', () => {
  const marks = ['(', '[', '{', '"', "'", '“', '‘', '„', '«', '»', '*', '**', '_', '~', '~~'];
  it.each([...marks, '—', 'a, b.', 'a:'])('print as text, which is told: %s', (mark) => {
    const text = `a ${mark}%%s s%%`;
    expect(plain(text)).toBe(text);
    const [message] = leaveOut(text).messages;
    expect(message).toMatchObject({ ruleId: 'comment-marks-paired', actual: '%%s s%%' });
    expect(message?.place?.start).toMatchObject({ line: 1, column: 3 + mark.length });
  });

  it.each([
    ['one behind the other', '(%% A %%) "%% B %%"', ['%% A %%', '%% B %%']],
    ['over lines', 'a (%% A\nB %%) (%% C %%)', ['%% A B %%', '%% C %%']],
    ['in a quotation', '> (%% A\n> B %%)', ['%% A B %%']],
    ['round other marks', '(%% A (B) %%) "%% "C" %%"', ['%% A (B) %%', '%% "C" %%']],
    ['round an apostrophe', "'%% it's A %%' (%% B %%)", ["%% it's A %%", '%% B %%']],
    ['in cells', '| (%% A %%) | "%% B %%" |\n|---|---|', ['%% A %%', '%% B %%']],
    ['in a caption', '![a](b.png "(%% A %%) [%% B %%]")', ['%% A %%', '%% B %%']],
    ['in the front matter', '---\ntitle: a (%% A %%) *%%B%%*\n---\nc', ['%% A %%', '%%B%%']],
    ['in raw HTML', '<div>\n<b>%% A %%</b> (%% B %%)\n</div>', ['%% A %%', '%% B %%']],
    ['in a line of raw HTML', 'a <b>%% A %%</b>', ['%% A %%']],
    ['round a comment', '(%% A <!-- s --> B %%)', ['%% A B %%']],
  ])('are read in order %s', (_where, text, printed) => {
    const told = leaveOut(text).messages.filter(({ ruleId }) => ruleId !== 'comment-left-out');
    expect(told.map(({ actual }) => actual)).toEqual(printed);
  });

  it.each(['(`%%a%%`)', '(\\%%a%%)', '(%% of it', '(%% of it\n\nb%%)'])('are none: %j', (text) => {
    expect(leaveOut(text)).toMatchObject({ text, messages: [] });
  });
});

describe('a definition that defines nothing', () => {
  it.each([
    ['[//]: # (s)\n\na', '\n\na'],
    ['[//]: # "s"\na', '\na'],
    ['[//]: <> (s)', ''],
    ['[comment]: <> (s\ns)\na', '\n\na'],
    ['[a note]: # (s)', ''],
    ['- a\n\n  [//]: # (s)', '- a\n\n'],
    // In these no reader sees a definition, and still nobody wants to read them.
    ['a\n[//]: # (s)\nb', 'a\n\nb'],
    ['[//]: # (s (s) s)', ''],
  ])('is left out: %j', (text, expected) => {
    expect(plain(text)).toBe(expected);
  });

  it.each(['[top]: #\n\n[Up][top]', '[a]: https://example.org "b"', '[@a]: # "A. Title"'])(
    'is none where it leads somewhere or is referred to: %j',
    (text) => {
      expect(leaveOut(text)).toMatchObject({ text, messages: [] });
    },
  );
});

describe('comments of YAML', () => {
  it('are left out of the front matter, and no other #', () => {
    const lines = [
      ...['---', '# s', 'title: "a # b" # s', 'subtitle: a#b', 'note: |', '  # a', '  b'],
      ...['list: [a, # s', '  b]', '---', '# H'],
    ];
    const expected = [
      ...['---', '', 'title: "a # b"', 'subtitle: a#b', 'note: |', '  # a', '  b'],
      ...['list: [a,', '  b]', '---', '# H'],
    ];
    expect(plain(lines.join('\n'))).toBe(expected.join('\n'));
  });

  it('are left out of blocks of sources', () => {
    const text = '> ```references\n> # s\n> - id: a # s\n>   title: "a # b"\n> ```';
    expect(plain(text)).toBe('> ```references\n>\n> - id: a\n>   title: "a # b"\n> ```');
  });

  it('are what stands outside the entries of BibTeX', () => {
    const text = '```references\n% s\n@book{a,\n title={b % c}}\ns\n@comment{s}\n@book{b,}\n```';
    const expected = '```references\n\n@book{a,\n title={b % c}}\n\n\n@book{b,}\n```';
    expect(plain(text)).toBe(expected);
  });

  it.each([
    ['title: "a <!-- s --> b"', 'title: "a b"'],
    ['title: a %%s%% b', 'title: a b'],
    ['title: "a `<!-- b -->`"', 'title: "a `<!-- b -->`"'],
    ['note: |\n  a <!-- s\n  s --> b', 'note: |\n  a\n  b'],
  ])('are joined by comments in values: %j', (yaml, expected) => {
    expect(plain(`---\n${yaml}\n---\na`)).toBe(`---\n${expected}\n---\na`);
  });
});

describe('what is told of comments', () => {
  it('is one info at the first, with their number', () => {
    const { messages } = leaveOut('a\n\nb %%s%% <!-- s -->\n\n[//]: # (s)');
    expect(messages.map(({ level, reason }) => `${level} ${reason.slice(0, 14)}`)).toEqual([
      'info `3` comments a',
    ]);
    expect(messages[0]?.place?.start).toMatchObject({ line: 3, column: 3 });
  });

  it('is nothing where there is none', () => {
    expect(leaveOut('a `%%`\n\n# b').messages).toEqual([]);
  });

  it('leaves other messages at their places in the file', () => {
    const text = 'a\n<!-- s --> b <!-- s --> cd e\nf';
    const { restore, text: left } = leaveOut(text);
    expect(left).toBe('a\nb cd e\nf');
    const place = {
      start: { line: 2, column: 3, offset: 4 },
      end: { line: 2, column: 5, offset: 6 },
    };
    const message = {
      source: 'briefpress',
      ruleId: '',
      level: 'info',
      reason: '',
      url: '',
    } as const;
    expect(restore({ ...message, file: 'a.md', place }).place).toEqual({
      start: { line: 2, column: 25, offset: 26 },
      end: { line: 2, column: 27, offset: 28 },
    });
    expect(restore({ ...message, file: 'b.md', place }).place).toEqual(place);
  });

  it('counts no line of the parser that is not safe', () => {
    const { text, messages } = leaveOutComments('a.md', 'a <!-- s --> b', () => false);
    expect({ text, messages }).toEqual({ text: 'a <!-- s --> b', messages: [] });
  });
});

describe('many comments', () => {
  it.each([
    ['in a block of sources', '```references\n', '# s\n', [6000, 60_000], '```'],
    ['in text', '', 'a\n\n<!-- s -->\n\n', [1000, 5000], ''],
    ['with empty lines in them', '', '%%\n\n%% a\n', [5000, 5000], ''],
    ['in a front matter', '---\n', '# s\n', [10_000, 10_000], 'title: a\n---\n'],
  ] as const)(
    'are all left out %s',
    { ...wide, timeout: 60_000 },
    (_where, before, comment, [few, all], after) => {
      const count = widely(few, all);
      const { text, messages } = leaveOut(before + comment.repeat(count) + after);
      expect(text).not.toMatch(/s -->|%%|# s/);
      expect(messages.map(({ reason }) => reason.split(' ')[0])).toEqual([`\`${count}\``]);
    },
  );
});

describe('any text', () => {
  /** Blocks of which each is whole, so that comments may stand between them. */
  const blocks = fc.constantFrom(
    ...['A *b* c [@k, p. 3] d.', '## Head of it', '- one\n- two `x`', '> quoted words\n> go on'],
    ...['| a | b |\n|---|---|\n| c | d e |', '```\n<!-- code --> %%code%%\n```', '1. a b\n2. c d'],
    ...[':::note\nA note here.\n:::', 'Up 100%% and `%% <!--` \\<!-- so', '![a b](c.png "d e")'],
  );
  const secrets = fc.constantFrom(
    ...['<!-- SECRET -->', '%%SECRET%%', '%% a SECRET b %%', '<!-- SECRET [@k] ` ] | * -->'],
    ...['<!--SECRET-->', '%%SECRET\nSECRET%%', '<!--\nSECRET\n-->'],
  );
  const blockSecrets = fc.oneof(
    secrets,
    fc.constantFrom(
      ...['%%\nSECRET\n\n- SECRET\n%%', '<!--\n\n    SECRET\n```\n-->', '[//]: # (SECRET)'],
      ...['[comment]: <> "SECRET"', '%%SECRET\n\n## SECRET%%'],
    ),
  );

  it('is the same with comments between its blocks, line ends apart', () => {
    const parts = fc.array(fc.tuple(blocks, fc.array(blockSecrets, { maxLength: 2 })));
    fc.assert(
      fc.property(parts, (document) => {
        const text = document
          .map(([block, inside]) => [block, ...inside].join('\n\n'))
          .join('\n\n');
        const without = document.map(([block]) => block).join('\n\n');
        const left = plain(text);
        expect(left.replace(/\n{3,}/g, '\n\n').trimEnd()).toBe(without.trimEnd());
        expect(left.split('\n').length).toBe(text.split('\n').length);
        expect(plain(left)).toBe(left);
      }),
    );
  });

  it('is the same with a comment between two words', () => {
    const single = secrets.filter((secret) => !secret.includes('\n') && !secret.includes('|'));
    fc.assert(
      fc.property(blocks, single, fc.nat(), (block, secret, at) => {
        const gaps = [...block.matchAll(/(?<=[a-z.]) (?=[a-z])/g)].map(({ index }) => index);
        const gap = gaps[at % Math.max(1, gaps.length)];
        fc.pre(gap !== undefined && !block.startsWith('```') && !block.includes('`%%'));
        const text = `${block.slice(0, gap)} ${secret}${block.slice(gap)}`;
        expect(plain(text)).toBe(block);
      }),
    );
  });

  it('keeps its lines and loses the marks of every comment, whatever it is', wide, () => {
    const pieces = fc.constantFrom(
      ...[
        '<!--',
        '-->',
        '%%',
        '%',
        '\n',
        '\n\n',
        ' ',
        '- ',
        '> ',
        '`',
        '```\n',
        '|',
        '"',
        '# ',
        '\\',
      ],
      ...[
        'a',
        '[//]: # (',
        ')',
        '[',
        ']',
        ':::note\n',
        '{',
        '}',
        '<b>',
        '<div>\n',
        '(',
        '*',
        '    ',
        '\t',
        '---\n',
        '@k',
      ],
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 40 }), (parts) => {
        const text = parts.join('');
        const { text: left, messages } = leaveOut(text);
        expect(left.split('\n').length).toBe(text.split('\n').length);
        // What is left is read once more as it was: nothing waits in it.
        const again = leaveOut(left);
        expect(again.text).toBe(left);
        const open = (all: typeof messages) =>
          all.filter(({ ruleId }) => ruleId !== 'comment-left-out').length;
        expect(open(again.messages)).toBe(open(messages));
      }),
      { numRuns: scaled(widely(150, 500)) },
    );
  });
});
