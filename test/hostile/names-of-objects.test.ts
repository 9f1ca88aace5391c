import { describe, expect, it } from 'vitest';
import { prepare } from '../../src/prepare.ts';
import { installed } from '../support/installed.ts';
import { memoryProject } from '../support/memory-project.ts';
import { widely } from '../support/widely.ts';

/** What every object of the language has, in the spelling that a table may be asked with. */
const few = ['constructor', '__proto__'];
const all = [...few, 'toString', 'valueOf', 'hasOwnProperty'];

const amount = 'value=1 cur=USD kind=loan';
const era = '{id: a, label: A, from: 1900, to: 1950';

/** A briefing with a name in each of some places: keys, body, and files beside it. */
type Place = (name: string) => { keys?: string; body: string; files?: Record<string, string> };

const places: Record<string, Place> = {
  attributes: (n) => ({
    body: `Text :flag[why?]{kind=${n} ${n}=x} :amount[US$1]{${amount} ${n}=x} :amount[a]{value=${n} cur=${n} kind=${n} bound=${n} status=${n} on=${n} overlaps=${n}}\n\n::map{countries=${n} width=${n} ${n}=x}\n\n::timeline{${n}=x}\n\n:::judgement{confidence=${n} ${n}=x}\nA.\n:::\n\n## A {#${n} .${n} ${n}=x}`,
  }),
  directives: (n) => ({ body: `:${n}[a]{b=c}\n\n::${n}\n\n:::${n}\nA.\n:::\n\n> [!${n}]\n> a` }),
  'a chart': (n) => ({
    body: `::chart[A]{data=a.csv type=${n} x=${n} y=b series=${n} sort=${n} where="${n}=${n}" ${n}=x}\n\n::chart[A]{data=a.csv type=bar x=${n} y=b where="${n}=${n}"}`,
    files: { 'a.csv': `${n},b\n${n},1\nc,${n}\n` },
  }),
  keys: (n) => ({
    keys: `${n}: x\nlang: ${n}\nlicense: ${n}\ntlp: ${n}\nstatus: ${n}\nfacts: [{label: ${n}, ${n}: x}]\nmap: {from: ${n}, ${n}: x}\nauthors: [{name: ${n}, ${n}: x}]`,
    body: 'Text.',
  }),
  eras: (n) => ({
    keys: `eras:\n  - ${era}, trend: {value: ${n}, reason: x}, leaders: {${n}: [A]}, rows: {${n}: x}}\n  - {id: ${n}, label: ${n}, from: ${n}, ${n}: x}`,
    body: `## A\n\n:::era-summary{${n}=x}\nBrief.\n:::\n\n:::chronology\n- ${n} x :no-source[]\n:::`,
  }),
  'an entry of the front matter': (n) => ({
    keys: `references: [{id: a, type: ${n}, title: A, ${n}: x, custom: {${n}: x}, issued: {${n}: x}, author: [{family: A, ${n}: x}]}]`,
    body: `A.[@a, ${n} 3; @${n}]`,
  }),
  'an entry of BibLaTeX': (n) => ({
    keys: 'bibliography: a.bib',
    body: 'A.[@a]',
    files: {
      'a.bib': `@${n}{a, title = {A}, ${n} = {x}, type = {${n}}, langid = {${n}}, crossref = {${n}}, year = ${n}, pubstate = {${n}}}\n@string{${n} = "a"}`,
    },
  }),
  'an entry of RIS': (n) => ({
    keys: 'bibliography: a.ris',
    body: 'A.[@a]',
    files: { 'a.ris': `TY  - ${n}\nID  - a\nTI  - A\nLA  - ${n}\nDA  - ${n}\nER  - \n` },
  }),
  'an entry of CSL-JSON': (n) => ({
    keys: 'bibliography: a.json',
    body: 'A.[@a]',
    files: {
      'a.json': `[{"id":"a","type":"${n}","title":"A","${n}":"x","custom":{"${n}":"x"},"issued":{"${n}":1},"author":[{"${n}":"x"}]}]`,
    },
  }),
  'a citation style': (n) => ({
    keys: 'csl: a.csl',
    body: 'A.[@a]\n\n[@a]: https://example.org/ "T"',
    files: {
      'a.csl': `<style xmlns="http://purl.org/net/xbiblio/csl" class="in-text" version="1.0" ${n}="x"><info><title>A</title><id>a</id></info><citation><layout><text variable="${n}"/><text term="${n}" form="${n}"/><text macro="${n}"/><${n}/></layout></citation></style>`,
    },
  }),
  'the elements of a drawing': (n) => drawing(`<${n}/>`),
  'the attributes of a drawing': (n) => drawing(`<rect ${n}="x" width="5"/>`),
  'the styles of a drawing': (n) => drawing(`<rect style="${n}: ${n}(1)"/>`),
  'the size of a drawing': (n) => drawing('<rect/>', `width="3${n}" height="3${n}"`),
  marks: (n) => ({
    body: `[^${n}] [a][${n}] [@${n}] <${n}>a</${n}> \`a\`{.${n}}\n\n\`\`\`${n} {${n}=x}\na\n\`\`\`\n\n[${n}]: https://example.org/\n\n![${n}](${n}.png)`,
  }),
};

describe('a name that every object has', () => {
  it.each(Object.entries(places))(
    'is a word like any other: %s',
    { tags: ['wide', 'slow'] },
    async (_, place) => {
      for (const name of widely(few, all)) {
        const { keys, body, files: others = {} } = place(name);
        const head = ['---', 'title: A', 'published: 2026-11-23', ...(keys ? [keys] : []), '---'];
        const beside = Object.entries(others).map(([file, text]) => [`content/${file}`, text]);
        const text = `${head.join('\n')}\n\n${body}\n`;
        const files = { 'content/a.md': text, ...Object.fromEntries(beside) };
        const { world, settings } = memoryProject(files);
        const input = { path: 'content/a.md', settings };
        const { messages } = await prepare(input, world, await installed);
        const words = messages.flatMap(({ reason, note, actual, expected }) => [
          ...[reason, note, actual, ...(expected ?? [])],
        ]);
        expect(words.filter((word) => !['string', 'undefined'].includes(typeof word))).toEqual([]);
        expect(words.join('\n')).not.toMatch(/native code|\[object|undefined|NaN/);
        expect(() => structuredClone(messages.map((message) => ({ ...message })))).not.toThrow();
      }
    },
  );
});

function drawing(inner: string, attributes = 'viewBox="0 0 9 9"'): ReturnType<Place> {
  return {
    body: '![A drawing](a.svg)',
    files: {
      'a.svg': `<svg xmlns="http://www.w3.org/2000/svg" ${attributes}>${inner}<rect width="5" height="5"/></svg>`,
    },
  };
}
