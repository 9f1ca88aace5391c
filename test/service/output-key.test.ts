import { Command } from 'commander';
import { describe, expect, it } from 'vitest';
import { addLookOptions } from '../../src/cli/commands/shared-options.ts';
import type { LookWishes } from '../../src/options.ts';
import { createJob, nameTool } from '../../src/service/output-key.ts';
import { resolveService } from '../../src/service/service-settings.ts';

const { wishes } = resolveService({}, {});
const tool = nameTool({ tool: 'a', browser: 'b' });
const { key } = createJob('inputs', wishes, tool);

/** One wish of each kind: a kind without one does not compile. */
const asked: Readonly<Required<LookWishes>> = {
  template: 'memo',
  paper: 'letter',
  conformance: 'none',
  strict: true,
  pageLimit: 5,
};

describe('createJob', () => {
  it('gives the same key for the same, in whatever order it was said', () => {
    const turned = Object.fromEntries(Object.entries(wishes).reverse()) as typeof wishes;
    expect(createJob('inputs', turned, tool).key).toBe(key);
  });

  it('gives the same key when it has been through a queue', () => {
    const job = createJob('inputs', wishes, tool);
    const travelled = JSON.parse(JSON.stringify(job)) as typeof job;
    expect(travelled).toEqual(job);
    expect(createJob(travelled.inputs, travelled.wishes, travelled.tool).key).toBe(key);
  });

  it.each([
    ['other inputs', createJob('others', wishes, tool)],
    ['another tool', createJob('inputs', wishes, nameTool({ tool: 'c', browser: 'b' }))],
    ['another browser', createJob('inputs', wishes, nameTool({ tool: 'a', browser: 'c' }))],
    ['another paper', createJob('inputs', resolveService({ paper: 'a4' }, {}).wishes, tool)],
    [
      'another date',
      createJob('inputs', resolveService({}, { SOURCE_DATE_EPOCH: '0' }).wishes, tool),
    ],
    ['another limit', createJob('inputs', resolveService({ pageLimit: 5 }, {}).wishes, tool)],
  ])('gives another key for %s', (_, other) => {
    expect(other.key).not.toBe(key);
  });

  it.each(Object.entries(asked))('gives another key for another %s', (name, value) => {
    expect(createJob('inputs', resolveService({ [name]: value }, {}).wishes, tool).key).not.toBe(
      key,
    );
  });

  it('knows every option of the look that the command line has', () => {
    const options = addLookOptions(new Command()).options.map((option) => option.attributeName());
    expect(options.filter((name) => !Object.hasOwn(asked, name))).toEqual([]);
    expect(options.length).toBeGreaterThan(2);
  });

  it('gives the same key however the machine works', () => {
    const others = resolveService({ jobs: 7, printTimeout: 5_000, maxMemory: 999 }, {}).wishes;
    expect(createJob('inputs', others, tool).key).toBe(key);
  });
});
