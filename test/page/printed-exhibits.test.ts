import { beforeAll, describe, expect, it } from 'vitest';
import { type ReadPdf, readPdf } from '../pdf/read-pdf.ts';
import { showTags } from '../pdf/show-tags.ts';
import { briefingText } from '../support/briefing-text.ts';
import { printInMemory } from '../support/print-in-memory.ts';

const body = `
::contents

## First section

See [Table](#tab-x), [figure](#fig-arms) and [the table](#tab-x).

::page-break

## Second section

### Below

::chart{data=arms.csv type=bar x=year y=usd title="Arms"}

::table-caption[A wide one]{#tab-x}

| A | B | C | D | E | F |
|---|---|---|---|---|---|
| 1 | 2 | 3 | 4 | 5 | 6 |

Source: own count.
`;
const files = {
  'content/x.md': briefingText(body),
  'content/arms.csv': 'year,usd\n2005,1\n2006,3\n',
};

let pdf: ReadPdf;
let tags: string;
beforeAll(async () => {
  const { pdf: built } = await printInMemory(files);
  pdf = await readPdf(built.bytes);
  tags = await showTags(built.bytes);
}, 120_000);

function textOfPage(page: number): string {
  return (pdf.textByPage[page - 1] ?? '').replace(/[\s\u00a0]+/g, ' ');
}

describe('exhibits in print', () => {
  it('are told by number and page', () => {
    expect(textOfPage(1)).toMatch(/See Table 1 \(p\. 2\), figure 1 \(p\. 2\) and the table\./);
  });

  it('have their source line below', () => {
    expect(textOfPage(2)).toMatch(/Table 1\. A wide one.*Source: own count\./);
  });
});

describe('a list of contents in print', () => {
  it('tells the pages of the headings', () => {
    expect(textOfPage(1)).toMatch(/Contents First section 1 Second section 2 Below 2/i);
  });

  it('is tagged as one, with a list inside for the lower level', () => {
    const types = tags.match(/\bTOCI?\b/g);
    expect(types).toEqual(['TOC', 'TOCI', 'TOCI', 'TOC', 'TOCI']);
  });
});
