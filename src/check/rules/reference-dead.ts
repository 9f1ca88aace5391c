import type { ReferenceState } from '../../model/reference.ts';
import { remedyInWords } from '../../references/field-name.ts';
import { aboutSource } from '../about-source.ts';
import type { Rule } from '../rule.ts';

/** What is wrong with a source in each of the states in which no claim may rest on it. */
const defects: Partial<Record<ReferenceState, { is: string; note: string }>> = {
  dead: {
    is: 'has a dead link and no archived copy',
    note: 'Find an archived copy and add `archive-url` and `archive-date` under `custom`.',
  },
  withdrawn: {
    is: 'was withdrawn by its publisher',
    note: 'Find another source for what is cited to it.',
  },
  'bare-link': {
    is: 'is a bare link',
    note: 'Add at least title, publisher and date, and set `url-status` under `custom` anew.',
  },
};

const footnoteDefects: typeof defects = {
  'bare-link': {
    is: 'is a bare link',
    note: 'Write what the work is beside the address: author, title, publisher and date.',
  },
};

const unfit = {
  is: 'is marked `unfit`',
  note: 'Find another source for what is cited to it.',
};

/** Tell of cited sources that a reader cannot get at: dead, withdrawn, or a bare link. */
export const referenceDead: Rule = {
  id: 'reference-dead',
  check({ references }, report) {
    for (const { key, source, state } of references) {
      const { custom } = source.item;
      const isUnfit = custom?.['url-status'] === 'unfit';
      const known = custom?.footnote === undefined ? defects : footnoteDefects;
      const defect = isUnfit ? unfit : known[state];
      if (!defect) continue;
      report({
        ...aboutSource(source, 'custom.url-status', 'URL'),
        reason: `Source \`${key}\` ${defect.is}, expected one that a reader can get at`,
        actual: state,
        note: remedyInWords(source.format, defect.note),
      });
    }
  },
};
