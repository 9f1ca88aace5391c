import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { languagePack } from '../../../src/language/languages.ts';
import type { CslItem } from '../../../src/model/reference.ts';
import { withoutMarks } from '../../../src/references/csl/marks.ts';
import { readStyle } from '../../../src/references/csl/read-style.ts';
import { anyCodePoint } from '../../support/any-code-point.ts';
import { scaled } from '../../support/scaled.ts';
import {
  printInStyle,
  record,
  shown,
  soundStyle,
  styleText,
  textOf,
  tryInStyle,
} from './print-in-style.ts';

const numeric = styleText('numeric');
const raised = styleText('raised');
const authorDate = styleText('author-date');
const six = ['Fox', 'Elk', 'Dog', 'Cat', 'Bee', 'Ant'].map((name) => record(name, 2009));

describe('names that the record leaves out', () => {
  it.each([
    [numeric, 'en'],
    [raised, 'de'],
    [authorDate, 'ru'],
  ])('end with the words of the language', async (style, lang) => {
    const others = record('Fox', 2009, { author: [{ family: 'Fox' }, { literal: 'others' }] });
    const styled = await printInStyle(style, [others], [[1]], lang);
    const [phrase] = [languagePack(lang).referenceWords.andOthers];
    const printed = [textOf(styled.entries[0]), shown(styled.citations[0])].join(' | ');
    expect(printed).toContain(phrase.replace('{first}', 'Fox'));
    expect(printed).not.toMatch(/others|[\uf8b0-\uf8da]/);
  });
});

describe('a citation in a numeric style', () => {
  const printed = async (cluster: Parameters<typeof printInStyle>[2], style = numeric) =>
    shown((await printInStyle(style, six, cluster)).citations[0]);

  it('links its number to the entry', async () => {
    expect(await printed([[2]])).toBe('[<2>]');
  });

  it('links both ends of a range to their own entries', async () => {
    expect(await printed([[1, 2, 3, 6]])).toBe('[<1>–<3>, <6>]');
  });

  it('is sorted as the style says', async () => {
    expect(await printed([[4, 1]])).toBe('[<1>, <4>]');
  });

  it('links no digit of a locator', async () => {
    expect(await printed([[{ number: 1, label: 'page', locator: '1-3' }]])).toBe('[<1>, pp. 1–3]');
  });

  it('keeps words of the author where they stand', async () => {
    const cluster = [[{ number: 3, hasPrefix: true, hasSuffix: true }, 1]];
    expect(await printed(cluster)).toBe('[<1>, {0 prefix} <3>{0 suffix}]');
  });

  it('says each source once', async () => {
    expect(await printed([[1, 1]])).toBe('[<1>]');
  });

  it('shows a key that no source defines', async () => {
    expect(await printed([[1, { number: undefined, key: 'x' }]])).toBe('[<1>] [?x]');
  });

  it('shows such a key also when it stands alone', async () => {
    expect(await printed([[{ number: undefined, key: 'x' }]])).toBe('[?x]');
  });

  it('follows the numbers of a list that is sorted by name', async () => {
    expect(await printed([[1, 2, 4, 6]], raised)).toBe(
      '<1>,<3>,<5>–<6>'.replace('<5>–<6>', '<5>,<6>'),
    );
  });

  it('keeps the looks that the style asks for', async () => {
    const { citations } = await printInStyle(raised, six, [[1]]);
    expect(citations[0]).toEqual([{ kind: 'text', text: '6', styles: ['superscript'], number: 6 }]);
  });
});

describe('a citation in an author-date style', () => {
  const items = [record('Fox', 2009), record('Elk', 2011), record('Fox', 2009, { title: 'B' })];
  const printed = async (cluster: Parameters<typeof printInStyle>[2]) =>
    shown((await printInStyle(authorDate, items, cluster)).citations[0]);

  it('links author and year, without the brackets', async () => {
    expect(await printed([[2]])).toBe('(<1:Elk 2011>)');
  });

  it('tells works of one year apart by letters that belong to the link', async () => {
    expect(await printed([[3]])).toBe('(<3:Fox 2009b>)');
  });

  it('links each of several sources to its own entry, also where years are gathered', async () => {
    expect(await printed([[1, 3, 2]])).toBe('(<2:Fox 2009a>, <3:2009b>; <1:Elk 2011>)');
  });

  it('leaves out an author who is named in the text', async () => {
    expect(await printed([[{ number: 2, withoutAuthor: true }]])).toBe('(<1:2011>)');
  });

  it('keeps words of the author out of the link', async () => {
    const cluster = [[{ number: 2, hasPrefix: true, hasSuffix: true, locator: '3' }]];
    expect(await printed(cluster)).toBe('({0 prefix} <1:Elk 2011, p. 3>{0 suffix})');
  });
});

describe('the list', () => {
  it('has an entry without the number that the style prints', async () => {
    const { entries } = await printInStyle(numeric, [record('Fox', 2009)]);
    expect(textOf(entries[0])).toBe('A. Fox, “Title by Fox,” March 4, 2009. No link given.');
  });

  it.each([
    ['numeric', numeric, true],
    ['raised', raised, true],
    ['author-date', authorDate, false],
  ])('is numbered where the style numbers: %s', async (_, style, expected) => {
    expect((await printInStyle(style, six, [[1]])).numbered).toBe(expected);
  });

  it('is in the order of the style', async () => {
    expect((await printInStyle(authorDate, six)).numbers).toEqual([6, 5, 4, 3, 2, 1]);
  });

  it('links addresses', async () => {
    const { entries } = await printInStyle(authorDate, [
      record('Fox', 2009, { URL: 'https://example.org/a?b=1&c=$2' }),
    ]);
    expect(entries[0]).toContainEqual({
      kind: 'link',
      text: 'https://example.org/a?b=1&c=$2',
      href: 'https://example.org/a?b=1&c=$2',
    });
  });

  it('links no address that runs something', async () => {
    const { entries } = await printInStyle(authorDate, [
      record('Fox', 2009, { URL: 'javascript:alert(1)' }),
    ]);
    expect(entries[0]?.filter(({ href }) => href !== undefined)).toEqual([]);
  });

  it('links a DOI through its resolver', async () => {
    const { entries } = await printInStyle(numeric, [
      record('Fox', 2009, { DOI: 'doi:10.1000/x' }),
    ]);
    expect(entries[0]).toContainEqual({
      kind: 'link',
      text: '10.1000/x',
      href: 'https://doi.org/10.1000/x',
    });
  });

  it('tells of the archived copy after the entry, with its link', async () => {
    const custom = { 'archive-url': 'https://archive.org/x', 'archive-date': '2016-03-04' };
    const { entries } = await printInStyle(numeric, [record('Fox', 2009, { custom })]);
    expect(entries[0]?.at(-1)).toEqual({
      text: 'Archived from the original on 4 March 2016.',
      kind: 'archived',
      href: 'https://archive.org/x',
    });
  });

  it('tells of a dead link after the entry', async () => {
    const custom = { 'url-status': 'dead' } as const;
    const { entries } = await printInStyle(authorDate, [record('Fox', 2009, { custom })]);
    expect(entries[0]?.at(-1)).toEqual({ text: 'Dead link.', kind: 'state' });
  });

  it('tags a title in another language', async () => {
    const title = 'Гуманитарная помощь';
    const { entries } = await printInStyle(numeric, [
      record('Fox', 2009, { title, language: 'ru' }),
    ]);
    expect(entries[0]).toContainEqual({ text: title, kind: 'title', lang: 'ru' });
  });

  it('prints in the built-in look what the style has nothing to say about', async () => {
    const { entries } = await printInStyle(numeric, [{ id: 'a', type: 'webpage' }]);
    expect(textOf(entries[0])).toBe('[no title recorded]. No link given.');
  });

  it.each([
    ['a < b & c > d', 'a < b & c > d'],
    ['costs $& and $1 and $$', 'costs $& and $1 and $$'],
    ['%%STRING%%', '%%STRING%%'],
    ['10<sup>3</sup> &amp; more', '10³ & more'],
    ['<i> is a tag', '<i> is a tag'],
  ])('prints %s as it is meant', async (title, expected) => {
    const { entries } = await printInStyle(authorDate, [record('Fox', 2009, { title })]);
    expect(textOf(entries[0])).toContain(expected);
  });
});

describe('numbers in a style', () => {
  const style = `<style xmlns="http://purl.org/net/xbiblio/csl" class="in-text" version="1.0">
    <citation><layout><text variable="citation-number"/></layout></citation>
    <bibliography><layout><group delimiter=" | "><text variable="title"/><number variable="number"/>
      <text variable="page"/><number variable="volume"/><text variable="issue"/></group></layout>
    </bibliography></style>`;

  it.each([
    [{ number: 'RI-2022-07' }, 'T | RI-2022-07'],
    [{ number: '2022-07' }, 'T | 2022-07'],
    [{ page: '2022-07' }, 'T | 2022-07'],
    [{ issue: '2022-07' }, 'T | 2022-07'],
    [{ page: '33-35' }, 'T | 33–35'],
    [{ volume: '3-5' }, 'T | 3–5'],
  ])('keep the hyphens of %j that are no range', async (fields, printed) => {
    const { entries } = await printInStyle(style, [
      { id: 'a', type: 'report', title: 'T', ...fields },
    ]);
    expect(textOf(entries[0])).toBe(`${printed}. No link given.`);
  });
});

describe('a style that names authors only', () => {
  const style = `<style xmlns="http://purl.org/net/xbiblio/csl" class="in-text" version="1.0">
    <citation><layout prefix="(" suffix=")"><group delimiter=" ">
      <names variable="author"><name form="short"/></names><text variable="locator"/>
    </group></layout></citation>
    <bibliography><layout suffix="."><text variable="title"/></layout></bibliography></style>`;
  const items = [
    record('Fox', 2009, { title: 'On “silt”: a study' }),
    record('Elk', 2011, { title: undefined }),
  ];
  const printed = (cluster: Parameters<typeof printInStyle>[2], lang = 'en') =>
    printInStyle(style, items, cluster, lang);

  it.each([
    ['en', '(<1:“On ‘silt’”>)'],
    ['de', '(<1:„On ‚silt‘“>)'],
  ])('tells a source by its title where the sentence names its author: %s', async (lang, mark) => {
    const { citations, numbered } = await printed([[{ number: 1, withoutAuthor: true }]], lang);
    expect(shown(citations[0])).toBe(mark);
    expect(numbered).toBe(false);
  });

  it('needs no title beside a page', async () => {
    const cluster = [[{ number: 1, withoutAuthor: true, label: 'page', locator: '3' }]];
    expect(shown((await printed(cluster)).citations[0])).toBe('(<1:3>)');
  });

  it('tells a source without title by its number, which its list then has', async () => {
    const { citations, numbered } = await printed([[{ number: 2, withoutAuthor: true }]]);
    expect(shown(citations[0])).toBe('[<2>]');
    expect(numbered).toBe(true);
  });
});

describe('a style that prints citations only', () => {
  const style = authorDate.replace(/<bibliography[\s\S]*<\/bibliography>/, '');

  it('gets the built-in list, without numbers', async () => {
    const { citations, entries, numbered } = await printInStyle(style, six, [[2]]);
    expect(shown(citations[0])).toBe('(<2:Elk 2009>)');
    expect(textOf(entries[1])).toBe('Elk, Ann. “Title by Elk”. 4 March 2009. No link given.');
    expect(numbered).toBe(false);
  });
});

describe('the end of an entry', () => {
  const ending = (suffix: string) =>
    `<style xmlns="http://purl.org/net/xbiblio/csl" class="in-text" version="1.0">
    <citation><layout><text variable="title"/></layout></citation>
    <bibliography><layout suffix="${suffix}"><text variable="title"/></layout></bibliography></style>`;

  it.each([
    ['', 'Mud. No link given.'],
    ['.', 'Mud. No link given.'],
    [',', 'Mud. No link given.'],
    [' (print)', 'Mud (print). No link given.'],
    ['!”', 'Mud!” No link given.'],
  ])('parts it from the words about its link, after %j', async (suffix, expected) => {
    const { entries } = await printInStyle(ending(suffix), [record('Fox', 2009, { title: 'Mud' })]);
    expect(textOf(entries[0])).toBe(expected);
  });
});

describe('the language of a document', () => {
  it.each([
    ['en', 'A. Fox, “Title by Fox,” March 4, 2009'],
    ['es', 'A. Fox, «Title by Fox», 4 de marzo de 2009'],
    ['ru', 'A. Fox, «Title by Fox», 4 марта 2009 г'],
    ['ar', 'A. Fox, "Title by Fox", 4 مارس، 2009'],
    ['en-GB', 'A. Fox, ‘Title by Fox’, 4 March 2009'],
    ['xx', 'A. Fox, “Title by Fox,” March 4, 2009'],
  ])('decides about words and dates: %s', async (lang, expected) => {
    const { entries } = await printInStyle(numeric, [record('Fox', 2009)], [], lang);
    expect(textOf(entries[0])).toContain(expected);
  });

  it('keeps the name of a month as it is where no day stands before it', async () => {
    const item = record('Fox', 2009, { issued: { 'date-parts': [[2009, 3]] } });
    const { entries } = await printInStyle(numeric, [item], [], 'ru');
    expect(textOf(entries[0])).toContain('март 2009 г');
  });
});

const nonsense = { name: 'nonsense', attrs: {}, children: [] };

describe('the engine', () => {
  it('prints the same twice', async () => {
    const once = () => printInStyle(authorDate, six, [[1, 2], [3]]);
    expect(await once()).toEqual(await once());
  });

  it('knows nothing of a document that was printed before', async () => {
    await printInStyle(authorDate, [record('Fox', 2009), record('Fox', 2009)], [[1]]);
    const { citations } = await printInStyle(authorDate, [record('Fox', 2009)], [[1]]);
    expect(shown(citations[0])).toBe('(<1:Fox 2009>)');
  });

  it('says why it gives up on a style', async () => {
    const style = soundStyle(numeric);
    style.root.children = [{ name: 'citation', attrs: {}, children: [nonsense] }];
    expect(await tryInStyle(style, six, [[1]])).toHaveProperty('fault');
  });

  it.each(['__proto__', 'constructor', 'toString'])('prints the name %s', async (name) => {
    const { entries } = await printInStyle(authorDate, [record(name, 2009)], [[1]]);
    expect(textOf(entries[0])).toContain(name);
  });

  it('leaves nothing behind in the objects of others', async () => {
    const names = ['__proto__', 'constructor', 'hasOwnProperty'].map((name) => record(name, 2009));
    await printInStyle(authorDate, names, [[1, 2, 3]]);
    const plain: Record<string, unknown> = {};
    const inherited: string[] = [];
    for (const key in plain) inherited.push(key);
    expect(inherited).toEqual([]);
  });

  it('takes no character of the author for a mark of its own', async () => {
    const item = record('Fox', 2009, { title: 'A \uf8d02\uf8d2B\uf8d3' });
    const { entries } = await printInStyle(numeric, [item]);
    expect(textOf(entries[0])).toContain('“A 2B,”');
  });

  it('prints or gives up, whatever is missing in a style', async () => {
    const attributes = [...numeric.matchAll(/ [a-z-]+="[^"]*"/g)];
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...attributes), async ({ 0: text, index }) => {
        const read = readStyle(numeric.slice(0, index) + numeric.slice(index + text.length));
        if ('findings' in read) return;
        const printed = await tryInStyle(read.style, six, [[1, 2, 3]]);
        expect('fault' in printed || printed.entries.length === 6).toBe(true);
      }),
      { numRuns: scaled(30) },
    );
  });

  it('prints every record, however odd, and leaves no mark behind', async () => {
    const word = fc.oneof(
      fc.string({ unit: anyCodePoint }),
      fc.constantFrom('<i>', '"', '$&', '__proto__', '1-2', 'ſ', '{:x: y}', '%%STRING%%'),
    );
    const text = fc.array(word, { maxLength: 4 }).map((parts) => withoutMarks(parts.join('')));
    const name = fc.record(
      { family: text, given: text, literal: text, suffix: text },
      { requiredKeys: [] },
    );
    const date = fc.oneof(
      fc.record({ raw: text }),
      fc.record({
        'date-parts': fc.array(fc.array(fc.integer(), { maxLength: 4 }), { maxLength: 3 }),
      }),
    );
    const fields = { title: text, page: text, volume: text, note: text, URL: text, DOI: text };
    const item = fc.record(
      {
        id: text,
        type: fc.oneof(fc.constantFrom('book', 'webpage', 'constructor'), text),
        author: fc.array(name, { maxLength: 3 }),
        issued: date,
        accessed: date,
        language: text,
        ...fields,
      },
      { requiredKeys: ['id', 'type'] },
    );
    const styles = [numeric, raised, authorDate];
    await fc.assert(
      fc.asyncProperty(
        fc.array(item, { minLength: 1, maxLength: 3 }),
        fc.constantFrom(...styles),
        text,
        async (items, style, locator) => {
          const all = items.map((_, index) => index + 1);
          const { entries, citations } = await printInStyle(style, items as CslItem[], [
            all,
            [{ number: 1, locator, hasPrefix: true }],
          ]);
          const printed = [...entries.map(textOf), ...citations.map(shown)].join('\n');
          expect(printed).not.toMatch(/[\uf8d0-\uf8d8]|CSL STYLE ERROR|NO_PRINTED_FORM/);
        },
      ),
      { numRuns: scaled(40) },
    );
  });
});
