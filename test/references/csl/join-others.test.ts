import { describe, expect, it } from 'vitest';
import { joinOthers } from '../../../src/references/csl/join-others.ts';
import { marks } from '../../../src/references/csl/marks.ts';

const words = `${marks.others}et al.${marks.others}`;

describe('joinOthers', () => {
  it.each([
    [`Fox, A., & ${words} (2001)`, 'Fox, A. et al. (2001)'],
    [`Fox, A. and ${words}, 2001`, 'Fox, A. et al., 2001'],
    [`Fox & ${words}`, 'Fox et al.'],
    [`Fox und ${words}`, 'Fox et al.'],
    [`Fox A, ${words} T`, 'Fox A et al. T'],
    [`Лис и ${words}`, 'Лис et al.'],
    [`Fox, A.; ${words}`, 'Fox, A. et al.'],
    [`Land ${words}`, 'Land et al.'],
    [words, 'et al.'],
    ['Fox and Elk', 'Fox and Elk'],
  ])('sets the words right behind the last name: %j', (text, expected) => {
    expect(joinOthers(text)).toBe(expected);
  });
});
