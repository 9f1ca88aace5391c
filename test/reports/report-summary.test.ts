import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import { visit } from 'unist-util-visit';
import { describe, expect, it } from 'vitest';
import { reportSummary } from '../../src/reports/report-summary.ts';
import { slow } from '../support/slow.ts';
import { messageOf, reportOf } from './report-of.ts';

function treeOf(text: string) {
  return fromMarkdown(text, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] });
}

describe('reportSummary', () => {
  it('lists every briefing in a table, then the messages, the gravest first', () => {
    const text = reportSummary(
      reportOf({ 'content/a.md': [messageOf({ level: 'warning', reason: 'later' }), messageOf()] }),
    );
    expect(text).toMatch(/\| content\/a\.md \| failed \| – +\| – +\| 0 +\| 0 +\| 1 +\| 1 +\|/);
    expect(text.indexOf('**error**')).toBeLessThan(text.indexOf('later'));
  });

  it('stays below what a step may write', slow, () => {
    const many = Array.from({ length: 5000 }, (_, index) =>
      messageOf({ reason: `${index} ${'x'.repeat(1000)}` }),
    );
    const text = reportSummary(reportOf({ 'content/a.md': many }));
    expect(Buffer.byteLength(text)).toBeLessThan(1_000_000);
    expect(text).toContain('… and 4500 more messages');
  });

  it('lets nothing that a stranger wrote act as Markdown or HTML', () => {
    const hostile =
      '<img src=x> ![p](http://e.org/p.png) | a | [l](http://e.org) # h\n\n# H `c` ``d`';
    const report = reportOf({
      [`content/${hostile}.md`]: [messageOf({ reason: hostile, note: hostile })],
    });
    const kinds = new Set<string>();
    visit(treeOf(reportSummary(report)), (node) => void kinds.add(node.type));
    expect(kinds).not.toContain('html');
    expect(kinds).not.toContain('image');
    visit(treeOf(reportSummary(report)), 'link', ({ url }) => {
      expect(url).toMatch(/^https?:\/\/(example\.org\/#|e\.org)/);
    });
    visit(treeOf(reportSummary(report)), 'heading', (node) => expect(node.depth).toBe(2));
    visit(treeOf(reportSummary(report)), 'table', ({ children }) =>
      expect(children).toHaveLength(2),
    );
  });
});
