import type { Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toString as textOf } from 'hast-util-to-string';
import { visit } from 'unist-util-visit';
import { expect, it } from 'vitest';
import { markFrontMatter } from '../../../src/page/channel/mark-front-matter.ts';
import { readFrontMatter } from '../../../src/source/parse-front-matter.ts';
import { model } from '../fixtures.ts';

const text = `---
title: The "end" of smallpox
subtitle: Smallpox
authors:
  - name: Ann Author
    affiliation: The Office
published: 2026-11-23
version: "1.1"
facts:
  - label: Found
    value: The Office
---
`;

/** Lines that the texts of a template lead to. */
function linesOf(html: string): Record<string, number | undefined> {
  const { frontMatter } = readFrontMatter({ path: 'a.md', text, sha256: '' });
  if (!frontMatter) throw new Error('the front matter is not good');
  const tree: Root = fromHtml(html, { fragment: true });
  markFrontMatter(tree, frontMatter, { ...model, published: '23 November 2026' });
  const lines: Record<string, number | undefined> = {};
  visit(tree, 'element', (node) => {
    if (node.data?.origin) lines[textOf(node)] = node.data.origin.place.start.line;
  });
  return lines;
}

it('what a template prints of the front matter leads to its value, whatever marks are set', () => {
  expect(linesOf('<header><h1>The “end” of smallpox</h1><p>Smallpox</p></header>')).toEqual({
    'The “end” of smallpox': 2,
    Smallpox: 3,
  });
});

it('a date in words leads to its value, also with other words around it', () => {
  expect(linesOf('<p>23 November 2026, version 1.1</p>')).toEqual({
    '23 November 2026, version 1.1': 7,
  });
});

it('a block of several values leads to the longest of them', () => {
  expect(linesOf('<dd><span>Ann Author</span>, The Office</dd>')).toEqual({
    'Ann Author, The Office': 5,
  });
});

it('what is printed of no value leads to the front matter as a whole', () => {
  expect(linesOf('<p>Status</p>')).toEqual({ Status: 2 });
});

it('what holds blocks or a slot, and what prints nothing, leads nowhere by itself', () => {
  expect(linesOf('<div><bp-slot name="body"></bp-slot></div><p> </p>')).toEqual({});
});
