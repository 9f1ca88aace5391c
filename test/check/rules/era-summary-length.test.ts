import { describe, expect, it } from 'vitest';
import { eraSummaryLength } from '../../../src/check/rules/era-summary-length.ts';
import { foundIn, reasonsIn, twoEras } from './found-in.ts';

const words = (count: number) => Array.from({ length: count }, () => 'word').join(' ');
const bullets = (...lengths: number[]) =>
  lengths.map((count) => `- ${words(count)}.[@a]`).join('\n');
const section = (brief: string, list = bullets(5, 5)) =>
  `## Early\n\n:::era-summary\n${brief}\n\n${list}\n:::`;
const reasons = (body: string) => reasonsIn(eraSummaryLength, body, twoEras);

describe('eraSummaryLength', () => {
  it('says nothing of a brief of 20 words', async () => {
    expect(await reasons(section(`${words(20)}.[@a]`))).toEqual([]);
  });

  it('tells of a brief of 21 words', async () => {
    expect(await reasons(section(`${words(21)}.[@a]`))).toEqual([
      'Unexpected brief of `21` words, expected 20 at most',
    ]);
  });

  it('counts neither citations nor questions', async () => {
    const brief = `${words(20)}.[see @a, p. 3] :flag[is it so?]{kind=why} :no-source[]`;
    expect(await reasons(section(brief))).toEqual([]);
  });

  it('counts the words of an amount', async () => {
    const brief = `${words(18)} :amount[US$2 billion more]{value=2e9 cur=USD kind=loan}.[@a]`;
    expect(await reasons(section(brief))).toHaveLength(1);
  });

  it('takes an abbreviation for no end of a sentence', async () => {
    expect(await reasons(section('Mr. Abel met the U.S. Navy.[@a]'))).toEqual([]);
  });

  it('tells of two sentences', async () => {
    expect(await reasons(section('One here. Two here.[@a]'))).toEqual([
      'Unexpected brief of `2` sentences, expected one',
    ]);
  });

  it.each([1, 5])('tells of %i bullets', async (count) => {
    const list = bullets(...Array.from({ length: count }, () => 3));
    expect(await reasons(section('Brief.[@a]', list))).toHaveLength(1);
  });

  it.each([2, 3, 4])('says nothing of %i bullets', async (count) => {
    const list = bullets(...Array.from({ length: count }, () => 3));
    expect(await reasons(section('Brief.[@a]', list))).toEqual([]);
  });

  it('says nothing of 110 words in all bullets', async () => {
    expect(await reasons(section('Brief.[@a]', bullets(55, 55)))).toEqual([]);
  });

  it('tells of 111 words in all bullets', async () => {
    expect(await reasons(section('Brief.[@a]', bullets(55, 56)))).toEqual([
      'Unexpected summary of `111` words in its bullets, expected 110 at most',
    ]);
  });

  it('names the era as key', async () => {
    const [found] = await foundIn(eraSummaryLength, section(`${words(21)}.[@a]`), twoEras);
    expect(found?.key).toBe('early');
  });
});
