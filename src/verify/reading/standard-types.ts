/** Grouping, block, inline and illustration types of ISO 32000-1, 14.8.4. */
const STANDARD_TYPES: ReadonlySet<string> = new Set([
  ...['Document', 'Part', 'Art', 'Sect', 'Div', 'BlockQuote', 'Caption', 'TOC', 'TOCI', 'Index'],
  ...['NonStruct', 'Private', 'P', 'H', 'H1', 'H2', 'H3', 'H4', 'H5', 'H6'],
  ...['L', 'LI', 'Lbl', 'LBody', 'Table', 'TR', 'TH', 'TD', 'THead', 'TBody', 'TFoot'],
  ...['Span', 'Quote', 'Note', 'Reference', 'BibEntry', 'Code', 'Link', 'Annot'],
  ...['Ruby', 'RB', 'RT', 'RP', 'Warichu', 'WT', 'WP', 'Figure', 'Formula', 'Form'],
]);

/**
 * Tell whether a structure type is one of the standard (ISO 32000-1, 14.8.4).
 *
 * @param type Type without slash.
 * @returns Whether it is.
 */
export function isStandardType(type: string): boolean {
  return STANDARD_TYPES.has(type);
}
