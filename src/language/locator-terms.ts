/**
 * What a locator counts, in the canonical terms of CSL. Aliases that only differ in print, such as
 * `pp.`, are forms of one term.
 */
export type LocatorTerm =
  | 'appendix'
  | 'article'
  | 'book'
  | 'chapter'
  | 'column'
  | 'equation'
  | 'figure'
  | 'folio'
  | 'issue'
  | 'line'
  | 'note'
  | 'number'
  | 'opus'
  | 'page'
  | 'paragraph'
  | 'part'
  | 'section'
  | 'sub-verbo'
  | 'supplement'
  | 'table'
  | 'verse'
  | 'volume';

/** The spellings of a term as printed: short singular, short plural, then every other one. */
export type TermForms = readonly [one: string, many: string, ...others: string[]];

/** The terms of one language. */
export type LanguageTerms = Readonly<Partial<Record<LocatorTerm, TermForms>>>;

const english: LanguageTerms = {
  appendix: ['app.', 'apps.', 'appendix', 'appendices', 'appendixes'],
  article: ['art.', 'arts.', 'article', 'articles'],
  book: ['bk.', 'bks.', 'book', 'books'],
  chapter: ['ch.', 'chs.', 'chap.', 'chaps.', 'chapter', 'chapters'],
  column: ['col.', 'cols.', 'column', 'columns'],
  equation: ['eq.', 'eqs.', 'equation', 'equations'],
  figure: ['fig.', 'figs.', 'figure', 'figures'],
  folio: ['fol.', 'fols.', 'folio', 'folios'],
  issue: ['iss.', 'iss.', 'issue', 'issues'],
  line: ['l.', 'll.', 'line', 'lines'],
  note: ['n.', 'nn.', 'note', 'notes', 'fn.'],
  number: ['no.', 'nos.', 'number', 'numbers', '№', '№№'],
  opus: ['op.', 'opp.', 'opus', 'opera'],
  page: ['p.', 'pp.', 'pg.', 'pgs.', 'page', 'pages'],
  paragraph: ['para.', 'paras.', 'par.', 'pars.', 'paragraph', 'paragraphs', '¶', '¶¶'],
  part: ['pt.', 'pts.', 'part', 'parts'],
  section: ['sec.', 'secs.', 'sect.', 'sects.', 'section', 'sections', '§', '§§'],
  'sub-verbo': ['s.v.', 's.vv.', 'sub verbo', 'sub verbis'],
  supplement: ['supp.', 'supps.', 'suppl.', 'supplement', 'supplements'],
  table: ['tbl.', 'tbls.', 'table', 'tables'],
  verse: ['v.', 'vv.', 'verse', 'verses'],
  volume: ['vol.', 'vols.', 'volume', 'volumes'],
};

const spanish: LanguageTerms = {
  appendix: ['ap.', 'aps.', 'apéndice', 'apéndices', 'anexo', 'anexos'],
  article: ['art.', 'arts.', 'artículo', 'artículos'],
  book: ['lib.', 'libs.', 'libro', 'libros'],
  chapter: ['cap.', 'caps.', 'capítulo', 'capítulos'],
  column: ['col.', 'cols.', 'columna', 'columnas'],
  equation: ['ec.', 'ecs.', 'ecuación', 'ecuaciones'],
  figure: ['fig.', 'figs.', 'figura', 'figuras'],
  folio: ['f.', 'ff.', 'fol.', 'fols.', 'folio', 'folios'],
  issue: ['núm.', 'núms.', 'número', 'números'],
  line: ['l.', 'ls.', 'lín.', 'líns.', 'línea', 'líneas'],
  note: ['n.', 'nn.', 'nota', 'notas'],
  number: ['n.º', 'n.os', 'nº', 'n°', 'nro.', 'nros.'],
  opus: ['op.', 'opp.', 'opus'],
  page: ['p.', 'pp.', 'pág.', 'págs.', 'pag.', 'pags.', 'página', 'páginas'],
  paragraph: ['párr.', 'párrs.', 'párrafo', 'párrafos'],
  part: ['pt.', 'pts.', 'parte', 'partes'],
  section: ['sec.', 'secs.', 'secc.', 'sección', 'secciones', 'apdo.', 'apartado', 'apartados'],
  'sub-verbo': ['s.v.', 's.vv.', 'sub voce'],
  supplement: ['supl.', 'supls.', 'suplemento', 'suplementos'],
  table: ['tab.', 'tabs.', 'tabla', 'tablas', 'cuadro', 'cuadros'],
  verse: ['v.', 'vv.', 'verso', 'versos', 'versículo', 'versículos'],
  volume: ['vol.', 'vols.', 'volumen', 'volúmenes', 't.', 'tomo', 'tomos'],
};

const russian: LanguageTerms = {
  appendix: ['прил.', 'прил.', 'приложение', 'приложения'],
  article: ['ст.', 'ст.', 'статья', 'статьи'],
  book: ['кн.', 'кн.', 'книга', 'книги'],
  chapter: ['гл.', 'гл.', 'глава', 'главы'],
  column: ['стб.', 'стб.', 'столбец', 'столбцы', 'колонка', 'колонки'],
  equation: ['ур.', 'ур.', 'уравнение', 'уравнения', 'формула', 'формулы'],
  figure: ['рис.', 'рис.', 'рисунок', 'рисунки'],
  folio: ['л.', 'лл.', 'лист', 'листы'],
  issue: ['вып.', 'вып.', 'выпуск', 'выпуски'],
  line: ['стк.', 'стк.', 'строка', 'строки'],
  note: ['прим.', 'прим.', 'примеч.', 'примечание', 'примечания', 'сн.', 'сноска', 'сноски'],
  number: ['№', '№№', 'ном.', 'номер', 'номера'],
  opus: ['соч.', 'соч.', 'опус', 'опусы'],
  page: ['с.', 'с.', 'стр.', 'страница', 'страницы'],
  paragraph: ['п.', 'пп.', 'абз.', 'абзац', 'абзацы', 'пункт', 'пункты'],
  part: ['ч.', 'чч.', 'часть', 'части'],
  section: ['разд.', 'разд.', 'раздел', 'разделы', 'параграф', 'параграфы'],
  supplement: ['доп.', 'доп.', 'дополнение', 'дополнения'],
  table: ['табл.', 'табл.', 'таблица', 'таблицы'],
  verse: ['стих', 'стихи'],
  volume: ['т.', 'тт.', 'том', 'тома'],
};

const arabic: LanguageTerms = {
  appendix: ['ملحق', 'ملاحق', 'الملحق'],
  article: ['مادة', 'مواد', 'المادة', 'المواد', 'م.'],
  book: ['كتاب', 'كتب', 'الكتاب'],
  chapter: ['فصل', 'فصول', 'الفصل', 'الفصول'],
  column: ['عمود', 'أعمدة', 'العمود'],
  equation: ['معادلة', 'معادلات'],
  figure: ['شكل', 'أشكال', 'الشكل'],
  folio: ['ورقة', 'أوراق', 'الورقة'],
  issue: ['عدد', 'أعداد', 'العدد', 'الأعداد', 'ع.'],
  line: ['سطر', 'أسطر', 'السطر', 'س.'],
  note: ['هامش', 'هوامش', 'الهامش', 'حاشية', 'حواش'],
  number: ['رقم', 'أرقام', 'الرقم'],
  page: ['ص', 'ص ص', 'ص.', 'صص', 'ص.ص.', 'صفحة', 'صفحات', 'الصفحة', 'الصفحات'],
  paragraph: ['فقرة', 'فقرات', 'الفقرة', 'الفقرات', 'ف.'],
  part: ['جزء', 'أجزاء', 'الجزء', 'الأجزاء', 'ج', 'ج.'],
  section: ['قسم', 'أقسام', 'القسم', 'الأقسام'],
  table: ['جدول', 'جداول', 'الجدول'],
  verse: ['آية', 'آيات', 'الآية', 'بيت', 'أبيات'],
  volume: ['مجلد', 'مجلدات', 'المجلد', 'مج', 'مج.'],
};

const french: LanguageTerms = {
  appendix: ['app.', 'app.', 'annexe', 'annexes', 'appendice', 'appendices'],
  article: ['art.', 'art.', 'article', 'articles'],
  book: ['liv.', 'liv.', 'livre', 'livres'],
  chapter: ['chap.', 'chap.', 'ch.', 'chapitre', 'chapitres'],
  column: ['col.', 'col.', 'colonne', 'colonnes'],
  equation: ['éq.', 'éq.', 'équation', 'équations'],
  figure: ['fig.', 'fig.', 'figure', 'figures'],
  folio: ['fᵒ', 'fᵒˢ', 'f.', 'ff.', 'fol.', 'folio', 'folios'],
  issue: ['nᵒ', 'nᵒˢ', 'n°', 'nº', 'numéro', 'numéros'],
  line: ['l.', 'l.', 'll.', 'ligne', 'lignes'],
  note: ['n.', 'n.', 'note', 'notes'],
  opus: ['op.', 'op.', 'opus'],
  page: ['p.', 'p.', 'pp.', 'page', 'pages'],
  paragraph: [
    'paragr.',
    'paragr.',
    'par.',
    'paragraphe',
    'paragraphes',
    'al.',
    'alinéa',
    'alinéas',
  ],
  part: ['part.', 'part.', 'partie', 'parties'],
  section: ['sect.', 'sect.', 'section', 'sections'],
  'sub-verbo': ['s.v.', 's.vv.', 'sub voce'],
  supplement: ['suppl.', 'suppl.', 'supplément', 'suppléments'],
  table: ['tabl.', 'tabl.', 'tab.', 'tableau', 'tableaux'],
  verse: ['v.', 'v.', 'vers', 'verset', 'versets'],
  volume: ['vol.', 'vol.', 'volume', 'volumes', 't.', 'tome', 'tomes'],
};

const german: LanguageTerms = {
  appendix: ['Anh.', 'Anh.', 'Anhang', 'Anhänge', 'Anlage', 'Anlagen'],
  article: ['Art.', 'Art.', 'Artikel'],
  book: ['B.', 'B.', 'Buch', 'Bücher'],
  chapter: ['Kap.', 'Kap.', 'Kapitel'],
  column: ['Sp.', 'Sp.', 'Spalte', 'Spalten'],
  equation: ['Gl.', 'Gl.', 'Gleichung', 'Gleichungen'],
  figure: ['Abb.', 'Abb.', 'Abbildung', 'Abbildungen'],
  folio: ['Bl.', 'Bl.', 'Blatt', 'Blätter', 'Fol.', 'Folio'],
  issue: ['H.', 'H.', 'Heft', 'Hefte', 'Ausgabe', 'Ausgaben'],
  line: ['Z.', 'Z.', 'Zeile', 'Zeilen'],
  note: ['Anm.', 'Anm.', 'Fn.', 'Fußn.', 'Fußnote', 'Fußnoten', 'Anmerkung', 'Anmerkungen'],
  number: ['Nr.', 'Nrn.', 'Nummer', 'Nummern'],
  opus: ['op.', 'op.', 'Opus'],
  page: ['S.', 'S.', 'Ss.', 'Seite', 'Seiten'],
  paragraph: ['Abs.', 'Abs.', 'Absatz', 'Absätze', 'Rn.', 'Rz.', 'Randnummer', 'Randnummern'],
  part: ['Tl.', 'Tle.', 'Teil', 'Teile'],
  section: ['Abschn.', 'Abschn.', 'Abschnitt', 'Abschnitte'],
  'sub-verbo': ['s.v.', 's.vv.', 'sub voce'],
  supplement: ['Beil.', 'Beil.', 'Beilage', 'Beilagen'],
  table: ['Tab.', 'Tab.', 'Tabelle', 'Tabellen'],
  verse: ['V.', 'V.', 'Vers', 'Verse'],
  volume: ['Bd.', 'Bde.', 'Band', 'Bände'],
};

const portuguese: LanguageTerms = {
  appendix: ['ap.', 'aps.', 'apêndice', 'apêndices', 'anexo', 'anexos'],
  article: ['art.', 'arts.', 'artigo', 'artigos'],
  book: ['liv.', 'livs.', 'livro', 'livros'],
  chapter: ['cap.', 'caps.', 'capítulo', 'capítulos'],
  column: ['col.', 'cols.', 'coluna', 'colunas'],
  equation: ['eq.', 'eqs.', 'equação', 'equações'],
  figure: ['fig.', 'figs.', 'figura', 'figuras'],
  folio: ['fl.', 'fls.', 'fol.', 'fols.', 'fólio', 'fólios', 'folha', 'folhas'],
  issue: ['núm.', 'núms.', 'número', 'números'],
  line: ['l.', 'll.', 'linha', 'linhas'],
  note: ['n.', 'nn.', 'nota', 'notas'],
  number: ['n.º', 'n.os', 'nº', 'n°'],
  opus: ['op.', 'opp.', 'opus'],
  page: ['p.', 'pp.', 'pág.', 'págs.', 'pag.', 'pags.', 'página', 'páginas'],
  paragraph: ['par.', 'pars.', 'parágrafo', 'parágrafos'],
  part: ['pt.', 'pts.', 'parte', 'partes'],
  section: ['sec.', 'secs.', 'secção', 'secções', 'seção', 'seções'],
  'sub-verbo': ['s.v.', 's.vv.', 'sub voce'],
  supplement: ['supl.', 'supls.', 'suplemento', 'suplementos'],
  table: ['tab.', 'tabs.', 'tabela', 'tabelas', 'quadro', 'quadros'],
  verse: ['v.', 'vv.', 'verso', 'versos', 'versículo', 'versículos'],
  volume: ['vol.', 'vols.', 'volume', 'volumes', 't.', 'tomo', 'tomos'],
};

const italian: LanguageTerms = {
  appendix: ['app.', 'app.', 'appendice', 'appendici', 'allegato', 'allegati'],
  article: ['art.', 'artt.', 'articolo', 'articoli'],
  book: ['lib.', 'libb.', 'libro', 'libri'],
  chapter: ['cap.', 'capp.', 'capitolo', 'capitoli'],
  column: ['col.', 'coll.', 'colonna', 'colonne'],
  equation: ['eq.', 'eqq.', 'equazione', 'equazioni'],
  figure: ['fig.', 'figg.', 'figura', 'figure'],
  folio: ['f.', 'ff.', 'fol.', 'foglio', 'fogli', 'c.', 'cc.', 'carta', 'carte'],
  issue: ['fasc.', 'fascc.', 'fascicolo', 'fascicoli'],
  line: ['r.', 'rr.', 'riga', 'righe'],
  note: ['nota', 'note'],
  number: ['n.', 'nn.', 'n°', 'nº', 'num.', 'numero', 'numeri'],
  opus: ['op.', 'opp.', 'opus'],
  page: ['p.', 'pp.', 'pag.', 'pagg.', 'pagina', 'pagine'],
  paragraph: ['par.', 'parr.', 'paragrafo', 'paragrafi', 'comma', 'commi'],
  part: ['pt.', 'ptt.', 'parte', 'parti'],
  section: ['sez.', 'sezz.', 'sezione', 'sezioni'],
  'sub-verbo': ['s.v.', 's.vv.', 'sub voce'],
  supplement: ['suppl.', 'suppl.', 'supplemento', 'supplementi'],
  table: ['tab.', 'tabb.', 'tabella', 'tabelle', 'tavola', 'tavole'],
  verse: ['v.', 'vv.', 'verso', 'versi', 'versetto', 'versetti'],
  volume: ['vol.', 'voll.', 'volume', 'volumi', 't.', 'tomo', 'tomi'],
};

const hebrew: LanguageTerms = {
  appendix: ['נספח', 'נספחים'],
  article: ['מאמר', 'מאמרים'],
  book: ['ספר', 'ספרים'],
  chapter: ['פרק', 'פרקים'],
  column: ['טור', 'טורים', 'עמודה', 'עמודות'],
  equation: ['משוואה', 'משוואות'],
  figure: ['איור', 'איורים', 'תרשים', 'תרשימים'],
  folio: ['דף', 'דפים'],
  issue: ['גיליון', 'גיליונות', 'חוברת', 'חוברות'],
  line: ['שורה', 'שורות'],
  note: ['הערה', 'הערות', 'ה״ש', 'ה"ש'],
  number: ['מס׳', 'מס׳', "מס'", 'מספר', 'מספרים'],
  page: ['עמ׳', 'עמ׳', "עמ'", 'ע׳', "ע'", 'עמוד', 'עמודים'],
  paragraph: ['פסקה', 'פסקאות', 'פס׳', "פס'"],
  part: ['חלק', 'חלקים'],
  section: ['סעיף', 'סעיפים', 'ס׳', "ס'"],
  supplement: ['מוסף', 'מוספים'],
  table: ['טבלה', 'טבלאות', 'לוח', 'לוחות'],
  verse: ['פסוק', 'פסוקים'],
  volume: ['כרך', 'כרכים'],
};

/** The locator terms of each language we know, by primary language subtag. */
export const locatorTerms: Readonly<Record<string, LanguageTerms>> = {
  ar: arabic,
  de: german,
  en: english,
  es: spanish,
  fr: french,
  he: hebrew,
  it: italian,
  pt: portuguese,
  ru: russian,
};

/**
 * Find the terms of a language.
 *
 * @param lang BCP 47 tag; only the primary language counts.
 * @returns Its terms, or undefined when we have none.
 */
export function termsOf(lang: string): LanguageTerms | undefined {
  const primary = lang.toLowerCase().split(/[-_]/, 1)[0] ?? '';
  return Object.hasOwn(locatorTerms, primary) ? locatorTerms[primary] : undefined;
}
