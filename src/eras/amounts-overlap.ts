import type { AmountValue } from '../model/era.ts';

/**
 * Tell whether two amounts overlap, which either of them may say.
 *
 * @param a Amount.
 * @param b Another amount.
 * @returns Whether one may contain the other, or a part of it.
 */
export function amountsOverlap(
  a: Pick<AmountValue, 'id' | 'overlaps'>,
  b: Pick<AmountValue, 'id' | 'overlaps'>,
): boolean {
  return (
    (b.id !== undefined && a.overlaps.includes(b.id)) ||
    (a.id !== undefined && b.overlaps.includes(a.id))
  );
}
