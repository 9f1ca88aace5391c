import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseLocatedJson } from '../../src/located/parse-located-json.ts';
import type { LocatedValue } from '../../src/model/located-value.ts';

describe('parseLocatedJson', () => {
  it('reads every JSON value as JSON.parse does', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 5 }), fc.nat(4), (value, indent) => {
        const text = JSON.stringify(value, null, indent);
        const { value: located } = parseLocatedJson(text);
        expect(located && plain(located)).toEqual(JSON.parse(text));
      }),
    );
  });

  it('refuses every text that JSON.parse refuses', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[[\]{}:,"\\ \nu0-9.eE+\-tfnal]{0,20}$/), (text) => {
        const { value, faults } = parseLocatedJson(text);
        expect(value !== undefined && faults.length === 0).toBe(isJson(text));
      }),
      { numRuns: 2000 },
    );
  });

  it('gives the place of a value', () => {
    const { value } = parseLocatedJson('[\n  {"id": "a"}\n]');
    const entry = value?.kind === 'list' ? value.items[0] : undefined;
    const id = entry?.kind === 'map' ? entry.entries[0]?.value : undefined;
    expect(id?.place).toEqual({
      start: { line: 2, column: 10, offset: 11 },
      end: { line: 2, column: 13, offset: 14 },
    });
  });

  it('keeps a name that is given twice', () => {
    const { value } = parseLocatedJson('{"a": 1, "a": 2}');
    expect(value?.kind === 'map' && value.entries.map(({ key }) => key)).toEqual(['a', 'a']);
  });

  it('gives nothing for an empty file', () => {
    expect(parseLocatedJson(' \n')).toEqual({ faults: [] });
  });

  it.each([
    ['[1 2]', 4, 'Unexpected `2`, expected `,` or `]`'],
    ['{"a" 1}', 6, 'Unexpected `1`, expected `:` after a field name'],
    ['{a: 1}', 2, 'Unexpected `a`, expected a field name in double quotes'],
    ['[1,]', 4, 'Unexpected `]`, expected a value'],
    ['[1', 3, 'The file ends, expected `,` or `]`'],
    ['["a\n"]', 4, 'Unexpected end of line, expected text that ends with `"` on the same line'],
    ['[] x', 4, 'Unexpected `x`, expected the end of the file'],
  ])('tells what is wrong in %j', (text, column, reason) => {
    const [fault] = parseLocatedJson(text).faults;
    expect([fault?.place.start.column, fault?.reason]).toEqual([column, reason]);
  });

  it('refuses nesting that no bibliography needs', () => {
    expect(parseLocatedJson('['.repeat(100_000)).faults[0]?.reason).toContain('levels of nesting');
  });

  it('reads text of a megabyte that never ends without running out of stack', () => {
    expect(parseLocatedJson(`["${'a'.repeat(1_000_000)}`).faults[0]?.reason).toContain('ends with');
  });
});

function plain(value: LocatedValue): unknown {
  if (value.kind === 'list') return value.items.map(plain);
  if (value.kind === 'scalar') return value.value;
  const entries = value.entries.map(({ key, value: inner }) => [key, plain(inner)] as const);
  return Object.fromEntries(entries);
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
