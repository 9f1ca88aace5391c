import { describe, expect, it } from 'vitest';
import { directiveAttribute } from '../../../src/check/rules/directive-attribute.ts';
import { toldBy } from './findings-of.ts';

describe('directiveAttribute', () => {
  it.each([
    ':::judgement{confidence="high"}\nText.\n:::',
    '::table-caption[Arms]{#tab-arms wide=turn}',
    'Text :flag[why?]{kind=dead-link} :no-source[]',
    ':::note\nText.\n:::',
    '::chart{data=a.csv}\n\n::map{to=Lima}\n\n:amount[US$2]{valu=2}',
  ])('passes %j', (text) => {
    expect(toldBy(directiveAttribute, text)).toEqual([]);
  });

  it.each([
    [
      ':::note{colour=red}\nText.\n:::',
      '1:1 Unexpected attribute `colour` of `:::note`, expected none',
    ],
    [
      ':::note{__proto__=red}\nText.\n:::',
      '1:1 Unexpected attribute `__proto__` of `:::note`, expected none',
    ],
    [
      '::table-caption[Arms]{constructor=x}',
      '1:1 Unexpected attribute `constructor` of `::table-caption`, expected `id` or `wide`',
    ],
    ['A :no-source[]{#x}', '1:3 Unexpected attribute `id` of `:no-source`, expected none'],
    [
      '::table-caption[Arms]{wides=turn}',
      '1:1 Unexpected attribute `wides` of `::table-caption`, expected `wide`',
    ],
    [
      '::table-caption[Arms]{.wide}',
      '1:1 Unexpected attribute `class` of `::table-caption`, expected `id` or `wide`',
    ],
  ])('refuses an attribute that the directive does not have: %j', (text, told) => {
    expect(toldBy(directiveAttribute, text)).toEqual([told]);
  });

  it.each(['rotate', '', 'Turn'])('refuses a wide table set as %j', (wide) => {
    expect(toldBy(directiveAttribute, `::table-caption[Arms]{wide="${wide}"}`)).toEqual([
      `1:1 Unexpected value \`${wide}\` of \`wide\`, expected \`fold\` or \`turn\``,
    ]);
  });

  it('refuses a kind of question that nobody counts', () => {
    expect(toldBy(directiveAttribute, 'Text :flag[why?]{kind=wy}')).toEqual([
      '1:6 Unexpected value `wy` of `kind`, expected `why`, `when`, `who`, `check` or `dead-link`',
    ]);
  });

  it('asks for the kind of a question', () => {
    expect(toldBy(directiveAttribute, 'Text :flag[why?]')).toEqual([
      '1:6 Unexpected `:flag` without `kind`, expected `why`, `when`, `who`, `check` or `dead-link`',
    ]);
  });

  it('asks how sure a judgement is', () => {
    expect(toldBy(directiveAttribute, ':::judgement\nText.\n:::')).toEqual([
      '1:1 Unexpected `:::judgement` without `confidence`, expected `low`, `moderate` or `high`',
    ]);
  });
});
