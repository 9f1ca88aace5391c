import { describe, expect, it } from 'vitest';
import { eventSupport } from '../../../src/check/rules/event-support.ts';
import { foundIn, reasonsIn } from './found-in.ts';

const row = (text: string) => `:::chronology\n- ${text}\n:::`;
const sources = [
  'references:',
  '  - {id: gone, title: Gone, custom: {url-status: dead}}',
  '  - {id: back, title: Back, custom: {url-status: withdrawn}}',
];

describe('eventSupport', () => {
  it.each([
    ['a usable source', '1945 A.[@a]'],
    ['a usable source beside a dead one', '1945 A,[@gone] then B.[@a]'],
    ['no source at all', '1945 A. :no-source[]'],
  ])('says nothing of %s', async (_, text) => {
    expect(await reasonsIn(eventSupport, row(text), sources)).toEqual([]);
  });

  it('names all sources and their states', async () => {
    expect(await reasonsIn(eventSupport, row('1945 A,[@back] B.[@gone]'), sources)).toEqual([
      'Event of `1945` rests only on `back` (withdrawn), `gone` (a dead link), expected a source that a reader can get at',
    ]);
  });

  it('has the first key, so that it can be accepted', async () => {
    const [found] = await foundIn(eventSupport, row('1945 A.[@gone; @back]'), sources);
    expect(found).toMatchObject({ at: '1945', key: 'gone' });
  });
});
