import { describe, expect, it } from 'vitest';
import { readPdfDate } from '../../../src/verify/reading/read-pdf-date.ts';

describe('readPdfDate', () => {
  it.each([
    ['D:20261123', '2026-11-23T00:00:00Z'],
    ['D:20261123120501Z', '2026-11-23T12:05:01Z'],
    ["D:20261123120501+05'30'", '2026-11-23T06:35:01Z'],
    ["D:20261123120501-05'00", '2026-11-23T17:05:01Z'],
    ['D:2026', '2026-01-01T00:00:00Z'],
  ])('reads %s', (text, date) => {
    expect(readPdfDate(text)).toBe(Date.parse(date));
  });

  it.each(['', '2026-11-23', 'D:20261399', 'D:20261123x'])('refuses %j', (text) => {
    expect(readPdfDate(text)).toBeUndefined();
  });
});
