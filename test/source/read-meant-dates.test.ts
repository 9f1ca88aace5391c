import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readFrontMatter } from '../../src/source/parse-front-matter.ts';

function read(yaml: string) {
  const text = `---\ntitle: T\n${yaml}\n---\n`;
  return readFrontMatter({ path: 'a.md', text, sha256: '' });
}

const era = (keys: string) => `status: draft\neras: [{id: a, label: A, ${keys}}]`;

describe('dates of the front matter in other spellings', () => {
  it.each([
    ['20 November 2026', 'en', '2026-11-20'],
    ['"November 20, 2026"', 'en', '2026-11-20'],
    ['2026/11/20', 'en', '2026-11-20'],
    ['20.11.2026', 'en', '2026-11-20'],
    ['11/20/2026', 'en', '2026-11-20'],
    ['2026-1-5', 'en', '2026-01-05'],
    ['20261120', 'en', '2026-11-20'],
    ['2026-11-20T10:00:00Z', 'en', '2026-11-20'],
    ['20. November 2026', 'de', '2026-11-20'],
    ['1er mars 2026', 'fr', '2026-03-01'],
    ['20 de noviembre de 2026', 'es', '2026-11-20'],
  ])('give %j in %s as the day of publication, with a warning', (written, lang, day) => {
    const { frontMatter, messages } = read(`lang: ${lang}\npublished: ${written}`);
    expect(frontMatter?.data.published).toBe(day);
    expect(messages).toMatchObject([
      { level: 'warning', ruleId: 'date-spelling', expected: [day], place: { start: { line: 4 } } },
    ]);
  });

  it('are read wherever a date stands', () => {
    const { frontMatter, messages } = read(
      [
        'published: 2026-11-20',
        'information_to: September 2026',
        'history: [{version: "0.9", date: 3 May 2025}]',
        'eras:',
        '  - id: a',
        '    label: A',
        '    from: c. 1990',
        '    to: Open',
        '    covered_to: 1/2026',
        '    leaders: {Board: [{name: B, from: March 1991, to: 1998?~}], "a.b": {name: C, from: 1990s}}',
        '  - {gap: true, from: 1980 season 4, to: 1990}',
      ].join('\n'),
    );
    expect(frontMatter?.data).toMatchObject({
      information_to: '2026-09',
      history: [{ date: '2025-05-03' }],
      eras: [
        {
          from: '1990~',
          to: 'open',
          covered_to: '2026-01',
          leaders: {
            Board: [{ from: '1991-03', to: '1998%' }],
            'a.b': [{ from: '199X' }],
          },
        },
        { from: '1980-24' },
      ],
    });
    expect(messages.map(({ ruleId }) => ruleId)).toEqual(Array(8).fill('date-spelling'));
  });

  it.each([
    ['published: 04/12/2026', ['2026-12-04', '2026-04-12']],
    [era('from: 1945-03, to: 03/04/2012'), ['2012-04-03', '2012-03-04']],
  ])('are an error that names both in %j', (yaml, expected) => {
    const { frontMatter, messages } = read(yaml);
    expect(frontMatter).toBeUndefined();
    expect(messages).toMatchObject([{ level: 'error', ruleId: 'date-valid', expected }]);
  });

  it.each([
    ['published: November 2026', 'expected a day such as `2016-04-15`'],
    ['published: today', 'expected a day such as `2016-04-15`'],
    ['published: 31 February 2026', 'expected a day such as `2016-04-15`'],
    [era('from: the war, to: open'), 'expected a date such as `1945`'],
    [era('from: 1990, to: now'), 'expected a date, or `open`'],
    [era('from: 2005–, to: open'), 'expected a date such as `1945`'],
  ])('stay an error in %j, which says what is wanted', (yaml, expected) => {
    const { messages } = read(yaml);
    expect(messages).toMatchObject([{ level: 'error', ruleId: 'date-valid' }]);
    expect(messages[0]?.reason).toContain(expected);
  });

  it('change nothing where no date stands', () => {
    const { frontMatter, messages } = read(
      'status: draft\nsubtitle: March 1990\nversion: 20 May 2026\nfacts: [{label: from, value: May 1990}]',
    );
    expect(frontMatter?.data).toMatchObject({
      subtitle: 'March 1990',
      version: '20 May 2026',
      facts: [{ value: 'May 1990' }],
    });
    expect(messages).toEqual([]);
  });

  it('never fail, and are read or told, whatever stands there', () => {
    const words = fc.constantFrom('3', '31', 'March', 'May', '2016', '-04', '-', ' ', ', ', 'of');
    const date = fc.array(words, { minLength: 1, maxLength: 5 }).map((all) => all.join(''));
    const ways = { read: 0, told: 0 };
    const days = fc.constantFrom('3 March 2016', '31 May 2016', 'March 31, 2016', '2016-04-30');
    fc.assert(
      fc.property(fc.oneof(fc.string(), date, days), (written) => {
        const { frontMatter, messages } = read(`published: ${JSON.stringify(written)}`);
        const published = frontMatter?.data.published;
        ways[published === undefined ? 'told' : 'read'] += 1;
        if (published !== undefined) expect(published).toMatch(/^\d{4}-\d\d-\d\d$/);
        else expect(messages.some(({ level }) => level === 'error')).toBe(true);
      }),
    );
    expect(Math.min(ways.read, ways.told)).toBeGreaterThan(0);
  });
});
