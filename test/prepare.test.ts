import { describe, expect, it } from 'vitest';
import { resolveSettings } from '../src/options.ts';
import { type Prepared, prepare } from '../src/prepare.ts';
import { memoryWorld } from './check/memory-world.ts';

const template = {
  'templates/plain/template.yaml': `name: plain
description: Title and text, nothing else
html: plain.liquid
css: [plain.css]
papers: {a4: a4.css}
slots: [body, references]
fonts:
  text: {family: Source Serif 4, faces: ['400']}
  heading: {family: Source Sans 3, faces: ['600']}
  code: {family: IBM Plex Mono, faces: ['400']}
fallbacks: []
`,
  'templates/plain/plain.liquid':
    '<h1>{{ title }}</h1>\n<bp-slot name="body"></bp-slot>\n<bp-slot name="references"></bp-slot>\n',
  'templates/plain/plain.css': 'h1 {\n  colour: #1b2127;\n}\n',
  'templates/plain/a4.css': '@page {\n  size: A4;\n}\n',
};

async function prepared(keys: string[], strict = false): Promise<Prepared> {
  const text = ['---', 'title: T', 'status: draft', ...keys, '---', 'Text.', ''].join('\n');
  const world = memoryWorld({ ...template, 'x.md': text });
  const settings = resolveSettings({ strict }, { root: world.root, config: undefined }, {});
  return prepare({ path: 'x.md', settings }, world);
}

describe('prepare', () => {
  it('lets an author accept what is told when the page is composed, also when strict', async () => {
    const accept = 'accept: [{rule: style-known, reason: an old spelling}]';
    const { messages, ready } = await prepared(['template: plain', accept], true);
    expect(messages).toMatchObject([{ ruleId: 'style-known', accepted: 'an old spelling' }]);
    expect(ready).toBeDefined();
  });

  it('stops at an acceptance that matches nothing, when strict', async () => {
    const { messages, ready } = await prepared(['accept: [{rule: style-known, reason: r}]'], true);
    expect(messages).toMatchObject([{ ruleId: 'accept-matches', level: 'error' }]);
    expect(ready).toBeUndefined();
  });
});
