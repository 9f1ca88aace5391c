import { expect, test } from 'vitest';
import { renderTemplate } from '../../../src/page/template/render-template.ts';
import { model, templateWith } from '../fixtures.ts';

async function render(liquid: string, changes: Partial<typeof model> = {}) {
  return renderTemplate(await templateWith(liquid), { ...model, ...changes });
}

test('a value is printed as escaped text', async () => {
  expect(await render('<p>{{ title }}</p>', { title: '<b>"\'&' })).toEqual({
    html: '<p>&lt;b&gt;&#34;&#39;&amp;</p>',
  });
});

test('the filter raw does not switch escaping off', async () => {
  expect(await render('{{ title | raw }}', { title: '<b>' })).toEqual({ html: '&lt;b&gt;' });
});

test('a value is never read as Liquid', async () => {
  expect(await render('{{ title }}', { title: '{{ number }}' })).toEqual({ html: '{{ number }}' });
});

test('an unknown variable is found with file, line and column', async () => {
  expect(await render('<p>\n  {{ titel }}</p>')).toMatchObject({
    file: 'templates/x.liquid',
    place: { start: { line: 2, column: 6 } },
    reason: expect.stringContaining('undefined variable: `titel`'),
  });
});

test('an unknown fixed word is found', async () => {
  expect(await render('{{ words.wrong }}')).toMatchObject({ place: { start: { line: 1 } } });
});

test('an unknown variable of a partial is found in the partial', async () => {
  const template = await templateWith("{% render 'part.liquid' %}");
  template.liquid['part.liquid'] = { path: 'templates/part.liquid', text: '\n{{ nothing }}' };
  expect(renderTemplate(template, model)).toMatchObject({
    file: 'templates/part.liquid',
    place: { start: { line: 2 } },
  });
});

test('an unknown filter is found', async () => {
  expect(await render('{{ title | shout }}')).toMatchObject({
    reason: expect.stringContaining('undefined filter: `shout`'),
  });
});

test('a tag that is not closed is found', async () => {
  expect(await render('\n{% if title %}')).toMatchObject({ place: { start: { line: 2 } } });
});

test('a partial that the manifest does not name cannot be read', async () => {
  expect(await render("{% include '../../package.json' %}")).toMatchObject({
    note: expect.stringContaining('partials'),
  });
});

test('inherited properties cannot be read', async () => {
  expect(await render('{{ title.constructor.name }}')).toMatchObject({
    reason: expect.stringContaining('undefined variable'),
  });
});

test('a loop without end is stopped', async () => {
  expect(await render('{% for i in (1..100000000) %}{{ i }}{% endfor %}')).toMatchObject({
    reason: expect.stringContaining('limit'),
  });
});
