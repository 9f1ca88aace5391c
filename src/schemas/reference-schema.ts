import { urlStatuses } from '../model/reference.ts';
import {
  fieldUses,
  isDateField,
  isNameField,
  isTextField,
  knownFieldNames,
} from '../references/record/csl-fields.ts';
import type { JsonSchema } from './json-schema.ts';

const uses = new Map(fieldUses);

const text: JsonSchema = { type: ['string', 'number'] };

const names: JsonSchema = {
  type: 'array',
  items: {
    type: 'object',
    properties: {
      family: text,
      given: text,
      literal: { ...text, description: 'The whole name of an institution or a group.' },
      suffix: text,
      'non-dropping-particle': text,
      'dropping-particle': text,
    },
  },
};

const dateParts: JsonSchema = {
  type: 'array',
  items: { type: 'array', items: { type: ['integer', 'string'] }, minItems: 1, maxItems: 3 },
  minItems: 1,
  maxItems: 2,
};

/** As CSL-JSON has it, as CSL-YAML has it, and as an EDTF text. */
const date: JsonSchema = {
  anyOf: [
    { type: ['string', 'integer'] },
    {
      type: 'object',
      properties: { 'date-parts': dateParts, literal: text, raw: text, season: text, circa: {} },
    },
    {
      type: 'array',
      items: {
        type: 'object',
        properties: { year: text, month: text, day: text, season: text, circa: {} },
      },
    },
  ],
};

const custom: JsonSchema = {
  type: 'object',
  description: 'What CSL has no field for.',
  properties: {
    'url-status': {
      enum: urlStatuses,
      description: 'What is known about the address.',
    },
    'url-checked': {
      type: 'string',
      description: 'Day on which the address was last seen to answer.',
    },
    'archive-url': { type: 'string', description: 'Address of an archived copy.' },
    'archive-date': { type: 'string', description: 'Day of the archived copy.' },
    'title-translated': { ...text, description: 'Title in the language of the briefing.' },
    notice: { ...text, description: 'What the publisher left in place of a work taken down.' },
    note: text,
    addendum: { ...text, description: 'What is to be said of the work, at the end of its entry.' },
  },
};

/** An entry of the reference file, as `references/record/` reads it. */
export const referenceSchema: JsonSchema = {
  type: 'object',
  required: ['id'],
  properties: Object.fromEntries(knownFieldNames().map((name) => [name, fieldSchema(name)])),
};

/** A reference file in JSON or YAML: a list of entries, or such a list under `references`. */
export const referencesSchema: JsonSchema = {
  $schema: 'http://json-schema.org/draft-07/schema#',
  title: 'Reference file of Briefpress',
  description: 'Sources as CSL-JSON or CSL-YAML; each is cited by its id.',
  definitions: { entry: referenceSchema },
  anyOf: [
    { type: 'array', items: { $ref: '#/definitions/entry' } },
    {
      type: 'object',
      required: ['references'],
      properties: { references: { type: 'array', items: { $ref: '#/definitions/entry' } } },
    },
  ],
};

function fieldSchema(name: string): JsonSchema {
  if (name === 'id') return { ...text, description: 'Key that citations name.' };
  if (name === 'type') return { type: 'string', description: 'Type of CSL 1.0.2.' };
  if (name === 'custom') return custom;
  const use = uses.get(name);
  const about = use === 'used' ? {} : { description: 'Printed by a CSL style only.' };
  if (isNameField(name)) return { ...names, ...about };
  if (isDateField(name)) return { ...date, ...about };
  return isTextField(name) ? { ...text, ...about } : {};
}
