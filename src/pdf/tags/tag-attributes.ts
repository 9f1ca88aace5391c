import type { ListNumbering } from '../../model/channel.ts';
import { CosString, type CosValue, cosDict } from '../cos/cos.ts';
import type { CosDocument } from '../cos/cos-document.ts';
import type { Rectangle } from '../cos/cos-entries.ts';
import type { TagAttributes } from './tag-tree.ts';

const NUMBERINGS: readonly string[] = [
  'None',
  'Disc',
  'Circle',
  'Square',
  'Decimal',
  'UpperRoman',
  'LowerRoman',
  'UpperAlpha',
  'LowerAlpha',
] satisfies ListNumbering[];

/**
 * Read the attributes of an element (ISO 32000-1, 14.8.5): those of lists and tables, which are all
 * the browser writes, and the box.
 *
 * @param pdf Document that holds them.
 * @param value The entry `A`.
 * @returns The attributes; those with their default value are left out.
 */
export function readTagAttributes(pdf: CosDocument, value: CosValue | undefined): TagAttributes {
  const attributes: TagAttributes = {};
  const owners = value === undefined ? [] : (pdf.array(value) ?? [value]);
  for (const owner of owners) {
    for (const [key, entry] of pdf.dict(owner) ?? []) {
      readEntry(attributes, key, pdf.array(entry) ?? pdf.resolve(entry));
    }
  }
  return attributes;
}

function readEntry(attributes: TagAttributes, key: string, value: CosValue): void {
  const name = typeof value === 'string' ? value.slice(1) : '';
  if (key === 'ListNumbering') attributes.numbering = numberingOf(name);
  else if (key === 'Scope' && name !== '') attributes.scope = name;
  else if (key === 'RowSpan' && typeof value === 'number' && value > 1) attributes.rowSpan = value;
  else if (key === 'ColSpan' && typeof value === 'number' && value > 1) attributes.colSpan = value;
  else if (key === 'BBox' && Array.isArray(value)) attributes.box = boxOf(value);
  else if (key === 'Headers' && Array.isArray(value)) {
    attributes.headers = value.flatMap((id) => (id instanceof CosString ? [id.bytes] : []));
  }
}

function boxOf([left, bottom, right, top]: CosValue[]): Rectangle {
  return [Number(left), Number(bottom), Number(right), Number(top)];
}

/** A mark that has no name is a sign like any other. */
function numberingOf(name: string): ListNumbering {
  return (NUMBERINGS.includes(name) ? name : 'Disc') as ListNumbering;
}

/**
 * Write the attributes of an element.
 *
 * @param attributes The attributes.
 * @returns The entry `A`, or undefined where there is nothing to say.
 */
export function writeAttributes(attributes: TagAttributes): CosValue | undefined {
  const { numbering, scope, rowSpan, colSpan, headers, box } = attributes;
  const table = {
    Scope: scope === undefined ? undefined : (`/${scope}` as const),
    RowSpan: rowSpan,
    ColSpan: colSpan,
    Headers: headers?.length ? headers.map((id) => new CosString(id)) : undefined,
  };
  const owners: CosValue[] = [];
  if (numbering !== undefined) {
    owners.push(cosDict({ O: '/List', ListNumbering: `/${numbering}` }));
  }
  if (Object.values(table).some((value) => value !== undefined)) {
    owners.push(cosDict({ O: '/Table', ...table }));
  }
  if (box) owners.push(cosDict({ O: '/Layout', BBox: box.map(rounded) }));
  return owners.length > 1 ? owners : owners[0];
}

/** Hundredths of a point are finer than any screen. */
function rounded(length: number): number {
  return Math.round(length * 100) / 100;
}
