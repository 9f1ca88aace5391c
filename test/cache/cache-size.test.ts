import { expect, it } from 'vitest';
import { readCacheSize } from '../../src/cache/cache-size.ts';

it.each([
  [undefined, 1024 ** 3],
  ['', 1024 ** 3],
  ['0', 0],
  ['1000', 1000],
  ['500M', 500 * 1024 ** 2],
  ['2 GiB', 2 * 1024 ** 3],
  ['10kb', 10 * 1024],
  ['1t', 1024 ** 4],
])('the size %j of the cache is %j bytes', (text, bytes) => {
  expect(readCacheSize(text)).toBe(bytes);
});

it.each(['much', '-1', '1.5G', '1P', '1e9', 'G', '10000000000'])('%j is no size', (text) => {
  expect(() => readCacheSize(text)).toThrow(`\`BRIEFPRESS_CACHE_SIZE\` is \`${text}\``);
});
