import { readFile } from 'node:fs/promises';
import { generate, parse, walk } from 'css-tree';
import { beforeAll, describe, expect, it } from 'vitest';
import { eventMarkers } from '../../src/figures/timeline/event-marker.ts';

/** Declarations of each rule of the style sheets, by its selector. */
const rules = new Map<string, string>();

beforeAll(async () => {
  for (const name of ['eras', 'timeline']) {
    const css = await readFile(`templates/shared/${name}.css`, 'utf8');
    walk(parse(css), (node) => {
      if (node.type !== 'Rule') return;
      const selector = generate(node.prelude);
      rules.set(selector, `${rules.get(selector) ?? ''}${generate(node.block)}`);
    });
  }
});

const colourIn = (declarations = '', property: RegExp) =>
  new RegExp(`(?:${property.source})[^;}]*var\\(--(\\w+)\\)`).exec(declarations)?.[1];

/** What rules later in a style sheet leave to the first rule. */
const PLAIN = ':where(.event,.timeline-legend li)::before';

describe.each(eventMarkers)('the marker of an event that is %s', (marker) => {
  const both = `:is(.event-${marker},.legend-${marker})::before`;

  it('is told once for chronology and legend', () => {
    const selectors = [...rules.keys()].filter((selector) =>
      new RegExp(`(event|legend)-${marker}\\b`).test(selector),
    );
    expect(selectors).toEqual([both]);
  });

  it('has in the drawing the colour of its edge', () => {
    const edge =
      colourIn(rules.get(both), /border(?:-color)?:/) ?? colourIn(rules.get(PLAIN), /border:/);
    const all = [...rules].filter(([selector]) =>
      selector.split(',').includes(`.timeline-${marker}`),
    );
    const stroke = all
      .flatMap(([, declarations]) => colourIn(declarations, /stroke:/) ?? [])
      .at(-1);
    expect(stroke).toBe(edge);
  });
});
