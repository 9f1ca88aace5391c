import { licenceFinding } from '../../identity/known-licence.ts';
import type { Rule } from '../rule.ts';

/** Tell of a licence that looks like an identifier and is none that a reader could look up. */
export const licenceKnown: Rule = {
  id: 'licence-known',
  check({ frontMatter: { data, places } }, report) {
    const finding = licenceFinding(data.licence);
    if (finding) report({ ...finding, place: places.licence });
  },
};
