import type { Finding } from '../../model/message.ts';
import type { Source } from '../../model/reference.ts';
import { addressFault } from '../../references/record/address-fault.ts';
import { doiName } from '../../references/record/doi-name.ts';
import { safeUrl } from '../../references/record/safe-url.ts';
import { aboutSource } from '../about-source.ts';
import { addressesOf } from '../addresses-of.ts';
import type { Rule } from '../rule.ts';

/** Tell of addresses of cited sources that are harmless, but not written as a browser shows them. */
export const referenceUrlOdd: Rule = {
  id: 'reference-url-odd',
  check({ references }, report) {
    for (const { source } of references) {
      for (const { field, address, shown } of addressesOf(source)) {
        if (addressFault(address) === 'odd') report(odd(source, field, address, shown));
      }
      const { DOI: doi } = source.item;
      if (doi !== undefined && doiName(doi) === undefined) report(noDoi(source, doi));
    }
  },
};

function noDoi(source: Source, doi: string): Finding {
  return {
    ...aboutSource(source, 'DOI'),
    reason: `DOI \`${doi.slice(0, 80).replaceAll('`', "'")}\` of entry \`${source.key}\` cannot be linked, expected one such as \`10.1000/182\``,
    actual: doi,
    note: 'A DOI begins with `10.` and four figures, has a slash, and no blank; an address goes under `URL`.',
  };
}

function odd(source: Source, field: string, address: string, shown: string): Finding {
  const url = safeUrl(address);
  const becomes = url === undefined ? 'cannot be linked' : `is linked as \`${url}\``;
  return {
    ...aboutSource(source, field),
    reason: `Address \`${shown}\` in \`${field}\` of entry \`${source.key}\` ${becomes}, expected it as a browser shows it`,
    actual: address,
    ...(url !== undefined && { expected: [url] }),
    note: 'Open the page and copy its whole address, which begins with `https://` and holds no blank, bracket or quotation mark.',
  };
}
