/**
 * Third step of the action: runs the command, and lays out what is to be uploaded. Its exit code is that
 * of the command.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { argumentsOf } from '../arguments-of.mjs';
import { readInputs } from '../read-inputs.mjs';
import { stageArtifact } from '../stage-artifact.mjs';
import { annotation, setOutputs } from '../tell-runner.mjs';

const program = fileURLToPath(new URL('../../dist/cli/main.js', import.meta.url));
const { env } = process;
const {
  BRIEFPRESS_WORK: work = '',
  BRIEFPRESS_PROJECT: project = '',
  BRIEFPRESS_OUT: out = '',
} = env;
const inputs = readInputs(env);
const sarif = path.join(work, 'briefpress.sarif');
const json = path.join(work, 'report.json');

const { status, error } = spawnSync(
  process.execPath,
  [program, ...argumentsOf(inputs, { sarif, json })],
  // Finished builds lie where nothing else puts any, and go with the job.
  { cwd: project, stdio: 'inherit', env: { ...env, BRIEFPRESS_CACHE: env.BRIEFPRESS_RESULTS } },
);
if (error) throw error;
// Ended by a signal, it has no code of its own.
process.exitCode = status ?? 3;
setOutputs({ 'exit-code': process.exitCode, sarif, report: json });

const folder = path.join(work, 'artifact');
mkdirSync(folder);
const staged = await stageArtifact({ report: built(), out, folder });
if (staged.renamed > 0) {
  const told = `${staged.renamed} PDF(s) are called otherwise in the artifact, which refuses signs of their names`;
  process.stdout.write(annotation('notice', told));
}
const isUploaded = inputs.upload && staged.count > 0;
setOutputs({
  folder,
  pdf: staged.pdf,
  count: staged.count,
  checksums: staged.checksums,
  'upload-one': isUploaded && staged.count === 1,
  'upload-all': isUploaded && staged.count > 1,
});

/** What stands after this run: nothing where it printed nothing, or ended before it could say so. */
function built() {
  const none = { briefings: [] };
  if (inputs.command !== 'build' || !existsSync(json)) return none;
  return { ...none, ...JSON.parse(readFileSync(json, 'utf8')) };
}
