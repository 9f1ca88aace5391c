import { fromHtml } from 'hast-util-from-html';
import { toHtml } from 'hast-util-to-html';
import { describe, expect, it } from 'vitest';
import { languagePack } from '../../../src/language/languages.ts';
import { markDerived } from '../../../src/page/prose/mark-derived.ts';

const rows =
  '<table><tbody><tr><th>A</th><td>a</td></tr><tr class="derived"><th>B</th><td>b</td></tr></tbody></table>';
const columns =
  '<table><thead><tr><th>A</th><th class="derived">B</th></tr></thead><tbody><tr><td>a</td><td class="derived">b</td></tr></tbody></table>';

function marked(html: string, lang: string): string {
  const tree = fromHtml(html, { fragment: true });
  markDerived(tree, lang);
  return toHtml(tree);
}

describe('what the build has counted', () => {
  it.each(['he', 'ar'])('has an asterisk in %s, at the name of its row', (lang) => {
    expect(marked(rows, lang)).toBe(rows.replace('<th>B', '<th>B\u00A0*'));
  });

  it.each(['he', 'ar'])('has an asterisk in %s, at the name of its column', (lang) => {
    expect(marked(columns, lang)).toBe(columns.replace('>B<', '>B\u00A0*<'));
  });

  it.each(['en', 'ru'])('has none in %s, where it stands in italics', (lang) => {
    expect(marked(rows, lang)).toBe(rows);
  });

  it.each(['he', 'ar'])('is told by that mark over the table in %s', (lang) => {
    const { erasTableRows, erasTableColumns } = languagePack(lang).fixedWords;
    for (const words of [erasTableRows, erasTableColumns]) expect(words).toContain('*');
  });
});
