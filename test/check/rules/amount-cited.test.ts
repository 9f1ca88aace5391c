import { describe, expect, it } from 'vitest';
import { amountCited } from '../../../src/check/rules/amount-cited.ts';
import { foundIn, reasonsIn } from './found-in.ts';

const sum = ':amount[US$2bn]{value=2e9 cur=USD kind=loan}';

describe('amountCited', () => {
  it.each([
    ['a citation in its sentence', `A loan of ${sum}.[@a]`],
    ['a citation in the next sentence', `A loan of ${sum}. It was paid.[@a]`],
    ['a citation in its row', `- A loan of ${sum}, later paid[@a]`],
    ['a citation in its row of a table', `| A | B |\n|---|---|\n| ${sum} | x[@a] |`],
    ['a citation in its caption', `::table-caption[A loan of ${sum}.[@a]]\n\n| A |\n|---|`],
    ['`:no-source[]`', `A loan of ${sum}. :no-source[]`],
    ['a key that is not known, which another rule tells', `A loan of ${sum}.[@unknown]`],
    ['such a key in its caption', `::table-caption[A loan of ${sum}.[@unknown]]\n\n| A |\n|---|`],
    ['such a key in its note', `A loan of ${sum}.[^n]\n\n[^n]: See [@unknown].`],
  ])('is content with %s', async (_, body) => {
    expect(await reasonsIn(amountCited, body)).toEqual([]);
  });

  it.each([
    ['before it', `All was paid.[@a] A loan of ${sum}.`],
    ['before it, of a key that is not known', `All was paid.[@unknown] A loan of ${sum}.`],
    ['in another paragraph', `A loan of ${sum}.\n\nIt was paid.[@a]`],
    ['in another row', `- A loan of ${sum}.\n- It was paid.[@a]`],
  ])('does not take a citation %s', async (_, body) => {
    expect(await reasonsIn(amountCited, body)).toEqual([
      'Amount `US$2bn` has no citation, expected one after it, or `:no-source[]`',
    ]);
  });

  it('looks into the facts of the front matter', async () => {
    const facts = ['facts:', `  - {label: Loan, value: "${sum}"}`];
    const [found] = await foundIn(amountCited, 'Text.', facts);
    expect(found?.at).toBe(sum);
  });

  it('also asks of an amount with a wrong attribute', async () => {
    expect(await reasonsIn(amountCited, 'It cost :amount[US$2bn]{value=lots}.')).toHaveLength(1);
  });
});
