import { licenceFault } from '../../source/known-licence.ts';
import type { Rule } from '../rule.ts';

/** Tell of a licence that looks like an identifier and is none that a reader could look up. */
export const licenceKnown: Rule = {
  id: 'licence-known',
  check({ frontMatter: { data, places } }, report) {
    const { licence } = data;
    const fault = licence === undefined ? undefined : licenceFault(licence);
    if (licence === undefined || !fault) return;
    const place = places.licence;
    const { nearest } = fault;
    report({
      ...(place && { place }),
      actual: licence,
      ...(nearest !== undefined && { expected: [nearest] }),
      reason: `Unexpected \`${licence}\` for \`licence\`, expected ${
        nearest === undefined ? 'a known identifier such as `CC-BY-4.0`' : `\`${nearest}\``
      }, or words of your own`,
      note: 'Identifiers are those of spdx.org/licenses; any other text prints as it stands, without a link.',
    });
  },
};
