import type { Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toHtml } from 'hast-util-to-html';
import { toString as textOf } from 'hast-util-to-string';
import { visit } from 'unist-util-visit';
import { describe, expect, it } from 'vitest';
import { placeMarginSources } from '../../../src/page/margin/place-margin-sources.ts';
import { keepCitations } from '../../../src/page/prose/keep-citations.ts';
import type { ShortReference } from '../../../src/references/print/create-reference-shortener.ts';
import { ownTemplate } from '../../support/own-template.ts';

const faults: Readonly<Record<number, ShortReference['fault']>> = {
  9: { state: 'dead', words: 'dead link' },
  10: { state: 'dead', words: 'dead link' },
  11: { state: 'bare-link', words: 'bare link' },
};
const sources = new Map(
  Array.from({ length: 15 }, (_, index): [number, ShortReference] => {
    const number = index + 1;
    const fault = faults[number];
    return [number, { number, name: { text: `Author ${number}` }, ...(fault && { fault }) }];
  }),
);

/** A mark that cites sources; its id says which. */
const cite = (...numbers: number[]) =>
  `<sup class="citation" id="cite-${numbers.join('-')}">[${numbers.join(', ')}]</sup>`;

function placed(html: string, { numbered = true, lang = 'en', named = sources } = {}): Root {
  const tree = fromHtml(`<div class="section-text">${html}</div>`, { fragment: true });
  const places: { id: string; references: number[]; printedIn: string }[] = [];
  visit(tree, 'element', ({ properties: { id } }) => {
    if (typeof id !== 'string') return;
    const references = id.split('-').slice(1).map(Number);
    places.push({ id, references, printedIn: 'body' });
  });
  keepCitations(tree);
  placeMarginSources(tree, { places, sources: named, numbered, lang, ...ownTemplate });
  return tree;
}

/** What stands beside the text, by the place where it floats. */
function notesIn(tree: Root): string[] {
  const notes: string[] = [];
  visit(tree, 'element', (node) => {
    const { className } = node.properties;
    if (Array.isArray(className) && className.includes('margin-source')) notes.push(textOf(node));
  });
  return notes;
}

describe('placeMarginSources', () => {
  it('puts a note before the word that the mark stands behind, and keeps the three together', () => {
    expect(toHtml(placed(`<p>It rose.${cite(1)} Everybody misunderstood everything</p>`))).toBe(
      '<div class="section-text"><p>It <span class="keep"><span class="margin-sources" aria-hidden="true" data-artifact=""><span class="margin-source"><b class="margin-number">1</b> Author 1</span></span>rose.<sup class="citation" id="cite-1">[1]</sup></span> Everybody misunderstood everything</p></div>',
    );
  });

  it('tells each source of a cluster', () => {
    expect(notesIn(placed(`<p>It rose.${cite(1, 2)}</p>`))).toEqual(['1 Author 1', '2 Author 2']);
  });

  it('tells a source once in a paragraph, and again in the next', () => {
    const tree = placed(`<p>One.${cite(1)} Two.${cite(2, 1)}</p><p>Three.${cite(1)}</p>`);
    expect(notesIn(tree)).toEqual(['1 Author 1', '2 Author 2', '1 Author 1']);
  });

  it('tells four sources one by one', () => {
    expect(notesIn(placed(`<p>It rose.${cite(1, 2, 3)} It fell.${cite(4)}</p>`))).toHaveLength(4);
  });

  it('tells more in one line, with what is wrong by number', () => {
    const marks = Array.from({ length: 15 }, (_, index) => `word${cite(index + 1)}`).join(' ');
    expect(notesIn(placed(`<p>${marks}</p>`))).toEqual([
      'Sources 1–15 · dead link: 9, 10 · bare link: 11',
    ]);
  });

  it('writes only neighbours as a range', () => {
    expect(notesIn(placed(`<p>a${cite(1, 2, 4)} b${cite(6, 7, 8)}</p>`))).toEqual([
      'Sources 1, 2, 4, 6–8',
    ]);
  });

  it('says what is wrong with a source in words', () => {
    expect(toHtml(placed(`<p>a${cite(9)}</p>`))).toContain(
      'Author 9 · <b class="reference-state state-dead">dead link</b>',
    );
  });

  it('curls the quotes of names, and none of their code', () => {
    const parts = [{ text: 'Say "x" as ' }, { text: 'a="1"', isCode: true }];
    const name = { text: 'Say "x" as a="1"', parts };
    const noted = placed(`<p>a${cite(1)}</p>`, { named: new Map([[1, { number: 1, name }]]) });
    expect(toHtml(noted)).toContain('Say “x” as <code>a="1"</code>');
  });

  it('tells only what is wrong where the marks say name and year themselves', () => {
    const tree = placed(`<p>a${cite(1)} b${cite(9)}</p>`, { numbered: false });
    expect(notesIn(tree)).toEqual(['Author 9 · dead link']);
  });

  it('counts only what it tells', () => {
    const tree = placed(`<p>a${cite(1, 2, 3, 4)} b${cite(9)}</p>`, { numbered: false });
    expect(notesIn(tree)).toEqual(['Author 9 · dead link']);
  });

  it.each([
    ['a list item', `<ul><li>It rose.${cite(1)}</li></ul>`, '--lists: 1'],
    ['an item of paragraphs', `<ul><li><p>It rose.${cite(1)}</p></li></ul>`, '--lists: 1'],
    ['an inner item', `<ul><li>x<ul><li>It rose.${cite(1)}</li></ul></li></ul>`, '--lists: 2'],
    ['a quotation', `<blockquote><p>It rose.${cite(1)}</p></blockquote>`, '--quotes: 1'],
    [
      'a quotation in an item',
      `<ol><li><blockquote><p>It rose.${cite(1)}</p></blockquote></li></ol>`,
      '--lists: 1; --quotes: 1',
    ],
  ])('moves a note out of %s', (_, html, style) => {
    expect(toHtml(placed(html))).toContain(`style="${style}"`);
  });

  it('counts an item and the list inside it as two', () => {
    const tree = placed(`<ul><li>a${cite(1)}<ul><li>b${cite(1)}</li></ul></li></ul>`);
    expect(notesIn(tree)).toEqual(['1 Author 1', '1 Author 1']);
  });

  it.each([
    ['a box', `<section class="box note"><p>a${cite(1)}</p></section>`],
    ['a table', `<table><tr><td>a${cite(1)}</td></tr></table>`],
    ['a caption', `<figure><figcaption>a${cite(1)}</figcaption></figure>`],
    ['a line of sources', `<p class="exhibit-source">a${cite(1)}</p>`],
    ['a heading', `<h3>a${cite(1)}</h3>`],
  ])('leaves %s alone', (_, html) => {
    expect(notesIn(placed(html))).toEqual([]);
  });

  it.each([
    [
      'a word in italics',
      `<p>the <em>Peter the Great</em>${cite(1)} and four destroyers</p>`,
      /Peter the <span class="keep"><span class="margin-sources"/,
    ],
    [
      'a link',
      `<p>see <a href="#x">this page</a>${cite(1)}</p>`,
      /see <span class="margin-sources".*<\/span><a href/,
    ],
    [
      'half a word in italics',
      `<p>un<em>happy</em>${cite(1)}</p>`,
      /<p><span class="keep"><span class="margin-sources".*un<\/span><em>/,
    ],
    [
      'a line break',
      `<p>a<br>b${cite(1)}</p>`,
      /<br><span class="keep"><span class="margin-sources"/,
    ],
    ['nothing', `<p>${cite(1)} says so</p>`, /<p><span class="keep"><span class="margin-sources"/],
  ])('finds the word after %s', (_, html, expected) => {
    expect(toHtml(placed(html))).toMatch(expected);
  });

  it.each([
    ['on Russian weapons.', 'on Russian\u00a0weapons.'],
    ['on <em>Russian</em> weapons.', 'on Russian\u00a0weapons.'],
    ['on intercontinental transports.', 'on intercontinental transports.'],
    ['weapons.', 'weapons.'],
  ])('leaves no short word of “%s” alone on the last line', (text, expected) => {
    const [p] = placed(`<p>${text}${cite(1)}</p>`).children;
    const words = p ? textOf(p).replace('1 Author 1', '') : '';
    expect(words).toBe(`${expected}[1]`);
  });

  it('leaves the words of a text without notes to the browser', () => {
    expect(toHtml(placed('<p>on Russian weapons.</p>'))).toContain('Russian weapons');
  });

  it('keeps no long word from breaking', () => {
    const html = toHtml(placed(`<p>a ${'x'.repeat(200)}${cite(1)}</p>`));
    expect(html).not.toContain('keep');
  });

  it('joins what stands near in text from right to left, where the browser would turn it round', () => {
    const tree = placed(`<p>a${cite(1)} b${cite(2)} ${'c '.repeat(80)}d${cite(3)}</p>`, {
      lang: 'he',
    });
    expect(toHtml(tree).match(/class="margin-sources"/g)).toHaveLength(2);
  });

  it('brings no ids', () => {
    expect(toHtml(placed(`<p>a${cite(1)}</p>`)).match(/ id=/g)).toHaveLength(1);
  });
});
