import type { Element, ElementContent, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toHtml } from 'hast-util-to-html';
import { visit } from 'unist-util-visit';

/** A drawing that is safe to show, or why it is not. */
export type InspectedSvg =
  | { svg: string; width: number; height: number }
  | { fault: string; note: string };

/** Elements that run, load or embed: refused, so that the author learns of it. */
const refusedElements = new Set([
  'script',
  'foreignObject',
  'iframe',
  'object',
  'embed',
  'audio',
  'video',
  'handler',
  'listener',
  'set',
  'animate',
  'animateMotion',
  'animateTransform',
]);

/**
 * Check an SVG drawing and write it anew without what editors leave in it.
 *
 * @param text The file as text.
 * @returns The drawing with its size in CSS px, or a fault for the author.
 */
export function inspectSvg(text: string): InspectedSvg {
  if (/<!DOCTYPE[^>]*\[|<!ENTITY/i.test(text)) {
    return { fault: 'has a document type with entities', note: 'Save it as plain SVG.' };
  }
  const tree = fromHtml(text.replace(/<\?[\s\S]*?\?>|<!DOCTYPE[^>]*>/gi, ''), {
    fragment: true,
    space: 'html',
  });
  const root = tree.children.find(isSvg);
  if (!root) return { fault: 'holds no `<svg>` element', note: 'Export the drawing again as SVG.' };
  const refused = findRefused(root);
  if (refused) {
    return {
      fault: `holds ${refused}`,
      note: 'Export it as plain SVG: without scripts, animation or outside references.',
    };
  }
  const size = sizeOf(root);
  if (!size) {
    return {
      fault: 'states no size',
      note: 'Give the `<svg>` element a `viewBox`, or a width and a height.',
    };
  }
  return { svg: serialise(root, size), ...size };
}

function isSvg(node: Root['children'][number]): node is Element {
  return node.type === 'element' && node.tagName === 'svg';
}

function findRefused(root: Element): string | undefined {
  let found: string | undefined;
  visit(root, 'element', (element) => {
    found ??= refusedElements.has(element.tagName)
      ? `a \`<${element.tagName}>\` element`
      : refusedAttribute(element);
  });
  return found;
}

function refusedAttribute(element: Element): string | undefined {
  for (const [name, value] of Object.entries(element.properties)) {
    const text = String(value);
    if (/^on/i.test(name)) return `the event attribute \`${name}\``;
    if (/^(xLinkHref|href|src)$/.test(name) && !/^#|^data:image\/(png|jpeg);base64,/i.test(text)) {
      return `a reference to \`${text.slice(0, 60)}\``;
    }
    if (name !== 'id' && loadsFromOutside(text, /^#/)) return 'a style that loads from outside';
  }
  if (element.tagName !== 'style') return undefined;
  const css = element.children.map((child) => (child.type === 'text' ? child.value : '')).join('');
  return /@import/i.test(css) || loadsFromOutside(css, /^#|^data:/i)
    ? 'a style that loads from outside'
    : undefined;
}

/** An escape (`u\72l(`) could hide an address, and no drawing needs one. */
function loadsFromOutside(css: string, allowed: RegExp): boolean {
  const addresses = [...css.matchAll(/url\(\s*['"]?\s*([^\s'")]*)/gi)].map(
    (match) => match[1] ?? '',
  );
  return /\\|image-set\(/i.test(css) || addresses.some((address) => !allowed.test(address));
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
const pixelsPerUnit: Record<string, number> = {
  '': 1,
  px: 1,
  pt: 96 / 72,
  pc: 16,
  in: 96,
  cm: 96 / 2.54,
  mm: 96 / 25.4,
};

function pixels(length: unknown): number | undefined {
  const match = /^\s*([\d.]+)\s*([a-z]*)\s*$/i.exec(String(length ?? ''));
  const factor = pixelsPerUnit[match?.[2]?.toLowerCase() ?? ''];
  return match && factor ? Number(match[1]) * factor : undefined;
}

function serialise(root: Element, size: { width: number; height: number }): string {
  const clean = withoutEditorTraces(root);
  clean.properties = {
    ...clean.properties,
    xmlns: 'http://www.w3.org/2000/svg',
    xmlnsXLink: 'http://www.w3.org/1999/xlink',
    width: size.width,
    height: size.height,
  };
  return toHtml(clean, { space: 'svg', closeEmptyElements: true, allowDangerousCharacters: false });
}

function withoutEditorTraces(element: Element): Element {
  const children: ElementContent[] = element.children.flatMap((child): ElementContent[] => {
    if (child.type === 'comment') return [];
    if (child.type !== 'element') return [child];
    if (child.tagName === 'metadata' || child.tagName.includes(':')) return [];
    return [withoutEditorTraces(child)];
  });
  const kept = Object.entries(element.properties).filter(
    ([name]) => !/^(sodipodi|inkscape|xmlns|xml):?/i.test(name) || name === 'xmlSpace',
  );
  return { ...element, properties: Object.fromEntries(kept), children };
}
