import { describe, expect, it } from 'vitest';
import { readLibrary } from '../support/read-library.ts';

describe('the Markdown of pandoc', () => {
  it('is read in the texts of CSL-YAML, not in identifiers', () => {
    const text = [
      'references:',
      '- id: a_b_c',
      '  title: "The **g~1~** of *Salmo*"',
      '  container-title: "[npj]{.nocase} Rivers"',
      '  author: [{family: "O\\\\\'Brien", given: A}]',
      '  DOI: 10.1000/a_b_*c*',
      '  url: https://e.org/_a_/x~1~',
      '  number: R_1_',
    ].join('\n');
    expect(readLibrary(text, 'r.yaml').sources[0]?.item).toMatchObject({
      id: 'a_b_c',
      title: 'The <b>g<sub>1</sub></b> of <i>Salmo</i>',
      'container-title': '[npj]{.nocase} Rivers',
      author: [{ family: "O'Brien", given: 'A' }],
      DOI: '10.1000/a_b_*c*',
      URL: 'https://e.org/_a_/x~1~',
      number: 'R_1_',
    });
  });

  it('is none of CSL-JSON', () => {
    const text = '[{"id": "a", "title": "The *Salmo*"}]';
    expect(readLibrary(text, 'r.json').sources[0]?.item.title).toBe('The *Salmo*');
  });
});
