import { describe, expect, it } from 'vitest';
import { linkSafe } from '../../../src/check/rules/link-safe.ts';
import { toldBy } from './findings-of.ts';
import { foundIn, twoEras } from './found-in.ts';

describe('linkSafe', () => {
  it.each([
    '[a](https://example.org/x?y#z)',
    '[a](HTTP://EXAMPLE.ORG)',
    '[a](mailto:a@example.org)',
    '<https://example.org>',
    'www.example.org and a@example.org',
    '[a](#sources-and-methods)\n\n## Sources and *methods*',
    '[a](#r%C3%A9sum%C3%A9)\n\n## Résumé',
    '[a](#a-1)\n\n## A\n\n## A',
    '[Figure](#fig-map)\n\n![Words](pictures/map.png)',
    '[Table](#tab-x)\n\n::table-caption[Words]{#tab-x}',
    '[Figure](#fig-a-20b)\n\n![Words](pictures/a%20b.png)',
    '[Figure](#fig-c)\n\n::chart{data=c.csv}',
    '[Map](#map-2) and [another](#here)\n\n::map{#here to=FR}\n\n::map{to=DE}',
    '[the book](#ref-1)[@a]',
  ])('says nothing about %j', async (text) => {
    expect(await foundIn(linkSafe, text)).toEqual([]);
  });

  it('knows the table of the eras, and the timeline where there is one', async () => {
    const links = '[Table](#tab-eras) [Figure](#fig-timeline)\n\n## Early\n\n';
    const dated = `${links}:::chronology\n- 1901 A dam.[@a]\n:::`;
    expect(await foundIn(linkSafe, dated, twoEras)).toEqual([]);
    expect((await foundIn(linkSafe, links, twoEras)).map(({ actual }) => actual)).toEqual([
      '#fig-timeline',
    ]);
  });

  it.each([
    '[a](javascript:alert%281%29)',
    '[a](JaVaScRiPt:alert)',
    '[a](&#106;avascript:alert)',
    '[a](<java&#9;script:alert>)',
    '[a](<java&#10;script:alert>)',
    '[a](<&#1;javascript:alert>)',
    '[a](vbscript:x)',
    '[@ no key]: javascript:alert',
    '[a](data:text/html,x)',
    '[a](file:///etc/passwd)',
    '[a](blob:https://example.org/x)',
    '[a](view-source:https://example.org)',
    '[a](//example.org)',
    '[a](other.md)',
    '[a](/x)',
    '[a]()',
    '[a](https://)',
    '[a](<https://example.org/&#x202E;x>)',
    '[a](#nowhere)',
    '[a](#)',
    '[a](#%ZZ)',
    '[a][b]\n\n[b]: javascript:alert',
    '<javascript:alert>',
    '![x](a.png)\n\n[Figure](#fig-b)',
    '[Table](#tab-x)',
    '[Map](#map-1)',
    '[a](#ref-1)',
    '[a](#loan)\n\n:amount[x]{#loan value=1}',
    '[a](#box)\n\n:::note{#box}\nText.\n:::',
  ])('refuses %j', async (text) => {
    expect(await foundIn(linkSafe, text)).toHaveLength(1);
  });

  it('shows a control character by its code', () => {
    expect(toldBy(linkSafe, '[a](<java&#10;script:x>)')).toEqual([
      '1:1 The address `java\\u000Ascript:x` holds a control character, expected a plain address',
    ]);
  });

  it('names the scheme and the place', () => {
    expect(toldBy(linkSafe, 'A [link](javascript:x).')).toEqual([
      '1:3 The address `javascript:x` has the scheme `javascript:`, expected `http:`, `https:` or `mailto:`',
    ]);
  });
});

describe('linkSafe, of a resolved briefing', () => {
  it.each([
    ['a picture', '![A map][m]\n\n[m]: map.png', []],
    ['a picture and a link', '![A map][m] and [it][m]\n\n[m]: map.png', ['[m]: map.png']],
    ['nothing', 'Text.\n\n[m]: map.png', ['[m]: map.png']],
  ])('looks at a definition that belongs to %s', async (_, text, told) => {
    expect((await foundIn(linkSafe, text)).map(({ at }) => at)).toEqual(told);
  });
});
