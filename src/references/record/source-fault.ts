import { clipText } from '../../messages/clip-text.ts';
import type { LocatedValue } from '../../model/located-value.ts';
import type { Finding } from '../../model/message.ts';

/**
 * A fault of a bibliographic record and the rule that tells it. One that names the key of an entry
 * matters only where that entry is cited.
 */
export interface SourceFault {
  ruleId: 'bibliography-readable' | 'bibliography-tidy' | 'date-valid';
  finding: Finding;
  /** Name of a field that is not used: matters where the entry is cited, and is told once. */
  unusedField?: string;
}

/** Collects what is wrong with the records of one file. */
export type ReportFault = (
  ruleId: SourceFault['ruleId'],
  finding: Finding,
  unusedField?: string,
) => void;

/**
 * Name what stands in place of something else, for a message.
 *
 * @param value Value that was read.
 * @returns Such as "list", or the value itself in backticks.
 */
export function describeValue(value: LocatedValue): string {
  if (value.kind !== 'scalar') return value.kind === 'list' ? 'list' : 'mapping';
  if (value.value === null) return 'empty value';
  return `\`${clipText(value.spelling, 40).replaceAll('`', "'")}\``;
}
