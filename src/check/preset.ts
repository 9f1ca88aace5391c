import type { Rule } from './rule.ts';
import { amountCited } from './rules/amount-cited.ts';
import { amountCurrency } from './rules/amount-currency.ts';
import { amountSum } from './rules/amount-sum.ts';
import { amountValid } from './rules/amount-valid.ts';
import { bidiControl } from './rules/bidi-control.ts';
import { bottomLineLength } from './rules/bottom-line-length.ts';
import { captionPlaced } from './rules/caption-placed.ts';
import { chartData } from './rules/chart-data.ts';
import { chartFile } from './rules/chart-file.ts';
import { citationDefined } from './rules/citation-defined.ts';
import { citationSyntaxRule } from './rules/citation-syntax.ts';
import { codeClosed } from './rules/code-closed.ts';
import { confidenceAndLikelihood } from './rules/confidence-and-likelihood.ts';
import { dateSpelling } from './rules/date-spelling.ts';
import { dateValid } from './rules/date-valid.ts';
import { directiveAttribute } from './rules/directive-attribute.ts';
import { directiveClosed } from './rules/directive-closed.ts';
import { directiveKnown } from './rules/directive-known.ts';
import { eraCoveredTo } from './rules/era-covered-to.ts';
import { eraGap } from './rules/era-gap.ts';
import { eraLeaderTerm } from './rules/era-leader-term.ts';
import { eraOverlap } from './rules/era-overlap.ts';
import { eraSection } from './rules/era-section.ts';
import { eraSpan } from './rules/era-span.ts';
import { eraSummary } from './rules/era-summary.ts';
import { eraSummaryLength } from './rules/era-summary-length.ts';
import { eraSummaryRepeats } from './rules/era-summary-repeats.ts';
import { eventBoundary } from './rules/event-boundary.ts';
import { eventCited } from './rules/event-cited.ts';
import { eventDate } from './rules/event-date.ts';
import { eventDateSpelling } from './rules/event-date-spelling.ts';
import { eventInEra } from './rules/event-in-era.ts';
import { eventMark } from './rules/event-mark.ts';
import { eventOutcome } from './rules/event-outcome.ts';
import { eventSupport } from './rules/event-support.ts';
import { flagOpen } from './rules/flag-open.ts';
import { footnoteAsReference } from './rules/footnote-as-reference.ts';
import { footnoteDefined } from './rules/footnote-defined.ts';
import { headingIncrement } from './rules/heading-increment.ts';
import { htmlNotRendered } from './rules/html-not-rendered.ts';
import { idUnique } from './rules/id-unique.ts';
import { imageAlt } from './rules/image-alt.ts';
import { imageFound } from './rules/image-found.ts';
import { informationStale } from './rules/information-stale.ts';
import { languageKnown } from './rules/language-known.ts';
import { licenceKnown } from './rules/licence-known.ts';
import { likelihoodTerms } from './rules/likelihood-terms.ts';
import { linkSafe } from './rules/link-safe.ts';
import { linkUnambiguous } from './rules/link-unambiguous.ts';
import { locatorKnown } from './rules/locator-known.ts';
import { mapKnown } from './rules/map-known.ts';
import { markdownKnown } from './rules/markdown-known.ts';
import { referenceAfterCutOff } from './rules/reference-after-cut-off.ts';
import { referenceDateFormat } from './rules/reference-date-format.ts';
import { referenceDead } from './rules/reference-dead.ts';
import { referenceDuplicate } from './rules/reference-duplicate.ts';
import { referenceLanguage } from './rules/reference-language.ts';
import { referencePlaceholderTitle } from './rules/reference-placeholder-title.ts';
import { referenceRetrieved } from './rules/reference-retrieved.ts';
import { referenceTitle } from './rules/reference-title.ts';
import { referenceUnique } from './rules/reference-unique.ts';
import { referenceUrlSafe } from './rules/reference-url-safe.ts';
import { referenceUsed } from './rules/reference-used.ts';
import { sizeLimit } from './rules/size-limit.ts';
import { summaryCited } from './rules/summary-cited.ts';
import { summaryNumber } from './rules/summary-number.ts';
import { textPresent } from './rules/text-present.ts';
import { tlpConsistent } from './rules/tlp-consistent.ts';

/** The rules that look at every resolved briefing. Their levels stand in `rule-levels.ts`. */
export const rules: readonly Rule[] = [
  amountCited,
  amountCurrency,
  amountSum,
  amountValid,
  bidiControl,
  bottomLineLength,
  captionPlaced,
  chartData,
  chartFile,
  citationDefined,
  citationSyntaxRule,
  codeClosed,
  confidenceAndLikelihood,
  dateSpelling,
  dateValid,
  directiveAttribute,
  directiveClosed,
  directiveKnown,
  eraCoveredTo,
  eraGap,
  eraLeaderTerm,
  eraOverlap,
  eraSection,
  eraSpan,
  eraSummary,
  eraSummaryLength,
  eraSummaryRepeats,
  eventBoundary,
  eventCited,
  eventDate,
  eventDateSpelling,
  eventInEra,
  eventMark,
  eventOutcome,
  eventSupport,
  flagOpen,
  footnoteAsReference,
  footnoteDefined,
  headingIncrement,
  htmlNotRendered,
  idUnique,
  imageAlt,
  imageFound,
  informationStale,
  licenceKnown,
  languageKnown,
  likelihoodTerms,
  linkSafe,
  linkUnambiguous,
  locatorKnown,
  mapKnown,
  markdownKnown,
  referenceAfterCutOff,
  referenceDateFormat,
  referenceDead,
  referenceDuplicate,
  referenceLanguage,
  referencePlaceholderTitle,
  referenceRetrieved,
  referenceTitle,
  referenceUnique,
  referenceUrlSafe,
  referenceUsed,
  sizeLimit,
  summaryCited,
  summaryNumber,
  textPresent,
  tlpConsistent,
];

/**
 * The rules that look at the text alone, and speak where the front matter cannot be read: none of them
 * asks for eras, sources or what else is declared there.
 */
export const textRules: readonly Rule[] = [
  amountCurrency,
  amountValid,
  bidiControl,
  captionPlaced,
  chartData,
  chartFile,
  citationSyntaxRule,
  codeClosed,
  directiveAttribute,
  directiveClosed,
  directiveKnown,
  eventDate,
  eventDateSpelling,
  eventMark,
  headingIncrement,
  htmlNotRendered,
  imageAlt,
  imageFound,
  mapKnown,
  markdownKnown,
];
