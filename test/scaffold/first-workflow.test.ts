import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { firstWorkflow, type ToolSource } from '../../src/scaffold/first-workflow.ts';

const facts = (source: ToolSource) => ({ version: '1.2.3', source, out: 'out' });

describe.each(['github', 'gitlab'] as const)('a first job for %s', (kind) => {
  it('runs what the lock file names, and nothing else', () => {
    const text = firstWorkflow(kind, facts('locked'));
    expect(text).toMatch(/npm ci --ignore-scripts[\s\S]*npx briefpress build/);
    expect(text).not.toContain('--yes');
    expect(text.startsWith('#')).toBe(false);
  });

  it('takes this very version where no lock file names one, and says what to do before it is published', () => {
    const text = firstWorkflow(kind, facts('registry'));
    expect(text).toContain('npx --yes briefpress@1.2.3 build');
    expect(text).not.toMatch(/^ .*npm ci/m);
    expect(text).toMatch(/^#.*npm install --save-dev \.\/vendor\/briefpress-1\.2\.3\.tgz/m);
  });

  it('says that no job has what the lock file names outside the repository', () => {
    const text = firstWorkflow(kind, facts('outside'));
    expect(text).toMatch(
      /^# package-lock\.json names briefpress at a place outside this repository/,
    );
    expect(text).toContain('npm ci --ignore-scripts');
  });

  it('keeps what was built between runs, apart for merge and pull requests', () => {
    const text = firstWorkflow(kind, facts('locked'));
    const key = { github: '{{ github.ref }}', gitlab: '$CI_PIPELINE_SOURCE' }[kind];
    expect(/key: .*/.exec(text)?.[0]).toContain(key);
    expect(() => parse(text) as unknown).not.toThrow();
  });
});

it('a first job for GitHub may read the repository and nothing more', () => {
  const { permissions } = parse(firstWorkflow('github', facts('locked'))) as {
    permissions: object;
  };
  expect(permissions).toEqual({ contents: 'read' });
});

it('a first job for GitLab is the one that docs/ci.md shows', () => {
  const job = firstWorkflow('gitlab', facts('locked'));
  expect(readFileSync('docs/ci.md', 'utf8')).toContain(`\`\`\`yaml\n${job}\`\`\``);
});
