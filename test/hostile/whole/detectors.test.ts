import { existsSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Breach, judgeContacts } from '../harness/judge.ts';
import { type CanaryServers, openCanaries } from '../harness/open-canaries.ts';
import { runProgram } from '../harness/run-program.ts';
import { sceneOfTest } from '../harness/scene-of-test.ts';

describe.skipIf(!existsSync('/proc/self/task'))('a program that does all that it must not', () => {
  let canaries: CanaryServers;
  let breaches: Breach[];

  beforeAll(async () => {
    canaries = await openCanaries();
    const scene = sceneOfTest();
    const words = canaries.wordsOf('wicked', scene.outside, '');
    const args = ['HTTP', 'TCP', 'UDP', 'NAME'].map(
      (word) => words[`CANARY-${word as 'HTTP' | 'TCP' | 'UDP' | 'NAME'}`],
    );
    const program = path.resolve('test/hostile/harness/wicked.mjs');
    const run = await runProgram([], canaries, scene, { args: ['build', ...args], program });
    breaches = [...run.breaches, ...judgeContacts(await canaries.contacts())];
  });
  afterAll(() => canaries.close());

  it.each([
    ['asks over HTTP', /^contact by http: \/wicked$/],
    ['connects', /^contact by tcp/],
    ['sends a datagram', /^contact by udp: x$/],
    ['leaves a process', /^process left: \/bin\/sleep 60$/],
    ['starts a program by its place', /^program started: \/\S*\/(sleep|busybox|coreutils)$/],
    ['starts a program by its name', /^program started: git$/],
    ['listens', /^port open: tcp \d+$/],
    ['leaves a temporary file', /^temporary file left: temporary\/left$/],
    ['changes a file outside', /^written outside: outside\/secret\.txt$/],
    ['makes a file in the home', /^written outside: home\/new$/],
    ['tells a secret', /^secret in stdout: velvetpangolin9083$/],
    ['tells a secret in disguise', /^secret in stderr: velvetpangolin9083$/],
    [
      'tells the words of a file outside in the manifest',
      /^secret in manifest\.json: zirconmarmoset4417$/,
    ],
    ['speaks to Azure', /^command in stdout: mark .*##vso/],
    ['speaks to GitHub', /^command in stdout: colons .*::add-mask/],
    ['speaks to a terminal', /^command in stdout: escape /],
  ])('is caught where it %s', (_, what) => {
    expect(breaches).toContainEqual(expect.stringMatching(what));
  });

  it('is caught where it asks for a name', ({ skip }) => {
    skip(!canaries.nameServer, 'this user may open no name server');
    expect(breaches).toContainEqual('contact by dns: wicked.canary.example');
  });
});
