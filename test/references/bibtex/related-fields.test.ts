import { describe, expect, it } from 'vitest';
import { readBibtex } from '../../../src/references/bibtex/read-bibtex.ts';

const river = `@book{river, author = {Kolb, Anna}, title = {Der Fluss}, subtitle = {Ein Leben},
  publisher = {Nord}, location = {Berlin}, date = {1929-05}}`;

async function read(fields: string, type = 'book') {
  const text = `${river}\n@${type}{a, title = {T}, ${fields}}`;
  const { sources, findings } = await readBibtex(text, 'r.bib', { cited: new Set(['a']) });
  return {
    item: sources.find(({ key }) => key === 'a')?.item,
    keys: sources.map(({ key }) => key),
    told: findings.map(({ unusedField, finding }) => unusedField ?? finding.reason),
  };
}

describe('an entry that names another under `related`', () => {
  it.each(['origpubas', 'translationof', 'ReprintOf', 'reprintfrom'])(
    'takes over from it how it first came out: %s',
    async (type) => {
      const { item, told, keys } = await read(`related = {river}, relatedtype = {${type}}`);
      expect(item).toMatchObject({
        'original-title': 'Der Fluss: Ein Leben',
        'original-publisher': 'Nord',
        'original-publisher-place': 'Berlin',
        'original-date': { raw: '1929-05' },
      });
      expect(told).toEqual([]);
      expect(keys).toEqual(['a']);
    },
  );

  it('takes over what it reviews', async () => {
    const related = 'related = {river}, relatedtype = {reviewof}, relatedstring = {On}';
    const { item, told } = await read(related, 'article');
    expect(item).toMatchObject({
      'reviewed-title': 'Der Fluss: Ein Leben',
      'reviewed-author': [{ family: 'Kolb', given: 'Anna' }],
    });
    expect(told).toEqual([]);
  });

  it('says itself what it says', async () => {
    const { item } = await read(
      'related = {river}, relatedtype = {translationof}, origtitle = {Strom}, origdate = 1930',
    );
    expect(item?.['original-title']).toBe('Strom');
    expect(item?.['original-date']).toEqual({ raw: '1930' });
    expect(item?.['original-publisher']).toBe('Nord');
  });

  it.each([
    ['related = {river}', ['related']],
    ['related = {river}, relatedtype = {multivolume}', ['related', 'relatedtype']],
    ['related = {river,b}, relatedtype = {reviewof}', ['related', 'relatedtype']],
  ])('is told where no words say how: %s', async (fields, expected) => {
    const { item, told } = await read(fields);
    expect(Object.keys(item ?? {})).toEqual(['id', 'type', 'title']);
    expect(told).toEqual(expected);
  });

  it.each(['sea', 'a'])('is told of an entry that is not there: %s', async (key) => {
    const { told } = await read(`related = {${key}}, relatedtype = {reviewof}`);
    expect(told[0]).toContain(`\`related\` of entry \`a\` names \`${key}\``);
  });
});
