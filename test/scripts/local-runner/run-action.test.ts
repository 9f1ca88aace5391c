import { existsSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { runAction } from '../../../scripts/local-runner/run-action.mjs';
import { temporaryProject } from '../../support/temporary-project.ts';

const EXPRESSION = '$\u007b{ inputs.name }}';
const ACTION = `
inputs: { name: { default: world } }
outputs: { said: { value: "$\u007b{ steps.say.outputs.said }}" } }
runs:
  using: composite
  steps:
    - id: say
      shell: bash
      run: RUN
      env: { NAME: "${EXPRESSION}" }
    - shell: bash
      run: echo after
`;

function run(script: string, name: string) {
  const { root } = temporaryProject({ 'action.yml': ACTION.replace('RUN', script), 'work/x': '' });
  const [workspace, temporary] = [path.join(root, 'work'), path.join(root, 'temporary')];
  const store = { caches: temporary, artifacts: temporary, log: [] };
  const job = { action: root, workspace, temporary, inputs: { name }, environment: {}, store };
  return { ...runAction(job), isOwned: existsSync(path.join(workspace, 'owned')) };
}

it('runs what an input says where a script is made of it, as GitHub would: so the trial can fail', () => {
  expect(run(`echo ${EXPRESSION}`, '$(touch owned)').isOwned).toBe(true);
  expect(run('echo "$NAME"', '$(touch owned)')).toMatchObject({
    isOwned: false,
    said: '$(touch owned)\nafter\n',
  });
});

it('hands over outputs, and goes on after no failed step', () => {
  const outputs = 'printf "said<<EOF\\na\\nb=1\\nEOF\\n" >> "$GITHUB_OUTPUT"';
  expect(run(`'${outputs}'`, 'x').outputs).toEqual({ said: 'a\nb=1' });
  expect(run('exit 3', 'x')).toMatchObject({ failed: true, said: '' });
});
