import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

/** Packages that only a briefing with a map or a chart may load. */
const packages = ['d3-geo', 'd3-scale', 'd3-shape', 'topojson-client', 'csv-parse'];

const files = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts'))
  .map((file) => readFileSync(`src/${file}`, 'utf8'));

it.each(packages)('%s is never imported before it is wanted', (name) => {
  const fixed = new RegExp(`^(import|export)(?! type\\b)[^;(]*from ['"]${name}(/[^'"]*)?['"]`, 'm');
  expect(files.filter((text) => fixed.test(text))).toEqual([]);
});

it.each(packages)('%s is imported when it is wanted', (name) => {
  const called = new RegExp(`\\bimport\\(\\s*['"]${name}(/[^'"]*)?['"]\\s*\\)`);
  expect(files.filter((text) => called.test(text)).length).toBeGreaterThan(0);
});
