/**
 * Codes whose land has no outline of its own in the atlas: it is part of another country there, or
 * too small to be drawn at all.
 */
export const withoutOutline: readonly string[] = [
  'AQ',
  'BQ',
  'BV',
  'CC',
  'CX',
  'GF',
  'GI',
  'GP',
  'MQ',
  'RE',
  'SJ',
  'TK',
  'TV',
  'UM',
  'YT',
];
