import type { Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toHtml } from 'hast-util-to-html';
import { describe, expect, it } from 'vitest';
import type { Channel, ChannelEntry } from '../../../src/model/channel.ts';
import { keyElements } from '../../../src/page/channel/print-channel.ts';
import { composeWith } from '../fixtures.ts';

const options = { lang: 'en', pageWord: 'Page', furtherPlace: '{page}, place {number}' };

function keyed(html: string): { html: string; channel: Channel } {
  const tree: Root = fromHtml(html, { fragment: true });
  const channel = keyElements(tree, options);
  return { html: toHtml(tree), channel };
}

/** Entries without their words, which only messages need. */
function entriesOf(html: string): Omit<ChannelEntry, 'words'>[] {
  return Object.values(keyed(html).channel.entries).map(({ words: _, ...entry }) => entry);
}

describe('keyElements', () => {
  it('gives each element a language of its own, in the order of the document', () => {
    expect(keyed('<h1>One</h1><p>Two</p>').html).toBe(
      '<h1 lang="en-x-k0">One</h1><p lang="en-x-k1">Two</p>',
    );
  });

  it('tells what each element is', () => {
    expect(keyed('<h1>One</h1><p>Two</p>').channel.entries).toEqual({
      k0: { type: 'H1', words: 'One' },
      k1: { type: 'P', words: 'Two' },
    });
  });

  it.each([
    ['<section><p>a</p></section>', 'Sect P'],
    ['<main><article><p>a</p></article></main>', 'Part Art P'],
    ['<ul><li>a</li></ul>', 'L LI'],
    ['<dl><dt>a</dt><dd>b</dd></dl>', 'L Lbl LBody'],
    ['<blockquote><p>a</p></blockquote>', 'BlockQuote P'],
    ['<pre><code>a</code></pre>', 'P'],
    ['<figure><img alt="a"><figcaption>b</figcaption></figure>', 'Figure Figure Caption'],
    ['<figure><table><tr><td>a</td></tr></table></figure>', 'Sect Table TR TD'],
    ['<div>words</div>', 'P'],
    ['<div><p>words</p></div>', 'P'],
    ['<abbr title="United Nations">UN</abbr>', 'Span'],
  ])('knows the types of %s', (html, types) => {
    const found = entriesOf(html).map(({ type }) => type);
    expect(found.join(' ')).toBe(types);
  });

  it.each([
    '<p></p>',
    '<p> \n </p>',
    '<p>\u200b\u00ad</p>',
    '<p><img alt=""></p>',
    '<div class="page-break"></div>',
    '<hr>',
    '<p aria-hidden="true">a</p>',
    '<p hidden>a</p>',
  ])('leaves out what the browser tags not: %s', (html) => {
    expect(entriesOf(html)).toEqual([]);
  });

  it('keeps the language of an element before the key', () => {
    expect(keyed('<p lang="fr">Un <i lang="de">zwei</i></p>').html).toBe(
      '<p lang="fr-x-k0">Un <i lang="de-x-k1" role="group">zwei</i></p>',
    );
  });

  it('tells a language that is not that of the element around', () => {
    expect(entriesOf('<p lang="en">a</p><p lang="fr">b <span lang="fr">c</span></p>')).toEqual([
      { type: 'P' },
      { type: 'P', lang: 'fr' },
    ]);
  });

  it('hands the language of a group down to the elements in it', () => {
    expect(keyed('<section lang="fr"><p>a</p></section>').html).toBe(
      '<section lang="fr-x-k0"><p lang="fr-x-k1">a</p></section>',
    );
  });

  it('keys a list of nothing, of which the marks may print or not', () => {
    expect(entriesOf('<ul><li></li></ul>')).toEqual([
      { type: 'L', optional: true },
      { type: 'LI', optional: true },
    ]);
  });

  it('keys a table whose cells are all empty', () => {
    expect(entriesOf('<table><tr><td></td></tr></table>').map(({ type }) => type)).toEqual([
      'Table',
      'TR',
      'TD',
    ]);
  });

  it('fills empty cells, which the browser would leave out', () => {
    expect(keyed('<table><tr><td></td></tr></table>').html).toContain('\u00a0</td>');
  });

  it('takes away roles that make the browser forget what a link is', () => {
    expect(keyed('<a href="#x" role="doc-noteref">1</a>').html).toBe(
      '<a href="#x" lang="en-x-k0">1</a>',
    );
  });

  it('keeps the role that makes a drawing a picture', () => {
    expect(keyed('<svg role="img" aria-label="A line"><path d=""></path></svg>').html).toContain(
      'role="img"',
    );
  });

  it('makes no link of an address without words', () => {
    expect(keyed('<p>a<a href="https://example.org/"> </a></p>').html).toBe(
      '<p lang="en-x-k0">a<span> </span></p>',
    );
  });

  it('knows the file with the data of a figure', () => {
    const html = '<figure data-file="a.csv"><img alt="a"></figure>';
    expect(entriesOf(html).map(({ dataFile }) => dataFile)).toEqual(['a.csv', undefined]);
  });

  it('makes one picture of a drawing, with no links in it', () => {
    expect(
      entriesOf('<svg role="img" aria-label="A line"><a href="#x"><text>1</text></a></svg>'),
    ).toEqual([{ type: 'Figure', alt: 'A line' }]);
  });

  it('tells that text is hidden from the tags', () => {
    expect(keyed('<p>a <span aria-hidden="true">b</span></p>').channel.hiddenText).toBe(true);
  });

  it('keys what stands elsewhere as well as a whole, so that the PDF can take it out', () => {
    const note = '<span aria-hidden="true" data-artifact=""><b>1</b> BBC</span>';
    const { html, channel } = keyed(`<p>a ${note} b</p>`);
    expect(html).toBe(
      '<p lang="en-x-k0">a <span data-artifact="" lang="en-x-k1" role="group"><b>1</b> BBC</span> b</p>',
    );
    expect(channel).toMatchObject({
      entries: { k0: { type: 'P', words: 'a b' }, k1: { type: 'Artifact', words: '1 BBC' } },
      hiddenText: false,
      characters: ' 1BCab',
    });
  });

  it('tells which characters print', () => {
    expect(keyed('<p>baab’<i aria-hidden="true">x</i></p>').channel.characters).toBe('ab’');
  });

  it('knows the marks of a list', () => {
    expect(entriesOf('<ol type="i"><li>a</li></ol>')[0]).toEqual({
      type: 'L',
      numbering: 'LowerRoman',
    });
  });

  it('knows the entries of the reference list, and lists inside an entry as lists', () => {
    const html =
      '<section class="references"><ol><li>a<ul><li>b</li></ul></li></ol></section><ul><li>c</li></ul>';
    expect(entriesOf(html).filter(({ type }) => type === 'LI')).toEqual([
      { type: 'LI', item: 'BibEntry' },
      { type: 'LI' },
      { type: 'LI' },
    ]);
  });

  it('knows notes', () => {
    expect(entriesOf('<section class="notes"><ol><li>a</li></ol></section>').at(-1)).toEqual({
      type: 'LI',
      item: 'Note',
    });
  });

  it('knows lists of contents, also those inside another', () => {
    const html = '<nav><ol><li>a<ol><li>b</li></ol></li></ol></nav>';
    expect(entriesOf(html).map(({ contents }) => contents)).toEqual([
      undefined,
      true,
      undefined,
      true,
      undefined,
    ]);
  });

  it('knows the groups of rows, and what prints again on every page', () => {
    const html =
      '<table><thead><tr><th scope="col">a</th></tr></thead><tbody><tr><th scope="row">b</th></tr></tbody></table>';
    expect(entriesOf(html).slice(1)).toEqual([
      { type: 'TR', rows: 'THead' },
      { type: 'TH', scope: 'Column', repeats: true },
      { type: 'TR', rows: 'TBody' },
      { type: 'TH', scope: 'Row' },
    ]);
  });

  it('knows no groups of the table around in a table inside a cell', () => {
    const html =
      '<table><thead><tr><td><table><tr><td>a</td></tr></table></td></tr></thead></table>';
    expect(entriesOf(html).filter(({ type }) => type === 'TR')).toEqual([
      { type: 'TR', rows: 'THead' },
      { type: 'TR', rows: 'TBody' },
    ]);
  });
});

describe('a link describes', () => {
  it.each([
    ['<a href="https://example.org/a">words</a>', 'words: https://example.org/a'],
    ['<a href="https://example.org/">https://example.org/</a>', 'https://example.org/'],
    ['<a href="https://example.org/" title="t">w</a>', 'w (t): https://example.org/'],
    ['<a href="#x" aria-label="Reference 1">1</a>', 'Reference 1'],
    ['<a href="#x"><img alt="a map"></a>', 'a map'],
    ['<a href="#%C3%A9">1</a><ol><li id="é">Entry</li></ol>', '1: Entry'],
    ['<a href="#%">1</a>', '1'],
  ])('where it leads: %s', (html, description) => {
    expect(entriesOf(html)[0]?.description).toBe(description);
  });

  it('the first words of the entry it leads to, but not its way back', () => {
    const html =
      '<a href="#ref-1">1</a><ol><li id="ref-1"><p>An author. <span class="cited">Cited p. 3</span></p></li></ol>';
    expect(entriesOf(html)[0]?.description).toBe('1: An author.');
  });

  it('at most eighty characters of it', () => {
    const html = `<a href="#n">1</a><ol><li id="n">${'word '.repeat(40)}</li></ol>`;
    expect(entriesOf(html)[0]?.description).toBe(`1: ${'word '.repeat(16).trim()}…`);
  });

  it('the page, where it says nothing but a number that is not known yet', () => {
    expect(entriesOf('<a href="#x"><span class="page-slot">0</span></a>')).toEqual([
      { type: 'Link', inner: true, pageWord: 'Page' },
    ]);
  });
});

describe('compose', () => {
  it('keys nothing unless it is asked to', async () => {
    expect((await composeWith()).page.channel).toBeUndefined();
  });

  it('keys what the template wrote as well as the parts', async () => {
    const { page } = await composeWith({ keyed: true });
    const types = Object.values(page.channel?.entries ?? {}).map(({ type }) => type);
    expect(types).toEqual(expect.arrayContaining(['H1', 'H2', 'P', 'L', 'LI', 'Part']));
  });

  it('does not take the unseen copy of the furniture for hidden text', async () => {
    expect((await composeWith({ keyed: true })).page.channel?.hiddenText).toBe(false);
  });
});
