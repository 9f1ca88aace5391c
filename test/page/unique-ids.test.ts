import { beforeAll, describe, expect, it } from 'vitest';
import { createWorld } from '../../src/io/create-world.ts';
import { resolveSettings } from '../../src/options.ts';
import { prepare } from '../../src/prepare.ts';
import type { World } from '../../src/world.ts';
import { installed } from '../support/installed.ts';

const root = process.cwd();
const disk = createWorld(root);
const settings = resolveSettings({}, { root, config: undefined }, {});

/** Citations in headings, in the head of a table, of an amount and in the rows of the eras table. */
const cited = `---
title: Rivers
published: 2026-11-23
references:
  - {id: a, type: book, title: Gauges}
  - {id: b, type: book, title: Floods}
eras:
  - {id: early, label: Early years, from: 1950, to: 1960, rows: {Water: 'It rose[@a]'}}
  - {id: late, label: Late years, from: 1960, to: 1970, rows: {Water: 'It fell[@b]'}}
---

## Early years

:::era-summary
The river rose.[@a; @b]

- It rose at the gauge, for :amount[US$2bn]{value=2e9 cur=USD kind=loan}.[@a]
- It rose at the bridge.[@b]
:::

### Gauges [@a] and floods

| Year[@a] | Water[@b] |
|---|---|
| 1951 | high[@a] |

## Late years

:::era-summary
The river fell.[@b]

- It fell at the gauge.[@a]
- It fell at the bridge.[@b]
:::

### Gauges [@a] and floods

It stood still.[@a]
`;

const world: World = {
  ...disk,
  readInside: async (file, most) =>
    file === 'cited.md'
      ? { bytes: Buffer.from(cited), path: file }
      : await disk.readInside(file, most),
};

describe.each([
  'cited.md',
  'content/russia-venezuela-relations.md',
  'content/smallpox-eradication.md',
  'test/fixtures/briefings/eight-eras.md',
  'test/fixtures/briefings/every-feature.md',
  'test/fixtures/briefings/wide-tables.md',
])('the page of %s', (path) => {
  let html = '';

  beforeAll(async () => {
    const { ready, messages } = await prepare({ path, settings }, world, await installed);
    if (!ready) throw new Error(JSON.stringify(messages));
    html = ready.page.html;
  });

  it('has each id once', () => {
    const ids = valuesOf('id', html);
    expect(ids.length).toBeGreaterThan(5);
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
  });

  it('has an id for every link within it', () => {
    const ids = new Set(valuesOf('id', html));
    const targets = valuesOf('href', html).filter((href) => href.startsWith('#'));
    expect(targets.length).toBeGreaterThan(5);
    expect(targets.filter((href) => !ids.has(decodeURIComponent(href.slice(1))))).toEqual([]);
  });

  it('prints citations twice', () => {
    expect(valuesOf('id', html).some((id) => /^cite-\d+-2$/.test(id))).toBe(path !== every);
  });
});

const every = 'test/fixtures/briefings/every-feature.md';

function valuesOf(attribute: string, html: string): string[] {
  return [...html.matchAll(new RegExp(` ${attribute}="([^"]*)"`, 'g'))].map(
    ([, value = '']) => value,
  );
}
