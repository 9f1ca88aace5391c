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

const byLanguage: Readonly<Record<string, TimelineWords>> = { en, es, ru, ar };

/**
 * Give the words of a timeline.
 *
 * @param lang BCP 47 tag of the document.
 * @returns The words of its language, English where we have none.
 */
export function timelineWords(lang: string): TimelineWords {
  const { language } = new Intl.Locale(lang);
  return (Object.hasOwn(byLanguage, language) ? byLanguage[language] : undefined) ?? en;
}
