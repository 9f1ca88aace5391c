import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { CslItem } from '../../../src/model/reference.ts';
import {
  notShownFields,
  programFields,
  styleFields,
  toldFields,
  usedFields,
  useOfBibtexField,
} from '../../../src/references/bibtex/bibtex-fields.ts';
import { isBibtexType } from '../../../src/references/bibtex/bibtex-types.ts';
import { readBibtex } from '../../../src/references/bibtex/read-bibtex.ts';
import { formatEntry } from '../../support/format-entry.ts';

/** Every field that the manual of biblatex 3.20 describes: 2.2.2 data, 2.2.3 special, 2.2.4 custom, 2.2.5 aliases. */
const ofBiblatex = words(`
  abstract addendum afterword annotation annotator author authortype bookauthor bookpagination booksubtitle
  booktitle booktitleaddon chapter commentator date doi edition editor editora editorb editorc editortype
  editoratype editorbtype editorctype eid entrysubtype eprint eprintclass eprinttype eventdate eventtitle
  eventtitleaddon file foreword holder howpublished indextitle institution introduction isan isbn ismn isrn
  issn issue issuesubtitle issuetitle issuetitleaddon iswc journalsubtitle journaltitle journaltitleaddon
  label language library location mainsubtitle maintitle maintitleaddon month nameaddon note number
  organization origdate origlanguage origlocation origpublisher origtitle pages pagetotal pagination part
  publisher pubstate reprinttitle series shortauthor shorteditor shorthand shorthandintro shortjournal
  shortseries shorttitle subtitle title titleaddon translator type url urldate venue version volume volumes
  year
  crossref entryset execute gender hyphenation ids indexsorttitle keywords langid langidopts options presort
  related relatedoptions relatedstring relatedtype sortinit sortkey sortname sortshorthand sorttitle sortyear
  xdata xref
  namea nameb namec nameatype namebtype namectype lista listb listc listd liste listf usera userb userc userd
  usere userf verba verbb verbc
  address annote archiveprefix journal key pdf primaryclass school`);

/** The fields of BibTeX 0.99d (`btxdoc`), and those that its users add most. */
const ofBibtex = words(`
  address annote author booktitle chapter crossref edition editor howpublished institution journal key month
  note number organization pages publisher school series title type volume year
  doi issn isbn url keywords abstract day eprint`);

/** Every type of entry in the manual (2.1), and what they are called in BibTeX. */
const types = words(`
  article book mvbook inbook bookinbook suppbook booklet collection mvcollection incollection suppcollection
  dataset manual misc online patent periodical suppperiodical proceedings mvproceedings inproceedings
  reference mvreference inreference report software thesis unpublished
  artwork audio commentary image jurisdiction legislation legal letter movie music performance review
  standard video
  conference electronic mastersthesis phdthesis techreport www`);

const fields = [...new Set([...ofBiblatex, ...ofBibtex])];

/** What says no more than where, when or of which kind. */
const steering = words(`
  authortype editortype editoratype editorbtype editorctype nameatype namebtype namectype entrysubtype keywords
  langid language hyphenation crossref xdata eprinttype archiveprefix`);

/** Fields beside which others print. */
const beside: Readonly<Record<string, string>> = {
  bookauthor: 'author = {Ito}, booktitle = {B}',
  day: 'year = 1917, month = may',
  eid: 'journaltitle = {J}',
  eprintclass: 'eprint = {7}, eprinttype = {Lab}',
  primaryclass: 'eprint = {7}, archiveprefix = {Lab}',
  month: 'year = 1917',
  journalsubtitle: 'journaltitle = {J}',
  journaltitleaddon: 'journaltitle = {J}',
};

/** Values that are no plain word, and what prints of them. */
const values: Readonly<Record<string, readonly [value: string, printed: RegExp]>> = {
  date: ['1917', /1917/],
  day: ['7', /7 May 1917/],
  doi: ['10.1000/zqx', /zqx/],
  eventdate: ['1917', /1917/],
  month: ['may', /May 1917/],
  origdate: ['1917', /1917/],
  url: ['https://example.org/zqx', /zqx/],
  urldate: ['1917-05-07', /7 May 1917/],
  year: ['1917', /1917/],
};

function entryWith(field: string): string {
  const title = field === 'shorttitle' ? '' : 'title = {T}, ';
  const value = values[field]?.[0] ?? 'Zqx';
  const type = /^(?:journal|issue)|^eid$/.test(field) ? 'article' : bookPart(field);
  const more = beside[field] ? `, ${beside[field]}` : '';
  const own = field === 'title' ? '' : title;
  return `@${type}{a, ${own}${field} = {${value}}${more}}`;
}

function bookPart(field: string): string {
  return /^book/.test(field) ? 'incollection' : 'book';
}

function printed(item: CslItem | undefined): string {
  const entry = item ? formatEntry(item, 'en') : [];
  return entry.map(({ text, href }) => `${text} ${href ?? ''}`).join('');
}

async function read(text: string) {
  const { sources, findings } = await readBibtex(text, 'refs.bib');
  return { item: sources[0]?.item, findings };
}

function fieldsOfUse(use: string): string[] {
  return fields.filter((name) => useOfBibtexField(name) === use);
}

describe('the fields of BibLaTeX and BibTeX', () => {
  it.each(fieldsOfUse('used').filter((name) => !steering.includes(name)))(
    '%s prints',
    async (field) => {
      const { item, findings } = await read(entryWith(field));
      expect(findings).toEqual([]);
      expect(printed(item)).toMatch(values[field]?.[1] ?? /zqx/i);
    },
  );

  it.each(fieldsOfUse('for-styles'))('%s is kept for styles, without a word', async (field) => {
    const { item, findings } = await read(entryWith(field));
    expect(findings).toEqual([]);
    expect(Object.values(item ?? {})).toContain('Zqx');
  });

  it.each(fieldsOfUse('useless'))('%s is left out without a word', async (field) => {
    const { item, findings } = await read(entryWith(field));
    expect(findings).toEqual([]);
    expect(printed(item)).not.toMatch(/zqx/i);
  });

  it.each(fieldsOfUse('told'))('%s is told at its place', async (field) => {
    const { item, findings } = await read(entryWith(field));
    expect(printed(item)).not.toMatch(/zqx/i);
    expect(findings).toMatchObject([
      {
        ruleId: 'bibliography-tidy',
        unusedField: field,
        finding: {
          key: 'a',
          reason: expect.stringContaining(`\`${field}\` of entry \`a\` prints nowhere`),
        },
      },
    ]);
  });

  it.each([
    ['titel', 'Unknown field `titel` of entry `a`, expected a field such as `title` (BibTeX)'],
    ['mymark', 'Unknown field `mymark` of entry `a`, expected a field of BibLaTeX (BibTeX)'],
    [
      'constructor',
      'Unknown field `constructor` of entry `a`, expected a field of BibLaTeX (BibTeX)',
    ],
  ])('%s is none of them and told', async (field, reason) => {
    const { findings } = await read(`@book{a, ${field} = {Zqx}}`);
    expect(findings.map(({ finding }) => finding.reason)).toEqual([reason]);
  });

  it.each([
    'x-shelf',
    '_id',
    'bdsk-file-1',
    'OPTnote',
    'ALTeditor',
    'mendeley-groups',
    'date-added',
  ])('%s is of no use, whoever wrote it', async (field) => {
    expect((await read(`@book{a, ${field} = {Zqx}}`)).findings).toEqual([]);
  });

  it('tells nothing of an empty field', async () => {
    expect((await read('@book{a, mymark = { }, usera = {}}')).findings).toEqual([]);
  });
});

describe('the types of BibLaTeX and BibTeX', () => {
  it.each(types)('%s is known, and its entry prints what it says', async (type) => {
    const people = 'author = {Ito, A.}, editor = {Fox, B.}';
    const numbers = 'number = 4711, pages = {12--19}, date = 1917, publisher = {Dovz}';
    const { item, findings } = await read(`@${type}{a, title = {Zqx}, ${people}, ${numbers}}`);
    expect(isBibtexType(type)).toBe(true);
    expect(findings).toEqual([]);
    for (const said of ['Zqx', 'Ito, A.', 'B. Fox', '4711', '12–19', '1917', 'Dovz']) {
      expect(printed(item)).toContain(said);
    }
  });
});

describe('docs/inputs.md', () => {
  const [, section = ''] = readFileSync('docs/inputs.md', 'utf8').split('\n## BibTeX\n');

  it.each([
    ['it prints, or steers', usedFields],
    ['only citation styles', styleFields],
    ['it prints nowhere', toldFields],
    ['it belongs into no reference', notShownFields],
    ['programs and databases', programFields],
  ])('lists the fields of which it says: %s', (what, names) => {
    const row = section.split('\n').find((line) => line.startsWith(`| ${what}`)) ?? '';
    const [list = ''] = row.split(/, and (?:every|what)/);
    expect([...list.matchAll(/`([^`]+)`/g)].map(([, name]) => name)).toEqual([...names].sort());
  });
});

function words(text: string): string[] {
  return text.trim().split(/\s+/);
}
