/**
 * The elements of CSL 1.0.2 (its specification, and the schema of the same release), without those
 * of `info`, which say nothing about the print.
 */
export const styleElements: ReadonlySet<string> = new Set(
  `style info locale terms term single multiple style-options date date-part macro citation
  bibliography sort key layout text number names name name-part et-al label substitute group choose
  if else-if else`.split(/\s+/),
);

/** The attributes of CSL 1.0.2; most stand on several elements, and the engine skips strays. */
export const styleAttributes: ReadonlySet<string> = new Set(
  `xmlns xml:lang xml:base xml:space class version default-locale page-range-format
  demote-non-dropping-particle initialize-with-hyphen name-form name-delimiter names-delimiter and
  delimiter-precedes-et-al delimiter-precedes-last et-al-min et-al-use-first et-al-subsequent-min
  et-al-subsequent-use-first et-al-use-last initialize initialize-with name-as-sort-order
  sort-separator name match gender gender-form form plural variable macro term value prefix suffix
  delimiter display font-style font-variant font-weight text-decoration vertical-align quotes
  strip-periods text-case type is-numeric is-uncertain-date disambiguate locator position date-parts
  range-delimiter sort names-min names-use-first names-use-last collapse cite-group-delimiter
  year-suffix-delimiter after-collapse-delimiter disambiguate-add-names disambiguate-add-givenname
  givenname-disambiguation-rule disambiguate-add-year-suffix near-note-distance hanging-indent
  second-field-align line-spacing entry-spacing subsequent-author-substitute
  subsequent-author-substitute-rule punctuation-in-quote limit-day-ordinals-to-day-1`.split(/\s+/),
);
