import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { digestInputs, type InputFile } from '../../src/service/inputs-digest.ts';
import { temporaryProject } from '../support/temporary-project.ts';

function fileOf(name: string, text = ''): InputFile {
  return { path: name, bytes: Buffer.from(text) };
}

/** What a client without our code does: two programs that every system has. */
function digestInShell(files: readonly InputFile[]): string {
  const { root } = temporaryProject();
  for (const file of files) {
    mkdirSync(path.dirname(path.join(root, file.path)), { recursive: true });
    writeFileSync(path.join(root, file.path), file.bytes);
  }
  const script =
    'find . -type f -printf "%P\\0" | LC_ALL=C sort -z | xargs -0 sha256sum | sha256sum';
  return execFileSync('sh', ['-c', script], { cwd: root, encoding: 'utf8' }).slice(0, 64);
}

describe('digestInputs', () => {
  it('digests a line for each file, as sha256sum writes it', () => {
    // printf '%s  a.md\n%s  b/c.png\n' e3b0c442… ba7816bf… | sha256sum
    expect(digestInputs([fileOf('a.md'), fileOf('b/c.png', 'abc')])).toBe(
      '945883251c70d1d9fcd56a9d0de06c988b6d5dd03ab5e6e4c2d1dbd925dd8df9',
    );
  });

  it('is what a shell computes', () => {
    const files = [
      ...[fileOf('content/a.md', 'text'), fileOf('content/a b.png', '\0'), fileOf('content/Z.md')],
      ...[
        fileOf('content-2/a.md', 'text'),
        fileOf('ä.md'),
        fileOf('\u{1f30d}.md'),
        fileOf('\ufb01.md'),
      ],
    ];
    expect(digestInputs(files)).toBe(digestInShell(files));
  });

  it('does not depend on the order of the files', () => {
    const names = fc.uniqueArray(fc.string({ unit: 'grapheme', minLength: 1 }), { maxLength: 6 });
    const shuffled = names.chain((all) =>
      fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })),
    );
    fc.assert(
      fc.property(shuffled, ([names, others]) => {
        const digests = [names, others].map((all) => digestInputs(all.map((one) => fileOf(one))));
        expect(digests[0]).toBe(digests[1]);
      }),
    );
  });

  it('is another one when a path or a byte is', () => {
    const digests = [
      [fileOf('a', 'x')],
      [fileOf('b', 'x')],
      [fileOf('a', 'y')],
      [fileOf('a', 'x'), fileOf('b', 'x')],
    ].map(digestInputs);
    expect(new Set(digests).size).toBe(4);
  });
});
