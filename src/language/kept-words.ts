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
  afterCount: list('source référence lien page'),
  notCounted: list('les des ses ces nos vos dans sans sous plus mais alors après depuis vers dès'),
  spacedMarks: ';:!?»',
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

const byLanguage: ReadonlyMap<string, KeptWords> = new Map([
  ['en', en],
  ['es', es],
  ['ru', ru],
  ['ar', ar],
  ['fr', fr],
]);

/**
 * Give the words of a language that are kept on one line with their neighbour.
 *
 * @param lang BCP 47 tag.
 * @returns The words; for a language we have none of, the signs and units that are common to all.
 */
export function keptWords(lang: string): KeptWords {
  return byLanguage.get(lang.toLowerCase().split(/[-_]/)[0] ?? '') ?? common;
}

function list(...words: string[]): string[] {
  return words.flatMap((some) => some.split(' '));
}
