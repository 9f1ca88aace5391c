import { type CosDict, CosRef, CosString, type CosValue } from '../cos/cos.ts';
import type { CosDocument } from '../cos/cos-document.ts';
import { itemsOf, textOf } from '../cos/cos-entries.ts';
import { unexpectedIn } from '../cos/unexpected-pdf.ts';
import { readTagAttributes } from './tag-attributes.ts';
import type { TagElement, TagKid } from './tag-tree.ts';

const unexpected = unexpectedIn('read-tag-tree');

/**
 * Read the tag tree of a document (ISO 32000-1, 14.7).
 *
 * @param pdf Document to look at.
 * @returns The element at the root.
 * @throws UnexpectedPdf when there is none, and when something else stands in it.
 */
export function readTagTree(pdf: CosDocument): TagElement {
  const root = pdf.dict(pdf.catalog()?.get('StructTreeRoot'));
  const [top, ...others] = itemsOf(pdf, root?.get('K'));
  const kid = top === undefined ? undefined : readKid(pdf, top, undefined);
  if (kid?.kind !== 'element' || kid.type !== 'Document' || others.length > 0) {
    throw unexpected('a tag tree without one `Document`');
  }
  return kid;
}

function readKid(pdf: CosDocument, value: CosValue, page: CosRef | undefined): TagKid {
  const kid = pdf.resolve(value);
  if (typeof kid === 'number') return { kind: 'content', mcid: kid, page: demand(page) };
  if (!(kid instanceof Map)) throw unexpected('a kid that is no dictionary');
  const own = kid.get('Pg');
  const onPage = own instanceof CosRef ? own : page;
  switch (kid.get('Type')) {
    case '/MCR':
      return readContentRef(kid, demand(onPage));
    case '/OBJR':
      return { kind: 'object', object: demand(kid.get('Obj')), page: demand(onPage) };
    default:
      return { ...readElement(pdf, kid, onPage), ...(value instanceof CosRef && { ref: value }) };
  }
}

function readContentRef(kid: CosDict, page: CosRef): TagKid {
  const mcid = kid.get('MCID');
  const form = kid.get('Stm');
  if (typeof mcid !== 'number') throw unexpected('marked content without number');
  return { kind: 'content', mcid, page, ...(form instanceof CosRef && { form }) };
}

function readElement(pdf: CosDocument, dict: CosDict, page: CosRef | undefined): TagElement {
  const type = dict.get('S');
  if (typeof type !== 'string') throw unexpected('an element without type');
  const lang = textOf(pdf, dict.get('Lang'));
  const alt = textOf(pdf, dict.get('Alt'));
  const id = pdf.resolve(dict.get('ID'));
  return {
    kind: 'element',
    type: type.slice(1),
    kids: itemsOf(pdf, dict.get('K')).map((kid) => readKid(pdf, kid, page)),
    ...(lang !== undefined && { lang }),
    ...(alt !== undefined && { alt }),
    ...(id instanceof CosString && { id: id.bytes }),
    attributes: readTagAttributes(pdf, dict.get('A')),
  };
}

function demand(ref: CosValue | undefined): CosRef {
  if (ref instanceof CosRef) return ref;
  throw unexpected('content of no page');
}
