import { unexpectedIn } from '../cos/unexpected-pdf.ts';
import { isElement, type TagElement, type TagKid, visitTags } from './tag-tree.ts';

const unexpected = unexpectedIn('check-tags');

/** Types that are not standard, and what they are instead (ISO 32000-1, 14.8.4.1). */
export const ROLE_MAP: Readonly<Record<string, string>> = { Em: 'Span', Strong: 'Span' };

/** The types we write (ISO 32000-1, 14.8.4). */
const STANDARD = new Set(
  'Document Part Sect Div Art BlockQuote Caption TOC TOCI P H1 H2 H3 H4 H5 H6 L LI Lbl LBody Table THead TBody TFoot TR TH TD Span Code Quote Link Reference BibEntry Note Figure Formula Form Ruby RB RT RP'.split(
    ' ',
  ),
);

/** What may stand directly in these. */
const KIDS: Readonly<Record<string, RegExp>> = {
  L: /^(LI|Caption)$/,
  LI: /^(Lbl|LBody)$/,
  TOC: /^(TOCI|Caption)$/,
  TOCI: /^(Lbl|Reference|TOC)$/,
  Table: /^(Caption|THead|TBody|TFoot|TR)$/,
  THead: /^TR$/,
  TBody: /^TR$/,
  TFoot: /^TR$/,
  TR: /^(TH|TD)$/,
};

/**
 * Check that the tag tree can be written: standard types in the right places, alternatives for all
 * figures, areas for all links.
 *
 * @param tree Root of the finished tag tree; it is not changed.
 * @throws UnexpectedPdf naming the first element that is not right.
 */
export function checkTags(tree: TagElement): void {
  visitTags(tree, (element, parent) => {
    const { type, kids, alt } = element;
    if (!STANDARD.has(type) && !(type in ROLE_MAP)) throw unexpected(`the type \`${type}\``);
    const allowed = KIDS[type];
    const stray = allowed && kids.find((kid) => !isElement(kid) || !allowed.test(kid.type));
    if (stray) throw unexpected(`${nameOf(stray)} in a \`${type}\``);
    if (type === 'Figure' && !alt) throw unexpected('a figure without alternative text');
    if ((type === 'Link') !== kids.some(({ kind }) => kind === 'object')) {
      throw unexpected(
        `a \`${type}\` in a \`${parent?.type}\`, with or without the area of a link`,
      );
    }
  });
}

function nameOf(kid: TagKid): string {
  return isElement(kid) ? `a \`${kid.type}\`` : 'loose content';
}
