/** What tells a full stop that ends a sentence from one that ends an abbreviation. */
export interface Abbreviations {
  /** Never end a sentence: a name or an example follows. Without the full stop, lower case. */
  always: ReadonlySet<string>;
  /** Abbreviate only before a number: "No. 4", "p. 12". Without the full stop, lower case. */
  beforeNumber: ReadonlySet<string>;
  /** May end a sentence or not. Without the full stop, lower case. */
  sometimes: ReadonlySet<string>;
  /** Words that begin a sentence far more often than a name does, as spelt there. */
  starters: ReadonlySet<string>;
}

const words = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/));

const english: Abbreviations = {
  always: words(
    'mr mrs ms messrs dr prof st mt ft rev hon pres gen col maj capt cmdr cdr lt sgt cpl adm sen ' +
      'rep gov amb sec-gen supt e.g i.e eg ie vs v viz cf approx incl esp',
  ),
  beforeNumber: words(
    'no nos p pp vol vols art arts fig figs para paras ch chap sec sect pt ed c ca n nn l ll eq ' +
      'tab res jan feb mar apr jun jul aug sep sept oct nov dec',
  ),
  sometimes: words('inc ltd co corp llc plc bros jr sr phd esq dept est govt intl etc al'),
  starters: words(
    'A An The This That These Those It Its He His She Her They Their We Our You There Here In On ' +
      'At By For From To With Without Of As But And Or Yet So If When While Where Who What Which ' +
      'Why How After Before Since Until During Under Over Both Each Some Many Most All No None ' +
      'Not Only Even However Moreover Still Then Thus Later Another Two Three',
  ),
};

const spanish: Abbreviations = {
  always: words(
    'sr sra srta srs dr dra prof profa gral cnel cap tte lic ing ud uds pdte p.ej vs cf',
  ),
  beforeNumber: words('n núm núms nro no p pp pág págs vol vols art arts fig figs cap ed c ca'),
  sometimes: words('cía ltda hno hnos dpto ee.uu s.a c.a etc'),
  starters: words(
    'El La Los Las Lo Un Una Unos Unas Este Esta Estos Estas Ese Esa Eso Esto En De Del Al A Con ' +
      'Sin Por Para Según Desde Hasta Tras Entre Sobre Pero Y O Si Cuando Mientras Donde Como ' +
      'Después Antes Durante Su Sus Se No También Además Ya Así Luego Él Ella Ellos Ambos',
  ),
};

const russian: Abbreviations = {
  always: words('им ул пл просп проф акад ген полк тов гр см ср напр т.е т.н т.к св о'),
  beforeNumber: words('с стр п пп ст ч гл рис табл т вып № n изд'),
  sometimes: words('г гг в вв н.э др пр т.д т.п млн млрд трлн тыс руб долл коп мин сек обл р'),
  starters: words(
    'В Во На С Со По К Ко О Об От До Из За Для При Под Над Без После Перед Между Через Он Она ' +
      'Оно Они Его Её Их Мы Это Этот Эта Эти Тот Та Те Но А И Или Если Когда Пока Где Как Однако ' +
      'Затем Потом Также Не Оба Все Там Здесь Тогда',
  ),
};

const arabic: Abbreviations = {
  always: words('د أ'),
  beforeNumber: words('ص ج ع'),
  sometimes: words('ق.م إلخ الخ'),
  starters: words('في من إلى على عن هذا هذه وفي ومن وقد لم لا كما ثم بعد قبل'),
};

const byLanguage: Readonly<Record<string, Abbreviations>> = {
  en: english,
  es: spanish,
  ru: russian,
  ar: arabic,
};

/**
 * Find the abbreviations of a language.
 *
 * @param lang BCP 47 tag.
 * @returns Its abbreviations; English ones where we know none.
 */
export function abbreviationsOf(lang: string): Abbreviations {
  const [language = ''] = lang.toLowerCase().split('-');
  return (Object.hasOwn(byLanguage, language) && byLanguage[language]) || english;
}
