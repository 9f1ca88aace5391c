import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { describe, expect, it, onTestFinished } from 'vitest';
import { briefingText } from '../support/briefing-text.ts';
import { type RunOptions, runCommandLine } from '../support/run-command-line.ts';
import { temporaryProject } from '../support/temporary-project.ts';

/** Ids of all processes of a program whose working folder lies in one. */
function usersIn(folder: string): { user: number; command: string }[] {
  return readdirSync('/proc').flatMap((name) => {
    try {
      const command = readFileSync(`/proc/${name}/cmdline`, 'utf8');
      if (!command.includes(folder)) return [];
      const [, user] = /^Uid:\t(\d+)/m.exec(readFileSync(`/proc/${name}/status`, 'utf8')) ?? [];
      return user === undefined ? [] : [{ user: Number(user), command }];
    } catch {
      return [];
    }
  });
}

/** A folder of temporary files that every user may enter, as `/tmp` is. */
function openFolder(): string {
  const folder = mkdtempSync('/tmp/briefpress-open-');
  chmodSync(folder, 0o1777);
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

describe.skipIf(process.platform !== 'linux' || process.getuid?.() !== 0)('as root', () => {
  const project = temporaryProject({ 'content/a.md': briefingText() });
  const pdf = () => project.read('out/a.pdf');

  it('a browser runs as a user whom nobody else is, in its sandbox, and prints the same bytes', async () => {
    const temporary = openFolder();
    const seen: { user: number; command: string }[] = [];
    const watch: RunOptions['onStart'] = () => {
      const timer = setInterval(() => seen.push(...usersIn(temporary)), 20);
      onTestFinished(() => clearInterval(timer));
    };
    const env = { TMPDIR: temporary };
    const { code, stderr } = await runCommandLine(project, ['build'], { env, onStart: watch });
    expect(code, stderr).toBe(0);
    expect(stderr).not.toContain('sandbox');
    const bytes = pdf();
    const users = new Set(seen.map(({ user }) => user));
    // The instant between fork and exec belongs to root.
    users.delete(0);
    expect(users.size).toBeGreaterThan(0);
    const known = readFileSync('/etc/passwd', 'utf8')
      .split('\n')
      .map((line) => line.split(':')[2]);
    for (const user of users) {
      expect(user).toBeGreaterThan(1000);
      expect(known).not.toContain(String(user));
    }
    expect(usersIn(temporary)).toEqual([]);
    expect(readdirSync(temporary)).toEqual([]);
    await runCommandLine(project, ['build', '--force', '--sandbox', 'off'], { env });
    expect(pdf().equals(bytes)).toBe(true);
  });

  it('doctor tells what holds the page', async () => {
    const env = { TMPDIR: openFolder() };
    const { stdout } = await runCommandLine(project, ['doctor', '--sandbox', 'required'], { env });
    expect(stdout).toMatch(
      /^✓ sandbox +on: calls of the system filtered \(seccomp\), own namespaces: user, pid, net, as user \d+/m,
    );
  });

  it('one loud line tells where no other user may be, and the build goes on', async () => {
    const temporary = openFolder();
    chmodSync(temporary, 0o700);
    const env = { TMPDIR: temporary };
    const { code, stderr } = await runCommandLine(project, ['build', '--force'], { env });
    expect(code).toBe(0);
    expect(stderr).toMatch(
      /^note: the browser runs without its own sandbox: .*`\/tmp\/briefpress-open-\w+`$/m,
    );
    expect(statSync(temporary).mode & 0o777).toBe(0o700);
  });
});
