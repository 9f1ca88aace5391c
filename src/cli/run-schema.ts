import { Failure } from '../model/failure.ts';
import { schemas } from '../schemas/schemas.ts';
import { exitCodes } from './exit-codes.ts';
import type { Call } from './parse-arguments.ts';
import type { Talk } from './talk.ts';

/**
 * Carry out `briefpress schema`: print one JSON Schema, or the names of all.
 *
 * @param call What is asked for.
 * @param talk Where it is printed.
 * @returns The exit code.
 * @throws Failure (`usage`) when there is no schema of that name.
 */
export function runSchema(
  { name }: Extract<Call, { command: 'schema' }>,
  talk: Talk,
): typeof exitCodes.built {
  const names = Object.keys(schemas);
  if (name === undefined) {
    talk.print(names.join('\n'));
    return exitCodes.built;
  }
  const schema = Object.hasOwn(schemas, name) ? schemas[name] : undefined;
  if (!schema) {
    throw new Failure(
      'usage',
      `there is no schema \`${name}\``,
      `Choose one of ${names.join(', ')}.`,
    );
  }
  talk.print(JSON.stringify(schema, undefined, 2));
  return exitCodes.built;
}
