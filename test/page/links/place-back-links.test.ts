import fc from 'fast-check';
import type { Root } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { toString as textOf } from 'hast-util-to-string';
import { visit } from 'unist-util-visit';
import { describe, expect, it } from 'vitest';
import type { CitingPlace } from '../../../src/model/reference.ts';
import { placeBackLinks } from '../../../src/page/links/place-back-links.ts';
import type { Parts } from '../../../src/page/template/place-parts.ts';
import { hast } from '../fixtures.ts';

const cite = (id: string, numbers: string) =>
  `<sup class="citation" id="${id}" data-cites="${numbers}">[${numbers}]</sup>`;
const entry = (number: number) =>
  `<li id="ref-${number}"><span class="cited" data-cited-by="${number}"></span></li>`;

/** A document of parts in the given order, with its back-links placed. */
function placed(html: Record<string, string>, places: CitingPlace[] = [], lang = 'en') {
  const parts: Parts = Object.fromEntries(
    Object.entries(html).map(([slot, part]) => [slot, hast(part)]),
  );
  const tree: Root = { type: 'root', children: Object.values(parts).flat() };
  const printed = placeBackLinks(tree, { places, parts, lang });
  return { tree, printed, html: toHtml(tree) };
}

/** Ids that the entry of a reference links back to. */
function linksOf(tree: Root, number: number): string[] {
  const links: string[] = [];
  visit(tree, 'element', (node) => {
    if (node.properties.id !== `ref-${number}`) return;
    visit(node, 'element', ({ properties: { href } }) => {
      if (typeof href === 'string') links.push(href);
    });
  });
  return links;
}

describe('the back-links of a reference', () => {
  it('lead to every place that cites it, in the order of the document', () => {
    const { tree } = placed({
      body: `<p>${cite('cite-2', '1')}${cite('cite-1', '1')}</p>`,
      references: entry(1),
    });
    expect(linksOf(tree, 1)).toEqual(['#cite-2', '#cite-1']);
  });

  it.each([3, 4, 5])('reach reference %i of a collapsed range', (number) => {
    const { tree } = placed({
      body: `<p>${cite('cite-1', '3 4 5')}</p>`,
      references: [3, 4, 5].map(entry).join(''),
    });
    expect(linksOf(tree, number)).toEqual(['#cite-1']);
  });

  it('lead once to a place that cites it twice', () => {
    const { tree } = placed({ body: `<p>${cite('cite-1', '3 3')}</p>`, references: entry(3) });
    expect(linksOf(tree, 3)).toEqual(['#cite-1']);
  });

  it('lead to copies as well', () => {
    const { tree } = placed({
      'eras-in-brief': `<p>${cite('cite-1', '1')}</p>`,
      'eras-at-a-glance': `<section class="eras-table">${cite('cite-1', '1')}</section>`,
      references: entry(1),
    });
    expect(linksOf(tree, 1)).toEqual(['#cite-1', '#cite-1-2']);
  });

  it('begin with the words of the language', () => {
    const { tree } = placed({ body: cite('cite-1', '1'), references: entry(1) }, [], 'es');
    expect(textOf(tree)).toContain('Citado en p.\u00a0');
  });

  it('are a group, so that letters tell apart what stands on one page', () => {
    const { html } = placed({ body: cite('cite-1', '7'), references: entry(7) });
    expect(html).toContain('data-page-of="cite-1" data-page-group="ref-7"');
  });

  it('leave no words behind where nothing printed cites the reference', () => {
    expect(placed({ references: entry(1) }).html).toBe('<li id="ref-1"></li>');
  });
});

describe('a citing place as printed', () => {
  it('names its slot, its references and where it is written', () => {
    const place = { start: { line: 4, column: 2, offset: 30 } };
    const written = { id: 'cite-1', references: [1], printedIn: 'key-points', place };
    const { printed } = placed({ 'key-points': `<ul><li>${cite('cite-1', '2 1')}</li></ul>` }, [
      written,
    ]);
    expect(printed).toEqual([{ id: 'cite-1', references: [1, 2], printedIn: 'key-points', place }]);
  });

  it('says what it is a copy of, and keeps the place of the original', () => {
    const place = { start: { line: 4, column: 2, offset: 30 } };
    const { printed } = placed(
      { 'eras-in-brief': cite('cite-1', '1'), body: `<p>${cite('cite-1', '1')}</p>` },
      [{ id: 'cite-1', references: [1], printedIn: 'body', place }],
    );
    expect(printed[1]).toEqual({
      id: 'cite-1-2',
      references: [1],
      printedIn: 'body',
      place,
      copyOf: 'cite-1',
    });
  });

  it('is the original outside the table of the eras, also where the table comes first', () => {
    const { printed } = placed({
      'eras-at-a-glance': `<section class="eras-table">${cite('cite-9', '1')}</section>`,
      body: `<p>${cite('cite-9', '1')}</p>`,
    });
    expect(printed.map(({ id, copyOf }) => [id, copyOf])).toEqual([
      ['cite-9-2', 'cite-9'],
      ['cite-9', undefined],
    ]);
  });

  it('is the original in its heading, also where a list of contents copies that before it', () => {
    const { printed } = placed({
      contents: `<nav><a href="#one">One${cite('cite-1', '1')}</a></nav>`,
      body: `<h2 id="one">One${cite('cite-1', '1')}</h2>`,
    });
    expect(printed.map(({ id, copyOf }) => [id, copyOf])).toEqual([
      ['cite-1-2', 'cite-1'],
      ['cite-1', undefined],
    ]);
  });

  it('is a copy in the head of each further part of a table', () => {
    const table = `<table><thead><tr><th>Era${cite('cite-1', '1')}</th></tr></thead></table>`;
    const { printed } = placed({ body: table.repeat(3) });
    expect(printed.map(({ id }) => id)).toEqual(['cite-1', 'cite-1-2', 'cite-1-3']);
  });

  it('is the original in the table of the eras when it is printed nowhere else', () => {
    const table = `<section class="eras-table">${cite('cite-9', '1')}</section>`;
    expect(placed({ 'eras-at-a-glance': table }).printed[0]?.id).toBe('cite-9');
  });

  it('is a copy when it says so', () => {
    const copy = '<sup data-copy-of="cite-3" data-cites="1">[1]</sup>';
    const { printed } = placed({ facts: copy, body: cite('cite-3', '1') });
    expect(printed.map(({ id, copyOf }) => [id, copyOf])).toEqual([
      ['cite-3-2', 'cite-3'],
      ['cite-3', undefined],
    ]);
  });

  it('never takes an id that something else has', () => {
    const { printed } = placed({
      body: `<h2 id="cite-1-2">Cite 1 2</h2>${cite('cite-1', '1')}${cite('cite-1', '1')}`,
    });
    expect(printed.map(({ id }) => id)).toEqual(['cite-1', 'cite-1-3']);
  });

  it('has an id of its own wherever it is copied, and a link back from each reference', () => {
    const mark = fc.record({
      id: fc.integer({ min: 1, max: 4 }),
      kind: fc.constantFrom('mark', 'copy', 'plain'),
      around: fc.constantFrom('p', 'nav', 'section class="eras-table"'),
    });
    fc.assert(
      fc.property(fc.array(mark, { maxLength: 12 }), (marks) => {
        const body = marks.map(({ id, kind, around }) => {
          const named = { mark: `id="cite-${id}"`, copy: `data-copy-of="cite-${id}"`, plain: '' };
          return `<${around}><sup ${named[kind]} data-cites="1">[1]</sup></${around.split(' ')[0]}>`;
        });
        const { printed, tree } = placed({ body: body.join(''), references: entry(1) });
        expect(new Set(printed.map(({ id }) => id)).size).toBe(marks.length);
        expect(linksOf(tree, 1)).toEqual(printed.map(({ id }) => `#${id}`));
      }),
    );
  });

  it('loses the attributes that named its references', () => {
    expect(placed({ body: cite('cite-1', '1') }).html).toBe(
      '<sup class="citation" id="cite-1">[1]</sup>',
    );
  });
});
