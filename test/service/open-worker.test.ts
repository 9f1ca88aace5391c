import { afterEach, describe, expect, it } from 'vitest';
import { Failure } from '../../src/model/failure.ts';
import type { Press } from '../../src/print/press.ts';
import { digestInputs } from '../../src/service/inputs-digest.ts';
import type { Service } from '../../src/service/open-service.ts';
import { storeNames } from '../../src/service/store-names.ts';
import { pressWithoutBrowser } from '../support/press-without-browser.ts';
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

/** A press that fails on pages of one title. */
function brokenPress(title: string): Press & { tries: number } {
  const press = {
    ...pressWithoutBrowser(),
    tries: 0,
  };
  const { print } = press;
  return Object.assign(press, {
    async print(...call: Parameters<Press['print']>) {
      if (call[0].title !== title) return print(...call);
      press.tries += 1;
      throw new Failure('machine', 'the browser broke down', 'print again');
    },
  });
}

const titled = (title: string) => [
  { path: 'a.md', bytes: Buffer.from(`---\ntitle: ${title}\nstatus: draft\n---\n\nText.\n`) },
];

describe('openWorker', () => {
  it('sets a job aside that broke its worker each time, and goes on with the others', async () => {
    const press = brokenPress('Bad');
    const { service, idle } = await opened({ press });
    await service.submit(titled('Bad'));
    await service.submit(titled('Good'));
    await idle();
    expect(await service.stateOf(digestInputs(titled('Bad')))).toMatchObject({
      state: 'set-aside',
      failure: { message: 'the browser broke down', note: 'print again' },
      attempts: 3,
    });
    expect(await service.stateOf(digestInputs(titled('Good')))).toMatchObject({ state: 'done' });
    expect(press.tries).toBe(3);
  });

  it('tries again what was set aside when it is asked to, and only then', async () => {
    const press = brokenPress('Bad');
    const { service, idle } = await opened({ press });
    await service.submit(titled('Bad'));
    await idle();
    expect(await service.submit(titled('Bad'))).toMatchObject({ state: 'known' });
    expect(await service.submit(titled('Bad'), { force: true })).toMatchObject({
      state: 'accepted',
    });
    await idle();
    expect(press.tries).toBe(6);
  });

  it('prints again what is done for nobody, not even when asked to', async () => {
    const { service, press, idle } = await opened();
    await service.submit(uploadOf());
    await idle();
    expect(await service.submit(uploadOf(), { force: true })).toMatchObject({ state: 'known' });
    expect(press.printed).toHaveLength(1);
  });

  it('sets a job aside that five processes died of', async () => {
    const before = await opened({ works: false });
    const submitted = await before.service.submit(uploadOf());
    if (submitted.state !== 'accepted') throw new Error('it was not accepted');
    const { key } = submitted;
    await before.service.stop();
    for (let nth = 1; nth <= 5; nth += 1) {
      await before.store.put(storeNames.begun(key, nth), new Uint8Array());
    }
    const { service, press, store, events, idle } = await opened({ store: before.store });
    await expect.poll(() => events.map(({ kind }) => kind)).toContain('ended');
    await idle();
    expect(await service.stateOf(digestInputs(uploadOf()))).toMatchObject({
      state: 'set-aside',
      attempts: 5,
      failure: { message: '5 workers died while they worked on the job' },
    });
    expect(press.printed).toEqual([]);
    expect(await namesOf(store, 'begun')).toEqual([]);
  });

  it('counts no death of a job that was under way when the worker was stopped', async () => {
    const press = pressWithoutBrowser();
    const begun = withResolvers();
    const waiting: Press = {
      ...press,
      print: (_, { signal }) =>
        new Promise((_resolve, reject) => {
          begun.resolve();
          signal?.addEventListener('abort', () => reject(signal.reason));
        }),
    };
    const { service, store } = await opened({ press: waiting });
    const files = uploadOf();
    await service.submit(files);
    await begun.promise;
    expect(await namesOf(store, 'begun')).toHaveLength(1);
    await service.stop();
    expect(await namesOf(store, 'begun')).toEqual([]);
    expect(await service.stateOf(digestInputs(files))).toMatchObject({ state: 'waiting' });
  });

  it('sets aside what stands in the store as something else than was put there', async () => {
    const { service, store } = await opened({ works: false });
    const files = uploadOf();
    await service.submit(files);
    await service.stop();
    const name = storeNames.inputs(digestInputs(files));
    await store.remove(name);
    await store.put(name, Buffer.alloc(1_024));
    const later = await opened({ store });
    await expect.poll(() => later.events.map(({ kind }) => kind)).toContain('ended');
    await later.idle();
    expect(await later.service.stateOf(digestInputs(files))).toMatchObject({
      state: 'set-aside',
      failure: { message: expect.stringContaining('are not what was put into the store') },
    });
  });
});

function withResolvers(): { promise: Promise<void>; resolve: () => void } {
  let resolve = (): void => {};
  const promise = new Promise<void>((settle) => {
    resolve = settle;
  });
  return { promise, resolve };
}
