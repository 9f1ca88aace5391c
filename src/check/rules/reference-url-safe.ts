import type { Finding } from '../../model/message.ts';
import type { Source } from '../../model/reference.ts';
import { addressFault } from '../../references/record/address-fault.ts';
import { aboutSource } from '../about-source.ts';
import { addressesOf } from '../addresses-of.ts';
import type { Rule } from '../rule.ts';

/** Tell of addresses of cited sources that a reader must not be sent to. */
export const referenceUrlSafe: Rule = {
  id: 'reference-url-safe',
  check({ references }, report) {
    for (const { source } of references) {
      for (const { field, address, shown } of addressesOf(source)) {
        if (addressFault(address) === 'unsafe') report(unsafe(source, field, address, shown));
      }
    }
  },
};

function unsafe(source: Source, field: string, address: string, shown: string): Finding {
  return {
    ...aboutSource(source, field),
    reason: `Address \`${shown}\` in \`${field}\` of entry \`${source.key}\`, expected a plain http or https address`,
    actual: address,
    note: 'Write the whole address with `https://`, without user name, password or control characters.',
  };
}
