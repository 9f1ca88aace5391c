import { toHtml } from 'hast-util-to-html';
import { expect, it } from 'vitest';
import { createParts, treeOfParts } from '../../src/html/create-parts.ts';
import { highlightCode } from '../../src/html/highlight-code.ts';
import { ownTemplate } from '../support/own-template.ts';
import { resolveText } from '../support/resolve-text.ts';

async function highlighted(body: string): Promise<string> {
  const { briefing } = await resolveText(body);
  const tree = treeOfParts(createParts(briefing, { ...ownTemplate, lang: 'en', slots: ['body'] }));
  await highlightCode(tree);
  return toHtml(tree).trim();
}

it('colours code of a known language', async () => {
  expect(await highlighted('```js\nconst x = 1;\n```')).toContain(
    '<span class="hljs-keyword">const</span>',
  );
});

it('leaves code of an unknown language as it is', async () => {
  expect(await highlighted('```elvish\nmellon\n```')).toBe(
    '<pre><code class="language-elvish">mellon\n</code></pre>',
  );
});

it('leaves code without a language as it is', async () => {
  expect(await highlighted('```\nconst x = 1;\n```')).toBe(
    '<pre><code>const x = 1;\n</code></pre>',
  );
});
