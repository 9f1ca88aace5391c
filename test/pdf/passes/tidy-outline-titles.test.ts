import { describe, expect, it } from 'vitest';
import { loadPdf } from '../../../src/pdf/cos/load-pdf.ts';
import { textString } from '../../../src/pdf/cos/text-string.ts';
import { tidyOutlineTitles } from '../../../src/pdf/passes/tidy-outline-titles.ts';
import { readOutline } from '../../../src/pdf/reading/read-outline.ts';
import { readRawPrint } from '../raw-prints.ts';

describe('tidyOutlineTitles', () => {
  it.each([
    ['two  spaces', 'two spaces'],
    [' ends ', 'ends'],
    ['soft\u00adhyphen', 'softhyphen'],
    ['no\u00a0break', 'no\u00a0break'],
    ['no\u00a0 break', 'no break'],
    ['العلاقات\u2028الثنائية', 'العلاقات الثنائية'],
  ])('makes of %j the title %j', (title, expected) => {
    const pdf = loadPdf(readRawPrint('feature-first'));
    readOutline(pdf)[0]?.item.set('Title', textString(title));
    tidyOutlineTitles(pdf);
    expect(readOutline(pdf)[0]?.title).toBe(expected);
  });
});
