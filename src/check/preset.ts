import type { Rule } from './rule.ts';
import { bidiControl } from './rules/bidi-control.ts';
import { citationDefined } from './rules/citation-defined.ts';
import { citationSyntax } from './rules/citation-syntax.ts';
import { directiveClosed } from './rules/directive-closed.ts';
import { directiveKnown } from './rules/directive-known.ts';
import { footnoteDefined } from './rules/footnote-defined.ts';
import { frontMatterUsed } from './rules/front-matter-used.ts';
import { headingIncrement } from './rules/heading-increment.ts';
import { htmlNotRendered } from './rules/html-not-rendered.ts';
import { imageAlt } from './rules/image-alt.ts';
import { imageFound } from './rules/image-found.ts';
import { linkSafe } from './rules/link-safe.ts';
import { locatorKnown } from './rules/locator-known.ts';
import { referenceDead } from './rules/reference-dead.ts';
import { referencePlaceholderTitle } from './rules/reference-placeholder-title.ts';
import { referenceTitle } from './rules/reference-title.ts';
import { referenceUnique } from './rules/reference-unique.ts';
import { referenceUrlSafe } from './rules/reference-url-safe.ts';
import { referenceUsed } from './rules/reference-used.ts';

/** The rules that look at every resolved briefing. Their levels stand in `rule-levels.ts`. */
export const rules: readonly Rule[] = [
  bidiControl,
  citationDefined,
  citationSyntax,
  directiveClosed,
  directiveKnown,
  footnoteDefined,
  frontMatterUsed,
  headingIncrement,
  htmlNotRendered,
  imageAlt,
  imageFound,
  linkSafe,
  locatorKnown,
  referenceDead,
  referencePlaceholderTitle,
  referenceTitle,
  referenceUnique,
  referenceUrlSafe,
  referenceUsed,
];
