import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { resolveSettings } from '../../src/options.ts';
import { buildAll } from '../../src/runs/build-all.ts';
import { openRun } from '../../src/runs/open-run.ts';
import type { InputFile } from '../../src/service/inputs-digest.ts';
import { digestInputs } from '../../src/service/inputs-digest.ts';
import { openWorkshop } from '../../src/service/open-workshop.ts';
import { createJob } from '../../src/service/output-key.ts';
import { resolveService } from '../../src/service/service-settings.ts';
import { workOnJob } from '../../src/service/work-on-job.ts';
import { sha256 } from '../../src/values/sha256.ts';
import { briefingText } from '../support/briefing-text.ts';
import { pressWithoutBrowser } from '../support/press-without-browser.ts';
import { press } from '../support/shared-press.ts';
import { threads } from '../support/shared-threads.ts';
import { temporaryProject } from '../support/temporary-project.ts';
import { lightService, uploadOf } from './light-service.ts';

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

  it('leaves no file of a job behind, whatever became of it', async () => {
    const { service, store } = await lightService({ works: false });
    const { wishes, means } = resolveService({ conformance: 'none' }, {});
    const builder = { tool: 'tool', browser: 'browser' };
    const report = () => {};
    const stand = pressWithoutBrowser();
    const workshop = await openWorkshop({ means, builder, report, press: stand, threads });
    const states: string[] = [];
    for (const body of ['Text.', 'A claim.[@nobody]']) {
      const files = uploadOf(body);
      await service.submit(files);
      const job = createJob(digestInputs(files), wishes, 'tool');
      const request = { job, store, report, signal: new AbortController().signal };
      states.push((await workOnJob(workshop, request)).outcome.state);
    }
    expect(states).toEqual(['done', 'failed']);
    expect(readdirSync(workshop.folder)).toEqual(['owner.json']);
    await workshop.close();
    expect(existsSync(workshop.folder)).toBe(false);
    expect(stand.closes).toBe(0);
    await service.stop();
  });
});
