import { expect, it } from 'vitest';
import type { Reference, ReferenceState } from '../../../src/model/reference.ts';
import { sourceBaseInWords } from '../../../src/references/print/source-base.ts';

const inStates = (...states: ReferenceState[]) => states.map((state) => ({ state }) as Reference);

it.each([
  ['en', '2 references, 1 archived'],
  ['es', '2 referencias, 1 archivada'],
  ['ru', '2 источника, 1 в архиве'],
  ['ar', 'مرجعان، 1 مؤرشفة'],
])('says in %s what a briefing rests on', (lang, text) => {
  expect(sourceBaseInWords(inStates('archived', 'dead'), lang)).toBe(text);
});

it('leaves out the archived where there are none', () => {
  expect(sourceBaseInWords(inStates('dead'), 'en')).toBe('1 reference');
});

it('says nothing where nothing is cited', () => {
  expect(sourceBaseInWords([], 'en')).toBe('');
});
