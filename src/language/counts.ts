import type { ReferenceState } from '../model/reference.ts';

/** What can be counted in words. */
export type CountName =
  /** References in one state, said after "references:". */
  | ReferenceState
  | 'references'
  | 'datedEvents'
  /** Events once more, where the word "events" stands before. */
  | 'dated'
  | 'sourced'
  | 'unusable'
  | 'unsourced'
  | 'planned'
  /** Tags: what a claim rests on. */
  | 'sources'
  | 'sourcesEach'
  | 'sourcesOrMore'
  | 'deadLinks'
  | 'bareLinks';

/** The wording of a count by plural category (CLDR); `{n}` is the number. */
type Forms = Partial<Record<Intl.LDMLPluralRule, string>> & { other: string };

const en: Record<CountName, Forms> = {
  archived: { other: '{n} archived' },
  live: { other: '{n} live' },
  'not-re-checked': { other: '{n} not re-checked' },
  'no-link-given': { other: '{n} without a link' },
  'bare-link': { one: '{n} bare link', other: '{n} bare links' },
  dead: { one: '{n} dead link', other: '{n} dead links' },
  withdrawn: { other: '{n} withdrawn' },
  references: { one: '{n} reference', other: '{n} references' },
  datedEvents: { one: '{n} dated event', other: '{n} dated events' },
  dated: { other: '{n} dated' },
  sourced: { other: '{n} sourced' },
  unusable: { other: '{n} unusable' },
  unsourced: { other: '{n} without source' },
  planned: { other: '{n} planned' },
  sources: { one: '{n} source', other: '{n} sources' },
  sourcesEach: { one: '{n} source each', other: '{n} sources each' },
  sourcesOrMore: { one: '{n} source or more', other: '{n} sources or more' },
  deadLinks: { one: '{n} link dead', other: '{n} links dead' },
  bareLinks: { one: '{n} bare link', other: '{n} bare links' },
};

const es: Record<CountName, Forms> = {
  archived: { one: '{n} archivada', other: '{n} archivadas' },
  live: { one: '{n} comprobada', other: '{n} comprobadas' },
  'not-re-checked': { other: '{n} sin nueva comprobación' },
  'no-link-given': { other: '{n} sin enlace' },
  'bare-link': { other: '{n} con enlace sin datos' },
  dead: { other: '{n} con enlace roto' },
  withdrawn: { one: '{n} retirada', other: '{n} retiradas' },
  references: { one: '{n} referencia', other: '{n} referencias' },
  datedEvents: { one: '{n} hecho fechado', other: '{n} hechos fechados' },
  dated: { one: '{n} fechado', other: '{n} fechados' },
  sourced: { other: '{n} con fuente' },
  unusable: { other: '{n} con fuente no utilizable' },
  unsourced: { other: '{n} sin fuente' },
  planned: { one: '{n} previsto', other: '{n} previstos' },
  sources: { one: '{n} fuente', other: '{n} fuentes' },
  sourcesEach: { one: '{n} fuente por afirmación', other: '{n} fuentes por afirmación' },
  sourcesOrMore: { one: '{n} fuente o más', other: '{n} fuentes o más' },
  deadLinks: { one: '{n} enlace roto', other: '{n} enlaces rotos' },
  bareLinks: { one: '{n} enlace sin datos', other: '{n} enlaces sin datos' },
};

const ruReferences: Forms = {
  one: '{n} источник',
  few: '{n} источника',
  other: '{n} источников',
};

const ru: Record<CountName, Forms> = {
  archived: { other: '{n} в архиве' },
  live: { one: '{n} проверен', other: '{n} проверено' },
  'not-re-checked': { one: '{n} не перепроверен', other: '{n} не перепроверено' },
  'no-link-given': { other: '{n} без ссылки' },
  'bare-link': { other: '{n} со ссылкой без описания' },
  dead: { other: '{n} с нерабочей ссылкой' },
  withdrawn: { one: '{n} отозван', other: '{n} отозвано' },
  references: ruReferences,
  datedEvents: {
    one: '{n} датированное событие',
    few: '{n} датированных события',
    other: '{n} датированных событий',
  },
  dated: { other: '{n} с датой' },
  sourced: { other: '{n} с источником' },
  unusable: { other: '{n} с непригодным источником' },
  unsourced: { other: '{n} без источника' },
  planned: { other: '{n} в планах' },
  sources: ruReferences,
  sourcesEach: {
    one: 'по {n} источнику',
    few: 'по {n} источника',
    other: 'по {n} источников',
  },
  sourcesOrMore: { one: 'не менее {n} источника', other: 'не менее {n} источников' },
  deadLinks: {
    one: '{n} ссылка не работает',
    few: '{n} ссылки не работают',
    other: '{n} ссылок не работает',
  },
  bareLinks: {
    one: '{n} ссылка без описания',
    few: '{n} ссылки без описания',
    other: '{n} ссылок без описания',
  },
};

const ar: Record<CountName, Forms> = {
  archived: { other: '{n} مؤرشفة' },
  live: { other: '{n} متحقَّق منها' },
  'not-re-checked': { other: '{n} لم يُعَد التحقق منها' },
  'no-link-given': { other: '{n} بلا رابط' },
  'bare-link': { other: '{n} برابط بلا بيانات' },
  dead: { other: '{n} برابط معطَّل' },
  withdrawn: { other: '{n} مسحوبة' },
  references: {
    one: 'مرجع واحد',
    two: 'مرجعان',
    few: '{n} مراجع',
    many: '{n} مرجعًا',
    other: '{n} مرجع',
  },
  datedEvents: {
    one: 'حدث مؤرَّخ واحد',
    two: 'حدثان مؤرَّخان',
    few: '{n} أحداث مؤرَّخة',
    many: '{n} حدثًا مؤرَّخًا',
    other: '{n} حدث مؤرَّخ',
  },
  dated: { other: '{n} مؤرَّخة' },
  sourced: { other: '{n} بمصدر' },
  unusable: { other: '{n} بمصدر غير صالح' },
  unsourced: { other: '{n} بلا مصدر' },
  planned: { other: '{n} مخطط لها' },
  sources: {
    one: 'مصدر واحد',
    two: 'مصدران',
    few: '{n} مصادر',
    many: '{n} مصدرًا',
    other: '{n} مصدر',
  },
  sourcesEach: {
    one: 'مصدر واحد لكل معلومة',
    two: 'مصدران لكل معلومة',
    few: '{n} مصادر لكل معلومة',
    many: '{n} مصدرًا لكل معلومة',
    other: '{n} مصدر لكل معلومة',
  },
  sourcesOrMore: {
    one: 'مصدر واحد على الأقل',
    two: 'مصدران على الأقل',
    few: '{n} مصادر على الأقل',
    many: '{n} مصدرًا على الأقل',
    other: '{n} مصدر على الأقل',
  },
  deadLinks: {
    one: 'رابط واحد معطَّل',
    two: 'رابطان معطَّلان',
    few: '{n} روابط معطَّلة',
    many: '{n} رابطًا معطَّلًا',
    other: '{n} رابط معطَّل',
  },
  bareLinks: {
    one: 'رابط واحد بلا بيانات',
    two: 'رابطان بلا بيانات',
    few: '{n} روابط بلا بيانات',
    many: '{n} رابطًا بلا بيانات',
    other: '{n} رابط بلا بيانات',
  },
};

const byLanguage: Readonly<Record<string, Record<CountName, Forms>>> = { en, es, ru, ar };

/**
 * Say a count in the words of a language, with the right plural form.
 *
 * @param name What is counted.
 * @param count How many, 0 or more.
 * @param lang BCP 47 tag of the document; English where we have no words of its own.
 * @returns Such as "17 references" or "2 archived", in Western digits.
 */
export function countInWords(name: CountName, count: number, lang: string): string {
  const language = knownLanguage(lang);
  const forms = (byLanguage[language] ?? en)[name];
  const form = forms[new Intl.PluralRules(language).select(count)] ?? forms.other;
  return form.replace('{n}', String(count));
}

/**
 * Join the parts of a short list in running text.
 *
 * @param parts Parts in their order.
 * @param lang BCP 47 tag of the document.
 * @returns The parts with the comma of the language between them.
 */
export function joinParts(parts: readonly string[], lang: string): string {
  return parts.join(knownLanguage(lang) === 'ar' ? '، ' : ', ');
}

function knownLanguage(lang: string): string {
  const { language } = new Intl.Locale(lang);
  return Object.hasOwn(byLanguage, language) ? language : 'en';
}
