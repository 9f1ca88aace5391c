/** Directives that stand in running text, such as `:no-source[]`. */
export const textDirectiveNames = ['amount', 'flag', 'no-source'] as const;

/** Directives that stand on a line of their own. */
export const leafDirectiveNames = [
  'chart',
  'contents',
  'eras-at-a-glance',
  'map',
  'table-caption',
  'timeline',
  'page-break',
] as const;

/** Directives that hold blocks, from `:::name` to `:::`. */
export const containerDirectiveNames = [
  'bottom-line',
  'key-points',
  'sourcing',
  'era-summary',
  'chronology',
  'note',
  'gap',
  'judgement',
] as const;

/** What `:::judgement{confidence=…}` may say. */
export const confidenceLevels = ['low', 'moderate', 'high'] as const;

/** What `::table-caption[…]{wide=…}` may say. */
export const wideTables = ['fold', 'turn'] as const;

/** What `:flag[…]{kind=…}` may ask. */
export const flagKinds = ['why', 'when', 'who', 'check', 'dead-link'] as const;

/** The name of a directive in running text. */
export type TextDirectiveName = (typeof textDirectiveNames)[number];

/** The name of a directive that holds blocks. */
export type ContainerDirectiveName = (typeof containerDirectiveNames)[number];

/** How sure a judgement is. */
export type ConfidenceLevel = (typeof confidenceLevels)[number];
