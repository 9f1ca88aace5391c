import type { Language } from '../model/language.ts';
import { findLanguage } from './languages.ts';

/** Words of a language that stand on one line with the number or word beside them. */
export interface KeptWords {
  /** After a number, in lower case: "billion", "km". */
  afterNumber: readonly string[];
  /** Before a number, in lower case: "p.", "No.", "Figure". */
  beforeNumber: readonly string[];
  /** Before a name, in lower case: "Mr", "St". */
  beforeName: readonly string[];
  /** Before any word, in lower case: the one-letter prepositions of Russian. */
  beforeWord: readonly string[];
  /** After any word, in lower case: the particles of Russian. */
  afterWord: readonly string[];
  /** Between day, month and year: "de" in Spanish. */
  inDates: readonly string[];
  /** What a counted noun of at most 12 letters looks like; absent where its form does not tell. */
  counted?: RegExp;
  /** What looks like one and is none. */
  notCounted: readonly string[];
  /** After a count that is no year, in lower case: the words of our own counts, "1 withdrawn". */
  afterCount: readonly string[];
  /** Marks that have a space before them, which never breaks. */
  spacedMarks: string;
}

/** Signs and units that are the same everywhere. */
const units =
  '% ‰ € $ £ ¥ ₽ °c °f eur usd gbp rub mm cm m km m² km² m³ ha g kg t kt mt w kw mw gw kwh mwh gwh twh v kv hz khz mhz ghz s min h bn mn trn tn';
const signs =
  '№ n° nº no. nr. § §§ ¶ ¶¶ # € $ £ ¥ ₽ us$ a$ c$ nz$ r$ hk$ eur usd gbp rub chf cny jpy ±';

const en: KeptWords = {
  afterNumber: list(units, 'thousand million billion trillion percent per dozen bc ad bce ce'),
  beforeNumber: list(
    signs,
    'p. pp. page pages nos. nos fig. figs. figure figures table tables map chart box chapter ch. section sec. part vol. art. article articles appendix annex note version c. ca. paragraph para. line lines',
  ),
  beforeName: list('mr mr. mrs mrs. ms ms. dr dr. prof. st st. gen. col. capt. sir'),
  beforeWord: [],
  afterWord: [],
  inDates: [],
  counted: /s$|^(?:people|men|women|children)$/u,
  afterCount: list(
    'source reference link event page dated sourced unusable planned archived live dead bare withdrawn',
  ),
  notCounted: list('was is has as us its this thus plus versus always perhaps besides across'),
  spacedMarks: '',
};

const es: KeptWords = {
  afterNumber: list(units, 'mil millón millones billón billones'),
  beforeNumber: list(
    signs,
    'p. pp. pág. págs. página páginas n.º n.os núm. núms. número fig. figs. figura figuras tabla cuadro mapa capítulo cap. sección parte vol. t. art. artículo artículos apéndice anexo nota versión',
  ),
  beforeName: list('sr. sra. srta. dr. dra. d. d.ª gral. cnel. san'),
  beforeWord: [],
  afterWord: [],
  inDates: ['de', 'del'],
  counted: /s$/u,
  afterCount: list(
    'fuente referencia enlace hecho página archivada comprobada retirada fechado previsto',
  ),
  notCounted: list('es los las sus tras más pues dos tres seis entonces además antes después'),
  spacedMarks: '',
};

const ru: KeptWords = {
  afterNumber: list(
    units,
    'тыс. млн млрд трлн тысяч тысячи миллион миллиона миллионов миллиард миллиарда миллиардов руб. долл. долларов рублей евро г. гг. г в. вв. км м см мм га т кг ч мин с век века',
  ),
  beforeNumber: list(
    signs,
    'с. стр. рис. табл. гл. т. ч. п. пп. ст. разд. версия страница рисунок таблица глава статья часть том пункт ок. примерно около',
  ),
  beforeName: list('г. г-н г-жа им. ул. пл. о. оз. св. проф. акад. ген.'),
  beforeWord: list('в с к о у и а'),
  afterWord: list('же бы ли ж б ль'),
  inDates: [],
  // Adjectives that stand before the noun are left out.
  counted: /^[а-яё]{3,12}(?<!(?:ых|их|ый|ий|ые|ие|ого|его|ой|ым|им|ыми|ими))$/u,
  afterCount: list('источник ссылка проверен отозван'),
  notCounted: list(
    'или что как так уже ещё еще она они оно его под над при для без про изо это тот эта был была было были году года годом',
  ),
  spacedMarks: '',
};

const ar: KeptWords = {
  afterNumber: list(
    units,
    'ألف آلاف مليون مليونا ملايين مليار مليارا مليارات تريليون دولار دولارا يورو روبل كم م كغ طن ٪ هـ م. ق.م.',
  ),
  beforeNumber: list(
    signs,
    'ص ص. صفحة الصفحة رقم الشكل شكل الجدول جدول الخريطة الفصل القسم المادة الملحق المجلد الإصدار عام العام سنة نحو',
  ),
  beforeName: list('السيد السيدة الدكتور د. أ.'),
  beforeWord: list('و'),
  afterWord: [],
  inDates: [],
  afterCount: list(
    'مؤرشفة مسحوبة مراجع مرجعًا مرجع أحداث حدثًا حدث مصادر مصدرًا مصدر بمصدر مؤرَّخة صفحة صفحات',
  ),
  notCounted: [],
  spacedMarks: '',
};

const fr: KeptWords = {
  afterNumber: list(units, 'mille million millions milliard milliards'),
  beforeNumber: list(
    signs,
    'p. pp. page pages nos fig. figure figures tableau carte chapitre chap. section partie vol. t. art. article articles annexe note version',
  ),
  beforeName: list('m. mm. mme mlle dr pr st ste'),
  beforeWord: [],
  afterWord: [],
  inDates: [],
  counted: /s$/u,
  afterCount: list(
    'source référence lien page événement datée daté archivée vérifiée retirée prévu',
  ),
  notCounted: list('les des ses ces nos vos dans sans sous plus mais alors après depuis vers dès'),
  spacedMarks: ';:!?»',
};

const de: KeptWords = {
  afterNumber: list(
    units,
    'tsd mio mrd bio tausend million millionen milliarde milliarden billion billionen prozent uhr jh jahrhundert n. v.',
  ),
  beforeNumber: list(
    signs,
    's. seite seiten nrn. abb. abbildung abbildungen tab. tabelle tabellen karte kapitel kap. abschnitt abschn. teil bd. bde. band art. artikel abs. absatz anhang anlage anm. fn. version ca. rund etwa jahr jahre',
  ),
  beforeName: list('herr frau hr. fr. dr. prof. st. gen. dipl.-ing.'),
  beforeWord: [],
  afterWord: [],
  inDates: [],
  afterCount: list(
    'quelle quellen ereignis ereignisse seite seiten link links archiviert geprüft zurückgezogen datiert belegt geplant',
  ),
  notCounted: [],
  spacedMarks: '',
};

const pt: KeptWords = {
  afterNumber: list(
    units,
    'mil milhão milhões bilhão bilhões bilião biliões trilhão trilhões mi bi por',
  ),
  beforeNumber: list(
    signs,
    'p. pp. pág. págs. página páginas n.º n.os núm. número fig. figs. figura figuras tabela quadro mapa capítulo cap. secção seção parte vol. t. art. artigo artigos apêndice anexo nota versão',
  ),
  beforeName: list('sr. sra. srta. dr. dra. prof. profa. d. gen. cel. são santo santa'),
  beforeWord: [],
  afterWord: [],
  inDates: ['de', 'do'],
  counted: /s$/u,
  afterCount: list(
    'fonte referência ligação acontecimento página arquivada verificada retirada datado previsto',
  ),
  notCounted: list(
    'os as dos das nos nas aos às pelos pelas mas mais após depois antes apenas dois duas três seis seus suas',
  ),
  spacedMarks: '',
};

const it: KeptWords = {
  afterNumber: list(
    units,
    'mila milione milioni miliardo miliardi bilione bilioni mln mld per secolo',
  ),
  beforeNumber: list(
    signs,
    'p. pp. pag. pagg. pagina pagine n. nn. numero fig. figg. figura figure tabella tab. carta capitolo cap. sezione sez. parte vol. t. art. artt. articolo articoli allegato appendice nota versione',
  ),
  beforeName: list('sig. sig.ra dott. dott.ssa prof. prof.ssa on. gen. col. san santa'),
  beforeWord: [],
  afterWord: [],
  inDates: [],
  counted: /[aeio]$/u,
  afterCount: list(
    'fonte fonti riferimento riferimenti evento eventi pagina pagine link archiviato verificato ritirato datato previsto',
  ),
  notCounted: list(
    'a e o i che chi di da lo la le gli del dello della dei degli delle nel nello nella nei negli nelle dal dallo dalla dai dagli dalle al allo alla ai agli alle sul sullo sulla sui sugli sulle se ne ma ed anche come poi quindi oggi ieri dopo mentre contro verso fino sotto sopra era sono ha fra tra due tre quattro sette otto nove',
  ),
  spacedMarks: '',
};

const he: KeptWords = {
  afterNumber: list(
    units,
    'אלף אלפים מיליון מיליונים מיליארד מיליארדים טריליון דולר דולרים אירו רובל שקל שקלים ש״ח ק״מ מ׳ ס״מ ק״ג טון אחוז אחוזים לפנה״ס לספירה',
  ),
  beforeNumber: list(
    signs,
    'עמ׳ עמוד עמודים מס׳ מספר איור טבלה מפה פרק סעיף חלק כרך נספח גרסה שנת בשנת משנת כ־',
  ),
  beforeName: list('מר גב׳ ד״ר פרופ׳ עו״ד ר׳ הרב'),
  beforeWord: [],
  afterWord: [],
  inDates: [],
  afterCount: list(
    'מקור מקורות אירוע אירועים עמוד עמודים בארכיון נבדקו הוסרו מתוארכים מתוכננים קישורים',
  ),
  notCounted: [],
  spacedMarks: '',
};

/** For other languages: what is the same everywhere. */
const common: KeptWords = {
  afterNumber: list(units),
  beforeNumber: list(signs, 'p. pp. fig. vol. art.'),
  beforeName: [],
  beforeWord: [],
  afterWord: [],
  inDates: [],
  afterCount: [],
  notCounted: [],
  spacedMarks: '',
};

const byLanguage: Readonly<Record<Language, KeptWords>> = { en, ar, de, es, fr, he, it, pt, ru };

/**
 * Give the words of a language that are kept on one line with their neighbour.
 *
 * @param lang BCP 47 tag.
 * @returns The words; for a language we have none of, the signs and units that are common to all.
 */
export function keptWords(lang: string): KeptWords {
  const language = findLanguage(lang);
  return language ? byLanguage[language] : common;
}

function list(...words: string[]): string[] {
  return words.flatMap((some) => some.split(' '));
}
