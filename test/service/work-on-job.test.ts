import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { resolveSettings } from '../../src/options.ts';
import { buildAll } from '../../src/runs/build-all.ts';
import { openRun } from '../../src/runs/open-run.ts';
import type { InputFile } from '../../src/service/inputs-digest.ts';
import { digestInputs } from '../../src/service/inputs-digest.ts';
import { resolveService } from '../../src/service/service-settings.ts';
import { sha256 } from '../../src/values/sha256.ts';
import { briefingText } from '../support/briefing-text.ts';
import { press } from '../support/shared-press.ts';
import { threads } from '../support/shared-threads.ts';
import { temporaryProject } from '../support/temporary-project.ts';
import { lightService } from './light-service.ts';

const PICTURE = 'test/fixtures/briefings/images/rings.png';

function filesBelow(folder: string): InputFile[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.posix.join(entry.parentPath, entry.name))
    .map((file) => ({ path: path.posix.relative(folder, file), bytes: readFileSync(file) }));
}

describe('workOnJob', () => {
  it('gives the bytes and the entry of the manifest that the command line gives', async () => {
    const text = 'A claim.[@a]\n\n![A square](square.png)';
    const project = temporaryProject({
      'content/africa/note.md': briefingText(text, ['bibliography: sources.yaml', 'slug: named']),
      'content/africa/sources.yaml': '- {id: a, type: book, title: A book, issued: 2001}\n',
      'briefpress.yaml': 'paper: letter\n',
    });
    project.copy(PICTURE, 'content/africa/square.png');
    const place = { root: project.root, config: 'paper: letter\n' };
    const settings = resolveSettings({}, place, { BRIEFPRESS_CACHE_SIZE: '0' });
    const run = openRun(settings, { press, thread: threads.lend() });
    await buildAll(run);
    await run.close();
    const [entry] = project.manifest().briefings;

    const files = filesBelow(project.root).filter((file) => !file.path.startsWith('out/'));
    const { service, idle } = await lightService({ press, settings: resolveService({}, {}) });
    await service.submit(files);
    await idle();
    const state = await service.stateOf(digestInputs(files));
    await service.stop();
    expect(state).toMatchObject({
      state: 'done',
      pdf: { digest: sha256(project.read('out/africa/named.pdf')) },
    });
    expect(state && 'entry' in state && state.entry).toEqual(entry);
  });
});
