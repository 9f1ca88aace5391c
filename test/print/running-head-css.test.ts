import { expect, it } from 'vitest';
import { runningHeadCss } from '../../src/print/running-head-css.ts';

const head = (name: string) => ({ content: `"${name}"`, start: name, end: `${name}-end` });
const heads = [head('a'), head('b'), head('c')];

function symbolsOf(pages: Record<string, number>): string | undefined {
  return /symbols: (.*?);/.exec(runningHeadCss(heads, pages))?.[1];
}

it('a section is told on the pages on which it goes on, not on the one on which it begins', () => {
  expect(symbolsOf({ a: 1, 'a-end': 3 })).toBe('"" "a" "a"');
});

it('a page on which one section ends and another begins has the head of the first', () => {
  expect(symbolsOf({ a: 1, 'a-end': 2, b: 2, 'b-end': 3 })).toBe('"" "a" "b"');
});

it('a page that begins with a heading has none', () => {
  expect(symbolsOf({ a: 1, 'a-end': 2, b: 3, 'b-end': 4 })).toBe('"" "a" "" "b"');
});

it('a section that does not print is passed over', () => {
  expect(symbolsOf({ b: 1, 'b-end': 2, c: 1 })).toBe('"" "b"');
});

it('where no section goes on there is no rule', () => {
  expect(runningHeadCss(heads, { a: 1, 'a-end': 1 })).toBe('');
});
