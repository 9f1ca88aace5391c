import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import type { ListItem, Paragraph } from 'mdast';
import type { SupportTag } from '../eras/support-tag.ts';
import { countInWords } from '../language/count-in-words.ts';
import type { CountName } from '../language/counts.ts';
import { fillPhrase } from '../language/fill-phrase.ts';
import type { Flag } from '../model/era.ts';
import type { ReferenceState } from '../model/reference.ts';
import { visit } from '../values/visit.ts';
import type { HtmlContext } from './context.ts';

/**
 * Make the tags that stand after a claim: what it lacks, then the questions that are open. What is
 * sound has none.
 *
 * @param node Bullet, key point, brief or row of a chronology.
 * @param context What the handlers share.
 * @returns The tags, each with a blank before it; none where the node is no claim.
 */
export function claimTags(node: ListItem | Paragraph, context: HtmlContext): ElementContent[] {
  if (!context.claims.has(node)) return [];
  const tag = context.claims.get(node);
  const tags = tag ? [supportTagElement(tag, context)] : [];
  visit(node, 'textDirective', ({ data }) => {
    if (data?.flag) tags.push(flagTag(data.flag, context));
  });
  return tags.flatMap((element): ElementContent[] => [{ type: 'text', value: ' ' }, element]);
}

/**
 * Append tags to text, with one blank before each.
 *
 * @param content Phrasing content; blanks at its end are taken away where a tag follows.
 * @param tags Tags with their blanks.
 * @returns Both together.
 */
export function withTags(
  content: readonly ElementContent[],
  tags: readonly ElementContent[],
): ElementContent[] {
  if (tags.length === 0) return [...content];
  // What a tag says instead has left a blank on each side.
  const end = content.findLastIndex((node) => node.type !== 'text' || node.value.trim() !== '');
  const kept = content.slice(0, end + 1);
  const last = kept.at(-1);
  if (last?.type !== 'text') return [...kept, ...tags];
  return [...kept.slice(0, -1), { ...last, value: last.value.trimEnd() }, ...tags];
}

/**
 * Print an open editorial question as a tag with its number, a link to the question in the list of
 * open questions; that list links back. Where no list prints, the tag asks the question itself.
 *
 * @param flag Question.
 * @param context What the handlers share; the question is entered there.
 * @returns The tag.
 */
export function flagTag(flag: Pick<Flag, 'id' | 'text'>, context: HtmlContext): Element {
  const { printedFlags, slots, words } = context;
  printedFlags.add(flag.id);
  const className = ['support-tag', 'support-flag'];
  if (!slots.has('flags')) {
    return h('span', { className: [...className, 'support-long'], id: flag.id }, flag.text);
  }
  const name = fillPhrase(words.openQuestion, { number: questionNumber(flag) });
  return h('span', { className, id: flag.id }, [h('a', { href: `#${questionId(flag)}` }, name)]);
}

/** The number that a question has in the list of open questions, from 1. */
function questionNumber({ id }: Pick<Flag, 'id'>): string {
  return id.slice(id.lastIndexOf('-') + 1);
}

/**
 * Name the entry of a question in the list of open questions.
 *
 * @param flag Question.
 * @returns Such as `flag-2-question`.
 */
export function questionId({ id }: Pick<Flag, 'id'>): string {
  return `${id}-question`;
}

/** How the tag of an unusable claim counts the references in a state. */
const tagCounts: Readonly<Partial<Record<ReferenceState, CountName>>> = {
  dead: 'deadLinks',
  'bare-link': 'bareLinks',
};

function supportTagElement(tag: SupportTag, { lang, words }: HtmlContext): Element {
  if (tag.kind === 'no-source') return tagElement('none', words.noSource);
  const name = tagCounts[tag.state] ?? tag.state;
  return tagElement('unusable', countInWords(name, tag.count, lang));
}

function tagElement(kind: 'unusable' | 'none', text: string): Element {
  return h('span', { className: ['support-tag', `support-${kind}`] }, text);
}
