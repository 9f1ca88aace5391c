import type { EditorPlace } from './open-editor.ts';

/**
 * Make an address that opens a file in an editor that knows such addresses; a browser asks first.
 *
 * @param place Where it opens.
 * @returns Such as `vscode://file/home/ann/a.md:12:3`.
 */
export function editorLink({ file, line, column }: EditorPlace): string {
  const slashes = file.replaceAll('\\', '/');
  const rooted = slashes.startsWith('/') ? slashes : `/${slashes}`;
  const segments = rooted.split('/').map(encodeURIComponent).join('/');
  return `vscode://file${segments}:${line}:${column}`;
}
