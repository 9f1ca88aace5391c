import type { Nodes, Parent, PhrasingContent } from 'mdast';
import type { Citation } from '../markdown/nodes.ts';
import { visit } from '../values/visit.ts';

/**
 * Join citations that stand side by side, with at most a blank between: they print in one bracket.
 * One in the running text (`@key`) stays alone, as it is part of its sentence.
 *
 * @param tree Markdown tree or a part of it, changed in place.
 */
export function mergeAdjacentCitations(tree: Nodes): void {
  visit(tree, (node) => {
    if ('children' in node && node.children.some((child) => child.type === 'citation')) {
      mergeChildren(node as Parent);
    }
  });
}

function mergeChildren(parent: Parent): void {
  const merged: Parent['children'] = [];
  for (const child of parent.children) {
    const previous = merged.at(-1);
    const beforeBlank = merged.at(-2);
    if (!isGroup(child)) {
      merged.push(child);
    } else if (isGroup(previous)) {
      join(previous, child);
    } else if (isBlank(previous) && isGroup(beforeBlank)) {
      merged.pop();
      join(beforeBlank, child);
    } else {
      merged.push(child);
    }
  }
  parent.children = merged;
}

function join(first: Citation, second: Citation): void {
  first.items = [...first.items, ...second.items];
  if (first.position && second.position) {
    first.position = { ...first.position, end: second.position.end };
  }
}

function isGroup(node: Parent['children'][number] | undefined): node is Citation {
  return node?.type === 'citation' && node.items[0]?.mode !== 'textual';
}

function isBlank(node: Parent['children'][number] | PhrasingContent | undefined): boolean {
  return node?.type === 'text' && /^\s+$/.test(node.value);
}
