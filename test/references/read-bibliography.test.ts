import { describe, expect, it } from 'vitest';
import { readBibliography } from '../../src/references/read-bibliography.ts';

describe('readBibliography', () => {
  it('does not guess what a file with another ending holds', async () => {
    const { findings } = await readBibliography('', 'refs.txt', new Set());
    expect(findings[0]?.finding.reason).toBe(
      '`refs.txt` has an ending that no bibliography has, expected `.json`, `.yaml`, `.bib` or `.ris`',
    );
  });

  it('reads what it is told to be, whatever the name says', async () => {
    const text = '@misc{board2020, title = {Gauge readings}}';
    const { sources } = await readBibliography(text, 'briefing.md', new Set(), 'bibtex');
    expect(sources.map(({ key }) => key)).toEqual(['board2020']);
  });
});
