import type { Language } from '../model/language.ts';
import { languageOf } from './languages.ts';

/** Words of a timeline, in one language. */
export interface TimelineWords {
  /** Name of the figure, for who cannot see it; `{events}` and `{eras}` are counts in words. */
  alt: string;
  caption: string;
  gaps: string;
  ownScale: string;
  sourced: string;
  unusable: string;
  unsourced: string;
  planned: string;
}

const en: TimelineWords = {
  alt: 'Timeline of {events} by era, each era on its own scale.',
  caption: '{events} by era. An event dated by month or year stands in the middle of its interval.',
  gaps: 'Hatching marks time for which nothing is on record.',
  ownScale: 'Each era has its own time scale.',
  sourced: 'sourced',
  unusable: 'source unusable',
  unsourced: 'no source',
  planned: 'announced',
};

const es: TimelineWords = {
  alt: 'Cronología de {events} por etapa, cada etapa con su propia escala.',
  caption: '{events} por etapa. Un hecho fechado por mes o año figura en la mitad de su intervalo.',
  gaps: 'El rayado señala tiempo del que no consta nada.',
  ownScale: 'Cada etapa tiene su propia escala temporal.',
  sourced: 'con fuente',
  unusable: 'fuente no utilizable',
  unsourced: 'sin fuente',
  planned: 'anunciado',
};

const ru: TimelineWords = {
  alt: 'Шкала времени: {events} по периодам, у каждого периода свой масштаб.',
  caption:
    '{events} по периодам. Событие, датированное месяцем или годом, стоит посередине своего промежутка.',
  gaps: 'Штриховкой отмечено время, о котором нет сведений.',
  ownScale: 'У каждого периода свой масштаб времени.',
  sourced: 'с источником',
  unusable: 'источник непригоден',
  unsourced: 'без источника',
  planned: 'объявлено',
};

const ar: TimelineWords = {
  alt: 'خط زمني: {events} بحسب الحقبة، ولكل حقبة مقياسها.',
  caption: '{events} بحسب الحقبة. يوضع الحدث المؤرخ بشهر أو بسنة في منتصف مدته.',
  gaps: 'يدل التظليل على زمن لا شيء مسجل عنه.',
  ownScale: 'لكل حقبة مقياسها الزمني.',
  sourced: 'بمصدر',
  unusable: 'مصدر غير صالح',
  unsourced: 'بلا مصدر',
  planned: 'معلن',
};

const fr: TimelineWords = {
  alt: 'Frise chronologique\u00a0: {events} par période, chaque période à sa propre échelle.',
  caption:
    '{events} par période. Un événement daté au mois ou à l’année figure au milieu de son intervalle.',
  gaps: 'Les hachures marquent un temps pour lequel rien n’est recensé.',
  ownScale: 'Chaque période a sa propre échelle de temps.',
  sourced: 'avec source',
  unusable: 'source inutilisable',
  unsourced: 'sans source',
  planned: 'annoncé',
};

const de: TimelineWords = {
  alt: 'Zeitleiste: {events} nach Phasen, jede Phase in eigenem Maßstab.',
  caption:
    '{events} nach Phasen. Ein nach Monat oder Jahr datiertes Ereignis steht in der Mitte seines Zeitraums.',
  gaps: 'Schraffur kennzeichnet Zeiten, für die nichts erfasst ist.',
  ownScale: 'Jede Phase hat ihren eigenen Zeitmaßstab.',
  sourced: 'belegt',
  unusable: 'Quelle unbrauchbar',
  unsourced: 'ohne Quelle',
  planned: 'angekündigt',
};

const pt: TimelineWords = {
  alt: 'Linha do tempo: {events} por período, cada período com a sua própria escala.',
  caption:
    '{events} por período. Um acontecimento datado por mês ou ano figura a meio do seu intervalo.',
  gaps: 'O tracejado assinala tempo sobre o qual nada está documentado.',
  ownScale: 'Cada período tem a sua própria escala temporal.',
  sourced: 'com fonte',
  unusable: 'fonte inutilizável',
  unsourced: 'sem fonte',
  planned: 'anunciado',
};

const it: TimelineWords = {
  alt: 'Linea del tempo: {events} per periodo, ogni periodo con la propria scala.',
  caption:
    '{events} per periodo. Un evento datato al mese o all’anno figura a metà del suo intervallo.',
  gaps: 'Il tratteggio indica un tempo di cui nulla è documentato.',
  ownScale: 'Ogni periodo ha la propria scala temporale.',
  sourced: 'con fonte',
  unusable: 'fonte inutilizzabile',
  unsourced: 'senza fonte',
  planned: 'annunciato',
};

const he: TimelineWords = {
  alt: 'ציר זמן: {events} לפי תקופה, לכל תקופה קנה מידה משלה.',
  caption: '{events} לפי תקופה. אירוע המתוארך לחודש או לשנה מופיע באמצע פרק הזמן שלו.',
  gaps: 'קווקוו מסמן זמן שאין עליו תיעוד.',
  ownScale: 'לכל תקופה קנה מידה משלה על ציר הזמן.',
  sourced: 'עם מקור',
  unusable: 'מקור בלתי שמיש',
  unsourced: 'ללא מקור',
  planned: 'הוכרז',
};

const byLanguage: Readonly<Record<Language, TimelineWords>> = {
  en,
  ar,
  de,
  es,
  fr,
  he,
  it,
  pt,
  ru,
};

/**
 * Give the words of a timeline.
 *
 * @param lang BCP 47 tag of the document.
 * @returns The words of its language, English where we have none.
 */
export function timelineWords(lang: string): TimelineWords {
  return byLanguage[languageOf(lang)];
}
