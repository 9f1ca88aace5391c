import { toHtml } from 'hast-util-to-html';
import { describe, expect, it } from 'vitest';
import { needsBlank, styledCitation } from '../../src/html/styled-citation.ts';
import type { CitationStretch } from '../../src/model/reference.ts';

function write(...stretches: CitationStretch[]): string {
  const { isRaised, content } = styledCitation(stretches, (item, side) => [
    { type: 'text', value: `${side} of ${item}` },
  ]);
  return `${isRaised ? '^' : ''}${toHtml(content)}`;
}

describe('styledCitation', () => {
  it('links what leads to an entry', () => {
    expect(write({ kind: 'text', text: '(' }, { kind: 'text', text: 'Fox 2009', number: 3 })).toBe(
      '(<a href="#ref-3">Fox 2009</a>',
    );
  });

  it('puts the words of the author in their place', () => {
    expect(write({ kind: 'words', item: 1, side: 'prefix' })).toBe('prefix of 1');
  });

  it('wraps what the style sets in another look', () => {
    expect(write({ kind: 'text', text: 'a', styles: ['italic', 'small-caps'] })).toBe(
      '<i><span class="small-caps">a</span></i>',
    );
  });

  it('raises nothing in itself where all of it is raised', () => {
    expect(
      write(
        { kind: 'text', text: '1', number: 1, styles: ['superscript'] },
        { kind: 'text', text: ',', styles: ['superscript'] },
      ),
    ).toBe('^<a href="#ref-1">1</a>,');
  });

  it('raises the part that is raised', () => {
    expect(
      write({ kind: 'text', text: 'Fox' }, { kind: 'text', text: '1', styles: ['superscript'] }),
    ).toBe('Fox<sup>1</sup>');
  });
});

describe('a mark in the line', () => {
  const textOnly = (value: string) => [{ type: 'text', value } as const];

  it.each(['It rose.', 'rose', '2009'])('needs a blank after %s', (text) => {
    expect(needsBlank(textOnly(text), 1)).toBe(true);
  });

  it.each(['It rose ', 'rose (', 'rose –', 'rose\n', 'rose\u00a0'])(
    'needs none after %j',
    (text) => {
      expect(needsBlank(textOnly(text), 1)).toBe(false);
    },
  );

  it('needs none at the beginning', () => {
    expect(needsBlank(textOnly('x'), 0)).toBe(false);
  });

  it('needs one after words in another look', () => {
    expect(needsBlank([{ type: 'emphasis', children: [] }], 1)).toBe(true);
  });
});
