import { expect, it } from 'vitest';
import { stemOf } from '../../src/values/stem-of.ts';

it.each([
  ['content/a.md', 'a'],
  ['a', 'a'],
  ['deep/a.b.md', 'a.b'],
  ['a folder\nof two lines/b\nc.md', 'b\nc'],
])('the stem of %j is %j', (path, stem) => {
  expect(stemOf(path)).toBe(stem);
});
