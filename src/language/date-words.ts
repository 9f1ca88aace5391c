/** The words that authors of a language write in dates, in lower case. */
export interface DateWords {
  /** Before a date that something goes on from: "since". */
  since: readonly string[];
  /** Before a date that is about right: "c.", "about". */
  about: readonly string[];
  /** Spring, summer, autumn and winter, each in all its forms. */
  seasons: readonly [Season, Season, Season, Season];
  /** Between day, month and year: "de" in Spanish. */
  linking?: readonly string[];
  /** Behind a year: "г." in Russian. */
  afterYear?: readonly string[];
  /** How the first day of a month is written where it is not "1", which the locale data leave out: "1er" in French. */
  firstDay?: string;
}

/** All forms of the name of a season. */
type Season = readonly string[];
