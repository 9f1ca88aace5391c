import type { Nodes, Paragraph } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { createHeadingSlugger } from '../markdown/heading-slugger.ts';
import type { Briefing } from '../model/briefing.ts';

/**
 * List the ids that links of a briefing may name: references, headings, figures, maps and tables, and
 * whatever else has an `{#id}`.
 *
 * @param nodes Nodes of the briefing.
 * @param briefing What else is known of it.
 * @returns The ids; one that several places have stands there as often.
 */
export function linkTargets(
  nodes: readonly Nodes[],
  { references, figures, eras }: Briefing,
): string[] {
  const slug = createHeadingSlugger();
  const ids = references.map(({ number }) => `ref-${number}`);
  if (eras.length > 0) ids.push('tab-eras', 'fig-timeline');
  const maps = figures.filter(({ kind }) => kind === 'map');
  for (const number of maps.keys()) ids.push(`map-${number + 1}`);
  for (const { id } of figures) if (id !== undefined) ids.push(id);
  for (const node of nodes) {
    if (node.type === 'heading') ids.push(slug(textOf(node)));
    else if (node.type === 'paragraph') ids.push(...figureIn(node));
    else if (isNamed(node)) ids.push(node.attributes?.id ?? '');
  }
  return ids;
}

/** Charts and maps are among the figures. */
function isNamed(node: Nodes): node is Extract<Nodes, { attributes?: unknown }> {
  return 'attributes' in node && !!node.attributes?.id && !['chart', 'map'].includes(node.name);
}

/** An image alone in its paragraph is a figure, named after its file. */
function figureIn({ data, children: [only, ...others] }: Paragraph): string[] {
  const picture = data?.picture ?? (others.length === 0 ? only : undefined);
  if (picture?.type !== 'image') return [];
  const stem = /([^/\\]*?)(?:\.[^./\\]*)?$/.exec(picture.url)?.[1] ?? '';
  return [`fig-${stem}`];
}
