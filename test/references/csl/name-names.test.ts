import { describe, expect, it } from 'vitest';
import { printInStyle, record, textOf } from './print-in-style.ts';

const styleOf = (names: string) =>
  `<style xmlns="http://purl.org/net/xbiblio/csl" class="in-text" version="1.0">
  <macro name="who">${names}</macro>
  <citation><sort><key macro="who"/></sort><layout><text macro="who"/></layout></citation>
  <bibliography><layout><text macro="who"/></layout></bibliography></style>`;

const edited = record('Fox', 2009, {
  author: undefined,
  editor: [{ family: 'Elk', given: 'Ann' }],
});
const entryOf = async (names: string) =>
  textOf((await printInStyle(styleOf(names), [edited, edited], [[1]])).entries[0]);

describe('names that stand for others', () => {
  it.each([
    ['<names variable="editor"><label form="short" prefix=" "/></names>', 'Elk A. ed.'],
    [
      '<names variable="director"><label prefix=" "/><substitute><names variable="editor"/></substitute></names>',
      'Elk A. editor',
    ],
    ['<names variable="editor"><name form="short"/><label prefix=" "/></names>', 'Elk editor'],
  ])('print as the others do unless they say how: %s', async (substitute, expected) => {
    const names = `<names variable="author">
      <name name-as-sort-order="all" sort-separator=" " initialize-with="."/>
      <substitute>${substitute}</substitute></names>`;
    expect(await entryOf(names)).toBe(`${expected.replace(/\.?$/, '.')} No link given.`);
  });
});
