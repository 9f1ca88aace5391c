import { expect, it } from 'vitest';
import { badBriefings, goodBriefing, mix } from '../../scripts/isolation/bad-briefings.mjs';
import { buildAll } from '../../src/runs/build-all.ts';
import { temporaryProject } from '../support/temporary-project.ts';

/** Good ones beside the seven: `scripts/try-isolation.mjs` takes 93 of them, and the command line. */
const GOOD = 4;
const limits = { pageLimit: 4, maxMemory: 280 };

it.each([
  { seed: 1, jobs: 1 },
  { seed: 2, jobs: 2 },
])(
  'seven bad briefings, in the order of seed $seed with $jobs at a time, keep none of the others',
  async ({ seed, jobs }) => {
    const bad = badBriefings(limits.pageLimit, 2000);
    const order = mix([...bad, ...Array.from({ length: GOOD }, () => undefined)], seed);
    const names = order.map((_, at) => `b${String(at).padStart(2, '0')}`);
    const write = (version: number, isBad: boolean) =>
      project.write(
        Object.fromEntries(
          order.map((one, at) => [
            `content/${names[at]}.md`,
            isBad && one ? one.source : goodBriefing(version),
          ]),
        ),
      );
    const pdfs = () => names.map((name) => project.read(`out/${name}.pdf`).toString('latin1'));
    const project = temporaryProject({ 'content/river.png': 'no picture' });
    write(1, false);
    await buildAll(project.settings({ jobs }));
    const before = pdfs();

    write(2, true);
    const { briefings } = await buildAll(project.settings({ ...limits, jobs }));

    const told = briefings.map(({ status, messages }) => {
      const error = messages.find(({ level }) => level === 'error');
      return [status, error?.ruleId, error?.place?.start.line];
    });
    expect(told).toEqual(
      order.map((one) =>
        one ? ['failed', one.rule, one.line || undefined] : ['built', undefined, undefined],
      ),
    );
    const after = pdfs();
    const isKept = after.map((pdf, at) => pdf === before[at]);
    expect(isKept).toEqual(order.map((one) => one !== undefined));
    const stale = project.manifest().briefings.map((entry) => entry.stale);
    expect(stale).toEqual(order.map((one) => one !== undefined));
  },
  120_000,
);
