import type { Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import type { Liquid } from 'liquidjs';
import type { Finding } from '../../model/message.ts';
import type { PageModel } from '../../model/page-model.ts';
import type { Template } from '../../model/template.ts';
import { visit } from '../../values/visit.ts';
import { type Parts, placeParts } from './place-parts.ts';
import { renderTemplate } from './render-template.ts';

/**
 * Make the body of a document: the few tags of a template, with the parts in its slots.
 *
 * @param template Template.
 * @param model The only values it may read.
 * @param parts Rich content by slot.
 * @param means Its Liquid as it was read before, and what marks that which the template itself prints.
 * @returns The body, and the faults of the template; with faults in its HTML the body is empty.
 */
export function renderDocument(
  template: Template,
  model: PageModel,
  parts: Parts,
  { mark, liquid }: { mark?: ((tree: Root) => void) | undefined; liquid?: Liquid | undefined } = {},
): { tree: Root; faults: Finding[] } {
  const rendered = renderTemplate(template, model, liquid);
  const paperFaults = checkPaper(template, model);
  if (!('html' in rendered)) {
    return { tree: { type: 'root', children: [] }, faults: [rendered, ...paperFaults] };
  }
  const tree = withoutPositions(fromHtml(rendered.html, { fragment: true }));
  mark?.(tree);
  return { tree, faults: [...placeParts(tree, parts, template), ...paperFaults] };
}

/** Lines of rendered HTML are nowhere in a file; only Markdown places may stay in the tree. */
function withoutPositions(tree: Root): Root {
  visit(tree, (node) => {
    delete node.position;
  });
  return tree;
}

function checkPaper(template: Template, { paper }: PageModel): Finding[] {
  if (template.paperCss[paper]) return [];
  const expected = Object.keys(template.paperCss).sort();
  return [
    {
      actual: paper,
      expected,
      reason: `Unexpected paper \`${paper}\`, expected one the template \`${template.manifest.name}\` is made for`,
      note: `It is made for ${expected.join(' and ')}.`,
    },
  ];
}
