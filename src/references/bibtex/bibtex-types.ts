import { commonTypes } from '../record/csl-types.ts';

/** Types of BibTeX and BibLaTeX, and what hands write for them, as CSL has them. */
const types: ReadonlyMap<string, string> = new Map([
  ...commonTypes,
  ['article', 'article-journal'],
  ['audio', 'song'],
  ['bachelorsthesis', 'thesis'],
  ['bachelorthesis', 'thesis'],
  ['bibnote', 'document'],
  ['blog', 'post-weblog'],
  ['book', 'book'],
  ['bookinbook', 'chapter'],
  ['booklet', 'pamphlet'],
  ['chapter', 'chapter'],
  ['code', 'software'],
  ['collection', 'book'],
  ['commentary', 'legal_commentary'],
  ['conference', 'paper-conference'],
  ['customa', 'document'],
  ['customb', 'document'],
  ['customc', 'document'],
  ['customd', 'document'],
  ['custome', 'document'],
  ['customf', 'document'],
  ['data', 'dataset'],
  ['database', 'dataset'],
  ['dataset', 'dataset'],
  ['image', 'graphic'],
  ['inreference', 'entry-encyclopedia'],
  ['interview', 'interview'],
  ['journal', 'article-journal'],
  ['jurisdiction', 'legal_case'],
  ['legal', 'treaty'],
  ['legislation', 'legislation'],
  ['magazine', 'article-magazine'],
  ['manual', 'book'],
  ['map', 'map'],
  ['masterthesis', 'thesis'],
  ['movie', 'motion_picture'],
  ['music', 'song'],
  ['mvbook', 'book'],
  ['mvcollection', 'book'],
  ['mvproceedings', 'book'],
  ['mvreference', 'book'],
  ['newsarticle', 'article-newspaper'],
  ['norm', 'standard'],
  ['paper', 'article-journal'],
  ['patent', 'patent'],
  ['performance', 'performance'],
  ['periodical', 'periodical'],
  ['podcast', 'song'],
  ['preprint', 'article-journal'],
  ['reference', 'book'],
  ['report', 'report'],
  ['review', 'review'],
  ['software', 'software'],
  ['speech', 'speech'],
  ['standard', 'standard'],
  ['suppbook', 'chapter'],
  ['suppcollection', 'chapter'],
  ['suppperiodical', 'article-journal'],
  ['talk', 'speech'],
  ['thesis', 'thesis'],
  ['treaty', 'treaty'],
  ['unpublished', 'manuscript'],
  ['web', 'webpage'],
  ['webpage', 'webpage'],
  ['whitepaper', 'report'],
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

/** Every word that names a kind of entry. */
export const knownTypes: readonly string[] = [...types.keys()].sort();

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
