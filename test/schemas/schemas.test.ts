import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { Ajv, type ValidateFunction } from 'ajv';
import addFormats from 'ajv-formats';
import { beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { knownFieldNames } from '../../src/references/record/csl-fields.ts';
import { schemas } from '../../src/schemas/schemas.ts';

// `UPDATE_SCHEMAS=1 npx vitest run test/schemas` writes the files anew.
if (process.env.UPDATE_SCHEMAS) {
  mkdirSync('schemas', { recursive: true });
  for (const [name, schema] of Object.entries(schemas)) {
    writeFileSync(`schemas/${name}.json`, textOf(schema));
  }
}

function textOf(schema: unknown): string {
  return `${JSON.stringify(schema, undefined, 2)}\n`;
}

function validatorOf(name: string): ValidateFunction {
  const ajv = new Ajv({ strict: false, code: { optimize: false } });
  addFormats.default(ajv);
  return ajv.compile(schemas[name] ?? {});
}

function briefings(folder: string): [string, string][] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.md') && file !== 'README.md')
    .map((file) => [file, readFileSync(`${folder}/${file}`, 'utf8')]);
}

function frontMatterOf(text: string): unknown {
  return parse(/^---\n([\s\S]*?)\n---/.exec(text)?.[1] ?? '');
}

describe('the files of `schemas/`', () => {
  it('are those of the declarations', () => {
    const files = readdirSync('schemas').sort();
    expect(files).toEqual(
      Object.keys(schemas)
        .map((name) => `${name}.json`)
        .sort(),
    );
    for (const [name, schema] of Object.entries(schemas)) {
      expect(readFileSync(`schemas/${name}.json`, 'utf8')).toBe(textOf(schema));
    }
  });
});

describe('the schema of front matter', () => {
  let validate: ValidateFunction;
  beforeAll(() => {
    validate = validatorOf('front-matter');
  });

  it.each([...briefings('content'), ...briefings('test/fixtures/briefings')])(
    'takes what is built: %s',
    (_, text) => {
      validate(frontMatterOf(text));
      expect(validate.errors).toBeNull();
    },
  );

  it.each([
    ['an unknown key', 'title: T\nsutbitle: x'],
    ['a word that is none of the few', 'title: T\nstatus: finished'],
    ['no title', 'status: draft'],
    ['a list for a text', 'title: [a, b]'],
    ['an era without a label', 'title: T\neras:\n  - id: a\n    from: "1990"\n    to: open'],
    ['a slug with blanks', 'title: T\nslug: two words'],
    ['a reference without an id', 'title: T\nreferences:\n  - title: x'],
    ['a word for yes or no', 'title: T\nprint_urls: maybe'],
  ])('refuses %s', (_, yaml) => {
    expect(validate(parse(yaml))).toBe(false);
  });

  it('takes numbers, days and truth values as YAML reads them, and what other tools keep there', () => {
    const yaml =
      'title: 2016\nversion: 1.0\npublished: 2016-04-15\nprint_urls: true\nextra: {a: [b]}\nx-own: 1';
    validate(parse(yaml));
    expect(validate.errors).toBeNull();
  });

  it('describes every key', () => {
    const { properties } = schemas['front-matter'] as {
      properties: Record<string, { description?: string }>;
    };
    expect(Object.entries(properties).filter(([, { description }]) => !description)).toEqual([]);
  });
});

describe('the schema of settings', () => {
  it.each([
    ['paper: a4\ncontent: briefings', true],
    ['', true],
    ['papre: a4', false],
    ['paper: a5', false],
  ])('says of %j: %s', (yaml, good) => {
    expect(validatorOf('settings')(parse(yaml) ?? {})).toBe(good);
  });
});

describe('the schema of reference files', () => {
  it('takes the reference files of this repository', () => {
    const validate = validatorOf('references');
    for (const file of readdirSync('content').filter((name) => name.endsWith('.json'))) {
      validate(JSON.parse(readFileSync(`content/${file}`, 'utf8')));
      expect(validate.errors).toBeNull();
    }
  });

  it('knows every field that is read', () => {
    const { definitions } = schemas.references as {
      definitions: { entry: { properties: Record<string, object> } };
    };
    const { properties } = definitions.entry;
    expect(Object.keys(properties)).toEqual(knownFieldNames());
    expect(
      Object.entries(properties).filter(([, schema]) => Object.keys(schema).length === 0),
    ).toEqual([]);
  });

  it.each([
    ['no id', [{ title: 'x' }]],
    ['names as a text', [{ id: 'a', author: 'Board' }]],
    ['an unknown state', [{ id: 'a', custom: { 'url-status': 'gone' } }]],
  ])('refuses %s', (_, entries) => {
    expect(validatorOf('references')(entries)).toBe(false);
  });
});

describe('the schema of templates', () => {
  let validate: ValidateFunction;
  beforeAll(() => {
    validate = validatorOf('template');
  });

  const ownManifest = (name: string) => readFileSync(`templates/${name}/template.yaml`, 'utf8');

  it.each(['briefing', 'report', 'two-pager'])('takes what prints: %s', (name) => {
    validate(parse(ownManifest(name)));
    expect(validate.errors).toBeNull();
  });

  it.each([
    ['an unknown key', 'pagse: {max: 2}'],
    ['a width that is none', 'measure: {rail: wide, column: 118, page: 170}'],
    ['a file outside of its folder', 'partials: [../x.liquid]'],
  ])('refuses %s', (_, yaml) => {
    const [key = ''] = yaml.split(':');
    const others = ownManifest('briefing').replace(new RegExp(`^${key}:.*\\n(?: .*\\n)*`, 'm'), '');
    expect(validate(parse(`${others}\n${yaml}`))).toBe(false);
  });

  it('describes every key', () => {
    const { properties } = schemas.template as {
      properties: Record<string, { description?: string }>;
    };
    expect(Object.entries(properties).filter(([, { description }]) => !description)).toEqual([]);
  });
});
