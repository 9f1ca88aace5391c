/** The fixed words of the page in one language. */
export type FixedWords = Record<WordName, string>;

/** The fixed words that templates and notes may use. */
export type WordName =
  | 'references'
  | 'notes'
  | 'contents'
  | 'published'
  | 'version'
  | 'informationTo'
  | 'sourceBase'
  | 'status'
  | 'updates'
  | 'documentHistory'
  | 'handling'
  | 'authors'
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
  | 'facts'
  | 'eventsOnRecord'
  | 'erasInBrief'
  | 'erasAtAGlance'
  | 'erasTableRows'
  | 'erasTableColumns'
  | 'era'
  | 'leaders'
  | 'inBrief'
  | 'money'
  | 'trend'
  | 'rising'
  | 'steady'
  | 'falling'
  | 'interrupted'
  | 'contested'
  | 'datedEvents'
  | 'events'
  | 'coveredTo'
  | 'openQuestions'
  | 'openFlag'
  | 'none'
  | 'noneOnRecord'
  | 'noneSourced'
  | 'noDatedEvents'
  | 'noAddressChecked'
  | 'onPage'
  | 'sinceYear'
  | 'fromYear'
  | 'untilYear'
  | 'atLeast'
  | 'atMost'
  | 'about'
  | 'announced'
  | 'approved'
  | 'sought'
  | 'signed'
  | 'paid'
  | 'cancelled'
  | 'draft'
  | 'final'
  | 'superseded'
  | 'withdrawn';

const en: FixedWords = {
  references: 'References',
  notes: 'Notes',
  contents: 'Contents',
  published: 'Published',
  version: 'version',
  informationTo: 'Information to',
  sourceBase: 'Source base',
  status: 'Status',
  updates: 'Updates',
  documentHistory: 'Document history',
  handling: 'Handling',
  authors: 'Authors',
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
  facts: 'At a glance',
  eventsOnRecord: 'Events on record',
  erasInBrief: 'The eras in brief',
  erasAtAGlance: 'The eras at a glance',
  erasTableRows:
    'Rows in italics are counted by the build; the rest is written and cited by the authors.',
  erasTableColumns:
    'Columns in italics are counted by the build; the rest is written and cited by the authors.',
  era: 'Era',
  leaders: 'Leaders',
  inBrief: 'In brief',
  money: 'Money',
  trend: 'Trend',
  rising: 'rising',
  steady: 'steady',
  falling: 'falling',
  interrupted: 'interrupted',
  contested: 'contested',
  datedEvents: 'Dated events',
  events: 'Events',
  coveredTo: 'Covered to',
  openQuestions: 'Open questions',
  openFlag: 'open flag: {text}',
  none: 'none',
  noneOnRecord: 'None on record',
  noneSourced: 'none sourced',
  noDatedEvents: 'no dated events',
  noAddressChecked: 'No address was checked.',
  onPage: 'page',
  sinceYear: 'since {year}',
  fromYear: 'from {year}',
  untilYear: 'until {year}',
  atLeast: 'at least {amount}',
  atMost: 'at most {amount}',
  about: 'about {amount}',
  announced: 'announced',
  approved: 'approved',
  sought: 'sought',
  signed: 'signed',
  paid: 'paid',
  cancelled: 'cancelled',
  draft: 'Draft',
  final: 'Final',
  superseded: 'Superseded',
  withdrawn: 'Withdrawn',
};

const es: FixedWords = {
  references: 'Referencias',
  notes: 'Notas',
  contents: 'Contenido',
  published: 'Publicado',
  version: 'versión',
  informationTo: 'Información hasta',
  sourceBase: 'Base de fuentes',
  status: 'Estado',
  updates: 'Actualiza',
  documentHistory: 'Historial del documento',
  handling: 'Tratamiento',
  authors: 'Autores',
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
  facts: 'De un vistazo',
  eventsOnRecord: 'Hechos registrados',
  erasInBrief: 'Las etapas en breve',
  erasAtAGlance: 'Las etapas de un vistazo',
  erasTableRows:
    'Las filas en cursiva las cuenta el programa; lo demás lo escriben y citan los autores.',
  erasTableColumns:
    'Las columnas en cursiva las cuenta el programa; lo demás lo escriben y citan los autores.',
  era: 'Etapa',
  leaders: 'Dirigentes',
  inBrief: 'En breve',
  money: 'Dinero',
  trend: 'Tendencia',
  rising: 'al alza',
  steady: 'estable',
  falling: 'a la baja',
  interrupted: 'interrumpida',
  contested: 'disputada',
  datedEvents: 'Hechos fechados',
  events: 'Hechos',
  coveredTo: 'Cubierto hasta',
  openQuestions: 'Cuestiones abiertas',
  openFlag: 'cuestión abierta: {text}',
  none: 'ninguna',
  noneOnRecord: 'No consta',
  noneSourced: 'ninguno con fuente',
  noDatedEvents: 'ningún hecho fechado',
  noAddressChecked: 'No se comprobó ninguna dirección.',
  onPage: 'página',
  sinceYear: 'desde {year}',
  fromYear: 'desde {year}',
  untilYear: 'hasta {year}',
  atLeast: 'al menos {amount}',
  atMost: 'como máximo {amount}',
  about: 'unos {amount}',
  announced: 'anunciado',
  approved: 'aprobado',
  sought: 'solicitado',
  signed: 'firmado',
  paid: 'pagado',
  cancelled: 'cancelado',
  draft: 'Borrador',
  final: 'Definitivo',
  superseded: 'Sustituido',
  withdrawn: 'Retirado',
};

const ru: FixedWords = {
  references: 'Источники',
  notes: 'Примечания',
  contents: 'Содержание',
  published: 'Опубликовано',
  version: 'версия',
  informationTo: 'Сведения по',
  sourceBase: 'База источников',
  status: 'Статус',
  updates: 'Обновляет',
  documentHistory: 'История документа',
  handling: 'Порядок обращения',
  authors: 'Авторы',
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
  facts: 'Кратко',
  eventsOnRecord: 'Событий в записи',
  erasInBrief: 'Периоды вкратце',
  erasAtAGlance: 'Сравнение периодов',
  erasTableRows:
    'Строки курсивом подсчитаны программой; остальное написано и снабжено ссылками авторами.',
  erasTableColumns:
    'Столбцы курсивом подсчитаны программой; остальное написано и снабжено ссылками авторами.',
  era: 'Период',
  leaders: 'Руководители',
  inBrief: 'Вкратце',
  money: 'Деньги',
  trend: 'Тенденция',
  rising: 'рост',
  steady: 'стабильность',
  falling: 'спад',
  interrupted: 'с перерывом',
  contested: 'спорная',
  datedEvents: 'Датированные события',
  events: 'События',
  coveredTo: 'Охвачено по',
  openQuestions: 'Открытые вопросы',
  openFlag: 'открытый вопрос: {text}',
  none: 'нет',
  noneOnRecord: 'Нет сведений',
  noneSourced: 'ни одного с источником',
  noDatedEvents: 'нет датированных событий',
  noAddressChecked: 'Ни один адрес не проверялся.',
  onPage: 'с.',
  sinceYear: 'с {year} года',
  fromYear: 'с {year} года',
  untilYear: 'до {year} года',
  atLeast: 'не менее {amount}',
  atMost: 'не более {amount}',
  about: 'около {amount}',
  announced: 'объявлено',
  approved: 'одобрено',
  sought: 'запрошено',
  signed: 'подписано',
  paid: 'выплачено',
  cancelled: 'отменено',
  draft: 'Черновик',
  final: 'Окончательная редакция',
  superseded: 'Заменено',
  withdrawn: 'Отозвано',
};

const ar: FixedWords = {
  references: 'المراجع',
  notes: 'ملاحظات',
  contents: 'المحتويات',
  published: 'تاريخ النشر',
  version: 'الإصدار',
  informationTo: 'المعلومات حتى',
  sourceBase: 'قاعدة المصادر',
  status: 'الحالة',
  updates: 'يحدّث',
  documentHistory: 'سجل الوثيقة',
  handling: 'التعامل مع الوثيقة',
  authors: 'المؤلفون',
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
  facts: 'لمحة سريعة',
  eventsOnRecord: 'الأحداث المسجَّلة',
  erasInBrief: 'الحقب بإيجاز',
  erasAtAGlance: 'الحقب في لمحة',
  erasTableRows: 'الصفوف المائلة يحصيها البرنامج، وما عداها كتبه المؤلفون ووثّقوه.',
  erasTableColumns: 'الأعمدة المائلة يحصيها البرنامج، وما عداها كتبه المؤلفون ووثّقوه.',
  era: 'الحقبة',
  leaders: 'القادة',
  inBrief: 'بإيجاز',
  money: 'الأموال',
  trend: 'الاتجاه',
  rising: 'صاعد',
  steady: 'مستقر',
  falling: 'هابط',
  interrupted: 'متقطع',
  contested: 'متنازع عليه',
  datedEvents: 'الأحداث المؤرَّخة',
  events: 'الأحداث',
  coveredTo: 'مغطاة حتى',
  openQuestions: 'أسئلة مفتوحة',
  openFlag: 'سؤال مفتوح: {text}',
  none: 'لا يوجد',
  noneOnRecord: 'لا شيء مسجَّل',
  noneSourced: 'بلا مصادر',
  noDatedEvents: 'لا أحداث مؤرَّخة',
  noAddressChecked: 'لم يُتحقَّق من أي عنوان.',
  onPage: 'صفحة',
  sinceYear: 'منذ {year}',
  fromYear: 'من {year}',
  untilYear: 'حتى {year}',
  atLeast: '{amount} على الأقل',
  atMost: '{amount} على الأكثر',
  about: 'نحو {amount}',
  announced: 'معلَن',
  approved: 'موافَق عليه',
  sought: 'مطلوب',
  signed: 'موقَّع',
  paid: 'مدفوع',
  cancelled: 'ملغى',
  draft: 'مسودة',
  final: 'نهائي',
  superseded: 'مُستبدل',
  withdrawn: 'مسحوب',
};

const byLanguage: Readonly<Record<string, FixedWords>> = { en, es, ru, ar };

/** Scripts that are written from right to left, by ISO 15924 code. */
const rightToLeft = new Set(['Arab', 'Hebr', 'Syrc', 'Thaa', 'Nkoo', 'Adlm', 'Rohg']);

/**
 * Give the fixed words of a language.
 *
 * @param lang BCP 47 tag of the document.
 * @returns The words of its language, English where we have none.
 */
export function fixedWords(lang: string): FixedWords {
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
