import { describe, expect, it } from 'vitest';
import type { CslItem, ReferenceState, SourceCustom } from '../../../src/model/reference.ts';
import { isUsable, referenceState } from '../../../src/references/record/state.ts';

const url = { URL: 'https://example.org/a', title: 'T' };

describe('referenceState', () => {
  it.each<[ReferenceState, Partial<CslItem>, SourceCustom]>([
    ['withdrawn', url, { 'url-status': 'withdrawn', 'archive-date': '2016-03-04' }],
    ['withdrawn', {}, { 'url-status': 'unfit' }],
    ['archived', {}, { 'archive-date': '2016-03-04', 'url-status': 'unrecorded' }],
    ['archived', url, { 'archive-url': 'https://archive.org/a', 'url-status': 'dead' }],
    ['dead', url, { 'url-status': 'dead' }],
    ['bare-link', url, { 'url-status': 'bare' }],
    ['bare-link', { URL: 'https://example.org/a' }, {}],
    ['bare-link', { URL: 'https://a.org' }, { 'url-status': 'live', 'url-checked': '2024-05-03' }],
    ['live', url, { 'url-status': 'live', 'url-checked': '2024-05-03' }],
    ['not-re-checked', url, { 'url-status': 'live' }],
    ['not-re-checked', url, {}],
    ['not-re-checked', { DOI: '10.1000/1' }, {}],
    ['not-re-checked', { accessed: { raw: '2016' } }, {}],
    ['not-re-checked', {}, { 'url-status': 'unrecorded' }],
    ['no-link-given', { title: 'T' }, {}],
    ['no-link-given', {}, { 'url-checked': '2024-05-03' }],
  ])('is %s for %j with %j', (state, fields, custom) => {
    expect(referenceState({ id: 'a', type: 'webpage', ...fields, custom })).toBe(state);
  });
});

describe('isUsable', () => {
  it('holds for what a reader can still get at', () => {
    const states: ReferenceState[] = [
      'withdrawn',
      'archived',
      'dead',
      'bare-link',
      'live',
      'not-re-checked',
      'no-link-given',
    ];
    expect(states.filter(isUsable)).toEqual([
      'archived',
      'live',
      'not-re-checked',
      'no-link-given',
    ]);
  });
});
