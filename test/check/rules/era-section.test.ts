import { describe, expect, it } from 'vitest';
import { eraSection } from '../../../src/check/rules/era-section.ts';
import { foundIn, reasonsIn, twoEras } from './found-in.ts';

describe('eraSection', () => {
  it('says nothing where each era has its heading', async () => {
    expect(await reasonsIn(eraSection, '## Early\n\nText.\n\n## Late\n\nText.', twoEras)).toEqual(
      [],
    );
  });

  it('takes no notice of emphasis in the heading', async () => {
    expect(await reasonsIn(eraSection, '## *Early*\n\n## Late', twoEras)).toEqual([]);
  });

  it('points at the label of an era without a section', async () => {
    const [found] = await foundIn(eraSection, '## Early', twoEras);
    expect(found).toMatchObject({ at: 'Late', key: 'late' });
  });

  it('points at `heading`, where that is given', async () => {
    const eras = ['eras:', '  - {id: e, label: E, heading: The time, from: 1900, to: 1950}'];
    const [found] = await foundIn(eraSection, '## E', eras);
    expect(found).toMatchObject({ at: 'The time', expected: ['The time'] });
  });

  it('suggests a heading in nearly the same words', async () => {
    const [found] = await foundIn(eraSection, '## Early\n\n## Lat', twoEras);
    expect(found?.note).toMatch(/Did you mean the heading `Lat`\?/);
  });

  it('does not suggest the section of another era', async () => {
    const eras = [
      'eras:',
      '  - {id: one, label: Era one, from: 1900, to: 1950}',
      '  - {id: two, label: Era two, from: 1950, to: 2000}',
    ];
    const [found] = await foundIn(eraSection, '## Era one', eras);
    expect(found?.note).toMatch(/^Write `## Era two`/);
  });

  it('explains that two eras have the same words', async () => {
    const eras = [
      'eras:',
      '  - {id: one, label: Era, from: 1900, to: 1950}',
      '  - {id: two, label: Era, from: 1950, to: 2000}',
    ];
    const [found] = await foundIn(eraSection, '## Era', eras);
    expect(found?.note).toBe(
      'That heading opens the section of another era: name the two eras differently.',
    );
  });

  it('points at a second heading and names the first', async () => {
    const found = await foundIn(eraSection, '## Early\n\n## Late\n\n### Early', twoEras);
    expect(found.map(({ at, cause }) => [at, cause?.place?.start.line])).toEqual([
      ['### Early', 11],
    ]);
  });
});
