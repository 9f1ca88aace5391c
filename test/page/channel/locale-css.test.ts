import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Channel } from '../../../src/model/channel.ts';
import { localeCss } from '../../../src/page/channel/locale-css.ts';
import { readPdf } from '../../pdf/read-pdf.ts';
import { press } from '../../support/shared-press.ts';
import { composeWith, emptyParts, hast } from '../fixtures.ts';

function channelOf(langs: readonly string[]): Channel {
  const entries = langs.map(
    (lang, index) => [`k${index}`, { type: 'P', words: '', lang }] as const,
  );
  return { entries: Object.fromEntries(entries), hiddenText: false, characters: '' };
}

test('each language of a document has one rule, that of the document too', () => {
  expect(localeCss(channelOf(['ru', 'ru', 'sr-Latn']), 'en').split('\n')).toEqual([
    '[lang^="en-x-k"] { -webkit-locale: "en" }',
    '[lang^="ru-x-k"] { -webkit-locale: "ru" }',
    '[lang^="sr-Latn-x-k"] { -webkit-locale: "sr-Latn" }',
  ]);
});

test('the rule of a language comes after those that its keys also answer', () => {
  const tag = fc.stringMatching(/^[a-z]{2}(-x-k[a-z]{0,3}){0,2}$/);
  fc.assert(
    fc.property(fc.array(tag, { minLength: 1 }), (tags) => {
      const rules = [...localeCss(channelOf(tags), 'en').matchAll(/"([^"]+)"\] .*?"([^"]+)"/g)];
      for (const lang of tags) {
        const last = rules.findLast(([, begin = '']) => `${lang}-x-k1`.startsWith(begin));
        expect(last?.[2]).toBe(lang);
      }
    }),
  );
});

test('words stand where they do without keys, also after elements inside a word', async () => {
  // Letters that are drawn as one stand closer than those of several elements in several languages.
  const part =
    '<a href="https://example.org/">T</a>o “A<i>V</i>”<a href="https://example.org/">,</a>';
  const html = `<p>${part} ${part} <span lang="ru">То</span> end</p>`;
  const ends = [];
  for (const keyed of [true, false]) {
    const { page } = await composeWith({ parts: { ...emptyParts, body: hast(html) }, keyed });
    const outcome = await press.print(page, { pageLimit: 9 });
    if (outcome.kind !== 'printed') throw new Error(`the outcome was ${outcome.kind}`);
    const { pages } = await readPdf(outcome.printed.bytes);
    const end = pages[0]?.items.find(({ text }) => text.includes('end'));
    ends.push(end && end.x + end.width);
  }
  expect(ends[0]).toBeCloseTo(ends[1] ?? 0, 3);
});
