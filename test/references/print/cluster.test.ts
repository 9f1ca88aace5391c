import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ClusterItem, formatCluster } from '../../../src/references/print/cluster.ts';

describe('formatCluster', () => {
  it.each([
    [[8], '[8]'],
    [[7, 2], '[2, 7]'],
    [[3, 4], '[3, 4]'],
    [[3, 4, 5], '[3–5]'],
    [[5, 4, 3, 1], '[1, 3–5]'],
    [[1, 2, 3, 5, 6, 8, 9, 10], '[1–3, 5, 6, 8–10]'],
    [[4, 4, 2], '[2, 4]'],
  ])('prints the numbers %j as %s', (numbers, printed) => {
    expect(print(numbers.map((number) => ({ number, key: `k${number}` })))).toBe(printed);
  });

  it.each<[ClusterItem<string>[], string]>([
    [[{ number: 3, key: 'a', locator: '12' }], '[3, p.\u00a012]'],
    [[{ number: 3, key: 'a', label: 'page', locator: '12-15' }], '[3, pp.\u00a012–15]'],
    [[{ number: 3, key: 'a', label: 'chapter', locator: '2' }], '[3, ch.\u00a02]'],
    [[{ number: 3, key: 'a', label: 'stanza', locator: '2' }], '[3, stanza\u00a02]'],
    [
      [item(2), { number: 3, key: 'c', locator: '12' }, item(4), item(5), item(6)],
      '[2; 3, p.\u00a012; 4–6]',
    ],
    [[item(1), { number: 2, key: 'b', locator: '1' }, item(3)], '[1; 2, p.\u00a01; 3]'],
    [[{ number: 7, key: 'g', prefix: 'see' }, item(2)], '[see 7; 2]'],
    [[{ number: 7, key: 'g', suffix: ' and others' }, item(2)], '[2; 7 and others]'],
    [[{ key: 'lost' }, item(2)], '[2, ?lost]'],
    [[{ key: 'lost' }], '[?lost]'],
    [
      [
        { number: 3, key: 'a', locator: '12' },
        { number: 3, key: 'a', locator: '15' },
        { number: 3, key: 'a', locator: '12' },
      ],
      '[3, p.\u00a012; 3, p.\u00a015]',
    ],
  ])('prints %j as %s', (items, printed) => {
    expect(print(items)).toBe(printed);
  });

  it('lets the dash of a range stand for the numbers between its ends', () => {
    const parts = formatCluster([item(3), item(4), item(5), item(6)], 'en');
    expect(parts.flatMap((part) => (part.kind === 'number' ? [part] : []))).toEqual([
      { kind: 'number', text: '3', number: 3, numbers: [3] },
      { kind: 'number', text: '–', number: 4, numbers: [4, 5] },
      { kind: 'number', text: '6', number: 6, numbers: [6] },
    ]);
  });

  it('prints locators in the language of the document', () => {
    expect(print([{ number: 3, key: 'a', label: 'chapter', locator: '2' }], 'ru')).toBe(
      '[3, гл.\u00a02]',
    );
  });

  it.each([
    ['ar', '[1، 2]', '[1، ص\u00a03؛ 2]'],
    ['he', '[1, 2]', '[1, עמ׳\u00a03; 2]'],
    ['fr', '[1, 2]', '[1, p.\u00a03\u00a0; 2]'],
  ])('parts numbers as %s parts words: %s, %s', (lang, bare, located) => {
    const printed = [
      [item(1), item(2)],
      [{ number: 1, key: 'a', locator: '3' }, item(2)],
    ].map((items) => print(items, lang));
    expect(printed).toEqual([bare, located]);
  });

  it('carries the rich text of the author through', () => {
    const content = { any: 'tree' };
    expect(formatCluster([{ number: 1, key: 'a', prefix: content }], 'en')).toContainEqual({
      kind: 'content',
      content,
    });
  });

  it('stands for every number it was given, once and in order', () => {
    const numbers = fc.array(fc.integer({ min: 1, max: 30 }), { minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(numbers, (given) => {
        const parts = formatCluster(given.map(item), 'en');
        const stood = parts.flatMap((part) => (part.kind === 'number' ? part.numbers : []));
        expect(stood).toEqual([...new Set(given)].sort((a, b) => a - b));
      }),
    );
  });

  it('prints text from which the numbers can be read back', () => {
    const numbers = fc.uniqueArray(fc.integer({ min: 1, max: 40 }), { minLength: 1 });
    fc.assert(
      fc.property(numbers, (given) => {
        expect(readBack(print(given.map(item)))).toEqual(given.sort((a, b) => a - b));
      }),
    );
  });
});

function item(number: number): ClusterItem<string> {
  return { number, key: `k${number}` };
}

function print(items: ClusterItem<string>[], lang = 'en'): string {
  return formatCluster(items, lang)
    .map((part) => (part.kind === 'content' ? part.content : part.text))
    .join('');
}

function readBack(printed: string): number[] {
  return printed
    .slice(1, -1)
    .split(', ')
    .flatMap((run) => {
      const [first = 0, last = first] = run.split('–').map(Number);
      return Array.from({ length: last - first + 1 }, (_, index) => first + index);
    });
}
