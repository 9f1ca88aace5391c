import type { FrontMatter } from '../../model/front-matter.ts';
import type { Rule } from '../rule.ts';

/** What is checked and not yet carried out, by key, with what becomes of it. */
const unused: readonly [key: keyof FrontMatter, effect: string][] = [
  ['csl', 'the references print in the built-in look'],
  ['map', 'no map is printed'],
];

/** Tell of every key whose wish this version does not carry out, so that nothing is left out in silence. */
export const frontMatterUsed: Rule = {
  id: 'front-matter-used',
  check({ frontMatter: { data, places } }, report) {
    for (const [key, effect] of unused) {
      const value = data[key];
      if (value === undefined || (Array.isArray(value) && value.length === 0)) continue;
      const place = places[key];
      report({
        ...(place && { place }),
        key,
        actual: key,
        reason: `\`${key}\` is not carried out by this version, expected a key that is: ${effect}`,
        note: `Leave \`${key}\` out, or accept the warning with its reason until a later version.`,
      });
    }
  },
};
