import { describe, expect, it } from 'vitest';
import { captionPlaced } from '../../../src/check/rules/caption-placed.ts';
import { toldBy } from './findings-of.ts';

const table = '| A |\n|---|\n| 1 |';

describe('captionPlaced', () => {
  it.each([
    `::table-caption[Arms]{#tab-arms}\n\n${table}`,
    `> ::table-caption[Arms]\n>\n> ${table.replaceAll('\n', '\n> ')}`,
    table,
  ])('says nothing about %j', (text) => {
    expect(toldBy(captionPlaced, text)).toEqual([]);
  });

  it.each([
    '::table-caption[Arms]',
    `::table-caption[Arms]\n\nText.\n\n${table}`,
    `::table-caption[Arms]\n\n::table-caption[Oil]\n\n${table}`,
    `${table}\n\n::table-caption[Arms]`,
  ])('wants a table right after the caption in %j', (text) => {
    expect(toldBy(captionPlaced, text)).toEqual([
      expect.stringMatching(
        /^\d:1 `::table-caption` stands alone, expected a table right after it$/,
      ),
    ]);
  });

  it('wants words', () => {
    expect(toldBy(captionPlaced, `::table-caption{#tab-x}\n\n${table}`)).toEqual([
      '1:1 `::table-caption` has no words, expected a caption in brackets',
    ]);
  });
});
