import { visit } from 'unist-util-visit';
import { describe, expect, it } from 'vitest';
import { parseMarkdown } from '../../src/markdown/parse-markdown.ts';
import { wordsOf } from '../../src/markdown/words.ts';

function read(markdown: string) {
  const tree = parseMarkdown(markdown, 'en');
  const notes: string[] = [];
  visit(tree, 'containerDirective', ({ name, data }) => {
    notes.push(`${name} ${data?.callout ?? ''}`.trim());
  });
  const blocks = (tree.data?.foreignBlocks ?? []).map(({ start, end }) =>
    markdown.slice(start.offset, end?.offset),
  );
  return { notes, blocks, words: tree.children.map((node) => wordsOf(node)).join(' ') };
}

describe('a callout of another tool', () => {
  it.each([
    [':::tip\nText.\n:::', 'tip', 'Text.'],
    ['::: tip\nText.\n:::', 'tip', 'Text.'],
    [':::warning Mind this\nText.\n:::', 'warning', 'Mind this Text.'],
    [':::info[A title]\nText.\n:::', 'info', 'A title Text.'],
    ['::: danger STOP\nText.\n:::', 'danger', 'STOP Text.'],
    ['::: {.callout-note title="So"}\nText.\n:::', 'note', 'So Text.'],
    ['::: details More\n- Text.\n:::', 'details', 'More Text.'],
    ['> :::tip\n> Text.\n> :::', 'tip', 'Text.'],
  ])('is a note: %j', (markdown, callout, words) => {
    const found = read(markdown);
    expect(found.notes).toEqual([`note ${callout}`]);
    expect(found.words.replace(/\s+/g, ' ').trim()).toBe(words);
    expect(found.blocks).toEqual([]);
  });
});

describe('a block that only has looks', () => {
  it.each([
    ['::: {#refs}\n:::', ['::: {#refs}'], ''],
    ['::: {.box}\nText.\n\nMore.\n:::', ['::: {.box}'], 'Text. More.'],
    [
      ':::: {.columns}\n::: {.column width="50%"}\nA\n:::\n::: {.column}\nB\n:::\n::::',
      [':::: {.columns}', '::: {.column width="50%"}', '::: {.column}'],
      'A B',
    ],
    [':::: columns\n::: column\nA\n:::\n::::', [':::: columns', '::: column'], 'A'],
    ['> ::: {.x}\n> Text.\n> :::', ['::: {.x}'], 'Text.'],
    [
      '::: columns\n::: column\nA\n:::\n::: column\nB\n:::\n:::',
      ['::: columns', '::: column', '::: column'],
      'A B',
    ],
    ['::: {.a}\n::: {.b}\n::: {.c}\nA\n:::\n:::\n:::', ['::: {.a}', '::: {.b}', '::: {.c}'], 'A'],
    ['::::: {.a}\n::: {.b}\nA\n:::\n:::', ['::::: {.a}', '::: {.b}'], 'A'],
    ['A\n::: {.x}\nB\n:::\nC', ['::: {.x}'], 'A B C'],
    ['> ::: columns\n> ::: column\n> A\n> :::\n> :::', ['::: columns', '::: column'], 'A'],
    ['::: {.x}\n```\n:::\n```\nA\n:::', ['::: {.x}'], ' A'],
  ])('leaves what it holds, and is kept in mind: %j', (markdown, blocks, words) => {
    expect(read(markdown)).toEqual({ notes: [], blocks, words });
  });

  it.each([
    '::: {.x}\n:::note\nText.\n:::\n:::',
    ':::note\n::: {.x}\nText.\n:::\n:::',
    '::: {.x}\n::: {.y}\n::::note\nText.\n::::\n:::\n:::',
  ])('holds notes of ours, and stands in them, with as many colons: %j', (markdown) => {
    const found = read(markdown);
    expect(found.notes).toEqual(['note']);
    expect(found.words.trim()).toBe('Text.');
  });

  it('is still never closed where it is not', () => {
    const found = read('::: {.x}\nText.');
    expect(found.blocks).toEqual(['::: {.x}']);
    expect(found.words).toBe('Text.');
  });

  it('holds notes of ours', () => {
    const found = read(':::: {.x}\n:::note\nText.\n:::\n::::');
    expect(found.notes).toEqual(['note']);
  });
});

describe('what stays as it is', () => {
  it.each([
    '```\n:::tip\n:::\n```',
    '\\:::tip',
    '`::: {.x}`',
    'Text <b\n::: {.x}> text.',
    '::: what\nText.',
    '::: note\nText.',
  ])('%j', (markdown) => {
    expect(read(markdown)).toMatchObject({ notes: [], blocks: [] });
  });
});
