import { afterEach, describe, expect, it } from 'vitest';
import { Failure } from '../../src/model/failure.ts';
import { digestInputs } from '../../src/service/inputs-digest.ts';
import { createMemoryQueue } from '../../src/service/memory-queue.ts';
import type { Service } from '../../src/service/open-service.ts';
import { createJob } from '../../src/service/output-key.ts';
import type { OutputStore } from '../../src/service/output-store.ts';
import { resolveService } from '../../src/service/service-settings.ts';
import { sha256 } from '../../src/values/sha256.ts';
import { type LightService, lightService, namesOf, uploadOf } from './light-service.ts';

const open: Service[] = [];

async function opened(...request: Parameters<typeof lightService>): Promise<LightService> {
  const light = await lightService(...request);
  open.push(light.service);
  return light;
}

afterEach(async () => {
  await Promise.all(open.splice(0).map((service) => service.stop()));
});

async function readAll(found: Awaited<ReturnType<Service['openPdf']>>): Promise<Buffer> {
  const pieces: Uint8Array[] = [];
  for await (const piece of found?.stream ?? []) pieces.push(piece);
  return Buffer.concat(pieces);
}

describe('openService', () => {
  it('prints what is asked for, and gives it by its digest', async () => {
    const { service, idle, store } = await opened();
    const files = uploadOf();
    expect(await service.submit(files)).toMatchObject({ state: 'accepted', isNew: true });
    await idle();
    const state = await service.stateOf(digestInputs(files));
    if (state?.state !== 'done') throw new Error(`it is ${state?.state}`);
    expect(state).toMatchObject({
      pdf: { pages: 1 },
      entry: { slug: 'note', status: 'built', source: { path: 'note.md' }, stale: false },
      messages: [],
    });
    expect(sha256(await readAll(await service.openPdf(state.pdf.digest)))).toBe(state.pdf.digest);
    expect(await namesOf(store, 'accepted')).toEqual([]);
    expect(await namesOf(store, 'begun')).toEqual([]);
  });

  it('prints once what is asked for twice, one after the other', async () => {
    const { service, press, idle } = await opened();
    await service.submit(uploadOf());
    await idle();
    expect(await service.submit(uploadOf())).toMatchObject({
      state: 'known',
      outcome: { state: 'done' },
    });
    expect(press.printed).toHaveLength(1);
  });

  it('prints once what is asked for many times at once', async () => {
    const { service, press, idle } = await opened();
    const all = await Promise.all(Array.from({ length: 20 }, () => service.submit(uploadOf())));
    await idle();
    expect(all.filter((one) => one.state === 'accepted' && one.isNew)).toHaveLength(1);
    expect(all.every(({ state }) => state === 'accepted')).toBe(true);
    expect(press.printed).toHaveLength(1);
  });

  it('tells the mistakes of an author as an outcome, and prints nothing', async () => {
    const { service, press, idle } = await opened();
    const files = uploadOf('A claim.[@nobody]');
    await service.submit(files);
    await idle();
    expect(await service.stateOf(digestInputs(files))).toMatchObject({
      state: 'failed',
      messages: [{ ruleId: 'citation-defined', file: 'note.md' }],
    });
    expect(press.printed).toEqual([]);
  });

  it('refuses at once what holds no briefing', async () => {
    const { service, store } = await opened();
    const files = [{ path: 'table.csv', bytes: Buffer.from('a,b') }];
    expect(await service.submit(files)).toMatchObject({
      state: 'refused',
      messages: [{ ruleId: 'upload-valid' }],
    });
    expect(await namesOf(store, 'accepted')).toEqual([]);
    expect(await service.stateOf(digestInputs(files))).toBeUndefined();
  });

  it('lets the settings of an upload say how it looks, unless the operator does', async () => {
    const { service, idle } = await opened({
      settings: resolveService({ conformance: 'none', jobs: 1, paper: 'letter' }, {}),
    });
    const files = uploadOf(undefined, { 'briefpress.yaml': 'paper: a4\ntemplate: nowhere\n' });
    await service.submit(files);
    await idle();
    expect(await service.stateOf(digestInputs(files))).toMatchObject({
      state: 'failed',
      messages: [{ ruleId: 'template-valid', reason: expect.stringContaining('nowhere') }],
    });
  });

  it('takes no more than may wait, but what is known already', async () => {
    const { service } = await opened({ works: false, mostWaiting: 2 });
    await service.submit(uploadOf('One.'));
    await service.submit(uploadOf('Two.'));
    expect(await service.submit(uploadOf('Three.'))).toEqual({ state: 'full' });
    expect(await service.submit(uploadOf('One.'))).toMatchObject({
      state: 'accepted',
      isNew: false,
    });
  });

  it('never accepts many more than may wait, however many ask at once', async () => {
    const { service, store } = await opened({ works: false, mostWaiting: 5 });
    const all = Array.from({ length: 30 }, (_, nth) => service.submit(uploadOf(`Text ${nth}.`)));
    const states = (await Promise.all(all)).map(({ state }) => state);
    const accepted = states.filter((state) => state === 'accepted');
    expect(accepted.length).toBeLessThanOrEqual(5);
    expect(await namesOf(store, 'accepted')).toHaveLength(accepted.length);
  });

  it('takes nothing more while it drains, and ends what is under way', async () => {
    const { service, press } = await opened();
    const files = uploadOf();
    const asked = service.submit(files);
    const drained = service.drain();
    expect(await asked).toMatchObject({ state: 'accepted' });
    expect(await service.submit(uploadOf('Another.'))).toEqual({ state: 'draining' });
    await drained;
    const state = await service.stateOf(digestInputs(files));
    expect(state?.state).toBe(press.printed.length === 1 ? 'done' : 'waiting');
    expect(await service.readiness()).toMatchObject({ draining: true, workers: 0 });
  });

  it('takes up what an earlier process accepted and did not end', async () => {
    const before = await opened({ works: false });
    const files = uploadOf();
    await before.service.submit(files);
    await before.service.stop();
    const { service, press, idle, events } = await opened({ store: before.store });
    await expect.poll(() => events.map(({ kind }) => kind)).toContain('reconciled');
    await idle();
    expect(await service.stateOf(digestInputs(files))).toMatchObject({ state: 'done' });
    expect(press.printed).toHaveLength(1);
  });

  it('takes over what was accepted for another tool, under a key of its own', async () => {
    const { store } = await opened({ works: false });
    const { wishes } = resolveService({ conformance: 'none' }, {});
    const files = uploadOf();
    const older = await opened({ works: false, store, queue: createMemoryQueue() });
    await older.service.submit(files);
    await older.service.stop();
    const [name = ''] = await namesOf(store, 'accepted');
    const old = createJob(digestInputs(files), wishes, 'another tool');
    await store.remove(name);
    await store.put(`accepted/${old.key}.json`, Buffer.from(JSON.stringify(old)));
    const { service, idle, events } = await opened({ store });
    await expect.poll(() => events.map(({ kind }) => kind)).toContain('reconciled');
    await idle();
    expect(await service.stateOf(digestInputs(files))).toMatchObject({ state: 'done' });
    expect(await namesOf(store, 'outcomes')).not.toContain(`outcomes/${old.key}.json`);
    expect(await namesOf(store, 'accepted')).toEqual([]);
  });

  it('leaves a job of another tool that comes by the queue where it stands', async () => {
    const { queue, store, events, idle } = await opened();
    const { wishes } = resolveService({}, {});
    const foreign = createJob('0'.repeat(64), wishes, 'another tool');
    await store.put(`accepted/${foreign.key}.json`, Buffer.from(JSON.stringify(foreign)));
    await queue.add(foreign);
    await idle();
    expect(events).toContainEqual({ kind: 'foreign', key: foreign.key });
    expect(await namesOf(store, 'outcomes')).toEqual([]);
    expect(await namesOf(store, 'accepted')).toEqual([`accepted/${foreign.key}.json`]);
  });

  it('waits for a disk that is full, and prints nothing twice for it', async () => {
    const plain = await opened({ works: false });
    const refused = { pdfs: 2, outcomes: 1 } as Record<string, number>;
    const store: OutputStore = {
      ...plain.store,
      async put(name, bytes) {
        const [folder = ''] = name.split('/');
        const left = refused[folder] ?? 0;
        if (left === 0) return plain.store.put(name, bytes);
        refused[folder] = left - 1;
        throw new Failure('machine', 'does not fit: the disk is full');
      },
    };
    const { service, press, idle, events } = await opened({ store });
    const files = uploadOf();
    await service.submit(files);
    await idle();
    expect(await service.stateOf(digestInputs(files))).toMatchObject({ state: 'done' });
    expect(events.filter(({ kind }) => kind === 'store-failed')).toHaveLength(3);
    expect(press.printed).toHaveLength(1);
  });

  it('accepts nothing that it cannot write down', async () => {
    const plain = await opened({ works: false });
    const full = new Failure('machine', 'does not fit: the disk is full');
    const store: OutputStore = {
      ...plain.store,
      put: async (name, bytes) => {
        if (name.startsWith('accepted/')) throw full;
        return plain.store.put(name, bytes);
      },
    };
    const { service, queue } = await opened({ store, works: false });
    await expect(service.submit(uploadOf())).rejects.toBe(full);
    expect(await queue.counts()).toMatchObject({ waiting: 0 });
    expect(await service.stateOf(digestInputs(uploadOf()))).toBeUndefined();
  });
});
