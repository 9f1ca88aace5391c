import { describe, expect, it } from 'vitest';
import { doctor } from '../../src/runs/doctor.ts';
import { briefingText } from '../support/briefing-text.ts';
import { temporaryProject } from '../support/temporary-project.ts';

describe('the doctor', () => {
  it('finds nothing that would keep a build from working here', async () => {
    const project = temporaryProject({ 'content/a.md': briefingText() });
    const findings = await doctor(project.settings());
    expect(findings.map(({ what }) => what)).toEqual([
      'briefpress',
      'browser',
      'sandbox',
      'fonts',
      'cache',
      'output',
      'content',
    ]);
    expect(findings.filter(({ state }) => state === 'fault')).toEqual([]);
    expect(findings.at(5)?.found).toBe(project.settings().run.out);
  });

  it('says what to do about a browser that is not there and a folder that cannot be made', async () => {
    const project = temporaryProject({ out: 'a file' });
    const findings = await doctor(project.settings({ browser: '/no/such/browser' }));
    const wrong = findings.filter(({ state }) => state !== 'good');
    expect(wrong.map(({ what, state, remedy }) => [what, state, typeof remedy])).toEqual([
      ['browser', 'fault', 'string'],
      ['output', 'fault', 'string'],
      ['content', 'note', 'string'],
    ]);
  });
});
