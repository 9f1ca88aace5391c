import type { Language } from '../model/language.ts';
import { languageOf } from './languages.ts';

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
  /** Whether a full stop after a short number makes it an ordinal, as in German: "3. März". */
  ordinals?: boolean;
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

const french: Abbreviations = {
  always: words(
    'm mm mme mmes mlle mlles dr drs pr prof me mgr st ste gal cdt cap cne lt col p.ex ex cf ' +
      'vs av apr env adm min dir préf hon',
  ),
  beforeNumber: words(
    'n no nos p pp vol vols t art arts fig figs tab tabl chap ch sect par al al éd v janv févr ' +
      'avr juil sept oct nov déc',
  ),
  sometimes: words('etc cie sté bd dép gouv ltd s.a j.-c c.-à-d hab'),
  starters: words(
    'Le La Les L Un Une Des Du De Ce Cet Cette Ces Il Elle Ils Elles On Nous Vous Je Son Sa Ses ' +
      'Leur Leurs En Au Aux À Dans Sur Sous Par Pour Avec Sans Selon Depuis Après Avant Pendant ' +
      'Entre Vers Mais Et Ou Or Donc Car Si Quand Lorsque Comme Où Qui Que Quel Pourtant ' +
      'Cependant Ainsi Puis Aussi Aucun Tout Tous',
  ),
};

const german: Abbreviations = {
  always: words(
    'z z.b d d.h u.a u o i v s hr fr frau dr prof dipl ing hl st gen ggf vgl bzw ca evtl inkl ' +
      'exkl insb insbes sog zzgl abzgl gem betr einschl etwa min max mind rd vors stellv geb gest ' +
      'bspw zb jan febr feb apr aug sept sep okt nov dez i.d.r m.e v.a',
  ),
  beforeNumber: words(
    'nr nrn s ss art abs abschn abb tab kap bd bde hft z rn rz anm fn anh anl tl gl bl aufl § no',
  ),
  sometimes: words('usw etc jh jhd jhs mio mrd tsd chr gmbh ag co str u.s.w u.v.m ff f dgl h a'),
  starters: words(
    'Der Die Das Den Dem Des Ein Eine Einen Einem Einer Dieser Diese Dieses Diesen Jener Jene Es ' +
      'Er Sie Wir Ihr Ihre Sein Seine Ich In Im Am An Auf Aus Bei Beim Mit Nach Von Vom Vor Zu Zum ' +
      'Zur Für Über Unter Durch Gegen Ohne Um Seit Bis Während Wegen Trotz Zwischen Aber Und Oder ' +
      'Doch Denn Wenn Als Ob Weil Wo Wer Was Wie Warum Dann Danach Davor Dort Hier Später Zuvor ' +
      'Jedoch Auch Nur Noch Schon Beide Alle Viele Einige Kein Keine Nicht Damals Dabei Damit ' +
      'Daher Darauf Seitdem Zwei Drei Erst',
  ),
  ordinals: true,
};

const portuguese: Abbreviations = {
  always: words(
    'sr sra srs sras srta dr dra drs prof profa eng arq gen cel cap ten maj d exmo exma v.exa ' +
      'p.ex ex cf vs aprox adm min pres st sto sta',
  ),
  beforeNumber: words(
    'n nº núm no p pp pág págs vol vols t art arts fig figs tab cap caps sec par ed c ca jan fev ' +
      'mar abr mai jun jul ago set out nov dez',
  ),
  sometimes: words('cia ltda lda hab depto dep etc s.a a.c d.c e.u.a eua'),
  starters: words(
    'O A Os As Um Uma Uns Umas Este Esta Estes Estas Esse Essa Isso Isto Aquele Aquela Ele Ela ' +
      'Eles Elas Em No Na Nos Nas De Do Da Dos Das Ao Aos À Às Com Sem Por Pelo Pela Para Segundo ' +
      'Desde Até Após Entre Sobre Sob Mas E Ou Se Quando Enquanto Onde Como Depois Antes Durante ' +
      'Seu Sua Seus Suas Não Também Além Já Assim Porém Contudo Ambos Todos',
  ),
};

const italian: Abbreviations = {
  always: words(
    'sig sigg sig.ra sig.na dott dott.ssa dr prof prof.ssa ing avv on sen min pres gen col cap ' +
      'magg ten mons san s es p.es ad.es cfr vs circa ca spett gent',
  ),
  beforeNumber: words(
    'n nn nr p pp pag pagg vol voll t art artt fig figg tab tabb cap capp sez par ed c gen feb ' +
      'mar apr mag giu lug ago set sett ott nov dic',
  ),
  sometimes: words('ecc etc s.p.a s.r.l spa srl a.c d.c u.s.a ab segg seg'),
  starters: words(
    'Il Lo La I Gli Le L Un Uno Una Questo Questa Questi Queste Quello Quella Esso Essa Essi Egli ' +
      'Lui Lei Loro In Nel Nello Nella Nei Nelle A Al Allo Alla Ai Alle Di Del Della Dei Delle Da ' +
      'Dal Dalla Con Senza Per Secondo Dopo Prima Durante Tra Fra Su Sul Sulla Ma E O Se Quando ' +
      'Mentre Dove Come Poi Anche Non Sono È Era Tuttavia Così Allora Entrambi Tutti Suo Sua',
  ),
};

const hebrew: Abbreviations = {
  always: words('ר פרופ מר גב'),
  beforeNumber: words('עמ מס כר'),
  sometimes: words('וכו וגו ואח'),
  starters: words('הוא היא הם הן זה זו זאת אלה אך אבל גם אם כאשר לאחר לפני מאז עד על אל כך לכן'),
};

const byLanguage: Readonly<Record<Language, Abbreviations>> = {
  en: english,
  ar: arabic,
  de: german,
  es: spanish,
  fr: french,
  he: hebrew,
  it: italian,
  pt: portuguese,
  ru: russian,
};

/**
 * Find the abbreviations of a language.
 *
 * @param lang BCP 47 tag.
 * @returns Its abbreviations; English ones where we know none.
 */
export function abbreviationsOf(lang: string): Abbreviations {
  return byLanguage[languageOf(lang)];
}
