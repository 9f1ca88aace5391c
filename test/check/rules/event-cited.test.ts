import { describe, expect, it } from 'vitest';
import { eventCited } from '../../../src/check/rules/event-cited.ts';
import { foundIn, reasonsIn } from './found-in.ts';

const row = (text: string) => `:::chronology\n- ${text}\n:::`;

describe('eventCited', () => {
  it.each([
    ['a citation', '1945 A.[@a]'],
    ['a citation in the middle', '1945 A,[@a] then B.'],
    ['a key that is not known, which another rule tells', '1945 A.[@unknown]'],
    ['`:no-source[]`', '1945 A. :no-source[]'],
    ['a footnote that cites', '1945 A.[^note-1]\n:::\n\n[^note-1]: See [@a].\n\n:::note'],
  ])('is content with %s', async (_, text) => {
    expect(await reasonsIn(eventCited, row(text))).toEqual([]);
  });

  it('points at a row with none', async () => {
    const [found] = await foundIn(eventCited, row('1945 A.'));
    expect(found).toMatchObject({ at: '- 1945 A.', key: '1945' });
  });

  it('tells of a row without a date, too', async () => {
    expect(await reasonsIn(eventCited, row('Nothing happened.'))).toEqual([
      'Row `Nothing happened.` has no citation, expected one, or `:no-source[]`',
    ]);
  });

  it('leaves other lists alone', async () => {
    expect(await reasonsIn(eventCited, '- 1945 A.')).toEqual([]);
  });
});
