import { describe, expect, it } from 'vitest';
import { nestQuotes } from '../../../src/references/print/nest-quotes.ts';

describe('quotations in a title in quotation marks', () => {
  it.each([
    ['en', 'A “b” c', 'A ‘b’ c'],
    ['en', '“All of it”', '‘All of it’'],
    ['en', 'wild “salmon “rivers””', 'wild ‘salmon “rivers”’'],
    ['de', '“Der Erzähler”', '‚Der Erzähler‘'],
    ['de', 'Das „Wort“', 'Das ‚Wort‘'],
    ['fr', 'L’eau « vive » et l’«or»', 'L’eau “vive” et l’“or”'],
    ['ru', 'Газета «Известия»', 'Газета „Известия“'],
    ['de', 'Das »Wort«', 'Das ‚Wort‘'],
    ['en', 'A “b ‘c’ d”', 'A ‘b “c” d’'],
    ['en', 'A “b ‘don’t’ and the boys’ d”', 'A ‘b “don’t” and the boys’ d’'],
    ['en', '“Hawai‘i” and ‘Oahu’', '‘Hawai‘i’ and ‘Oahu’'],
    ['de', 'Das „Wort ‚Fluss‘ im Satz“', 'Das ‚Wort „Fluss“ im Satz‘'],
    ['fr', 'Le « mot “eau” ici »', 'Le “mot «\u00a0eau\u00a0» ici”'],
    ['es', 'La «voz “río” aquí»', 'La “voz «río» aquí”'],
    ['it', 'Il «nome “fiume”»', 'Il “nome «fiume»”'],
    ['pt', 'A “voz ‘rio’”', 'A “voz «rio»”'],
    ['pt-BR', 'A “voz ‘rio’”', 'A ‘voz “rio”’'],
    ['he', 'על ”הנהר” היום', 'על ’הנהר’ היום'],
    ['sv', 'Ordet ”å” i dag', 'Ordet ’å’ i dag'],
    ['ar', 'كلمة «نهر» هنا', 'كلمة “نهر” هنا'],
    ['ru', 'Слово «о „реке“ и»', 'Слово „о «реке» и“'],
  ])('are those of the second level in %s: %s', (lang, title, set) => {
    expect(nestQuotes([title], lang)).toEqual([set]);
  });

  it.each(['A ‘b’ c', 'A “b ‘c” d’', 'A “b', 'b” c', 'A "b" c', '"a" “b”', 'don’t', '5″ pipe'])(
    'stay as they are in %s',
    (title) => {
      expect(nestQuotes([title], 'en')).toEqual([title]);
    },
  );

  it('may begin and end in different parts', () => {
    expect(nestQuotes(['On “', 'Salmo', '” and more'], 'en')).toEqual([
      'On ‘',
      'Salmo',
      '’ and more',
    ]);
  });
});
