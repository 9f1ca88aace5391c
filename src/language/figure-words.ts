/** The words of figures in one language; names in braces are filled in. */
export interface FigureWords {
  figure: string;
  map: string;
  table: string;
  /** Before the page that a reference tells. */
  page: string;
  /** With what a line of sources or remarks under an exhibit may begin, before its colon. */
  sourceWords: readonly string[];
  /** Before the source of a figure, with its colon. */
  source: string;
  /** Under a map with two ends. */
  distance: string;
  /** Under a map with one end, or none. */
  countries: string;
  mapCredit: string;
  /** Alternative text of a map: what is shaded, what the line is, what is marked. */
  shaded: string;
  greatCircle: string;
  marked: string;
  /** An inset, with how many times as large it shows things; countries with a ring. */
  inset: string;
  ringed: string;
  /** What stands on a map without its name. */
  unnamed: string;
  bar: string;
  line: string;
  area: string;
  /** Alternative text of a chart: what stands on its axes. */
  axes: string;
  /** After the unit: equal steps of the axis are equal ratios. */
  logarithmic: string;
  /** What a line across the chart stands for, where its author does not say. */
  target: string;
  /** One series of many values. */
  range: string;
  noValue: string;
  /** Head of the column of values where a chart has one series. */
  value: string;
}

const en: FigureWords = {
  figure: 'Figure',
  map: 'Map',
  table: 'Table',
  page: 'p.',
  sourceWords: ['Source', 'Sources', 'Note', 'Notes'],
  source: 'Source:',
  distance: '{from} to {to}: about {distance} km along the great circle.',
  countries: '{countries}.',
  mapCredit: 'Base map: Natural Earth. Boundaries imply no position.',
  shaded: 'Shaded: {countries}.',
  greatCircle: 'A dashed line follows the great circle from {from} to {to}, about {distance} km.',
  marked: 'Marked: {place}.',
  inset: 'Inset, {times} times as large: {countries}.',
  ringed: 'Marked with a ring: {countries}.',
  unnamed: 'Without a name on the map: {names}.',
  bar: 'Bar chart',
  line: 'Line chart',
  area: 'Area chart',
  axes: '{y} by {x}.',
  logarithmic: 'logarithmic scale',
  target: 'Target',
  range:
    'from {first} ({firstValue}) to {last} ({lastValue}); lowest {lowestValue} ({lowest}), highest {highestValue} ({highest})',
  noValue: 'no value',
  value: 'Value',
};

const es: FigureWords = {
  figure: 'Figura',
  map: 'Mapa',
  table: 'Tabla',
  page: 'p.',
  sourceWords: ['Fuente', 'Fuentes', 'Nota', 'Notas'],
  source: 'Fuente:',
  distance: '{from} – {to}: unos {distance} km por el círculo máximo.',
  countries: '{countries}.',
  mapCredit: 'Mapa base: Natural Earth. Los límites no implican ninguna posición.',
  shaded: 'Sombreado: {countries}.',
  greatCircle:
    'Una línea discontinua sigue el círculo máximo de {from} a {to}, unos {distance} km.',
  marked: 'Marcado: {place}.',
  inset: 'Recuadro, ampliado {times} veces: {countries}.',
  ringed: 'Señalado con un círculo: {countries}.',
  unnamed: 'Sin nombre en el mapa: {names}.',
  bar: 'Gráfico de barras',
  line: 'Gráfico de líneas',
  area: 'Gráfico de áreas',
  axes: '{y} según {x}.',
  logarithmic: 'escala logarítmica',
  target: 'Objetivo',
  range:
    'de {first} ({firstValue}) a {last} ({lastValue}); mínimo {lowestValue} ({lowest}), máximo {highestValue} ({highest})',
  noValue: 'sin dato',
  value: 'Valor',
};

const ru: FigureWords = {
  figure: 'Рисунок',
  map: 'Карта',
  table: 'Таблица',
  page: 'с.',
  sourceWords: ['Источник', 'Источники', 'Примечание', 'Примечания'],
  source: 'Источник:',
  distance: '{from} – {to}: около {distance} км по дуге большого круга.',
  countries: '{countries}.',
  mapCredit: 'Основа: Natural Earth. Границы не выражают позиции.',
  shaded: 'Выделено: {countries}.',
  greatCircle: 'Пунктир – дуга большого круга: {from} – {to}, около {distance} км.',
  marked: 'Отмечено: {place}.',
  inset: 'Врезка (увеличение ×{times}): {countries}.',
  ringed: 'Обведено кружком: {countries}.',
  unnamed: 'Без подписи на карте: {names}.',
  bar: 'Столбчатая диаграмма',
  line: 'Линейный график',
  area: 'Диаграмма с областями',
  axes: '{y} по {x}.',
  logarithmic: 'логарифмическая шкала',
  target: 'Целевое значение',
  range:
    'от {first} ({firstValue}) до {last} ({lastValue}); наименьшее {lowestValue} ({lowest}), наибольшее {highestValue} ({highest})',
  noValue: 'нет данных',
  value: 'Значение',
};

const ar: FigureWords = {
  figure: 'الشكل',
  map: 'الخريطة',
  table: 'الجدول',
  page: 'ص.',
  sourceWords: ['المصدر', 'المصادر', 'ملاحظة', 'ملاحظات'],
  source: 'المصدر:',
  distance: 'من {from} إلى {to}: نحو {distance} كم على الدائرة العظمى.',
  countries: '{countries}.',
  mapCredit: 'الخريطة الأساس: Natural Earth. لا تعبّر الحدود عن أي موقف.',
  shaded: 'المظلَّل: {countries}.',
  greatCircle: 'خط متقطع يتبع الدائرة العظمى من {from} إلى {to}، نحو {distance} كم.',
  marked: 'المحدَّد: {place}.',
  inset: 'خريطة فرعية مكبَّرة (×{times}): {countries}.',
  ringed: 'المحاط بدائرة: {countries}.',
  unnamed: 'بلا اسم على الخريطة: {names}.',
  bar: 'مخطط أعمدة',
  line: 'مخطط خطي',
  area: 'مخطط مساحي',
  axes: '{y} حسب {x}.',
  logarithmic: 'مقياس لوغاريتمي',
  target: 'الهدف',
  range:
    'من {first} ({firstValue}) إلى {last} ({lastValue})؛ الأدنى {lowestValue} ({lowest})، الأعلى {highestValue} ({highest})',
  noValue: 'لا قيمة',
  value: 'القيمة',
};

const languages: Readonly<Record<string, FigureWords>> = { en, es, ru, ar };

/**
 * Give the words of figures.
 *
 * @param lang BCP 47 tag of the document.
 * @returns Its words; those in English where the language is not known.
 */
export function figureWords(lang: string): FigureWords {
  return languages[lang.toLowerCase().split('-')[0] ?? ''] ?? en;
}

/**
 * Fill names into words.
 *
 * @param words Words with names in braces.
 * @param values What each name stands for.
 * @returns The words.
 */
export function fillWords(words: string, values: Readonly<Record<string, string>>): string {
  return words.replace(/\{(\w+)\}/g, (name, key: string) => values[key] ?? name);
}
