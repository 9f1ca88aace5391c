import type { Element, ElementContent, Root } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import { visit } from '../values/visit.ts';

/**
 * Colour the code blocks that name their language. The highlighter is loaded only when there is
 * one, as most briefings have none.
 *
 * @param tree Body of a briefing; its code blocks are changed in place.
 */
export async function highlightCode(tree: Root): Promise<void> {
  const blocks: { code: Element; language: string }[] = [];
  visit(tree, 'element', (element, _index, parent) => {
    const language = languageOf(element);
    if (language && parent?.type === 'element' && parent.tagName === 'pre') {
      blocks.push({ code: element, language });
    }
  });
  if (blocks.length === 0) return;
  const { common, createLowlight } = await import('lowlight');
  const lowlight = createLowlight(common);
  for (const { code, language } of blocks) {
    if (!lowlight.registered(language)) continue;
    code.children = lowlight.highlight(language, textOf(code)).children as ElementContent[];
  }
}

function languageOf(element: Element): string | undefined {
  if (element.tagName !== 'code' || !Array.isArray(element.properties.className)) return undefined;
  const name = element.properties.className.find((item) => String(item).startsWith('language-'));
  return name === undefined ? undefined : String(name).slice('language-'.length).toLowerCase();
}
