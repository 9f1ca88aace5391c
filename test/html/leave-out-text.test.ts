import { h } from 'hastscript';
import { describe, expect, it } from 'vitest';
import {
  citedIn,
  divideText,
  keepMarkedNotes,
  takeFirst,
  unlinkDropped,
} from '../../src/html/leave-out-text.ts';

describe('a text that is left out', () => {
  it('is divided into the sections of eras, with what stands below them, and the rest', () => {
    const era = h('h2', { className: ['era-heading'] });
    const [intro, below, inEra, other] = [h('p'), h('h3'), h('p'), h('h2')];
    const divided = divideText([intro, era, below, inEra, other]);
    expect(divided).toEqual({ eras: [era, below, inEra], beside: [intro, other] });
  });

  it('leaves plain words of links to it, and keeps links that lead nowhere at all', () => {
    const links = ['#lost', '#kept', '#unknown'].map((href) => h('a', { href }, 'x'));
    unlinkDropped({ printed: [h('p', { id: 'kept' }, links)], dropped: [h('h2', { id: 'lost' })] });
    expect(links.map(({ tagName, properties }) => [tagName, properties.href])).toEqual([
      ['span', undefined],
      ['a', '#kept'],
      ['a', '#unknown'],
    ]);
  });

  it('takes its notes along, while the others keep their letters', () => {
    const items = ['a', 'b'].map((letter) => h('li', { id: `note-${letter}` }, h('p', letter)));
    const notes = [h('section', h('ol', items))];
    const left = keepMarkedNotes(notes, [h('p', h('sup', { id: 'note-mark-b-1' }))]);
    expect(left).toEqual([
      h('section', h('ol', h('li', { id: 'note-b', value: '2' }, h('p', 'b')))),
    ]);
  });

  it('leaves the lists in the notes that stay as they are', () => {
    const list = h('ol', [h('li', 'first'), h('li', 'second')]);
    const notes = [h('section', h('ol', h('li', { id: 'note-a' }, [h('p', 'a'), list])))];
    keepMarkedNotes(notes, [h('sup', { id: 'note-mark-a-1' })]);
    expect(list).toEqual(h('ol', [h('li', 'first'), h('li', 'second')]));
  });

  it('takes its citations along', () => {
    expect(citedIn([h('p', h('sup', { 'data-cites': '2 7' }))])).toEqual(new Set([2, 7]));
  });

  it('gives up its first figure only', () => {
    const [first, second] = [h('figure', 'a'), h('figure', 'b')];
    const text = [h('p'), first, second];
    expect(takeFirst(text, ({ tagName }) => tagName === 'figure')).toEqual([first]);
    expect(text).toEqual([h('p'), second]);
  });
});
