import type { Element, Root } from 'hast';
import { h } from 'hastscript';
import { describe, expect, it } from 'vitest';
import { madeFrom } from '../../../src/html/made-from.ts';
import { listKeyedSources } from '../../../src/page/channel/list-keyed-sources.ts';
import { keyElements } from '../../../src/page/channel/print-channel.ts';

/** Says that an element is written from one line to another. */
function at(element: Element, line: number, endLine = line, column = 1, endColumn = 9): Element {
  element.position = { start: { line, column }, end: { line: endLine, column: endColumn } };
  return element;
}

/** The list as `type file:line-endLine`. */
function listed(...children: Element[]): string[] {
  const tree: Root = { type: 'root', children };
  const options = { lang: 'en', pageWord: 'Page', furtherPlace: '{page}, place {number}' };
  const channel = keyElements(tree, options);
  return listKeyedSources(tree, channel, 'a.md').map(
    ({ key, file, line, endLine }) => `${channel.entries[key]?.type} ${file}:${line}-${endLine}`,
  );
}

describe('listSources', () => {
  it('tells of each block where it is written, outer ones first', () => {
    const list = at(h('ul', [at(h('li', 'One'), 3), at(h('li', 'Two'), 4, 5)]), 3, 5);
    expect(listed(at(h('h1', 'Title'), 1), list)).toEqual([
      'H1 a.md:1-1',
      'L a.md:3-5',
      'LI a.md:3-3',
      'LI a.md:4-5',
    ]);
  });

  it('tells nothing of what stands within a line', () => {
    const link = at(h('a', { href: '#x' }, 'link'), 2);
    expect(listed(at(h('p', ['Text ', link]), 1, 3))).toEqual(['P a.md:1-3']);
  });

  it('tells of a block without place that of what it stands in', () => {
    const box = at(h('section', [h('p', 'Label'), at(h('p', 'Words'), 2)]), 1, 3);
    expect(listed(box)).toEqual(['Sect a.md:1-3', 'P a.md:1-3', 'P a.md:2-2']);
  });

  it('tells nothing of a group without place, and of what nobody wrote', () => {
    expect(listed(h('section', [at(h('p', 'Words'), 2)]), h('p', 'Made'))).toEqual(['P a.md:2-2']);
  });

  it('names the file of an entry of another file', () => {
    const place = { start: { line: 7, column: 3 }, end: { line: 9, column: 4 } };
    const entry = madeFrom(h('li', h('p', 'Entry')), place, { file: 'refs.json' });
    expect(listed(h('ol', [entry]))).toEqual(['LI refs.json:7-9', 'P refs.json:7-9']);
  });

  it('has copies behind all others, so that a line leads to the original', () => {
    const place = { start: { line: 5, column: 1 }, end: { line: 5, column: 9 } };
    const copy = madeFrom(h('li', 'Heading'), place, { isCopy: true });
    expect(listed(h('ul', [copy]), at(h('h2', 'Heading'), 5))).toEqual([
      'H2 a.md:5-5',
      'LI a.md:5-5',
    ]);
  });

  it('ends a value of YAML on its last line, although the parser ends it before the next', () => {
    expect(listed(at(h('p', 'Era'), 34, 46, 5, 3))).toEqual(['P a.md:34-45']);
  });

  it('knows no end where the place has none', () => {
    const p = madeFrom(h('p', 'Words'), { start: { line: 4, column: 2 } });
    expect(listed(p)).toEqual(['P a.md:4-4']);
  });
});
