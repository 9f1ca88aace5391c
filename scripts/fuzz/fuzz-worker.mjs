import { parentPort, workerData } from 'node:worker_threads';
import fc from 'fast-check';
import { targets } from './targets.mjs';

const { name, seed, seconds } = workerData;
const { arbitrary, run } = targets.find((one) => one.name === name);
let runs = 0;
const property = fc.asyncProperty(arbitrary, async (value) => {
  runs++;
  // What is under way is known also when it never ends.
  parentPort.postMessage({ kind: 'trying', value });
  await run(value);
});
const details = await fc.check(property, {
  seed,
  numRuns: 1_000_000_000,
  interruptAfterTimeLimit: seconds * 1000,
  markInterruptAsFailure: false,
});
const found = details.failed && details.counterexample;
parentPort.postMessage({
  kind: 'done',
  runs,
  ...(found && {
    found: found[0],
    path: details.counterexamplePath,
    error: String(details.errorInstance?.stack ?? details.errorInstance),
  }),
});
