import { readFile } from 'node:fs/promises';
import { beforeAll, describe, expect, it } from 'vitest';
import { verifyPdf } from '../../src/verify/verify-pdf.ts';
import { type ReadPdf, readPdf } from '../pdf/read-pdf.ts';
import { showTags } from '../pdf/show-tags.ts';
import { briefingText } from '../support/briefing-text.ts';
import { printInMemory } from '../support/print-in-memory.ts';

const body = `
## Section

![Map of arms [@b]](waves.jpg "Arms *after* the war.[@a, p. 3]")

![Map as @c says](waves2.jpg)

[![Linked](waves3.jpg "In a link.[@d]")](https://example.org/)

See ![small [@e]](waves4.jpg "never printed") here.
`;
const keys = [
  'references:',
  ...'abcde'
    .split('')
    .map(
      (key) =>
        `  - {id: ${key}, type: book, title: Book ${key}, author: [{family: Author ${key}}]}`,
    ),
];

let bytes: Uint8Array;
let pdf: ReadPdf;
let tags: string;
beforeAll(async () => {
  const picture = await readFile('test/fixtures/briefings/images/waves.jpg');
  const names = ['waves', 'waves2', 'waves3', 'waves4'];
  const files = {
    'content/x.md': briefingText(body, keys),
    ...Object.fromEntries(names.map((name) => [`content/${name}.jpg`, picture])),
  };
  const { pdf: built } = await printInMemory(files);
  bytes = built.bytes;
  pdf = await readPdf(bytes);
  tags = await showTags(bytes);
}, 120_000);

const text = () => pdf.textByPage.join(' ').replace(/[\s\u00a0]+/g, ' ');

describe('citations in the words of pictures, in print', () => {
  it('stand in the caption, behind it, or behind the number of the figure', () => {
    expect(text()).toMatch(/Figure 1\. Arms after the war\.\s?\[1, p\. 3; 2\].*Figure 2\.\s?\[3\]/);
  });

  it('are links to their entries, and the entries lead back', () => {
    const names = pdf.pages.flatMap(({ links }) => links.map(({ name }) => name));
    const entries = [1, 2, 3, 4, 5].map((number) => `ref-${number}`);
    const places = [1, 2, 3, 4].map((number) => `cite-${number}`);
    expect([...entries, ...places].filter((name) => !names.includes(name))).toEqual([]);
  });

  it('leave alternatives without brackets', () => {
    const alternatives = [...tags.matchAll(/Figure alt=(.*?) box=/g)].map(([, words]) => words);
    expect(alternatives).toEqual(['Map of arms', 'Map as Author c says', 'Linked', 'small']);
  });

  it('are tagged as references in the caption of the figure', () => {
    expect(tags).toMatch(
      /Figure alt=Map of arms .*\n +\[paint\]\n +Caption\n(?: +(?:"|Em).*\n)+ +Reference\n +Link "1" \(area: 1: Author a/,
    );
  });

  it('leave a PDF that conforms', () => {
    expect(verifyPdf(bytes).findings).toEqual([]);
  });
});
