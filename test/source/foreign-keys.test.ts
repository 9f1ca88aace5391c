import { describe, expect, it } from 'vitest';
import { readYaml } from '../../src/located/read-yaml.ts';
import { foreignKeys, keysReadAsOurs, readForeignKeys } from '../../src/source/foreign-keys.ts';
import { frontMatterSchema } from '../../src/source/front-matter-schema.ts';
import { readFrontMatter } from '../../src/source/parse-front-matter.ts';

function read(yaml: string) {
  const text = `---\ntitle: T\n${yaml}\n---\n`;
  return readFrontMatter({ path: 'a.md', text, sha256: '' });
}

describe('keys that are read as ours', () => {
  it.each([
    ['date: 2026-11-20', '2026-11-20'],
    ['date: 13 August 2017', '2017-08-13'],
    ['date: "August 13, 2017"', '2017-08-13'],
    ['date: 2024-03-01T10:00:00Z', '2024-03-01'],
    ['date: 2024-03-01 10:00', '2024-03-01'],
  ])('give the day of %j', (yaml, day) => {
    const { frontMatter, messages } = read(yaml);
    expect(frontMatter?.data.published).toBe(day);
    expect(messages.map(({ level, ruleId }) => [level, ruleId])).toEqual([
      ['info', 'front-matter-known-key'],
    ]);
  });

  it.each(['date: today', 'date: 03/04/2024', 'date: March 2024'])('refuse %j', (yaml) => {
    expect(read(yaml).messages).toContainEqual(
      expect.objectContaining({ ruleId: 'date-valid', level: 'error' }),
    );
  });

  it.each([
    ['author: Anna Holm', [{ name: 'Anna Holm' }]],
    ['author: [Anna Holm, River Board]', [{ name: 'Anna Holm' }, { name: 'River Board' }]],
    [
      'author:\n  - name: Anna Holm\n    affiliation: River Board',
      [{ name: 'Anna Holm', affiliation: 'River Board' }],
    ],
  ])('give the authors of %j', (yaml, authors) => {
    expect(read(`${yaml}\nstatus: draft`).frontMatter?.data.authors).toEqual(authors);
  });

  it.each([['tags: [a, b]'], ['tags: a, b'], ['tags:\n  - a\n  - b']])(
    'give the keywords of %j',
    (yaml) => {
      expect(read(`${yaml}\nstatus: draft`).frontMatter?.data.keywords).toEqual(['a', 'b']);
    },
  );

  it('are told and not read beside ours', () => {
    const { frontMatter, messages } = read('published: 2026-11-20\ndate: 2020-01-01');
    expect(frontMatter?.data.published).toBe('2026-11-20');
    expect(messages).toMatchObject([{ level: 'warning', actual: 'date' }]);
  });
});

it.each(Object.keys(foreignKeys))('tells `%s` by a warning with what to write', (key) => {
  const { frontMatter, messages } = read(`status: draft\n${key}: x`);
  expect(frontMatter).toBeDefined();
  expect(messages).toMatchObject([
    { level: 'warning', ruleId: 'front-matter-known-key', actual: key },
  ]);
  expect(messages[0]?.note).toMatch(/^[A-Z].*\.$/);
});

it('knows no key of other tools that is one of ours', () => {
  const ours = Object.keys(frontMatterSchema.shape);
  const theirs = [...Object.keys(foreignKeys), ...Object.keys(keysReadAsOurs)];
  expect(theirs.filter((key) => ours.includes(key))).toEqual([]);
});

it.each(['extra: {a: [1, 2]}', 'x-desk: waters', 'x-: 1'])('says nothing of %j', (yaml) => {
  expect(read(`status: draft\n${yaml}`)).toMatchObject({ messages: [], frontMatter: {} });
});

it('leaves what no tool knows to the schema', () => {
  expect(read('status: draft\nsutbitle: x').messages).toMatchObject([{ level: 'error' }]);
});

it('leaves alone what is no mapping', () => {
  const { value } = readYaml('- a', {});
  expect(value && readForeignKeys(value).value).toEqual(value);
});

describe('words of a closed list', () => {
  it.each([
    ['paper: A4', { paper: 'a4' }],
    ['status: Final', { status: 'final' }],
    ['tlp: amber+strict', { tlp: 'AMBER+STRICT' }],
  ])('may be in any case: %j', (yaml, data) => {
    expect(read(`published: 2026-11-20\n${yaml}`).frontMatter?.data).toMatchObject(data);
  });

  it.each(['paper: A5', 'status: fin', 'tlp: amber strict'])('are not guessed: %j', (yaml) => {
    expect(read(`published: 2026-11-20\n${yaml}`).messages).toMatchObject([{ level: 'error' }]);
  });
});

it.each(['affiliation: 1', 'affiliation: "1, 2"'])(
  'refuses %j, which would print as a number',
  (line) => {
    expect(read(`status: draft\nauthors:\n  - {name: A, ${line}}`).messages).toMatchObject([
      { ruleId: 'front-matter-valid' },
    ]);
  },
);
