import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { directiveClosed } from '../../../src/check/rules/directive-closed.ts';
import { directiveKnown } from '../../../src/check/rules/directive-known.ts';
import { slow } from '../../support/slow.ts';
import { findingsOf, toldBy } from './findings-of.ts';

describe('directiveClosed', () => {
  it.each([
    ':::note\nText.\n:::',
    '::::key-points\n:::note\nText.\n:::\n::::',
    ':::note\n:::',
    ':amount[US$2bn]{value=2e9} and :no-source[] and :flag[why?]{kind=why}.',
    'The set :amount[x]{value=1} {and more}.',
    '```\n:::\n```',
    '\\:::',
    'a :flag b :no-source c',
  ])('says nothing about %j', (text) => {
    expect(toldBy(directiveClosed, text)).toEqual([]);
  });

  it.each([
    [':::note\nText.', '1:1 `:::note` is never closed, expected `:::` on a line of its own'],
    [':::note', '1:1 `:::note` is never closed, expected `:::` on a line of its own'],
    [
      '> :::note\n> Text.\n\n:::',
      '1:3 `:::note` is never closed, expected `:::` on a line of its own',
    ],
    [
      ':::note\n:::gap\nText.\n:::',
      '2:1 `:::gap` is never closed, expected `:::` on a line of its own',
    ],
    ['Text.\n\n:::', '3:1 Unexpected `:::`, expected an open container that it closes'],
    ['Text.\n:::', '2:1 Unexpected `:::`, expected an open container that it closes'],
    [':::note\na\n:::\n:::', '4:1 Unexpected `:::`, expected an open container that it closes'],
    ['Sum :amount[US$2bn was paid.', '1:5 `:amount[` is never closed, expected `]`'],
    ['Sum :amount[US$2bn]{value=2e9 was.', '1:5 `:amount[US$2bn]{` is never closed, expected `}`'],
  ])('is not silent about %j', (text, told) => {
    expect(toldBy(directiveClosed, text)[0]).toBe(told);
  });

  it(
    'together with directive-known leaves no paragraph that begins with colons untold',
    slow,
    () => {
      const unit = fc.constantFrom(':', ' ', '\n', 'note', 'what', '[', ']', '{a=b}', 'text ');
      fc.assert(
        fc.property(fc.string({ unit, maxLength: 12 }), (rest) => {
          const text = `:::${rest}`;
          const told = [...findingsOf(directiveKnown, text), ...findingsOf(directiveClosed, text)];
          const isClosedContainer = /^:::+(note|note\[[^[\]]*\])?(\{(a=b)?\})? *\n/.test(text);
          expect(told.length > 0 || isClosedContainer).toBe(true);
        }),
        { numRuns: 500 },
      );
    },
  );
});
