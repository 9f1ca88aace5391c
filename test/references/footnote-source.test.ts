import { describe, expect, it } from 'vitest';
import { footnoteSource } from '../../src/references/footnote-source.ts';
import { createEntryFormatter } from '../../src/references/print/format-entry.ts';
import { referenceState } from '../../src/references/record/state.ts';

const source = (words: string, urls: string[] = []) =>
  footnoteSource({
    label: '1',
    text: [words, ...urls].join(' ').trim(),
    words,
    links: urls.map((url) => ({ url })),
    file: 'x.md',
  });

describe('a free-text reference', () => {
  it('has its mark as key', () => {
    expect(source('Gauge book').key).toBe('^1');
  });

  it.each([
    ['without an address', 'Gauge book', [], 'no-link-given'],
    ['with an address', 'Gauge book', ['https://example.org/'], 'not-re-checked'],
    ['of nothing but an address', '', ['https://example.org/'], 'bare-link'],
    ['with a mail address only', 'Gauge book', ['mailto:a@example.org'], 'no-link-given'],
    ['with the address of a program', 'Gauge book', ['javascript:alert(1)'], 'no-link-given'],
    ['of nothing', '', [], 'no-link-given'],
  ])('%s is in the state it earns', (_, words, urls, state) => {
    expect(referenceState(source(words, urls).item)).toBe(state);
  });

  it('takes the first address that a reader may be sent to', () => {
    const urls = ['#top', 'https://example.org/a', 'https://example.org/b'];
    expect(source('Gauge book', urls).item.URL).toBe('https://example.org/a');
  });

  it.each([
    ['Abel, Piers, , 2012', 'Abel, Piers, 2012'],
    ['Abel, Piers, 2012,', 'Abel, Piers, 2012'],
    ['Abel, Piers (), 2012', 'Abel, Piers, 2012'],
    ['Abel, Piers, 2012, “”', 'Abel, Piers, 2012'],
    ['Abel, Piers, «», 2012', 'Abel, Piers, 2012'],
    ['Abel, "" Piers, „“ 2012', 'Abel, Piers, 2012'],
    ['Abel: Piers.', 'Abel: Piers.'],
    ['…', undefined],
  ])('is named by %j without the gap that an address left', (words, title) => {
    expect(source(words).item.title).toBe(title);
  });

  it('prints as its own text, with its state', () => {
    expect(createEntryFormatter('en')(source('Gauge book, 1986').item)).toEqual([
      { text: 'Gauge book, 1986', kind: 'footnote' },
      { text: '. ' },
      { text: 'No link given.', kind: 'state' },
    ]);
  });
});
