import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect } from 'vitest';
import { briefingText } from '../support/briefing-text.ts';
import { type Ended, runCommandLine } from '../support/run-command-line.ts';
import { type TemporaryProject, temporaryProject } from '../support/temporary-project.ts';
import { eachWidely, itWidely } from '../support/widely.ts';

describe('shards on the command line', () => {
  let project: TemporaryProject;
  const run = (args: string[], env: Record<string, string> = {}): Promise<Ended> =>
    runCommandLine(project, args, { env });
  const contentOf = (folder: string) =>
    readdirSync(path.join(project.root, folder))
      .sort()
      .map((name) => [name, readFileSync(path.join(project.root, folder, name), 'latin1')]);

  beforeAll(() => {
    project = temporaryProject({
      'content/a.md': briefingText(),
      'content/b.md': briefingText('Two.\n\nParagraphs.'),
    });
  });

  itWidely(
    'are built by processes of their own, joined, and equal one run',
    async () => {
      const [one, first, second] = await Promise.all([
        run(['build', '-o', 'one']),
        run(['build', '--shard', '1/2', '-o', 'first']),
        run(['build', '--shard', 'auto', '-o', 'second'], {
          CI_NODE_INDEX: '2',
          CI_NODE_TOTAL: '2',
        }),
      ]);
      expect([one.code, first.code, second.code]).toEqual([0, 0, 0]);
      expect(first.stderr).toContain('note: shard 1 of 2: 1 of 2 briefings');
      expect(second.stderr).toContain('note: shard 2 of 2 (by `CI_NODE_INDEX`): 1 of 2 briefings');
      const { code, stdout } = await run([
        'manifest',
        'merge',
        'first',
        'second',
        '--out',
        'joined',
      ]);
      expect([code, stdout]).toEqual([
        0,
        '2 parts joined in joined: 2 briefings, 2 PDFs brought\n',
      ]);
      expect(contentOf('joined')).toEqual(contentOf('one'));
      const again = await run(['manifest', 'merge', 'first', '--out', 'joined']);
      expect(again.code).toBe(2);
      expect(again.stderr).toContain('shard 2 of 2 is missing, expected all 2: there is only 1');
      expect(contentOf('joined')).toEqual(contentOf('one'));
    },
    60_000,
  );

  const refused: [args: string[], words: string][] = [
    [['build', '--shard', '0/4'], '`--shard 0/4`: expected one of 1/4 to 4/4'],
    [['check', '--shard', 'auto'], '`--shard auto` finds no shard in the environment'],
    [['manifest', 'merge'], "missing required argument 'parts'"],
    [['check', '--shard', '5/4'], '`--shard 5/4`: expected one of 1/4 to 4/4'],
    [['check', '--shard', 'a/b'], 'such as `2/4`, or `auto`'],
    [['build', 'content/a.md', '--shard', '1/2', '-o', 'a.pdf'], '`-o a.pdf` takes one briefing'],
    [['manifest', 'split', 'first'], 'Allowed choices are merge'],
  ];

  eachWidely(refused.slice(0, 3), refused.slice(3))('are refused as %j', async (args, words) => {
    const { code, stderr } = await run(args);
    expect([code, stderr]).toEqual([2, expect.stringContaining(words)]);
  });
});
