import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createFontStore } from '../../src/page/fonts/font-store.ts';
import {
  composeWith,
  emptyParts,
  hast,
  model,
  templateOf,
  templateWith,
  worldOf,
} from './fixtures.ts';

const template = await templateOf();
const fonts = await createFontStore(worldOf());

async function htmlOf(changes: Partial<typeof model>): Promise<string> {
  const { page } = await composeWith({ model: { ...model, ...changes }, template, fonts });
  // A failing test must not print half a megabyte of fonts.
  return page.html.replace(/base64,[^)]*/g, 'base64,').replaceAll('&#x27;', "'");
}

test('the built-in template composes without a message', async () => {
  expect((await composeWith()).messages).toEqual([]);
});

test('the document tells its language and direction', async () => {
  expect(await htmlOf({ lang: 'ar', dir: 'rtl' })).toContain('<html lang="ar" dir="rtl"');
});

test('the document refuses everything but data addresses', async () => {
  expect(await htmlOf({})).toContain(
    "content=\"default-src 'none'; img-src data:; style-src 'unsafe-inline'; font-src data:\"",
  );
});

test('the document is neither styled nor laid out for a screen', async () => {
  const html = await htmlOf({});
  expect(html).toContain('<style media="screen">body { display: none !important; }</style>');
});

test('the only addresses in the styles are data addresses', async () => {
  expect((await htmlOf({})).match(/url\((?!data:)/g)).toBeNull();
});

test('page and paper follow the model', async () => {
  expect(await htmlOf({ paper: 'letter' })).toContain('size: 215.9mm 279.4mm');
});

test('a label of the traffic light protocol reaches the margins', async () => {
  const html = await htmlOf({ tlp: 'TLP:RED', tlpClass: 'red' });
  expect(html).toContain('--furniture-tlp: "TLP:RED"');
});

test('without a label the margin boxes are empty', async () => {
  expect(await htmlOf({})).toContain('--furniture-tlp: none');
});

test('a status is printed with the title', async () => {
  const html = await htmlOf({ status: 'draft', statusWord: 'Draft', title: 'T' });
  expect(html).toContain('--furniture-head: "Draft · T"');
});

test('a stale briefing says so right below its title and deck', async () => {
  const html = await htmlOf({ subtitle: 'Deck', positionAsOf: 'Position as of 2019' });
  expect(html).toMatch(
    /<h1[^>]*>.*?<\/h1>\s*<p class="masthead-deck">Deck<\/p>\s*<p class="masthead-position">Position as of 2019<\/p>/s,
  );
});

test('a briefing that is not stale has no line about it', async () => {
  expect(await htmlOf({ positionAsOf: '' })).not.toContain('class="masthead-position"');
});

test('a long title is shortened in the margins to half a line, at a blank', async () => {
  const html = await htmlOf({ title: 'One word and another, '.repeat(20) });
  expect(/--furniture-head: "(.*)"/.exec(html)?.[1]).toMatch(
    /^(One word and another, ?)+(One )?(word )?(and )?(another )?…$/,
  );
  expect(/--furniture-head: "(.*)"/.exec(html)?.[1]?.length).toBeLessThan(60);
});

test('a short title stands in the margins for the title, after the status', async () => {
  const html = await htmlOf({ statusWord: 'Draft', title: 'A long title', shortTitle: 'Title' });
  expect(html).toContain('--furniture-head: "Draft · Title"');
});

test('a word that would leave the page is shortened in the margins', async () => {
  const html = await htmlOf({ title: `The ${'W'.repeat(500)}` });
  expect(html).toMatch(/--furniture-head: "The W{15,25}…"/);
});

test('no title can leave its place', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.oneof(fc.string(), fc.constantFrom('</style><script>', '</head>', '"};*{', '<bp-slot>')),
      async (title) => {
        const html = await htmlOf({ title });
        expect([html.split('<script').length, html.split('</style>').length]).toEqual([1, 4]);
      },
    ),
    { numRuns: 20 },
  );
});

test('citing places and page slots are told to the press', async () => {
  const body = hast('<p><sup class="citation" id="cite-1"><a href="#ref-1">[1]</a></sup></p>');
  const references = hast(
    '<ol><li id="ref-1"><a href="#cite-1"><span data-page-of="cite-1" data-page-group="ref-1">0</span></a></li></ol>',
  );
  const { page } = await composeWith({ parts: { body, references } });
  expect({ anchors: page.anchors, pageSlots: page.pageSlots }).toEqual({
    anchors: ['ref-1', 'cite-1'],
    pageSlots: [{ slotId: 'slot-1', anchor: 'cite-1', group: 'ref-1' }],
  });
});

test('a link that leads nowhere is a message about the briefing', async () => {
  const parts = { ...emptyParts, body: hast('<p><a href="#gone">x</a></p>') };
  expect((await composeWith({ parts })).messages).toMatchObject([
    { ruleId: 'link-safe', file: 'content/a.md', actual: '#gone' },
  ]);
});

test('a fault of the template is a message about its file', async () => {
  const faulty = await templateWith('\n{{ titel }}');
  expect((await composeWith({ template: faulty })).messages).toMatchObject([
    { ruleId: 'template-valid', file: 'templates/x.liquid', place: { start: { line: 2 } } },
  ]);
});

test('a paper the template is not made for is a message', async () => {
  const { letter, ...paperCss } = template.paperCss;
  const onlyA4 = { ...template, paperCss };
  const changed = { ...model, paper: 'letter' as const };
  expect((await composeWith({ template: onlyA4, model: changed })).messages).toMatchObject([
    { ruleId: 'template-valid', actual: 'letter', expected: ['a4'] },
  ]);
});

test('the hidden copy of the furniture makes its fonts load', async () => {
  expect(await htmlOf({})).toMatch(
    /<div class="furniture-fonts" aria-hidden="true"><span class="furniture-regular">/,
  );
});

test('composing twice gives the same document', async () => {
  expect(await htmlOf({})).toBe(await htmlOf({}));
});
