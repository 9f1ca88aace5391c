import fc from 'fast-check';
import type { Nodes } from 'mdast';
import { describe, expect, test } from 'vitest';
import type { CitationItem } from '../../src/markdown/nodes.ts';
import type { Place } from '../../src/model/message.ts';
import { scaled } from '../support/scaled.ts';
import { citationsOf, parse } from './show-citations.ts';

/** The source between the points of a place, by their offsets. */
function written(markdown: string, place: Place | undefined): string {
  return markdown.slice(place?.start.offset, place?.end?.offset);
}

/** The offset of a point, counted from its line and column. */
function offsetOf(markdown: string, { line, column }: { line: number; column: number }): number {
  const before = markdown.split('\n').slice(0, line - 1);
  return before.reduce((sum, text) => sum + text.length + 1, 0) + column - 1;
}

function itemsOf(markdown: string): CitationItem[] {
  return citationsOf(parse(markdown)).flatMap(({ items }) => items);
}

describe('place of a citation', () => {
  test.each([
    ['x [see @a, p. 3] y', '[see @a, p. 3]'],
    ['x @a y', '@a'],
    ['x -@a. y', '-@a'],
    ['x @a [p. 3] y', '@a [p. 3]'],
    ['> x [@a,\n> p. 3] y', '[@a,\n> p. 3]'],
    ['- x\n\n  y @a\n  [p. 3] z', '@a\n  [p. 3]'],
    ['| a | b |\n|-|-|\n| x | y [@a] |', '[@a]'],
    ['[^1]\n\n[^1]: x\n\n    y [@a;\n    @b] z', '[@a;\n    @b]'],
    ['\tcode\n\n-\t[@a]', '[@a]'],
  ])('in %j is that of %j', (markdown, source) => {
    const [citation] = citationsOf(parse(markdown));
    expect(written(markdown, citation?.position)).toBe(source);
  });
});

describe('place of an item', () => {
  test.each([
    ['x [see @a, p. 3; @b ] y', ['see @a, p. 3', '@b']],
    ['[ *see* -@a and more ]', ['*see* -@a and more']],
    ['@a [p. 3; see @b]', ['@a [p. 3', 'see @b']],
    ['@a [@b]', ['@a', '@b']],
    ['> [see\n> @a, p.\n> 3; cf.\n> @b]', ['see\n> @a, p.\n> 3', 'cf.\n> @b']],
    ['> - [see @a;\n>   @b]', ['see @a', '@b']],
    ['> [@a;\n@b]', ['@a', '@b']],
  ])('in %j is that of %j', (markdown, sources) => {
    expect(itemsOf(markdown).map(({ position }) => written(markdown, position))).toEqual(sources);
  });

  test('has the line and column of a continued quotation', () => {
    expect(itemsOf('> x [@a;\n>   see @b]')[1]?.position).toEqual({
      start: { line: 2, column: 5, offset: 13 },
      end: { line: 2, column: 11, offset: 19 },
    });
  });
});

describe('place of words around a key', () => {
  test.each([
    ['> [@a, see\n> *also* this]', 'emphasis', '*also*'],
    ['> [see\n> *also* @a]', 'emphasis', '*also*'],
    ['> [@a, {} 12\n> `x` this]', 'inlineCode', '`x`'],
    ['> x @a [see\n> **also**]', 'strong', '**also**'],
  ])('in %j, %s, is that of %j', (markdown, type, source) => {
    const nodes: Nodes[] = itemsOf(markdown).flatMap(({ prefix, suffix }) => [
      ...prefix,
      ...suffix,
    ]);
    const node = nodes.find((each) => each.type === type);
    expect(written(markdown, node?.position)).toBe(source);
  });
});

test('every place agrees with itself, and the places of a text are in order', () => {
  const piece = fc.constantFrom(
    ...['[', ']', '@a', '-@b', '@{c}', ';', ', p. 3', ' see ', '*x*', '`y`', '\n> ', '\\', ' '],
    ...['[@d]', 'ж', '𝒳', '{}', '\t', '(', '<br>', '&amp;'],
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
      const markdown = `> ${pieces.join('')}`;
      let last = 0;
      for (const { position, key } of itemsOf(markdown)) {
        expect(offsetOf(markdown, position.start)).toBe(position.start.offset);
        expect(position.start.offset).toBeGreaterThanOrEqual(last);
        expect(written(markdown, position)).toContain(key);
        last = position.end?.offset ?? Number.NaN;
      }
    }),
    { numRuns: scaled(1000) },
  );
});
