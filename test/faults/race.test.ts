import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { realpath, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { isInside } from '../../src/io/is-inside.ts';
import { Failure } from '../../src/model/failure.ts';
import { holdFolder } from '../../src/publish/hold-folder.ts';
import { prepareHeld } from '../../src/publish/prepare-folder.ts';
import { removeOutput } from '../../src/publish/remove-output.ts';
import { writeInFolder } from '../../src/publish/write-atomic.ts';
import { sha256 } from '../../src/values/sha256.ts';
import { tellFigure } from '../support/tell-figure.ts';
import { temporaryProject } from '../support/temporary-project.ts';
import { wholly } from './wholly.ts';

const TURNS = wholly(400, 10_000);
const BYTES = Buffer.from('ours');

/** Puts a link to the outside and the folder itself at one place in turns, as fast as it can. */
const SWAPPER = `
  const fs = require('node:fs');
  const [, place, outside] = process.argv;
  const attempt = (work) => { try { work(); } catch {} };
  console.log('going');
  for (;;) {
    attempt(() => fs.renameSync(place, place + '-away'));
    attempt(() => fs.symlinkSync(outside, place));
    attempt(() => fs.unlinkSync(place));
    attempt(() => fs.renameSync(place + '-away', place));
  }
`;

/** Race a writer against the swapper. */
async function race(
  turns: number,
  turn: (root: string, place: string) => Promise<void>,
): Promise<{ done: number; refused: number; outside: string[] }> {
  const { root } = temporaryProject({ 'out/sub/x': '' });
  const place = path.join(root, 'out/sub');
  const outside = mkdtempSync(path.join(path.dirname(root), 'outside-'));
  const swapper = spawn(process.execPath, ['-e', SWAPPER, place, outside], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  onTestFinished(() => void swapper.kill('SIGKILL'));
  await once(swapper.stdout, 'data');
  const came = { done: 0, refused: 0, outside: [] as string[] };
  for (let count = 0; count < turns; count += 1) {
    if (turns === Number.POSITIVE_INFINITY && readdirSync(outside).length > 0) break;
    try {
      await turn(root, place);
      came.done += 1;
    } catch {
      came.refused += 1;
    }
  }
  swapper.kill('SIGKILL');
  await once(swapper, 'exit');
  return { ...came, outside: readdirSync(outside) };
}

it.skipIf(process.platform !== 'linux')(
  'a stranger who swaps a folder for a link wins no race against the writer',
  async () => {
    const odd: unknown[] = [];
    const came = await race(TURNS, async (root, place) => {
      const folder = await holdFolder(path.join(place, 'deep'), [root]).catch((error: unknown) => {
        if (!(error instanceof Failure)) odd.push(error);
        throw error;
      });
      try {
        await prepareHeld(folder);
        await writeInFolder(folder, 'a.pdf', BYTES);
      } finally {
        await folder.close();
      }
      rmSync(path.join(place, 'deep'), { recursive: true, force: true });
    });
    tellFigure('race of writes', came);
    expect([came.outside, odd]).toEqual([[], []]);
    expect(came.done).toBeGreaterThan(0);
  },
);

it.skipIf(process.platform !== 'linux')(
  'a stranger who swaps a folder for a link wins no race against the removal',
  async () => {
    const output = { path: 'sub/a.pdf', sha256: sha256(BYTES), bytes: 4, pages: 1 };
    const facts = { title: '', identifier: '', lang: 'en' };
    let lost = 0;
    const came = await race(TURNS, async (project) => {
      const outside = readdirSync(path.dirname(project)).find((name) => name.startsWith('outside'));
      const kept = path.join(path.dirname(project), outside ?? '', 'a.pdf');
      writeFileSync(kept, BYTES);
      try {
        writeFileSync(path.join(project, 'out/sub/a.pdf'), BYTES);
      } catch {
        // The folder is just moved.
      }
      await removeOutput(path.join(project, 'out'), { ...output, ...facts });
      if (!readdirSync(path.dirname(kept)).includes('a.pdf')) lost += 1;
    });
    tellFigure('race of removals', { ...came, lost });
    expect(lost).toBe(0);
  },
);

it.skipIf(process.platform !== 'linux')(
  'while one who looks first and writes by the name then loses it',
  async () => {
    const came = await race(Number.POSITIVE_INFINITY, async (root, place) => {
      if (!isInside(root, await realpath(place))) throw new Error('outside');
      await writeFile(path.join(place, 'a.pdf'), BYTES);
    });
    tellFigure('race of a writer without a hold, until lost', came);
    expect(came.outside).toEqual(['a.pdf']);
  },
);
