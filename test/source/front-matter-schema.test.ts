import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { frontMatterSchema } from '../../src/source/front-matter-schema.ts';

interface Described {
  description?: string;
  properties?: Record<string, Described>;
  items?: Described;
  anyOf?: Described[];
  oneOf?: Described[];
  additionalProperties?: Described | boolean;
}

/** Paths of the keys under a schema that no sentence describes. */
function undescribed(schema: Described, path: string): string[] {
  const own = Object.entries(schema.properties ?? {}).flatMap(([key, value]) => [
    ...(value.description ? [] : [`${path}${key}`]),
    ...undescribed(value, `${path}${key}.`),
  ]);
  const { items, anyOf = [], oneOf = [], additionalProperties: rest } = schema;
  const inner = [items, ...anyOf, ...oneOf, typeof rest === 'object' ? rest : undefined];
  return [...own, ...inner.flatMap((value) => (value ? undescribed(value, path) : []))];
}

describe('frontMatterSchema', () => {
  const schema = z.toJSONSchema(frontMatterSchema, { io: 'input', unrepresentable: 'any' });

  it('describes every key', () => {
    expect(undescribed(schema as Described, '')).toEqual([]);
  });

  it('holds the keys of the dialect and no other', () => {
    expect(Object.keys(schema.properties ?? {})).toEqual([
      'title',
      'short_title',
      'subtitle',
      'series',
      'number',
      'authors',
      'published',
      'publisher',
      'version',
      'information_to',
      'status',
      'lang',
      'keywords',
      'slug',
      'template',
      'paper',
      'tlp',
      'handling',
      'history',
      'supersedes',
      'contact',
      'cite_as',
      'licence',
      'disclaimer',
      'doi',
      'bibliography',
      'references',
      'csl',
      'print_urls',
      'facts',
      'map',
      'eras',
      'accept',
      'embed_sources',
      'margin_sources',
    ]);
  });
});
