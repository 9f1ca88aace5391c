import { describe, expect, it } from 'vitest';
import { describeDocument } from '../../src/record/describe-document.ts';

describe('what a PDF says of itself', () => {
  it('is told with its day', () => {
    const info = { title: 'T', identifier: 'a · version 1.0', lang: 'en', date: 1_460_678_400 };
    expect(describeDocument(info)).toEqual({ ...info, date: '2016-04-15' });
  });

  it('has no day where the draft has none', () => {
    const info = { title: 'T', identifier: 'a · version 1.0', lang: 'he', date: undefined };
    expect(describeDocument(info)).toEqual({
      title: 'T',
      identifier: 'a · version 1.0',
      lang: 'he',
    });
  });
});
