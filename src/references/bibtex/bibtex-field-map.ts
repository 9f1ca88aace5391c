/** A field of CSL and the names it has in BibTeX; the first that is there counts. */
export type FieldNames = readonly [field: string, names: readonly string[]];

/** Fields whose text is that of a CSL field; the first that is there counts. */
export const textFields: readonly FieldNames[] = [
  ['collection-title', ['series']],
  ['publisher', ['publisher', 'institution', 'school', 'organization']],
  ['publisher-place', ['location', 'address', 'venue']],
  ['volume', ['volume']],
  ['edition', ['edition']],
  ['event', ['eventtitle']],
  ['ISBN', ['isbn']],
  ['ISSN', ['issn']],
  ['note', ['note', 'addendum']],
];

/** Lists of names, in the same way. */
export const nameFields: readonly FieldNames[] = [
  ['author', ['author', 'bookauthor']],
  ['translator', ['translator']],
];

/** Names that the day of access goes by. */
export const accessFields = ['urldate', 'accessed', 'lastchecked', 'lastaccessed', 'accessdate'];

/** Names that the number of an article goes by, which stands where others have pages. */
export const articleNumbers = ['eid', 'article-number', 'articlenumber', 'articleno'];

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
/** Those of them that hold an address. */
export const customAddresses: ReadonlySet<string> = new Set(['archive-url']);
/** Those of them that hold a date. */
export const customDates: ReadonlySet<string> = new Set(['archive-date', 'url-checked']);

/** What `type` of a thesis or report says in short. */
export const genres: ReadonlyMap<string, string> = new Map([
  ['bathesis', 'Bachelor’s thesis'],
  ['candthesis', 'Candidate thesis'],
  ['mathesis', 'Master’s thesis'],
  ['phdthesis', 'PhD thesis'],
  ['resreport', 'Research report'],
  ['techreport', 'Technical report'],
]);

/** Collections of eprints whose items have an address of their own. */
export const eprintAddresses: ReadonlyMap<string, string> = new Map([
  ['arxiv', 'https://arxiv.org/abs/'],
  ['hdl', 'https://hdl.handle.net/'],
  ['jstor', 'https://www.jstor.org/stable/'],
  ['pubmed', 'https://pubmed.ncbi.nlm.nih.gov/'],
]);

/** Types of entries whose `number` counts the issue. */
export const numberedWorks: ReadonlySet<string> = new Set([
  'article',
  'suppperiodical',
  'periodical',
]);
