import { describe, expect, it } from 'vitest';
import { createParts } from '../../src/html/create-parts.ts';
import { partsLeftOut, slotsLeftOut } from '../../src/html/parts-left-out.ts';
import { slotNames } from '../../src/html/slots.ts';
import { ownTemplate } from '../support/own-template.ts';
import { resolveText } from '../support/resolve-text.ts';

const ERAS = ['eras:', '  - {id: early, label: Early era, from: 1900, to: 1950}'];
const SECTION = '## Early era\n\n:::era-summary\nTies grew.[@a]\n:::\n\n';
const EVENTS = ':::chronology\n- 1900-03 Opened.[@a]\n:::\n\n';

/** Slots that only print what they are given a place for. */
const PARTS = [
  'body',
  'facts',
  'eras-in-brief',
  'eras-at-a-glance',
  'timeline',
  'flags',
  'references',
];

const briefings: [what: string, body: string, keys: string[], left: string[]][] = [
  ['nothing but text', 'Text.', [], []],
  ['facts', 'Text.', ['facts:', '  - {label: Length, value: 9 km}'], ['facts']],
  ['a source', 'Text.[@a]', [], ['references']],
  ['a question', 'Text. :flag[why?]{kind=why}', [], ['flags']],
  ['eras without events', SECTION, ERAS, ['eras-in-brief', 'eras-at-a-glance', 'references']],
  [
    'eras with events',
    SECTION + EVENTS,
    ERAS,
    ['eras-in-brief', 'eras-at-a-glance', 'timeline', 'references'],
  ],
  [
    'what the author places',
    `::eras-at-a-glance\n\n::timeline\n\n${SECTION}${EVENTS}`,
    ERAS,
    ['eras-in-brief', 'references'],
  ],
];

describe('partsLeftOut', () => {
  it.each(briefings)('tells of %s what has no slot', async (_, body, keys, left) => {
    const { briefing } = await resolveText(body, {}, 'en', keys);
    expect(partsLeftOut(briefing, ['body'])).toEqual(left);
    expect(partsLeftOut(briefing, slotNames)).toEqual([]);
  });

  it.each(briefings)('tells of %s just what prints where it has a slot', async (_, body, keys) => {
    const { briefing } = await resolveText(body, {}, 'en', keys);
    const parts = createParts(briefing, { ...ownTemplate, lang: 'en', slots: slotNames });
    const printed = Object.entries(parts).flatMap(([name, part]) =>
      part.length > 0 ? [name] : [],
    );
    expect(partsLeftOut(briefing, [])).toEqual(PARTS.filter((name) => printed.includes(name)));
  });

  it('tells of a template what no briefing prints on it', () => {
    expect(slotsLeftOut(slotNames)).toEqual([]);
    expect(slotsLeftOut(['body', 'facts', 'flags'])).toEqual([
      ...['map', 'eras-in-brief', 'eras-at-a-glance', 'timeline', 'references'],
    ]);
    expect(slotsLeftOut(slotNames.filter((name) => name !== 'body'))).toEqual(['body']);
    // Three are other forms of a part, one is a piece of the text.
    expect(slotsLeftOut([])).toHaveLength(slotNames.length - 4);
  });

  it('takes another form of a part for the part', async () => {
    const { briefing } = await resolveText('Text.[@a]');
    expect(partsLeftOut(briefing, ['body', 'references-short'])).toEqual([]);
    expect(slotsLeftOut(['body', 'references-short'])).not.toContain('references');
  });
});
