import { beforeAll, describe, expect, it } from 'vitest';
import { CosString, type CosValue } from '../../../src/pdf/cos/cos.ts';
import type { CosDocument } from '../../../src/pdf/cos/cos-document.ts';
import { loadPdf } from '../../../src/pdf/cos/load-pdf.ts';
import { verifyPdf } from '../../../src/verify/verify-pdf.ts';
import { type ReadPdf, readPdf } from '../../pdf/read-pdf.ts';
import { briefingText } from '../../support/briefing-text.ts';
import { printInMemory } from '../../support/print-in-memory.ts';

const body = `
::chart{data=arms.csv type=line x=year y=usd series=kind title="Arms and oil" source="Own count"}

::chart{data=long.csv type=bar x=land y=value title="Trade"}

::map{from=London to=Kathmandu}
`;
const files = {
  'content/x.md': briefingText(body, [
    'map: {from: Moscow, to: Caracas}',
    'facts: [{label: Missions, value: Two}]',
  ]),
  'content/arms.csv': 'year,usd,kind\n2005,1,Arms\n2005,2,Oil\n2006,3,Arms\n2006,5,Oil\n',
  'content/long.csv': [
    'land,value',
    ...Array.from({ length: 14 }, (_, index) => `Republic of number ${index},${index}`),
  ].join('\n'),
};

let pdf: ReadPdf;
let again: Uint8Array | undefined;
let bytes: Uint8Array;
beforeAll(async () => {
  const print = async () => (await printInMemory(files)).pdf.bytes;
  bytes = await print();
  again = await print();
  pdf = await readPdf(bytes);
}, 120_000);

function nameOf(document: CosDocument, file: CosValue): string | undefined {
  const name = document.resolve(document.dict(file)?.get('UF'));
  return name instanceof CosString ? name.bytes : undefined;
}

function items() {
  return pdf.pages.flatMap((page) => page.items);
}

describe('maps and charts in print', () => {
  it('have their text as text, in the fonts of the page', () => {
    const texts = ['Moscow', 'Caracas', 'Arms', 'Oil', '2005', 'Republic of number 13'];
    const fonts = texts.map((text) => items().find((item) => item.text === text)?.font);
    expect(fonts.map((font) => font?.startsWith('SourceSans3'))).toEqual(texts.map(() => true));
  });

  it('have no text smaller than 7.4 pt', () => {
    const sizes = items()
      .filter(({ text }) => text.trim() !== '')
      .map(({ size }) => size);
    expect(sizes.length).toBeGreaterThan(50);
    expect(Math.min(...sizes)).toBeGreaterThan(7.4);
  });

  it('make no Type 3 font', () => {
    expect(pdf.fonts.length).toBeGreaterThan(2);
    expect(pdf.fonts.filter(({ type, embedded }) => type === 'Type3' || !embedded)).toEqual([]);
  });

  it('are figures with captions in the tag tree', () => {
    const structure = pdf.pages.map((page) => page.structure).join('\n');
    expect([
      structure.match(/\bFigure\b/g)?.length,
      structure.match(/\bCaption\b/g)?.length,
    ]).toEqual([expect.any(Number), 4]);
  });

  it('stand in the rail under the facts', () => {
    const at = (text: string) => items().find((item) => item.text.startsWith(text));
    const [fact, map] = [at('Missions'), at('Map')];
    expect([map && fact && map.x === fact.x, map && fact && map.y < fact.y]).toEqual([true, true]);
  });

  it('are numbered by their kind', () => {
    const text = pdf.textByPage.join(' ').replaceAll('\u00a0', ' ');
    expect(text.match(/(Figure|Map) \d\./g)?.sort()).toEqual([
      'Figure 1.',
      'Figure 2.',
      'Map 1.',
      'Map 2.',
    ]);
  });

  it('have their data attached, each file to the figures that show it', () => {
    const document = loadPdf(bytes);
    const related = [...document.objects()].flatMap(([, value]) => {
      const element = document.dict(value);
      if (element?.get('S') !== '/Figure') return [];
      return (document.array(element.get('AF')) ?? []).map((file) => nameOf(document, file));
    });
    expect(related).toEqual(['arms.csv', 'long.csv']);
    expect(pdf.attachments.map(({ name }) => name)).toEqual([
      'arms.csv',
      'briefing.json',
      'long.csv',
      'x.md',
    ]);
  });

  it('leave nothing for the checker to find', () => {
    expect(verifyPdf(bytes).findings).toEqual([]);
  });

  it('give equal bytes twice', () => {
    expect(Buffer.from(bytes).equals(Buffer.from(again ?? []))).toBe(true);
  });
});
