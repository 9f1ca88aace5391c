import fc from 'fast-check';
import { expect, it } from 'vitest';
import { artifactNames } from '../../action/artifact-names.mjs';

it('keeps names as they are, in their folders', () => {
  const names = ['africa/chad.pdf', 'river levels.pdf', '$(touch owned).pdf', '-rf.pdf', 'é.pdf'];
  expect(artifactNames(names)).toEqual(names);
});

it('puts a hyphen for each sign that artifacts refuse, and tells equal ones apart', () => {
  expect(artifactNames(['a:b.pdf', 'a?b.pdf', 'a-b.pdf', 'A|B.pdf', 'two\nlines.pdf'])).toEqual([
    'a-b.pdf',
    'a-b-2.pdf',
    'a-b-3.pdf',
    'A-B-4.pdf',
    'two-lines.pdf',
  ]);
});

it('never leads out of the folder, and never names two files alike', () => {
  const part = fc.oneof(fc.constantFrom('..', '.', ' ', '..\u0000', 'a', 'A'), fc.string());
  const file = fc.array(part, { minLength: 1, maxLength: 3 }).map((parts) => parts.join('/'));
  fc.assert(
    fc.property(fc.uniqueArray(file, { maxLength: 8 }), (paths) => {
      const names = artifactNames(paths);
      expect(names).toHaveLength(paths.length);
      expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(paths.length);
      for (const name of names) {
        expect(name).not.toMatch(/["<>:|*?\r\n]/);
        expect(name.split('/').filter((one) => /^\.*$/.test(one))).toEqual([]);
      }
    }),
  );
});
