import type { Nodes } from 'mdast';
import type { ContainerDirective } from 'mdast-util-directive';
import { supportKind } from '../../eras/support-kind.ts';
import { placeOf } from '../../markdown/place-of.ts';
import { allNodes } from '../all-nodes.ts';
import { countWords } from '../count-words.ts';
import { excerptOf } from '../excerpt-of.ts';
import { openingOf } from '../opening-of.ts';
import { readText } from '../read-text.ts';
import type { Rule } from '../rule.ts';

/** Claims of each container: what must be cited, one by one. */
const claimsIn: Readonly<Record<string, (node: ContainerDirective) => Nodes[]>> = {
  'bottom-line': (node) => [node],
  'key-points': itemsOf,
  'era-summary': (node) => [
    ...node.children.slice(0, 1).filter(({ type }) => type === 'paragraph'),
    ...itemsOf(node),
  ],
};

const names: Readonly<Record<string, string>> = {
  containerDirective: 'Bottom line',
  paragraph: 'Brief',
};

/**
 * Hold every claim that a hurried reader takes away to a citation, or to the word that there is
 * none: bottom line, key points, briefs and bullets of the eras.
 */
export const summaryCited: Rule = {
  id: 'summary-cited',
  check({ tree, text: source }, report) {
    for (const node of allNodes(tree)) {
      if (node.type !== 'containerDirective') continue;
      const claims = Object.hasOwn(claimsIn, node.name) ? claimsIn[node.name]?.(node) : undefined;
      for (const claim of claims ?? []) {
        const { text } = readText(claim, source);
        if (isCited(claim) || countWords(text) === 0) continue;
        const place = claim.type === 'containerDirective' ? openingOf(claim) : placeOf(claim);
        const name = names[claim.type] ?? (node.name === 'key-points' ? 'Key point' : 'Bullet');
        report({
          ...(place && { place }),
          reason: `${name} \`${excerptOf(text)}\` has no citation, expected one, or \`:no-source[]\``,
          note: 'Cite what it rests on, or write `:no-source[]` after it if nothing stands behind it.',
        });
      }
    }
  },
};

function itemsOf(node: ContainerDirective): Nodes[] {
  return node.children.flatMap((child) => (child.type === 'list' ? child.children : []));
}

/** A citation of an unknown key is one: `citation-defined` tells of it. */
function isCited(claim: Nodes): boolean {
  return allNodes(claim).some(
    (node) =>
      node.type === 'citation' ||
      (node.type === 'textDirective' && node.name === 'no-source') ||
      isSupported(node),
  );
}

/** Also by a footnote that cites. */
function isSupported(node: Nodes): boolean {
  if (node.type !== 'listItem' && node.type !== 'paragraph') return false;
  return node.data?.support?.units.some((unit) => supportKind(unit) !== 'unsourced') ?? false;
}
