/** The item types of CSL 1.0.2 (appendix III). */
const cslTypes: ReadonlySet<string> = new Set(
  `article article-journal article-magazine article-newspaper bill book broadcast chapter classic
  collection dataset document entry entry-dictionary entry-encyclopedia event figure graphic hearing
  interview legal_case legislation manuscript map motion_picture musical_score pamphlet
  paper-conference patent performance periodical personal_communication post post-weblog regulation
  report review review-book software song speech standard thesis treaty webpage`.split(/\s+/),
);

/** Words for kinds of works that BibTeX has as well as other programs, as CSL has them. */
export const commonTypes: readonly (readonly [word: string, type: string])[] = [
  ['artwork', 'graphic'],
  ['bookchapter', 'chapter'],
  ['electronic', 'webpage'],
  ['film', 'motion_picture'],
  ['inbook', 'chapter'],
  ['incollection', 'chapter'],
  ['inproceedings', 'paper-conference'],
  ['letter', 'personal_communication'],
  ['magazinearticle', 'article-magazine'],
  ['mastersthesis', 'thesis'],
  ['misc', 'document'],
  ['newspaper', 'article-newspaper'],
  ['newspaperarticle', 'article-newspaper'],
  ['online', 'webpage'],
  ['phdthesis', 'thesis'],
  ['presentation', 'speech'],
  ['proceedings', 'book'],
  ['statute', 'legislation'],
  ['techreport', 'report'],
  ['video', 'motion_picture'],
  ['website', 'webpage'],
];

/** Types of Crossref, DataCite and Zotero, and of BibTeX by hand; letters and figures alone. */
const otherTypes: ReadonlyMap<string, string> = new Map([
  ...commonTypes,
  ['journalarticle', 'article-journal'],
  ['articlejournal', 'article-journal'],
  ['postedcontent', 'article'],
  ['preprint', 'article'],
  ['monograph', 'book'],
  ['editedbook', 'book'],
  ['referencebook', 'book'],
  ['booksection', 'chapter'],
  ['bookpart', 'chapter'],
  ['proceedingsarticle', 'paper-conference'],
  ['conferencepaper', 'paper-conference'],
  ['dissertation', 'thesis'],
  ['referenceentry', 'entry'],
  ['encyclopediaarticle', 'entry-encyclopedia'],
  ['dictionaryentry', 'entry-dictionary'],
  ['peerreview', 'review'],
  ['videorecording', 'motion_picture'],
  ['computerprogram', 'software'],
  ['blogpost', 'post-weblog'],
  ['other', 'document'],
  ['component', 'document'],
  ['email', 'personal_communication'],
  ['case', 'legal_case'],
  ['legalcommentary', 'legal_commentary'],
]);

/**
 * Tell whether CSL has a type.
 *
 * @param type Type as a record has it.
 * @returns Whether it is one of CSL 1.0.2.
 */
export function isCslType(type: string): boolean {
  return cslTypes.has(type);
}

/**
 * Give a type the name that CSL has for it.
 *
 * @param written Type as the entry has it: letter case, blanks and hyphens differ, and some is of others.
 * @returns The type; undefined where CSL has none.
 */
export function typeNamed(written: string): string | undefined {
  const lower = written.trim().toLowerCase();
  const hyphens = [lower, lower.replace(/[\s_]+/g, '-'), lower.replace(/[\s-]+/g, '_')];
  return hyphens.find(isCslType) ?? otherTypes.get(lower.replace(/[^a-z]/g, ''));
}
