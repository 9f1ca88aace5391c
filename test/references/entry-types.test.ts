import { describe, expect, it } from 'vitest';
import type { CslItem } from '../../src/model/reference.ts';
import { formatEntry } from '../support/format-entry.ts';

const ito = { family: 'Ito', given: 'Haruka' };
const paz = { family: 'Paz', given: 'O.' };
const romero = { family: 'Romero', given: 'Ana' };
const board = { literal: 'River Board' };
const issued = { raw: '2012-03-04' };
const accessed = { raw: '2016-04-15' };

/** What an entry prints as in each language of the fixed words. */
type Printed = Record<'en' | 'es' | 'ru' | 'ar', string>;

const entries: [string, Omit<CslItem, 'id'>, Printed][] = [
  [
    'news',
    {
      type: 'article-newspaper',
      title: 'Loans sought',
      author: [romero],
      'container-title': 'Daily News',
      URL: 'https://example.org/x',
      issued,
      accessed,
    },
    {
      en: 'Romero, Ana. “Loans sought”. Daily News, 4 March 2012. Retrieved 15 April 2016.',
      es: 'Romero, Ana. «Loans sought». Daily News, 4 de marzo de 2012. Consultado: 15 de abril de 2016.',
      ru: 'Romero, Ana. «Loans sought». Daily News, 4 марта 2012. Дата обращения: 15 апреля 2016.',
      ar: 'Romero, Ana. «Loans sought». Daily News، 4 مارس 2012. اطُّلع عليه في 15 أبريل 2016.',
    },
  ],
  [
    'a web page',
    {
      type: 'webpage',
      title: 'Gauge readings',
      author: [board],
      URL: 'https://example.org/g',
      issued,
      accessed,
      custom: { 'url-status': 'live', 'url-checked': '2026-11-01' },
    },
    {
      en: 'River Board. “Gauge readings”. 4 March 2012. Retrieved 15 April 2016. Live on 1 November 2026.',
      es: 'River Board. «Gauge readings». 4 de marzo de 2012. Consultado: 15 de abril de 2016. Activo: 1 de noviembre de 2026.',
      ru: 'River Board. «Gauge readings». 4 марта 2012. Дата обращения: 15 апреля 2016. Ссылка проверена 1 ноября 2026.',
      ar: 'River Board. «Gauge readings». 4 مارس 2012. اطُّلع عليه في 15 أبريل 2016. كان متاحًا في 1 نوفمبر 2026.',
    },
  ],
  [
    'a report',
    {
      type: 'report',
      title: 'Outlook',
      author: [board],
      publisher: 'River Board',
      number: '12',
      genre: 'Policy paper',
      issued,
    },
    {
      en: 'River Board. Outlook. Policy paper, no. 12, 4 March 2012. No link given.',
      es: 'River Board. Outlook. Policy paper, n.º 12, 4 de marzo de 2012. Sin enlace.',
      ru: 'River Board. Outlook. Policy paper, № 12, 4 марта 2012. Ссылка не указана.',
      ar: 'River Board. Outlook. Policy paper، رقم 12، 4 مارس 2012. لا رابط مذكور.',
    },
  ],
  [
    'a book',
    {
      type: 'book',
      title: 'Rivers',
      author: [ito],
      publisher: 'Cotta',
      'publisher-place': 'Leiden',
      edition: '2',
      volume: '1',
      issued: { raw: '2001' },
    },
    {
      en: 'Ito, Haruka. Rivers. Vol. 1, edition 2, Leiden: Cotta, 2001. No link given.',
      es: 'Ito, Haruka. Rivers. Vol. 1, edición 2, Leiden: Cotta, 2001. Sin enlace.',
      ru: 'Ito, Haruka. Rivers. Т. 1, издание 2, Leiden: Cotta, 2001. Ссылка не указана.',
      ar: 'Ito, Haruka. Rivers. المجلد 1، الطبعة 2، Leiden: Cotta، 2001. لا رابط مذكور.',
    },
  ],
  [
    'a chapter',
    {
      type: 'chapter',
      title: 'Deltas',
      author: [romero],
      editor: [ito, paz],
      'container-title': 'Rivers',
      publisher: 'Cotta',
      page: '12-20',
      issued: { raw: '2001' },
    },
    {
      en: 'Romero, Ana. “Deltas”. In Ito, Haruka; Paz, O. (eds), Rivers, Cotta, 2001, pp.\u00a012–20. No link given.',
      es: 'Romero, Ana. «Deltas». En Ito, Haruka; Paz, O. (eds.), Rivers, Cotta, 2001, pp.\u00a012–20. Sin enlace.',
      ru: 'Romero, Ana. «Deltas». В кн.: Ito, Haruka; Paz, O. (ред.), Rivers, Cotta, 2001, с.\u00a012–20. Ссылка не указана.',
      ar: 'Romero, Ana. «Deltas». في Ito, Haruka؛ Paz, O. (محررون)، Rivers، Cotta، 2001، ص ص\u00a012–20. لا رابط مذكور.',
    },
  ],
  [
    'an article',
    {
      type: 'article-journal',
      title: 'On deltas',
      author: [ito],
      'container-title': 'Annals',
      volume: '12',
      issue: '3',
      page: '201-219',
      DOI: '10.5555/1',
      issued: { raw: '2014-05' },
    },
    {
      en: 'Ito, Haruka. “On deltas”. Annals 12(3), May 2014, pp.\u00a0201–219.',
      es: 'Ito, Haruka. «On deltas». Annals 12(3), mayo de 2014, pp.\u00a0201–219.',
      ru: 'Ito, Haruka. «On deltas». Annals 12(3), май 2014, с.\u00a0201–219.',
      ar: 'Ito, Haruka. «On deltas». Annals 12(3)، مايو 2014، ص ص\u00a0201–219.',
    },
  ],
  [
    'a thesis',
    {
      type: 'thesis',
      title: 'On floods',
      author: [paz],
      publisher: 'UCV',
      'publisher-place': 'Caracas',
      issued: { raw: '1999' },
    },
    {
      en: 'Paz, O. On floods. Thesis, Caracas: UCV, 1999. No link given.',
      es: 'Paz, O. On floods. Tesis, Caracas: UCV, 1999. Sin enlace.',
      ru: 'Paz, O. On floods. Диссертация, Caracas: UCV, 1999. Ссылка не указана.',
      ar: 'Paz, O. On floods. أطروحة، Caracas: UCV، 1999. لا رابط مذكور.',
    },
  ],
  [
    'a law',
    {
      type: 'legislation',
      title: 'Water Act',
      number: '12',
      jurisdiction: 'Venezuela',
      section: 's. 3',
      issued: { raw: '1999-12-30' },
    },
    {
      en: 'Water Act. No. 12, Venezuela, s. 3, 30 December 1999. No link given.',
      es: 'Water Act. N.º 12, Venezuela, s. 3, 30 de diciembre de 1999. Sin enlace.',
      ru: 'Water Act. № 12, Venezuela, s. 3, 30 декабря 1999. Ссылка не указана.',
      ar: 'Water Act. رقم 12، Venezuela، s. 3، 30 ديسمبر 1999. لا رابط مذكور.',
    },
  ],
  [
    'a treaty',
    {
      type: 'treaty',
      title: 'Treaty of Caracas',
      'publisher-place': 'Caracas',
      issued: { raw: '1945-03-03' },
    },
    {
      en: 'Treaty of Caracas. Caracas, 3 March 1945. No link given.',
      es: 'Treaty of Caracas. Caracas, 3 de marzo de 1945. Sin enlace.',
      ru: 'Treaty of Caracas. Caracas, 3 марта 1945. Ссылка не указана.',
      ar: 'Treaty of Caracas. Caracas، 3 مارس 1945. لا رابط مذكور.',
    },
  ],
  [
    'a speech',
    {
      type: 'speech',
      title: 'On oil',
      author: [paz],
      event: 'OPEC summit',
      'publisher-place': 'Vienna',
      issued: { raw: '2010-10' },
    },
    {
      en: 'Paz, O. “On oil”. OPEC summit, Vienna, October 2010. No link given.',
      es: 'Paz, O. «On oil». OPEC summit, Vienna, octubre de 2010. Sin enlace.',
      ru: 'Paz, O. «On oil». OPEC summit, Vienna, октябрь 2010. Ссылка не указана.',
      ar: 'Paz, O. «On oil». OPEC summit، Vienna، أكتوبر 2010. لا رابط مذكور.',
    },
  ],
  [
    'a video',
    {
      type: 'motion_picture',
      title: 'The flood',
      author: [paz],
      publisher: 'River TV',
      medium: 'video',
      URL: 'https://example.org/v',
      issued,
      accessed,
    },
    {
      en: 'Paz, O. The flood. Video, River TV, 4 March 2012. Retrieved 15 April 2016.',
      es: 'Paz, O. The flood. Video, River TV, 4 de marzo de 2012. Consultado: 15 de abril de 2016.',
      ru: 'Paz, O. The flood. Video, River TV, 4 марта 2012. Дата обращения: 15 апреля 2016.',
      ar: 'Paz, O. The flood. Video، River TV، 4 مارس 2012. اطُّلع عليه في 15 أبريل 2016.',
    },
  ],
  [
    'a dataset',
    {
      type: 'dataset',
      title: 'Gauges',
      author: [board],
      publisher: 'Data House',
      DOI: '10.5555/2',
      issued: { raw: '2020' },
    },
    {
      en: 'River Board. Gauges. Data House, 2020.',
      es: 'River Board. Gauges. Data House, 2020.',
      ru: 'River Board. Gauges. Data House, 2020.',
      ar: 'River Board. Gauges. Data House، 2020.',
    },
  ],
  [
    'a post',
    {
      type: 'post',
      title: 'The river rises',
      author: [paz],
      'container-title': 'Short Notes',
      URL: 'https://example.org/p',
      issued,
      accessed,
      custom: { 'archive-date': '2016-05' },
    },
    {
      en: 'Paz, O. “The river rises”. Short Notes, 4 March 2012. Retrieved 15 April 2016. Archived from the original in May 2016.',
      es: 'Paz, O. «The river rises». Short Notes, 4 de marzo de 2012. Consultado: 15 de abril de 2016. Archivado desde el original en mayo de 2016.',
      ru: 'Paz, O. «The river rises». Short Notes, 4 марта 2012. Дата обращения: 15 апреля 2016. Архивировано из первоисточника: май 2016.',
      ar: 'Paz, O. «The river rises». Short Notes، 4 مارس 2012. اطُّلع عليه في 15 أبريل 2016. مؤرشف من الأصل في مايو 2016.',
    },
  ],
  [
    'a title with its translation',
    {
      type: 'article-newspaper',
      title: 'Вода прибывает',
      language: 'ru',
      'container-title': 'Газета',
      issued: { raw: '2020' },
      custom: { 'title-translated': 'Water', 'archive-date': '2021-02-03', 'url-status': 'dead' },
    },
    {
      en: '“Вода прибывает” [Water]. Газета, 2020. Archived from the original on 3 February 2021.',
      es: '«Вода прибывает» [Water]. Газета, 2020. Archivado desde el original el 3 de febrero de 2021.',
      ru: '«Вода прибывает» [Water]. Газета, 2020. Архивировано из первоисточника 3 февраля 2021.',
      ar: '«Вода прибывает» [Water]. Газета، 2020. مؤرشف من الأصل في 3 فبراير 2021.',
    },
  ],
];

const cases = entries.flatMap(([name, item, printed]) =>
  Object.entries(printed).map(([lang, text]) => ({ name, item, lang, text })),
);

describe('an entry in the built-in look', () => {
  it.each(cases)('prints $name in $lang', ({ item, lang, text }) => {
    const entry = formatEntry({ id: 'a', ...item }, lang);
    expect(entry.map((stretch) => stretch.text).join('')).toBe(text);
  });
});
