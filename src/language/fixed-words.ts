/** A fixed word of the page in one language. */
type Words = Record<WordName, string>;

/** The fixed words that templates and notes may use. */
export type WordName =
  | 'references'
  | 'notes'
  | 'published'
  | 'version'
  | 'informationTo'
  | 'sourceBase'
  | 'status'
  | 'updates'
  | 'documentHistory'
  | 'handling'
  | 'date'
  | 'change'
  | 'page'
  | 'of'
  | 'citedPage'
  | 'bottomLine'
  | 'keyPoints'
  | 'sourcing'
  | 'eraSummary'
  | 'chronology'
  | 'note'
  | 'gap'
  | 'judgement'
  | 'confidenceLow'
  | 'confidenceModerate'
  | 'confidenceHigh'
  | 'planned'
  | 'noSource'
  | 'taskDone'
  | 'taskOpen'
  | 'draft'
  | 'final'
  | 'superseded'
  | 'withdrawn';

const en: Words = {
  references: 'References',
  notes: 'Notes',
  published: 'Published',
  version: 'version',
  informationTo: 'Information to',
  sourceBase: 'Source base',
  status: 'Status',
  updates: 'Updates',
  documentHistory: 'Document history',
  handling: 'Handling',
  date: 'Date',
  change: 'Change',
  page: 'Page',
  of: 'of',
  citedPage: 'Cited p.',
  bottomLine: 'Bottom line',
  keyPoints: 'Key points',
  sourcing: 'How well is this sourced?',
  eraSummary: 'Era summary',
  chronology: 'Chronology',
  note: 'Note',
  gap: 'Gap in the record',
  judgement: 'Judgement',
  confidenceLow: 'low confidence',
  confidenceModerate: 'moderate confidence',
  confidenceHigh: 'high confidence',
  planned: 'planned',
  noSource: 'no source',
  taskDone: 'Done',
  taskOpen: 'Open',
  draft: 'Draft',
  final: 'Final',
  superseded: 'Superseded',
  withdrawn: 'Withdrawn',
};

const es: Words = {
  references: 'Referencias',
  notes: 'Notas',
  published: 'Publicado',
  version: 'versión',
  informationTo: 'Información hasta',
  sourceBase: 'Base de fuentes',
  status: 'Estado',
  updates: 'Actualiza',
  documentHistory: 'Historial del documento',
  handling: 'Tratamiento',
  date: 'Fecha',
  change: 'Cambio',
  page: 'Página',
  of: 'de',
  citedPage: 'Citado en p.',
  bottomLine: 'En síntesis',
  keyPoints: 'Puntos clave',
  sourcing: '¿Qué solidez tienen las fuentes?',
  eraSummary: 'Resumen de la etapa',
  chronology: 'Cronología',
  note: 'Nota',
  gap: 'Laguna documental',
  judgement: 'Valoración',
  confidenceLow: 'confianza baja',
  confidenceModerate: 'confianza moderada',
  confidenceHigh: 'confianza alta',
  planned: 'previsto',
  noSource: 'sin fuente',
  taskDone: 'Hecho',
  taskOpen: 'Pendiente',
  draft: 'Borrador',
  final: 'Definitivo',
  superseded: 'Sustituido',
  withdrawn: 'Retirado',
};

const ru: Words = {
  references: 'Источники',
  notes: 'Примечания',
  published: 'Опубликовано',
  version: 'версия',
  informationTo: 'Сведения по',
  sourceBase: 'База источников',
  status: 'Статус',
  updates: 'Обновляет',
  documentHistory: 'История документа',
  handling: 'Порядок обращения',
  date: 'Дата',
  change: 'Изменение',
  page: 'Страница',
  of: 'из',
  citedPage: 'Цит. на с.',
  bottomLine: 'Главный вывод',
  keyPoints: 'Ключевые положения',
  sourcing: 'Насколько надёжны источники?',
  eraSummary: 'Обзор периода',
  chronology: 'Хронология',
  note: 'Примечание',
  gap: 'Пробел в источниках',
  judgement: 'Оценка',
  confidenceLow: 'низкая уверенность',
  confidenceModerate: 'средняя уверенность',
  confidenceHigh: 'высокая уверенность',
  planned: 'планируется',
  noSource: 'нет источника',
  taskDone: 'Выполнено',
  taskOpen: 'Не выполнено',
  draft: 'Черновик',
  final: 'Окончательная редакция',
  superseded: 'Заменено',
  withdrawn: 'Отозвано',
};

const ar: Words = {
  references: 'المراجع',
  notes: 'ملاحظات',
  published: 'تاريخ النشر',
  version: 'الإصدار',
  informationTo: 'المعلومات حتى',
  sourceBase: 'قاعدة المصادر',
  status: 'الحالة',
  updates: 'يحدّث',
  documentHistory: 'سجل الوثيقة',
  handling: 'التعامل مع الوثيقة',
  date: 'التاريخ',
  change: 'التغيير',
  page: 'صفحة',
  of: 'من',
  citedPage: 'ورد في ص.',
  bottomLine: 'الخلاصة',
  keyPoints: 'النقاط الرئيسية',
  sourcing: 'ما مدى متانة المصادر؟',
  eraSummary: 'ملخص الحقبة',
  chronology: 'التسلسل الزمني',
  note: 'ملاحظة',
  gap: 'فجوة في السجل',
  judgement: 'تقدير',
  confidenceLow: 'ثقة منخفضة',
  confidenceModerate: 'ثقة متوسطة',
  confidenceHigh: 'ثقة عالية',
  planned: 'مخطط له',
  noSource: 'بلا مصدر',
  taskDone: 'منجز',
  taskOpen: 'غير منجز',
  draft: 'مسودة',
  final: 'نهائي',
  superseded: 'مُستبدل',
  withdrawn: 'مسحوب',
};

const byLanguage: Readonly<Record<string, Words>> = { en, es, ru, ar };

/** Scripts that are written from right to left, by ISO 15924 code. */
const rightToLeft = new Set(['Arab', 'Hebr', 'Syrc', 'Thaa', 'Nkoo', 'Adlm', 'Rohg']);

/**
 * Give the fixed words of a language.
 *
 * @param lang BCP 47 tag of the document.
 * @returns The words of its language, English where we have none.
 */
export function fixedWords(lang: string): Words {
  const language = new Intl.Locale(lang).language;
  return Object.hasOwn(byLanguage, language) ? (byLanguage[language] ?? en) : en;
}

/**
 * Tell which way a language is written.
 *
 * @param lang BCP 47 tag.
 * @returns `rtl` for the scripts written from right to left, else `ltr`.
 */
export function direction(lang: string): 'ltr' | 'rtl' {
  return rightToLeft.has(new Intl.Locale(lang).maximize().script ?? '') ? 'rtl' : 'ltr';
}
