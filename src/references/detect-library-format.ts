import type { LibraryFormat } from './library-format.ts';

/**
 * Tell from its content how a list of sources is written, where no name of a file says so.
 *
 * @param text Text of the list.
 * @returns The format; CSL-YAML where nothing points to another.
 */
export function detectLibraryFormat(text: string): LibraryFormat {
  if (/^[ \t]*@[ \t]*\w+[ \t]*[{(]/m.test(text)) return 'bibtex';
  if (/^[ \t]{0,3}TY {1,2}-/m.test(text)) return 'ris';
  return /^\s*(?:\[\s*)?\{\s*"/.test(text) ? 'csl-json' : 'csl-yaml';
}
