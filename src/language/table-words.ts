/** The words of wide tables in one language; names in braces are filled in. */
export interface TableWords {
  /** Over a part of a folded table that has a number: `{table}` is "Table 2". */
  partOf: string;
  /** Over a part of a folded table without a number. */
  part: string;
  /** Name of a table that has no number. */
  table: string;
  /** Heading over the turned tables at the end. */
  annex: string;
  /** Before a page number. */
  page: string;
}

const en: TableWords = {
  partOf: '{table}, part {part} of {parts}',
  part: 'Part {part} of {parts}',
  table: 'Table',
  annex: 'Annex',
  page: 'p.',
};

const es: TableWords = {
  partOf: '{table}, parte {part} de {parts}',
  part: 'Parte {part} de {parts}',
  table: 'Tabla',
  annex: 'Anexo',
  page: 'p.',
};

const ru: TableWords = {
  partOf: '{table}, часть {part} из {parts}',
  part: 'Часть {part} из {parts}',
  table: 'Таблица',
  annex: 'Приложение',
  page: 'с.',
};

const ar: TableWords = {
  partOf: '{table}، الجزء {part} من {parts}',
  part: 'الجزء {part} من {parts}',
  table: 'الجدول',
  annex: 'ملحق',
  page: 'ص.',
};

const languages: Readonly<Record<string, TableWords>> = { en, es, ru, ar };

/**
 * Give the words of wide tables.
 *
 * @param lang BCP 47 tag of the document.
 * @returns Its words; those in English where the language is not known.
 */
export function tableWords(lang: string): TableWords {
  return languages[lang.toLowerCase().split('-')[0] ?? ''] ?? en;
}
