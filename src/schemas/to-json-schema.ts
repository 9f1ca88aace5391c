import { z } from 'zod';
import type { JsonSchema } from './json-schema.ts';

/**
 * Make the JSON Schema of one of our declarations of YAML, for editors. They read a plain `2016` as a
 * number and `true` as a truth value, where we take the author's spelling: so both are right there.
 *
 * @param declaration The zod schema.
 * @param about Title and description of the whole.
 * @param named Schemas that stand for what zod cannot describe, by the declaration itself.
 * @returns The schema, draft 7.
 */
export function toJsonSchema(
  declaration: z.ZodType,
  about: { title: string; description: string },
  named: ReadonlyMap<z.core.$ZodType, JsonSchema> = new Map(),
): JsonSchema {
  const schema = z.toJSONSchema(declaration, {
    target: 'draft-7',
    io: 'input',
    unrepresentable: 'any',
    override: ({ zodSchema, jsonSchema }) => {
      const replacement = named.get(zodSchema);
      if (replacement) Object.assign(jsonSchema, replacement);
      const word = jsonSchema.const;
      if (word === 'true' || word === 'false') {
        delete jsonSchema.type;
        delete jsonSchema.const;
        jsonSchema.enum = [word === 'true', word];
      } else if (isYesOrNo(zodSchema)) Object.assign(jsonSchema, { type: 'boolean' });
      else if (isText(jsonSchema)) jsonSchema.type = ['string', 'number', 'boolean'] as never;
    },
  });
  return { ...schema, ...about };
}

/** A plain word of a few is always text; other text may look like a number. */
function isText(schema: JsonSchema): boolean {
  return schema.type === 'string' && schema.enum === undefined && schema.const === undefined;
}

function isYesOrNo(schema: z.core.$ZodType): boolean {
  return schema instanceof z.ZodCodec && schema._zod.def.out instanceof z.ZodBoolean;
}
