import {
  accessFields,
  addressFields,
  articleNumbers,
  customFields,
  fieldsForStyles,
  fieldsOfText,
  nameFields,
  publishers,
  remarks,
  typedNames,
} from './bibtex-field-map.ts';

/**
 * What becomes of a field: it is `used`; only citation styles print it (`for-styles`); it is `useless`, as
 * nothing in it belongs into a reference; or it is `told`, as a reader of the reference would miss it,
 * or nobody knows what it is.
 */
export type BibtexFieldUse = 'used' | 'for-styles' | 'useless' | 'told';

/** Fields that the entry is made of, beside those of the tables. */
const usedAlone = words(`
  title subtitle titleaddon booktitle booksubtitle booktitleaddon maintitle mainsubtitle
  maintitleaddon journaltitle journal journalsubtitle journaltitleaddon issuetitle issuesubtitle
  issuetitleaddon eventtitle eventtitleaddon eventdate origdate date year month day volume part number edition
  issue pages type isrn reportnumber doi eprint eprinttype archiveprefix eprintclass primaryclass howpublished
  langid language hyphenation entrysubtype shorttitle keywords crossref xdata authortype
  urlday urlmonth urlyear`);

/** Fields that only citation styles print. */
export const styleFields: ReadonlySet<string> = new Set(
  fieldsForStyles.flatMap(([, names]) => names),
);

/** A note of who keeps the file is read, but prints nowhere. */
const printedCustomFields = customFields.filter(([field]) => field !== 'note');

/** Every field that prints, or steers what prints. */
export const usedFields: ReadonlySet<string> = new Set([
  ...usedAlone,
  ...[...fieldsOfText, ...nameFields, ...printedCustomFields].flatMap(([, names]) => names),
  ...typedNames.flat(),
  ...[accessFields, addressFields, articleNumbers, publishers, remarks].flat(),
]);

/**
 * Fields of BibLaTeX and BibTeX that no reference shows: they sort, label and steer, number works in
 * other systems, or belong to who keeps the file.
 */
export const notShownFields: ReadonlySet<string> = new Set(
  words(`
  abstract annotation annote bookpagination comment entryset execute file gender ids indexsorttitle indextitle isan ismn
  iswc key label langidopts options pagination pdf presort review shortauthor shorteditor shorthand
  shorthandintro sortinit sortkey sortname sortshorthand sorttitle sortyear sorttranslator xref`),
);

/**
 * Fields that programs and databases write for themselves: JabRef, BibDesk, Mendeley, Zotero, Citavi;
 * ADS, DBLP, ACM, IEEE, Crossref, Scopus, Web of Science, PubMed, MathSciNet, zbMATH, SPIRES.
 */
export const programFields: ReadonlySet<string> = new Set(
  words(`
  __markedentry added-at biburl bibsource citavi-id citeulike-article-id citeulike-linkout-0 creationdate
  date-added date-modified description folder groups groupsearch interhash intrahash linkb local-url
  mendeley-groups mendeley-tags modificationdate owner posted-at priority printed privnote qualityassured
  ranking rating read readstatus relevance search timestamp username
  abbrev_source_title acmid ads-note adsnote affiliation affiliations author-email author_keywords
  chemicals_cas chemicals_keywords citation citation-key citation-subset cited-by cited-reference-count
  cited-references cities coden copyright correspondence_address1 coverpage
  da date_added dblp doc-delivery-number doctype document_type earlyaccessdate earlyaccessmonth
  earlyaccessyear editor-email eissn electronic_issn esi-highly-cited-paper esi-hot-paper fjournal
  free_text funding funding-acknowledgement funding-text funding_details funding_text funding-grants
  grants headings html impactfactor index_keywords inspire-id isbn-10 isbn-13 isi issn-l issn_online
  issn_print issue_date journal-iso journaliso keyword keywords-plus language-codes last-modified lccn
  location-id mailing manufacturers mesh molecular_seqnumbers mrclass mrnumber mrreviewer nlmuniqueid
  note_citations number-of-cited-references numpages oa oclc open_access orcid-numbers page_count
  pdfurl pii product_indexing publication_stage publishersversion refid
  research-areas researcherid-numbers sciencedirecturl sici slaccitation source
  sourcecode source_id sponsor sponsors subject tags thumbnail times-cited tradenames type_of_work
  unique-id unidentified url2 url-pdf usage-count-last-180-days usage-count-since-2013
  web-of-science-categories web-of-science-index wos x-fetchedfrom zbl zblmath zblnumber zmnumber`),
);

/** Fields that belong into no reference. */
const uselessFields: ReadonlySet<string> = new Set([...notShownFields, ...programFields]);

/** Fields of BibLaTeX that a reference might show, but ours do not. */
export const toldFields: ReadonlySet<string> = new Set(
  words(`
  lista listb listc listd liste listf nameaddon origlanguage related relatedoptions relatedstring
  relatedtype reprinttitle usera userb userc userd usere userf verba verbb verbc`),
);

/** Families of names: of BibDesk, of Mendeley, of whoever marks a field as his own or switches it off. */
const uselessPattern = /^(?:bdsk-|date-|mendeley-|citeulike-|jabref|x-|_|opt[a-z]|alt[a-z])/;

/**
 * Tell what becomes of a field of an entry.
 *
 * @param name Name in small letters.
 * @returns How it is used.
 */
export function useOfBibtexField(name: string): BibtexFieldUse {
  if (usedFields.has(name)) return 'used';
  if (styleFields.has(name)) return 'for-styles';
  return uselessFields.has(name) || uselessPattern.test(name) ? 'useless' : 'told';
}

function words(text: string): string[] {
  return text.trim().split(/\s+/);
}
