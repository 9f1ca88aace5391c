import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { slotNames, slots } from '../../src/html/slots.ts';
import { directivesThat } from '../../src/markdown/directives.ts';

it('every slot has its row in docs/templates.md, and nothing else has one there', () => {
  const page = readFileSync('docs/templates.md', 'utf8');
  const [table = ''] = /(?<=\n### Slots\n\n)(?:\|.*\n)+/.exec(page) ?? [];
  const rows = [...table.matchAll(/^\| `([^`]+)` \|/gm)].map(([, name]) => name);
  expect(rows.sort()).toEqual([...slotNames].sort());
});

it('every directive that a template may place has a slot, and stays in the text without it', () => {
  const placed = directivesThat(({ hasSlot }) => hasSlot === true);
  const staying = slotNames.filter((name) => slots[name].staysInText);
  expect(staying.filter((name) => name !== 'notes').sort()).toEqual(placed.sort());
});
