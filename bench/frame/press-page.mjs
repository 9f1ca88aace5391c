/**
 * Prints composed pages by our own press, without the finish. What the first run learns of a page, on which page
 * each anchor stands, later ones begin with, as a second build does; so they print once, as the bare print does.
 *
 *     node bench/frame/press-page.mjs PAGE.json...
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createPress } from '../../dist/index.js';

const press = createPress({ sandbox: 'auto', jobs: 1, printTimeout: 900_000 });
try {
  for (const file of process.argv.slice(2)) {
    const page = JSON.parse(readFileSync(file, 'utf8'));
    const learnt = `${file}.pages`;
    const known = existsSync(learnt) ? JSON.parse(readFileSync(learnt, 'utf8')) : undefined;
    const guess = known?.pageOf;
    const outcome = await press.print(page, { pageLimit: 5000, ...(guess && { guess }) });
    if (outcome.kind !== 'printed') throw new Error(`the press says: ${outcome.kind}`);
    const { pageOf, prints } = outcome.printed;
    writeFileSync(learnt, JSON.stringify({ pageOf, prints }));
  }
} finally {
  await press.close();
}
