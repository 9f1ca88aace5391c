import { describe, expect, it } from 'vitest';
import { eraSummary } from '../../../src/check/rules/era-summary.ts';
import { foundIn, reasonsIn, twoEras } from './found-in.ts';

const summary = ':::era-summary\nBrief.[@a]\n\n- One.[@a]\n- Two.[@a]\n:::\n';
const reasons = (body: string) => reasonsIn(eraSummary, body, twoEras);

describe('eraSummary', () => {
  it('says nothing of one summary in each section', async () => {
    expect(await reasons(`## Early\n\n${summary}\n## Late\n\n${summary}`)).toEqual([]);
  });

  it('says nothing of an era without a section', async () => {
    expect(await reasons('Text.')).toEqual([]);
  });

  it('says nothing of a summary below a heading within the section', async () => {
    expect(await reasons(`## Early\n\n### Part\n\n${summary}`)).toEqual([]);
  });

  it('says nothing of a summary without bullets where one paragraph is all that is told', async () => {
    const brief = ':::era-summary\nBrief.[@a]\n:::\n';
    expect(await reasons(`## Early\n\n${brief}\nText.`)).toEqual([]);
    expect(await reasons(`## Early\n\n${brief}\nText.\n\nMore.`)).toEqual([
      '`:::era-summary` has no list, expected two to four bullets',
    ]);
  });

  it('tells of a section without one, at its heading', async () => {
    const [found] = await foundIn(eraSummary, '## Early\n\nText.', twoEras);
    expect(found?.at).toBe('## Early');
  });

  it('tells of a second one and where the first is', async () => {
    const found = await foundIn(eraSummary, `## Early\n\n${summary}\n${summary}`, twoEras);
    expect(found.map(({ cause }) => cause?.reason)).toEqual(['The first one is here.']);
  });

  it.each([
    ['before all eras', `${summary}\nText.`],
    ['after the section', `## Other\n\n${summary}`],
    ['inside another block', `## Other\n\n> ${summary.replaceAll('\n', '\n> ')}`],
  ])('tells of one %s', async (_, body) => {
    expect(await reasons(body)).toEqual([
      'Unexpected `:::era-summary` outside the section of an era, expected it in one',
    ]);
  });

  it('tells of one whose list comes first', async () => {
    const body = '## Early\n\n:::era-summary\n- One.[@a]\n- Two.[@a]\n\nBrief.[@a]\n:::';
    expect(await reasons(body)).toEqual([
      '`:::era-summary` begins without a paragraph, expected its brief',
    ]);
  });

  it('tells both faults of an empty one', async () => {
    expect(await reasons('## Early\n\n:::era-summary\n:::')).toHaveLength(2);
  });
});
