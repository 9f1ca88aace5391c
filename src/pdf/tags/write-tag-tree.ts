import { type CosDict, CosRef, CosString, type CosValue, cosDict } from '../cos/cos.ts';
import type { CosDocument } from '../cos/cos-document.ts';
import { listPages } from '../cos/list-pages.ts';
import { textString } from '../cos/text-string.ts';
import { unexpectedIn } from '../cos/unexpected-pdf.ts';
import { writeNameTree } from '../cos/write-name-tree.ts';
import { readOutline } from '../reading/read-outline.ts';
import { ROLE_MAP } from './check-tags.ts';
import { writeAttributes } from './tag-attributes.ts';
import type { MarkedContent, TagElement, TagKid } from './tag-tree.ts';

const unexpected = unexpectedIn('write-tag-tree');

/**
 * Write a tag tree in the place of the one a document has, with all that leads from pages and
 * annotations back to it (ISO 32000-1, 14.7.2 to 14.7.4).
 *
 * @param pdf Document to change.
 * @param tree Root of the tag tree.
 * @throws UnexpectedPdf when content stands on no page, or twice in the tree.
 */
export function writeTagTree(pdf: CosDocument, tree: TagElement): void {
  const root = pdf.catalog()?.get('StructTreeRoot');
  if (!(root instanceof CosRef)) throw unexpected('a document without tag tree');
  const parents = new ParentTree(pdf);
  const ids: [string, CosRef][] = [];
  const written = new Set<number>();
  const top = writeElement(tree, root);
  const roles = Object.entries(ROLE_MAP).map(([from, to]) => [from, `/${to}`]);
  pdf.set(
    root,
    cosDict({
      Type: '/StructTreeRoot',
      K: top,
      ParentTree: parents.write(),
      ParentTreeNextKey: parents.nextKey(),
      IDTree: ids.length === 0 ? undefined : writeNameTree(pdf, ids),
      RoleMap: cosDict(Object.fromEntries(roles)),
    }),
  );
  dropLostEntries(pdf, written);

  /** `Pg` is for the content of the element itself: elements inside do not inherit it (14.7.2). */
  function writeElement(element: TagElement, parent: CosRef): CosRef {
    const ref = element.ref ?? pdf.add(null);
    written.add(ref.number);
    const own = element.kids.find((kid) => kid.kind !== 'element');
    const page = own && 'page' in own ? own.page : undefined;
    const kids = element.kids.map((kid) => writeKid(kid, ref, page));
    const dict = elementDict(element, parent);
    if (page) dict.set('Pg', page);
    if (kids.length > 0) dict.set('K', kids.length === 1 ? (kids[0] ?? null) : kids);
    if (element.id !== undefined) ids.push([element.id, ref]);
    pdf.set(ref, dict);
    return ref;
  }

  function writeKid(kid: TagKid, parent: CosRef, page: CosRef | undefined): CosValue {
    if (kid.kind === 'element') return writeElement(kid, parent);
    const otherPage = kid.page.number === page?.number ? undefined : kid.page;
    if (kid.kind === 'object') {
      parents.addObject(kid.object, parent);
      return cosDict({ Type: '/OBJR', Obj: kid.object, Pg: otherPage });
    }
    parents.addContent(kid, parent);
    if (!otherPage && !kid.form) return kid.mcid;
    return cosDict({ Type: '/MCR', Pg: otherPage, Stm: kid.form, MCID: kid.mcid });
  }
}

/** `Type` is optional, and of thousands of elements. */
function elementDict(element: TagElement, parent: CosRef): CosDict {
  const { type, alt, lang, expansion, id, files, attributes } = element;
  return cosDict({
    S: `/${type}`,
    P: parent,
    A: writeAttributes(attributes),
    ID: id === undefined ? undefined : new CosString(id),
    Lang: lang === undefined ? undefined : textString(lang),
    Alt: alt === undefined ? undefined : textString(alt),
    AF: files,
    E: expansion === undefined ? undefined : textString(expansion),
  });
}

/** What leads from a page, form or annotation to its elements (ISO 32000-1, 14.7.4.4). */
class ParentTree {
  readonly #pdf: CosDocument;
  readonly #rows = new Map<number, CosRef | (CosRef | null)[]>();

  constructor(pdf: CosDocument) {
    this.#pdf = pdf;
    // A page without tagged content keeps its key, so it needs a row.
    for (const page of listPages(pdf)) {
      const key = pdf.dict(page)?.get('StructParents');
      if (typeof key === 'number') this.#rows.set(key, []);
    }
  }

  addContent({ mcid, page, form }: MarkedContent, parent: CosRef): void {
    const key = this.#pdf.dict(form ?? page)?.get('StructParents');
    if (typeof key !== 'number') throw unexpected('tagged content without `StructParents`');
    const row = this.#rows.get(key) ?? [];
    if (!Array.isArray(row) || row[mcid]) throw unexpected(`content ${mcid} that is there twice`);
    row[mcid] = parent;
    this.#rows.set(key, row);
  }

  addObject(object: CosRef, parent: CosRef): void {
    const key = this.#pdf.dict(object)?.get('StructParent');
    if (typeof key !== 'number' || this.#rows.has(key)) {
      throw unexpected('a tagged annotation without a `StructParent` of its own');
    }
    this.#rows.set(key, parent);
  }

  nextKey(): number {
    return Math.max(-1, ...this.#rows.keys()) + 1;
  }

  write(): CosRef {
    const rows = [...this.#rows].sort(([a], [b]) => a - b);
    const nums = rows.flatMap(([key, row]): CosValue[] => [key, this.#writeRow(row)]);
    return this.#pdf.add(cosDict({ Nums: nums }));
  }

  #writeRow(row: CosRef | (CosRef | null)[]): CosRef {
    return Array.isArray(row) ? this.#pdf.add(Array.from(row, (parent) => parent ?? null)) : row;
  }
}

/** The outline names elements too; one that is no more would bring the old tree into the file. */
function dropLostEntries(pdf: CosDocument, written: ReadonlySet<number>): void {
  for (const { item } of readOutline(pdf)) {
    const element = item.get('SE');
    if (element instanceof CosRef && !written.has(element.number)) item.delete('SE');
  }
}
