import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import type { State } from 'mdast-util-to-hast';
import { countEvents } from '../../eras/count-events.ts';
import type { HtmlContext } from '../context.ts';
import { eventsInShort } from '../counts-in-words.ts';
import { madeFrom } from '../made-from.ts';

/**
 * Print "At a glance": what the author declares, then what the build has counted.
 *
 * @param state State of the transform.
 * @param context What the handlers share.
 * @returns The box; nothing where no facts are declared.
 */
export function factsBox(state: State, context: HtmlContext): ElementContent[] {
  const { briefing, lang, words } = context;
  if (briefing.facts.length === 0) return [];
  const { places } = briefing.frontMatter;
  const rows = briefing.facts.map(({ label, value, path }) => {
    const row = factRow(label, [state.all(value) as ElementContent[]]);
    state.patch(value, row);
    const [term] = row.children;
    if (term?.type === 'element') madeFrom(term, places[`${path}.label`]);
    return row;
  });
  if (briefing.events.length > 0) {
    const counts = eventsInShort(countEvents(briefing.events), lang);
    const row = factRow(words.eventsOnRecord, [[{ type: 'text', value: counts }]]);
    row.properties.className = ['derived'];
    rows.push(row);
  }
  const box = h('section', { className: ['box', 'facts'] }, [
    h('p', { className: ['box-label'] }, words.facts),
    h('dl', { className: ['facts-list'] }, rows),
  ]);
  return [madeFrom(box, places.facts)];
}

/** A group of a list of facts: a label and what stands under it. */
function factRow(label: string, values: readonly ElementContent[][]): Element {
  return h('div', [h('dt', label), ...values.map((value) => h('dd', value))]);
}
