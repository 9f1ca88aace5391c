/** Types of BibTeX and BibLaTeX as CSL has them. */
const types: ReadonlyMap<string, string> = new Map([
  ['article', 'article-journal'],
  ['artwork', 'graphic'],
  ['audio', 'song'],
  ['book', 'book'],
  ['bookinbook', 'chapter'],
  ['booklet', 'pamphlet'],
  ['collection', 'book'],
  ['commentary', 'legal_commentary'],
  ['conference', 'paper-conference'],
  ['customa', 'document'],
  ['data', 'dataset'],
  ['dataset', 'dataset'],
  ['electronic', 'webpage'],
  ['image', 'graphic'],
  ['inbook', 'chapter'],
  ['incollection', 'chapter'],
  ['inproceedings', 'paper-conference'],
  ['inreference', 'entry-encyclopedia'],
  ['jurisdiction', 'legal_case'],
  ['legal', 'treaty'],
  ['legislation', 'legislation'],
  ['letter', 'personal_communication'],
  ['manual', 'book'],
  ['map', 'map'],
  ['mastersthesis', 'thesis'],
  ['misc', 'document'],
  ['movie', 'motion_picture'],
  ['music', 'song'],
  ['mvbook', 'book'],
  ['mvcollection', 'book'],
  ['mvproceedings', 'book'],
  ['mvreference', 'book'],
  ['newspaper', 'article-newspaper'],
  ['online', 'webpage'],
  ['patent', 'patent'],
  ['performance', 'performance'],
  ['periodical', 'periodical'],
  ['phdthesis', 'thesis'],
  ['proceedings', 'book'],
  ['reference', 'book'],
  ['report', 'report'],
  ['review', 'review'],
  ['software', 'software'],
  ['standard', 'standard'],
  ['suppbook', 'chapter'],
  ['suppcollection', 'chapter'],
  ['suppperiodical', 'article-journal'],
  ['techreport', 'report'],
  ['thesis', 'thesis'],
  ['unpublished', 'manuscript'],
  ['video', 'motion_picture'],
  ['www', 'webpage'],
]);

/** Types that leave open what the work is, so that `entrysubtype` and keywords may say it. */
const general: ReadonlySet<string> = new Set([
  'article',
  'electronic',
  'legal',
  'misc',
  'online',
  'www',
]);

const newspaper: readonly [string, string][] = [
  ['magazine', 'article-magazine'],
  ['magazinearticle', 'article-magazine'],
  ['news', 'article-newspaper'],
  ['newspaper', 'article-newspaper'],
  ['newspaperarticle', 'article-newspaper'],
];

const subtypes: ReadonlyMap<string, string> = new Map([
  ...newspaper,
  ['blog', 'post-weblog'],
  ['blogpost', 'post-weblog'],
  ['dataset', 'dataset'],
  ['interview', 'interview'],
  ['legislation', 'legislation'],
  ['map', 'map'],
  ['post', 'post'],
  ['speech', 'speech'],
  ['treaty', 'treaty'],
  ['tweet', 'post'],
  ['video', 'motion_picture'],
]);

/** Most keywords name the subject of a work, not its kind. */
const keywordTypes: ReadonlyMap<string, string> = new Map([
  ...newspaper,
  ['video', 'motion_picture'],
]);

/**
 * Tell whether a word names a kind of entry.
 *
 * @param type Word after `@`, in small letters.
 * @returns Whether we know it.
 */
export function isBibtexType(type: string): boolean {
  return types.has(type);
}

/** What an entry says of its kind. */
export interface BibtexKind {
  /** Word after `@`, in small letters. */
  type: string;
  entrysubtype: string;
  keywords: readonly string[];
  hasUrl: boolean;
}

/**
 * Give the CSL type of an entry. `entrysubtype` wins over keywords, and both count only for types
 * that leave open what the work is.
 *
 * @param kind What the entry says of its kind.
 * @returns The CSL type; `document` for words we do not know.
 */
export function bibtexType({ type, entrysubtype, keywords, hasUrl }: BibtexKind): string {
  if (general.has(type)) {
    const found = [
      subtypes.get(plainWord(entrysubtype)),
      ...keywords.map((keyword) => keywordTypes.get(plainWord(keyword))),
    ].find((one) => one !== undefined);
    if (found !== undefined) return found;
  }
  if (type === 'misc' && hasUrl) return 'webpage';
  return types.get(type) ?? 'document';
}

function plainWord(text: string): string {
  return text.toLowerCase().replace(/[\s_-]/g, '');
}
