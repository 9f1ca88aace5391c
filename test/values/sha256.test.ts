import { expect, test } from 'vitest';
import { sha256 } from '../../src/values/sha256.ts';

// FIPS 180-2, appendix B.1
const abc = 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad';

test.each([
  ['text', 'abc'],
  ['bytes', Uint8Array.of(97, 98, 99)],
])('digests %s', (_, data) => {
  expect(sha256(data)).toBe(abc);
});
