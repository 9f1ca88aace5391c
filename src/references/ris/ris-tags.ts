/** What becomes of the values of a tag. */
export type TagUse = 'used' | 'useless' | 'told';

/** Tags that are read, of the manuals of Reference Manager, EndNote and RefWorks. */
const used = `TY ID A1 A2 A3 A4 AU BT C3 C7 CN CP CT CY DA DO ED EP ER ET FD IS J1 J2 JA JF JO L1 L2 L3
  L4 LA LK M1 M2 M3 N1 NO NV OP PB PP PU PY RD RI SE SN SP ST SV T1 T2 T3 TA TI TT UR VL WT WV Y1 Y2 YR`;

/**
 * Tags of no use in a reference: abstracts, key words, remarks, numbers and shelves of a database, what a
 * library did with its copy.
 */
const useless = `AB AD AN AV CA CL DB DP DS H1 H2 IP K1 KW LB LL N2 OL PA RN RP RT SF SL SR U1 U2 U3 U4 U5
  U6 U7 U8 U9 WP`;

/** Tags of which the meaning depends on the type and the software, or that print nowhere. */
const told = 'C1 C2 C4 C5 C6 C8 VO';

const uses: ReadonlyMap<string, TagUse> = new Map([
  ...list(used, 'used'),
  ...list(useless, 'useless'),
  ...list(told, 'told'),
]);

function list(tags: string, use: TagUse): [string, TagUse][] {
  return tags.split(/\s+/).map((tag) => [tag, use]);
}

/**
 * Tell what becomes of the values of a tag.
 *
 * @param tag Two capitals or a capital and a figure.
 * @returns How it is used; undefined for a tag that no manual has.
 */
export function useOfTag(tag: string): TagUse | undefined {
  return uses.get(tag);
}

/** Each tag and what becomes of it, for the table in the docs. */
export const tagUses: readonly (readonly [tag: string, use: TagUse])[] = [...uses];
