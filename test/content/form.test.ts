import { describe, expect, it } from 'vitest';
import { boundsOf } from '../../src/dates/edtf.ts';
import { readContent } from './read-content.ts';

describe.each(['russia-venezuela-relations', 'smallpox-eradication'])('the briefing %s', (name) => {
  const { text, body, eras, messages, library, containers, chronologies } = readContent(name);

  it('has front matter without a fault', () => {
    expect(messages).toEqual([]);
  });

  it('has a reference file without a fault', () => {
    expect(library.findings).toEqual([]);
  });

  it('cites each of its references in the body', () => {
    const cited = new Set(body.match(/(?<=[[; ]@)[a-z]+(?:\d{4}[a-z]*)?/g));
    expect([...cited].sort()).toEqual(library.sources.map(({ key }) => key).sort());
  });

  it('has a section for every era', () => {
    const labels = eras.map(({ label }) => label);
    expect(labels.filter((label) => !body.includes(`\n## ${label}\n`))).toEqual([]);
  });

  it('has a chronology for every era', () => {
    expect(chronologies).toHaveLength(eras.length);
  });

  it('dates every event inside the era it stands in', () => {
    const strays = chronologies.flatMap((rows, index) =>
      rows.filter((row) => !touches(row, eras[index])),
    );
    expect(strays).toEqual([]);
  });

  it('cites every event or says that it has no source', () => {
    const rows = chronologies.flat();
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

  it('gives every era summary two to four bullets, and none to an era of one paragraph', () => {
    const bullets = containers('era-summary').map((summary) => summary.match(/^- /gm)?.length ?? 0);
    const sections = eras.map(({ label }) => sectionOf(body, label));
    const expected = sections.map((section) => proseOf(section).length > 1);
    expect(bullets.map((count) => count >= 2 && count <= 4)).toEqual(expected);
    expect(bullets.filter((count) => count > 0)).toHaveLength(expected.filter(Boolean).length);
  });

  it('gives one set of attributes to all mentions of an amount', () => {
    const attributes = new Set(text.match(/(?<=:amount\[[^\]]*\]\{)#[^}]*/g));
    const ids = [...attributes].map((attribute) => attribute.split(' ')[0]);
    expect(ids).not.toEqual([]);
    expect(ids).toHaveLength(new Set(ids).size);
  });
});

function sectionOf(body: string, label: string): string {
  const [, section = ''] = body.split(`\n## ${label}\n`);
  return section.split('\n## ')[0] ?? '';
}

/** Paragraphs outside of boxes. */
function proseOf(section: string): string[] {
  const bare = section.replace(/^:::[\s\S]*?^:::$/gm, '');
  return bare.split(/\n{2,}/).filter((block) => /^[\p{L}*]/u.test(block.trim()));
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
