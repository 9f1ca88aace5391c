import type { Nodes } from 'mdast';
import type { TextDirective } from 'mdast-util-directive';
import { splitSentences } from '../eras/split-sentences.ts';
import type { Briefing } from '../model/briefing.ts';
import { isTextBlock, readText } from './read-text.ts';

/** Amounts that a reader takes in together: those of one row, or of one sentence. */
export interface ClaimGroup {
  amounts: TextDirective[];
  /** Row or paragraph that holds them. */
  block: Nodes;
}

/**
 * Group the amounts of a briefing by row (an item of a list, a row of a table, a fact) or, in
 * running text, by sentence.
 *
 * @param briefing Briefing to look at.
 * @returns The groups that hold any amount.
 */
export function claimGroups({ tree, facts, eras, text, frontMatter }: Briefing): ClaimGroup[] {
  const groups: ClaimGroup[] = [];
  const { lang } = frontMatter.data;

  function visit(node: Nodes): void {
    if (isTextBlock(node)) addSentences(node);
    else if (node.type === 'tableRow') addRow([node], node);
    else if (node.type === 'listItem') {
      addRow(node.children.filter(isTextBlock), node);
      for (const child of node.children) if (!isTextBlock(child)) visit(child);
    } else if ('children' in node) {
      for (const child of node.children) visit(child);
    }
  }

  function addRow(nodes: readonly Nodes[], block: Nodes): void {
    const amounts = nodes.flatMap((node) => readText(node, text).amounts);
    if (amounts.length > 0) groups.push({ amounts: amounts.map(({ node }) => node), block });
  }

  function addSentences(block: Nodes): void {
    const { text: words, clusters, amounts } = readText(block, text);
    if (amounts.length === 0) return;
    let end = 0;
    for (const sentence of splitSentences(words, lang, clusters)) {
      const start = end;
      end += sentence.length;
      const inside = amounts.filter(({ offset }) => offset >= start && offset < end);
      if (inside.length > 0) groups.push({ amounts: inside.map(({ node }) => node), block });
    }
  }

  visit(tree);
  for (const { value } of [...facts, ...eras.flatMap(({ rows }) => rows)]) addRow([value], value);
  return groups;
}
