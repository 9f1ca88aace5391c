/**
 * Codes by which BibLaTeX names kinds of theses, reports and patents, countries, series and states of
 * publication, so that each language has words of its own for them (manual of biblatex, 4.9.2).
 */
export type SourceCode =
  | 'bathesis'
  | 'candthesis'
  | 'mathesis'
  | 'phdthesis'
  | 'resreport'
  | 'techreport'
  | 'software'
  | 'datacd'
  | 'audiocd'
  | 'patent'
  | 'patentde'
  | 'patenteu'
  | 'patentfr'
  | 'patentuk'
  | 'patentus'
  | 'patreq'
  | 'patreqde'
  | 'patreqeu'
  | 'patreqfr'
  | 'patrequk'
  | 'patrequs'
  | 'countrycs'
  | 'countrydd'
  | 'countryde'
  | 'countryeu'
  | 'countryep'
  | 'countryfr'
  | 'countrysu'
  | 'countryuk'
  | 'countryus'
  | 'countrywo'
  | 'countryyu'
  | 'newseries'
  | 'oldseries'
  | 'inpreparation'
  | 'submitted'
  | 'forthcoming'
  | 'inpress'
  | 'prepublished';

/** The codes in the words of one language. */
export type SourceCodes = Readonly<Record<SourceCode, string>>;
