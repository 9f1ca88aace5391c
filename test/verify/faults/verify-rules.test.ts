import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { verifyRules } from '../../../src/verify/faults/verify-rules.ts';

describe('the rules of verify', () => {
  it('are those that the guide explains', () => {
    const guide = readFileSync('docs/guide.md', 'utf8');
    const section = guide.slice(guide.indexOf('## Checking a finished PDF'));
    const table = section.slice(0, section.indexOf('\n## ', 3));
    const rows = [...table.matchAll(/^\| (`[^|]*`) \|/gm)].map(([, cell = '']) => cell);
    const told = rows.flatMap((cell) => [...cell.matchAll(/`([\w-]+)`/g)].map(([, id]) => id));
    expect(told.sort()).toEqual(Object.keys(verifyRules).sort());
  });
});
