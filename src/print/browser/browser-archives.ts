import { createHash } from 'node:crypto';
import { open, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { Failure } from '../../model/failure.ts';
import { archiveDigests } from './archive-digests.ts';

/** One compressed file of the browser package. */
export interface Archive {
  /** Absolute path of the `.br` file. */
  path: string;
  /** A single program, or a tar of many files. */
  kind: 'program' | 'tar';
  /** Where it goes in the unpacked folder: a file name for a program, a folder for a tar. */
  target: string;
  /** SHA-256 in lower-case hexadecimal that the file must have; absent where nobody knows it. */
  sha256?: string;
}

/** A set of archives that is unpacked into one folder. */
export interface ArchiveSet {
  /** Folder name in the cache: what it is, its version and its digest. */
  name: string;
  archives: Archive[];
}

/** What the browser package carries. */
export interface BrowserArchives {
  /** The headless shell and the libraries that a bare system lacks. */
  browser: ArchiveSet;
  /** The fonts of last resort. */
  fonts: ArchiveSet;
}

/** File name of the program in the unpacked folder. */
export const PROGRAM = 'headless-shell';
/** Folder of the shared libraries in the unpacked folder. */
export const LIBRARIES = 'libraries';

/**
 * Describe the browser archives of the installed package. Only its files are used, none of its
 * code: that unpacks to a fixed name in the shared temporary folder.
 *
 * @returns The two sets, named by version and digest.
 * @throws Failure (`machine`) when the package is not installed whole.
 */
export async function describeBrowserArchives(): Promise<BrowserArchives> {
  try {
    const root = packageRoot();
    const { version } = JSON.parse(await readFile(path.join(root, 'package.json'), 'utf8')) as {
      version: string;
    };
    const archive = (file: string, kind: Archive['kind'], target: string): Archive => {
      const sha256 = archiveDigests[version]?.[file];
      return { path: path.join(root, 'bin', file), kind, target, ...(sha256 && { sha256 }) };
    };
    return {
      browser: await named('browser', version, [
        archive('chromium.br', 'program', PROGRAM),
        archive('al2023.tar.br', 'tar', LIBRARIES),
      ]),
      fonts: await named('fonts', version, [archive('fonts.tar.br', 'tar', 'fonts')]),
    };
  } catch (error) {
    throw new Failure(
      'machine',
      'the package `@sparticuz/chromium`, which carries the browser, is not installed whole',
      'run `npm install` again',
      error,
    );
  }
}

function packageRoot(): string {
  const entry = createRequire(import.meta.url).resolve('@sparticuz/chromium');
  const marker = path.join('@sparticuz', 'chromium');
  return entry.slice(0, entry.lastIndexOf(marker) + marker.length);
}

async function named(what: string, version: string, archives: Archive[]): Promise<ArchiveSet> {
  const hash = createHash('sha256');
  for (const archive of archives) {
    hash.update(`${archive.kind} ${archive.target} `);
    hash.update(await sample(archive.path));
  }
  return { name: `${what}-${version}-${hash.digest('hex').slice(0, 12)}`, archives };
}

/** Size and tail tell two releases apart; hashing 67 MB at every start would not pay. */
async function sample(file: string): Promise<Buffer> {
  const handle = await open(file, 'r');
  try {
    const { size } = await handle.stat();
    const tail = Buffer.alloc(Math.min(size, 65_536));
    await handle.read(tail, 0, tail.length, size - tail.length);
    return Buffer.concat([Buffer.from(`${size} `), tail]);
  } finally {
    await handle.close();
  }
}
