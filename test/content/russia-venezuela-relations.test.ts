import { describe, expect, it } from 'vitest';
import { readContent } from './read-content.ts';

const { text, body, library, states, chronologies } = readContent('russia-venezuela-relations');

describe('the briefing on Russia and Venezuela', () => {
  it('has the seventeen references of its source', () => {
    expect(library.sources).toHaveLength(17);
  });

  it('keeps the true state of every reference', () => {
    expect(states).toEqual({
      archived: 2,
      'not-re-checked': 10,
      'no-link-given': 2,
      dead: 1,
      'bare-link': 1,
      withdrawn: 1,
    });
  });

  it('invents no address', () => {
    const addresses = library.sources.map(({ item }) => item.URL ?? item.custom?.['archive-url']);
    expect(addresses.filter((address) => address !== undefined)).toEqual([]);
  });

  it('lists every dated event of its source', () => {
    expect(chronologies.map((rows) => rows.length)).toEqual([3, 14, 8]);
  });

  it('asks each question that its source leaves open, once', () => {
    const flags = [...body.matchAll(/:flag\[([^\]]+)\]\{kind=([a-z-]+)\}/g)];
    expect(flags.map(([, text, kind]) => `${kind}: ${text}`)).toEqual([
      'why: Why were relations broken off in 1952?',
      'check: What is the title of the copy behind the arms total?',
      'dead-link: Is there another source for the naval exercise of November 2008?',
      'who: Who bought the oil assets, and from whom?',
      'who: Who counted the 10,000 flats?',
    ]);
  });

  it('tells where the headline of a source says other than the claim that cites it', () => {
    const [, told = ''] = /\*\*Where title and claim part\.\*\*(.*)/.exec(body) ?? [];
    const parting = [
      ...['deyoung2018', 'ambassadors2018', 'aje2009loan'],
      ...['ria2011loan', 'ria2011importer', 'orchids2010housing'],
    ];
    expect(parting.filter((key) => !told.includes(`[@${key}]`))).toEqual([]);
  });

  it('says no more than its source, and in no louder words', () => {
    const words = [
      'ordered 100,000',
      'hurried',
      'rushed',
      'Russia recognises a',
      'exercises after, 2018',
    ];
    expect(words.filter((word) => text.includes(word))).toEqual([]);
    expect(text).toContain('100,000 rifles bought');
    expect(text).toContain('Technicians, Chávez said, 2008;');
  });

  it('counts the authors and dates that its source does not give', () => {
    const without = (field: string) => library.sources.filter(({ item }) => !(field in item));
    expect([without('author').length, without('issued').length]).toEqual([14, 9]);
    expect(body).toContain('Fourteen of the 17 entries name no author, and nine no date.');
  });

  it('carries no label of the Traffic Light Protocol', () => {
    expect(text).not.toMatch(/^tlp:/m);
  });
});
