import type { Nodes } from 'mdast';
import type { ContainerDirective } from 'mdast-util-directive';
import { supportKind } from '../../eras/support-kind.ts';
import { rowsOfDirective } from '../../markdown/directive-rows.ts';
import { factsOf, isDirective } from '../../markdown/directives.ts';
import { placeOf } from '../../markdown/place-of.ts';
import { allNodes } from '../all-nodes.ts';
import { countWords } from '../count-words.ts';
import { excerptOf } from '../excerpt-of.ts';
import { openingOf } from '../opening-of.ts';
import { readText } from '../read-text.ts';
import type { Rule } from '../rule.ts';

/**
 * Hold every claim that a hurried reader takes away to a citation, or to the word that there is
 * none: bottom line, key points, briefs and bullets of the eras.
 */
export const summaryCited: Rule = {
  id: 'summary-cited',
  check({ tree, text: source }, report) {
    for (const node of allNodes(tree)) {
      if (node.type !== 'containerDirective') continue;
      for (const { name, claim } of claimsOf(node)) {
        const { text } = readText(claim, source);
        if (isCited(claim) || countWords(text) === 0) continue;
        report({
          place: claim.type === 'containerDirective' ? openingOf(claim) : placeOf(claim),
          reason: `${name} \`${excerptOf(text)}\` has no citation, expected one, or \`:no-source[]\``,
          note: 'Cite what it rests on, or write `:no-source[]` after it if nothing stands behind it.',
        });
      }
    }
  },
};

interface Claim {
  /** As messages call it. */
  name: string;
  claim: Nodes;
}

/** What must be cited in a container, one by one. */
function claimsOf(node: ContainerDirective): Claim[] {
  const { whole, first, items } = factsOf(node)?.claims ?? {};
  const named = (name: string | undefined, claims: Nodes[]) =>
    name === undefined ? [] : claims.map((claim) => ({ name, claim }));
  const [start] = node.children;
  return [
    ...named(whole, [node]),
    ...named(first, start?.type === 'paragraph' ? [start] : []),
    ...named(items, rowsOfDirective(node)),
  ];
}

/** A citation of an unknown key is one: `citation-defined` tells of it. */
function isCited(claim: Nodes): boolean {
  return allNodes(claim).some(
    (node) => node.type === 'citation' || isDirective(node, 'no-source') || isSupported(node),
  );
}

/** Also by a footnote that cites. */
function isSupported(node: Nodes): boolean {
  if (node.type !== 'listItem' && node.type !== 'paragraph') return false;
  return node.data?.support?.units.some((unit) => supportKind(unit) !== 'unsourced') ?? false;
}
