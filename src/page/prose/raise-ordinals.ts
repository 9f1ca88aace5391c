import type { Element, ElementContent, Root, RootContent, Text } from 'hast';
import { h } from 'hastscript';
import { ownLang } from '../../html/elements/own-lang.ts';
import { isProse } from './edit-prose.ts';

/**
 * Ordinals of French: `1er`, `1re`, `2e`, `XIXe`. A single letter but I, V and X begins words (`Le`,
 * `Ce`), so it is no number.
 */
const ORDINAL =
  /(?<![\p{L}\p{N}.,/_-])(?:(1|I)(ers?|res?)|(\d{1,4}|[IVX]|[IVXLC]{2,})(es?))(?![\p{L}\p{N}])/gu;

/**
 * Raise the letters of French ordinals: 1ᵉʳ mai, XIXᵉ siècle. They are real letters in a `sup`, so that
 * they are read and copied as written.
 *
 * @param parent Document, or an element of it; changed in place.
 * @param lang BCP 47 tag of the document; an element's `lang` wins inside it.
 */
export function raiseOrdinals(parent: Root | Element, lang: string): void {
  const children: (RootContent | ElementContent)[] = [];
  for (const child of parent.children) {
    if (child.type === 'text' && isFrench(lang)) children.push(...raiseIn(child));
    else children.push(child);
    if (child.type !== 'element' || child.tagName === 'sup' || !isProse(child)) continue;
    raiseOrdinals(child, ownLang(child) ?? lang);
  }
  parent.children = children as ElementContent[];
}

function isFrench(lang: string): boolean {
  return /^fr(?:-|$)/i.test(lang);
}

/** A text, with the letters of its ordinals in elements of their own. */
function raiseIn({ value }: Text): (Text | Element)[] {
  const nodes: (Text | Element)[] = [];
  let at = 0;
  for (const {
    1: first,
    2: ending,
    3: number = first,
    4: letters = ending,
    index,
  } of value.matchAll(ORDINAL)) {
    const start = index + (number?.length ?? 0);
    nodes.push({ type: 'text', value: value.slice(at, start) }, h('sup', letters ?? ''));
    at = start + (letters?.length ?? 0);
  }
  const rest: Text = { type: 'text', value: value.slice(at) };
  return rest.value === '' && nodes.length > 0 ? nodes : [...nodes, rest];
}
