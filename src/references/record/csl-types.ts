/** The item types of CSL 1.0.2 (appendix III). */
const cslTypes: ReadonlySet<string> = new Set(
  `article article-journal article-magazine article-newspaper bill book broadcast chapter classic
  collection dataset document entry entry-dictionary entry-encyclopedia event figure graphic hearing
  interview legal_case legislation manuscript map motion_picture musical_score pamphlet
  paper-conference patent performance periodical personal_communication post post-weblog regulation
  report review review-book software song speech standard thesis treaty webpage`.split(/\s+/),
);

/** Types of Crossref, DataCite and Zotero, and of BibTeX by hand; letters and figures alone. */
const otherTypes: ReadonlyMap<string, string> = new Map([
  ['journalarticle', 'article-journal'],
  ['articlejournal', 'article-journal'],
  ['magazinearticle', 'article-magazine'],
  ['newspaperarticle', 'article-newspaper'],
  ['postedcontent', 'article'],
  ['preprint', 'article'],
  ['monograph', 'book'],
  ['editedbook', 'book'],
  ['referencebook', 'book'],
  ['bookchapter', 'chapter'],
  ['booksection', 'chapter'],
  ['bookpart', 'chapter'],
  ['inbook', 'chapter'],
  ['incollection', 'chapter'],
  ['proceedings', 'book'],
  ['proceedingsarticle', 'paper-conference'],
  ['conferencepaper', 'paper-conference'],
  ['inproceedings', 'paper-conference'],
  ['dissertation', 'thesis'],
  ['phdthesis', 'thesis'],
  ['mastersthesis', 'thesis'],
  ['referenceentry', 'entry'],
  ['encyclopediaarticle', 'entry-encyclopedia'],
  ['dictionaryentry', 'entry-dictionary'],
  ['peerreview', 'review'],
  ['techreport', 'report'],
  ['film', 'motion_picture'],
  ['video', 'motion_picture'],
  ['videorecording', 'motion_picture'],
  ['computerprogram', 'software'],
  ['blogpost', 'post-weblog'],
  ['website', 'webpage'],
  ['online', 'webpage'],
  ['electronic', 'webpage'],
  ['misc', 'document'],
  ['other', 'document'],
  ['component', 'document'],
  ['letter', 'personal_communication'],
  ['email', 'personal_communication'],
  ['presentation', 'speech'],
  ['statute', 'legislation'],
  ['case', 'legal_case'],
  ['artwork', 'graphic'],
  ['newspaper', 'article-newspaper'],
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
