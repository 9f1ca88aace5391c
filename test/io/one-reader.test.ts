import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';

const INSTALLED = 'a file of the installation, which no stranger chooses';
const SYSTEM = 'what the system tells of processes, limits and users';

/** Modules that open files themselves, and why it is not `readRegular` that does. */
const OTHERS: Readonly<Record<string, string>> = {
  'io/read-regular.ts': 'the one reader',
  'io/disk.ts': 'hands on to it, and opens folders and what is written',
  'io/expect-peers.ts': INSTALLED,
  'publish/tool-digest.ts': INSTALLED,
  'publish/installed-versions.ts': INSTALLED,
  'reports/read-rule-texts.ts': INSTALLED,
  'watch/assets.ts': INSTALLED,
  'cli/map-stack.ts': INSTALLED,
  'start/chunk-loader.ts': INSTALLED,
  'print/browser/browser-archives.ts': INSTALLED,
  'print/browser/read-process.ts': SYSTEM,
  'print/browser/unused-user.ts': SYSTEM,
  'start/kept-code.ts':
    'before anything is loaded: a regular file of this user that no other could have written',
  'cli/will-prepare.ts':
    'before anything is loaded: `briefpress.yaml`, regular and small, of which one word is looked for',
  'print/browser/unpack-browser.ts':
    'streams of 200 MB: the archives of the installation, and the private folder into which they go',
  'service/disk-store.ts': 'streams a PDF of the store, opened as a regular file that is no link',
  'cache/sealed-file.ts': 'writes',
};

const READERS =
  /\b(readFile|readFileSync|createReadStream|open|openSync|readSync|read|readv|openAsBlob)\b/;

/** What a module takes from the file system of Node. */
function takenBy(text: string): string[] {
  const imports = text.matchAll(
    /^import\s+(?!type\b)(\{[^}]*\}|[^;{]*?)\s+from\s+'(?:node:)?fs(?:\/promises)?'/gm,
  );
  return [...imports].flatMap(([, names = '']) =>
    names.startsWith('{') ? names.slice(1, -1).split(/,\s*/) : ['everything: open'],
  );
}

const opening = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .map((file) => file.split(path.sep).join('/'))
  .filter((file) => file.endsWith('.ts'))
  .filter((file) => takenBy(readFileSync(`src/${file}`, 'utf8')).some((name) => READERS.test(name)))
  .sort();

it('files are read by one bounded reader, save by those who have a reason', () => {
  expect(opening).toEqual(Object.keys(OTHERS).sort());
});

it('no module loads the file system by the way', () => {
  const loading = readdirSync('src', { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .filter((file) =>
      /(?:import|require)\(\s*['"](?:node:)?fs/.test(readFileSync(`src/${file}`, 'utf8')),
    );
  expect(loading).toEqual([]);
});
