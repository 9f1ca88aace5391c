/**
 * Prints composed pages by our own press, as a cold build would: with all its reprints, without the finish.
 *
 *     node bench/frame/press-page.mjs PAGE.json...
 */
import { readFileSync } from 'node:fs';
import { createPress } from '../../dist/index.js';

const press = createPress({ sandbox: 'auto', jobs: 1, printTimeout: 900_000 });
try {
  for (const file of process.argv.slice(2)) {
    const page = JSON.parse(readFileSync(file, 'utf8'));
    const outcome = await press.print(page, { pageLimit: 5000 });
    if (outcome.kind !== 'printed') throw new Error(`the press says: ${outcome.kind}`);
  }
} finally {
  await press.close();
}
