import { describe, expect, it } from 'vitest';
import { resolveText } from '../support/resolve-text.ts';

/** Keys in the order of their numbers. */
async function order(body: string): Promise<string> {
  const eras = [
    'eras:',
    '  - {id: old, label: Old, from: 1900, to: 1950}',
    '  - {id: new, label: New, from: 1950, to: 2000}',
  ];
  const { briefing } = await resolveText(body, {}, 'en', eras);
  return briefing.references.map(({ key }) => key).join('');
}

describe('references are numbered', () => {
  it.each([
    ['by their first citation', 'X.[@c] Y.[@a] Z.[@c]', 'ca'],
    ['the bottom line first, wherever it stands', 'X.[@a]\n\n:::bottom-line\nY.[@b]\n:::', 'ba'],
    [
      'bottom line, key points, sourcing, then the body',
      'X.[@a]\n\n:::sourcing\nY.[@d]\n:::\n\n:::key-points\n- Z.[@c]\n:::\n\n:::bottom-line\nW.[@b]\n:::',
      'bcda',
    ],
    [
      'the brief of an era before the body, its bullets in the body',
      'X.[@a]\n\n## Old\n\n:::era-summary\nBrief.[@b]\n\n- Bullet.[@c]\n:::',
      'bac',
    ],
    [
      'the briefs in the order of the eras',
      '## New\n\n:::era-summary\nA.[@b]\n:::\n\n## Old\n\n:::era-summary\nB.[@a]\n:::',
      'ab',
    ],
    ['a summary of no era with the body', 'X.[@a]\n\n:::era-summary\nBrief.[@b]\n:::', 'ab'],
    ['a footnote where its mark stands', 'X.[^n] Y.[@a]\n\n[^n]: Note.[@b]', 'ba'],
    [
      'a footnote marked in the bottom line there',
      'X.[@a]\n\n:::bottom-line\nY.[^n]\n:::\n\n[^n]: Note.[@b]',
      'ba',
    ],
    [
      'a footnote in a footnote where it is marked',
      'X.[^n] Y.[@c]\n\n[^n]: Note.[@a][^m]\n\n[^m]: More.[@b]',
      'abc',
    ],
    ['no footnote that nothing marks', 'X.[@a]\n\n[^n]: Note.[@b]', 'a'],
    ['once, though a footnote is marked twice', 'X.[^n] Y.[^n]\n\n[^n]: Note.[@b]', 'b'],
  ])('%s', async (_, body, keys) => {
    expect(await order(body)).toBe(keys);
  });

  it('and say where each place is printed', async () => {
    const { briefing } = await resolveText(
      'X.[@a][^n]\n\n:::bottom-line\nY.[@b]\n:::\n\n[^n]: Z.[@c]',
    );
    expect(
      briefing.citingPlaces.map(({ printedIn, references }) => [printedIn, references]),
    ).toEqual([
      ['bottom-line', [1]],
      ['body', [2]],
      ['notes', [3]],
    ]);
  });
});

describe('citations side by side', () => {
  it.each([
    ['touching', 'X.[@a][@b]', 1],
    ['with a blank between', 'X.[@a] [@b]', 1],
    ['with a line end between', 'X.[@a]\n[@b]', 1],
    ['three of them', 'X.[@a][@b] [@c]', 1],
    ['with a word between', 'X.[@a] and [@b]', 2],
    ['with one in the running text', 'X.[@a] @b says', 2],
    ['in two paragraphs', 'X.[@a]\n\n[@b] Y.', 2],
  ])('%s', async (_, body, places) => {
    const { briefing } = await resolveText(body);
    expect(briefing.citingPlaces).toHaveLength(places);
  });

  it('keep the place of the first and the end of the last', async () => {
    const { briefing } = await resolveText('X.[@a] [@b]');
    expect(briefing.citingPlaces[0]?.place).toMatchObject({
      start: { line: 8, column: 3 },
      end: { line: 8, column: 12 },
    });
  });
});

describe('what cannot be resolved', () => {
  it('is marked, not complained about: a key that nobody defines', async () => {
    const { briefing, messages } = await resolveText('X.[@nobody]');
    expect([messages, briefing.undefinedCitations]).toMatchObject([
      [],
      [{ key: 'nobody', place: { start: { line: 8, column: 4 } } }],
    ]);
  });

  it('is marked: a picture that is not there', async () => {
    const { briefing } = await resolveText('![Alt](nowhere.png)');
    expect(briefing.images).toMatchObject([
      { url: 'nowhere.png', fault: { reason: '`nowhere.png` is not there, expected a picture' } },
    ]);
  });
});

describe('what was read', () => {
  it('is listed once, sorted, by path', async () => {
    const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="10" height="10"></svg>';
    const { inputs } = await resolveText('![A](z.svg) ![B](./z.svg) ![C](a.svg)', {
      'content/z.svg': svg,
      'content/a.svg': svg,
    });
    expect(inputs.map(({ path }) => path)).toEqual([
      'content/a.svg',
      'content/library.json',
      'content/z.svg',
    ]);
  });
});
