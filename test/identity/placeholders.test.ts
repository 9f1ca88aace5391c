import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { identitySchema } from '../../src/identity/identity-schema.ts';
import { issnCheckCharacter } from '../../src/identity/issn.ts';
import { fillDoi, fillPattern, type Placeholder } from '../../src/identity/placeholders.ts';

const nothing: Record<Placeholder, string> = {
  ...{ title: '', authors: '', number: '', version: '', date: '', year: '', series: '' },
  ...{ publisher: '', doi: '', issn: '', slug: '' },
};

describe('a pattern', () => {
  it.each([
    ['{authors}, ‘{title}’, {number} ({year}).', 'Ana Sample, ‘Levels’, RB 7 (2026).'],
    ['{title} {doi}', 'Levels'],
    ['{series}: {title}', 'Levels'],
    ['{title}, {series}, {number}', 'Levels, RB 7'],
    ['{title} ({series}), {number}', 'Levels, RB 7'],
  ])('%s is filled in, and an empty value takes its comma along', (pattern, line) => {
    const values = { authors: 'Ana Sample', title: 'Levels', number: 'RB 7', year: '2026' };
    expect(fillPattern(pattern, { ...nothing, ...values })).toBe(line);
  });

  it('of a DOI takes nothing that an address has to escape', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (number) => {
        expect(fillDoi('10.5555/rb.{number}', { ...nothing, number })).toMatch(
          /^10\.5555\/rb\.[a-z0-9._-]*$/,
        );
      }),
    );
    expect(fillDoi('10.5555/rb.{number}', { ...nothing, number: 'RB 2026/014' })).toBe(
      '10.5555/rb.rb-2026-014',
    );
  });
});

describe('an ISSN', () => {
  it.each(['2049-3630', '0378-5955', '2434-561X', '0000-0000'])(
    '%s has the right last character',
    (issn) => {
      expect(issnCheckCharacter(issn)).toBe(issn.at(-1));
      expect(identitySchema.safeParse({ name: 'River Board', issn }).success).toBe(true);
    },
  );

  it('with any other last character is refused', () => {
    const characters = [...'0123456789X'].filter((last) => last !== '0');
    for (const last of characters) {
      const issn = `2049-363${last}`;
      expect(identitySchema.safeParse({ name: 'River Board', issn }).success).toBe(false);
    }
  });
});
