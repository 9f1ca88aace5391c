import type { Language } from '../model/language.ts';
import { languageOf } from './languages.ts';

/**
 * The fixed words of the reference list in one language. `{date}`, `{names}` and the like are
 * filled in; a full stop is set by the formatter.
 */
export interface ReferenceWords {
  noTitle: string;
  retrieved: string;
  /** With a date that has a day. */
  archivedOn: string;
  /** With a date that has no day. */
  archivedIn: string;
  archived: string;
  liveOn: string;
  notReChecked: string;
  noLinkGiven: string;
  bareLink: string;
  deadLink: string;
  withdrawn: string;
  /** After one editor's name. */
  editor: string;
  /** After several editors' names. */
  editors: string;
  editedBy: string;
  /** After the names of those who directed a film. */
  director: string;
  directedBy: string;
  translatedBy: string;
  /** Before the book that holds a chapter. */
  in: string;
  volume: string;
  /** Issue of a periodical. */
  issue: string;
  /** Number of a report or law. */
  number: string;
  edition: string;
  thesis: string;
  /** Two names joined in running text. */
  twoNames: string;
  /** After the first of many names. */
  andOthers: string;
  /** Between names; between the parts of a source line. */
  nameSeparator: string;
  comma: string;
  /** A date that is about right. */
  circa: string;
  since: string;
  until: string;
  decade: string;
  century: string;
  beforeChrist: string;
  /** Spring, summer, autumn, winter, each with `{year}`. */
  seasons: readonly [string, string, string, string];
}

const en: ReferenceWords = {
  noTitle: '[no title recorded]',
  retrieved: 'Retrieved {date}',
  archivedOn: 'Archived from the original on {date}',
  archivedIn: 'Archived from the original in {date}',
  archived: 'Archived from the original',
  liveOn: 'Live on {date}',
  notReChecked: 'Not re-checked',
  noLinkGiven: 'No link given',
  bareLink: 'Bare link',
  deadLink: 'Dead link',
  withdrawn: 'Withdrawn by publisher',
  editor: '(ed.)',
  editors: '(eds)',
  editedBy: 'Edited by {names}',
  director: '(dir.)',
  directedBy: 'Directed by {names}',
  translatedBy: 'Translated by {names}',
  in: 'In',
  volume: 'vol. {number}',
  issue: 'no. {number}',
  number: 'no. {number}',
  edition: 'edition {number}',
  thesis: 'thesis',
  twoNames: '{first} and {second}',
  andOthers: '{first} et al.',
  nameSeparator: '; ',
  comma: ', ',
  circa: 'c. {date}',
  since: 'since {date}',
  until: 'until {date}',
  decade: '{year}s',
  century: '{year}s (century)',
  beforeChrist: '{year} BC',
  seasons: ['spring {year}', 'summer {year}', 'autumn {year}', 'winter {year}'],
};

const es: ReferenceWords = {
  noTitle: '[sin título registrado]',
  retrieved: 'Consultado: {date}',
  archivedOn: 'Archivado desde el original el {date}',
  archivedIn: 'Archivado desde el original en {date}',
  archived: 'Archivado desde el original',
  liveOn: 'Activo: {date}',
  notReChecked: 'Sin nueva comprobación',
  noLinkGiven: 'Sin enlace',
  bareLink: 'Enlace sin datos',
  deadLink: 'Enlace roto',
  withdrawn: 'Retirado por el editor',
  editor: '(ed.)',
  editors: '(eds.)',
  editedBy: 'Edición de {names}',
  director: '(dir.)',
  directedBy: 'Dirección de {names}',
  translatedBy: 'Traducción de {names}',
  in: 'En',
  volume: 'vol. {number}',
  issue: 'n.º {number}',
  number: 'n.º {number}',
  edition: 'edición {number}',
  thesis: 'tesis',
  twoNames: '{first} y {second}',
  andOthers: '{first} et al.',
  nameSeparator: '; ',
  comma: ', ',
  circa: 'c. {date}',
  since: 'desde {date}',
  until: 'hasta {date}',
  decade: 'década de {year}',
  century: 'siglo de {year}',
  beforeChrist: '{year} a. C.',
  seasons: ['primavera de {year}', 'verano de {year}', 'otoño de {year}', 'invierno de {year}'],
};

const ru: ReferenceWords = {
  noTitle: '[название не указано]',
  retrieved: 'Дата обращения: {date}',
  archivedOn: 'Архивировано из первоисточника {date}',
  archivedIn: 'Архивировано из первоисточника: {date}',
  archived: 'Архивировано из первоисточника',
  liveOn: 'Ссылка проверена {date}',
  notReChecked: 'Повторно не проверено',
  noLinkGiven: 'Ссылка не указана',
  bareLink: 'Ссылка без описания',
  deadLink: 'Ссылка не работает',
  withdrawn: 'Отозвано издателем',
  editor: '(ред.)',
  editors: '(ред.)',
  editedBy: 'Редакторы: {names}',
  director: '(реж.)',
  directedBy: 'Режиссура: {names}',
  translatedBy: 'Перевод: {names}',
  in: 'В кн.:',
  volume: 'т. {number}',
  issue: '№ {number}',
  number: '№ {number}',
  edition: 'издание {number}',
  thesis: 'диссертация',
  twoNames: '{first} и {second}',
  andOthers: '{first} и др.',
  nameSeparator: '; ',
  comma: ', ',
  circa: 'ок. {date}',
  since: 'с: {date}',
  until: 'до: {date}',
  decade: '{year}-е',
  century: '{year}-е (век)',
  beforeChrist: '{year} до н. э.',
  seasons: ['весна {year}', 'лето {year}', 'осень {year}', 'зима {year}'],
};

const ar: ReferenceWords = {
  noTitle: '[لا عنوان مسجَّل]',
  retrieved: 'اطُّلع عليه في {date}',
  archivedOn: 'مؤرشف من الأصل في {date}',
  archivedIn: 'مؤرشف من الأصل في {date}',
  archived: 'مؤرشف من الأصل',
  liveOn: 'كان متاحًا في {date}',
  notReChecked: 'لم يُتحقَّق منه مجددًا',
  noLinkGiven: 'لا رابط مذكور',
  bareLink: 'رابط بلا بيانات',
  deadLink: 'رابط معطَّل',
  withdrawn: 'سحبه الناشر',
  editor: '(محرر)',
  editors: '(محررون)',
  editedBy: 'تحرير {names}',
  director: '(إخراج)',
  directedBy: 'إخراج {names}',
  translatedBy: 'ترجمة {names}',
  in: 'في',
  volume: 'المجلد {number}',
  issue: 'العدد {number}',
  number: 'رقم {number}',
  edition: 'الطبعة {number}',
  thesis: 'أطروحة',
  twoNames: '{first} و{second}',
  andOthers: '{first} وآخرون',
  nameSeparator: '؛ ',
  comma: '، ',
  circa: 'نحو {date}',
  since: 'منذ {date}',
  until: 'حتى {date}',
  decade: 'عقد {year}',
  century: 'قرن {year}',
  beforeChrist: '{year} ق.م.',
  seasons: ['ربيع {year}', 'صيف {year}', 'خريف {year}', 'شتاء {year}'],
};

const fr: ReferenceWords = {
  noTitle: '[titre non indiqué]',
  retrieved: 'Consulté\u00a0: {date}',
  archivedOn: 'Archivé depuis l’original le {date}',
  archivedIn: 'Archivé depuis l’original en {date}',
  archived: 'Archivé depuis l’original',
  liveOn: 'En ligne\u00a0: {date}',
  notReChecked: 'Sans nouvelle vérification',
  noLinkGiven: 'Sans lien',
  bareLink: 'Lien nu',
  deadLink: 'Lien rompu',
  withdrawn: 'Retiré par l’éditeur',
  editor: '(dir.)',
  editors: '(dir.)',
  editedBy: 'Sous la direction de {names}',
  director: '(réal.)',
  directedBy: 'Réalisation de {names}',
  translatedBy: 'Traduction de {names}',
  in: 'Dans',
  volume: 'vol.\u00a0{number}',
  issue: 'n°\u00a0{number}',
  number: 'n°\u00a0{number}',
  edition: 'édition {number}',
  thesis: 'thèse',
  twoNames: '{first} et {second}',
  andOthers: '{first} et al.',
  nameSeparator: '\u00a0; ',
  comma: ', ',
  circa: 'vers {date}',
  since: 'depuis {date}',
  until: 'jusqu’à {date}',
  decade: 'années {year}',
  century: 'années {year} (siècle)',
  beforeChrist: '{year} av. J.-C.',
  seasons: ['printemps {year}', 'été {year}', 'automne {year}', 'hiver {year}'],
};

const de: ReferenceWords = {
  noTitle: '[ohne Titel]',
  retrieved: 'Abgerufen: {date}',
  archivedOn: 'Vom Original archiviert am {date}',
  archivedIn: 'Vom Original archiviert: {date}',
  archived: 'Vom Original archiviert',
  liveOn: 'Erreichbar: {date}',
  notReChecked: 'Nicht erneut geprüft',
  noLinkGiven: 'Ohne Link',
  bareLink: 'Bloßer Link',
  deadLink: 'Toter Link',
  withdrawn: 'Vom Herausgeber zurückgezogen',
  editor: '(Hrsg.)',
  editors: '(Hrsg.)',
  editedBy: 'Herausgegeben von {names}',
  director: '(Regie)',
  directedBy: 'Regie: {names}',
  translatedBy: 'Übersetzt von {names}',
  in: 'In:',
  volume: 'Bd. {number}',
  issue: 'Nr. {number}',
  number: 'Nr. {number}',
  edition: 'Auflage {number}',
  thesis: 'Dissertation',
  twoNames: '{first} und {second}',
  andOthers: '{first} u. a.',
  nameSeparator: '; ',
  comma: ', ',
  circa: 'ca. {date}',
  since: 'seit {date}',
  until: 'bis {date}',
  decade: '{year}er Jahre',
  century: '{year}er (Jahrhundert)',
  beforeChrist: '{year} v. Chr.',
  seasons: ['Frühjahr {year}', 'Sommer {year}', 'Herbst {year}', 'Winter {year}'],
};

const pt: ReferenceWords = {
  noTitle: '[sem título indicado]',
  retrieved: 'Consultado: {date}',
  archivedOn: 'Arquivado do original em {date}',
  archivedIn: 'Arquivado do original em {date}',
  archived: 'Arquivado do original',
  liveOn: 'Ativo: {date}',
  notReChecked: 'Sem nova verificação',
  noLinkGiven: 'Sem ligação',
  bareLink: 'Ligação sem dados',
  deadLink: 'Ligação quebrada',
  withdrawn: 'Retirado pelo editor',
  editor: '(org.)',
  editors: '(orgs.)',
  editedBy: 'Organização de {names}',
  director: '(real.)',
  directedBy: 'Realização de {names}',
  translatedBy: 'Tradução de {names}',
  in: 'Em',
  volume: 'vol. {number}',
  issue: 'n.º {number}',
  number: 'n.º {number}',
  edition: 'edição {number}',
  thesis: 'tese',
  twoNames: '{first} e {second}',
  andOthers: '{first} et al.',
  nameSeparator: '; ',
  comma: ', ',
  circa: 'c. {date}',
  since: 'desde {date}',
  until: 'até {date}',
  decade: 'década de {year}',
  century: 'século de {year}',
  beforeChrist: '{year} a. C.',
  seasons: ['primavera de {year}', 'verão de {year}', 'outono de {year}', 'inverno de {year}'],
};

const it: ReferenceWords = {
  noTitle: '[titolo non indicato]',
  retrieved: 'Consultato: {date}',
  archivedOn: 'Archiviato dall’originale: {date}',
  archivedIn: 'Archiviato dall’originale: {date}',
  archived: 'Archiviato dall’originale',
  liveOn: 'Attivo: {date}',
  notReChecked: 'Non riverificato',
  noLinkGiven: 'Senza link',
  bareLink: 'Link senza dati',
  deadLink: 'Link interrotto',
  withdrawn: 'Ritirato dall’editore',
  editor: '(a cura di)',
  editors: '(a cura di)',
  editedBy: 'A cura di {names}',
  director: '(regia)',
  directedBy: 'Regia di {names}',
  translatedBy: 'Traduzione di {names}',
  in: 'In',
  volume: 'vol. {number}',
  issue: 'n. {number}',
  number: 'n. {number}',
  edition: 'edizione {number}',
  thesis: 'tesi',
  twoNames: '{first} e {second}',
  andOthers: '{first} et al.',
  nameSeparator: '; ',
  comma: ', ',
  circa: 'ca. {date}',
  since: 'dal {date}',
  until: 'fino al {date}',
  decade: 'anni {year}',
  century: 'anni {year} (secolo)',
  beforeChrist: '{year} a.C.',
  seasons: ['primavera {year}', 'estate {year}', 'autunno {year}', 'inverno {year}'],
};

const he: ReferenceWords = {
  noTitle: '[ללא כותרת רשומה]',
  retrieved: 'תאריך גישה: {date}',
  archivedOn: 'אורכב מן המקור: {date}',
  archivedIn: 'אורכב מן המקור: {date}',
  archived: 'אורכב מן המקור',
  liveOn: 'היה נגיש: {date}',
  notReChecked: 'לא נבדק שוב',
  noLinkGiven: 'ללא קישור',
  bareLink: 'קישור ללא פרטים',
  deadLink: 'קישור שבור',
  withdrawn: 'הוסר בידי המוציא לאור',
  editor: '(עורך)',
  editors: '(עורכים)',
  editedBy: 'בעריכת {names}',
  director: '(בימוי)',
  directedBy: 'בבימוי {names}',
  translatedBy: 'בתרגום {names}',
  in: 'בתוך:',
  volume: 'כרך {number}',
  issue: 'גיליון {number}',
  number: 'מס׳ {number}',
  edition: 'מהדורה {number}',
  thesis: 'עבודת גמר',
  twoNames: '{first} ו־{second}',
  andOthers: '{first} ואחרים',
  nameSeparator: '; ',
  comma: ', ',
  circa: 'בסביבות {date}',
  since: 'החל מ־{date}',
  until: 'עד {date}',
  decade: 'שנות ה־{year}',
  century: 'שנות ה־{year} (מאה)',
  beforeChrist: '{year} לפנה״ס',
  seasons: ['אביב {year}', 'קיץ {year}', 'סתיו {year}', 'חורף {year}'],
};

const byLanguage: Readonly<Record<Language, ReferenceWords>> = {
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
 * Give the fixed words of the reference list.
 *
 * @param lang BCP 47 tag of the document.
 * @returns The words of its language, English where we have none.
 */
export function referenceWords(lang: string): ReferenceWords {
  return byLanguage[languageOf(lang)];
}

/**
 * Take the language out of a tag.
 *
 * @param lang BCP 47 tag, or a text that should be one.
 * @returns The primary subtag in lower case, such as `es` of `es-VE`.
 */
export function primaryLanguage(lang: string): string {
  return (lang.split(/[-_]/)[0] ?? '').toLowerCase();
}

/**
 * Fill the blanks of a fixed phrase.
 *
 * @param phrase Phrase with blanks such as `{date}`.
 * @param values What each blank stands for.
 * @returns The phrase; a blank without value stays as it is.
 */
export function fillPhrase(phrase: string, values: Readonly<Record<string, string>>): string {
  return phrase.replace(/\{(\w+)\}/g, (blank, name: string) =>
    Object.hasOwn(values, name) ? (values[name] ?? blank) : blank,
  );
}
