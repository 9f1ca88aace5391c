import { describe, expect, it } from 'vitest';
import { printInStyle, record, styleText, textOf } from './print-in-style.ts';

const numeric = styleText('numeric');
const titleIn = async (title: string, lang: string, language?: string) => {
  const item = record('Fox', 2009, { title, ...(language !== undefined && { language }) });
  const { entries } = await printInStyle(numeric, [item], [], lang);
  return textOf(entries[0])
    .replace(/^A\. Fox, /, '')
    .replace(/,? ?(?:\d|March|4).*$/, '');
};

describe('quotations in a title that a style sets in quotation marks', () => {
  it.each([
    ['de', '“Der Erzähler”', '„‚Der Erzähler‘“'],
    ['de', "Das Wort „Fluss“ im 'Alltag'", '„Das Wort ‚Fluss‘ im ‚Alltag‘“'],
    ['de', '„Das „Wort““', '„‚Das „Wort“‘“'],
    ['fr', 'Le mot « fleuve »', '«\u00a0Le mot “fleuve”\u00a0»'],
    ['es', 'La palabra «río» hoy', '«La palabra “río” hoy»'],
    ['ru', '«Река» и берег', '«„Река“ и берег»'],
    ['en', 'The „Fluss“ today', '“The ‘Fluss’ today'],
    ['en', '"Not Make": On Images', '“‘Not Make’: On Images'],
  ])('take turns with them: %s, %s', async (lang, title, expected) => {
    expect(await titleIn(title, lang)).toContain(expected);
  });

  it.each([
    ['en', 'Das Wort „Fluss“', 'de'],
    ['de', 'The word “river”', 'en'],
  ])('keep their own marks in a foreign language: %s, %s', async (lang, title, language) => {
    expect(await titleIn(title, lang, language)).toContain(title);
  });

  it('stay where a mark has no other half', async () => {
    expect(await titleIn('The fifth“ pipe', 'en')).toContain('The fifth“ pipe');
  });
});

describe('the number of a report', () => {
  const style = `<style xmlns="http://purl.org/net/xbiblio/csl" class="in-text" version="1.0">
    <citation><layout><text variable="citation-number"/></layout></citation>
    <bibliography><layout suffix="."><text variable="number"/></layout></bibliography></style>`;

  it.each([`ST/2020-03'A"-1--2`, `US 7,347,809-B2`, `A 'q' (x) "r"`, 'WHO/CDS--07', 'E/2020/1-'])(
    'prints as it is written: %s',
    async (number) => {
      const item = record('Fox', 2009, { type: 'report', number });
      const { entries } = await printInStyle(style, [item]);
      expect(textOf(entries[0])).toBe(`${number}. No link given.`);
      if (/['"]/.test(number)) {
        expect(entries[0]?.[0]).toEqual({ text: number, kind: 'number' });
      }
    },
  );
});
