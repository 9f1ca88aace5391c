import { describe, expect, it } from 'vitest';
import { summaryCited } from '../../../src/check/rules/summary-cited.ts';
import { foundIn, reasonsIn, twoEras } from './found-in.ts';

const points = (text: string) => `:::key-points\n${text}\n:::`;
const bottomLine = (text: string) => `:::bottom-line\n${text}\n:::`;

describe('summaryCited', () => {
  it.each([
    ['a cited key point', points('- One.[@a]')],
    ['a key point that says it has no source', points('- One. :no-source[]')],
    ['a citation in running text', points('- @a says one.')],
    ['a citation in bold', points('- **One.[@a]**')],
    ['an unknown key, which another rule tells of', points('- One.[@z]')],
    ['a footnote that cites', `${points('- One.[^n]')}\n\n[^n]: See [@a].`],
    ['a footnote of free text', `${points('- One.[^1]')}\n\n[^1]: Abel, 2012.`],
    ['a bottom line with one cited sentence', bottomLine('One. Two.[@a] Three.')],
    ['a bottom line cited in its second paragraph', bottomLine('One.\n\nTwo.[@a]')],
    ['an empty bottom line', bottomLine('')],
    ['the statement of sources', ':::sourcing\nNothing was checked.\n:::'],
    ['a chronology', ':::chronology\n- 1910 One.\n:::'],
  ])('says nothing of %s', async (_, body) => {
    expect(await reasonsIn(summaryCited, body)).toEqual([]);
  });

  it.each([
    ['key point', points('- One.'), 'Key point `One.`'],
    ['key point with an amount', points('- :amount[US$2]{value=2}.'), 'Key point `US$2.`'],
    ['key point with a bare note', `${points('- One.[^note]')}\n\n[^note]: X.`, 'Key point `One.`'],
    ['bottom line', bottomLine('One. Two.'), 'Bottom line `One. Two.`'],
  ])('tells of an uncited %s', async (_, body, named) => {
    expect(await reasonsIn(summaryCited, body)).toEqual([
      `${named} has no citation, expected one, or \`:no-source[]\``,
    ]);
  });

  it('tells of the brief and the bullets of an era', async () => {
    const body = '## Early\n\n:::era-summary\nBrief.\n\n- One.[@a]\n- Two.\n:::';
    const found = await foundIn(summaryCited, body, twoEras);
    expect(found.map(({ at }) => at)).toEqual(['Brief.', '- Two.']);
  });
});
