import { configSchema } from '../options.ts';
import { schemas } from '../schemas/schemas.ts';

/**
 * Write `briefpress.yaml` with every setting, each in a comment with its default: the file says what can
 * be set, and sets nothing.
 *
 * @param schemaPath Path of the JSON Schema of settings, for editors; left out where there is none.
 * @returns The text of the file.
 */
export function firstSettings(schemaPath?: string): string {
  const { properties } = schemas.settings as {
    properties: Record<string, { description: string }>;
  };
  const defaults: Readonly<Record<string, unknown>> = configSchema.parse({});
  const lines = Object.entries(properties).map(
    ([key, { description }]) => `# ${description}\n${lineOf(key, defaults[key])}\n`,
  );
  const head = schemaPath === undefined ? '' : `# yaml-language-server: $schema=${schemaPath}\n`;
  return `${head}# Settings of Briefpress, each with its default: take off the # to change one.\n\n${lines.join('\n')}`;
}

/** What has no default shows how it would be written, with nothing that is there already. */
function lineOf(key: string, value: unknown): string {
  return value === undefined ? `# (none unless given)\n#${key}: ${key}` : `# ${key}: ${value}`;
}
