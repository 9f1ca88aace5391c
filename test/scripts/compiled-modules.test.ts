import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { globSync } from 'tinyglobby';
import { expect, it } from 'vitest';

/** Scripts run outside the types: what they take of the compiled program is looked for in its sources. */
const scripts = globSync('{scripts,bench,test}/**/*.mjs').sort();

/** Static imports, and those at the time of need whose result is taken apart. */
const TAKEN =
  /import \{([^{}]*)\} from '([^']*\/dist\/[^']*)\.js'|\{([^{}]*)\} = await import\('([^']*\/dist\/[^']*)\.js'\)/g;

const taken = scripts.flatMap((script) =>
  [...readFileSync(script, 'utf8').matchAll(TAKEN)].map(([, names, from, later, at]) => ({
    script,
    module: path.join(path.dirname(script), from ?? at ?? '').replace(/^dist\//, 'src/'),
    names: (names ?? later ?? '').split(',').map((name) => name.trim().replace(/[ :].*/, '')),
  })),
);

it('scripts take many modules of the compiled program', () => {
  expect(new Set(taken.map(({ script }) => script)).size).toBeGreaterThan(5);
});

it.each(taken)('$script takes from $module what that exports', ({ module, names }) => {
  const exported = exportsOf(`${module}.ts`);
  expect(names.filter((name) => name && !exported.has(name))).toEqual([]);
});

function exportsOf(source: string): Set<string> {
  const text = existsSync(source) ? readFileSync(source, 'utf8') : '';
  const own = text.matchAll(/^export (?:async )?(?:const|function\*?|class) (\w+)/gm);
  const handedOn = [...text.matchAll(/^export \{([^}]*)\} from/gm)].flatMap(([, list = '']) =>
    [...list.matchAll(/(\w+)\s*(?:,|$)/g)].map(([, name = '']) => name),
  );
  return new Set([...[...own].map(([, name = '']) => name), ...handedOn]);
}
