import { type AmountFault, readAmount } from '../eras/read-amount.ts';
import type { Briefing } from '../model/briefing.ts';
import type { AmountMention } from '../model/era.ts';
import type { Finding } from '../model/message.ts';
import { findUnclosed } from './find-unclosed.ts';
import { readText } from './read-text.ts';

/**
 * Find what is wrong with the attributes of amounts, for the rule that tells of one kind of fault.
 *
 * @param briefing Briefing to look at.
 * @param kind Kind of fault.
 * @returns A mention for each such fault, in the order of the mentions.
 */
export function amountFaults(
  { amountMentions, text, frontMatter }: Briefing,
  kind: AmountFault['kind'],
): { mention: AmountMention; fault: AmountFault }[] {
  return amountMentions.flatMap((mention) => {
    const { node, value } = mention;
    // What follows an unclosed brace is not read at all: `directive-closed` tells of it.
    if (value || findUnclosed(node, text)) return [];
    const { faults } = readAmount(
      readText(node, text).text,
      node.attributes ?? {},
      frontMatter.data.lang,
    );
    return faults.filter((fault) => fault.kind === kind).map((fault) => ({ mention, fault }));
  });
}

/**
 * Put a fault of an amount into words.
 *
 * @param mention Place where the amount is written.
 * @param fault What is wrong there.
 * @param note How to mend it.
 * @returns The finding.
 */
export function amountFinding(
  { place, node }: AmountMention,
  { attribute, actual, expected }: AmountFault,
  note: string,
): Finding {
  const isMissing = !Object.hasOwn(node.attributes ?? {}, attribute);
  return {
    place,
    ...(actual !== '' && { actual }),
    reason: reasonOf(attribute, actual, expected, isMissing),
    note,
  };
}

function reasonOf(attribute: string, actual: string, expected: string, isMissing: boolean): string {
  if (attribute === 'shown') return `\`:amount[]\` shows nothing, expected ${expected}`;
  if (isMissing) return `\`${attribute}\` of \`:amount\` is missing, expected ${expected}`;
  if (expected.startsWith('one of `id`')) {
    return `\`${attribute}\` is no attribute of \`:amount\`, expected ${expected}`;
  }
  return `Unexpected \`${attribute}=${actual}\` in \`:amount\`, expected ${expected}`;
}
