/** Seasons as EDTF counts them, of no hemisphere, by the English words of catalogues in small letters. */
export const seasons: ReadonlyMap<string, number> = new Map([
  ['spring', 21],
  ['summer', 22],
  ['autumn', 23],
  ['fall', 23],
  ['winter', 24],
]);
