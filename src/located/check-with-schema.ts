import type { z } from 'zod';
import type { LocatedValue } from '../model/located-value.ts';
import type { Place } from '../model/message.ts';
import { plainValue } from './plain-value.ts';
import { type SchemaFinding, schemaFindings, type Whole } from './schema-findings.ts';

/** What keeps to a schema, or all that does not. */
export interface SchemaCheck<Value> {
  /** Absent where there are findings about it. */
  value?: Value;
  /** Place of each value by its path, such as `eras.0.from`; path segments are joined by dots. */
  places: Record<string, Place>;
  findings: SchemaFinding[];
}

/**
 * Hold a value to a schema.
 *
 * @param located Value with its places.
 * @param schema Its one declaration. The `error` of each check is the phrase after "expected"; the
 *   keys of a mapping are declared with `table` of `schema-kinds.ts`.
 * @param whole What the value is, for messages.
 * @returns The value as the schema makes it, its places, and every fault at its place.
 */
export function checkWithSchema<Value>(
  located: LocatedValue,
  schema: z.ZodType<Value>,
  whole: Whole,
): SchemaCheck<Value> {
  const plain = plainValue(located);
  const { places } = plain;
  const refused = plain.findings.map((finding): SchemaFinding => ({ kind: 'value', finding }));
  const parsed = schema.safeParse(plain.value ?? {});
  if (!parsed.success) {
    return { places, findings: [...refused, ...schemaFindings(parsed.error.issues, plain, whole)] };
  }
  return { ...(refused.length === 0 && { value: parsed.data }), places, findings: refused };
}
