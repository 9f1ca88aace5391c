import { spawnSync } from 'node:child_process';
import {
  cpSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, inject, it } from 'vitest';
import { languagePacks, languages } from '../../src/language/languages.ts';
import { slow } from '../support/slow.ts';

/** A copy of the sources that has one language more. */
let copy: string;

beforeAll(() => {
  copy = mkdtempSync(path.join(inject('temporaryFolder'), 'language-'));
  cpSync('src', path.join(copy, 'src'), { recursive: true });
  cpSync('package.json', path.join(copy, 'package.json'));
  symlinkSync(path.resolve('node_modules'), path.join(copy, 'node_modules'));
  edit('src/model/language.ts', (text) => text.replace(/;\s*$/, " | 'eo';\n"));
});

function edit(file: string, change: (text: string) => string): void {
  const place = path.join(copy, file);
  writeFileSync(place, change(readFileSync(place, 'utf8')));
}

/** What the compiler says of the files that know of languages, complaint by complaint. */
function complaints(): string[] {
  const { compilerOptions } = JSON.parse(readFileSync('tsconfig.json', 'utf8'));
  const files = readdirSync(path.join(copy, 'src'), { recursive: true, encoding: 'utf8' })
    .map((file) => path.join('src', file))
    .filter((file) => file.endsWith('.ts'))
    .filter((file) =>
      /model\/language\.ts'|language-pack\.ts'/.test(readFileSync(path.join(copy, file), 'utf8')),
    );
  writeFileSync(path.join(copy, 'tsconfig.json'), JSON.stringify({ compilerOptions, files }));
  const compiler = path.resolve('node_modules/typescript/bin/tsc');
  const { stdout } = spawnSync(process.execPath, [compiler, '-p', copy, '--pretty', 'false'], {
    cwd: copy,
    encoding: 'utf8',
  });
  return stdout.split(/\n(?=\S)/).filter((complaint) => complaint.startsWith('src/'));
}

describe('a language more', () => {
  it(
    'makes the compiler name each place that lacks it, and the documentation names them too',
    slow,
    () => {
      const faults = complaints().filter((line) => line.includes("Property 'eo' is missing"));
      const lacking = [...new Set(faults.map((line) => line.slice(0, line.indexOf('('))))];
      expect(lacking.sort()).toEqual([
        'src/figures/map/disputed-land-names.ts',
        'src/figures/map/gazetteer.ts',
        'src/language/languages.ts',
      ]);
      const told = readFileSync('docs/architecture.md', 'utf8')
        .split('\n\n')
        .find((paragraph) => paragraph.startsWith('**To add a language**'));
      for (const file of lacking) expect(told).toContain(`\`${file.replace('src/', '')}\``);
    },
  );

  it('makes the compiler name what its pack lacks', slow, () => {
    const parts = Object.keys(languagePacks.en);
    writeFileSync(
      path.join(copy, 'src/language/packs/eo.ts'),
      "import type { LanguagePack } from '../language-pack.ts';\nimport { en } from './en.ts';\n" +
        parts
          .map(
            (part) => `const { ${part}: _${part}, ...without_${part} } = en;
export const ${part}: LanguagePack = without_${part};
void _${part};\n`,
          )
          .join(''),
    );
    const named = complaints().flatMap(
      (line) => /Property '(\w+)' is missing/.exec(line)?.[1] ?? [],
    );
    expect(named).toEqual(expect.arrayContaining(parts));
  });
});

describe.each(languages)('the pack of %s', (language) => {
  const pack = languagePacks[language];

  it('tells great numbers by words that are regular expressions without groups', () => {
    for (const words of Object.values(pack.numbers.scales)) {
      expect(new RegExp(`(${words})|`, 'iu').exec('')).toHaveLength(2);
    }
  });

  it('writes what authors write in dates in lower case', () => {
    const { since, about, seasons, linking, afterYear } = pack.dates;
    const words = [since, about, ...seasons, linking, afterYear].flat();
    expect(words.filter((word) => word === '' || word !== word.toLowerCase())).toEqual([]);
    expect([since, about, ...seasons].filter((list) => list.length === 0)).toEqual([]);
  });
});
