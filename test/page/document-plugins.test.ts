import type { ElementContent, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toHtml } from 'hast-util-to-html';
import { expect, test } from 'vitest';
import { collectCharacters } from '../../src/page/fonts/collect-characters.ts';
import { checkLinks } from '../../src/page/links/check-links.ts';
import { makeIdsUnique } from '../../src/page/links/make-ids-unique.ts';
import { markPageSlots } from '../../src/page/links/mark-page-slots.ts';
import { keepCitations } from '../../src/page/prose/keep-citations.ts';
import { trimHeadings } from '../../src/page/prose/trim-headings.ts';
import { checkSafety } from '../../src/page/template/check-safety.ts';
import { placeParts } from '../../src/page/template/place-parts.ts';
import { wrapSections } from '../../src/page/wrap-sections.ts';
import { hast, templateWith } from './fixtures.ts';

function parse(html: string): Root {
  return fromHtml(html, { fragment: true });
}

function after(html: string, plugin: (tree: Root) => unknown): string {
  const tree = parse(html);
  plugin(tree);
  return toHtml(tree);
}

test('the second of two equal ids gets a suffix', () => {
  expect(after('<p id="a"></p><p id="a"></p>', makeIdsUnique)).toBe(
    '<p id="a"></p><p id="a-2"></p>',
  );
});

test('a suffix never takes an id that is written elsewhere', () => {
  expect(after('<p id="a"></p><p id="a"></p><p id="a-2"></p>', makeIdsUnique)).toBe(
    '<p id="a"></p><p id="a-3"></p><p id="a-2"></p>',
  );
});

test('the text of a heading is trimmed across its elements', () => {
  expect(after('<h2>\n <em>One </em> <b> two</b>\n</h2>', trimHeadings)).toBe(
    '<h2><em>One </em><b>two</b></h2>',
  );
});

test('a no-break space in a heading stays', () => {
  expect(after('<h2>p.\u00a03</h2>', trimHeadings)).toBe('<h2>p.\u00a03</h2>');
});

test('leaves no text in a heading that shows nothing', () => {
  expect(after('<h3><em>\u200f</em>\u200b</h3>', trimHeadings)).toBe('<h3><em></em></h3>');
});

test('a slot takes more blocks than a call may have arguments', async () => {
  const template = await templateWith('<bp-slot name="body"></bp-slot>', ['body']);
  const tree = parse('<main><i></i><bp-slot name="body"></bp-slot><b></b></main>');
  const body = Array.from({ length: 200_000 }, () => ({ type: 'text' as const, value: 'x' }));
  placeParts(tree, { body }, template);
  const main = tree.children[0];
  expect(main?.type === 'element' && main.children.length).toBe(200_002);
});

test('a page slot gets an id and a placeholder', () => {
  expect(after('<span data-page-of="x" data-page-group="g"></span>', markPageSlots)).toBe(
    '<span id="slot-1" class="page-slot">0</span>',
  );
});

test('page slots are listed with anchor and group', () => {
  expect(markPageSlots(parse('<span data-page-of="x" data-page-group="g"></span>'))).toEqual([
    { slotId: 'slot-1', anchor: 'x', group: 'g' },
  ]);
});

test('a page slot leaves an id alone that the text has taken', () => {
  const tree = parse('<h2 id="slot-1">Slot 1</h2><span data-page-of="x"></span>');
  expect(markPageSlots(tree)).toEqual([{ slotId: 'slot-2', anchor: 'x' }]);
});

test('anchors are the targets of links, once each, in order', () => {
  const tree = parse('<a href="#b"></a><a href="#a"></a><a href="#b"></a><p id="a"><p id="b">');
  expect(checkLinks(tree, []).anchors).toEqual(['b', 'a']);
});

test('a link may write its target with percent signs', () => {
  expect(checkLinks(parse('<a href="#%C3%A9"></a><p id="é">'), []).findings).toEqual([]);
});

test('a link to a missing id is found', () => {
  expect(checkLinks(parse('<a href="#gone"></a>'), []).findings).toMatchObject([
    { actual: '#gone', place: { start: { line: 1, column: 1 } } },
  ]);
});

test('a page number of a place that no link points at is found', () => {
  const slot = { slotId: 'slot-1', anchor: 'a' };
  expect(checkLinks(parse('<p id="a">'), [slot]).findings).toMatchObject([{ actual: 'a' }]);
});

test.each([
  ['<script>1</script>', '<script>'],
  ['<style>p{}</style>', '<style>'],
  ['<p onclick="x()">', 'onclick'],
  ['<img src="https://example.org/a.png">', 'src'],
  ['<img src="data:text/html,x">', 'src'],
  ['<img srcset="a.png 2x">', 'srcset'],
  ['<a href="javascript:x()">', 'javascript:x()'],
  ['<a href="file:///etc/passwd">', 'file:///etc/passwd'],
  ['<svg><image href="http://a/"/></svg>', 'http://a/'],
  ['<svg><use xlink:href="http://a/#b"/></svg>', 'http://a/#b'],
  ['<p style="background:url(http://a)">', 'style'],
  ['<p style="background:u\\72l(http://a)">', 'style'],
])('%s is refused', async (html, actual) => {
  expect(checkSafety(parse(html), await templateWith(''))).toMatchObject([{ actual }]);
});

test.each([
  '<a href="https://example.org">x</a>',
  '<a href="mailto:a@example.org">x</a>',
  '<a href="#x">x</a>',
  '<img src="data:image/png;base64,AA==" alt="">',
  '<svg><use href="#x"/></svg>',
  '<p style="color:red">x</p>',
])('%s is fine', async (html) => {
  expect(checkSafety(parse(html), await templateWith(''))).toEqual([]);
});

test('a part replaces its slot', async () => {
  const template = await templateWith('', ['body']);
  const plugin = (tree: Root) => placeParts(tree, { body: hast('<p>Hi</p>') }, template);
  expect(after('<main><bp-slot name="body"></bp-slot></main>', plugin)).toBe(
    '<main><p>Hi</p></main>',
  );
});

test('a slot inside a part is left alone', async () => {
  const template = await templateWith('', ['body']);
  const part = hast('<bp-slot name="body"></bp-slot>');
  const plugin = (tree: Root) => placeParts(tree, { body: part }, template);
  expect(after('<bp-slot name="body"></bp-slot>', plugin)).toBe('<bp-slot name="body"></bp-slot>');
});

test.each([
  ['<bp-slot name="body"></bp-slot><bp-slot name="wrong"></bp-slot>', 'wrong'],
  ['<bp-slot name="body"></bp-slot><bp-slot name="body"></bp-slot>', 'body'],
  ['<bp-slot name="body" /><p>after</p>', 'body'],
  ['', 'body'],
])('the slots of %j are refused', async (html, actual) => {
  const template = await templateWith(html, ['body']);
  expect(placeParts(parse(html), { body: [] }, template)).toMatchObject([{ actual }]);
});

test('an unknown slot is found at its line in the template', async () => {
  const html = '<bp-slot name="body"></bp-slot>\n <bp-slot name="wrong"></bp-slot>';
  const template = await templateWith(html, ['body']);
  expect(placeParts(parse(html), { body: [] }, template)).toMatchObject([
    { file: 'templates/x.liquid', place: { start: { line: 2, column: 2 } } },
  ]);
});

test('a star in the manifest stands for one segment', async () => {
  const html = '<bp-slot name="eras.0.brief"></bp-slot>';
  const template = await templateWith(html, ['eras.*.brief']);
  expect(placeParts(parse(html), { 'eras.0.brief': [] }, template)).toEqual([]);
});

test('a slot named like an inherited property is not filled', async () => {
  const html = '<bp-slot name="constructor"></bp-slot>';
  const template = await templateWith(html, ['constructor']);
  expect(placeParts(parse(html), {}, template)).toMatchObject([{ actual: 'constructor' }]);
});

test('a section holds its heading and its text', () => {
  expect(after('<main class="flow"><p>0</p>\n<h2>A</h2>\n<p>1</p></main>', wrapSections)).toBe(
    '<main class="flow"><section class="section section-untitled"><div class="section-text"><p>0</p></div></section><section class="section"><h2>A</h2><div class="section-text"><p>1</p></div></section></main>',
  );
});

test('a table that was found too wide prints over the whole width', () => {
  const table = '<table class="table-wide"><tr><td></td></tr></table>';
  expect(after(`<main class="flow"><p>0</p>${table}<p>1</p></main>`, wrapSections)).toMatch(
    /section-text.*section-wide.*section-text/s,
  );
});

test('where the text runs in columns, headings right before such a table stand in its row', () => {
  const table = '<table class="table-wide"></table>';
  const html = `<main class="flow"><p>0</p><h3>A</h3><h4>B</h4>${table}<h3>C</h3>${table}</main>`;
  const inColumns = (tree: Root) => wrapSections(tree, 2);
  expect(after(html, inColumns)).toContain(
    `<div class="section-text"><p>0</p></div><div class="section-wide"><h3>A</h3><h4>B</h4>${table}</div><div class="section-wide"><h3>C</h3>${table}</div>`,
  );
  expect(after(html, wrapSections)).toContain('<h4>B</h4></div><div class="section-wide"><table');
});

test('an element that prints only where a slot in it is filled goes with all that is in it', async () => {
  const html = '<div data-if-filled><h2>A</h2><bp-slot name="body"></bp-slot></div>';
  const template = await templateWith(html, ['body']);
  const printed = (body: ElementContent[]) => {
    const tree = parse(html);
    expect(placeParts(tree, { body }, template)).toEqual([]);
    return toHtml(tree);
  };
  expect(printed([])).toBe('<div></div>');
  expect(printed([{ type: 'text', value: 'b' }])).toBe('<div><h2>A</h2>b</div>');
});

test('the parts of a folded table stand in one row, with their source', () => {
  const parts =
    '<table class="table-wide"></table><table class="table-wide table-continued"></table>';
  const source = '<p class="exhibit-source">Source: a.</p>';
  expect(after(`<main class="flow">${parts}${source}<p>1</p></main>`, wrapSections)).toContain(
    `<div class="section-wide">${parts}${source}</div><div class="section-text"><p>1</p></div>`,
  );
});

test('the notes become a section of their own and keep their class', () => {
  const notes = '<section class="notes"><h2>Notes</h2><ol></ol></section>';
  expect(after(`<main class="flow"><h2>A</h2>${notes}</main>`, wrapSections)).toContain(
    '<section class="section notes"><h2>Notes</h2><div class="section-text"><ol></ol></div>',
  );
});

test('the strip of an era stands between its heading and its text', () => {
  const era = '<h2>A</h2><div class="era-strip"><p>1945</p></div><p>1</p>';
  expect(after(`<div class="flow">${era}</div>`, wrapSections)).toBe(
    '<div class="flow"><section class="section section-era"><h2>A</h2><div class="era-strip"><p>1945</p></div><div class="section-text"><p>1</p></div></section></div>',
  );
});

test('a strip without text after it makes a section of its own', () => {
  const eras = '<h2>A</h2><div class="era-strip"></div><h2>B</h2><p>1</p>';
  expect(after(`<div class="flow">${eras}</div>`, wrapSections)).toContain(
    '<section class="section section-era"><h2>A</h2><div class="era-strip"></div></section>',
  );
});

test('the table of the eras prints over the whole width, however few they are', () => {
  const table = '<section class="eras-table"><h2>E</h2><table></table></section>';
  expect(after(`<div class="flow"><p>0</p>${table}</div>`, wrapSections)).toContain(
    '<section class="section eras-table"><h2>E</h2><div class="section-wide"><table></table></div></section>',
  );
});

test('characters of code are told from characters of prose', () => {
  const { text, code } = collectCharacters(parse('<p>a<code>b</code></p><pre>c</pre>'));
  expect([[...text], [...code]]).toEqual([['a'], ['b', 'c']]);
});

test('characters of style sheets count, those of their comments do not', () => {
  const { text } = collectCharacters(parse(''), ['/* → */"▪"']);
  expect([...text]).toEqual(['"', '▪']);
});

test('a mark is kept with the word before it, and so are marks that follow', () => {
  expect(after('<p>a dead link,<sup>[9]</sup><sup>a</sup> b</p>', keepCitations)).toBe(
    '<p>a dead <span class="keep">link,<sup>[9]</sup><sup>a</sup></span> b</p>',
  );
});

test.each([
  '<p>a <sup>[9]</sup></p>',
  '<p><b>a</b><sup>[9]</sup></p>',
  '<p>a<sup>[see Doe, pp. 33–35 and passim]</sup></p>',
  `<p>${'a'.repeat(40)}<sup>[9]</sup></p>`,
])('%s stays as it is', (html) => {
  expect(after(html, keepCitations)).toBe(html);
});
