import { describe, expect, it } from 'vitest';
import { createDateFormatter } from '../../src/dates/create-date-formatter.ts';
import type { HtmlContext } from '../../src/html/context.ts';
import { leaderInWords } from '../../src/html/leaders.ts';
import { languagePack, languages } from '../../src/language/languages.ts';
import type { Leader } from '../../src/model/front-matter.ts';

const span = { first: '1999-02-02', last: '2013-03-04', open: false };

function words(term: Partial<Leader>, lang = 'en', era = span): string {
  const context = { lang, words: languagePack(lang).fixedWords, dates: createDateFormatter(lang) };
  return leaderInWords({ name: 'Ann', ...term }, era, context as HtmlContext);
}

describe('a leader in words', () => {
  it.each<[string, Partial<Leader>, string]>([
    ['a term inside the era', { from: '1999-12-31', to: '2008-05-07' }, 'Ann (1999–2008)'],
    [
      'the office before the term',
      { office: 'president', from: '2008', to: '2012' },
      'Ann, president (2008–2012)',
    ],
    ['a term in the bounds of the era', { from: '1999', to: '2013-03-05' }, 'Ann (1999–2013)'],
    ['a term of one year', { from: '2008-01', to: '2008-05' }, 'Ann (2008)'],
    ['a term that begins before the era', { from: '1990', to: '2008' }, 'Ann (until 2008)'],
    ['a term that ends after the era', { from: '2008', to: '2020' }, 'Ann (from 2008)'],
    ['a term that covers the era', { from: '1990', to: '2020' }, 'Ann (throughout)'],
    ['a start alone', { from: '2008' }, 'Ann (from 2008)'],
    ['a start alone, before the era', { from: '1990' }, 'Ann'],
    ['an end alone, after the era', { office: 'chair', to: '2050' }, 'Ann, chair'],
    ['ends alone that are not sure, outside', { from: '198X' }, 'Ann'],
    [
      'an interval that begins before the era',
      { from: '1980/2003', to: '2006' },
      'Ann (until 2006)',
    ],
    ['an interval that ends after the era', { from: '2008', to: '2010/2050' }, 'Ann (2008–2010)'],
    ['an interval that may cover the era', { from: '1980/2003', to: '2050' }, 'Ann'],
    ['an end alone', { to: '2013-03' }, 'Ann (until 2013)'],
    ['what is not sure', { from: '2008~', to: '2010?' }, 'Ann (c. 2008 – 2010?)'],
    ['a decade', { to: '200X' }, 'Ann (until 2000s)'],
    ['the start of an interval', { from: '2008-11/2009-01' }, 'Ann (from 2008)'],
    ['an interval without a start', { from: '../2005' }, 'Ann (from 2005)'],
    ['a whole term outside the era', { from: '2014', to: '2020' }, 'Ann'],
    ['a whole term before the era', { from: '1990', to: '1995' }, 'Ann'],
    ['a name alone', {}, 'Ann'],
  ])('has %s', (_, term, printed) => {
    expect(words(term)).toBe(printed);
  });

  it.each<[Partial<Leader>, string]>([
    [{ office: 'consul', from: '-0058', to: '-0043-03-15' }, 'Ann, consul (59–44 BC)'],
    [{ from: '-0099', to: '-0043' }, 'Ann (until 44 BC)'],
    [{ from: '-0030', to: '0014' }, 'Ann (from 31 BC)'],
  ])('has the years before Christ of %j', (term, printed) => {
    const republic = { first: '-000059-01-01', last: '-000026-12-31', open: false };
    expect(words(term, 'en', republic)).toBe(printed);
  });

  it.each(languages)('says in %s who is only named, and who led throughout', (lang) => {
    const { namedInRecord, throughout, noneOnRecord } = languagePack(lang).fixedWords;
    const others = lang === 'en' ? [] : [languagePack('en').fixedWords.namedInRecord, 'throughout'];
    expect(new Set([namedInRecord, throughout, noneOnRecord, ...others]).size).toBe(
      3 + others.length,
    );
    expect(words({ from: '1990', to: '2020' }, lang)).toBe(`Ann (${throughout})`);
  });
});
