import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isEdtf } from '../../src/dates/edtf.ts';
import { suggestEventDate } from '../../src/dates/suggest-event-date.ts';

describe('suggestEventDate', () => {
  it.each([
    ['March 1945 Relations opened.', '1945-03'],
    ['3 March 1945: relations opened.', '1945-03-03'],
    ['3rd March 1945 relations opened.', '1945-03-03'],
    ['March 3, 1945 relations opened.', '1945-03-03'],
    ['Sept. 2008 Visit.', '2008-09'],
    ['1945-3-3 Relations opened.', '1945-03-03'],
    ['1945: Relations opened.', '1945'],
    ['1945 – Relations opened.', '1945'],
    ['since 2005 Purchases.', '2005/..'],
    ['from March 2005, purchases.', '2005-03/..'],
    ['2005– Purchases.', '2005'],
    ['2005–2008 Purchases.', '2005/2008'],
    ['2005-2008 Purchases.', '2005/2008'],
    ['November – December 2008 Talks.', undefined],
    ['c. 1964 First visit.', '1964~'],
    ['about 1964 First visit.', '1964~'],
    ['1960s First visit.', '196X'],
    ['Autumn 2008 Visits.', '2008-23'],
    ['Relations opened.', undefined],
    ['31 February 1945 Nothing.', undefined],
    ['03/04/2012 Which month?', undefined],
    ['2008–2005 Backwards.', undefined],
    ['44 BC Caesar is killed.', '-0043'],
    ['44 B.C. Caesar is killed.', '-0043'],
    ['1 BCE Nothing.', '0000'],
    ['15 March 44 BC: Caesar is killed.', '-0043-03-15'],
    ['c. 753 BC Rome is founded.', '-0752~'],
    ['753–509 BC Kings.', '-0752/-0508'],
    ['since 509 BC A republic.', '-0508/..'],
    ['0 BC Nothing.', undefined],
    ['', undefined],
  ])('makes of %j %s', (text, date) => {
    expect(suggestEventDate(text, 'en')?.date).toBe(date);
  });

  it.each([
    ['es', '3 de marzo de 1945 Relaciones.', '1945-03-03'],
    ['es', 'marzo de 1945: relaciones.', '1945-03'],
    ['ru', '3 марта 1945 г. Отношения.', '1945-03-03'],
    ['ru', 'Март 1945 Отношения.', '1945-03'],
    ['ar', '3 مارس 1945 علاقات', '1945-03-03'],
    ['ru', '3 March 1945 Отношения.', '1945-03-03'],
    ['fr', '1er mars 1945 Relations.', '1945-03-01'],
    ['fr', 'août 1945 : relations.', '1945-08'],
    ['de', '3. März 1945 Beziehungen.', '1945-03-03'],
    ['de-AT', 'Jänner 1945 Beziehungen.', '1945-01'],
    ['pt-BR', '3 de março de 1945 Relações.', '1945-03-03'],
    ['pt', 'março de 1945: relações.', '1945-03'],
    ['it', '1º marzo 1945 Relazioni.', '1945-03-01'],
    ['he', '3 במרץ 1945 יחסים', '1945-03-03'],
    ['he', 'מרץ 1945 יחסים', '1945-03'],
    ['es', 'Relaciones abiertas 1945', undefined],
    ['es', 'desde marzo de 2005 Compras.', '2005-03/..'],
    ['es', 'hacia 1964: visita.', '1964~'],
    ['es', 'otoño de 2008 Visitas.', '2008-23'],
    ['es', 'OTOÑO DE 2008 Visitas.', '2008-23'],
    ['pt', 'VERÃO DE 2020 Visitas.', '2020-22'],
    ['es', 'década de 1960 Visitas.', '196X'],
    ['fr', 'depuis 2005, achats.', '2005/..'],
    ['fr', 'vers 1964 Visite.', '1964~'],
    ['fr', 'Été 2008 Visites.', '2008-22'],
    ['fr', 'années 1960 : visites.', '196X'],
    ['de', 'seit März 2005 Käufe.', '2005-03/..'],
    ['de', 'um 1964 Besuch.', '1964~'],
    ['de', 'Frühling 2008 Besuche.', '2008-21'],
    ['de', '1960er Jahre Besuche.', '196X'],
    ['pt', 'cerca de 1964 Visita.', '1964~'],
    ['pt', 'desde março de 2005 Compras.', '2005-03/..'],
    ['pt', 'Inverno de 2008 Visitas.', '2008-24'],
    ['it', 'dal 2005 acquisti.', '2005/..'],
    ['it', 'ca. 1964 visita.', '1964~'],
    ['it', 'Estate 2008 Visite.', '2008-22'],
    ['ru', 'с марта 2005 г. Закупки.', '2005-03/..'],
    ['ru', 'ок. 1964 Визит.', '1964~'],
    ['ru', 'Осенью 2008 Визиты.', '2008-23'],
    ['ar', 'منذ 2005 مشتريات', '2005/..'],
    ['ar', 'نحو 1964 زيارة', '1964~'],
    ['ar', 'شتاء 2008 زيارات', '2008-24'],
    ['he', 'מאז 2005 רכישות', '2005/..'],
    ['he', 'כ־1964 ביקור', '1964~'],
    ['he', 'קיץ 2008 ביקורים', '2008-22'],
    ['fr', 'since 2005 Achats.', '2005/..'],
    ['fi', 'since 2005 Ostoja.', '2005/..'],
    ['de', '15. März 44 v. Chr.: Cäsar stirbt.', '-0043-03-15'],
    ['es', '15 de marzo de 44 a. C. Muere César.', '-0043-03-15'],
    ['ru', '44 до н. э. Цезарь убит.', '-0043'],
    ['ar', '44 ق.م. مقتل قيصر', '-0043'],
    ['he', '44 לפנה״ס רצח קיסר', '-0043'],
  ])('knows the months of the language %s in %j', (lang, text, date) => {
    expect(suggestEventDate(text, lang)?.date).toBe(date);
  });

  it('tells what was written', () => {
    expect(suggestEventDate('3 March 1945: relations opened.', 'en')?.written).toBe('3 March 1945');
  });

  it('never suggests what is no date', () => {
    const word = fc.constantFrom('since', 'c.', 'March', '31', '1945', '2008', '–', '1960s', 'x:');
    fc.assert(
      fc.property(fc.array(word, { maxLength: 6 }), (words) => {
        const suggestion = suggestEventDate(words.join(' '), 'ru');
        if (suggestion) expect(isEdtf(suggestion.date)).toBe(true);
      }),
    );
  });
});
