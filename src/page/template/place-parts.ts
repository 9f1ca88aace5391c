import type { Element, ElementContent, Root } from 'hast';
import { elementsBelow } from '../../html/elements/find-elements.ts';
import type { Finding } from '../../model/message.ts';
import type { Template } from '../../model/template.ts';
import { SKIP, visit } from '../../values/visit.ts';
import { findInTemplate } from './find-in-template.ts';

/** Rich content by the name of the slot that prints it. */
export type Parts = Record<string, ElementContent[]>;

/**
 * Put the parts where the template has `<bp-slot name="…">`. A slot whose part is empty prints
 * nothing, and nor does an element with `data-if-filled` where all slots in it are empty. A slot that is unknown, placed twice, or needed but not placed is a finding.
 *
 * @param tree Rendered template; changed in place.
 * @param parts Rich content by slot.
 * @param template Template that was rendered.
 * @returns Faults of the template.
 */
export function placeParts(tree: Root, parts: Parts, template: Template): Finding[] {
  takeOutEmpty(tree, parts);
  const findings: Finding[] = [];
  const placed = new Set<string>();
  visit(tree, 'element', (node, index, parent) => {
    if (node.tagName !== 'bp-slot' || !parent || index === undefined) return;
    const name = String(node.properties.name ?? '');
    const fault = notClosed(node, name) ?? slotFault(name, placed, parts, template);
    const text = `<bp-slot name="${name}"`;
    if (fault) findings.push({ ...findInTemplate(template, text), actual: name, ...fault });
    placed.add(name);
    const content = fault ? [] : (ownPart(parts, name) ?? []);
    // Not spliced: a body of 1 MB may have more blocks than a call may have arguments.
    parent.children = [
      ...parent.children.slice(0, index),
      ...content,
      ...parent.children.slice(index + 1),
    ] as typeof parent.children;
    // Parts hold no slots: what an author writes is never a template.
    return [SKIP, index + content.length];
  });
  return [...findings, ...unplaced(placed, template)];
}

/** A heading over slots would else promise what is not there. The slots stay, as they are placed. */
function takeOutEmpty(tree: Root, parts: Parts): void {
  visit(tree, 'element', (node) => {
    const { dataIfFilled, ...properties } = node.properties;
    if (dataIfFilled === undefined) return;
    node.properties = properties;
    const slots = elementsBelow(node, ({ tagName }) => tagName === 'bp-slot');
    const isFilled = ({ properties: { name } }: Element) =>
      ownPart(parts, String(name ?? ''))?.length !== 0;
    if (slots.length > 0 && !slots.some(isFilled)) node.children = slots;
  });
}

/** What is wrong with a slot, but where it stands and its name. */
type SlotFault = Omit<Finding, 'file' | 'place' | 'actual'>;

/** `<bp-slot />` stays open in HTML and would swallow what follows it. */
function notClosed(node: Element, name: string): SlotFault | undefined {
  if (node.children.every((child) => child.type === 'text' && child.value.trim() === '')) return;
  return {
    reason: `Unexpected content in slot \`${name}\`, expected \`</bp-slot>\` right after its tag`,
    note: `Write \`<bp-slot name="${name}"></bp-slot>\`.`,
  };
}

function slotFault(
  name: string,
  placed: Set<string>,
  parts: Parts,
  { manifest, manifestPath }: Template,
): SlotFault | undefined {
  if (!manifest.slots.some((pattern) => matches(pattern, name))) {
    return {
      expected: manifest.slots,
      reason: `Unexpected slot \`${name}\`, expected one that the manifest lists`,
      note: `List it under \`slots\` in ${manifestPath}, or mend its name.`,
    };
  }
  if (placed.has(name)) {
    return {
      reason: `Unexpected second slot \`${name}\`, expected each slot once`,
      note: 'Remove one of the two.',
    };
  }
  if (ownPart(parts, name)) return undefined;
  return {
    expected: Object.keys(parts).sort(),
    reason: `Unexpected slot \`${name}\`, expected a slot that a briefing fills`,
    note: 'docs/templates.md lists the slots.',
  };
}

function unplaced(placed: Set<string>, template: Template): Finding[] {
  const { manifest, manifestPath: file, manifestPlaces } = template;
  return manifest.slots.flatMap((slot, index) => {
    if (slot.includes('*') || placed.has(slot)) return [];
    return {
      file,
      place: manifestPlaces[`slots.${index}`],
      actual: slot,
      reason: `Unexpected manifest: slot \`${slot}\` is listed, expected the HTML to place it`,
      note: `Write \`<bp-slot name="${slot}"></bp-slot>\`, or take it off the list.`,
    };
  });
}

function ownPart(parts: Parts, name: string): ElementContent[] | undefined {
  return Object.hasOwn(parts, name) ? parts[name] : undefined;
}

function matches(pattern: string, name: string): boolean {
  const wanted = pattern.split('.');
  const segments = name.split('.');
  return (
    wanted.length === segments.length &&
    wanted.every((segment, index) => segment === '*' || segment === segments[index])
  );
}
