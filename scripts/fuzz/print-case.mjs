import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { resolveSettings } from '../../dist/options.js';
import { buildAll } from '../../dist/runs/build-all.js';
import { verifyPdf } from '../../dist/verify/verify-pdf.js';

/**
 * Build briefings to finished PDFs by a real browser, and check those.
 *
 * @param {readonly string[]} texts Sources.
 * @throws Error when one fails by another thing than a message, or its PDF is not good.
 */
export async function printTexts(texts) {
  const root = mkdtempSync(path.join(tmpdir(), 'briefpress-fuzz-'));
  try {
    mkdirSync(path.join(root, 'content'));
    writeFileSync(path.join(root, 'content/a.csv'), 'a,b\nc,1\nd,2\n');
    for (const [at, text] of texts.entries())
      writeFileSync(path.join(root, `content/b${at}.md`), text);
    const settings = resolveSettings(
      { jobs: 1 },
      { root, config: undefined },
      { BRIEFPRESS_CACHE_SIZE: '0' },
    );
    const { briefings } = await buildAll(settings);
    for (const { source, status, failure, messages } of briefings) {
      if (failure) throw new Error(`${source}: ${failure.message}`);
      if (status === 'failed') {
        if (!messages.some(({ level }) => level === 'error'))
          throw new Error(`${source}: failed without a word`);
        continue;
      }
      const name = path.basename(source, '.md');
      const { findings } = verifyPdf(readFileSync(path.join(root, 'out', `${name}.pdf`)));
      if (findings[0]) throw new Error(`${source}: ${findings[0].rule}: ${findings[0].reason}`);
    }
  } finally {
    rmSync(root, { recursive: true, force: true, maxRetries: 5 });
  }
}
