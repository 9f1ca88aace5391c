import { describe, expect, it } from 'vitest';
import { foreignMarkdown } from '../../../src/check/foreign-markdown.ts';
import { markdownKnown } from '../../../src/check/rules/markdown-known.ts';
import { foundIn } from './found-in.ts';

/** Each kind, in several forms; the first line of each is what the message is about. */
const written: Readonly<Record<string, readonly string[]>> = {
  mathematics: [
    'The law is $E=mc^2$.',
    'With $x_1 + y_1$ it is.',
    '$$a^2 + b^2 = c^2$$',
    'So \\(x^2\\) is.',
    'Set $a^2+b^2$ so.',
    'It is ($\\alpha$).',
    '\\[ \\frac{1}{2} \\]',
  ],
  'a page break of LaTeX': ['\\newpage', '\\pagebreak', 'a\n\\clearpage'],
  'a list of contents of another tool': [
    '[TOC]',
    '\\tableofcontents',
    '[[_TOC_]]',
    '[[toc]]',
    '@[TOC]',
    '{:toc}',
  ],
  'a citation of LaTeX': ['So \\cite{smith}.', '\\citep[p. 4]{smith}', '\\autocite{a,b}'],
  'a reference of LaTeX': ['See \\ref{fig:x}.', '\\autoref{x}', '\\label{x}'],
  'a command of LaTeX': [
    '\\textbf{bold}',
    '\\begin{table}',
    '\\section{One}',
    '\\noindent Text',
    'In \\LaTeX it is.',
    'An angle \\alpha of it',
    '\\hfill',
    '\\index{word}',
    '\\textcolor{red}{x}',
  ],
  'a picture of Obsidian': ['![[file.png]]', '![[file.png|300]]'],
  'a wiki link': ['See [[Gauges]].', 'See [[Gauges|the gauges]].', '- [[Gauges#one]]'],
  'marked text': ['It is ==so==.', '==so and so==', '**==so==**'],
  'struck text with one sign': ['It is ~old~ now.', '~old and gone~', '(~old~)'],
  'a character that was lost': [
    'S\ufffdo Paulo',
    '## \ufffd',
    '| \ufffd | a |\n|---|---|\n| b | c |',
  ],
  'an attribute in braces': [
    '[small]{.smallcaps}',
    '[x]{.underline}',
    '## Methods{#m}',
    'Text {#id}',
    '`x`{.python}',
    'Text\n{: .class}',
  ],
  'a shortcode': [
    '{{< video x >}}',
    '{% include x %}',
    '{{ page.title }}',
    '<% tp.date.now() %>',
    '{{% note %}}',
    '{{< youtube id >}}',
  ],
  'a grid table': ['+---+---+\n| A | B |\n+===+===+\n| 1 | 2 |\n+---+---+'],
  'a table without pipes': [
    '  Right     Left     Center\n-------     ------ ----------\n     12     12        12\n',
    'Name   Age\n-----  ---\nAnn     12',
    '-----  ---\nAnn     12\n-----  ---',
    '--------------------\n Centered   Default\n----------- -------\n   First    row\n--------------------',
    '> Name   Age\n> -----  ---\n> Ann     12',
  ],
  'a tag of Obsidian': [
    '#rivers #gauges',
    '#rivers',
    'Tags: #rivers, #gauges',
    'It is #project/alpha now.',
    'Text.\n#über-fluss',
  ],
  'a code for a picture': [
    ':smile:',
    'So :+1: it is.',
    'Now (:warning:).',
    '- :white_check_mark: done',
    'Fine :tada:.',
  ],
  'a reference to a block': [
    'See ((64f1a2b3-1c2d)).',
    'See ((^abc123)).',
    'The river rose. ^rise-1953',
    '((block-ref))',
    'A line ^a1b2c3',
  ],
  'a definition with another mark': [
    'Term\n  ~ Definition of it',
    'Gauge\n~ What is read',
    'A\n~\tB',
  ],
  'a line block': ['| The limerick packs\n| In space that is'],
  'a list with letters or brackets': [
    'a) alpha\nb) beta',
    '(i) first\n(ii) second',
    '(1) one\n(2) two',
    '#. one\n#. two',
    'A. one\nB. two',
  ],
  'a bullet of a word processor': [
    '• one\n• two',
    '•\u00a0one',
    '·         one',
    'o   one\no   two',
    '§\tone',
    '– one\n– two',
  ],
  'a heading without a plain blank': [
    '#\u00a0Heading',
    '##Heading',
    '##\u3000Heading',
    '###\u2009Heading',
    '##\u200bHeading',
  ],
  'a callout of another tool': ['!!! note\n    Text', '??? tip "x"'],
  'an abbreviation': ['*[WHO]: World Health Organization'],
  'a note that is never closed': ['Hi.^[never closed'],
  'code that another tool would run': [
    '```{r}\nplot(x)\n```',
    '```{note}\nx\n```',
    '```mermaid\nx\n```',
  ],
};

it.each(
  Object.entries(written).flatMap(([name, texts]) =>
    texts.map((text): [string, string] => [name, text]),
  ),
)('names %s in %j', async (name, text) => {
  const found = await foundIn(markdownKnown, `${text}\n`);
  expect(found.map(({ reason }) => reason).join()).toContain(` is ${name} `);
});

it('has an example of every kind', () => {
  expect(Object.keys(written).sort()).toEqual(foreignMarkdown.map(({ name }) => name).sort());
});

it('tells each kind once, with how many more there are', async () => {
  const found = await foundIn(markdownKnown, '[[a]] and [[b]]\n\n[[c]]\n');
  expect(found).toHaveLength(1);
  expect(found[0]).toMatchObject({ at: '[[a]]' });
  expect(found[0]?.reason).toContain('here and 2 times more');
});

it.each([
  '> [!TIP]\n> Text.',
  '> [!warning] Title\n> Text.',
  '::: {.callout-important}\nText.\n:::',
])('tells that %j prints as a note', async (text) => {
  expect((await foundIn(markdownKnown, `${text}\n`)).map(({ reason }) => reason)).toEqual([
    expect.stringContaining('prints as a note'),
  ]);
});

it.each([
  '> [!NOTE]\n> Text.',
  '::: {.callout-note}\nText.\n:::',
  '## A {#a .unnumbered}',
  '## A {-}',
])('says nothing of %j', async (text) => {
  expect(await foundIn(markdownKnown, `${text}\n`)).toEqual([]);
});

it.each([
  ['::: {#refs}\n:::', '::: {#refs}', 'references are always listed'],
  [':::: {.columns}\n::: {.column}\nA\n:::\n::::', ':::: {.columns}', 'Columns and looks'],
  ['::: columns\nA\n:::', '::: columns', 'Columns and looks'],
])('tells that the block of %j means nothing', async (text, at, note) => {
  const [found] = await foundIn(markdownKnown, `${text}\n`);
  expect(found).toMatchObject({ at });
  expect(found?.note).toContain(note);
});

it.each([
  'Term\n: One.\n\n    Two.',
  'Term\n\n:   One.\n\n    Two.\n\n    Three.',
  '> Term\n> : One.\n>\n>     Two.',
])('says nothing of a further paragraph of a definition, which prints: %j', async (text) => {
  expect(await foundIn(markdownKnown, `${text}\n`)).toEqual([]);
});

it('tells what is foreign in a further paragraph of a definition', async () => {
  const [found] = await foundIn(markdownKnown, 'Term\n: One.\n\n    See [[Two]].\n');
  expect(found).toMatchObject({ at: '[[Two]]' });
});

it.each(['Term\n: One.\n\n```\ncode\n```', 'Text.\n\n    code', 'Term\n: One.\n: Two.'])(
  'leaves code that belongs to no definition alone: %j',
  async (text) => {
    expect(await foundIn(markdownKnown, `${text}\n`)).toEqual([]);
  },
);

it('tells a command of LaTeX under one name', async () => {
  const found = await foundIn(markdownKnown, 'See \\ref{a}, \\cite{b} and \\autoref{c}.\n');
  expect(found.map(({ at }) => at)).toEqual(['\\cite{b}', '\\ref{a}']);
});

it('tells what stands in braces after a heading and means nothing', async () => {
  expect(await foundIn(markdownKnown, '## A {#a .big width=50%}\n')).toMatchObject([
    { actual: '.big width=50%' },
  ]);
});

/** Sentences about money and code, none of them mathematics. */
const money = [
  'It cost $5 and $6.',
  'From $4,000 to $5,000 a year.',
  'The US$2bn loan and the US$4bn loan.',
  'A$5 note and a C$10 note.',
  'Between $1m and $2m was paid.',
  'The price ($5) fell to ($4).',
  'Bonds of $100^[As of 2020.] and $200 were sold.',
  'He paid $5_000, she paid $6_000.',
  'Prices: $5, $6, $7, $8.',
  'The $5–$10 range.',
  'About $1.5bn/$2bn.',
  'US$4_000 and US$5_000 each.',
  'It was worth $1bn {in 2010} and $2bn now.',
  'A fee of $20/head and $30/head.',
  '$5 is $5.',
  'It rose by $3bn^2^, not $4bn.',
  'R$10 and NZ$20.',
  'The $64,000 question has a $64,000 answer.',
  'From US$1\\.5 to US$2.',
  'HK$5 {sic} and HK$6.',
  'The loans ($2bn, $4bn and $6bn) were repaid.',
  'Paid in $; owed in $.',
  'The $-sign stands before $5.',
  'Cash of $1 000 and $2 000.',
  'Some $300m was “lost”; $20m was found.',
  'Of $10m, $4m went to arms[^1] and $6m to grain.',
  'It fell from $0.60 to $0.20.',
  'Costs were $5 (2010) and $7 (2012).',
  'The firm took $12m; the state took $13m.',
  'He said “$5?” and she said “$6!”',
  'Either $5 or $6 or $7_a year.',
  '*$5* and *$6*',
  '**$5m** against **$6m**',
  'Between US$5 and $6 per barrel.',
  'It is $1 = R$5.',
  'Aid: $5m [@a], arms: $6m [@b].',
  'Sold for $1; bought for $2; kept for $3.',
  '$100 {net} became $90 {gross}.',
  'An $8 fare, a $9 fare and a $10 fare.',
  'Worth $5~6bn or $7~8bn.',
];

describe('money', () => {
  it('has forty sentences', () => {
    expect(money).toHaveLength(40);
  });

  it.each(money)('is no mathematics in %j', async (sentence) => {
    const found = await foundIn(markdownKnown, `${sentence}\n\n[^1]: Board, 2001.\n`);
    expect(found.map(({ reason }) => reason)).toEqual([]);
  });
});

it.each([
  '`$E=mc^2$` and `[[x]]` and `==x==`',
  '    +---+\n    | A |',
  '\\[[so]] and \\==so==',
  'See [the page](https://example.org/a==b==c) and https://example.org/[[x]].',
  '[^1]\n\n[^1]: Text.',
  ':amount[US$2bn]{value=2e9 cur=USD kind=loan}[@a]',
  'C:\\newpage\\x',
  'A) One line alone.',
  '#5 is a number',
  '| A | B |\n|---|---|\n| 1 | 2 |',
  '1. one\n2. two',
  'if a == b and c == d',
  'The #MeToo movement and issue #12 and C# and F#.',
  'We are #1 and the #2 of it.',
  'At 10:30:45 the ratio was 4:1:2.',
  'The scope is std::vector:: and a:b:c.',
  'He said: yes: no.',
  'See (as it is (really)) and f((x)) and ((sic)) and ((2019)).',
  'A term of x ^2 and 2^8 and ^2',
  'The level is\n~ 5 km, or ~ 6 km.',
  'A rule:\n\n---\n\n- - -\n\n* * *\n\n------',
  'The share\\name of \\\\server\\share and C:\\Users\\item\\alpha.',
  'If 5 < 6 and 10% > 3%.',
  '— Where to?\n\n— Home.',
  'From ~200–~300, about 1964~, ~5 to ~10, ~a lot, and H~2~O and x~max~.',
  'o is a letter, § 5 is a paragraph, and · is a point.',
  '– one thought alone',
  'https://example.org/a#one/two and [x](https://example.org/#a/b).',
  '~~~{.python}\nx = 1\n~~~',
  '``` {#one .python .numberLines startFrom="1"}\nx = 1\n```',
])('leaves alone %j', async (text) => {
  const found = await foundIn(markdownKnown, `${text}\n`);
  expect(found.map(({ reason }) => reason)).toEqual([]);
});

describe('a title in the front matter', () => {
  it.each([
    ['Tall *rows*', '*rows*'],
    ['The **whole** river', '**whole**'],
    ['On _silt_', '_silt_'],
    ['H~2~O in rivers', '~2~'],
    ['At 10^3^ m', '^3^'],
    ['The `flow` of it', '`flow`'],
    ['After [the board](https://example.org)', '[the board](https://example.org)'],
    ['After [@smith]', '[@smith]'],
    ['The <i>Vasa</i>', '<i>'],
  ])('is told where it has marks: %j', async (title, actual) => {
    const found = await foundIn(markdownKnown, 'Text.\n', [`subtitle: "${title}"`]);
    expect(found).toMatchObject([{ actual, place: { start: { line: expect.any(Number) } } }]);
  });

  it.each([
    'Profit of 5 * 3 * 2',
    'About ~200–~300 boats',
    'The *.md files and *.txt',
    'snake_case_names and __init__',
    'Rivers [2nd edition] (draft)',
    'Mail to a@example.org',
    'If 2 < 3 and x^y',
    'Footnote *',
    'The A* search and B*',
  ])('is plain text in %j', async (title) => {
    expect(await foundIn(markdownKnown, 'Text.\n', [`subtitle: "${title}"`])).toEqual([]);
  });
});
