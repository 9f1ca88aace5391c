import type { ElementContent } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { h } from 'hastscript';
import { slotNames } from '../../html/slots.ts';
import type { Finding } from '../../model/message.ts';
import type { Paper } from '../../model/settings.ts';
import type { Template } from '../../model/template.ts';
import { checkSafety } from './check-safety.ts';
import { type Parts, placeParts } from './place-parts.ts';
import { renderWithFaults } from './render-template.ts';
import { specimenModels } from './specimen-models.ts';

/**
 * Try the HTML of a template with values of every kind, so that each of its tags goes every way, and with
 * something in every slot.
 *
 * @param template Template to try.
 * @returns Each fault once: Liquid, slots, and what would run or load.
 */
export function tryTemplate(template: Template): Finding[] {
  const papers = Object.keys(template.manifest.papers) as Paper[];
  const found = papers.flatMap(specimenModels).flatMap((model) => {
    const { html, faults } = renderWithFaults(template, model);
    if (html === undefined) return faults;
    const tree = fromHtml(html, { fragment: true });
    const misplaced = placeParts(tree, somethingInEach(), template);
    return [...faults, ...misplaced, ...checkSafety(tree, template)];
  });
  return [...new Map(found.map((finding) => [JSON.stringify(finding), finding])).values()];
}

function somethingInEach(): Parts {
  return Object.fromEntries(
    slotNames.map((name): [string, ElementContent[]] => [name, [h('p', name)]]),
  );
}
