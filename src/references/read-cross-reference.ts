/** A citation key that is the name of a figure, table or section for Quarto and Pandoc. */
export interface CrossReference {
  /** What is meant. */
  kind: 'figure' | 'table' | 'section';
  /** The ids that it may have here. */
  ids: string[];
}

const kinds = {
  fig: 'figure',
  lst: 'figure',
  tbl: 'table',
  tab: 'table',
  sec: 'section',
} as const;

/**
 * Read a citation key as a cross-reference.
 *
 * @param key Key such as `fig-rise`, or `fig:rise` as `pandoc-crossref` has it.
 * @returns What it names; undefined for any other key.
 */
export function readCrossReference(key: string): CrossReference | undefined {
  const [, prefix = '', name] = /^(fig|lst|tbl|tab|sec)[-:](.+)$/.exec(key) ?? [];
  if (name === undefined) return undefined;
  const kind = kinds[prefix as keyof typeof kinds];
  const other = kind === 'table' ? [`tab-${name}`, `tbl-${name}`] : [`${prefix}-${name}`];
  return { kind, ids: [...new Set([key, `${prefix}-${name}`, `${prefix}:${name}`, ...other])] };
}
