import { describe, expect, it } from 'vitest';
import { parseArguments } from '../../src/cli/parse-arguments.ts';
import { freePort, hasRedis, startRedis } from '../support/redis-server.ts';
import { type RunOptions, runCommandLine } from '../support/run-command-line.ts';
import { temporaryProject } from '../support/temporary-project.ts';

const SECRET = 'nobody-may-read-this';

/** Send it a signal once it says that it works. */
function endWhenItWorks(): Pick<RunOptions, 'onStart' | 'onOutput'> {
  let end = (_: NodeJS.Signals): void => {};
  return {
    onStart(child) {
      end = child.kill;
    },
    onOutput(text) {
      if (text.includes('"working"')) end('SIGTERM');
    },
  };
}

describe('work', () => {
  it('is told where jobs come from, where PDFs go, and how it prints', () => {
    const argv =
      'work --queue redis://queue --store s --jobs 3 --max-memory 900 --print-timeout 9000 --sandbox off --browser b --log-level debug';
    expect(parseArguments(argv.split(' '), '1.2.3')).toMatchObject({
      ...{ command: 'work', queue: 'redis://queue', store: 's', logLevel: 'debug' },
      options: { jobs: 3, maxMemory: 900, printTimeout: 9000, sandbox: 'off', browser: 'b' },
    });
  });

  it.each([
    [['work', '--queue', 'redis://queue'], "required option '--store <folder>'"],
    [['work', '--store', 's', '--log-level', 'loud'], 'Allowed choices are debug'],
  ])('is refused as %j', (argv, message) => {
    const refusal = expect.objectContaining({
      kind: 'usage',
      message: expect.stringContaining(message),
    });
    expect(() => parseArguments(argv, '1.2.3')).toThrow(refusal);
  });

  it('says in one line that it was not told where jobs come from', async () => {
    const { code, stderr } = await runCommandLine(temporaryProject(), ['work', '--store', 's']);
    expect(code).toBe(2);
    expect(stderr).toMatch(/^briefpress: .*not told where its jobs come from\n {4}Give `--queue/);
  });

  it('prints no password, whether an address is wrong or nobody answers there', async () => {
    const project = temporaryProject();
    const wrong = ['work', '--store', 's', '--queue', `redis://:${SECRET}@queue/x`];
    const refused = await runCommandLine(project, wrong);
    expect([refused.code, refused.stdout]).toEqual([2, '']);
    const away = await runCommandLine(project, ['work', '--store', 's'], {
      env: { BRIEFPRESS_QUEUE: `redis://ada:${SECRET}@127.0.0.1:${await freePort()}` },
      ...endWhenItWorks(),
    });
    expect(away.code).toBe(0);
    expect(away.stdout).toContain('cannot be reached: connect ECONNREFUSED');
    expect([refused.stderr, away.stdout, away.stderr].join()).not.toContain(SECRET);
  });

  it.skipIf(!hasRedis)('takes jobs until a signal comes, and ends well', async () => {
    const { url } = await startRedis();
    const { code, stdout, stderr } = await runCommandLine(
      temporaryProject(),
      ['work', '--store', 's', '--queue', url],
      endWhenItWorks(),
    );
    expect([code, stderr]).toEqual([0, '']);
    const lines = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { msg: string });
    expect(lines.map(({ msg }) => msg)).toEqual(['working', 'draining', 'ended']);
  });
});
