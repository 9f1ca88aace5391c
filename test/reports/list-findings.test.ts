import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Message } from '../../src/model/message.ts';
import { gravestFirst, listFindings } from '../../src/reports/list-findings.ts';
import { messageOf, reportOf } from './report-of.ts';

const FILE = 'content/a.md';

function at(line: number, changes: Partial<Message> = {}): Message {
  return messageOf({ place: { start: { line, column: 1 }, end: { line, column: 4 } }, ...changes });
}

function fingerprints(messages: readonly Message[], text: string): string[] {
  return listFindings(reportOf({ [FILE]: messages }, { [FILE]: text })).map(
    ({ fingerprint }) => fingerprint,
  );
}

describe('listFindings', () => {
  it('keeps every fingerprint when ten lines are put in anywhere before what is told', () => {
    const words = fc.constantFrom('the river rose', 'a flood', '', 'gauges');
    fc.assert(
      fc.property(fc.array(words, { minLength: 1, maxLength: 20 }), fc.nat(), (lines, where) => {
        const cut = where % (lines.length + 1);
        const grown = [...lines.slice(0, cut), ...Array(10).fill('new'), ...lines.slice(cut)];
        const told = (moved: (index: number) => number) =>
          lines.map((_, index) => at(moved(index) + 1));
        const before = fingerprints(
          told((index) => index),
          lines.join('\n'),
        );
        const after = fingerprints(
          told((index) => (index < cut ? index : index + 10)),
          grown.join('\n'),
        );
        expect(after).toEqual(before);
        expect(new Set(before).size).toBe(before.length);
      }),
    );
  });

  it('gives two faults on equal lines two fingerprints, numbered', () => {
    const [first = '', second = ''] = fingerprints([at(1), at(2)], 'same\nsame');
    expect([first.split(':')[0], first.at(-1), second.at(-1)]).toEqual([
      second.split(':')[0],
      '1',
      '2',
    ]);
  });

  it('tells rules, keys and files apart', () => {
    const told = [at(1), at(1, { ruleId: 'image-alt' }), at(1, { key: 'a' })];
    expect(new Set(fingerprints(told, 'x').map((one) => one.split(':')[0])).size).toBe(3);
  });

  it('lists once what two briefings tell of the file they share', () => {
    const shared = messageOf({ file: 'content/sources.json' });
    expect(
      listFindings(reportOf({ 'content/a.md': [shared], 'content/b.md': [shared] })),
    ).toHaveLength(1);
  });

  it('speaks at the first character of a file when a message knows no place', () => {
    const { place: _, ...whole } = messageOf();
    const [finding] = listFindings(reportOf({ [FILE]: [whole] }));
    expect(finding?.range).toEqual({ startLine: 1, startColumn: 1, endLine: 1, endColumn: 2 });
  });
});

describe('gravestFirst', () => {
  it('puts errors before warnings before infos, and keeps their order', () => {
    const levels = ['info', 'error', 'warning', 'error'] as const;
    const told = levels.map((level, index) => messageOf({ level, reason: String(index) }));
    const sorted = gravestFirst(listFindings(reportOf({ [FILE]: told })));
    expect(sorted.map(({ message }) => message.reason)).toEqual(['1', '3', '2', '0']);
  });
});
