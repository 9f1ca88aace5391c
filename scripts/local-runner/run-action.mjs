import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { fillIn, runs } from './evaluate.mjs';
import { usedActions } from './used-actions.mjs';

/**
 * Run `action.yml` on this machine as GitHub's runner does: each step in order under its condition,
 * scripts by the same call of bash, actions of others by what they do to files.
 *
 * @param {object} job What is run, and where.
 * @param {string} job.action Folder of the action, as it was checked out.
 * @param {string} job.workspace Folder of the repository that uses it.
 * @param {string} job.temporary Folder that goes with the job; made where it is not there.
 * @param {Record<string, string>} job.inputs Inputs that the workflow gives.
 * @param {Record<string, string>} job.environment Variables of the event, `GITHUB_…`.
 * @param {{ caches: string, artifacts: string, log: object[], passOver?: RegExp }} job.store Where caches
 *   and artifacts stay; each restored, saved and uploaded one is noted in `log`; caches whose keys match
 *   `passOver` count as restored, and their files stay as they are.
 * @returns {{ failed: boolean, outputs: Record<string, string>, steps: { name: string, seconds: number }[],
 *   said: string, summary: string }} What came of it.
 */
export function runAction({ action, workspace, temporary, inputs, environment, store }) {
  const declared = parse(readFileSync(path.join(action, 'action.yml'), 'utf8'));
  const defaults = Object.entries(declared.inputs).map(([name, { default: value = '' }]) => [
    name,
    value,
  ]);
  const unknown = Object.keys(inputs).filter((name) => !(name in declared.inputs));
  if (unknown.length > 0) throw new Error(`the action has no input ${unknown}`);
  const context = { inputs: { ...Object.fromEntries(defaults), ...inputs }, steps: {} };
  mkdirSync(temporary, { recursive: true });
  const summary = path.join(temporary, 'summary.md');
  writeFileSync(summary, '');
  const job = { failed: false };
  const done = { failed: false, outputs: {}, steps: [], said: '', summary: '' };
  for (const [index, step] of declared.runs.steps.entries()) {
    if (!runs(step.if, context, job)) continue;
    const started = performance.now();
    const fill = (values = {}) =>
      Object.fromEntries(
        Object.entries(values).map(([key, value]) => [key, fillIn(String(value), context, job)]),
      );
    const outputs = step.uses
      ? usedActions[step.uses.split('@')[0]](fill(step.with), { store, workspace })
      : runScript(step, index);
    context.steps[step.id ?? `step-${index}`] = { outputs };
    done.steps.push({ name: nameOf(step), seconds: (performance.now() - started) / 1000 });

    function runScript({ run }, number) {
      // A runner fills in expressions here as well: that is how an input comes to be a script.
      const script = path.join(temporary, `step-${number}.sh`);
      writeFileSync(script, fillIn(run, context, job));
      const told = path.join(temporary, `outputs-${number}`);
      writeFileSync(told, '');
      const { status, stdout, stderr } = spawnSync(
        'bash',
        ['--noprofile', '--norc', '-e', '-o', 'pipefail', script],
        {
          cwd: workspace,
          encoding: 'utf8',
          maxBuffer: 64_000_000,
          env: {
            ...process.env,
            CI: 'true',
            GITHUB_ACTIONS: 'true',
            GITHUB_ACTION_PATH: action,
            GITHUB_WORKSPACE: workspace,
            GITHUB_OUTPUT: told,
            GITHUB_STEP_SUMMARY: summary,
            RUNNER_TEMP: temporary,
            RUNNER_OS: 'Linux',
            ...environment,
            ...fill(step.env),
          },
        },
      );
      done.said += stdout + stderr;
      if (status !== 0) job.failed = true;
      return readOutputs(readFileSync(told, 'utf8'));
    }
  }
  const values = Object.entries(declared.outputs).map(([name, { value }]) => [
    name,
    fillIn(value, context, job),
  ]);
  return {
    ...done,
    failed: job.failed,
    outputs: Object.fromEntries(values),
    summary: readFileSync(summary, 'utf8'),
  };
}

function nameOf({ id, uses, run }) {
  const does = uses?.split('@')[0].replace('actions/', '') ?? path.basename(run, '.mjs"');
  return id && id !== does ? `${does} (${id})` : does;
}

/** `name<<mark`, then lines up to the mark. */
function readOutputs(text) {
  const outputs = {};
  const lines = text.split('\n');
  for (let at = 0; at < lines.length; at += 1) {
    const [, name, mark] = /^(.+?)<<(.+)$/.exec(lines[at]) ?? [];
    if (name === undefined) continue;
    const end = lines.indexOf(mark, at + 1);
    outputs[name] = lines.slice(at + 1, end).join('\n');
    at = end;
  }
  return outputs;
}
