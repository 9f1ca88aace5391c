import { describe, expect, it } from 'vitest';
import { tryTemplate } from '../../../src/page/template/try-template.ts';
import { templateOf, templateWith } from '../fixtures.ts';

/** Faults of the built-in template with another HTML, each as `file:line:column actual or reason`. */
async function told(liquid: string, slots = ['body', 'references']): Promise<string[]> {
  const html = liquid.includes('bp-slot') ? liquid : `${liquid}${BOTH}`;
  return tryTemplate(await templateWith(html, slots)).map(
    ({ file, place, actual, reason }) =>
      `${file}:${place?.start.line}:${place?.start.column} ${actual ?? reason.replace(/^.*\((.*)\).*$/, '$1')}`,
  );
}

const BOTH = '<bp-slot name="body"></bp-slot><bp-slot name="references"></bp-slot>';
const X = 'templates/x.liquid';

describe('tryTemplate', () => {
  it('finds nothing amiss in the template that comes with the tool', async () => {
    expect(tryTemplate(await templateOf())).toEqual([]);
  });

  it('tells every unknown value and filter, not only the first', async () => {
    const liquid = '<p>{{ titel }}\n{{ title | shout }}\n{% if lang %}{{ nothing }}{% endif %}</p>';
    expect((await told(liquid)).sort()).toEqual([
      `${X}:1:7 undefined variable: \`titel\``,
      `${X}:2:1 undefined filter: \`shout\``,
      `${X}:3:17 undefined variable: \`nothing\``,
    ]);
  });

  it.each([
    ['status == "withdrawn"'],
    ['status == "superseded"'],
    ['status == "draft"'],
    ['status == "final"'],
    ['dir == "rtl"'],
    ['tlp != ""'],
    ['positionAsOf != ""'],
    ['disclaimer == ""'],
    ['identity.name != ""'],
    ['identity.name == ""'],
    ['paper == "letter"'],
    ['authors.size == 2'],
    ['licenceUrl != ""'],
    ['history.size > 0'],
  ])('goes where %s', async (condition) => {
    expect(await told(`{% if ${condition} %}{{ oops }}{% endif %}`)).toEqual([
      expect.stringContaining('undefined variable: `oops`'),
    ]);
  });

  it('tells of a tag that is not closed once, and of no slot behind it', async () => {
    expect(await told('\n{% if lang %}')).toEqual([expect.stringContaining(`${X}:2:1 `)]);
  });

  it('reads Liquid files that nothing renders', async () => {
    const template = await templateOf({
      'templates/shared/closing.liquid': '\n{% fi %}',
      'templates/briefing/briefing.liquid': '{{ title }}',
    });
    expect(tryTemplate(template)[0]).toMatchObject({
      file: 'templates/shared/closing.liquid',
      place: { start: { line: 2 } },
    });
  });

  it('tells of slots that are unknown, placed twice or never, each at its line', async () => {
    const liquid = `<i>\n</i><bp-slot name="body"></bp-slot><bp-slot name="bdy"></bp-slot>`;
    expect(await told(liquid)).toEqual([`${X}:2:36 bdy`, expect.stringContaining(' references')]);
    expect(await told(`${BOTH}<bp-slot name="body"></bp-slot>`)).toEqual([`${X}:1:1 body`]);
  });

  it('tells the line of the manifest that lists a slot which is not placed', async () => {
    const template = await templateOf({ 'templates/briefing/briefing.liquid': '{{ title }}' });
    const lines = tryTemplate(template).map(({ file, place }) => [file, place?.start.line]);
    expect(lines).toHaveLength(12);
    expect(new Set(lines.map(([, line]) => line)).size).toBe(12);
    expect(new Set(lines.map(([file]) => file))).toEqual(
      new Set(['templates/briefing/template.yaml']),
    );
  });

  it('tells of what would run or load, also where few briefings go', async () => {
    expect(await told('{% if status == "withdrawn" %}\n<img src="x.png">{% endif %}')).toEqual([
      `${X}:2:1 src`,
    ]);
  });
});
