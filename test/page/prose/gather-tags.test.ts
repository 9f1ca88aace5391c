import type { Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toHtml } from 'hast-util-to-html';
import { describe, expect, it } from 'vitest';
import { gatherTags } from '../../../src/page/prose/gather-tags.ts';

const none = '<span class="support-tag support-none">no source</span>';
const dead = '<span class="support-tag support-unusable">1 link dead</span>';
const flag = '<span class="support-tag support-flag">open question 1</span>';
const all = '<span class="support-tag support-none">no source for any of these</span>';

function gathered(html: string): string {
  const tree: Root = fromHtml(html, { fragment: true });
  gatherTags(tree, 'en');
  return toHtml(tree);
}

describe('gatherTags', () => {
  it.each([
    [
      'beside the label of its box',
      `<section class="box"><p class="box-label">Summary</p><ul><li>A. ${none}</li><li>B. ${none}</li></ul></section>`,
      `<section class="box"><p class="box-label">Summary ${all}</p><ul><li>A.</li><li>B.</li></ul></section>`,
    ],
    [
      'below a list on its own',
      `<ol><li><p>A. ${none}</p></li><li><p>B. ${none} </p></li></ol>`,
      `<ol><li><p>A.</p></li><li><p>B.</p></li></ol><p class="support-of-list">${all}</p>`,
    ],
    [
      'below a list that is not all of its box',
      `<section class="box"><p class="box-label">Summary</p><p>Text.</p><ul><li>A. ${none}</li><li>B. ${none}</li></ul></section>`,
      `<section class="box"><p class="box-label">Summary</p><p>Text.</p><ul><li>A.</li><li>B.</li></ul><p class="support-of-list">${all}</p></section>`,
    ],
    [
      'and leaves the questions where they are asked',
      `<ul><li>A. ${none} ${flag}</li><li>B. ${none}</li></ul>`,
      `<ul><li>A. ${flag}</li><li>B.</li></ul><p class="support-of-list">${all}</p>`,
    ],
  ])('says once of a list %s', (_, before, after) => {
    expect(gathered(before)).toBe(after);
  });

  it.each([
    ['one item', `<ul><li>A. ${none}</li></ul>`],
    ['an item with a source', `<ul><li>A. ${none}</li><li>B.</li></ul>`],
    ['an item with another fault', `<ul><li>A. ${none}</li><li>B. ${dead}</li></ul>`],
    ['an item that goes on after its tag', `<ul><li>A. ${none} More.</li><li>B. ${none}</li></ul>`],
    [
      'a tag before a list inside',
      `<ul><li>A. ${none}<ul><li>C.</li></ul></li><li>B. ${none}</li></ul>`,
    ],
  ])('leaves a list alone that has %s', (_, html) => {
    expect(gathered(html)).toBe(html);
  });
});
