import type { Reference } from '../model/reference.ts';

/** The words for a number of references, by plural category (CLDR), and for archived copies. */
interface CountWords {
  references: Partial<Record<Intl.LDMLPluralRule, string>> & { other: string };
  archived: Partial<Record<Intl.LDMLPluralRule, string>> & { other: string };
}

const countWords: Readonly<Record<string, CountWords>> = {
  en: {
    references: { one: '{n} reference', other: '{n} references' },
    archived: { other: '{n} archived' },
  },
  es: {
    references: { one: '{n} referencia', other: '{n} referencias' },
    archived: { one: '{n} archivada', other: '{n} archivadas' },
  },
  ru: {
    references: { one: '{n} источник', few: '{n} источника', other: '{n} источников' },
    archived: { other: '{n} в архиве' },
  },
  ar: {
    references: {
      one: 'مرجع واحد',
      two: 'مرجعان',
      few: '{n} مراجع',
      many: '{n} مرجعًا',
      other: '{n} مرجع',
    },
    archived: { other: '{n} مؤرشفة' },
  },
};

/**
 * Say in a few words what a briefing rests on.
 *
 * @param references Numbered references.
 * @param lang BCP 47 tag of the document.
 * @returns Such as "17 references, 2 archived"; empty where nothing is cited.
 */
export function sourceBaseInWords(references: readonly Reference[], lang: string): string {
  if (references.length === 0) return '';
  const { language } = new Intl.Locale(lang);
  const known = Object.hasOwn(countWords, language) ? language : 'en';
  const words = countWords[known];
  if (!words) return '';
  const rules = new Intl.PluralRules(known);
  const count = (number: number, forms: CountWords['references']) =>
    (forms[rules.select(number)] ?? forms.other).replace('{n}', String(number));
  const archived = references.filter(({ state }) => state === 'archived').length;
  const parts = [count(references.length, words.references)];
  if (archived > 0) parts.push(count(archived, words.archived));
  return parts.join(known === 'ar' ? '، ' : ', ');
}
