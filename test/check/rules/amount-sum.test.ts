import { describe, expect, it } from 'vitest';
import { amountSum } from '../../../src/check/rules/amount-sum.ts';
import { foundIn, reasonsIn } from './found-in.ts';

const sum = (value: number, more = '') =>
  `:amount[US$${value}]{value=${value} cur=USD kind=loan ${more}}`;
const arms = (value: number) => `:amount[US$${value}]{value=${value} cur=USD kind=arms}`;
const wrong = [
  'Amount `US$6` is the sum of `US$2` and `US$4`, expected no sum of amounts that are of different kinds',
];

describe('amountSum', () => {
  it('says nothing of a sum that may be made', async () => {
    const body = `${sum(2, '#a')} and ${sum(4, '#b')} make ${sum(6, '#c')}.`;
    expect(await reasonsIn(amountSum, body)).toEqual([]);
  });

  it.each([
    ['a sentence', `Of ${sum(6)}, ${sum(2)} was lent and ${arms(4)} spent.`],
    ['a row', `- ${sum(6)}. Of this ${sum(2)} was lent. And ${arms(4)} was spent.`],
    ['a row of a table', `| A | B | C |\n|---|---|---|\n| ${sum(2)} | ${arms(4)} | ${sum(6)} |`],
  ])('tells of a sum in %s', async (_, body) => {
    expect(await reasonsIn(amountSum, body)).toEqual(wrong);
  });

  it('looks into facts', async () => {
    const value = `${sum(2)} lent, ${arms(4)} spent, ${sum(6)} in all`;
    expect(
      await reasonsIn(amountSum, 'Text.', ['facts:', `  - {label: L, value: "${value}"}`]),
    ).toEqual(wrong);
  });

  it.each([
    ['sentences', `It lent ${sum(2)}. It sold ${arms(4)}. It lost ${sum(6)}.`],
    ['rows', `- ${sum(2)}\n- ${arms(4)}\n- ${sum(6)}`],
  ])('says nothing of amounts in different %s', async (_, body) => {
    expect(await reasonsIn(amountSum, body)).toEqual([]);
  });

  it('counts an amount once, however often a sentence names it', async () => {
    const body = `${sum(3, '#a')}, again ${sum(3, '#a')}, and ${arms(6)}.`;
    expect(await reasonsIn(amountSum, body)).toEqual([]);
  });

  it('points at the total', async () => {
    const total = sum(6);
    const [found] = await foundIn(amountSum, `Of ${total}, ${sum(2)} and ${arms(4)}.`);
    expect(found?.at).toBe(total);
  });

  it('takes an overlap with an amount elsewhere', async () => {
    const body = `${sum(2, '#a overlaps=b')}.\n\n${sum(4, '#b')}.`;
    expect(await reasonsIn(amountSum, body)).toEqual([]);
  });

  it('tells of an overlap with an unknown amount, and of the nearest one', async () => {
    const body = `${sum(2, '#a overlaps=loan-2008')}.\n\n${sum(4, '#loan-2009')}.`;
    expect(await reasonsIn(amountSum, body)).toEqual([
      'Amount `#loan-2008` in `overlaps` is unknown, expected `loan-2009`',
    ]);
  });

  it('tells of an overlap with itself', async () => {
    expect(await reasonsIn(amountSum, sum(2, '#a overlaps=a'))).toEqual([
      'Amount `#a` overlaps itself, expected the id of another amount',
    ]);
  });
});
