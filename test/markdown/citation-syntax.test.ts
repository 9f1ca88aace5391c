import { describe, expect, test } from 'vitest';
import { groups, keys, locators, notGroups, textual } from './citation-cases.ts';
import { citationsOf, parse, showCitation } from './show-citations.ts';

describe.each([
  ['groups', groups],
  ['brackets that are no group', notGroups],
  ['keys in the running text', textual],
  ['what belongs to a key', keys],
  ['locators', locators],
])('%s', (_, cases) => {
  test.each(cases.map(([written, ...found]) => ({ written, found })))(
    '$written gives $found',
    ({ written, found }) => {
      expect(citationsOf(parse(written)).map(showCitation)).toEqual(found);
    },
  );
});
