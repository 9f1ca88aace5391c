import { describe, expect, it } from 'vitest';
import { formatEntry } from '../../support/format-entry.ts';

const report = { id: 'a', type: 'report', title: 'Floods' } as const;
const textOf = (item: Parameters<typeof formatEntry>[0], lang: string) =>
  formatEntry(item, lang)
    .map(({ text }) => text)
    .join('');

describe('the number of a work', () => {
  it.each([`ST/2020-03'A"-1--2`, 'US 7,347,809-B2', 'e-2020/1', 'WHO/CDS--07'])(
    'is a stretch of its own, printed as it is written: %s',
    (number) => {
      expect(formatEntry({ ...report, number }, 'en')).toContainEqual({
        text: number,
        kind: 'number',
      });
    },
  );

  it('gets its word where it is a figure', () => {
    expect(textOf({ ...report, number: '7' }, 'en')).toContain('No. 7');
  });
});

describe('place and publisher', () => {
  it.each([
    ['en', 'Paris: Nord'],
    ['fr', 'Paris\u00a0: Nord'],
    ['fr-CA', 'Paris\u00a0: Nord'],
    ['de', 'Paris: Nord'],
  ])('have the colon of the document between them: %s', (lang, expected) => {
    const item = { ...report, publisher: 'Nord', 'publisher-place': 'Paris' };
    expect(textOf(item, lang)).toContain(expected);
  });
});
