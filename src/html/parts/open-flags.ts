import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import type { Flag } from '../../model/era.ts';
import type { HtmlContext } from '../context.ts';

/**
 * List the open editorial questions, each with its era and the page it is asked on. Called when all
 * else has been printed, as only then is it known which of them can be linked to.
 *
 * @param context What the handlers share.
 * @returns The section; nothing where no question is open.
 */
export function openFlags(context: HtmlContext): ElementContent[] {
  const { flags } = context.briefing;
  if (flags.length === 0) return [];
  return [
    h('section', { className: ['open-flags'] }, [
      h('h2', context.words.openQuestions),
      h(
        'ol',
        flags.map((flag) => question(flag, context)),
      ),
    ]),
  ];
}

function question(flag: Flag, { briefing, printedFlags, words }: HtmlContext): Element {
  const era = briefing.eras.find(({ id }) => id === flag.era);
  const about = era ? [`${flag.text} · ${era.label}`] : [flag.text];
  if (!printedFlags.has(flag.id)) return h('li', about);
  return h('li', [
    ...about,
    ' · ',
    h('a', { href: `#${flag.id}` }, [
      `${words.onPage}\u00A0`,
      h('span', { 'data-page-of': flag.id }),
    ]),
  ]);
}
