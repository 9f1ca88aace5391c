import { describe, expect, it } from 'vitest';
import { createDateFormatter } from '../../../src/dates/create-date-formatter.ts';
import type { CslItem } from '../../../src/model/reference.ts';
import { toCslData } from '../../../src/references/csl/to-csl-data.ts';
import { authorInText } from '../../../src/references/print/author-in-text.ts';
import { footnoteName } from '../../../src/references/print/footnote-name.ts';

const item = (fields: Partial<CslItem>): CslItem => ({
  id: '^1',
  type: 'document',
  custom: { footnote: 'x' },
  ...fields,
});

describe('the name of a footnote in running text', () => {
  it.each([
    [
      'is its first words',
      { title: 'River Board, Gauge book, 1986, p. 4.' },
      'River Board, Gauge book…',
    ],
    ['is the whole of a short one', { title: 'Gauge book, 1986.' }, 'Gauge book, 1986'],
    ['is the address of a bare link', { URL: 'https://www.example.org/a?b' }, 'example.org/a'],
    ['is empty where it says nothing', {}, ''],
  ])('%s', (_, fields, name) => {
    expect(footnoteName(item(fields))).toBe(name);
  });

  it('stands before the number in a sentence', () => {
    expect(authorInText(item({ title: 'Gauge book, 1986.' }), 'en')).toBe('Gauge book, 1986');
  });

  it('is what a CSL style cites it by', () => {
    const data = toCslData(
      item({ title: 'One two three four five six' }),
      '1',
      createDateFormatter('en'),
    );
    expect(data.title).toBe('One two three four…');
  });
});
