import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Failure } from '../../src/model/failure.ts';
import { readPageMap } from '../../src/print/page-map.ts';
import { writtenPdf } from './written-pdf.ts';

describe('readPageMap', () => {
  it('counts the pages of a tree with several nodes', () => {
    expect(readPageMap(writtenPdf(19)).pageCount).toBe(19);
  });

  it('gives the page of each destination', () => {
    expect(readPageMap(writtenPdf(12, { 'era-1': 2, 'ref-7': 12 })).pageOf).toEqual({
      'era-1': 2,
      'ref-7': 12,
    });
  });

  it('reads an escaped and percent-encoded name as the id it stands for', () => {
    expect(readPageMap(writtenPdf(1, { 'b#25C3#25A9#28x#29': 1 })).pageOf).toEqual({ 'bé(x)': 1 });
  });

  it('keeps a name whose percent sign encodes nothing', () => {
    expect(readPageMap(writtenPdf(1, { '50#25': 1 })).pageOf).toEqual({ '50%': 1 });
  });

  it('reads a destination named like a property of every object', () => {
    expect(
      Object.entries(readPageMap(writtenPdf(1, JSON.parse('{"__proto__":1}'))).pageOf),
    ).toEqual([['__proto__', 1]]);
  });

  it('finds the page of every destination, however many pages there are', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 120 }),
        fc.infiniteStream(fc.nat()),
        (count, numbers) => {
          const pageOf = Object.fromEntries(
            [...numbers.take(30)].map((number, index) => [`a${index}`, (number % count) + 1]),
          );
          const isOnLast = Object.values(pageOf).includes(count);
          expect(readPageMap(writtenPdf(count, pageOf))).toEqual({
            pageOf,
            pageCount: count,
            lastDepth: isOnLast ? expect.closeTo(1 - 800 / 842) : 0,
          });
        },
      ),
      { numRuns: 30 },
    );
  });

  it('fails with one sentence for whatever is not such a PDF', () => {
    const whole = writtenPdf(3, { a: 1 });
    const untilOffset = whole.lastIndexOf('startxref') + 'startxref'.length;
    const broken = fc.oneof(
      fc.uint8Array({ maxLength: 400 }),
      fc.nat(untilOffset).map((length) => whole.subarray(0, length)),
    );
    fc.assert(
      fc.property(broken, (bytes) => {
        expect(() => readPageMap(bytes)).toThrow(Failure);
      }),
    );
  });

  it('never loops or crashes on a PDF with changed bytes', () => {
    const change = fc.tuple(fc.nat(writtenPdf(20).length - 1), fc.integer({ min: 32, max: 126 }));
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 5 }), (changes) => {
        const bytes = writtenPdf(20, { a: 3 });
        for (const [at, value] of changes) bytes[at] = value;
        try {
          readPageMap(bytes);
        } catch (error) {
          expect(error).toBeInstanceOf(Failure);
        }
      }),
    );
  });
});
