import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { firstWorkflow } from '../../src/scaffold/first-workflow.ts';

interface Step {
  uses?: string;
  run?: string;
  env?: Record<string, string>;
}
interface ActionFile {
  inputs: Record<string, { description: string }>;
  runs: { steps: Step[] };
}

const text = readFileSync('action.yml', 'utf8');
const action = parse(text) as ActionFile;
const workflows = readdirSync('.github/workflows').map((file) =>
  readFileSync(`.github/workflows/${file}`, 'utf8'),
);

describe('action.yml', () => {
  it('has no expression in any script: inputs come in the environment alone', () => {
    const scripts = action.runs.steps.flatMap(({ run }) => run ?? []);
    expect(scripts.length).toBeGreaterThan(2);
    expect(scripts.filter((script) => script.includes('${{'))).toEqual([]);
  });

  it('hands each input to a step', () => {
    const used = Object.keys(action.inputs).filter((name) =>
      new RegExp(`\\binputs\\.${name}\\b`).test(text),
    );
    expect(used).toEqual(Object.keys(action.inputs));
  });

  it('is told whole in docs/ci.md', () => {
    const page = readFileSync('docs/ci.md', 'utf8');
    const names = Object.keys(action.inputs);
    expect(names.filter((name) => !page.includes(`| \`${name}\` |`))).toEqual([]);
  });
});

describe('the actions of others', () => {
  const facts = { version: '1.0.0', source: 'locked', out: 'out' } as const;
  const others = [text, ...workflows, readFileSync('docs/ci.md', 'utf8')]
    .concat(firstWorkflow('github', facts))
    .flatMap((file) => [...file.matchAll(/uses: (?!\.\/)(\S+?)(?:\/(?:restore|save))?@(.*)$/gm)])
    // Which commit of ours the reader trusts is the reader's affair.
    .filter(([, name]) => name !== 'briefpress/briefpress');

  it('are called by their commit, with the version behind it', () => {
    const loose = others.filter(([, , at]) => !/^[0-9a-f]{40} # v\d+\.\d+\.\d+$/.test(at ?? ''));
    expect(loose.map(([line]) => line)).toEqual([]);
  });

  it('are the same commit wherever they are called', () => {
    const pins = new Map<string, Set<string>>();
    for (const [, name = '', at = ''] of others)
      pins.set(name, (pins.get(name) ?? new Set()).add(at));
    expect([...pins].filter(([, commits]) => commits.size > 1)).toEqual([]);
    expect(pins.size).toBeGreaterThanOrEqual(5);
  });
});
