/**
 * Prints the guide by what it is the guide of, into `out/guide.pdf`. It is printed from a folder of its own, as it is no
 * briefing of `content/`.
 *
 *     npm run build:guide
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { guideAsBriefing } from './guide/guide-as-briefing.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
/** Day of the guide as it stands; the clock is not asked, so that the same guide gives the same bytes. */
const published = '2026-11-29';

const { version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
const folder = mkdtempSync(path.join(tmpdir(), 'briefpress-guide-'));
try {
  const text = readFileSync(path.join(root, 'docs/guide.md'), 'utf8');
  writeFileSync(path.join(folder, 'guide.md'), guideAsBriefing(text, { version, published }));
  const call = [
    'dist/cli/main.js',
    'build',
    path.join(folder, 'guide.md'),
    '--root',
    folder,
    '--strict',
  ];
  const options = ['-o', path.join(root, 'out/guide.pdf')];
  execFileSync(process.execPath, [...call, ...options], { cwd: root, stdio: 'inherit' });
} finally {
  rmSync(folder, { recursive: true, force: true });
}
