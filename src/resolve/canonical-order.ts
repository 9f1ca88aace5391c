import type { FootnoteDefinition, Nodes, Paragraph, Root } from 'mdast';
import { isDirective, type PlacedDirectiveName } from '../markdown/directives.ts';
import { firstDefinitions } from '../markdown/first-definitions.ts';
import type { BriefingFact, Era } from '../model/era.ts';
import { SKIP, visit } from '../values/visit.ts';

/** A node and the slot it prints in. */
export interface OrderedNode {
  node: Nodes;
  /** `body`, or a slot such as `bottom-line`. */
  printedIn: string;
}

/** What a briefing says, in the tree and in its front matter. */
export interface BriefingContent {
  tree: Root;
  facts: readonly BriefingFact[];
  eras: readonly Era[];
}

/**
 * List the inline Markdown of the front matter.
 *
 * @param content What has it.
 * @returns The values of facts, then those of the rows of eras.
 */
export function inlineValues({
  facts,
  eras,
}: Pick<BriefingContent, 'facts' | 'eras'>): Paragraph[] {
  return [...facts, ...eras.flatMap(({ rows }) => rows)].map(({ value }) => value);
}

/**
 * List every node of a briefing in the one canonical order, whatever the template: bottom line,
 * facts, key points, sourcing statement, the briefs of the eras in their order, then the body in
 * source order, and last the rows of the eras table, which introduce no number. What a footnote
 * holds stands where its mark first stands, be it the mark of a note or the citation of a free-text
 * reference.
 *
 * @param content Tree, facts and eras.
 * @returns Every node that prints, once, each parent before its children.
 */
export function canonicalOrder({ tree, facts, eras }: BriefingContent): OrderedNode[] {
  const collector = createCollector(tree);
  const collectBoxes = (name: PlacedDirectiveName) => {
    for (const box of tree.children) if (isDirective(box, name)) collector.collect(box, name);
  };
  const beforeEras: Readonly<Record<PlacedDirectiveName | 'facts', () => void>> = {
    'bottom-line': () => collectBoxes('bottom-line'),
    facts() {
      for (const { value } of facts) collector.collect(value, 'facts');
    },
    'key-points': () => collectBoxes('key-points'),
    sourcing: () => collectBoxes('sourcing'),
  };
  for (const collect of Object.values(beforeEras)) collect();
  for (const { summary } of eras) {
    if (summary?.brief) collector.collect(summary.brief, 'eras-in-brief');
  }
  collector.collect(tree, 'body');
  for (const { value } of eras.flatMap(({ rows }) => rows)) {
    collector.collect(value, 'eras-at-a-glance');
  }
  return collector.collected;
}

function createCollector(tree: Root) {
  const definitions = firstDefinitions(tree, 'footnoteDefinition');
  const bySourceKey = new Map(
    [...definitions.values()].map((definition) => [definition.data?.sourceKey, definition]),
  );
  const collected: OrderedNode[] = [];
  const seen = new Set<Nodes>();

  function collect(root: Nodes, printedIn: string): void {
    visit(root, (node) => {
      if (node.type === 'footnoteDefinition' && node !== root) return SKIP;
      if (seen.has(node)) return SKIP;
      seen.add(node);
      collected.push({ node, printedIn });
      if (node.type === 'footnoteReference') {
        collectOnce(definitions.get(node.identifier.toUpperCase()), 'notes');
      }
      if (node.type === 'citation') {
        for (const { key } of node.items) collectOnce(bySourceKey.get(key), 'references');
      }
      return undefined;
    });
  }

  function collectOnce(definition: FootnoteDefinition | undefined, printedIn: string): void {
    if (definition && !seen.has(definition)) collect(definition, printedIn);
  }
  return { collected, collect };
}
