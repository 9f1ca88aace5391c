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

  it('says nothing about code and autolinks', () => {
    expect(findingsOf(htmlNotRendered, '`<b>` <https://example.org> 1 < 2')).toEqual([]);
  });
});
