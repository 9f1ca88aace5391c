import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { directiveKnown } from '../../../src/check/rules/directive-known.ts';
import { findingsOf, toldBy } from './findings-of.ts';

describe('directiveKnown', () => {
  it.each([
    ':::note\nText.\n:::',
    ':::judgement{confidence=low}\nText.\n:::',
    ':::judgement{confidence="high"}\nText.\n:::',
    '::page-break',
    '::contents',
    '::table-caption[Arms]{#tab-arms}',
    'Ratio 4:1, at 10:30, TLP:CLEAR, std::vector.',
    '\\:::note is how a callout begins.',
    'A line.\n\\:::\n',
    '`:::`',
    '`a\n::: b`',
    'Text <b\n:::x> text.',
    '```\n:::what\n:::\n```',
    '    :::what',
    ':amount[US$2bn]{value=2e9}',
    '> :::gap\n> Text.\n> :::',
    '- :::note\n  Text.\n  :::',
  ])('says nothing about %j', (text) => {
    expect(toldBy(directiveKnown, text)).toEqual([]);
  });

  it('names the nearest directive', () => {
    expect(toldBy(directiveKnown, 'Text.\n\n:::key-point\n- a\n:::')).toEqual([
      '3:1 `:::key-point` is not a directive, expected `:::key-points`',
    ]);
  });

  it('lists the directives where none is near', () => {
    expect(toldBy(directiveKnown, '::xylophone')[0]).toMatch(
      /^1:1 `::xylophone` is not a directive, expected one of `:::bottom-line`, .*`::page-break`$/,
    );
  });

  it.each([
    ['::note', ':::note'],
    [':::page-break\n:::', '::page-break'],
    ['::amount[x]', ':amount[]'],
  ])('tells the right form of %j', (text, right) => {
    expect(findingsOf(directiveKnown, text)[0]?.expected).toEqual([right]);
  });

  it.each([
    ['::: note\nText.', '1:1 `::: note` is not a directive, expected `:::note` without a space'],
    [':::note Text', '1:1 `:::note Text` is not a directive, expected `:::note` alone on its line'],
    [
      'A line.\n::: what',
      '2:1 `::: what` is not a directive, expected `:::name` alone on its line',
    ],
    [
      '> A line.\n> ::: note',
      '2:3 `::: note` is not a directive, expected `:::note` without a space',
    ],
    [
      ':::note[x\nText.',
      '1:1 `:::note[x` is not a directive, expected `:::note` alone on its line',
    ],
    [
      ':::gap{a="b\nText.',
      '1:1 `:::gap{a="b` is not a directive, expected `:::gap` alone on its line',
    ],
    [
      '::page-break now',
      '1:1 `::page-break now` is not a directive, expected `::page-break` alone on its line',
    ],
    ['*a*\n::: note', '2:1 `::: note` is not a directive, expected `:::note` without a space'],
    [
      '::: note by a.b@example.org',
      '1:1 `::: note by a.b@example.org` is not a directive, expected `:::note` without a space',
    ],
    ['- ::: note', '1:3 `::: note` is not a directive, expected `:::note` without a space'],
  ])('is not silent about %j', (text, told) => {
    expect(toldBy(directiveKnown, text)).toEqual([told]);
  });

  it('points at the opening of a container, not at all of it', () => {
    expect(findingsOf(directiveKnown, ':::nota\na\n\nb\n:::')[0]?.place?.end?.line).toBe(1);
  });

  it('never throws', () => {
    const unit = fc.constantFrom(
      ':',
      '::',
      ':::',
      ' ',
      '\n',
      'note',
      'a',
      '[',
      ']',
      '{',
      '}',
      '>',
      '- ',
    );
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 30 }), (text) => {
        expect(() => findingsOf(directiveKnown, text)).not.toThrow();
      }),
    );
  });
});
