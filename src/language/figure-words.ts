import type { Language } from '../model/language.ts';
import { languageOf } from './languages.ts';

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
  /** In the caption and in words: what hatching on a map means, and which land it is. */
  hatchedNote: string;
  hatched: string;
  dashedNote: string;
  /** Land that the United Nations count to a country. */
  counted: string;
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
  mapCredit: 'Base map: Natural Earth. Boundaries: United Nations view; no position implied.',
  shaded: 'Shaded: {countries}.',
  greatCircle: 'A dashed line follows the great circle from {from} to {to}, about {distance} km.',
  marked: 'Marked: {place}.',
  inset: 'Inset, {times} times as large: {countries}.',
  ringed: 'Marked with a ring: {countries}.',
  hatchedNote: 'Hatched: not settled.',
  hatched: 'Hatched (status not settled): {names}.',
  dashedNote: 'Dashed: not final.',
  counted: 'Shaded with {whole}: {part}.',
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
  mapCredit:
    'Mapa base: Natural Earth. Los límites siguen el criterio de las Naciones Unidas y no implican ninguna posición.',
  shaded: 'Sombreado: {countries}.',
  greatCircle:
    'Una línea discontinua sigue el círculo máximo de {from} a {to}, unos {distance} km.',
  marked: 'Marcado: {place}.',
  inset: 'Recuadro, ampliado {times} veces: {countries}.',
  ringed: 'Señalado con un círculo: {countries}.',
  hatchedNote: 'Rayado: estatuto sin resolver.',
  hatched: 'Rayado (estatuto sin resolver): {names}.',
  dashedNote: 'Límites discontinuos: no definitivos.',
  counted: 'Sombreado con {whole}: {part}.',
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
  mapCredit: 'Основа: Natural Earth. Границы следуют позиции ООН и не выражают собственной.',
  shaded: 'Выделено: {countries}.',
  greatCircle: 'Пунктир – дуга большого круга: {from} – {to}, около {distance} км.',
  marked: 'Отмечено: {place}.',
  inset: 'Врезка (увеличение ×{times}): {countries}.',
  ringed: 'Обведено кружком: {countries}.',
  hatchedNote: 'Штриховка: статус не определён.',
  hatched: 'Заштриховано (статус не определён): {names}.',
  dashedNote: 'Пунктирные границы: не окончательные.',
  counted: 'Выделено вместе с другой страной ({whole}): {part}.',
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
  mapCredit: 'الخريطة الأساس: Natural Earth. تتبع الحدود رأي الأمم المتحدة ولا تعبّر عن أي موقف.',
  shaded: 'المظلَّل: {countries}.',
  greatCircle: 'خط متقطع يتبع الدائرة العظمى من {from} إلى {to}، نحو {distance} كم.',
  marked: 'المحدَّد: {place}.',
  inset: 'خريطة فرعية مكبَّرة (×{times}): {countries}.',
  ringed: 'المحاط بدائرة: {countries}.',
  hatchedNote: 'المهشَّر: وضعه غير محسوم.',
  hatched: 'المهشَّر (وضعه غير محسوم): {names}.',
  dashedNote: 'الحدود المتقطعة: غير نهائية.',
  counted: 'المظلَّل مع {whole}: {part}.',
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

const fr: FigureWords = {
  figure: 'Figure',
  map: 'Carte',
  table: 'Tableau',
  page: 'p.',
  sourceWords: ['Source', 'Sources', 'Note', 'Notes', 'Remarque', 'Remarques'],
  source: 'Source\u00a0:',
  distance: '{from} – {to}\u00a0: environ {distance} km par l’arc de grand cercle.',
  countries: '{countries}.',
  mapCredit:
    'Fond de carte\u00a0: Natural Earth. Les frontières suivent la position des Nations unies et n’en impliquent aucune autre.',
  shaded: 'En couleur\u00a0: {countries}.',
  greatCircle: 'Un trait tireté suit l’arc de grand cercle {from} – {to}, environ {distance} km.',
  marked: 'Repère\u00a0: {place}.',
  inset: 'Encart, agrandi {times} fois\u00a0: {countries}.',
  ringed: 'Entouré d’un cercle\u00a0: {countries}.',
  hatchedNote: 'Hachures\u00a0: statut non réglé.',
  hatched: 'Hachures (statut non réglé)\u00a0: {names}.',
  dashedNote: 'Frontières en tirets\u00a0: non définitives.',
  counted: 'En couleur avec {whole}\u00a0: {part}.',
  unnamed: 'Sans nom sur la carte\u00a0: {names}.',
  bar: 'Diagramme à barres',
  line: 'Courbe',
  area: 'Diagramme en aires',
  axes: '{y} selon {x}.',
  logarithmic: 'échelle logarithmique',
  target: 'Objectif',
  range:
    'de {first} ({firstValue}) à {last} ({lastValue})\u00a0; minimum {lowestValue} ({lowest}), maximum {highestValue} ({highest})',
  noValue: 'sans valeur',
  value: 'Valeur',
};

const de: FigureWords = {
  figure: 'Abbildung',
  map: 'Karte',
  table: 'Tabelle',
  page: 'S.',
  sourceWords: ['Quelle', 'Quellen', 'Anmerkung', 'Anmerkungen', 'Hinweis', 'Hinweise'],
  source: 'Quelle:',
  distance: '{from} – {to}: rund {distance} km entlang des Großkreises.',
  countries: '{countries}.',
  mapCredit:
    'Kartengrundlage: Natural Earth. Grenzen folgen der Sicht der Vereinten Nationen und drücken keinen Standpunkt aus.',
  shaded: 'Farbig: {countries}.',
  greatCircle: 'Eine gestrichelte Linie folgt dem Großkreis {from} – {to}, rund {distance} km.',
  marked: 'Markiert: {place}.',
  inset: 'Nebenkarte, {times}-fach vergrößert: {countries}.',
  ringed: 'Mit einem Kreis markiert: {countries}.',
  hatchedNote: 'Schraffiert: Status nicht geklärt.',
  hatched: 'Schraffiert (Status nicht geklärt): {names}.',
  dashedNote: 'Gestrichelte Grenzen: nicht endgültig.',
  counted: 'Farbig mit {whole}: {part}.',
  unnamed: 'Ohne Namen auf der Karte: {names}.',
  bar: 'Balkendiagramm',
  line: 'Liniendiagramm',
  area: 'Flächendiagramm',
  axes: '{y} nach {x}.',
  logarithmic: 'logarithmische Skala',
  target: 'Zielwert',
  range:
    'von {first} ({firstValue}) bis {last} ({lastValue}); niedrigster Wert {lowestValue} ({lowest}), höchster {highestValue} ({highest})',
  noValue: 'kein Wert',
  value: 'Wert',
};

const pt: FigureWords = {
  figure: 'Figura',
  map: 'Mapa',
  table: 'Tabela',
  page: 'p.',
  sourceWords: ['Fonte', 'Fontes', 'Nota', 'Notas'],
  source: 'Fonte:',
  distance: '{from} – {to}: cerca de {distance} km pelo círculo máximo.',
  countries: '{countries}.',
  mapCredit:
    'Mapa de base: Natural Earth. As fronteiras seguem a posição das Nações Unidas e não implicam qualquer outra.',
  shaded: 'Sombreado: {countries}.',
  greatCircle: 'Uma linha tracejada segue o círculo máximo {from} – {to}, cerca de {distance} km.',
  marked: 'Assinalado: {place}.',
  inset: 'Encarte, ampliado {times} vezes: {countries}.',
  ringed: 'Assinalado com um círculo: {countries}.',
  hatchedNote: 'Com hachuras: estatuto por resolver.',
  hatched: 'Com hachuras (estatuto por resolver): {names}.',
  dashedNote: 'Fronteiras tracejadas: não definitivas.',
  counted: 'Sombreado com {whole}: {part}.',
  unnamed: 'Sem nome no mapa: {names}.',
  bar: 'Gráfico de barras',
  line: 'Gráfico de linhas',
  area: 'Gráfico de áreas',
  axes: '{y} por {x}.',
  logarithmic: 'escala logarítmica',
  target: 'Objetivo',
  range:
    'de {first} ({firstValue}) a {last} ({lastValue}); mínimo {lowestValue} ({lowest}), máximo {highestValue} ({highest})',
  noValue: 'sem valor',
  value: 'Valor',
};

const it: FigureWords = {
  figure: 'Figura',
  map: 'Carta',
  table: 'Tabella',
  page: 'p.',
  sourceWords: ['Fonte', 'Fonti', 'Nota', 'Note'],
  source: 'Fonte:',
  distance: '{from} – {to}: circa {distance} km lungo il cerchio massimo.',
  countries: '{countries}.',
  mapCredit:
    'Base cartografica: Natural Earth. I confini seguono la posizione delle Nazioni Unite e non ne implicano altra.',
  shaded: 'In colore: {countries}.',
  greatCircle:
    'Una linea tratteggiata segue il cerchio massimo {from} – {to}, circa {distance} km.',
  marked: 'Segnalato: {place}.',
  inset: 'Riquadro, ingrandito {times} volte: {countries}.',
  ringed: 'Segnalato con un cerchio: {countries}.',
  hatchedNote: 'Campitura a righe: status non definito.',
  hatched: 'Campitura a righe (status non definito): {names}.',
  dashedNote: 'Confini tratteggiati: non definitivi.',
  counted: 'In colore con {whole}: {part}.',
  unnamed: 'Senza nome sulla carta: {names}.',
  bar: 'Grafico a barre',
  line: 'Grafico a linee',
  area: 'Grafico ad area',
  axes: '{y} per {x}.',
  logarithmic: 'scala logaritmica',
  target: 'Obiettivo',
  range:
    'da {first} ({firstValue}) a {last} ({lastValue}); minimo {lowestValue} ({lowest}), massimo {highestValue} ({highest})',
  noValue: 'nessun valore',
  value: 'Valore',
};

const he: FigureWords = {
  figure: 'איור',
  map: 'מפה',
  table: 'טבלה',
  page: 'עמ׳',
  sourceWords: ['מקור', 'מקורות', 'הערה', 'הערות'],
  source: 'מקור:',
  distance: '{from} – {to}: כ־{distance} ק״מ לאורך המעגל הגדול.',
  countries: '{countries}.',
  mapCredit: 'מפת הבסיס: Natural Earth. הגבולות לפי עמדת האו״ם ואינם מביעים עמדה.',
  shaded: 'מודגש בצבע: {countries}.',
  greatCircle: 'קו מקווקו עובר לאורך המעגל הגדול {from} – {to}, כ־{distance} ק״מ.',
  marked: 'מסומן: {place}.',
  inset: 'מפת משנה, בהגדלה פי {times}: {countries}.',
  ringed: 'מוקף בעיגול: {countries}.',
  hatchedNote: 'קווים אלכסוניים: מעמד לא מוסדר.',
  hatched: 'קווים אלכסוניים (מעמד לא מוסדר): {names}.',
  dashedNote: 'גבולות מקווקווים: אינם סופיים.',
  counted: 'מודגש בצבע עם {whole}: {part}.',
  unnamed: 'ללא שם על המפה: {names}.',
  bar: 'תרשים עמודות',
  line: 'תרשים קווי',
  area: 'תרשים שטח',
  axes: '{y} לפי {x}.',
  logarithmic: 'סולם לוגריתמי',
  target: 'יעד',
  range:
    'מ־{first} ({firstValue}) עד {last} ({lastValue}); הנמוך ביותר {lowestValue} ({lowest}), הגבוה ביותר {highestValue} ({highest})',
  noValue: 'אין ערך',
  value: 'ערך',
};

const byLanguage: Readonly<Record<Language, FigureWords>> = { en, ar, de, es, fr, he, it, pt, ru };

/**
 * Give the words of figures.
 *
 * @param lang BCP 47 tag of the document.
 * @returns Its words; those in English where the language is not known.
 */
export function figureWords(lang: string): FigureWords {
  return byLanguage[languageOf(lang)];
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
