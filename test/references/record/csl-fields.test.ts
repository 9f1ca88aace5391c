import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { CslItem, RichText } from '../../../src/model/reference.ts';
import { createEntryFormatter } from '../../../src/references/print/format-entry.ts';
import { fieldUses, useOfField } from '../../../src/references/record/csl-fields.ts';
import { readLibrary } from '../../support/read-library.ts';

/** The properties of an item in `csl-data.json`, the schema of CSL-JSON 1.0.2. */
const variables =
  `type id citation-key categories language journalAbbreviation shortTitle author chair
  collection-editor compiler composer container-author contributor curator director editor
  editorial-director executive-producer guest host interviewer illustrator narrator organizer
  original-author performer producer recipient reviewed-author script-writer series-creator translator
  accessed available-date event-date issued original-date submitted abstract annote archive
  archive_collection archive_location archive-place authority call-number chapter-number
  citation-number citation-label collection-number collection-title container-title
  container-title-short dimensions division DOI edition event event-title event-place
  first-reference-note-number genre ISBN ISSN issue jurisdiction keyword locator medium note number
  number-of-pages number-of-volumes original-publisher original-publisher-place original-title page
  page-first part part-title PMCID PMID printing publisher publisher-place references reviewed-genre
  reviewed-title scale section source status supplement title title-short URL version volume
  volume-title volume-title-short year-suffix custom`.split(/\s+/);

const dates = ['accessed', 'issued', 'original-date'];
const names = `author chair collection-editor compiler composer container-author contributor curator
  director editor editorial-director executive-producer guest host interviewer illustrator narrator
  organizer original-author performer producer recipient reviewed-author script-writer series-creator
  translator`.split(/\s+/);

/** Fields beside which others print. */
const beside: Readonly<Record<string, object>> = {
  'collection-number': { 'collection-title': 'S' },
  'call-number': { archive: 'A' },
  'container-author': { type: 'chapter', 'container-title': 'B' },
  'event-place': { event: 'E' },
  issue: { type: 'article-journal' },
  'title-short': { title: undefined },
  shortTitle: { title: undefined },
  'available-date': { issued: '2020' },
  'event-date': { issued: '2020' },
  submitted: { issued: '2020' },
};

/** Values that are no plain word. */
const values: Readonly<Record<string, unknown>> = {
  DOI: '10.1000/zqx',
  URL: 'https://example.org/zqx',
  PMID: '1917',
  PMCID: 'PMC1917',
};

function entryWith(field: string) {
  const isName = names.includes(field);
  const plain = isName ? [{ family: 'Zqx' }] : dates.includes(field) ? '1917' : 'zqx';
  const entry = {
    id: 'a',
    type: 'book',
    title: 'T',
    ...beside[field],
    [field]: values[field] ?? plain,
  };
  return readLibrary(JSON.stringify([entry]), 'r.json');
}

const format = createEntryFormatter('en');

function printed(item: CslItem | undefined): string {
  const entry: RichText[] = item ? format(item) : [];
  return entry.map(({ text, href }) => `${text} ${href ?? ''}`).join('');
}

describe('the fields of CSL', () => {
  it.each(variables)('%s is used, of no use, or told', (field) => {
    expect(useOfField(field)).toBeDefined();
  });

  const elsewhere = ['id', 'type', 'custom', 'language'];
  const used = variables.filter((name) => useOfField(name) === 'used' && !elsewhere.includes(name));
  it.each(used)('%s prints', (field) => {
    const { sources, findings } = entryWith(field);
    expect(findings).toEqual([]);
    expect(printed(sources[0]?.item)).toMatch(/zqx|1917/i);
  });

  it.each(variables.filter((name) => useOfField(name) === 'told'))('%s is told', (field) => {
    const { sources, findings } = entryWith(field);
    expect(findings).toMatchObject([
      { ruleId: 'bibliography-tidy', unusedField: field, finding: { key: 'a' } },
    ]);
    expect(printed(sources[0]?.item)).not.toMatch(/zqx/i);
  });

  it.each(variables.filter((name) => useOfField(name) === 'for-styles'))(
    '%s is kept for styles, without a word',
    (field) => {
      const { sources, findings } = entryWith(field);
      expect([findings, sources[0]?.item]).toMatchObject([[], { [field]: 'zqx' }]);
    },
  );

  it.each(variables.filter((name) => useOfField(name) === 'useless'))(
    '%s is left out without a word',
    (field) => {
      const { sources, findings } = entryWith(field);
      expect(findings).toEqual([]);
      expect(printed(sources[0]?.item)).not.toMatch(/zqx/i);
    },
  );

  it.each(['zqx', 'colour', 'authors', 'constructor'])('%s is none of them', (name) => {
    expect(useOfField(name)).toBeUndefined();
  });
});

describe('docs/inputs.md', () => {
  const [, section = ''] = readFileSync('docs/inputs.md', 'utf8').split('\n## CSL-JSON\n');

  it.each([
    ['it prints, or steers', 'used'],
    ['only citation styles', 'for-styles'],
    ['it prints nowhere', 'told'],
    ['it belongs into no reference', 'useless'],
  ])('lists the fields of CSL of which it says: %s', (what, use) => {
    const row = section.split('\n').find((line) => line.startsWith(`| ${what}`)) ?? '';
    const names = fieldUses.filter(([, one]) => one === use).map(([name]) => name);
    expect([...row.matchAll(/`([^`]+)`/g)].map(([, name]) => name)).toEqual(names.sort());
  });
});
