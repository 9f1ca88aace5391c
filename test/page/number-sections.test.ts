import type { Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toHtml } from 'hast-util-to-html';
import { describe, expect, it } from 'vitest';
import { numberSections } from '../../src/page/number-sections.ts';

function numbered(html: string, lang = 'en'): string {
  const tree: Root = fromHtml(html, { fragment: true });
  numberSections(tree, lang);
  return toHtml(tree);
}

/** Headings as they are read. */
function headingsOf(html: string): string[] {
  return [...html.matchAll(/<h\d[^>]*>(.*?)<\/h\d>/g)].map(([, words = '']) =>
    words.replace(/<[^>]*>/g, ''),
  );
}

describe('the numbers of sections', () => {
  it('are text before the words of the heading', () => {
    expect(numbered('<div class="flow"><h2>A</h2></div>')).toBe(
      '<div class="flow"><h2><span class="section-number">1</span> A</h2></div>',
    );
  });

  it('begin anew below each heading, and go down to the fourth level', () => {
    const html = '<h2>A</h2><h3>B</h3><h4>C</h4><h5>D</h5><h3>E</h3><h2>F</h2><h3>G</h3>';
    expect(headingsOf(numbered(`<div class="flow">${html}</div>`))).toEqual([
      '1 A',
      '1.1 B',
      '1.1.1 C',
      'D',
      '1.2 E',
      '2 F',
      '2.1 G',
    ]);
  });

  it('leave out a heading whose level stands under none, boxes, notes, and what is no flow', () => {
    const html =
      '<h2>Front</h2><div class="flow"><h3>A</h3><h2>B</h2><h4>C</h4><section class="box"><h2>D</h2></section><section class="notes"><h2>E</h2></section></div>';
    expect(headingsOf(numbered(html))).toEqual(['Front', 'A', '1 B', 'C', 'D', 'E']);
  });

  it('stand before the head that an era has on its further pages', () => {
    const html = '<div class="flow"><h2 data-running-head="I Early, 1900">x</h2></div>';
    expect(numbered(html)).toContain('data-running-head="1 I Early, 1900"');
  });

  it('of annexes are letters of the language, one row for all that are annexes', () => {
    const html =
      '<div class="annexes"><h2>R</h2><h3>S</h3><footer><h2>T</h2></footer></div><section class="annex"><h2>U</h2></section>';
    expect(headingsOf(numbered(html))).toEqual(['A R', 'A.1 S', 'B T', 'C U']);
    expect(headingsOf(numbered(html, 'ru'))).toEqual(['А R', 'А.1 S', 'Б T', 'В U']);
  });
});
