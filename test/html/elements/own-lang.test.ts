import { h } from 'hastscript';
import { expect, it } from 'vitest';
import { ownLang } from '../../../src/html/elements/own-lang.ts';

it('tells the language that an element says, and none where it is empty or not there', () => {
  const elements = [h('p', { lang: 'fr' }), h('p', { lang: '' }), h('p')];
  expect(elements.map(ownLang)).toEqual(['fr', undefined, undefined]);
});
