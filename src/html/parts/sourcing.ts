import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import { countEvents } from '../../eras/count-events.ts';
import { countInWords } from '../../language/count-in-words.ts';
import { withColon } from '../../language/with-colon.ts';
import type { HtmlContext } from '../context.ts';
import { statesInWords, supportInWords } from '../counts-in-words.ts';

/**
 * Say in numbers what a briefing rests on: references by state, events by support, and whether any
 * address was looked at.
 *
 * @param context What the handlers share.
 * @returns One paragraph; none where nothing is cited and no event is dated.
 */
export function sourcingCounts({ briefing, lang, words }: HtmlContext): ElementContent[] {
  const { references, events } = briefing;
  if (references.length === 0 && events.length === 0) return [];
  const sentences: string[] = [];
  if (references.length > 0) {
    const total = countInWords('references', references.length, lang);
    sentences.push(`${withColon(total, lang)} ${statesInWords(references, lang)}.`);
  }
  if (events.length > 0) {
    const counts = countEvents(events);
    const total = countInWords('datedEvents', counts.total, lang);
    sentences.push(`${withColon(total, lang)} ${supportInWords(counts, lang)}.`);
  }
  const checked = references.some(({ source }) => source.item.custom?.['url-checked']);
  if (references.length > 0 && !checked) sentences.push(words.notReopened);
  return [h('p', { className: ['sourcing-counts', 'derived'] }, sentences.join(' '))];
}
