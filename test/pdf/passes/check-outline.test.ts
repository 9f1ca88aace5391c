import { describe, expect, it } from 'vitest';
import { type CosDict, CosRef, CosString, cosDict } from '../../../src/pdf/cos/cos.ts';
import type { CosDocument } from '../../../src/pdf/cos/cos-document.ts';
import { loadPdf } from '../../../src/pdf/cos/load-pdf.ts';
import { UnexpectedPdf } from '../../../src/pdf/cos/unexpected-pdf.ts';
import { checkOutline } from '../../../src/pdf/passes/check-outline.ts';
import { readOutline } from '../../../src/pdf/reading/read-outline.ts';
import { readRawPrint } from '../raw-prints.ts';

describe('checkOutline', () => {
  it('accepts the outline of a real print', () => {
    expect(() => checkOutline(loadPdf(readRawPrint('feature-first')))).not.toThrow();
  });

  it('accepts a document without outline', () => {
    expect(() => checkOutline(loadPdf(readRawPrint('untagged')))).not.toThrow();
  });

  it('refuses an entry without title', () => {
    const { pdf, item } = secondEntry();
    item.set('Title', new CosString(''));
    expect(() => checkOutline(pdf)).toThrow('an entry without title');
  });

  it('refuses an entry that leads to no page', () => {
    const { pdf, item } = secondEntry();
    item.set('Dest', '/nowhere');
    expect(() => checkOutline(pdf)).toThrow(/`The first era.*` leads to no page/);
  });

  it('refuses an outline in which a heading is missing', () => {
    const { pdf, item } = secondEntry();
    item.delete('First');
    expect(() => checkOutline(pdf)).toThrow('1 of 4 headings without an entry');
  });

  it('refuses an outline that goes in a circle', () => {
    const { pdf, item, ref } = secondEntry();
    item.set('Next', ref);
    expect(() => checkOutline(pdf)).toThrow(UnexpectedPdf);
  });
});

describe('readOutline', () => {
  it('finds the page of a named destination', () => {
    const { pdf, item } = secondEntry();
    item.set('Dest', '/first-era');
    expect(readOutline(pdf)[1]?.page).toBe(2);
  });

  it('finds the page of a GoTo action', () => {
    const { pdf, item } = secondEntry();
    item.set('A', cosDict({ S: '/GoTo', D: item.get('Dest') }));
    item.delete('Dest');
    expect(readOutline(pdf)[1]?.page).toBe(2);
  });
});

function secondEntry(): { pdf: CosDocument; item: CosDict; ref: CosRef } {
  const pdf = loadPdf(readRawPrint('feature-first'));
  const outlines = pdf.dict(pdf.catalog()?.get('Outlines'));
  const ref = pdf.dict(outlines?.get('First'))?.get('First');
  const item = pdf.dict(ref);
  if (!(ref instanceof CosRef) || !item) throw new Error('The fixture has no second entry.');
  return { pdf, item, ref };
}
