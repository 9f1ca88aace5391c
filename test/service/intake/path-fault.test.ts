import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pathFault } from '../../../src/service/intake/path-fault.ts';

describe('the path of a file in an upload', () => {
  it.each([
    'a.md',
    'content/africa/chad-libya.md',
    'content/Überblick über Ñandú.md',
    'content/文書.md',
    'a..b/...c.md',
    '.hidden',
    'with blank .md',
    `${'a'.repeat(255)}/b`,
  ])('may be `%s`', (given) => {
    expect(pathFault(given, 512)).toBeUndefined();
  });

  it.each([
    ['', 'expected a name'],
    ['..', 'expected a path without `..`'],
    ['../a.md', 'expected a path without `..`'],
    ['a/../../b.md', 'expected a path without `..`'],
    ['/etc/passwd', 'expected a relative path'],
    ['//host/share', 'expected a relative path'],
    ['C:/a.md', 'expected a relative path'],
    ['c:a.md', 'expected a relative path'],
    ['a\\b.md', 'expected `/` between folders, and no `\\`'],
    ['..\\a.md', 'expected `/` between folders, and no `\\`'],
    ['a\0.md', 'expected no control characters'],
    ['a\nb.md', 'expected no control characters'],
    ['a\u0085b.md', 'expected no control characters'],
    ['a\uFFFD.md', 'expected UTF-8'],
    ['a\uD800.md', 'expected UTF-8'],
    ['a//b.md', 'expected a path without empty parts and `.`'],
    ['a/./b.md', 'expected a path without empty parts and `.`'],
    ['a/', 'expected a path without empty parts and `.`'],
    ['.', 'expected a path without empty parts and `.`'],
    ['ä'.repeat(257), 'expected at most 512 bytes'],
    ['ä'.repeat(128), 'expected names of at most 255 bytes'],
  ])('may not be %j', (given, fault) => {
    expect(pathFault(given, 512)).toBe(fault);
  });

  it('leads to a place below the folder it is put into, whenever it passes', () => {
    const part = fc.oneof(
      fc.constantFrom('..', '.', '', 'a', '\\', '\0'),
      fc.string({ unit: 'grapheme' }),
    );
    const given = fc.array(part, { maxLength: 6 }).map((parts) => parts.join('/'));
    fc.assert(
      fc.property(given, (one) => {
        fc.pre(pathFault(one, 512) === undefined);
        for (const { resolve, relative, sep } of [path.posix, path.win32]) {
          const root = resolve('/root');
          const inside = relative(root, resolve(root, one)).split(sep);
          expect(inside).toEqual(one.split('/'));
        }
      }),
    );
  });
});
