/**
 * Asks the registry for known holes in the packages that users get, and warns of them. It fails nothing: a hole that was
 * found today is no fault of a change, and without a network nothing can be asked.
 */
import { spawnSync } from 'node:child_process';

const LONGEST = 60_000;
const { stdout } = spawnSync('npm', ['audit', '--omit=dev', '--json'], {
  encoding: 'utf8',
  timeout: LONGEST,
  shell: process.platform === 'win32',
});

const report = parse(stdout);
if (!report?.vulnerabilities)
  tell('notice', 'the packages could not be audited: no answer of the registry');
else {
  const found = Object.values(report.vulnerabilities);
  for (const { name, severity, range } of found) tell('warning', `${name} ${range}: ${severity}`);
  if (found.length === 0) process.stdout.write('no known hole in a package that users get\n');
}

/** @param {string} text What npm says; not always JSON. */
function parse(text) {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/**
 * @param {'notice' | 'warning'} level How grave it is.
 * @param {string} text What is told. The registry wrote a part of it.
 */
function tell(level, text) {
  const line = text.replace(/[^ -~]|%/g, '?');
  const isInActions = process.env.GITHUB_ACTIONS === 'true';
  process.stdout.write(
    isInActions ? `::${level} title=npm audit::${line}\n` : `${level}: ${line}\n`,
  );
}
