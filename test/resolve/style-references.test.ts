import { describe, expect, it } from 'vitest';
import type { CiteprocModule } from '../../src/references/csl/citeproc-module.ts';
import { loadCiteproc } from '../../src/references/csl/load-citeproc.ts';
import { styleReferences } from '../../src/resolve/style-references.ts';
import { readFrontMatter } from '../../src/source/parse-front-matter.ts';
import { shown, soundStyle, styleText, textOf } from '../references/csl/print-in-style.ts';
import { briefingText } from '../support/briefing-text.ts';
import { plainWorld } from '../support/plain-world.ts';
import { readOwn } from '../support/read-own.ts';
import { resolveInStyle } from '../support/resolve-in-style.ts';

const authorDate = styleText('author-date');
const raised = styleText('raised');

describe('a briefing with a style', () => {
  it('has no messages about it', async () => {
    expect((await resolveInStyle('A.[@cat]', authorDate)).messages).toEqual([]);
  });

  it('says in which style it prints', async () => {
    const { briefing } = await resolveInStyle('A.[@cat]', authorDate);
    expect(briefing.style).toEqual({ title: 'Author and year', numbered: false });
  });

  it('prints its citations in it', async () => {
    const { citations } = await resolveInStyle('A.[@cat] B.[@ant, p. 3]', authorDate);
    expect(citations.map(({ data }) => shown(data?.printed))).toEqual([
      '(<2:Cat 2001>)',
      '(<1:Ant 2003, p. 3>)',
    ]);
  });

  it('names an author of the running text once', async () => {
    const { citations } = await resolveInStyle('As @cat [p. 3] says.', authorDate);
    expect(shown(citations[0]?.data?.printed)).toBe('(<1:2001, p. 3>)');
  });

  it('has its references in the order of the style', async () => {
    const { briefing } = await resolveInStyle('A.[@cat] B.[@bee] C.[@ant]', authorDate);
    expect(briefing.references.map(({ number, key }) => [number, key])).toEqual([
      [1, 'ant'],
      [2, 'bee'],
      [3, 'cat'],
    ]);
  });

  it('has entries in the style', async () => {
    const { briefing } = await resolveInStyle('A.[@cat]', authorDate);
    expect(textOf(briefing.references[0]?.entry)).toBe('Cat. 2001. Book by Cat. No link given.');
  });

  it('has citing places that name references by their numbers in the list', async () => {
    const { briefing } = await resolveInStyle('A.[@cat; @bee] B.[@ant]', raised);
    expect(briefing.citingPlaces.map(({ references }) => references)).toEqual([[2, 3], [1]]);
  });

  it('writes these numbers on the citations', async () => {
    const { citations } = await resolveInStyle('A.[@cat; @bee]', raised);
    expect(citations[0]?.data?.numbers).toEqual([2, 1]);
  });

  it('keeps the places that cite each reference', async () => {
    const { briefing } = await resolveInStyle('A.[@cat] B.[@ant]', raised);
    expect(briefing.references.map(({ citingPlaces }) => citingPlaces)).toEqual([
      ['cite-2'],
      ['cite-1'],
    ]);
  });
});

describe('styleReferences', () => {
  const empty = { clusters: [], references: [], citingPlaces: [], undefinedCitations: [] };

  async function style(loadEngine: () => CiteprocModule | undefined) {
    const text = briefingText('x', ['csl: house.csl']);
    const { frontMatter } = readFrontMatter({ path: 'content/x.md', text, sha256: '' });
    if (!frontMatter) throw new Error('the front matter is not readable');
    const about = { path: 'content/x.md', frontMatter };
    const loaded = {
      style: soundStyle(raised),
      file: 'content/house.csl',
      inputs: [],
      messages: [],
    };
    const world = { ...plainWorld({}), readOwn };
    return styleReferences(empty, [], loaded, about, world, loadEngine);
  }

  it('says how to install the engine where it is missing', async () => {
    const { messages } = await style(() => undefined);
    expect(messages).toMatchObject([
      {
        ruleId: 'csl-readable',
        file: 'content/x.md',
        note: expect.stringContaining('npm install citeproc@2.4.63 citeproc-locales@1.0.2'),
      },
    ]);
  });

  it('keeps the built-in look where the engine is missing', async () => {
    expect((await style(() => undefined)).numbering).toBe(empty);
  });

  it('says what the engine says where it gives up', async () => {
    const { messages } = await style(() => {
      const citeproc = loadCiteproc();
      return citeproc && { ...citeproc, Engine: GivesUp as unknown as CiteprocModule['Engine'] };
    });
    expect(messages).toMatchObject([
      { file: 'content/house.csl', note: 'The CSL engine says: no such thing.' },
    ]);
  });
});

class GivesUp {
  constructor() {
    // As the engine does: a bare text.
    throw 'citeproc-js error: no such thing';
  }
}

describe('a briefing without a style', () => {
  it('has citations that carry no print of their own', async () => {
    const { citations } = await resolveInStyle('A.[@cat]', '<style/>');
    expect(citations[0]?.data?.printed).toBeUndefined();
  });
});
