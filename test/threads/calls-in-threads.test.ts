import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';

/**
 * All that a module loads, itself included, also what it loads only when it is wanted.
 *
 * @param entry Path of the module.
 * @returns The modules of ours with what each takes from outside, such as `node:fs`.
 */
function loadedBy(entry: string): Map<string, string[]> {
  const loaded = new Map<string, string[]>();
  const open = [path.posix.normalize(entry)];
  for (let file = open.pop(); file !== undefined; file = open.pop()) {
    if (loaded.has(file)) continue;
    const wanted = specifiersOf(readFileSync(file, 'utf8'));
    loaded.set(
      file,
      wanted.filter((one) => !one.startsWith('.')),
    );
    const folder = path.posix.dirname(file);
    open.push(
      ...wanted.filter((one) => one.startsWith('.')).map((one) => path.posix.join(folder, one)),
    );
  }
  return loaded;
}

/** Types are gone when the program runs. */
function specifiersOf(text: string): string[] {
  const code = text.replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '');
  const found = [
    ...code.matchAll(/^(?:import|export)\b(?!\s+type\b)(?:[^;'"]*?\bfrom)?\s*['"]([^'"]+)['"]/gm),
    ...code.matchAll(/\b(?:import|require)\(\s*['"]([^'"]+)['"]\s*\)/g),
  ];
  return found.map(([, specifier = '']) => specifier);
}

const loaded = loadedBy('src/threads/prepare-worker.ts');

it('what a thread loads is followed as far as the reader of files and the last stage of it', () => {
  expect([...loaded.keys()]).toEqual(
    expect.arrayContaining(['src/io/read-regular.ts', 'src/io/stamp-of.ts', 'src/page/compose.ts']),
  );
});

it('nothing that a thread loads makes a call in which it may not be ended', () => {
  const calling = [...loaded].filter(([, outside]) =>
    outside.some((one) => /^(node:)?fs\/promises$/.test(one)),
  );
  expect(calling.map(([file]) => file)).toEqual([]);
});
