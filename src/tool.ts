import { createRequire } from 'node:module';

const manifest: unknown = createRequire(import.meta.url)('../package.json');

/** Name and version of this tool, from its own `package.json`. */
export const tool = readTool(manifest);

function readTool(data: unknown): { readonly name: string; readonly version: string } {
  if (typeof data === 'object' && data !== null && 'version' in data) {
    return Object.freeze({ name: 'Briefpress', version: String(data.version) });
  }
  throw new TypeError('package.json of the tool has no version');
}
