import type { Rule } from '../../../src/check/rule.ts';
import { directiveSyntax } from '../../../src/markdown/directive-syntax.ts';
import { directivesFromMarkdown } from '../../../src/markdown/directives-from-markdown.ts';
import { parseWith } from '../../../src/markdown/parse-with.ts';
import type { Briefing } from '../../../src/model/briefing.ts';
import type { FrontMatter } from '../../../src/model/front-matter.ts';
import type { Finding } from '../../../src/model/message.ts';
import { withoutEras } from '../../support/without-eras.ts';

/**
 * Let one rule look at Markdown.
 *
 * @param rule Rule to run.
 * @param text Markdown without front matter.
 * @param data Values of the front matter that matter to the rule.
 * @returns What it finds, in the order it reports.
 */
export function findingsOf(rule: Rule, text: string, data: Partial<FrontMatter> = {}): Finding[] {
  const findings: Finding[] = [];
  rule.check(briefingOf(text, data), (finding) => findings.push(finding));
  return findings;
}

/**
 * Let one rule look at Markdown, and put what it finds on lines.
 *
 * @param rule Rule to run.
 * @param text Markdown without front matter.
 * @returns Line, column and reason of each finding.
 */
export function toldBy(rule: Rule, text: string): string[] {
  return findingsOf(rule, text).map(
    ({ place, reason }) => `${place?.start.line}:${place?.start.column} ${reason}`,
  );
}

function briefingOf(text: string, data: Partial<FrontMatter>): Briefing {
  return {
    path: 'content/a.md',
    text,
    frontMatter: { data: { ...emptyFrontMatter, ...data }, places: {} },
    tree: parseWith(text, {
      micromark: [directiveSyntax()],
      fromMarkdown: [directivesFromMarkdown()],
    }),
    sources: [],
    sourcesIncomplete: false,
    clashes: [],
    undefinedCitations: [],
    references: [],
    citingPlaces: [],
    images: [],
    figures: [],
    targets: { ids: new Set(), contested: new Set() },
    ...withoutEras,
  };
}

const emptyFrontMatter: FrontMatter = {
  title: 'Title',
  authors: [],
  version: '1.0',
  status: 'draft',
  lang: 'en',
  keywords: [],
  history: [],
  bibliography: [],
  references: [],
  facts: [],
  eras: [],
  accept: [],
  embed_sources: true,
};
