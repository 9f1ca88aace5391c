import { describe, expect, it } from 'vitest';
import { englishMonth, englishMonths } from '../../src/dates/english-months.ts';

describe('englishMonth', () => {
  it('knows each month by its name, and by the first letters in any case', () => {
    for (const [index, name] of englishMonths.entries()) {
      expect(englishMonth(name)).toBe(index + 1);
      expect(englishMonth(name.slice(0, 3).toUpperCase())).toBe(index + 1);
    }
    expect(englishMonths).toHaveLength(12);
  });

  it.each(['', 'ma', 'foo', 'Enero'])('knows no month %j', (name) => {
    expect(englishMonth(name)).toBeUndefined();
  });
});
