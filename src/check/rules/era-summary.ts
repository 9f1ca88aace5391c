import type { Heading } from 'mdast';
import type { ContainerDirective } from 'mdast-util-directive';
import { isDirective } from '../../markdown/directives.ts';
import { eraOfBlocks, onlyParagraphOf } from '../../markdown/era-of-blocks.ts';
import { placeOf } from '../../markdown/place-of.ts';
import type { Era } from '../../model/era.ts';
import type { Finding } from '../../model/message.ts';
import { allNodes } from '../all-nodes.ts';
import { openingOf } from '../opening-of.ts';
import type { Rule } from '../rule.ts';

/**
 * Hold each era to one summary, directly in its section: a first paragraph, then a list, which an era of
 * a single paragraph need not have.
 */
export const eraSummary: Rule = {
  id: 'era-summary',
  check({ path, tree }, report) {
    const eraOf = eraOfBlocks(tree.children);
    for (const node of allNodes(tree)) {
      if (node.type === 'heading') reportAll(headingFaults(node), report);
      if (!isDirective(node, 'era-summary')) continue;
      const era = eraOf.get(node);
      const strayed = strayFault(node, era, path);
      const isShort = era !== undefined && onlyParagraphOf(era, eraOf) !== undefined;
      const faults = strayed ? [strayed] : contentFaults(node, isShort);
      reportAll(
        faults.map((fault) => ({ place: openingOf(node), ...fault })),
        report,
      );
    }
  },
};

function reportAll(findings: readonly Finding[], report: (finding: Finding) => void): void {
  for (const finding of findings) report(finding);
}

function headingFaults(heading: Heading): Finding[] {
  const era = heading.data?.era;
  if (!era || era.summary) return [];
  return [
    {
      place: placeOf(heading),
      reason: `Section \`${era.label}\` has no summary, expected an \`:::era-summary\` in it`,
      expected: [':::era-summary'],
      note: 'Write it directly below the heading: one sentence, then two to four bullets.',
    },
  ];
}

function strayFault(
  node: ContainerDirective,
  era: Era | undefined,
  file: string,
): Finding | undefined {
  if (!era) {
    return {
      reason: 'Unexpected `:::era-summary` outside the section of an era, expected it in one',
      note:
        'Declare the era under `eras`, give a heading its label, and write the summary below that ' +
        'heading, not inside another block.',
    };
  }
  if (!era.summary || era.summary.node === node) return undefined;
  const { place } = era.summary;
  return {
    reason: `Unexpected second \`:::era-summary\` in section \`${era.label}\`, expected one`,
    note: 'Join the two, or move this one to the section it belongs to.',
    cause: { file, place, reason: 'The first one is here.' },
  };
}

/** Of a single paragraph bullets could only tell the same again. */
function contentFaults(node: ContainerDirective, isShort: boolean): Finding[] {
  const hasBrief = node.children[0]?.type === 'paragraph';
  const hasList = node.children.some(({ type }) => type === 'list');
  return [
    ...(hasBrief
      ? []
      : [
          {
            reason: '`:::era-summary` begins without a paragraph, expected its brief',
            note: 'Begin with one sentence of at most 20 words: it prints on page 1.',
          },
        ]),
    ...(hasList || isShort
      ? []
      : [
          {
            reason: '`:::era-summary` has no list, expected two to four bullets',
            note: 'Write each as `- …`, with its citation or `:no-source[]`.',
          },
        ]),
  ];
}
