import fc from 'fast-check';
import { fromHtml } from 'hast-util-from-html';
import { toHtml } from 'hast-util-to-html';
import { describe, expect, it } from 'vitest';
import { curlQuotes, curlText } from '../../../src/page/prose/curl-quotes.ts';

function curled(html: string, lang = 'en'): string {
  const tree = fromHtml(html, { fragment: true });
  curlQuotes(tree, lang);
  return toHtml(tree);
}

describe('a printed address', () => {
  it.each([
    "<a href=\"https://e.org/\">https://e.org/it's_'x'</a>",
    '<a href="https://www.e.org/">www.e.org/it\'s</a>',
    '<span class="reference-link"><a href="https://e.org/">e.org/it\'s</a></span>',
    '<span class="reference-number">ST/2020\'A"-1--2</span>',
    '<a href="https://e.org/it&#x27;s">e.org/it\'s</a>',
    '<a href="https://e.org/a/it&#x27;s.pdf">it\'s.pdf</a>',
    '<a href="https://doi.org/10.1000/a&#x27;b">10.1000/a\'b</a>',
    "doi:10.1000/a--b'c",
    "10.1000/182'a",
    "example.org/it's/x'y",
  ])('keeps each of its characters: %s', (html) => {
    expect(curled(`<p>${html} and</p>`)).toBe(`<p>${html} and</p>`);
  });

  it('is told from the words of a link', () => {
    expect(curled('<a href="https://e.org/">it\'s www.e.org</a>')).toBe(
      '<a href="https://e.org/">it’s www.e.org</a>',
    );
  });
});

describe('straight quotes become the marks of the language', () => {
  it.each([
    ['en', '"Yes", he said.', '“Yes”, he said.'],
    ['en', 'She said "no".', 'She said “no”.'],
    ['en', '("in brackets")', '(“in brackets”)'],
    ['en', '"10.1000/182", \'example.org/a\'', '“10.1000/182”, ‘example.org/a’'],
    ['en', "and/or it's", 'and/or it’s'],
    ['en', '"a \'b\' c"', '“a ‘b’ c”'],
    ['en', '"a "b" c"', '“a ‘b’ c”'],
    ['en', '"a \'b "c" d\' e"', '“a ‘b “c” d’ e”'],
    ['en', '“a "b \'c\' d" e”', '“a ‘b “c” d’ e”'],
    ['de', '„a "b \'c\' d" e“', '„a ‚b „c“ d‘ e“'],
    ['en', '\'"both" of them\'', '‘“both” of them’'],
    ['en', '"I was—" he began', '“I was—” he began'],
    ['en', 'a war—"cold" or not', 'a war—“cold” or not'],
    ['en', '"...and so on"', '“...and so on”'],
    ['en', 'They came in "2008"', 'They came in “2008”'],
    ['es', '"Sí", dijo.', '«Sí», dijo.'],
    ['es', '"a "b" c"', '«a “b” c»'],
    ['es', '¿"Qué"?', '¿«Qué»?'],
    ['ru', 'Газета "Известия" пишет', 'Газета «Известия» пишет'],
    ['ru', '"a "b" c"', '«a „b“ c»'],
    ['ru', "слово 'кавычки'", 'слово „кавычки“'],
    ['ar', 'قال "نعم" اليوم', 'قال «نعم» اليوم'],
    ['fr', 'Il dit "oui".', 'Il dit «\u00a0oui\u00a0».'],
    ['fr', '"a "b" c"', '«\u00a0a “b” c\u00a0»'],
    ['fr-CA', '"Oui", dit-il.', '«\u00a0Oui\u00a0», dit-il.'],
    ['de', '"Ja", sagte er.', '„Ja“, sagte er.'],
    ['de', '"a "b" c"', '„a ‚b‘ c“'],
    ['pt', '"Sim", disse.', '«Sim», disse.'],
    ['pt-BR', '"Sim", disse.', '“Sim”, disse.'],
    ['it', 'Dice "sì".', 'Dice «sì».'],
    ['it', 'l\'"Unità" scrive', 'l’«Unità» scrive'],
    ['he', 'הוא אמר "כן" היום', 'הוא אמר ”כן” היום'],
    ['he', 'לפי העיתון "הארץ".', 'לפי העיתון ”הארץ”.'],
    ['he', 'כך נכתב ב"הארץ" היום', 'כך נכתב ב”הארץ” היום'],
    ['sv', '"Ja", sa han.', '”Ja”, sa han.'],
  ])('%s: %s', (lang, text, expected) => {
    expect(curlText(text, lang)).toBe(expected);
  });
});

describe('an apostrophe is told from a quotation mark', () => {
  it.each([
    ["Russia's don't", 'Russia’s don’t'],
    ["the 1990's", 'the 1990’s'],
    ["in '08", 'in ’08'],
    ["('08)", '(’08)'],
    ["'tis and 'twas", '’tis and ’twas'],
    ["the states' debts", 'the states’ debts'],
    ["rock 'n' roll", 'rock ’n’ roll'],
    ["'the states' debts'", '‘the states’ debts’'],
  ])('%s', (text, expected) => {
    expect(curlText(text, 'en')).toBe(expected);
  });

  it('also in a language that quotes otherwise', () => {
    expect(curlText('l\'été d\'"or"', 'fr')).toBe('l’été d’«\u00a0or\u00a0»');
  });
});

describe('a sign of a Hebrew abbreviation is told from a quotation mark', () => {
  it.each([
    ['צה"ל', 'צה״ל'],
    ['12 ק"מ, ד"ר כהן', '12 ק״מ, ד״ר כהן'],
    ['המנכ"לית ודו"חות', 'המנכ״לית ודו״חות'],
    ['ש"ס', 'ש״ס'],
    ["עמ' 12", 'עמ׳ 12'],
    ["ג'ורג' וצ'ילה", 'ג׳ורג׳ וצ׳ילה'],
    ['הוא אמר: "צה"ל כאן"', 'הוא אמר: ”צה״ל כאן”'],
  ])('%s', (text, expected) => {
    expect(curlText(text, 'he')).toBe(expected);
  });
});

describe('left as they are', () => {
  it.each([
    ['feet and inches', '5\'10" tall'],
    ['a prime after a figure', 'a 3.5" disk and a 6\' wall'],
    ['degrees', '10° 29\' 18" N'],
    ['curly marks of the author', '„Так“ and “so” and ‘that’ and ’08'],
    ['a quote between blanks', 'a " b'],
  ])('%s', (_, text) => {
    expect(curlText(text, 'en')).toBe(text);
  });

  it('feet and inches inside a quotation', () => {
    expect(curlText('"He is 5\'10" tall"', 'en')).toBe('“He is 5\'10" tall”');
  });

  it('quotes in code', () => {
    const html = '<p>Write <code>"x"</code> so</p><pre><code>it\'s "y"</code></pre>';
    expect(curled(html)).toContain('<code>"x"</code> so</p><pre><code>it\'s "y"</code></pre>');
  });
});

describe('in the document', () => {
  it('a quotation goes on across elements inside a line', () => {
    expect(curled('<p>"<em>Peter</em> the <b>Great"</b></p>')).toBe(
      '<p>“<em>Peter</em> the <b>Great”</b></p>',
    );
  });

  it('a quotation closes after a citation', () => {
    expect(curled('<p>"so<sup>[3]</sup>" they say</p>')).toBe('<p>“so<sup>[3]</sup>” they say</p>');
  });

  it('quotes around code find their way', () => {
    expect(curled('<p>"<code>x</code>"</p>')).toBe('<p>“<code>x</code>”</p>');
  });

  it('each block begins anew', () => {
    expect(curled('<p>a "b</p><p>5" c</p>')).toBe('<p>a “b</p><p>5" c</p>');
  });

  it('an element in another language has the marks of that language', () => {
    expect(curled('<p>"a" <span lang="ru">"б"</span> "c"</p>')).toBe(
      '<p>“a” <span lang="ru">«б»</span> “c”</p>',
    );
  });
});

describe('whatever the text', () => {
  const pieces = fc.constantFrom(
    ...['"', "'", '“', '”', '‘', '’', '«', '»', '„', ' ', ' ', 'a', 'B', 'ж', '5', '08', '-', '—'],
    ...['(', ')', '.', ',', '[3]', 's', '\n', '「', '」', '『', '』'],
  );
  const texts = fc.array(pieces, { maxLength: 24 }).map((parts) => parts.join(''));
  const langs = fc.constantFrom('en', 'es', 'ru', 'ar', 'fr', 'de', 'sv', 'he', 'cs', 'pl', 'ja');
  const folded = (text: string) => text.replace(/["'“”‘’«»„‚‹›「」『』\s]/g, '');

  it('a mark that it wrote closes for it too', () => {
    const once = curlText('»a"08"', 'ja');
    expect(curlText(once, 'ja')).toBe(once);
  });

  it('doing it twice changes nothing', () => {
    fc.assert(
      fc.property(texts, langs, (text, lang) => {
        const once = curlText(text, lang);
        expect(curlText(once, lang)).toBe(once);
      }),
      { numRuns: 2000 },
    );
  });

  it('nothing but quotes is changed', () => {
    fc.assert(
      fc.property(texts, langs, (text, lang) => {
        expect(folded(curlText(text, lang))).toBe(folded(text));
      }),
    );
  });

  it('a text of one kind of quotes is done in one go', () => {
    expect(curlText('"a '.repeat(200_000), 'en')).toHaveLength(600_000);
  });
});
