import type { Level } from '../model/message.ts';

/**
 * Every rule id, phrased as the good state, with the level it speaks at. This is the one list: a
 * message with another id does not compile.
 */
export const ruleLevels = {
  // error: that briefing gets no PDF
  'source-readable': 'error',
  'front-matter-valid': 'error',
  'front-matter-known-key': 'error',
  'date-valid': 'error',
  'bibliography-readable': 'error',
  'citation-defined': 'error',
  'reference-url-safe': 'error',
  'link-safe': 'error',
  'image-found': 'error',
  'image-alt': 'error',
  'heading-increment': 'error',
  'glyph-covered': 'error',
  'directive-known': 'error',
  'directive-closed': 'error',
  'era-summary': 'error',
  'summary-cited': 'error',
  'confidence-and-likelihood': 'error',
  'tlp-consistent': 'error',
  'era-span': 'error',
  'era-overlap': 'error',
  'era-covered-to': 'error',
  'event-date': 'error',
  'event-in-era': 'error',
  'amount-cited': 'error',
  'amount-currency': 'error',
  'amount-valid': 'error',
  'amount-sum': 'error',
  'nesting-limit': 'error',
  'source-limits': 'error',
  'slug-unique': 'error',
  'template-valid': 'error',
  'page-limit': 'error',
  'page-numbers-settled': 'error',
  // warning: `--strict` makes it an error, `accept` an info
  'citation-syntax': 'warning',
  'bibliography-encoding': 'warning',
  'reference-unique': 'warning',
  'reference-used': 'warning',
  'reference-title': 'warning',
  'reference-placeholder-title': 'warning',
  'reference-dead': 'warning',
  'front-matter-used': 'warning',
  'footnote-defined': 'warning',
  'era-summary-length': 'warning',
  'bottom-line-length': 'warning',
  'summary-number': 'warning',
  'likelihood-terms': 'warning',
  'flag-open': 'warning',
  'era-section': 'warning',
  'era-gap': 'warning',
  'era-leader-term': 'warning',
  'event-cited': 'warning',
  'event-support': 'warning',
  'html-not-rendered': 'warning',
  'bidi-control': 'warning',
  'accept-matches': 'warning',
  // info
  'locator-known': 'info',
  'event-boundary': 'info',
  'event-outcome': 'info',
} as const satisfies Record<string, Level>;

/** The id of a rule. */
export type RuleId = keyof typeof ruleLevels;
