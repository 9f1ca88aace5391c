import { describe, expect, it } from 'vitest';
import { imageAlt } from '../../../src/check/rules/image-alt.ts';
import { findingsOf, toldBy } from './findings-of.ts';
import { foundIn } from './found-in.ts';

describe('imageAlt', () => {
  it('says nothing about a picture with words', () => {
    expect(findingsOf(imageAlt, '![A map](map.png)')).toEqual([]);
  });

  it('asks for words beside a picture', () => {
    expect(toldBy(imageAlt, 'See ![](map.png).')).toEqual([
      '1:5 The image `map.png` has no alternative text, expected words between the brackets',
    ]);
  });

  it('takes blanks for no words', () => {
    expect(findingsOf(imageAlt, '![ ](map.png)')).toHaveLength(1);
  });

  it('looks at pictures by reference', () => {
    expect(findingsOf(imageAlt, '![][m]\n\n[m]: map.png')).toHaveLength(1);
  });
});

describe('imageAlt, of a resolved briefing', () => {
  it.each([
    ['a citation', '![[@a]](map.png)', 1],
    ['a citation in brackets', '![([@a])](map.png)', 1],
    ['words and a citation', '![A map [@a]](map.png)', 0],
    ['the author of a source', '![@a](map.png)', 0],
  ])('counts as words what is read aloud: %s', async (_, text, count) => {
    expect(await foundIn(imageAlt, text)).toHaveLength(count);
  });
});
