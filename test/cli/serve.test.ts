import { describe, expect, it } from 'vitest';
import { parseArguments } from '../../src/cli/parse-arguments.ts';
import { createClient } from '../../src/client/create-client.ts';
import { briefingText } from '../support/briefing-text.ts';
import { type Ended, type RunOptions, runCommandLine } from '../support/run-command-line.ts';
import { type TemporaryProject, temporaryProject } from '../support/temporary-project.ts';

const SECRET = 'nobody-may-read-this-token';

/** A service that was started, and how it ends. */
interface Served {
  url: string;
  kill(signal: NodeJS.Signals): void;
  ended: Promise<Ended>;
}

/** Start a service on a free port, and wait until it serves or has ended. */
function start(
  project: TemporaryProject,
  args: string[] = [],
  env: RunOptions['env'] = {},
): Promise<Served> {
  let kill: Served['kill'] = () => {};
  return new Promise((resolve, reject) => {
    let told = '';
    const ended = runCommandLine(project, ['serve', '--store', 'store', '--port', '0', ...args], {
      env,
      onStart(child) {
        kill = child.kill;
      },
      onOutput(text) {
        told += text;
        const [, url] = /"url":"([^"]+)".*"serving"/.exec(told) ?? [];
        if (url !== undefined) resolve({ url, kill, ended });
      },
    });
    ended.then(({ stderr }) => reject(new Error(stderr)), reject);
  });
}

describe('serve', () => {
  it('is told where it listens, who is let in, and how it prints', () => {
    const argv =
      'serve --store s --host ::1 --port 0 --queue redis://queue --max-waiting 5 --token-file t --behind-gateway --template x --paper letter --conformance none --strict --jobs 3 --max-memory 900 --print-timeout 9000 --sandbox off --browser b --log-level warn';
    expect(parseArguments(argv.split(' '), '1.2.3')).toMatchObject({
      ...{ command: 'serve', store: 's', host: '::1', port: 0, queue: 'redis://queue' },
      ...{ maxWaiting: 5, tokenFile: 't', isBehindGateway: true, logLevel: 'warn' },
      options: {
        ...{ template: 'x', paper: 'letter', conformance: 'none', strict: true },
        ...{ jobs: 3, maxMemory: 900, printTimeout: 9000, sandbox: 'off', browser: 'b' },
      },
    });
  });

  it('listens to this machine alone unless it is told', () => {
    expect(parseArguments(['serve', '--store', 's'], '1.2.3')).toMatchObject({
      ...{ host: '127.0.0.1', port: 8080, queue: undefined, tokenFile: undefined },
      ...{ isBehindGateway: false, logLevel: 'info', options: {} },
    });
  });

  it.each([
    [['serve'], "required option '--store <folder>'"],
    [['serve', '--store', 's', '--port', '65536'], 'expected 0 to 65535'],
    [['serve', '--store', 's', '--max-waiting', 'many'], 'expected a whole number'],
    [['serve', '--store', 's', '--root', 'r'], "unknown option '--root'"],
  ])('is refused as %j', (argv, message) => {
    const refusal = { kind: 'usage', message: expect.stringContaining(message) };
    expect(() => parseArguments(argv, '1.2.3')).toThrow(expect.objectContaining(refusal));
  });

  it.each([
    ['without a token', ['--host', '0.0.0.0'], /`0\.0\.0\.0` can be reached by other machines/],
    ['with an empty file of tokens', ['--token-file', 'none.txt'], /`none\.txt` holds no token/],
    ['with a broken one', ['--token-file', 'bad.txt'], /line 2 of `bad\.txt` holds no token/],
    ['with none where one is named', ['--token-file', 'x'], /tokens in `x` cannot be read/],
  ])('does not begin to listen %s', async (_, args, told) => {
    const bad = `# ours\n${SECRET}!\n`;
    const project = temporaryProject({ 'none.txt': '# nobody\n', 'bad.txt': bad });
    const { code, stdout, stderr } = await runCommandLine(project, [
      'serve',
      '--store',
      's',
      ...args,
    ]);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(told);
    expect(stderr).not.toContain(SECRET);
    expect(project.list('s')).toEqual([]);
  });

  it('prints what is handed in, ends in order, and knows it when it is started again', async () => {
    const project = temporaryProject();
    const files = { 'a.md': briefingText('One.'), 'b.txt': 'x' };
    const first = await start(project, [], { BRIEFPRESS_TOKEN: SECRET });
    const client = createClient({ url: first.url, token: SECRET });
    const printed = await client.print(files);
    if (printed.state !== 'done') throw new Error(printed.reason);
    expect(Buffer.from(printed.pdf.subarray(0, 5)).toString()).toBe('%PDF-');
    expect(printed.entry).toMatchObject({
      slug: 'a',
      output: { sha256: printed.sha256, pages: 1 },
    });
    expect((await fetch(`${first.url}/metrics`)).status).toBe(401);
    // What is under way when it is told to end is ended first.
    const stop = new AbortController();
    const two = { 'a.md': briefingText('Two.') };
    const second = client.print(two, { signal: stop.signal }).catch(() => undefined);
    const digest = await client.digest(two);
    while (!(await client.state(digest))) await new Promise((done) => setTimeout(done, 20));
    first.kill('SIGTERM');
    const { code, stdout, stderr } = await first.ended;
    // Where the service was gone before the client asked again, the client would wait for it to come back.
    stop.abort();
    await second;
    expect([code, stderr]).toEqual([0, '']);
    const lines = stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as { msg: string });
    expect(lines.map(({ msg }) => msg).slice(-1)).toEqual(['ended']);
    expect(lines.filter(({ msg }) => msg === 'print ended')).toHaveLength(2);
    expect(stdout).not.toContain(SECRET);
    expect(stdout).not.toContain(project.root);
    expect(project.list('../temporary').filter((name) => name.startsWith('briefpress-'))).toEqual(
      [],
    );

    const again = await start(project, ['--behind-gateway', '--host', '0.0.0.0']);
    const url = again.url.replace('0.0.0.0', '127.0.0.1');
    const known = await createClient({ url }).print(files);
    expect(known).toMatchObject({ state: 'done', sha256: printed.sha256 });
    const busy = await runCommandLine(project, [
      ...['serve', '--store', 'store', '--port', new URL(url).port],
    ]);
    expect([busy.code, busy.stderr]).toEqual([2, expect.stringMatching(/port `\d+` is taken/)]);
    again.kill('SIGINT');
    const end = await again.ended;
    expect(end.code).toBe(0);
    expect(end.stdout).not.toContain('print ended');
  });
});
