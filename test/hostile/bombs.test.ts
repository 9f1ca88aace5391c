import { describe, expect, it } from 'vitest';
import { createInstalledData } from '../../src/page/installed-data.ts';
import { prepare } from '../../src/prepare.ts';
import { memoryWorld } from '../check/memory-world.ts';
import { memoryProject } from '../support/memory-project.ts';
import { scaled } from '../support/scaled.ts';
import { bombs } from './bombs.ts';

const installed = createInstalledData(memoryWorld({}));

/** Told by the browser: whether a drawing draws anything nobody else knows. */
const toldInPrint = ['a drawing that draws nothing'];
const told = bombs.filter(({ expect, name }) => expect === 'told' && !toldInPrint.includes(name));
/** Each names another kind of limit, and none takes more than a moment. */
const few = told.filter(({ name }) =>
  /^(an e-mail address|straight quotes|zero-width|paragraphs$|a table of all columns|macros that double|uses that double|entries that refer|a long name of data|authors$)/.test(
    name,
  ),
);

describe('a bomb', () => {
  it.each(scaled(1) > 1 ? told : few)(
    '$name: is told before anything is printed',
    async ({ files }) => {
      const { world, settings } = memoryProject(files);
      const input = { path: 'content/bomb.md', settings };
      const { messages, ready } = await prepare(input, world, await installed);
      const errors = messages.filter(({ level }) => level === 'error');
      expect(ready === undefined).toBe(true);
      expect(errors[0]?.reason).toMatch(/expected/);
      expect(errors.map(({ ruleId }) => ruleId)).not.toContain('source-limits');
    },
    60_000,
  );

  it('has a name of its own', () => {
    expect(new Set(bombs.map(({ name }) => name)).size).toBe(bombs.length);
  });

  it('is the same each time', () => {
    const [first] = few;
    expect(first?.files).toEqual(first?.files);
  });
});
