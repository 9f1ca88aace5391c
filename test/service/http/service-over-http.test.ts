import { describe, expect, it, onTestFinished } from 'vitest';
import { createClient } from '../../../src/client/create-client.ts';
import { createMetrics } from '../../../src/service/http/metrics.ts';
import type { ServiceRequest } from '../../../src/service/open-service.ts';
import { briefingText } from '../../support/briefing-text.ts';
import { type LightService, lightService } from '../light-service.ts';
import { type OpenApp, openApp } from './open-app.ts';

/** A whole service over HTTP, but that its press prints empty pages. */
async function open(request: Partial<ServiceRequest> = {}): Promise<LightService & OpenApp> {
  const light = await lightService(request);
  const metrics = createMetrics(light.service.counts, { ofNode: false });
  onTestFinished(() => light.service.stop());
  return { ...light, ...(await openApp({ service: light.service, metrics })) };
}

describe('a service over HTTP', () => {
  it('prints each digest once, however many hand it in at once', async () => {
    const { url, press } = await open();
    const client = createClient({ url });
    const asked = Array.from({ length: 12 }, (_, index) =>
      client.print({ 'note.md': briefingText(`Text ${index % 3}.`) }),
    );
    const printed = await Promise.all(asked);
    expect(printed.map(({ state }) => state)).toEqual(Array(12).fill('done'));
    expect(new Set(printed.map(({ digest }) => digest)).size).toBe(3);
    expect(press.printed).toHaveLength(3);
  });

  it('tells an author what is wrong, and prints when it is mended', async () => {
    const client = createClient(await open());
    const source = briefingText('It rose.[@nobody]');
    const failed = await client.print({ 'content/note.md': source });
    expect(failed).toMatchObject({ state: 'failed', messages: [{ ruleId: 'citation-defined' }] });
    const mended = await client.print({ 'content/note.md': source.replace('[@nobody]', '') });
    expect(mended).toMatchObject({ state: 'done', entry: { slug: 'note' } });
  });

  it('tells at once when there is not just one briefing', async () => {
    const { url, press } = await open();
    const none = await createClient({ url }).print({ 'a.txt': 'x' });
    expect(none).toMatchObject({ state: 'refused', messages: [{ ruleId: 'upload-valid' }] });
    const two = { 'content/a.md': briefingText(), 'content/b.md': briefingText() };
    expect(await createClient({ url }).print(two)).toMatchObject({ state: 'refused' });
    expect(press.printed).toEqual([]);
  });

  it('is full when as many wait as may', async () => {
    const { url } = await open({ works: false, mostWaiting: 1 });
    const client = createClient({ url, patience: 300 });
    const results = await Promise.allSettled(
      ['One.', 'Two.'].map((text) => client.print({ 'note.md': briefingText(text) })),
    );
    const reasons = results.map((one) => (one.status === 'rejected' ? String(one.reason) : ''));
    expect(reasons.join('\n')).toMatch(/As many briefings wait as may/);
    expect(reasons.join('\n')).toMatch(/waited for too long; the service goes on with it/);
    const { status } = await fetch(`${url}/readyz`);
    expect(status).toBe(503);
  });
});
