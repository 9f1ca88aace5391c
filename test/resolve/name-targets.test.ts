import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allNodes } from '../../src/check/all-nodes.ts';
import type { Briefing } from '../../src/model/briefing.ts';
import { describeBriefing } from '../../src/record/describe-briefing.ts';
import { resolveText } from '../support/resolve-text.ts';
import { wide, widely } from '../support/widely.ts';

const files = { 'content/x.csv': 'year,tons\n1901,5\n1902,6\n' };

async function resolved(body: string, keys: string[] = []): Promise<Briefing> {
  return (await resolveText(body, files, 'en', keys)).briefing;
}

/** Ids on the nodes of the text in source order, then those of maps and charts. */
function idsOf({ tree, figures }: Briefing): string[] {
  const written = allNodes(tree).flatMap(({ data }) => (data && 'id' in data ? [data.id] : []));
  return [...written, ...figures.map(({ id }) => id)].map(String);
}

const table = (id: string) => `::table-caption[A]{#${id}}\n\n| a |\n|---|\n| b |`;
const chart = '::chart[A]{data=x.csv type=bar x=year y=tons}';

describe('nameTargets', () => {
  it.each([
    [
      'headings by their words',
      '## First light\n\n> ### Second *light*',
      ['first-light', 'second-light'],
    ],
    ['headings of equal words by a number', '## A\n\n## a', ['a', 'a-1']],
    [
      'no heading as the build names its own',
      '## Ref 1\n\n## Notes',
      ['section-ref-1', 'section-notes'],
    ],
    ['pictures after their files', '![A](img/a%20b.c.png)', ['fig-a-20b-c']],
    ['no picture within a text', 'An ![A](a.png) icon', []],
    ['tables as their authors do', table('tab-x'), ['tab-x']],
    ['charts after their files', chart, ['fig-x']],
    ['charts as their authors do', chart.replace('{', '{#sales '), ['sales']],
    ['maps by their numbers', '::map{#here to=FR}\n\n::map{to=DE}', ['here', 'map-2']],
  ])('names %s', async (_, body, ids) => {
    expect(idsOf(await resolved(body))).toEqual(ids);
  });

  it('counts the map of the front matter first', async () => {
    const briefing = await resolved('::map{to=DE}', ['map: {to: FR}']);
    expect(briefing.figures.map(({ id }) => id)).toEqual(['map-1', 'map-2']);
  });

  it('gives a name to the first that asks for it, and numbers to the others', async () => {
    const briefing = await resolved(`![A](x.png)\n\n${chart}\n\n${table('fig-x')}\n\n${chart}`);
    expect(idsOf(briefing)).toEqual(['fig-x', 'fig-x-3', 'fig-x-2', 'fig-x-4']);
    expect([...briefing.targets.contested]).toEqual(['fig-x']);
  });

  it('gives no number that an author has given', async () => {
    const briefing = await resolved(`${table('a')}\n\n${table('a')}\n\n${table('a-2')}`);
    expect(idsOf(briefing)).toEqual(['a', 'a-3', 'a-2']);
  });

  it.each(['ref-1', 'cite-1', 'flag-1'])('gives nobody the `%s` of the build', async (id) => {
    const briefing = await resolved(`${table(id)}\n\nText.[@a] :flag[why?]{kind=why}`);
    expect(idsOf(briefing)).toEqual([`${id}-2`]);
  });

  it('gives every target an id of its own, whatever authors write', wide, async () => {
    const names = fc.constantFrom('a', 'a-2', 'a-1', 'ref-1', 'fig-x', 'map-1', 'tab-eras');
    const block = fc.oneof(
      names.map(table),
      names.map((name) => `## ${name}`),
      names.map((name) => `![A](${name}.png)`),
      names.map((name) => `::map{#${name} to=FR}`),
      fc.constantFrom(chart, '::map{to=FR}', 'Text.[@a]'),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(block, { maxLength: 8 }), async (blocks) => {
        const briefing = await resolved(blocks.join('\n\n'));
        const ids = [...idsOf(briefing), ...briefing.citingPlaces.map(({ id }) => id)];
        expect(new Set(ids).size).toBe(ids.length);
        expect(idsOf(briefing).filter((id) => !briefing.targets.ids.has(id))).toEqual([]);
      }),
      { numRuns: widely(20, 60) },
    );
  });
});

describe('the section of an era', () => {
  it('is told by its own id, where an earlier heading has other words and the same name', async () => {
    const keys = ['eras: [{id: a, label: First light, from: 1900, to: 1910}]'];
    const briefing = await resolved('## First Light\n\nText.\n\n## First light\n\nText.', keys);
    expect(describeBriefing(briefing).eras[0]?.anchor).toBe('first-light-1');
  });
});

describe('two charts of one file', () => {
  it('are told apart', async () => {
    const { charts } = describeBriefing(await resolved(`${chart}\n\n${chart}`));
    expect(charts.map(({ id }) => id)).toEqual(['fig-x', 'fig-x-2']);
  });
});
