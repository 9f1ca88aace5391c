import { describe, expect, it } from 'vitest';
import { htmlNotRendered } from '../../../src/check/rules/html-not-rendered.ts';
import { findingsOf, toldBy } from './findings-of.ts';

describe('htmlNotRendered', () => {
  it('warns about a block of HTML', () => {
    expect(toldBy(htmlNotRendered, '<div>\na\n</div>')).toEqual([
      '1:1 `<div>` is raw HTML and prints as text, expected Markdown',
    ]);
  });

  it('warns about HTML in text, at each tag', () => {
    expect(toldBy(htmlNotRendered, 'H<sub>2</sub>O')).toEqual([
      '1:2 `<sub>` is raw HTML and prints as text, expected Markdown',
      '1:8 `</sub>` is raw HTML and prints as text, expected Markdown',
    ]);
  });

  it.each(['<!-- x -->', 'a <!-- x --> b', '<!-- x --><!-- y -->'])(
    'says nothing of %s',
    (text) => {
      expect(findingsOf(htmlNotRendered, text)).toEqual([]);
    },
  );

  it.each([
    ['a<br clear="all">b', 'backslash'],
    ['10<sup>3</sup>', '10^3^'],
    ['H<sub>2</sub>O', 'H~2~O'],
    ['<img src="a.png" alt="x">', '![What it shows]'],
    ['<table><tr><td>1</td></tr></table>', 'pipe table'],
    ['<details>\n<summary>More</summary>', 'nothing is folded'],
    ['<kbd>Ctrl</kbd>', 'between backticks'],
    ['<a href="https://example.org">x</a>', '[words]'],
    ['<marquee>x</marquee>', 'Use Markdown or a directive'],
  ])('tells what to write instead of %j', (text, words) => {
    expect(findingsOf(htmlNotRendered, text)[0]?.note).toContain(words);
  });

  it.each(['<br>', '<BR/>', '<br>\n<br />'])('says of %j that it prints nothing alone', (text) => {
    expect(toldBy(htmlNotRendered, text)).toEqual([
      expect.stringMatching(/prints nothing, expected it between words$/),
    ]);
  });

  it('says nothing about code and autolinks', () => {
    expect(findingsOf(htmlNotRendered, '`<b>` <https://example.org> 1 < 2')).toEqual([]);
  });
});
