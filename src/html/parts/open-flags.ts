import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import { findDefects } from '../../eras/find-defects.ts';
import { fillPhrase } from '../../language/fill-phrase.ts';
import { quotationOf } from '../../language/quotation-of.ts';
import { withColon } from '../../language/with-colon.ts';
import { referenceId } from '../../markdown/target-ids.ts';
import type { Era, Flag } from '../../model/era.ts';
import type { Reference } from '../../model/reference.ts';
import type { HtmlContext } from '../context.ts';
import { statesInWords } from '../counts-in-words.ts';
import { madeFrom } from '../made-from.ts';
import { questionId } from '../support-tags.ts';
import { eraPlace } from './era-place.ts';

/**
 * List the open editorial questions, each with its era and the page it is asked on, then for each era
 * the references it cites that nobody can use. Called when all else has been printed, as only then is
 * it known which questions can be linked to.
 *
 * @param context What the handlers share.
 * @returns The section; nothing where nothing is open.
 */
export function openFlags(context: HtmlContext): ElementContent[] {
  const { flags, eras } = context.briefing;
  const items = [
    ...flags.map((flag) => question(flag, context)),
    ...eras.flatMap((era) => defects(era, context)),
  ];
  if (items.length === 0) return [];
  return [
    h('section', { className: ['open-flags'] }, [
      h('h2', context.words.openQuestions),
      h('ol', items),
    ]),
  ];
}

function question(flag: Flag, context: HtmlContext): Element {
  const { briefing, lang, printedFlags, words } = context;
  const era = briefing.eras.find(({ id }) => id === flag.era);
  const item = h('li', { id: questionId(flag) }, [
    ...(era ? eraLabel(era, context) : []),
    sentenceOf(flag, lang),
    ...(printedFlags.has(flag.id)
      ? [
          ' · ',
          h('a', { href: `#${flag.id}` }, [
            `${words.onPage}\u00A0`,
            h('span', { 'data-page-of': flag.id }),
          ]),
        ]
      : []),
  ]);
  return madeFrom(item, flag.place, { isCopy: true });
}

/** Fewer words than this ask nothing by themselves, away from their place. */
const FEWEST_WORDS = 4;

function sentenceOf({ text, claim }: Flag, lang: string): string {
  const words = text.split(/\s+/u).length;
  if (words >= FEWEST_WORDS || claim === '') return text;
  const [open, close] = quotationOf(lang).outer;
  return `${text} ${open}${claim}${close}`;
}

/** What an era cites and nobody can use asks for a better source, whether or not anybody says so. */
function defects(era: Era, context: HtmlContext): Element[] {
  const { references, lang, words } = context;
  const found = findDefects(era, references);
  if (found.length === 0) return [];
  const [before = '', after = ''] = fillPhrase(words.usableSource, { references: '\n' }).split(
    '\n',
  );
  const item = h('li', [
    ...eraLabel(era, context),
    before,
    ...found.flatMap((reference, index): ElementContent[] => [
      ...(index > 0 ? [{ type: 'text', value: ', ' } as const] : []),
      ...referenceLink(reference, context),
    ]),
    `${after} (${statesInWords(found, lang)})`,
  ]);
  return [madeFrom(item, eraPlace(era, context), { isCopy: true })];
}

function eraLabel({ label }: Era, { lang }: HtmlContext): ElementContent[] {
  return [h('b', withColon(label, lang)), { type: 'text', value: ' ' }];
}

/** Without numbers, the entry is found by what it begins with. */
function referenceLink({ number, source }: Reference, { briefing }: HtmlContext): ElementContent[] {
  const href = `#${referenceId(number)}`;
  if (briefing.style?.numbered ?? true) {
    return [
      { type: 'text', value: '[' },
      h('a', { href }, String(number)),
      { type: 'text', value: ']' },
    ];
  }
  const { author, title } = source.item;
  const name = author?.[0]?.family ?? author?.[0]?.literal ?? title ?? source.key;
  return [h('a', { href }, name)];
}
