import { toHtml } from 'hast-util-to-html';
import { describe, expect, it } from 'vitest';
import { richTextToHast } from '../../src/html/rich-text.ts';
import type { RichText } from '../../src/model/reference.ts';

const write = (...parts: RichText[]) => toHtml(richTextToHast(parts));

describe('a stretch of a reference', () => {
  it('with parts of a look of their own is still one link', () => {
    const parts = [{ text: 'On ' }, { text: 'Salmo', styles: ['italic' as const] }];
    expect(write({ text: 'On Salmo', parts, kind: 'title', href: 'https://example.org' })).toBe(
      '<span class="reference-title"><a href="https://example.org">On <i>Salmo</i></a></span>',
    );
  });

  it('with a script of words is raised', () => {
    const parts = [{ text: '21' }, { text: 'e', styles: ['superscript' as const] }];
    expect(write({ text: '21e', parts })).toBe('21<sup>e</sup>');
  });

  it('of one look is its text', () => {
    expect(write({ text: 'a', kind: 'container' })).toBe('<i class="reference-container">a</i>');
  });
});
