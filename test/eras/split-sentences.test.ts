import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitSentences } from '../../src/eras/split-sentences.ts';

/** Split at `|`, where a test shows the ends that are right. */
function pieces(shown: string): string[] {
  return shown.split('|').filter((piece) => piece !== '');
}

const english = [
  ['at a full stop', 'Relations opened. |They were cut.'],
  ['at a question mark', 'Who broke it off? |Nobody knows.'],
  ['before a number', 'It ended in 2009. |4 ships came.'],
  ['not at a title', 'Mr. Smith met Dr. Jones and Gen. Padrino.'],
  ['not at an acronym before a name', 'Ships of the U.S. Navy came.'],
  ['at an acronym before a word that begins sentences', 'They left the U.S. |The navy stayed.'],
  ['not at an example', 'They sold arms, e.g. Igla missiles.'],
  ['not at the number of an issue', 'See No. 4 and No. 5 of it.'],
  ['at a plain no', 'They said no. |Moscow said yes.'],
  ['not at a page', 'See p. 12 and pp. 13–14 there.'],
  ['not at a case', 'The case Chevron vs. Ecuador went on.'],
  ['not at initials', 'It was A. C. Smith who signed.'],
  ['not in a decimal number', 'It rose by 4.5 per cent.'],
  ['at three points before a capital', 'They waited... |Then they left.'],
  ['at an ellipsis before a capital', 'They waited… |Then they left.'],
  ['not where words are left out', 'He said … Moscow would pay.'],
  ['not where words are left out in brackets', 'He said [...] Moscow would pay.'],
  ['after a closing quotation mark', 'He said “no.” |Then he left.'],
  ['after a closing bracket', '(It was cut in 1952.) |It was mended in 1970.'],
  ['not before a small letter', '“Why?” asked the minister.'],
  ['not at a line end', 'It was cut\nin 1952.'],
  ['not at a short month', 'It was signed on Nov. 12 of that year.'],
  ['at the end of a list that goes on', 'Arms, oil, etc. |They came by ship.'],
] as const;

const others = [
  ['ru', 'at a full stop', 'Связь прервана. |Потом её восстановили.'],
  ['ru', 'not at a year before a name', 'В 1952 г. СССР разорвал отношения.'],
  [
    'ru',
    'at a year before a word that begins sentences',
    'Это было в 1952 г. |Потом всё изменилось.',
  ],
  ['ru', 'not at initials', 'Приехал В. В. Путин и др. гости.'],
  ['ru', 'after guillemets', 'Он сказал «нет». |Потом он уехал.'],
  ['es', 'before an opening question mark', 'Se rompió. |¿Por qué? |¡Nadie lo sabe!'],
  ['es', 'not at a title', 'El Sr. Pérez llegó con la Dra. Díaz.'],
  ['es', 'not at a doubled acronym', 'Los barcos de EE.UU. Norteamérica llegaron.'],
  ['ar', 'at an Arabic question mark', 'من قطعها؟ |لا أحد يعرف.'],
  ['ar', 'not at a title', 'وصل د. أحمد إلى كاراكاس.'],
  ['fr', 'not at a title', 'M. Dupont et Mme. Durand ont vu le Dr. Petit.'],
  ['fr', 'not at an article', 'Selon l’art. 5 et l’al. 2. |Le texte reste.'],
  ['fr', 'not at an example', 'Des armes, p. ex. Igla, cf. Moscou.'],
  ['fr', 'at a spaced question mark', 'Qui a rompu\u00a0? |Personne ne sait.'],
  ['fr', 'at the end of a list that goes on', 'Armes, pétrole, etc. |Ils vinrent par mer.'],
  ['de', 'not at an example', 'Es gab Waffen, z. B. Raketen, d. h. Igla.'],
  ['de', 'not at an example in one piece', 'Es gab Waffen, z.B. Raketen.'],
  ['de', 'not at a number', 'Siehe Nr. 4, Abs. 2 und S. 12 dort.'],
  ['de', 'not at a day', 'Am 3. März 2019 kamen Schiffe. |Am 4. April gingen sie.'],
  ['de', 'not at an ordinal', 'Im 19. Jahrhundert unter Ludwig XIV. Bourbon kam es dazu.'],
  ['de', 'at a year', 'Sie endeten 2009. |Russland kam wieder.'],
  ['de', 'not at a title', 'Hr. Schmidt traf Dr. Jung und Prof. Braun.'],
  ['de', 'at the end of a list that goes on', 'Waffen, Öl usw. |Sie kamen per Schiff.'],
  ['pt', 'not at a title', 'O Sr. Silva viu a Sra. Costa e o Dr. Lima.'],
  ['pt', 'not at an example', 'Armas, p. ex. Igla, no art. 5 e na pág. 3.'],
  ['pt', 'at the end of a list that goes on', 'Armas, etc. |Os navios vieram.'],
  ['it', 'not at a title', 'Il Sig. Rossi e la Dott.ssa Bianchi con l’On. Verdi.'],
  ['it', 'not at an article', 'Si veda l’art. 5, cfr. Mosca, p. 3.'],
  ['it', 'at the end of a list that goes on', 'Armi, petrolio ecc. |Le navi arrivarono.'],
  ['he', 'at a full stop', 'היחסים נפתחו. |הם נותקו.'],
  ['he', 'not at an initial', 'פרופ. כהן כתב על ר. לוי.'],
] as const;

describe('splitSentences', () => {
  it.each(english)('ends a sentence %s', (_, shown) => {
    expect(splitSentences(shown.replaceAll('|', ''), 'en')).toEqual(pieces(shown));
  });

  it.each(others)('ends in %s a sentence %s', (lang, _, shown) => {
    expect(splitSentences(shown.replaceAll('|', ''), lang)).toEqual(pieces(shown));
  });

  it('takes a citation after a doubtful stop as the end', () => {
    const text = 'It was blamed on the U.S. Caracas agreed.';
    expect(splitSentences(text, 'en', ['It was blamed on the U.S.'.length])).toHaveLength(2);
  });

  it('takes no citation before a comma as the end', () => {
    const text = 'It sold arms, oil, etc., and gold.';
    expect(splitSentences(text, 'en', ['It sold arms, oil, etc.'.length])).toEqual([text]);
  });

  it('takes a citation between a stop and a word without space as the end', () => {
    expect(splitSentences('It was cut.Then mended.', 'en', [11])).toHaveLength(2);
  });

  it('splits a long text as it splits its parts', () => {
    const sentence = 'Relations were opened by Mr. Smith of the U.S. Navy in 1945. ';
    expect(new Set(splitSentences(sentence.repeat(500), 'en'))).toEqual(new Set([sentence]));
  });

  it('keeps a very long sentence whole', () => {
    const text = `${'and so on '.repeat(1000)}to the end. Then this.`;
    expect(splitSentences(text, 'en')).toHaveLength(2);
  });

  it('gives nothing for an empty text', () => {
    expect(splitSentences('', 'en')).toEqual([]);
  });

  it('loses and doubles nothing', () => {
    const texts = fc.array(
      fc.constantFrom(
        'A',
        'b',
        '.',
        '…',
        '?',
        ' ',
        '\n',
        '4',
        '"',
        ')',
        '(',
        'U.S.',
        'No.',
        'г.',
        '؟',
      ),
    );
    fc.assert(
      fc.property(texts, fc.array(fc.nat(40)), (parts, clusters) => {
        const text = parts.join('');
        expect(splitSentences(text, 'en', clusters).join('')).toBe(text);
      }),
    );
  });

  it('takes for one sentence what the rules of Unicode do: text whose stops all stand at its end', () => {
    const words = fc
      .oneof(
        fc.string({ unit: 'grapheme' }),
        fc.string({ unit: fc.constantFrom(...'aB4 \t"”)(’,:…-\u00a0\u0300') }),
      )
      .map((text) => text.replace(/[\p{Sentence_Terminal}.\u2024\ufe52\uff0e;\u037e\s]+/gu, ' '));
    const end = fc.stringMatching(/^[.!?؟。;]{0,3}["'”’»)\]]{0,2} {0,2}$/);
    const lang = fc.constantFrom('en', 'de', 'fr', 'ru', 'ar', 'he', 'el', 'ja');
    fc.assert(
      fc.property(words, end, lang, (text, stops, tag) => {
        const rules = new Intl.Segmenter(tag, { granularity: 'sentence' });
        fc.pre(text !== '');
        expect([...rules.segment(text + stops)]).toHaveLength(1);
      }),
      { numRuns: 1000 },
    );
  });
});
