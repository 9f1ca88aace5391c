import type { Element } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toHtml } from 'hast-util-to-html';
import { cleanSvg, type RefusedPart, tooDeep, unknownElement } from './clean-svg.ts';
import { findSvgExcess } from './find-svg-excess.ts';

/** A drawing that is safe to show, or why it is not. */
export type InspectedSvg =
  | { svg: string; width: number; height: number }
  | { fault: string; note: string };

/**
 * Check an SVG drawing and write it anew: what draws it is kept, traces of editors are left out, and
 * everything else is a fault.
 *
 * @param text The file as text.
 * @returns The drawing with its size in CSS px, or a fault for the author.
 */
export function inspectSvg(text: string): InspectedSvg {
  const drawing = readDrawing(text);
  if ('found' in drawing) return refusal(drawing);
  const clean = cleanSvg(drawing);
  if ('found' in clean) return refusal(clean);
  const excess = findSvgExcess(clean);
  if (excess) return refusal(excess);
  const size = sizeOf(clean);
  if (!size) {
    return {
      fault: 'states no size',
      note: 'Give the `<svg>` element a `viewBox`, or a width and a height.',
    };
  }
  const svg = serialise(clean, size);
  return usesEntity(svg, text) ? refusal(ownEntities) : { svg, ...size };
}

const noDrawing: RefusedPart = {
  found: 'no `<svg>` element',
  note: 'Export the drawing again as SVG.',
};

const ownEntities: RefusedPart = {
  found: 'entities of its own document type',
  note: 'Save it as plain SVG.',
};

function refusal({ found, note }: RefusedPart): InspectedSvg {
  return { fault: `holds ${found}`, note };
}

const prolog = /<\?[\s\S]*?\?>|<!DOCTYPE[^[>]*(?:\[[\s\S]*?\]\s*)?>/gi;

function readDrawing(text: string): Element | RefusedPart {
  try {
    const { children } = fromHtml(text.replace(prolog, ''), { fragment: true, space: 'html' });
    const elements = children.filter((node) => node.type === 'element');
    const root = elements.findIndex(({ tagName }) => tagName === 'svg');
    const drawing = elements[root];
    if (!drawing) return noDrawing;
    // An element of HTML ends the drawing: what follows it would be lost.
    const stray = elements.slice(root + 1).find(({ tagName }) => tagName !== 'svg');
    return stray ? unknownElement(stray.tagName) : drawing;
  } catch (error) {
    // The parser descends with the elements: so deep that the engine has no room left.
    if (error instanceof RangeError) return tooDeep;
    throw error;
  }
}

/**
 * Illustrator declares entities for the names of its vocabularies, which are left out. Any other stands
 * where it would be shown, and nothing here reads it.
 */
function usesEntity(svg: string, text: string): boolean {
  const declared = new Set([...text.matchAll(/<!ENTITY\s+([^\s%]+)/gi)].map(([, name]) => name));
  return [...svg.matchAll(/&#x26;([\w.:-]+);/g)].some(([, name]) => declared.has(name));
}

function sizeOf(root: Element): { width: number; height: number } | undefined {
  const box = String(root.properties.viewBox ?? '')
    .trim()
    .split(/[\s,]+/)
    .map(Number);
  const [, , boxWidth = 0, boxHeight = 0] = box;
  const ratio = boxWidth / boxHeight;
  const given = { width: pixels(root.properties.width), height: pixels(root.properties.height) };
  // Where one length is given, the other follows from the shape of the view box.
  const width = given.width ?? (given.height ? given.height * ratio : boxWidth);
  const height = given.height ?? (given.width ? given.width / ratio : boxHeight);
  return width > 0 && height > 0 ? { width, height } : undefined;
}

/** CSS absolute units in px: CSS Values and Units 4, §6.2. */
const pixelsPerUnit: ReadonlyMap<string, number> = new Map(
  Object.entries({
    '': 1,
    px: 1,
    pt: 96 / 72,
    pc: 16,
    in: 96,
    cm: 96 / 2.54,
    mm: 96 / 25.4,
  }),
);

function pixels(length: unknown): number | undefined {
  const match = /^\s*([\d.]+)\s*([a-z]*)\s*$/i.exec(String(length ?? ''));
  const factor = pixelsPerUnit.get(match?.[2]?.toLowerCase() ?? '');
  return match && factor ? Number(match[1]) * factor : undefined;
}

function serialise(drawing: Element, size: { width: number; height: number }): string {
  const root: Element = {
    ...drawing,
    properties: {
      ...drawing.properties,
      xmlns: 'http://www.w3.org/2000/svg',
      xmlnsXLink: 'http://www.w3.org/1999/xlink',
      width: size.width,
      height: size.height,
    },
  };
  return toHtml(root, { space: 'svg', closeEmptyElements: true, allowDangerousCharacters: false });
}
