import type { NameField } from '../record/csl-fields.ts';

/** A field of CSL and the names it has in BibTeX; the first that is there counts. */
export type FieldNames<Field extends string = string> = readonly [
  field: Field,
  names: readonly string[],
];

/** Fields whose text is that of a CSL field; the first that is there counts. */
export const fieldsOfText: readonly FieldNames[] = [
  ['collection-title', ['series', 'shortseries']],
  ['publisher-place', ['location', 'address', 'venue']],
  ['event-place', ['venue']],
  ['chapter-number', ['chapter']],
  ['version', ['version']],
  ['status', ['pubstate']],
  ['original-title', ['origtitle']],
  ['original-publisher', ['origpublisher']],
  ['original-publisher-place', ['origlocation']],
  ['reviewed-title', ['reviewedtitle']],
  ['PMID', ['pmid']],
  ['PMCID', ['pmcid']],
];

/** What only citation styles print, in the same way. */
export const fieldsForStyles: readonly FieldNames[] = [
  ['number-of-volumes', ['volumes']],
  ['number-of-pages', ['pagetotal']],
  ['call-number', ['library']],
  ['container-title-short', ['shortjournal']],
  ['ISBN', ['isbn']],
  ['ISSN', ['issn']],
];

/** Names that whoever publishes a work goes by: an office and a press may both be named. */
export const publishers = ['organization', 'institution', 'school', 'publisher'];

/** What entries say about a work in words of their own; all of it prints. */
export const remarks = ['note', 'addendum'];

/** Lists of names, by what the people did. */
export const nameFields: readonly FieldNames<NameField>[] = [
  ['author', ['author']],
  ['container-author', ['bookauthor']],
  ['translator', ['translator']],
  ['director', ['director']],
  ['holder', ['holder']],
  ['annotator', ['annotator']],
  ['commentator', ['commentator']],
  ['introduction', ['introduction']],
  ['foreword', ['foreword']],
  ['afterword', ['afterword']],
  ['compiler', ['compiler']],
  ['composer', ['composer']],
  ['illustrator', ['illustrator']],
  ['interviewer', ['interviewer']],
  ['narrator', ['narrator']],
  ['performer', ['performer', 'artist']],
  ['producer', ['producer']],
  ['recipient', ['recipient']],
  ['reviewed-author', ['reviewedauthor']],
  ['script-writer', ['scriptwriter', 'screenwriter']],
];

/** Lists of names with the field that says in a word what the people did; without it, they edited. */
export const typedNames: readonly (readonly [names: string, type: string])[] = [
  ['editor', 'editortype'],
  ['editora', 'editoratype'],
  ['editorb', 'editorbtype'],
  ['editorc', 'editorctype'],
  ['namea', 'nameatype'],
  ['nameb', 'namebtype'],
  ['namec', 'namectype'],
];

/** Names that the day of access goes by. */
export const accessFields = [
  'urldate',
  'accessed',
  'lastchecked',
  'lastaccessed',
  'accessdate',
  'access_date',
];

/** Names that the number of an article goes by, which stands where others have pages. */
export const articleNumbers = [
  'eid',
  'article-number',
  'articlenumber',
  'articleno',
  'art_number',
  'article_number',
];

/** Names that an address goes by beside `url`, in the files of databases. */
export const addressFields = ['url', 'ee', 'link', 'bdsk-url-1', 'adsurl', 'burl'];

/** What CSL has no field for, by the names that entries give it. */
export const customFields: readonly FieldNames[] = [
  ['archive-url', ['archiveurl', 'archive-url', 'archive_url']],
  ['archive-date', ['archivedate', 'archive-date', 'archive_date']],
  ['url-status', ['urlstatus', 'url-status', 'url_status']],
  ['url-checked', ['urlchecked', 'url-checked', 'url_checked']],
  ['title-translated', ['titletranslated', 'title-translated', 'title_translated']],
  ['notice', ['notice']],
  ['note', ['annotation', 'annote']],
];

/** Kinds of works that entries without `type` say by their own kind, in the codes of BibLaTeX. */
export const genres: ReadonlyMap<string, string> = new Map([
  ['bachelorsthesis', 'bathesis'],
  ['bachelorthesis', 'bathesis'],
  ['masterthesis', 'mathesis'],
  ['mastersthesis', 'mathesis'],
  ['patent', 'patent'],
  ['phdthesis', 'phdthesis'],
]);

/** Collections of eprints whose items have an address of their own. */
export const eprintAddresses: ReadonlyMap<string, string> = new Map([
  ['arxiv', 'https://arxiv.org/abs/'],
  ['googlebooks', 'https://books.google.com/books?id='],
  ['hal', 'https://hal.science/'],
  ['hdl', 'https://hdl.handle.net/'],
  ['jstor', 'https://www.jstor.org/stable/'],
  ['medline', 'https://pubmed.ncbi.nlm.nih.gov/'],
  ['pmc', 'https://pmc.ncbi.nlm.nih.gov/articles/'],
  ['pmcid', 'https://pmc.ncbi.nlm.nih.gov/articles/'],
  ['pmid', 'https://pubmed.ncbi.nlm.nih.gov/'],
  ['pubmed', 'https://pubmed.ncbi.nlm.nih.gov/'],
  ['ssrn', 'https://ssrn.com/abstract='],
]);

/** Types of entries whose `number` counts the issue. */
export const numberedWorks: ReadonlySet<string> = new Set([
  'article',
  'suppperiodical',
  'periodical',
]);
