import fc from 'fast-check';
import { fromHtml } from 'hast-util-from-html';
import { toHtml } from 'hast-util-to-html';
import { toString as textOf } from 'hast-util-to-string';
import { describe, expect, it } from 'vitest';
import { fitTables } from '../../src/page/fit-tables.ts';

/** Fit a table of one row, as it stands in a section. */
function fitted(cells: readonly string[], section = 'section-wide'): string {
  const row = `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;
  const tree = fromHtml(`<div class="${section}"><table><tbody>${row}</tbody></table></div>`, {
    fragment: true,
  });
  fitTables(tree);
  return toHtml(tree);
}

const columns = (count: number, word: string) => Array.from({ length: count }, () => word);

describe('fitTables', () => {
  it('leaves a table alone that fits', () => {
    expect(fitted(['a few words in a cell', 'more of them'])).toBe(
      '<div class="section-wide"><table><tbody><tr><td>a few words in a cell</td><td>more of them</td></tr></tbody></table></div>',
    );
  });

  it('minds the longest word of a cell, not its length', () => {
    expect(fitted(columns(4, 'word '.repeat(50)))).not.toContain('class="table-');
  });

  it.each([
    [9, 'table-small'],
    [11, 'table-smaller'],
    [14, 'table-smallest'],
  ])('prints %i columns of ten letters in smaller letters', (count, name) => {
    expect(fitted(columns(count, 'x'.repeat(10)))).toContain(`<table class="${name}">`);
  });

  it('counts capitals as wider than small letters', () => {
    const words = ['population', 'POPULATION'];
    expect(words.map((word) => fitted(columns(7, word)).includes('class="table-'))).toEqual([
      false,
      true,
    ]);
  });

  it('lets the words of a table break that fits at no size', () => {
    expect(fitted(columns(30, 'measured'))).toContain('<span class="long-word">measured</span>');
  });

  it('lets a word break that no column can hold, at full size', () => {
    const html = fitted(['x'.repeat(300), 'short'], 'section-text');
    expect([html.includes('class="table-'), html.match(/long-word/g)?.length]).toEqual([false, 1]);
  });

  it('lets a word break inside code and links', () => {
    const html = fitted([`<a href="#x"><code>${'x'.repeat(40)}</code></a>`, 'y']);
    expect(html).toContain(`<code><span class="long-word">${'x'.repeat(40)}</span></code>`);
  });

  it('has less room beside a heading than over the whole width', () => {
    const cells = columns(4, 'x'.repeat(18));
    expect(
      [fitted(cells), fitted(cells, 'section-text')].map((html) => /table-/.test(html)),
    ).toEqual([false, true]);
  });

  it('keeps every character in its order', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', 'bc', ' ', '\n'), maxLength: 80 });
    fc.assert(
      fc.property(fc.array(cell, { minLength: 1, maxLength: 40 }), (cells) => {
        const fragment = fromHtml(fitted(cells), { fragment: true });
        expect(textOf(fragment)).toBe(cells.join(''));
      }),
    );
  });
});
