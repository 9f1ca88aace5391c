import type { FrontMatter } from '../../model/front-matter.ts';
import type { Finding } from '../../model/message.ts';
import type { Rule } from '../rule.ts';

/** Texts of the front matter that print and may name a label. */
const fields = [
  'title',
  'short_title',
  'subtitle',
  'series',
  'number',
  'version',
  'publisher',
  'supersedes',
  'cite_as',
  'licence',
  'disclaimer',
  'handling',
] as const satisfies readonly (keyof FrontMatter)[];

const written = /\bTLP\s*:\s*([A-Z]+(?:\s*\+\s*STRICT)?)\b/gi;

/** Hold each label of the Traffic Light Protocol in the front matter to the one on every page. */
export const tlpConsistent: Rule = {
  id: 'tlp-consistent',
  check({ frontMatter: { data, places } }, report) {
    for (const field of fields) {
      for (const [label, name = ''] of (data[field] ?? '').matchAll(written)) {
        if (name.replace(/\s/g, '').toUpperCase() === data.tlp) continue;
        report({ place: places[field], ...differs(label, field, data.tlp) });
      }
    }
  },
};

function differs(label: string, field: string, tlp: FrontMatter['tlp']): Finding {
  if (tlp === undefined) {
    return {
      reason: `\`${label}\` in \`${field}\` prints on no other page, expected the key \`tlp\` beside it`,
      actual: label,
      note: 'Add `tlp` to the front matter: a label stands on every page or nowhere.',
    };
  }
  return {
    reason: `\`${label}\` in \`${field}\` is not the label of the briefing, expected \`TLP:${tlp}\``,
    actual: label,
    expected: [`TLP:${tlp}`],
    note: 'Mend the label here, or the key `tlp`: every page prints that one.',
  };
}
