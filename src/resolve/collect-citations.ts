import type { FootnoteDefinition, Nodes, Root } from 'mdast';
import { SKIP, visit } from 'unist-util-visit';
import type { Citation } from '../markdown/nodes.ts';

/** A citation and the slot it prints in. */
export interface CollectedCitation {
  citation: Citation;
  printedIn: string;
}

/** Containers that come before the body in the canonical order, first to last. */
const firstContainers = ['bottom-line', 'key-points', 'sourcing'];

/**
 * Gather the citations of a briefing in the one canonical order, whatever the template: bottom
 * line, key points, sourcing statement, the briefs of the eras, then the body in source order. The
 * citations of a footnote stand where its mark first stands.
 *
 * @param tree Markdown tree.
 * @returns Every citation that prints, once.
 */
export function collectCitations(tree: Root): CollectedCitation[] {
  const collector = createCollector(tree);
  for (const name of firstContainers) {
    for (const container of containers(tree, name)) collector.collect(container, name);
  }
  for (const summary of containers(tree, 'era-summary')) {
    const brief = summary.children.find((child) => child.type === 'paragraph');
    if (brief) collector.collect(brief, 'era-summary');
  }
  collector.collect(tree, 'body');
  return collector.collected;
}

function createCollector(tree: Root) {
  const definitions = new Map<string, FootnoteDefinition>();
  visit(tree, 'footnoteDefinition', (definition) => {
    const identifier = definition.identifier.toUpperCase();
    if (!definitions.has(identifier)) definitions.set(identifier, definition);
  });
  const collected: CollectedCitation[] = [];
  const seen = new Set<Citation | FootnoteDefinition>();

  function collect(root: Nodes, printedIn: string): void {
    visit(root, (node) => {
      if (node.type === 'footnoteDefinition' && node !== root) return SKIP;
      if (node.type === 'citation' && !seen.has(node)) {
        seen.add(node);
        collected.push({ citation: node, printedIn });
      }
      if (node.type !== 'footnoteReference') return;
      const definition = definitions.get(node.identifier.toUpperCase());
      if (!definition || seen.has(definition)) return;
      seen.add(definition);
      collect(definition, 'notes');
    });
  }
  return { collected, collect };
}

function containers(tree: Root, name: string) {
  return tree.children.flatMap((child) =>
    child.type === 'containerDirective' && child.name === name ? [child] : [],
  );
}
