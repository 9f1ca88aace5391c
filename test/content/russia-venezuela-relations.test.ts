import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { boundsOf } from '../../src/eras/edtf.ts';
import { readLibrary } from '../../src/references/read-library.ts';
import { referenceState } from '../../src/references/state.ts';
import { readFrontMatter } from '../../src/source/parse-front-matter.ts';

const path = 'content/russia-venezuela-relations.md';
const libraryPath = 'content/russia-venezuela-relations.references.json';
const text = readFileSync(path, 'utf8');
const body = text.slice(text.indexOf('\n---\n') + 5);
const { frontMatter, messages } = readFrontMatter({ path, text, sha256: '' });
const library = readLibrary(readFileSync(libraryPath, 'utf8'), libraryPath);
const cited = new Set(body.match(/(?<=[[; ]@)[a-z]+\d{4}[a-z]*/g));

describe('the briefing on Russia and Venezuela', () => {
  it('has front matter without a fault', () => {
    expect(messages).toEqual([]);
  });

  it('has a reference file without a fault', () => {
    expect(library.findings).toEqual([]);
  });

  it('cites each of its seventeen references in the body', () => {
    expect([...cited].sort()).toEqual(library.sources.map(({ key }) => key).sort());
  });

  it('keeps the true state of every reference', () => {
    expect(countBy(library.sources.map(({ item }) => referenceState(item)))).toEqual({
      archived: 2,
      'not-re-checked': 10,
      'no-link-given': 2,
      dead: 1,
      'bare-link': 1,
      withdrawn: 1,
    });
  });

  it('invents no address', () => {
    const addresses = library.sources.map(({ item }) => item.URL ?? item.custom?.['archive-url']);
    expect(addresses.filter((address) => address !== undefined)).toEqual([]);
  });

  it('has a section for every era', () => {
    const labels = declaredEras().map(({ label }) => label);
    expect(labels.filter((label) => !body.includes(`\n## ${label}\n`))).toEqual([]);
  });

  it('lists every dated event of its source', () => {
    expect(chronologies().map((rows) => rows.length)).toEqual([3, 14, 8]);
  });

  it('dates every event inside the era it stands in', () => {
    const eras = declaredEras();
    const strays = chronologies().flatMap((rows, index) =>
      rows.filter((row) => !touches(row, eras[index])),
    );
    expect(strays).toEqual([]);
  });

  it('cites every event or says that it has no source', () => {
    const rows = chronologies().flat();
    expect(rows.filter((row) => !/\[@|:no-source\[\]/.test(row))).toEqual([]);
  });

  it('keeps the bottom line within sixty words', () => {
    const [line = ''] = containers('bottom-line');
    expect(countWords(line)).toBeLessThanOrEqual(60);
  });

  it('keeps the brief of every era within twenty words', () => {
    const briefs = containers('era-summary').map((summary) => summary.split('\n\n')[0] ?? '');
    expect(briefs.filter((brief) => countWords(brief) > 20)).toEqual([]);
  });

  it('gives every era summary two to four bullets', () => {
    const bullets = containers('era-summary').map((summary) => summary.match(/^- /gm)?.length ?? 0);
    expect(bullets.every((count) => count >= 2 && count <= 4)).toBe(true);
  });

  it('gives one set of attributes to all mentions of an amount', () => {
    const attributes = new Set(text.match(/(?<=\{)#[a-z]+-\d{4} [^}]*/g));
    const ids = [...attributes].map((attribute) => attribute.split(' ')[0]);
    expect(ids).toHaveLength(new Set(ids).size);
  });
});

function containers(name: string): string[] {
  const fence = new RegExp(`^:::${name}\\n([\\s\\S]*?)\\n:::$`, 'gm');
  return [...body.matchAll(fence)].map((match) => match[1] ?? '');
}

function chronologies(): string[][] {
  return containers('chronology').map((list) => list.split('\n'));
}

function declaredEras() {
  return frontMatter?.data.eras.filter((era) => 'label' in era) ?? [];
}

function touches(row: string, era: { from: string; to: string } | undefined): boolean {
  const bounds = boundsOf(/^- (\S+) /.exec(row)?.[1] ?? '');
  if (!era || !bounds?.first) return false;
  const isBefore = era.to !== 'open' && bounds.first >= era.to;
  const isAfter = bounds.last !== undefined && bounds.last < era.from;
  return !isBefore && !isAfter;
}

/** Counts what a reader reads: no citation, no attributes, no mark. */
function countWords(markdown: string): number {
  const read = markdown.replace(/\[@[^\]]*\]|\{[^}]*\}|:no-source\[\]/g, ' ');
  return read.match(/[\p{L}\p{N}][\p{L}\p{N}\p{M}’-]*/gu)?.length ?? 0;
}

function countBy(values: string[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const value of values) counts[value] = (counts[value] ?? 0) + 1;
  return counts;
}
