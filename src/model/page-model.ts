/** A picture of a logo, for `img`. */
export interface LogoModel {
  /** A `data:` address; empty where there is no logo, and all else with it. */
  src: string;
  /** The name where the logo shows it, else empty: then the name stands beside it. */
  alt: string;
  /** Such as `2.5` for one that is wider than high. */
  ratio: number;
  /** `wide` from 3:2 on, `tall` from 2:3 on, else `square`; empty where there is no logo. */
  shape: string;
}

/** What a template may print of an institution. Without one all of it is empty, but for the DOI. */
export interface IdentityModel {
  name: string;
  /** The name as it stands at the foot of each page. */
  shortName: string;
  /** The one for paper where there is one, else the one for screens. */
  logo: LogoModel;
  logoLight: LogoModel;
  logoPrint: LogoModel;
  /** Whether the name is to be printed beside the logo, as that does not show it. */
  printsName: boolean;
  /** Lines about who publishes. */
  imprint: string[];
  issn: string;
  /** DOI of the briefing, also where only its front matter has one, and the address that leads to it. */
  doi: string;
  doiUrl: string;
  /** Where earlier editions are, of a briefing that supersedes none. */
  previousEdition: string;
}

/**
 * The one plain object a template may read: text values only, never HTML. Rich content comes
 * through slots. An absent value is an empty string, an empty list or `false`.
 */
export interface PageModel {
  title: string;
  /** The title as it stands at the head of every page, where that is another; else empty. */
  shortTitle: string;
  subtitle: string;
  series: string;
  number: string;
  version: string;
  /** BCP 47 tag of the document. */
  lang: string;
  dir: 'ltr' | 'rtl';
  paper: 'a4' | 'letter';
  authors: { name: string; affiliation: string; email: string; orcid: string }[];
  /** Publication date in the words of the language, such as "23 November 2026". */
  published: string;
  /** Cut-off date in the words of the language. */
  informationTo: string;
  /**
   * Such as "Position as of 2 March 2019; later events are not covered", where the cut-off lies more
   * than twelve months before publication; else empty.
   */
  positionAsOf: string;
  /** `draft`, `final`, `superseded` or `withdrawn`. */
  status: string;
  /** The word for the status, printed in the furniture; empty for `final`. */
  statusWord: string;
  /** `TLP:AMBER+STRICT`, or empty. */
  tlp: string;
  /** What the label allows, in plain words; empty without a label. */
  tlpMeaning: string;
  /** The label in lower case without sign, such as `amber-strict`, for a class name. */
  tlpClass: string;
  /** Such as "17 references, 2 archived". */
  sourceBase: string;
  supersedes: string;
  /** What names this edition on each page: number, else name of the output, and version. */
  identifier: string;
  /** First figures of the digest (SHA-256) of the attached source. */
  digest: string;
  /** Addresses to write to, look up or call, each with the link that does so. */
  contacts: { text: string; href: string }[];
  /** How to cite, as the author has it or as it follows from the front matter. */
  citeAs: string;
  /** Name of the licence, or the author's words; `licenceUrl` is empty for the latter. */
  licence: string;
  licenceUrl: string;
  disclaimer: string;
  handling: string;
  history: { version: string; date: string; note: string }[];
  referenceCount: number;
  /** The institution. It is known in every partial, without being handed on. */
  identity: IdentityModel;
  /** Fixed words in the language of the document, by name, such as `references`; `comma` has its blank. */
  words: Record<string, string>;
}
