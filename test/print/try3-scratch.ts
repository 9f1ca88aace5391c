import { randomBytes } from 'node:crypto';
import { createPress } from '../../src/print/press.ts';
import { samplePage } from './sample-page.ts';

const t = performance.now();
const l = (...x: unknown[]) => console.log((performance.now() - t).toFixed(0), ...x);
const press = createPress({
  sandbox: 'auto',
  jobs: 1,
  printTimeout: 30000,
  report: (e) => l(e.kind, 'reason' in e ? e.reason : ''),
});
for (const n of [10e6, 60e6]) {
  const page = samplePage('<p>x<!--' + randomBytes(n / 2).toString('hex') + '-->');
  await press.print(page, { pageLimit: 5000 }).then(
    (o) => l(n, o.kind),
    (e) => l(n, e.message),
  );
}
await press.close();
