import { spawn } from 'node:child_process';
import { Failure } from '../model/failure.ts';

/** A place in a file. */
export interface EditorPlace {
  /** Absolute path. */
  file: string;
  line: number;
  column: number;
}

/** A program and its arguments, in which `{file}`, `{line}` and `{column}` stand for a place. */
export type EditorCommand = readonly [program: string, ...parameters: string[]];

/**
 * Read the command of an editor: words, parted by blanks; quotes hold words together. There is no
 * shell, so nothing else means anything.
 *
 * @param text Such as `code --goto {file}:{line}:{column}`.
 * @returns Program and arguments; without a place among them, the file comes last.
 * @throws Failure (`usage`) when there is no program, or a quote is left open.
 */
export function readEditorCommand(text: string): EditorCommand {
  const words = [...text.matchAll(/(?:"[^"]*"|'[^']*'|[^\s"'])+/g)].map(([word]) =>
    word.replace(
      /"([^"]*)"|'([^']*)'/g,
      (_, double?: string, single?: string) => double ?? single ?? '',
    ),
  );
  const [program, ...parameters] = words;
  const bare = text.replace(/"[^"]*"|'[^']*'/g, '');
  if (!program || /["']/.test(bare)) {
    throw new Failure(
      'usage',
      `\`--open-with\` names no program: \`${text}\``,
      'Name it as `code --goto {file}:{line}:{column}`, with quotes around words that hold blanks.',
    );
  }
  const isPlaced = parameters.some((word) => word.includes('{file}'));
  return [program, ...parameters, ...(isPlaced ? [] : ['{file}'])];
}

/**
 * Start the editor at a place. It is given its arguments one by one, never through a shell.
 *
 * @param command Program and arguments.
 * @param place Where it opens.
 * @returns Undefined once it runs, else why it cannot be started.
 */
export function openEditor(
  [program, ...parameters]: EditorCommand,
  place: EditorPlace,
): Promise<string | undefined> {
  const fill = (word: string): string =>
    word.replace(/\{(file|line|column)\}/g, (_, what: keyof EditorPlace) => String(place[what]));
  const child = spawn(program, parameters.map(fill), {
    stdio: 'ignore',
    detached: true,
    shell: false,
  });
  return new Promise((resolve) => {
    child.once('error', (error) => resolve(error.message));
    child.once('spawn', () => {
      child.unref();
      resolve(undefined);
    });
  });
}
