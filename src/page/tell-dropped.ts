import { placesLeaf } from '../html/create-context.ts';
import type { BriefingParts } from '../html/create-parts.ts';
import { idsIn } from '../html/elements/identifiers.ts';
import { rowsOfDirective } from '../markdown/directive-rows.ts';
import { isDirective } from '../markdown/directives.ts';
import { createMessage } from '../messages/create-message.ts';
import type { Briefing } from '../model/briefing.ts';
import type { Message } from '../model/message.ts';
import type { Template } from '../model/template.ts';

/**
 * Tell in one message what the template `briefing` would print of a briefing and another leaves out.
 *
 * @param briefing Briefing.
 * @param parts Its parts, made for the template.
 * @param template Template.
 * @returns The message; nothing where all prints.
 */
export function tellDropped(
  briefing: Briefing,
  parts: BriefingParts,
  template: Template,
): Message[] {
  const dropped = droppedParts(briefing, parts, template);
  if (dropped.length === 0) return [];
  const { name } = template.manifest;
  return [
    createMessage('template-drops', briefing.path, {
      place: briefing.frontMatter.places.template,
      reason: `The template \`${name}\` leaves out \`${dropped.join('`, `')}\`, expected all that \`briefing\` prints`,
      actual: dropped.join(', '),
      note: 'Numbers stay those of the whole briefing. Build it with `--template briefing` as well to have all of it.',
    }),
  ];
}

function droppedParts(briefing: Briefing, parts: BriefingParts, template: Template): string[] {
  const { slots: listed } = template.manifest;
  const slots = new Set(listed);
  const { data } = briefing.frontMatter;
  const { eras, events, flags, references, tree } = briefing;
  const isMissing = (...names: string[]) => !names.some((name) => slots.has(name));
  // What the author has put into the text prints there.
  const isLost = (name: string, ...others: string[]) =>
    isMissing(name, ...others) && (isMissing('body') || !placesLeaf(tree, name));
  const hasExhibit = slots.has('exhibit');
  const told: (string | false)[] = [
    pointsOver(briefing, template),
    data.facts.length > 0 && isMissing('facts') && 'facts',
    data.map !== undefined &&
      isMissing('map') &&
      (!hasExhibit || parts.map.length > 0) &&
      'map of the front matter',
    eras.length > 0 && isMissing('eras-in-brief', 'eras-in-lines') && 'eras in brief',
    eras.length > 0 && isLost('eras-at-a-glance', 'exhibit') && 'table of the eras',
    eras.length > 0 &&
      hasExhibit &&
      isMissing('eras-at-a-glance') &&
      'rows of the table of the eras',
    eras.length > 0 && events.length > 0 && isLost('timeline') && 'timeline',
    parts.body.length > 0 &&
      isMissing('body') &&
      (slots.has('text-beside-eras') ? `sections of eras (${eras.length})` : 'text'),
    flags.length > 0 && isMissing('flags') && `open questions (${flags.length})`,
    // Without any list of what is cited nothing is printed: that is an error of its own.
    references.length > 0 &&
      isMissing('references') &&
      slots.has('references-short') &&
      referencesLeft(briefing, parts),
  ];
  const rich = told.filter((one) => one !== false);
  if (rich.length === 0) return [];
  // Matters of the closing strip alone make no shorter form.
  const closing: (string | false)[] = [
    data.history.length > 0 && !mentions(template, 'history') && 'document history',
    !mentions(template, 'citeAs') && 'how to cite',
    data.supersedes !== undefined && !mentions(template, 'supersedes') && 'previous edition',
  ];
  return [...rich, ...closing.filter((one) => one !== false)];
}

function pointsOver({ tree }: Briefing, { manifest }: Template): string | false {
  const { key_points: most, slots } = manifest;
  if (most === undefined || !slots.includes('key-points')) return false;
  const points = tree.children.flatMap((child) =>
    isDirective(child, 'key-points') ? rowsOfDirective(child) : [],
  );
  const count = points.length;
  if (count <= most) return false;
  return count === most + 1 ? `key point ${count}` : `key points ${most + 1} to ${count}`;
}

function referencesLeft({ references }: Briefing, parts: BriefingParts): string | false {
  const shown = [...idsIn({ children: parts['references-short'] })].filter((id) =>
    /^ref-\d+$/.test(id),
  );
  const left = references.length - shown.length;
  return left === 0 ? 'details of references' : `references (${left} of ${references.length})`;
}

/** Whether a template prints a value: its Liquid names it. */
function mentions({ liquid }: Template, value: string): boolean {
  return Object.values(liquid).some(({ text }) => new RegExp(`\\b${value}\\b`).test(text));
}
