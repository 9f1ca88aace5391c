import { describe, expect, it } from 'vitest';
import { linkUnambiguous } from '../../../src/check/rules/link-unambiguous.ts';
import { foundIn } from './found-in.ts';

const table = (id: string) => `::table-caption[A]{#${id}}\n\n| a |\n|---|\n| b |`;

describe('linkUnambiguous', () => {
  it.each([
    ['one table', `[Table](#tab-a)\n\n${table('tab-a')}`],
    ['two tables of one name that no link names', `${table('tab-a')}\n\n${table('tab-a')}`],
    ['two headings of one text', '[A](#a)\n\n## A\n\n## A'],
  ])('passes %s', async (_, text) => {
    expect(await foundIn(linkUnambiguous, text)).toEqual([]);
  });

  it.each([
    ['two tables', `[Table](#x)\n\n${table('x')}\n\n${table('x')}`],
    ['a table and a heading', `[Table](#x)\n\n${table('x')}\n\n## X`],
    ['two pictures of one name', '[Figure](#fig-x)\n\n![A](a/x.png)\n\n![B](b/x.svg)'],
    ['a picture and a chart', '[Figure](#fig-x)\n\n![A](a/x.png)\n\n::chart{data=x.csv}'],
    ['a table called as a reference is', `[Table](#ref-1)[@a]\n\n${table('ref-1')}`],
  ])('tells of a link to %s', async (_, text) => {
    const url = /#[\w-]+/.exec(text)?.[0];
    expect(await foundIn(linkUnambiguous, text)).toMatchObject([
      {
        at: `${text.split(')')[0]})`,
        reason: `Several places are called \`${url}\`, expected one`,
      },
    ]);
  });
});
