import { describe, expect, it } from 'vitest';
import { loadPdf } from '../../src/pdf/cos/load-pdf.ts';
import { textString } from '../../src/pdf/cos/text-string.ts';
import { finish } from '../../src/pdf/finish.ts';
import { mendOutlineTitles } from '../../src/pdf/passes/mend-outline-titles.ts';
import { readOutline } from '../../src/pdf/reading/read-outline.ts';
import { documentInfo, readRawPrint } from './raw-prints.ts';

const headings = [
  'A heading that wraps without care for its spaces',
  'Broken by hand',
  'Written on two lines',
  'العلاقات 1999–2013',
  'Softened words',
];

describe('the outline of a finished PDF', () => {
  it('has the words of the headings it is given', () => {
    const { facts } = finish(readRawPrint('scrambled-titles'), documentInfo({ headings }));
    expect(facts.outline.map((entry) => entry.title)).toEqual(headings);
  });

  it('keeps the browser’s words where no heading is given', () => {
    const { facts } = finish(readRawPrint('scrambled-titles'), documentInfo());
    expect(facts.outline[1]?.title).toBe('Brokenby hand');
  });

  it('leaves a title that fits no heading as it is', () => {
    const some = headings.filter((text) => text !== 'Broken by hand');
    const { facts } = finish(readRawPrint('scrambled-titles'), documentInfo({ headings: some }));
    expect(facts.outline.map((entry) => entry.title)).toEqual(headings.with(1, 'Brokenby hand'));
  });

  it('calls a heading by its words without marks', () => {
    const bookmarks = headings.map((text) => `${text.slice(0, 5)}…`);
    const { facts } = finish(
      readRawPrint('scrambled-titles'),
      documentInfo({ headings, bookmarks }),
    );
    expect(facts.outline.map((entry) => entry.title)).toEqual(bookmarks);
  });

  it('says once what a heading that was moved to the next page says twice', () => {
    const pdf = loadPdf(readRawPrint('scrambled-titles'));
    readOutline(pdf)[4]?.item.set('Title', textString('Softened wordsSoftened words'));
    mendOutlineTitles(pdf, documentInfo({ headings }));
    expect(readOutline(pdf)[4]?.title).toBe('Softened words');
  });

  it('skips a heading that did not print', () => {
    const more = headings.toSpliced(1, 0, 'Only on screen');
    const { facts } = finish(readRawPrint('scrambled-titles'), documentInfo({ headings: more }));
    expect(facts.outline.map((entry) => entry.title)).toEqual(headings);
  });
});
