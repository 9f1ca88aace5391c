import type { Language } from '../model/language.ts';
import type { ReferenceState } from '../model/reference.ts';
import { findLanguage, languageOf } from './languages.ts';

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

const fr: Record<CountName, Forms> = {
  archived: { one: '{n} archivée', other: '{n} archivées' },
  live: { one: '{n} vérifiée', other: '{n} vérifiées' },
  'not-re-checked': { other: '{n} sans nouvelle vérification' },
  'no-link-given': { other: '{n} sans lien' },
  'bare-link': { other: '{n} avec lien nu' },
  dead: { other: '{n} avec lien rompu' },
  withdrawn: { one: '{n} retirée', other: '{n} retirées' },
  references: { one: '{n} référence', other: '{n} références' },
  datedEvents: { one: '{n} événement daté', other: '{n} événements datés' },
  dated: { one: '{n} daté', other: '{n} datés' },
  sourced: { other: '{n} avec source' },
  unusable: { other: '{n} avec source inutilisable' },
  unsourced: { other: '{n} sans source' },
  planned: { one: '{n} prévu', other: '{n} prévus' },
  sources: { one: '{n} source', other: '{n} sources' },
  sourcesEach: { one: '{n} source par affirmation', other: '{n} sources par affirmation' },
  sourcesOrMore: { one: '{n} source ou plus', other: '{n} sources ou plus' },
  deadLinks: { one: '{n} lien rompu', other: '{n} liens rompus' },
  bareLinks: { one: '{n} lien nu', other: '{n} liens nus' },
};

const de: Record<CountName, Forms> = {
  archived: { other: '{n} archiviert' },
  live: { other: '{n} geprüft' },
  'not-re-checked': { other: '{n} nicht erneut geprüft' },
  'no-link-given': { other: '{n} ohne Link' },
  'bare-link': { other: '{n} mit bloßem Link' },
  dead: { other: '{n} mit totem Link' },
  withdrawn: { other: '{n} zurückgezogen' },
  references: { one: '{n} Quelle', other: '{n} Quellen' },
  datedEvents: { one: '{n} datiertes Ereignis', other: '{n} datierte Ereignisse' },
  dated: { other: '{n} datiert' },
  sourced: { other: '{n} belegt' },
  unusable: { other: '{n} mit unbrauchbarer Quelle' },
  unsourced: { other: '{n} ohne Quelle' },
  planned: { other: '{n} geplant' },
  sources: { one: '{n} Quelle', other: '{n} Quellen' },
  sourcesEach: { one: 'je {n} Quelle', other: 'je {n} Quellen' },
  sourcesOrMore: { one: 'mindestens {n} Quelle', other: 'mindestens {n} Quellen' },
  deadLinks: { one: '{n} toter Link', other: '{n} tote Links' },
  bareLinks: { one: '{n} bloßer Link', other: '{n} bloße Links' },
};

const pt: Record<CountName, Forms> = {
  archived: { one: '{n} arquivada', other: '{n} arquivadas' },
  live: { one: '{n} verificada', other: '{n} verificadas' },
  'not-re-checked': { other: '{n} sem nova verificação' },
  'no-link-given': { other: '{n} sem ligação' },
  'bare-link': { other: '{n} com ligação sem dados' },
  dead: { other: '{n} com ligação quebrada' },
  withdrawn: { one: '{n} retirada', other: '{n} retiradas' },
  references: { one: '{n} referência', other: '{n} referências' },
  datedEvents: { one: '{n} acontecimento datado', other: '{n} acontecimentos datados' },
  dated: { one: '{n} datado', other: '{n} datados' },
  sourced: { other: '{n} com fonte' },
  unusable: { other: '{n} com fonte inutilizável' },
  unsourced: { other: '{n} sem fonte' },
  planned: { one: '{n} previsto', other: '{n} previstos' },
  sources: { one: '{n} fonte', other: '{n} fontes' },
  sourcesEach: { one: '{n} fonte por afirmação', other: '{n} fontes por afirmação' },
  sourcesOrMore: { one: '{n} fonte ou mais', other: '{n} fontes ou mais' },
  deadLinks: { one: '{n} ligação quebrada', other: '{n} ligações quebradas' },
  bareLinks: { one: '{n} ligação sem dados', other: '{n} ligações sem dados' },
};

const it: Record<CountName, Forms> = {
  archived: { one: '{n} archiviato', other: '{n} archiviati' },
  live: { one: '{n} verificato', other: '{n} verificati' },
  'not-re-checked': { one: '{n} non riverificato', other: '{n} non riverificati' },
  'no-link-given': { other: '{n} senza link' },
  'bare-link': { other: '{n} con link senza dati' },
  dead: { other: '{n} con link interrotto' },
  withdrawn: { one: '{n} ritirato', other: '{n} ritirati' },
  references: { one: '{n} riferimento', other: '{n} riferimenti' },
  datedEvents: { one: '{n} evento datato', other: '{n} eventi datati' },
  dated: { one: '{n} datato', other: '{n} datati' },
  sourced: { other: '{n} con fonte' },
  unusable: { other: '{n} con fonte inutilizzabile' },
  unsourced: { other: '{n} senza fonte' },
  planned: { one: '{n} previsto', other: '{n} previsti' },
  sources: { one: '{n} fonte', other: '{n} fonti' },
  sourcesEach: { one: '{n} fonte per affermazione', other: '{n} fonti per affermazione' },
  sourcesOrMore: { one: '{n} fonte o più', other: '{n} fonti o più' },
  deadLinks: { one: '{n} link interrotto', other: '{n} link interrotti' },
  bareLinks: { other: '{n} link senza dati' },
};

const heSources: Forms = { one: 'מקור אחד', two: 'שני מקורות', other: '{n} מקורות' };

const he: Record<CountName, Forms> = {
  archived: { one: 'אחד בארכיון', other: '{n} בארכיון' },
  live: { one: 'אחד נבדק', other: '{n} נבדקו' },
  'not-re-checked': { one: 'אחד לא נבדק שוב', other: '{n} לא נבדקו שוב' },
  'no-link-given': { one: 'אחד ללא קישור', other: '{n} ללא קישור' },
  'bare-link': { one: 'אחד עם קישור ללא פרטים', other: '{n} עם קישור ללא פרטים' },
  dead: { one: 'אחד עם קישור שבור', other: '{n} עם קישור שבור' },
  withdrawn: { one: 'אחד הוסר', other: '{n} הוסרו' },
  references: heSources,
  datedEvents: {
    one: 'אירוע מתוארך אחד',
    two: 'שני אירועים מתוארכים',
    other: '{n} אירועים מתוארכים',
  },
  dated: { one: 'אחד מתוארך', other: '{n} מתוארכים' },
  sourced: { one: 'אחד עם מקור', other: '{n} עם מקור' },
  unusable: { one: 'אחד עם מקור בלתי שמיש', other: '{n} עם מקור בלתי שמיש' },
  unsourced: { one: 'אחד ללא מקור', other: '{n} ללא מקור' },
  planned: { one: 'אחד מתוכנן', other: '{n} מתוכננים' },
  sources: heSources,
  sourcesEach: {
    one: 'מקור אחד לכל טענה',
    two: 'שני מקורות לכל טענה',
    other: '{n} מקורות לכל טענה',
  },
  sourcesOrMore: {
    one: 'לפחות מקור אחד',
    two: 'לפחות שני מקורות',
    other: 'לפחות {n} מקורות',
  },
  deadLinks: { one: 'קישור שבור אחד', two: 'שני קישורים שבורים', other: '{n} קישורים שבורים' },
  bareLinks: {
    one: 'קישור אחד ללא פרטים',
    two: 'שני קישורים ללא פרטים',
    other: '{n} קישורים ללא פרטים',
  },
};

const byLanguage: Readonly<Record<Language, Record<CountName, Forms>>> = {
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
 * Say a count in the words of a language, with the right plural form.
 *
 * @param name What is counted.
 * @param count How many, 0 or more.
 * @param lang BCP 47 tag of the document; English where we have no words of its own.
 * @returns Such as "17 references" or "2 archived", in Western digits.
 */
export function countInWords(name: CountName, count: number, lang: string): string {
  const forms = byLanguage[languageOf(lang)][name];
  // A region may count in its own way: none is one in Brazil, and many in Portugal.
  const rules = new Intl.PluralRules(findLanguage(lang) ? lang : 'en');
  const form = forms[rules.select(count)] ?? forms.other;
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
  return parts.join(languageOf(lang) === 'ar' ? '، ' : ', ');
}
