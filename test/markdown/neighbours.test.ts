import fc from 'fast-check';
import type { Nodes } from 'mdast';
import { visit } from 'unist-util-visit';
import { describe, expect, it } from 'vitest';
import { parseMarkdown } from '../../src/markdown/parse-markdown.ts';
import { textOf, wordsOf } from '../../src/markdown/words.ts';
import { widely } from '../support/widely.ts';

/** The tree in short: types, and the words of texts. */
function shape(markdown: string): string {
  return parseMarkdown(markdown, 'en').children.map(show).join(' ');
}

function show(node: Nodes): string {
  if ('children' in node) {
    const name = 'name' in node ? node.name : node.type;
    return `${name}(${node.children.map(show).join(' ')})`;
  }
  return 'value' in node ? JSON.stringify(node.value) : node.type;
}

describe('a note in place', () => {
  it.each([
    [
      'Hi.^[A remark.]',
      'paragraph("Hi." footnoteReference) footnoteDefinition(paragraph("A remark."))',
    ],
    [
      'a^[over\ntwo lines]',
      'paragraph("a" footnoteReference) footnoteDefinition(paragraph("over\\ntwo lines"))',
    ],
    [
      'a^[[in] brackets]',
      'paragraph("a" footnoteReference) footnoteDefinition(paragraph("[in] brackets"))',
    ],
    [
      'a^[`]` in code]',
      'paragraph("a" footnoteReference) footnoteDefinition(paragraph("]" " in code"))',
    ],
    [
      'a^[See @smith, p. 4.]',
      'paragraph("a" footnoteReference) footnoteDefinition(paragraph("See " citation ", p. 4."))',
    ],
    ['a^[never closed', 'paragraph("a^[never closed")'],
    ['a\\^[no note]', 'paragraph("a^[no note]")'],
    ['`a^[code]`', 'paragraph("a^[code]")'],
  ])('is read in %j', (markdown, expected) => {
    expect(shape(markdown)).toBe(expected);
  });

  it('stays a note beside notes in it, each with a label of its own', () => {
    const labels: string[] = [];
    visit(parseMarkdown('a^[b^[c]] d^[e]', 'en'), 'footnoteDefinition', ({ identifier }) => {
      labels.push(identifier);
    });
    expect(new Set(labels).size).toBe(3);
    expect(labels.every((label) => label.startsWith('note '))).toBe(true);
  });

  it('costs little where brackets are opened without end', { tags: ['wide', 'slow'] }, () => {
    const count = widely(4000, 10_000);
    const once = leastCost(count);
    const twice = leastCost(2 * count);
    expect(twice).toBeLessThan(4000);
    // Four times where the cost grows by the square.
    expect(twice / once).toBeLessThan(3);
  });
});

/** Time of the processor to read open brackets, in ms; the least of some, as other work disturbs. */
function leastCost(count: number): number {
  const costs = Array.from({ length: 4 }, () => {
    const start = process.cpuUsage();
    parseMarkdown('^['.repeat(count), 'en');
    return process.cpuUsage(start).user / 1000;
  });
  return Math.min(...costs);
}

describe('raised and lowered text', () => {
  it.each([
    ['10^3^ m', '10³ m'],
    ['H~2~O', 'H₂O'],
    ['10^−3^', '10⁻³'],
    ['x^n^', 'x^n'],
    ['(a)~1~', '(a)₁'],
  ])('says %j in plain words', (markdown, words) => {
    expect(wordsOf(parseMarkdown(markdown, 'en'))).toBe(words);
  });

  it.each([
    '~200–~300 people',
    'in 1964~',
    '~5 to ~10',
    '10^3 m and 10^4 m',
    'a ^b^',
    'H~ 2~O',
    'a^b c^',
    '2^^3^^',
  ])('is none in %j', (markdown) => {
    expect(shape(markdown)).not.toMatch(/superscript|subscript/);
    expect(wordsOf(parseMarkdown(markdown, 'en'))).toBe(markdown);
  });

  it('leaves deletion as it is', () => {
    expect(shape('a~~b~~c')).toBe('paragraph("a" delete("b") "c")');
  });
});

it('reads a blank after a backslash as a no-break space', () => {
  expect(textOf([parseMarkdown('Mr.\\ Smith', 'en')]).trim()).toBe('Mr.\u00a0Smith');
});

describe('attributes of a heading', () => {
  it.each([
    ['## Methods {#methods}', 'Methods', { id: 'methods', others: [] }],
    ['## Methods {#sec:m .unnumbered}', 'Methods', { id: 'sec:m', others: [] }],
    ['## References {-}', 'References', { others: [] }],
    ['## A *b* {.big key="a b"}', 'A b', { others: ['.big', 'key="a b"'] }],
    ['Methods {#methods}\n---', 'Methods', { id: 'methods', others: [] }],
  ])('are taken from %j', (markdown, words, written) => {
    const [heading] = parseMarkdown(markdown, 'en').children;
    expect(heading && wordsOf(heading)).toBe(words);
    expect(heading?.type === 'heading' && heading.data?.written).toEqual(written);
  });

  it.each(['## Methods{#m}', '## A \\{#m}', '## A {b}', '## {#m}', '## A [-@key]'])(
    'are none in %j',
    (markdown) => {
      const [heading] = parseMarkdown(markdown, 'en').children;
      expect(heading?.type === 'heading' && heading.data?.written).toBeFalsy();
    },
  );
});

describe('a callout', () => {
  it.each([
    ['> [!NOTE]\n> Text.', 'note(paragraph("Text."))'],
    ['> [!warning]- Mind\n> Text.', 'note(paragraph(strong("Mind") "\\nText."))'],
    ['> [!NOTE]\n>\n> - Item', 'note(list(listItem(paragraph("Item"))))'],
    ['::: {.callout-note}\nText.\n:::', 'note(paragraph("Text."))'],
    [
      '::: {.callout-tip title="Mind"}\n- Item\n:::',
      'note(paragraph(strong("Mind")) list(listItem(paragraph("Item"))))',
    ],
    ['> \\[!NOTE]\n> Text.', 'blockquote(paragraph("[!NOTE]\\nText."))'],
    ['```\n::: {.callout-note}\n```', '"::: {.callout-note}"'],
  ])('is a note in %j', (markdown, expected) => {
    expect(shape(markdown)).toBe(expected);
  });
});

const table = '| A |\n|---|\n| 1 |';

describe('a caption of a table', () => {
  it.each([
    [`${table}\n\n: Words {#tbl-x}`],
    [`: Words {#tbl-x}\n\n${table}`],
    [`Table: Words {#tbl-x}\n\n${table}`],
    [`${table}\n: Words {#tbl-x}`],
  ])('is read in %j', (markdown) => {
    const [caption, after] = parseMarkdown(markdown, 'en').children;
    expect(caption).toMatchObject({ name: 'table-caption', attributes: { id: 'tbl-x' } });
    expect(caption && wordsOf(caption)).toBe('Words');
    expect(after).toMatchObject({ type: 'table', children: { length: 2 } });
  });

  it('is none where the table has one', () => {
    expect(shape(`::table-caption[A]\n\n${table}\n\n: Words`)).toContain('paragraph(": Words")');
  });
});

describe('a list of definitions', () => {
  it.each([
    ['Term\n: Meaning', 'definitionTerm("Term") definitionDescription(paragraph("Meaning"))'],
    ['Term\n\n: Meaning', 'definitionTerm("Term") definitionDescription(paragraph("Meaning"))'],
    [
      '*Term*\n: One\n: Two',
      'definitionTerm(emphasis("Term")) definitionDescription(paragraph("One")) definitionDescription(paragraph("Two"))',
    ],
  ])('is read in %j', (markdown, expected) => {
    expect(shape(markdown)).toBe(`definitionList(${expected})`);
  });

  const one = 'definitionTerm("Term") definitionDescription';
  it.each([
    [
      'Term\n:   One\n\n    Two *three*',
      `${one}(paragraph("One") paragraph("Two " emphasis("three")))`,
    ],
    ['Term\n\n: One\n\n    Two\n    lines', `${one}(paragraph("One") paragraph("Two\\nlines"))`],
    [
      'Term\n: One\n\n\tTwo\n\n\tThree',
      `${one}(paragraph("One") paragraph("Two") paragraph("Three"))`,
    ],
    [
      'Term\n: One\n\n    Two\n\n: Three\n\n    Four',
      `${one}(paragraph("One") paragraph("Two")) definitionDescription(paragraph("Three") paragraph("Four"))`,
    ],
    [
      'Term\n: One\n: Two\n\n    Three\n\nOther\n: Four',
      `${one}(paragraph("One")) definitionDescription(paragraph("Two") paragraph("Three")) definitionTerm("Other") definitionDescription(paragraph("Four"))`,
    ],
    [
      'Term\n: One\n\n    - a\n    - b',
      `${one}(paragraph("One") list(listItem(paragraph("a")) listItem(paragraph("b"))))`,
    ],
    ['Term\n:   One\n\n        code', `${one}(paragraph("One") "code")`],
    ['Term\n: One\n\n    ```js\n    code\n    ```', `${one}(paragraph("One") "code")`],
    ['Term\n: [x] One\n\n    Two', `${one}(paragraph("[x] " "One") paragraph("Two"))`],
  ])('has definitions of several blocks in %j', (markdown, expected) => {
    expect(shape(markdown)).toBe(`definitionList(${expected})`);
  });

  it('has them in quotes and items, and leaves the lists beside them', () => {
    const long =
      'definitionList(definitionTerm("Term") definitionDescription(paragraph("One") paragraph("Two")))';
    expect(shape('> Term\n> : One\n>\n>     Two')).toBe(`blockquote(${long})`);
    expect(shape('- Term\n  : One\n\n      Two')).toBe(`list(listItem(${long}))`);
    expect(shape('- a\n\nTerm\n: One\n\n    Two\n\n- b\n- c')).toBe(
      `list(listItem(paragraph("a"))) ${long} list(listItem(paragraph("b")) listItem(paragraph("c")))`,
    );
  });

  it('keeps the places of what stands in them', () => {
    const text = 'Term\n: One\n\n    Two **three**';
    visit(parseMarkdown(text, 'en'), 'strong', ({ position }) => {
      expect(text.slice(position?.start.offset, position?.end.offset)).toBe('**three**');
    });
  });

  it('leaves code where no definition stands before it', () => {
    expect(shape('One\n\n    code')).toBe('paragraph("One") "code"');
    expect(shape('Term\n: One\n\nText\n\n    code')).toContain('paragraph("Text") "code"');
    expect(shape('Term\n: One\n\n```\n    code\n```')).toContain('"    code"');
  });

  it.each(['Two\nlines\n: text', ': text alone', 'Term\n:no blank', '## H\n\n: text'])(
    'is none in %j',
    (markdown) => {
      expect(shape(markdown)).not.toContain('definitionList');
    },
  );
});

/** What may stand in a briefing of a neighbour, with a word that must not get lost. */
const constructs = (word: string): string[] => [
  `a^[${word}]`,
  `x^${word}^`,
  `x~${word}~`,
  `## ${word} {#id-${word}}`,
  `> [!NOTE] ${word}\n> b`,
  `> [!TIP]\n> ${word}`,
  `::: {.callout-note}\n${word}\n:::`,
  `::: {.callout-tip title="${word}"}\nb\n:::`,
  `a\n: ${word}`,
  `a\n: b\n\n    ${word}`,
  `a\n: b\n\n    ${word}\n\n: c\n\n    d`,
  `${word}\n\n: b`,
  `${table}\n\n: ${word}`,
  `${table}\n: ${word} {#tbl-x}`,
];

it('loses no word of what it reads, wherever it stands', () => {
  const word = fc.stringMatching(/^[a-z]{4,8}$/);
  const around = fc.constantFrom('', '> ', '- ');
  fc.assert(
    fc.property(
      fc.array(word, { minLength: 1, maxLength: 3 }),
      around,
      fc.nat(),
      (words, open, at) => {
        const blocks = words.map((each, index) => {
          const all = constructs(`${each}q`);
          return all[(at + index * 5) % all.length] ?? '';
        });
        const markdown = blocks.join('\n\n');
        const indent = open === '> ' ? '> ' : ' '.repeat(open.length);
        const written = markdown
          .split('\n')
          .map((line, index) => (index === 0 ? open : indent) + line)
          .join('\n');
        const said = textOf([parseMarkdown(written, 'en')]);
        for (const each of words) expect(said).toContain(`${each}q`);
      },
    ),
    { numRuns: 200 },
  );
});
