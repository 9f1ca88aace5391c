import type { Language } from '../model/language.ts';

/**
 * Find a month by its name in any of our languages, long or short, as it stands alone or beside a day.
 * Asked for every word that may be a month, so it reads a table: formatters of the system take a
 * thousand times as long to make.
 *
 * @param name Name in lower case, without the full stop of an abbreviation.
 * @returns Its number from 1, or undefined for any other word.
 */
export function monthByName(name: string): number | undefined {
  return months.get(name);
}

/** Names of each month from January on, as Unicode CLDR 48.0 has them; a test compares the long ones. */
const names: Readonly<Record<Language, readonly string[]>> = {
  en: [
    'january jan',
    'february feb',
    'march mar',
    'april apr',
    'may',
    'june jun',
    'july jul',
    'august aug',
    'september sep',
    'october oct',
    'november nov',
    'december dec',
  ],
  ar: [
    'يناير',
    'فبراير',
    'مارس',
    'أبريل',
    'مايو',
    'يونيو',
    'يوليو',
    'أغسطس',
    'سبتمبر',
    'أكتوبر',
    'نوفمبر',
    'ديسمبر',
  ],
  de: [
    'januar jan',
    'februar feb',
    'märz mär',
    'april apr',
    'mai',
    'juni jun',
    'juli jul',
    'august aug',
    'september sep sept',
    'oktober okt',
    'november nov',
    'dezember dez',
  ],
  es: [
    'enero ene',
    'febrero feb',
    'marzo mar',
    'abril abr',
    'mayo may',
    'junio jun',
    'julio jul',
    'agosto ago',
    'septiembre sept',
    'octubre oct',
    'noviembre nov',
    'diciembre dic',
  ],
  fr: [
    'janvier janv',
    'février févr',
    'mars',
    'avril avr',
    'mai',
    'juin',
    'juillet juil',
    'août',
    'septembre sept',
    'octobre oct',
    'novembre nov',
    'décembre déc',
  ],
  he: [
    'ינואר בינואר ינו׳ בינו׳',
    'פברואר בפברואר פבר׳ בפבר׳',
    'מרץ במרץ',
    'אפריל באפריל אפר׳ באפר׳',
    'מאי במאי',
    'יוני ביוני',
    'יולי ביולי',
    'אוגוסט באוגוסט אוג׳ באוג׳',
    'ספטמבר בספטמבר ספט׳ בספט׳',
    'אוקטובר באוקטובר אוק׳ באוק׳',
    'נובמבר בנובמבר נוב׳ בנוב׳',
    'דצמבר בדצמבר דצמ׳ בדצמ׳',
  ],
  it: [
    'gennaio gen',
    'febbraio feb',
    'marzo mar',
    'aprile apr',
    'maggio mag',
    'giugno giu',
    'luglio lug',
    'agosto ago',
    'settembre set',
    'ottobre ott',
    'novembre nov',
    'dicembre dic',
  ],
  pt: [
    'janeiro jan',
    'fevereiro fev',
    'março mar',
    'abril abr',
    'maio mai',
    'junho jun',
    'julho jul',
    'agosto ago',
    'setembro set',
    'outubro out',
    'novembro nov',
    'dezembro dez',
  ],
  ru: [
    'январь января янв',
    'февраль февраля февр',
    'март марта мар',
    'апрель апреля апр',
    'май мая',
    'июнь июня июн',
    'июль июля июл',
    'август августа авг',
    'сентябрь сентября сент',
    'октябрь октября окт',
    'ноябрь ноября нояб',
    'декабрь декабря дек',
  ],
};

const months: ReadonlyMap<string, number> = new Map(
  Object.values(names).flatMap((ofLanguage) =>
    ofLanguage.flatMap((row, index) => row.split(' ').map((name) => [name, index + 1] as const)),
  ),
);
