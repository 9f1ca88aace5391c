import { describe, expect, it } from 'vitest';
import { citationSyntaxRule } from '../../src/check/rules/citation-syntax.ts';
import { referenceUnique } from '../../src/check/rules/reference-unique.ts';
import { referenceUrlSafe } from '../../src/check/rules/reference-url-safe.ts';
import { runRules } from '../../src/check/run-rules.ts';
import type { Place } from '../../src/model/message.ts';
import type { Source } from '../../src/model/reference.ts';
import { resolveText } from '../support/resolve-text.ts';

/** Keys of the sources that `resolveText` always gives. */
const GIVEN = ['a', 'b', 'c', 'd'];

async function sourcesOf(body: string): Promise<Source[]> {
  const { briefing } = await resolveText(body);
  return briefing.sources.filter(({ key }) => !GIVEN.includes(key));
}

async function spelling(body: string, place: (source: Source) => Place | undefined) {
  const { briefing } = await resolveText(body);
  const source = briefing.sources.find(({ key }) => !GIVEN.includes(key));
  const found = source && place(source);
  return briefing.text.slice(found?.start.offset, found?.end?.offset);
}

describe('a one-line definition', () => {
  const line = '[@mid2012]: https://example.org/a "The title. The publisher, 4 March 2012"';

  it('is a source', async () => {
    expect((await sourcesOf(`It rose.[@mid2012]\n\n${line}`)).map(({ item }) => item)).toEqual([
      {
        id: 'mid2012',
        type: 'webpage',
        title: 'The title',
        publisher: 'The publisher',
        issued: { raw: '4 March 2012' },
        URL: 'https://example.org/a',
      },
    ]);
  });

  it('is cited by every form of citation', async () => {
    const body = `[@mid2012] [see @mid2012, p. 3; @a] @mid2012 [p. 4]\n\n${line}`;
    const { briefing } = await resolveText(body);
    expect([briefing.references.map(({ key }) => key), briefing.undefinedCitations]).toEqual([
      ['mid2012', 'a'],
      [],
    ]);
  });

  it('is cited by links that refer to it, whose words stay', async () => {
    const { briefing } = await resolveText(`As [*told*][@mid2012] then.\n\n${line}`);
    const paragraph = briefing.tree.children.find(({ type }) => type === 'paragraph');
    expect(paragraph).toMatchObject({
      children: [
        { type: 'text' },
        { type: 'emphasis' },
        { type: 'citation', data: { numbers: [1] } },
        { type: 'text' },
      ],
    });
  });

  it('is not cited by a link that spells its key in another way', async () => {
    const { briefing } = await resolveText(`As [told][@MID2012] then.\n\n${line}`);
    expect(briefing.undefinedCitations.map(({ key }) => key)).toEqual(['MID2012']);
  });

  it('does not print', async () => {
    const { briefing } = await resolveText(line);
    expect(briefing.tree.children.map(({ type }) => type)).toEqual(['yaml']);
  });

  it('is no slip of a citation', async () => {
    const { briefing } = await resolveText(`[@mid2012]\n\n${line}`);
    expect(runRules(briefing, [citationSyntaxRule])).toEqual([]);
  });

  it('keeps its key as written', async () => {
    const body = '[@Mid]: <> "A"\n[@mid]: <> "B"\n[@{doi:10/(x)}]: <> "C"\n[@Ж-1]: <> "D"';
    expect((await sourcesOf(body)).map(({ key }) => key)).toEqual([
      'Mid',
      'mid',
      'doi:10/(x)',
      'Ж-1',
    ]);
  });

  it('without an address is a document', async () => {
    expect((await sourcesOf('[@x]: <> "A book. A press, 1987"'))[0]?.item).toEqual({
      id: 'x',
      type: 'document',
      title: 'A book',
      publisher: 'A press',
      issued: { raw: '1987' },
    });
  });

  it('without words is a bare link', async () => {
    const { briefing } = await resolveText('[@x]\n\n[@x]: https://example.org/a');
    expect(briefing.references[0]?.state).toBe('bare-link');
  });

  it.each<[string, (source: Source) => Place | undefined, string]>([
    ['itself', ({ place }) => place, line],
    ['its address', ({ fields }) => fields.URL, 'https://example.org/a'],
    ['its title', ({ fields }) => fields.title, 'The title. The publisher, 4 March 2012'],
  ])('knows the place of %s, also in a quotation', async (_, place, text) => {
    expect(await spelling(`> words\n>\n> ${line}\n`, place)).toBe(text);
  });

  it('tells an impossible date at its place', async () => {
    const { messages } = await resolveText('It rose.[@x]\n\n[@x]: <> "A. B, 30 February 2012"');
    expect(messages).toMatchObject([
      { ruleId: 'date-valid', file: 'content/x.md', place: { start: { column: 11 } } },
    ]);
  });

  it('that nobody cites is only warned of', async () => {
    const { messages } = await resolveText('[@x]: <> "A. B, 30 February 2012"');
    expect(messages).toMatchObject([{ ruleId: 'bibliography-tidy', level: 'warning' }]);
  });

  it('with the address of a program is told where it stands', async () => {
    const { briefing } = await resolveText('[@x]\n\n[@x]: javascript:alert(1) "T"');
    expect(runRules(briefing, [referenceUrlSafe])).toMatchObject([
      { actual: 'javascript:alert(1)', place: { start: { column: 7 } } },
    ]);
  });

  it('leaves definitions of links alone', async () => {
    const { briefing } = await resolveText(
      '[x] [y][@ z]\n\n[x]: https://e.org\n[@ z]: https://e.org',
    );
    expect([
      briefing.tree.children.map(({ type }) => type),
      await sourcesOf('[x]: https://e.org'),
    ]).toEqual([['yaml', 'paragraph', 'definition', 'definition'], []]);
  });
});

describe('a block of sources', () => {
  const fence = (text: string) => `\`\`\`references\n${text}\n\`\`\``;

  it.each([
    ['CSL-YAML', '- id: x\n  title: T'],
    ['CSL-JSON', '[{"id": "x", "title": "T"}]'],
    ['BibTeX', '@misc{x, title = {T}}'],
    ['RIS', 'TY  - GEN\nID  - x\nTI  - T\nER  -'],
  ])('is read as %s', async (_, text) => {
    const { briefing, messages } = await resolveText(`[@x]\n\n${fence(text)}`);
    expect([briefing.references.map(({ source }) => source.item.title), messages]).toEqual([
      ['T'],
      [],
    ]);
  });

  it('does not print, wherever it stands', async () => {
    const indented = fence('- id: x').replaceAll('\n', '\n  ');
    const { briefing } = await resolveText(
      `- item\n\n  ${indented}\n\n:::note\n${fence('- id: y')}\n:::`,
    );
    expect([JSON.stringify(briefing.tree).includes('"code"'), briefing.sources.length]).toEqual([
      false,
      6,
    ]);
  });

  it.each([
    ['at the margin', fence('@misc{x,\n  title = {T}}')],
    ['in a list', `- item\n\n  ${fence('@misc{x,\n  title = {T}}').replaceAll('\n', '\n  ')}`],
    ['in a quotation', `> ${fence('@misc{x,\n  title = {T}}').replaceAll('\n', '\n> ')}`],
  ])('%s knows the true place of each field', async (_, block) => {
    expect(await spelling(`[@x]\n\n${block}`, ({ fields }) => fields.title)).toBe('T');
  });

  it('tells a fault at its true place', async () => {
    const { messages } = await resolveText(
      `[@x]\n\n> ${fence('- id: x\n  title: {y: z}').replaceAll('\n', '\n> ')}`,
    );
    expect(messages).toMatchObject([
      { ruleId: 'bibliography-readable', file: 'content/x.md', place: { start: { column: 12 } } },
    ]);
  });

  it('of another kind stays code', async () => {
    const { briefing } = await resolveText('```yaml\n- id: x\n```');
    expect(briefing.tree.children.map(({ type }) => type)).toEqual(['yaml', 'code']);
  });
});

describe('sources inside the document', () => {
  it('come in source order, the front matter first and bibliographies last', async () => {
    const body =
      '[@x]: <> "Line"\n\n```references\n- {id: x, title: Block}\n- {id: a, title: Block}\n```';
    const { briefing } = await resolveText(body, {}, 'en', [
      'references:',
      '  - {id: f, title: Front}',
    ]);
    expect(briefing.sources.map(({ key, item }) => [key, item.title])).toEqual([
      ['f', 'Front'],
      ['x', 'Line'],
      ['a', 'Block'],
      ['b', 'Book B'],
      ['c', 'Book C'],
      ['d', 'Book D'],
    ]);
  });

  it('that clash are told with both places', async () => {
    const { briefing } = await resolveText(
      '[@x]: <> "One"\n\n```references\n- {id: x}\n- {id: a}\n```',
    );
    const messages = runRules(briefing, [referenceUnique]);
    expect(
      messages.map(({ file, place, cause }) => [
        file,
        place?.start.line,
        cause?.file,
        cause?.place?.start.line,
      ]),
    ).toEqual([
      ['content/library.json', 1, 'content/x.md', 12],
      ['content/x.md', 11, 'content/x.md', 8],
    ]);
  });

  it('may be cited from the front matter', async () => {
    const { briefing } = await resolveText('[@x]: <> "One"', {}, 'en', [
      'facts:',
      '  - {label: Gauges, value: "Sixty[@x]"}',
    ]);
    expect(briefing.references.map(({ key }) => key)).toEqual(['x']);
  });
});
