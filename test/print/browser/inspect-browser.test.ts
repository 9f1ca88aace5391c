import { describe, expect, it } from 'vitest';
import { inspectBrowser } from '../../../src/print/browser/inspect-browser.ts';

describe('inspectBrowser', () => {
  it('tells which browser prints', async () => {
    const report = await inspectBrowser({
      sandbox: 'auto',
      environment: process.env,
      report: () => {},
    });
    expect(report).toMatchObject({
      kind: 'works',
      version: expect.stringMatching(/Chrome\/\d+/),
    });
  });

  it('reports a browser that cannot be had, with the remedy', async () => {
    const report = await inspectBrowser({
      browser: '/no/such/browser',
      sandbox: 'auto',
      environment: process.env,
      report: () => {},
    });
    expect(report).toEqual({
      kind: 'broken',
      reason: 'the browser `/no/such/browser` does not exist',
      note: expect.stringContaining('leave it out'),
    });
  });
});
