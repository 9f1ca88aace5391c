import { clipText } from '../../messages/clip-text.ts';
import type { Finding } from '../../model/message.ts';
import type { Source } from '../../model/reference.ts';
import { nameInFile } from '../../references/field-name.ts';
import { safeUrl } from '../../references/record/safe-url.ts';
import { aboutSource } from '../about-source.ts';
import type { Rule } from '../rule.ts';

/** Tell of addresses of cited sources that a reader must not be sent to. */
export const referenceUrlSafe: Rule = {
  id: 'reference-url-safe',
  check({ references }, report) {
    for (const { source } of references) {
      const { URL: url, custom } = source.item;
      const addresses = { URL: url, 'custom.archive-url': custom?.['archive-url'] };
      for (const [field, address] of Object.entries(addresses)) {
        if (address !== undefined && safeUrl(address) === undefined) {
          report(unsafe(source, field, address));
        }
      }
    }
  },
};

function unsafe(source: Source, field: string, address: string): Finding {
  const shown = clipText(address, 80);
  return {
    ...aboutSource(source, field),
    reason: `Address \`${shown.replaceAll('`', "'")}\` in \`${nameInFile(source, field)}\` of entry \`${source.key}\`, expected a plain http or https address`,
    actual: address,
    note: 'Write the whole address with `https://`, without user name, password or control characters.',
  };
}
