import { describe, expect, it } from 'vitest';
import { fieldName, nameInFile, remedyInWords } from '../../src/references/field-name.ts';
import { readBibliography } from '../../src/references/read-bibliography.ts';

describe('fieldName', () => {
  it.each([
    ['bibtex', 'accessed', 'urldate'],
    ['bibtex', 'url-status', 'urlstatus'],
    ['bibtex', 'publisher', 'publisher'],
    ['bibtex', 'URL', 'url'],
    ['ris', 'URL', 'UR'],
    ['ris', 'DOI', 'DO'],
    ['ris', 'accessed', 'Y2'],
    [undefined, 'accessed', 'accessed'],
  ])('in %s calls %s %s', (format, name, expected) => {
    expect(fieldName(format, name)).toBe(expected);
  });
});

describe('remedyInWords', () => {
  it.each([
    [
      'bibtex',
      'Add `title-translated` under `custom`: it prints.',
      'Add `titletranslated`: it prints.',
    ],
    [
      'bibtex',
      'Add `language`, such as `ru`, and under `custom` its `title-translated`.',
      'Add `langid`, such as `ru`, and its `titletranslated`.',
    ],
    [
      'bibtex',
      'Add `accessed`, or the `archive-date` of a copy under `custom`.',
      'Add `urldate`, or the `archivedate` of a copy.',
    ],
    ['ris', 'Look the work up and add its `title`.', 'Look the work up and add its `TI`.'],
    ['ris', 'Add `accessed`, such as `2016-04-15`.', 'Add `Y2`, such as `2016-04-15`.'],
    [
      'ris',
      'Add `url-checked` under `custom`.',
      'Add `url-checked` under `custom`. This format has no field for that: write the entry under `references` in the front matter.',
    ],
    [undefined, 'Add `url-checked` under `custom`.', 'Add `url-checked` under `custom`.'],
    ['bibtex', 'Correct one of the two dates.', 'Correct one of the two dates.'],
  ])('in %s says of %j: %j', (format, note, expected) => {
    expect(remedyInWords(format, note)).toBe(expected);
  });
});

it('faults of a file are told with the names that fields have in it', async () => {
  const text = '@misc{a, title = {T}, urlstatus = {gone}, archivedate = {soon}}';
  const { findings, sources } = await readBibliography(text, 'refs.bib', new Set(['a']));
  expect(sources[0]?.format).toBe('bibtex');
  expect(findings.map(({ finding }) => finding.reason.replace(/, expected.*/, ''))).toEqual([
    'Unexpected `soon` as `archivedate` of entry `a`',
    'Unexpected `gone` as `urlstatus` of entry `a`',
  ]);
});

it.each([
  ['refs.bib', '@misc{a, title = {T}, url = {foo bar}, doi = {none}}', ['doi', 'url']],
  ['refs.ris', 'TY  - GEN\nID  - a\nTI  - T\nUR  - foo bar\nDO  - none\nER  - \n', ['UR', 'DO']],
])('addresses and DOI of %s have the names of that file', async (file, text, names) => {
  const { findings } = await readBibliography(text, file, new Set(['a']));
  const said = findings.flatMap(
    ({ finding }) => /as `(\w+)` of entry/.exec(finding.reason)?.[1] ?? [],
  );
  expect(said.toSorted()).toEqual(names.toSorted());
});

it.each([
  ['year = {Lent 2012}', 'year'],
  ['date = {Lent 2012}', 'date'],
])('a date of BibTeX has the name of its field: %s', async (field, name) => {
  const text = `@misc{a, title = {T}, ${field}}`;
  const { sources } = await readBibliography(text, 'refs.bib', new Set(['a']));
  expect(sources[0] && nameInFile(sources[0], 'issued')).toBe(name);
});
