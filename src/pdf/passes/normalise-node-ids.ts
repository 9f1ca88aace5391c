import { type CosDict, CosString, type CosValue } from '../cos/cos.ts';
import type { CosDocument } from '../cos/cos-document.ts';
import { itemsOf } from '../cos/cos-entries.ts';
import { readNameTree } from '../cos/read-name-tree.ts';
import { writeNameTree } from '../cos/write-name-tree.ts';

/**
 * Number the ids of structure elements anew, in order of first appearance. Chromium makes them of
 * DOM node numbers (`node00000023`), which go on counting from one document to the next in a warm
 * browser; the same document would never print twice alike (ISO 32000-1, 14.7.2 and 14.8.5.7).
 *
 * @param pdf Document to change.
 */
export function normaliseNodeIds(pdf: CosDocument): void {
  const renamed = new Map<string, CosString>();

  function rename(value: CosValue | undefined): CosValue | undefined {
    if (!(value instanceof CosString) || !/^node\d{8,}$/.test(value.bytes)) return value;
    const known = renamed.get(value.bytes);
    if (known) return known;
    const fresh = new CosString(`node${String(renamed.size + 1).padStart(8, '0')}`);
    renamed.set(value.bytes, fresh);
    return fresh;
  }

  for (const [, value] of pdf.objects()) {
    if (!(value instanceof Map) || value.get('Type') !== '/StructElem') continue;
    renameEntry(value, 'ID', rename);
    for (const attributes of attributesOf(pdf, value)) {
      const headers = pdf.array(attributes.get('Headers'));
      if (headers)
        attributes.set(
          'Headers',
          headers.map((id) => rename(id) ?? null),
        );
    }
  }
  renameTree(pdf, rename);
}

type Rename = (value: CosValue | undefined) => CosValue | undefined;

function renameEntry(dict: CosDict, key: string, rename: Rename): void {
  const value = rename(dict.get(key));
  if (value !== undefined) dict.set(key, value);
}

function attributesOf(pdf: CosDocument, element: CosDict): CosDict[] {
  return itemsOf(pdf, element.get('A'))
    .map((item) => pdf.dict(item))
    .filter((item) => item !== undefined);
}

/** A name tree is sorted (ISO 32000-1, 7.9.6), and new names may sort otherwise: build it anew. */
function renameTree(pdf: CosDocument, rename: Rename): void {
  const root = pdf.dict(pdf.catalog()?.get('StructTreeRoot'));
  const tree = root?.get('IDTree');
  if (!root || tree === undefined) return;
  const pairs = readNameTree(pdf, tree).map(([name, value]): [string, CosValue] => {
    const fresh = rename(name);
    return [fresh instanceof CosString ? fresh.bytes : name.bytes, value];
  });
  root.set('IDTree', writeNameTree(pdf, pairs));
}
