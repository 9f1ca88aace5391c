import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';

const texts = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .map((file) => file.split(path.sep).join('/'))
  .filter((file) => file.endsWith('.ts'))
  .map((file) => ({ file, text: readFileSync(`src/${file}`, 'utf8') }));

/** What `io/` says for itself, as it stands on nothing of ours. */
const own = (file: string): boolean => file.startsWith('io/');

it.each([
  ['an order of texts', 'values/compare-text.ts', /(?:\w+\.)?[a-z]\w* < (?:\w+\.)?[a-z]\w* \? -1/],
  [
    'the digest of bytes',
    'values/sha256.ts',
    /createHash\('sha256'\)\s*\.update\([^;]*\.digest\('hex'\)/,
  ],
  ['what a record is', 'values/is-record.ts', /=== 'object' && \w+ !== null && !Array\.isArray/],
  ['the stem of a path', 'values/stem-of.ts', /\.replace\(\/\\\.\[\^\.\]\*\$\/, ''\)/],
  ['the class of an element', 'html/elements/classes.ts', /[cC]lassName\??\.includes\(/],
])('%s is said in one place', (_, place, pattern) => {
  const saying = texts.filter(({ file, text }) => !own(file) && pattern.test(text));
  expect(saying.map(({ file }) => file)).toEqual([place]);
});
