import type { Finding } from '../../model/message.ts';
import type { CslItem, Reference } from '../../model/reference.ts';
import { workIdentities } from '../../references/record/work-identities.ts';
import { aboutSource } from '../about-source.ts';
import type { Rule } from '../rule.ts';

/** Earlier references with one address or DOI, by the part of the work that each names. */
type Parts = Map<string, Reference>;

/** Tell of works that are cited under two keys: their address or DOI is the same. */
export const referenceDuplicate: Rule = {
  id: 'reference-duplicate',
  check({ references }, report) {
    const known = new Map<string, Parts>();
    for (const reference of references) {
      const { item } = reference.source;
      const part = partOf(item);
      const identities = workIdentities(item);
      const same = identities.find((identity) => find(known.get(identity), part));
      const first = same === undefined ? undefined : find(known.get(same), part);
      if (same !== undefined && first) report(duplicate(reference, first, same));
      for (const identity of identities) remember(known, identity, part, reference);
    }
  },
};

/** Two parts of one book or law share its address, and are two references. */
function partOf({ section, page }: CslItem): string {
  return (section ?? /\p{N}+/u.exec(page ?? '')?.[0] ?? '').trim();
}

/** A whole work and a part of it are taken for one work, as exporters often leave out the pages. */
function find(parts: Parts | undefined, part: string): Reference | undefined {
  if (part === '') return parts?.values().next().value;
  return parts?.get(part) ?? parts?.get('');
}

function remember(
  known: Map<string, Parts>,
  identity: string,
  part: string,
  reference: Reference,
): void {
  const parts = known.get(identity) ?? new Map<string, Reference>();
  if (!parts.has(part)) parts.set(part, reference);
  known.set(identity, parts);
}

function duplicate({ key, source }: Reference, first: Reference, identity: string): Finding {
  const what = identity.startsWith('doi:') ? 'DOI' : 'address';
  const fields = [...(what === 'DOI' ? ['DOI'] : []), 'URL', 'custom.archive-url'];
  const { file, place } = aboutSource(first.source, ...fields);
  return {
    ...aboutSource(source, ...fields),
    reason: `Source \`${key}\` has the ${what} of \`${first.key}\`, expected one key for one work`,
    actual: identity,
    note: `Cite \`${mention(first)}\` in both cases; where they are two works, give each its own ${what}.`,
    cause: { file, place, reason: `\`${first.key}\` is defined here` },
  };
}

function mention({ key, source }: Reference): string {
  return source.item.custom?.footnote === undefined ? `[@${key}]` : `[${key}]`;
}
