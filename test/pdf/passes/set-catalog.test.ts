import { describe, expect, it } from 'vitest';
import { CosString, cosDict } from '../../../src/pdf/cos/cos.ts';
import { loadPdf } from '../../../src/pdf/cos/load-pdf.ts';
import { setCatalog } from '../../../src/pdf/passes/set-catalog.ts';
import { documentInfo, readRawPrint } from '../raw-prints.ts';

describe('setCatalog', () => {
  it('sets the language of the briefing', () => {
    const pdf = loadPdf(readRawPrint('untagged'));
    setCatalog(pdf, documentInfo({ lang: 'sr-Latn' }));
    expect(pdf.catalog()?.get('Lang')).toEqual(new CosString('sr-Latn'));
  });

  it('asks the reader to show the title', () => {
    const pdf = loadPdf(readRawPrint('untagged'));
    setCatalog(pdf, documentInfo());
    expect(pdf.dict(pdf.catalog()?.get('ViewerPreferences'))?.get('DisplayDocTitle')).toBe(true);
  });

  it('keeps other preferences', () => {
    const pdf = loadPdf(readRawPrint('untagged'));
    pdf.catalog()?.set('ViewerPreferences', cosDict({ Direction: '/R2L' }));
    setCatalog(pdf, documentInfo());
    expect(pdf.dict(pdf.catalog()?.get('ViewerPreferences'))?.get('Direction')).toBe('/R2L');
  });

  it('keeps the mark that the document is tagged', () => {
    const pdf = loadPdf(readRawPrint('feature-first'));
    setCatalog(pdf, documentInfo());
    expect(pdf.dict(pdf.catalog()?.get('MarkInfo'))?.get('Marked')).toBe(true);
  });
});
