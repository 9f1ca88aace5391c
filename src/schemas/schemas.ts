import { identitySchema } from '../identity/identity-schema.ts';
import { configSchema } from '../options.ts';
import { templateManifestSchema } from '../page/template/read-template-manifest.ts';
import { frontMatterSchema, referenceDeclaration } from '../source/front-matter-schema.ts';
import type { JsonSchema } from './json-schema.ts';
import { referenceSchema, referencesSchema } from './reference-schema.ts';
import { manifestPartSchema, manifestSchema, reportSchemas } from './report-schemas.ts';
import { toJsonSchema } from './to-json-schema.ts';

/** Every JSON Schema we publish, by its name: the files of `schemas/` are made of them. */
export const schemas: Readonly<Record<string, JsonSchema>> = {
  'front-matter': withOwnKeys(
    toJsonSchema(
      frontMatterSchema,
      { title: 'Front matter of Briefpress', description: 'What stands before a briefing.' },
      new Map([[referenceDeclaration, referenceSchema]]),
    ),
  ),
  settings: toJsonSchema(configSchema, {
    title: 'Settings of Briefpress',
    description: 'The file briefpress.yaml at the root of a project.',
  }),
  identity: toJsonSchema(identitySchema, {
    title: 'Identity of Briefpress',
    description: 'The file identity.yaml in the folder that briefpress.yaml names under identity.',
  }),
  template: toJsonSchema(templateManifestSchema, {
    title: 'Template of Briefpress',
    description: 'The file template.yaml in the folder of a template.',
  }),
  references: referencesSchema,
  manifest: manifestSchema,
  'manifest-part': manifestPartSchema,
  ...Object.fromEntries(
    Object.entries(reportSchemas).map(([format, schema]) => [
      format === 'json' ? 'report' : `report-${format}`,
      schema,
    ]),
  ),
};

/** What other tools keep in front matter has a place there, and is nobody's business. */
function withOwnKeys(schema: JsonSchema): JsonSchema {
  const { properties } = schema as { properties: Record<string, unknown> };
  const extra = { description: 'Front matter of other tools, which is not looked at.' };
  return { ...schema, properties: { ...properties, extra }, patternProperties: { '^x-': {} } };
}
