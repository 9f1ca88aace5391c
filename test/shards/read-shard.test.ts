import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readShard } from '../../src/shards/read-shard.ts';

const refused = (...parts: string[]) =>
  expect.objectContaining({
    kind: 'usage',
    message: expect.stringMatching(new RegExp(parts.map(escaped).join('[^]*'))),
  });

function escaped(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
}

describe('a shard that is named', () => {
  it('is one of so many, from 1', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 10_000 }), fc.nat(), (of, any) => {
        const index = (any % of) + 1;
        expect(readShard(`${index}/${of}`, {})).toEqual({ index, of });
      }),
    );
  });

  it.each([
    ['0/4', 'expected one of 1/4 to 4/4'],
    ['5/4', 'expected one of 1/4 to 4/4'],
    ['1/0', 'such as `2/4`'],
    ['a/b', 'such as `2/4`'],
    ['2', 'such as `2/4`'],
    ['2/4/1', 'such as `2/4`'],
    ['-1/4', 'such as `2/4`'],
    ['1.5/4', 'such as `2/4`'],
    ['', 'such as `2/4`'],
    ['Auto', 'or `auto`'],
    ['1/10001', 'at most 10000 shards'],
    ['1/999999999999', 'such as `2/4`'],
  ])('is refused as %j', (text, expected) => {
    expect(() => readShard(text, { CI_NODE_INDEX: '1', CI_NODE_TOTAL: '2' })).toThrow(
      refused(expected),
    );
  });
});

describe('a shard that the environment tells', () => {
  it.each([
    ['a matrix of GitHub, from 0', 2, 4, { BRIEFPRESS_JOB_INDEX: '1', BRIEFPRESS_JOB_TOTAL: '4' }],
    ['GitLab, from 1', 1, 4, { CI_NODE_INDEX: '1', CI_NODE_TOTAL: '4' }],
    ['the last of GitLab', 4, 4, { CI_NODE_INDEX: '4', CI_NODE_TOTAL: '4' }],
    ['a job of GitLab without `parallel`', 1, 1, { CI_NODE_TOTAL: '1' }],
    ['Kubernetes, from 0', 1, 3, { JOB_COMPLETION_INDEX: '0', BRIEFPRESS_SHARDS: '3' }],
    ['AWS Batch, from 0', 3, 3, { AWS_BATCH_JOB_ARRAY_INDEX: '2', AWS_BATCH_JOB_ARRAY_SIZE: '3' }],
    [
      'AWS Batch by our own total',
      3,
      3,
      { AWS_BATCH_JOB_ARRAY_INDEX: '2', BRIEFPRESS_SHARDS: '3' },
    ],
    ['Slurm from 1', 3, 4, slurm(3, 1, 4, 4)],
    ['Slurm from 0', 4, 4, slurm(3, 0, 3, 4)],
    ['Slurm in steps', 2, 4, slurm(12, 10, 16, 4)],
    ['Slurm with a single task', 1, 1, slurm(7, 7, 7, 1)],
    [
      'two systems that agree',
      2,
      4,
      {
        CI_NODE_INDEX: '2',
        CI_NODE_TOTAL: '4',
        JOB_COMPLETION_INDEX: '1',
        BRIEFPRESS_SHARDS: '4',
      },
    ],
    [
      'one, where another is set to nothing',
      2,
      4,
      { CI_NODE_INDEX: '2', CI_NODE_TOTAL: '4', JOB_COMPLETION_INDEX: '' },
    ],
  ])('is that of %s', (_, index, of, env) => {
    expect(readShard('auto', env)).toMatchObject({ index, of });
  });

  it('says which variable told it', () => {
    const env = { CI_NODE_INDEX: '2', CI_NODE_TOTAL: '4' };
    expect(readShard('auto', env).from).toBe('CI_NODE_INDEX');
  });

  it.each([
    ['nothing', {}, ['finds no shard', 'BRIEFPRESS_JOB_INDEX', 'CI_NODE_INDEX', 'SLURM']],
    ['an index without a total', { JOB_COMPLETION_INDEX: '0' }, ['expected `BRIEFPRESS_SHARDS`']],
    ['GitLab from 0', { CI_NODE_INDEX: '0', CI_NODE_TOTAL: '4' }, ['is `0`, expected 1 to 4']],
    [
      'Kubernetes beyond',
      { JOB_COMPLETION_INDEX: '4', BRIEFPRESS_SHARDS: '4' },
      ['is `4`, expected 0 to 3', 'BRIEFPRESS_SHARDS'],
    ],
    [
      'no number',
      { CI_NODE_INDEX: 'two', CI_NODE_TOTAL: '4' },
      ['is `two`, expected a whole number'],
    ],
    [
      'no shards at all',
      { JOB_COMPLETION_INDEX: '0', BRIEFPRESS_SHARDS: '0' },
      ['from 1 to 10000, not 0'],
    ],
    ['an array with gaps', slurm(9, 1, 9, 3 + 1), ['expected the array to be a range']],
    ['an array with uneven steps', slurm(3, 1, 9, 3), ['expected 1 to 9 in steps of 4']],
    ['a task outside its array', slurm(5, 1, 4, 4), ['is `5`, expected 1 to 4']],
    [
      'an array without ends',
      { SLURM_ARRAY_TASK_ID: '1', SLURM_ARRAY_TASK_COUNT: '4' },
      ['SLURM_ARRAY_TASK_MIN'],
    ],
    [
      'two totals that differ',
      { AWS_BATCH_JOB_ARRAY_INDEX: '1', AWS_BATCH_JOB_ARRAY_SIZE: '4', BRIEFPRESS_SHARDS: '5' },
      ['`BRIEFPRESS_SHARDS` is `5`, expected `4` as in `AWS_BATCH_JOB_ARRAY_SIZE`'],
    ],
    [
      'two systems that differ',
      { CI_NODE_INDEX: '1', CI_NODE_TOTAL: '4', JOB_COMPLETION_INDEX: '2', BRIEFPRESS_SHARDS: '4' },
      ['GitLab says 1/4 (`CI_NODE_INDEX`), but', 'Kubernetes says 3/4 (`JOB_COMPLETION_INDEX`)'],
    ],
  ])('is refused for %s', (_, env, parts) => {
    expect(() => readShard('auto', env)).toThrow(refused(...parts));
  });
});

function slurm(id: number, least: number, most: number, count: number): Record<string, string> {
  return {
    SLURM_ARRAY_TASK_ID: `${id}`,
    SLURM_ARRAY_TASK_MIN: `${least}`,
    SLURM_ARRAY_TASK_MAX: `${most}`,
    SLURM_ARRAY_TASK_COUNT: `${count}`,
  };
}
