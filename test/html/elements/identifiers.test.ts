import { h } from 'hastscript';
import { describe, expect, it } from 'vitest';
import { idsIn, linkTarget } from '../../../src/html/elements/identifiers.ts';

describe('idsIn', () => {
  it('gathers each id once', () => {
    const parts = [h('p', { id: 'a' }, [h('em', { id: 'b' })]), h('p', { id: 'a' }), h('p')];
    expect([...idsIn({ children: parts })]).toEqual(['a', 'b']);
  });
});

describe('linkTarget', () => {
  it.each([
    [h('a', { href: '#caf%C3%A9' }), 'café'],
    [h('a', { href: '#100%' }), '100%'],
    [h('a', { href: 'https://example.org/#a' }), undefined],
    [h('a'), undefined],
    [h('img', { href: '#a' }), undefined],
  ])('reads the fragment of %j as %s', (link, target) => {
    expect(linkTarget(link)).toBe(target);
  });
});
