import { createPress } from '../../src/print/press.ts';
import { chapters } from './sample-page.ts';

const press = createPress({ sandbox: 'auto', jobs: 1, printTimeout: 30_000 });

process.once('SIGTERM', async () => {
  await press.close();
  process.exit(143);
});
process.once('SIGUSR2', () => process.exit(1));

try {
  for (;;) {
    await press.print(chapters(20), { pageLimit: 100 });
    console.log('printing');
  }
} catch {
  // the press was closed
}
