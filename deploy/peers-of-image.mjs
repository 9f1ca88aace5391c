// Prints the packages of the queue with the versions that a lock file names, for the image.
import { readFileSync } from 'node:fs';

const { packages } = JSON.parse(readFileSync(process.argv[2], 'utf8'));
for (const name of ['bullmq', 'ioredis']) {
  const found = packages[`node_modules/${name}`];
  if (found) console.log(`${name}@${found.version}`);
}
