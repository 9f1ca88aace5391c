import { readFileSync } from 'node:fs';
import { toHtml } from 'hast-util-to-html';
import { describe, expect, it } from 'vitest';
import { createParts, treeOfParts } from '../../src/html/create-parts.ts';
import { referenceList } from '../../src/html/reference-list.ts';
import { slotNames } from '../../src/html/slots.ts';
import { ownTemplate } from '../support/own-template.ts';
import { resolveText } from '../support/resolve-text.ts';

async function htmlOf(
  body: string,
  files: Record<string, string | Uint8Array> = {},
  lang = 'en',
): Promise<string> {
  const { briefing } = await resolveText(body, files, lang);
  return toHtml(createParts(briefing, { ...ownTemplate, lang, slots: ['body'] }).body).trim();
}

const sup = (id: number, inner: string, cites = citedBy(inner)) =>
  `<sup class="citation" id="cite-${id}" data-cites="${cites}">${inner}</sup>`;
const citedBy = (inner: string) =>
  [...new Set([...inner.matchAll(/#ref-(\d+)/g)].map(([, number]) => number))].join(' ');
const ref = (number: number, text = String(number)) => `<a href="#ref-${number}">${text}</a>`;

describe('a citation', () => {
  it.each([
    ['one source', 'X.[@a]', `<p>X.${sup(1, `[${ref(1)}]`)}</p>`],
    [
      'two, by number',
      'X.[@b; @a] Y.[@a; @b]',
      `<p>X.${sup(1, `[${ref(1)}, ${ref(2)}]`)} Y.${sup(2, `[${ref(1)}, ${ref(2)}]`)}</p>`,
    ],
    [
      'three neighbours as a range',
      'X.[@a; @b; @c]',
      `<p>X.${sup(1, `[${ref(1)}${ref(2, '–')}${ref(3)}]`)}</p>`,
    ],
    ['a locator', 'X.[@a, p. 12]', `<p>X.${sup(1, `[${ref(1)}, p.\u00A012]`)}</p>`],
    [
      'its words before and after',
      'X.[see @a, p. 3 and *passim*]',
      `<p>X.${sup(1, `[see ${ref(1)}, p.\u00A03 and <em>passim</em>]`)}</p>`,
    ],
    [
      'the author in the running text',
      '@a says so.',
      `<p>Author A\u00A0${sup(1, `[${ref(1)}]`)} says so.</p>`,
    ],
    [
      'no author where none is wanted',
      'Author A [-@a] says so.',
      `<p>Author A ${sup(1, `[${ref(1)}]`)} says so.</p>`,
    ],
    ['neighbours in one bracket', 'X.[@a][@b]', `<p>X.${sup(1, `[${ref(1)}, ${ref(2)}]`)}</p>`],
  ])('prints %s', async (_, body, html) => {
    expect(await htmlOf(body)).toBe(html);
  });
});

describe('an attribute that a directive does not have', () => {
  const bad = '{onclick="alert(1)" style="x" class="bp-slot" id="ref-1" kind=who confidence=low}';

  it.each([
    `A :flag[who?]${bad} :no-source[]${bad}`,
    `:::note${bad}\nText.\n:::`,
    `:::judgement${bad}\nText.\n:::`,
    `::contents${bad}\n\n## A\n\n## B`,
    `::table-caption[C]${bad.replace('id="ref-1"', '')}\n\n| a |\n|---|\n| b |`,
  ])('does not reach the page: %j', async (body) => {
    expect(await htmlOf(body)).not.toMatch(/onclick|style=|bp-slot|ref-1/);
  });
});

describe('a box', () => {
  it('has its label and its text', async () => {
    expect(await htmlOf(':::bottom-line\nThe answer.\n:::')).toBe(
      '<section class="box bottom-line"><p class="box-label">Bottom line</p>\n<p>The answer.</p>\n</section>',
    );
  });

  it('says how sure a judgement is', async () => {
    expect(await htmlOf(':::judgement{confidence=low}\nPerhaps.\n:::')).toMatch(
      /<p class="box-label">Judgement · low confidence<\/p>/i,
    );
  });

  it('speaks the language of the briefing', async () => {
    expect(await htmlOf(':::bottom-line\nОтвет.\n:::', {}, 'ru')).not.toContain('Bottom line');
  });

  it('of a chronology puts dates into words', async () => {
    expect(
      await htmlOf(':::chronology\n- 2009-09 A loan.\n- 2010 (planned) A mine.\n- Later on.\n:::'),
    ).toBe(
      '<section class="box chronology"><p class="box-label">Chronology <span class="event event-unsourced chronology-key">no source</span></p><ul class="chronology-list">' +
        '<li class="event event-unsourced"><span class="chronology-date" aria-label="September 2009 (no source)">September 2009</span> ' +
        '<span class="chronology-text">A loan.</span></li>' +
        '<li class="event event-unsourced event-planned"><span class="chronology-date">2010</span> ' +
        '<span class="chronology-text"><i>(planned) </i>A mine. <span class="support-tag support-none">no source</span></span></li>' +
        '<li><p>Later on.</p> <span class="support-tag support-none">no source</span></li></ul></section>',
    );
  });
});

describe('a directive in the text', () => {
  it.each([
    [
      'an amount',
      'Of :amount[US$2bn]{value=2e9 cur=USD}.',
      '<p>Of <span class="amount">US$2bn</span>.</p>',
    ],
    [
      'an open question',
      'So :flag[who paid?]{kind=who}.',
      '<p>So <span class="support-tag support-flag support-long" id="flag-1">who paid?</span>.</p>',
    ],
    [
      'a claim without a source',
      'So. :no-source[]',
      '<p>So. <span class="support-tag support-none">no source</span></p>',
    ],
    ['a page break', '::page-break', '<div class="page-break"></div>'],
  ])('prints %s', async (_, body, html) => {
    expect(await htmlOf(body)).toBe(html);
  });
});

describe('a heading', () => {
  it('has the id that GitHub gives it, each its own', async () => {
    expect(await htmlOf('## Arms & credit\n\n## Arms & credit')).toBe(
      '<h2 id="arms--credit">Arms &#x26; credit</h2>\n<h2 id="arms--credit-1">Arms &#x26; credit</h2>',
    );
  });

  it('takes no id that the build gives itself', async () => {
    expect(await htmlOf('## References\n\n## Ref 1')).toMatch(
      /id="section-references".*id="section-ref-1"/s,
    );
  });
});

describe('a note', () => {
  it('links back to a mark that stands in a later note', async () => {
    const html = await htmlOf(
      'X.[^note-a] Y.[^b]\n\n[^note-a]: First.\n\n[^b]: Second, as above.[^note-a]',
    );
    expect(html).toContain(
      '<a href="#note-mark-a-2" data-cited-from="note-a"><span data-page-of="note-mark-a-2" data-page-group="note-a">',
    );
  });

  it('is marked by a letter and listed with the places that mark it', async () => {
    expect(await htmlOf('X.[^note] Y.[^note]\n\n[^note]: A note.')).toBe(
      '<p>X.<sup class="note-mark" id="note-mark-a-1">[<a href="#note-a">a</a>]</sup> ' +
        'Y.<sup class="note-mark" id="note-mark-a-2">[<a href="#note-a">a</a>]</sup></p>\n' +
        '<section class="notes"><h2 id="notes">Notes</h2><ol type="a"><li id="note-a">\n' +
        '<p>A note. <span class="cited" data-room="Cited p.\u00A000, 00">' +
        '<span class="cited-places">Cited p.\u00A0' +
        '<a href="#note-mark-a-1" data-cited-from="note-a"><span data-page-of="note-mark-a-1" data-page-group="note-a"></span></a>' +
        '<span data-page-gap="">, </span><wbr>' +
        '<a href="#note-mark-a-2" data-cited-from="note-a"><span data-page-of="note-mark-a-2" data-page-group="note-a"></span></a>' +
        '</span></span></p>\n</li></ol></section>',
    );
  });
});

describe('a footnote of free text', () => {
  const entriesOf = async (body: string) => {
    const { briefing } = await resolveText(body);
    const { references } = createParts(briefing, {
      ...ownTemplate,
      lang: 'en',
      slots: ['body', 'references'],
    });
    return toHtml(references);
  };
  const room = (number: number) => `<span class="cited" data-cited-by="${number}"></span>`;

  it('is marked by its number, in one bracket with the sources beside it', async () => {
    expect(await htmlOf('X.[@a][^1]\n\n[^1]: Gauge book.')).toBe(
      `<p>X.${sup(1, `[${ref(1)}, ${ref(2)}]`)}</p>`,
    );
  });

  it('is an entry that keeps its markup, with room for the links back', async () => {
    const text = 'X.[^1]\n\n[^1]: Abel, *Piers*, `p4`, [online](https://example.org/)';
    expect(await entriesOf(text)).toContain(
      '<li id="ref-1" class="free-text"><p class="reference state-not-re-checked">' +
        'Abel, <em>Piers</em>, <code>p4</code>, <a href="https://example.org/">online</a>. ' +
        `${room(1)}</p></li>`,
    );
  });

  it('that was not checked again makes the list say so once', async () => {
    const html = await entriesOf(
      'X.[^1] Y.[^2]\n\n[^1]: Abel, https://a.org/\n\n[^2]: Cain, https://b.org/',
    );
    expect(html.match(/Links were not re-checked unless an entry says otherwise\./g)).toHaveLength(
      1,
    );
  });

  it('without a link makes the list say nothing of checks', async () => {
    expect(await entriesOf('X.[^1]\n\n[^1]: Gauge book.')).not.toContain('re-checked');
  });

  it('of two paragraphs ends with its state after the second', async () => {
    expect(await entriesOf('X.[^1]\n\n[^1]: One.\n\n    Two.')).toContain(
      '<p class="reference state-no-link-given">One.</p><p class="reference state-no-link-given">' +
        `Two. <b class="reference-state">No link given.</b> ${room(1)}</p>`,
    );
  });

  it('that ends with a list has its state below', async () => {
    expect(await entriesOf('X.[^1]\n\n[^1]: Two books\n\n    - A\n    - B')).toMatch(
      /<\/ul><p class="reference state-no-link-given"><b class="reference-state">No link given\.<\/b> <span/,
    );
  });

  it('never prints among the notes', async () => {
    expect(await htmlOf('X.[^1]\n\n[^1]: Gauge book.')).not.toContain('class="notes"');
  });

  it('that asks a question has it among the open ones', async () => {
    const { briefing } = await resolveText('X.[^1]\n\n[^1]: Abel. :flag[when?]{kind=when}');
    const slots = ['body', 'flags', 'references'];
    const { flags } = createParts(briefing, { ...ownTemplate, lang: 'en', slots });
    expect(toHtml(flags)).toContain('<a href="#flag-1">');
  });

  it('is looked at with what is written: its code and its characters', async () => {
    const { briefing } = await resolveText('X.[^1] Y.[@a]\n\n[^1]: Abel.');
    const parts = createParts(briefing, { ...ownTemplate, lang: 'en', slots: ['references'] });
    const written = toHtml(treeOfParts(parts));
    expect([written.includes('Abel.'), written.includes('Book A')]).toEqual([true, false]);
  });
});

describe('a picture', () => {
  const files = { 'content/waves.jpg': readFileSync('test/fixtures/briefings/images/waves.jpg') };

  it('alone in its paragraph is a figure with its title as caption', async () => {
    expect(await htmlOf('![Waves](waves.jpg "The sea")', files)).toMatch(
      /^<figure id="fig-waves"><img src="data:image\/jpeg;base64,[^"]+" alt="Waves" width="\d+" height="\d+"><figcaption><span class="figure-number">Figure\u00a01\.<\/span> The sea<\/figcaption><\/figure>$/,
    );
  });

  it('among words stays among them', async () => {
    expect(await htmlOf('See ![Waves](waves.jpg) here.', files)).toMatch(
      /^<p>See <img [^>]+> here\.<\/p>$/,
    );
  });

  it('named by reference is the same', async () => {
    expect(await htmlOf('![Waves][w]\n\n[w]: waves.jpg', files)).toMatch(
      /^<figure id="fig-waves">/,
    );
  });

  const figure = (words: string) => `<figcaption><span class="figure-number">${words}</figcaption>`;

  it('has what its caption holds as in a text', async () => {
    const body = '![Waves](waves.jpg "The *sea*, after @a [p. 3].")';
    expect(await htmlOf(body, files)).toContain(
      figure(
        `Figure\u00a01.</span> The <em>sea</em>, after Author A\u00a0${sup(1, `[${ref(1)}, p.\u00A03]`)}.`,
      ),
    );
  });

  it('has the marks of its alternative behind its caption', async () => {
    const html = await htmlOf('![Waves [@a] of @b](waves.jpg "The sea.")', files);
    expect(html).toContain(
      figure(`Figure\u00a01.</span> The sea.${sup(1, `[${ref(1)}, ${ref(2)}]`)}`),
    );
    expect(html).toContain('alt="Waves of Author B"');
  });

  it('has the marks of its alternative behind its number where it has no caption', async () => {
    expect(await htmlOf('![Waves [@a]](waves.jpg)', files)).toContain(
      figure(`Figure\u00a01.</span>${sup(1, `[${ref(1)}]`)}`),
    );
  });

  it('has no caption of blanks', async () => {
    expect(await htmlOf('![Waves](waves.jpg " ")', files)).not.toContain('figcaption');
  });

  it('in a link has its caption and marks outside of it', async () => {
    const body = '[![Waves](waves.jpg "The sea.[@a]")](https://example.org)';
    expect(await htmlOf(body, files)).toMatch(
      /^<figure id="fig-waves"><a href="https:\/\/example.org"><img [^>]+><\/a><figcaption>.*The sea\.<sup/,
    );
  });

  it('in a link within a text has its marks behind the link', async () => {
    const html = await htmlOf('See [![Waves [@a]](waves.jpg)](https://example.org).', files);
    expect(html).toContain(`</a>${sup(1, `[${ref(1)}]`)}.</p>`);
  });

  it('among words has the marks of all its words behind it', async () => {
    const html = await htmlOf('See ![Waves [@a]](waves.jpg "The sea [@b]") here.', files);
    expect(html).toMatch(/^<p>See <img [^>]+ alt="Waves" [^>]+><sup/);
    expect(html).toContain(`>${sup(1, `[${ref(1)}, ${ref(2)}]`)} here.</p>`);
  });

  it('that cannot be shown leaves its words', async () => {
    expect(await htmlOf('![Waves](nowhere.jpg)')).toBe('<figure id="fig-nowhere">Waves</figure>');
  });
});

describe('raw HTML', () => {
  it.each([
    ['in the text', 'A <b>bold</b> word.', '<p>A &#x3C;b>bold&#x3C;/b> word.</p>'],
    [
      'as a block',
      '<script>alert(1)</script>',
      '<p class="raw-html"><code>&#x3C;script>alert(1)&#x3C;/script></code></p>',
    ],
  ])('prints as the text it is %s', async (_, body, html) => {
    expect(await htmlOf(body)).toBe(html);
  });
});

describe('a task', () => {
  it('has a sign with a name, and no form control', async () => {
    const html = await htmlOf('- [x] done\n- [ ] open');
    expect(html).not.toContain('<input');
    expect(html).toMatch(
      /<span class="task-box" aria-label="[^"]+">☑<\/span> done.*>☐<\/span> open/s,
    );
  });
});

describe('the reference list', () => {
  it('has an entry for each number, with room for the places that cite it', async () => {
    const { briefing } = await resolveText('X.[@b] Y.[@b]');
    const [section] = referenceList(briefing.references, 'en');
    expect(section && toHtml(section)).toMatch(
      /^<section class="references"><h2 id="references">References<\/h2><ol><li id="ref-1"><p class="reference state-no-link-given">.*Book B.* <span class="cited" data-cited-by="1"><\/span><\/p><\/li><\/ol><\/section>$/,
    );
  });

  it('is left out where nothing is cited', () => {
    expect(referenceList([], 'en')).toEqual([]);
  });
});

describe('the parts', () => {
  const body = [
    ':::bottom-line\nThe answer.\n:::',
    ':::key-points\n- A point.[@a]\n:::',
    'Text.[^note]',
    '[^note]: A note.',
  ].join('\n\n');
  const partsOf = async (slots: readonly string[], text = body) => {
    const { briefing } = await resolveText(text);
    const parts = createParts(briefing, { ...ownTemplate, lang: 'en', slots });
    return Object.fromEntries(Object.entries(parts).map(([name, part]) => [name, toHtml(part)]));
  };

  it('are there for every slot, whatever the template places', async () => {
    expect(Object.keys(await partsOf([])).sort()).toEqual([...slotNames].sort());
  });

  it('keep a box in the body where the template has no slot for it', async () => {
    expect((await partsOf(['body'])).body).toMatch(/^<section class="box bottom-line">/);
  });

  it('take a box out of the body where the template has a slot for it', async () => {
    const { body: rest, 'bottom-line': box } = await partsOf(['body', 'bottom-line']);
    expect([rest?.includes('answer'), box?.includes('answer')]).toEqual([false, true]);
  });

  it('have key points under a heading in their slot', async () => {
    expect((await partsOf(['key-points']))['key-points']).toMatch(
      /^<section class="box key-points"><h2>Key points<\/h2>\s*<ul>/,
    );
  });

  it('have the notes at the end of the body, or in their own slot', async () => {
    const inBody = await partsOf(['body']);
    const alone = await partsOf(['body', 'notes']);
    expect([inBody.body?.includes('id="note-a"'), alone.notes?.includes('id="note-a"')]).toEqual([
      true,
      true,
    ]);
  });

  it('letter the notes in the order of printing, not of the source', async () => {
    const text =
      'Text.[^note-2]\n\n:::bottom-line\nFirst.[^note-1]\n:::\n\n[^note-2]: L.\n\n[^note-1]: E.';
    const { 'bottom-line': box } = await partsOf(['body', 'bottom-line'], text);
    expect(box).toContain('href="#note-a"');
  });

  it('name headings in source order, also where a box prints first', async () => {
    const text = '## One\n\n:::sourcing\n### One\n\nWell.\n:::';
    const { sourcing } = await partsOf(['body', 'sourcing'], text);
    expect(sourcing).toContain('<h3 id="one-1">');
  });

  it('resolve a link by reference in a box that left the body', async () => {
    const text = ':::bottom-line\nSee [there][x].\n:::\n\n[x]: https://example.org/';
    expect((await partsOf(['bottom-line'], text))['bottom-line']).toContain(
      '<a href="https://example.org/">there</a>',
    );
  });

  it('are empty where the briefing says nothing of the kind', async () => {
    const parts = await partsOf(slotNames, 'Text.');
    expect(Object.keys(parts).filter((name) => parts[name] !== '')).toEqual(['body']);
  });
});
