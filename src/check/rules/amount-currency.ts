import { findCurrencySigns } from '../../eras/currency-sign.ts';
import type { AmountMention } from '../../model/era.ts';
import type { Finding } from '../../model/message.ts';
import { amountFaults, amountFinding } from '../amount-faults.ts';
import type { Rule } from '../rule.ts';

/** Hold the currency of an amount to ISO 4217, and to the sign that readers see. */
export const amountCurrency: Rule = {
  id: 'amount-currency',
  check(briefing, report) {
    for (const { mention, fault } of amountFaults(briefing, 'currency')) {
      report(amountFinding(mention, fault, 'Write the three capital letters of the currency.'));
    }
    for (const mention of briefing.amountMentions) {
      const finding = signFault(mention);
      if (finding) report(finding);
    }
  },
};

function signFault({ value, place }: AmountMention): Finding | undefined {
  if (!value) return undefined;
  const signs = findCurrencySigns(value.shown);
  const [first] = signs;
  if (!first || signs.some(({ codes }) => codes.includes(value.currency))) return undefined;
  const [code = ''] = first.codes;
  return {
    place,
    actual: value.currency,
    expected: [...first.codes],
    reason: `\`cur=${value.currency}\` contradicts the sign \`${first.sign}\` in \`${value.shown}\`, expected \`cur=${code}\``,
    note: 'Mend the code, or the text that readers see.',
  };
}
