import { toHtml } from 'hast-util-to-html';
import { describe, expect, it } from 'vitest';
import { createParts } from '../../src/html/create-parts.ts';
import { styleText } from '../references/csl/print-in-style.ts';
import { ownTemplate } from '../support/own-template.ts';
import { resolveInStyle } from '../support/resolve-in-style.ts';

async function partsOf(body: string, style: string) {
  const { briefing } = await resolveInStyle(body, styleText(style));
  return createParts(briefing, { ...ownTemplate, lang: 'en', slots: ['body'] });
}

const bodyOf = async (body: string, style: string) =>
  toHtml((await partsOf(body, style)).body).trim();

const inLine = (inner: string, cites: string) =>
  `<span class="citation in-line" id="cite-1" data-cites="${cites}">${inner}</span>`;

describe('a citation in a style', () => {
  it('stands in the line, with a blank before it', async () => {
    const link = '<a href="#ref-2">Cat 2001</a>';
    expect(await bodyOf('It rose.[@cat] But [@ant]', 'author-date')).toMatch(
      `<p>It rose. ${inLine(`(${link})`, '2')} But <span`,
    );
  });

  it('stands in a caption, or behind the number of the figure', async () => {
    const link = '<a href="#ref-1">Cat 2001</a>';
    expect(await bodyOf('![X](x.png "It rose.[@cat]")', 'author-date')).toContain(
      ` It rose. ${inLine(`(${link})`, '1')}</figcaption>`,
    );
    expect(await bodyOf('![As @cat says](x.png)', 'author-date')).toContain(
      `1.</span> ${inLine(`(${link})`, '1')}</figcaption>`,
    );
  });

  it('stays with its word where it is a number', async () => {
    const link = '<a href="#ref-1">1</a>';
    expect(await bodyOf('It rose.[@cat]', 'numeric')).toBe(
      `<p>It rose.\u00a0${inLine(`[${link}]`, '1')}</p>`,
    );
  });

  it('is raised where the style raises all of it', async () => {
    expect(await bodyOf('It rose.[@cat]', 'raised')).toBe(
      '<p>It rose.<sup class="citation" id="cite-1" data-cites="1"><a href="#ref-1">1</a></sup></p>',
    );
  });

  it.each(['It rose [@cat].', 'It rose\n[@cat].', 'It rose\u00a0[@cat].', 'It rose[@cat].'])(
    'stands right behind its word where it is raised: %j',
    async (body) => {
      expect(await bodyOf(body, 'raised')).toMatch(
        /^<p>It rose<sup [^>]*><a [^>]*>1<\/a><\/sup>\.</,
      );
    },
  );

  it('keeps the blank before words of the author, and that behind an author', async () => {
    expect(await bodyOf('It rose [see @cat].', 'raised')).toMatch('<p>It rose <sup');
    expect(await bodyOf('So @cat says.', 'raised')).toMatch('<p>So Cat<sup');
  });

  it('keeps the markup of words before and after', async () => {
    expect(await bodyOf('So [see *also* @cat, p. 3 and more].', 'author-date')).toMatch(
      '(see <em>also</em> <a href="#ref-1">Cat 2001, p. 3</a> and more)',
    );
  });

  it('follows the author whom the sentence names', async () => {
    const link = '<a href="#ref-1">2001, p. 3</a>';
    expect(await bodyOf('As @cat [p. 3] says.', 'author-date')).toBe(
      `<p>As Cat\u00a0${inLine(`(${link})`, '1')} says.</p>`,
    );
  });
});

describe('the list of a style', () => {
  it('has no numbers where the style has none', async () => {
    const { references } = await partsOf('It rose.[@cat]', 'author-date');
    expect(toHtml(references)).toMatch('<section class="references unnumbered">');
  });

  it('has numbers where the style has them', async () => {
    const { references } = await partsOf('It rose.[@cat]', 'numeric');
    expect(toHtml(references)).toMatch('<section class="references">');
  });

  it('has the looks that the style asks for', async () => {
    const { references } = await partsOf('It rose.[@cat]', 'author-date');
    expect(toHtml(references)).toMatch('Cat. 2001. <i>Book by Cat</i>. ');
  });
});
