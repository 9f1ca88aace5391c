import { describe, expect, it } from 'vitest';
import { identitySchema } from '../../../src/identity/identity-schema.ts';
import { identify } from '../../../src/page/identity/identify.ts';
import { identityModel } from '../../../src/page/identity/identity-model.ts';
import { frontMatterSchema } from '../../../src/source/front-matter-schema.ts';

const board = identitySchema.parse({
  name: 'River Board',
  series: 'River notes',
  contact: 'board@example.org',
  disclaimer: 'No liability.',
  licence: 'CC-BY-4.0',
  issn: '2049-3630',
  doi: '10.5555/{number}.{version}',
  cite_as: '{authors}, {title}, {publisher}, {doi}',
  previous_edition: 'See the archive of {series}.',
});

const briefing = (keys: object = {}) =>
  frontMatterSchema.parse({ title: 'Levels', published: '2026-11-23', ...keys });

describe('a briefing of an institution', () => {
  it('takes from it what it does not say itself', () => {
    const { data, previousEdition } = identify(briefing({ number: 'RB 7' }), board, 'levels');
    expect(data).toMatchObject({
      publisher: 'River Board',
      series: 'River notes',
      contact: ['board@example.org'],
      disclaimer: 'No liability.',
      licence: 'CC-BY-4.0',
      doi: '10.5555/rb-7.1.0',
      cite_as: 'Levels, River Board, 10.5555/rb-7.1.0',
    });
    expect(previousEdition).toBe('See the archive of River notes.');
  });

  it('wins with what both say', () => {
    const own = {
      publisher: 'Port Office',
      series: 'Port notes',
      contact: ['port@example.org'],
      disclaimer: 'None.',
      licence: 'CC0-1.0',
      doi: '10.5555/own',
      cite_as: 'As you like',
      supersedes: 'RB 6',
    };
    const { data, previousEdition } = identify(briefing(own), board, 'levels');
    expect(data).toMatchObject(own);
    expect(previousEdition).toBe('');
  });

  it('without a number has the name of its PDF in its DOI', () => {
    expect(identify(briefing(), board, 'levels').data.doi).toBe('10.5555/levels.1.0');
  });

  it('names the DOI of the front matter in whichever form it stands there', () => {
    const forms = ['10.5555/own', 'doi:10.5555/own', 'https://doi.org/10.5555/own'];
    for (const doi of forms) expect(briefing({ doi }).doi).toBe('10.5555/own');
  });
});

describe('what a template may print', () => {
  it('is empty without an institution', () => {
    expect(identityModel(undefined, {})).toMatchObject({
      name: '',
      shortName: '',
      printsName: false,
      logo: { src: '', alt: '', shape: '' },
    });
  });

  it.each([
    [true, 'River Board', false],
    [false, '', true],
  ])('has the name once, in the logo or beside it (%s)', (holds_name, alt, printsName) => {
    const data = { ...board, logo: { light: 'logo.svg', holds_name } };
    const light = { dataUrl: 'data:image/svg+xml;base64,', width: 300, height: 100 };
    const loaded = { data, file: '', places: {}, families: [], inputs: [], logo: { light } };
    expect(identityModel(loaded, {})).toMatchObject({ printsName, logo: { alt, shape: 'wide' } });
  });
});
