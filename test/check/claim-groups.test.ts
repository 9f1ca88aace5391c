import { describe, expect, it } from 'vitest';
import { claimGroups } from '../../src/check/claim-groups.ts';
import { resolveText } from '../support/resolve-text.ts';

const amount = (shown: string) => `:amount[${shown}]{value=1 cur=USD kind=loan}`;

/** The shown texts of each group. */
async function groupsIn(body: string, keys: string[] = []): Promise<string[]> {
  const { briefing } = await resolveText(body, {}, 'en', keys);
  return claimGroups(briefing).map((mentions) =>
    mentions.map(({ value }) => value?.shown).join(' '),
  );
}

describe('claimGroups', () => {
  it('parts a paragraph into sentences', async () => {
    const body = `It lent ${amount('a')} and ${amount('b')}.[@a] It sold *${amount('c')}*.`;
    expect(await groupsIn(body)).toEqual(['a b', 'c']);
  });

  it('keeps a sentence together that several citations part', async () => {
    const body = `It lent ${amount('a')},[@a] then ${amount('b')}.[@b] It sold ${amount('c')}.`;
    expect(await groupsIn(body)).toEqual(['a b', 'c']);
  });

  it('keeps a row of a chronology together with all it holds', async () => {
    const body = `:::chronology\n- 1910 ${amount('a')}.[@a]\n  - ${amount('b')}\n:::`;
    expect(await groupsIn(body)).toEqual(['a b']);
  });

  it('looks into captions', async () => {
    const body = `::table-caption[Loans of ${amount('a')}. And ${amount('b')}.]\n\n| A |\n|---|\n| 1 |`;
    expect(await groupsIn(body)).toEqual(['a', 'b']);
  });

  it('keeps the sentences of a row together', async () => {
    expect(await groupsIn(`- It lent ${amount('a')}. It sold ${amount('b')}.`)).toEqual(['a b']);
  });

  it('parts a row from the rows below it', async () => {
    expect(await groupsIn(`- ${amount('a')}\n  - ${amount('b')}`)).toEqual(['a', 'b']);
  });

  it('keeps the cells of a table row together', async () => {
    const body = `| A | B |\n|---|---|\n| ${amount('a')} | ${amount('b')} |\n| ${amount('c')} | |`;
    expect(await groupsIn(body)).toEqual(['a b', 'c']);
  });

  it('takes a fact for a row', async () => {
    const fact = `  - {label: L, value: "${amount('a')}. ${amount('b')}"}`;
    expect(await groupsIn('Text.', ['facts:', fact])).toEqual(['a b']);
  });

  it('leaves out what holds no amount', async () => {
    expect(await groupsIn('One sentence. - And a row.')).toEqual([]);
  });
});
