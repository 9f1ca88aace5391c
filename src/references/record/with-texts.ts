import type { CslItem, TextField } from '../../model/reference.ts';

/**
 * Change texts of a record.
 *
 * @param item Record of a source.
 * @param fields Fields whose texts may change.
 * @param change Gives the text that stands in the place of another; undefined where that stays.
 * @returns A record of its own where a text changes.
 */
export function withTexts(
  item: CslItem,
  fields: readonly TextField[],
  change: (text: string) => string | undefined,
): CslItem {
  const changed = fields.flatMap((field) => {
    const text = item[field] === undefined ? undefined : change(item[field]);
    return text === undefined || text === item[field] ? [] : [[field, text] as const];
  });
  return changed.length === 0 ? item : { ...item, ...Object.fromEntries(changed) };
}
