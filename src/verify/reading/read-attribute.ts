import { type CosDict, CosStream, type CosValue } from '../../pdf/cos/cos.ts';
import type { CosDocument } from '../../pdf/cos/cos-document.ts';
import { itemsOf, nameOf } from '../../pdf/cos/cos-entries.ts';

/**
 * Get an attribute of a structure element (ISO 32000-1, 14.7.5): its own or that of its classes.
 *
 * @param pdf Document that holds it.
 * @param element Dictionary of the element.
 * @param owner Owner of the attribute, such as `Table`.
 * @param key Name of the attribute, such as `Scope`.
 * @returns Its value, resolved; undefined when it is not given.
 */
export function readAttribute(
  pdf: CosDocument,
  element: CosDict,
  owner: string,
  key: string,
): CosValue | undefined {
  const classes = itemsOf(pdf, element.get('C')).flatMap((name) => classOf(pdf, name));
  for (const item of [...itemsOf(pdf, element.get('A')), ...classes]) {
    const attributes = pdf.resolve(item);
    const dict = attributes instanceof CosStream ? attributes.dict : attributes;
    if (!(dict instanceof Map) || nameOf(pdf, dict.get('O')) !== owner) continue;
    const value = pdf.resolve(dict.get(key));
    if (value !== null) return value;
  }
  return undefined;
}

function classOf(pdf: CosDocument, name: CosValue): CosValue[] {
  const root = pdf.dict(pdf.catalog()?.get('StructTreeRoot'));
  const found = nameOf(pdf, name);
  return found === undefined ? [] : itemsOf(pdf, pdf.dict(root?.get('ClassMap'))?.get(found));
}
