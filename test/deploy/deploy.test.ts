import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse, parseAllDocuments } from 'yaml';
import { readDockerfile } from '../../scripts/image/read-dockerfile.mjs';
import { type Call, parseArguments } from '../../src/cli/parse-arguments.ts';
import { readShard } from '../../src/shards/read-shard.ts';

const text = (file: string) => readFileSync(file, 'utf8');
const callOf = (words: readonly string[]): Call => parseArguments(words, '1.0.0');

interface Container {
  name: string;
  image: string;
  args: string[];
  env?: { name: string; value: string }[];
  resources: { limits: Record<string, string> };
  securityContext: object;
  volumeMounts: { name: string; mountPath: string; readOnly?: boolean }[];
}

interface Job {
  apiVersion: string;
  kind: string;
  metadata: { name: string };
  spec: {
    completionMode?: string;
    completions?: number;
    parallelism?: number;
    backoffLimitPerIndex?: number;
    maxFailedIndexes?: number;
    template: {
      spec: {
        restartPolicy: string;
        securityContext: object;
        containers: Container[];
        volumes: { name: string }[];
      };
    };
  };
}

describe('the Jobs of Kubernetes', () => {
  const jobs = parseAllDocuments(text('deploy/kubernetes-shards.yaml')).map(
    (document) => document.toJS() as Job,
  );
  const [shards, merge] = jobs;
  const containerOf = (job: Job | undefined) => job?.spec.template.spec.containers[0];

  it('are two, of the version that every cluster knows', () => {
    expect(jobs.map(({ apiVersion, kind, metadata }) => [apiVersion, kind, metadata.name])).toEqual(
      [
        ['batch/v1', 'Job', 'briefings-shards'],
        ['batch/v1', 'Job', 'briefings-merge'],
      ],
    );
  });

  it('tell each shard which one it is, and how many there are', () => {
    const { completionMode, completions = 0, parallelism } = shards?.spec ?? {};
    expect([completionMode, parallelism]).toEqual(['Indexed', completions]);
    const told = Object.fromEntries(
      (containerOf(shards)?.env ?? []).map(({ name, value }) => [name, value]),
    );
    const call = callOf(containerOf(shards)?.args ?? []);
    expect(call).toMatchObject({ command: 'build', shard: 'auto' });
    const found = Array.from({ length: completions }, (_, index) =>
      readShard('auto', { ...told, JOB_COMPLETION_INDEX: String(index) }),
    );
    expect(found.map(({ index, of }) => [index, of])).toEqual(
      Array.from({ length: completions }, (_, index) => [index + 1, completions]),
    );
  });

  it('join what the shards have written', () => {
    const build = callOf(containerOf(shards)?.args ?? []);
    const join = callOf(containerOf(merge)?.args ?? []);
    const output = build.command === 'build' ? build.output : undefined;
    expect(join).toMatchObject({
      command: 'manifest',
      action: 'merge',
      parts: [output],
      out: output,
    });
  });

  it.each(jobs.map((job) => [job.metadata.name, job] as const))(
    'run as nobody, and write only where they must: %s',
    (_, { spec }) => {
      const pod = spec.template.spec;
      expect(pod).toMatchObject({
        restartPolicy: 'Never',
        automountServiceAccountToken: false,
        securityContext: { runAsNonRoot: true, runAsUser: 10001 },
      });
      for (const container of pod.containers) {
        expect(container).toMatchObject({
          resources: { limits: { memory: expect.any(String) } },
          securityContext: {
            allowPrivilegeEscalation: false,
            readOnlyRootFilesystem: true,
            capabilities: { drop: ['ALL'] },
          },
        });
        const volumes = pod.volumes.map(({ name }) => name);
        expect(container.volumeMounts.map(({ name }) => name).sort()).toEqual(volumes.sort());
        const places = container.volumeMounts.filter(({ readOnly }) => !readOnly);
        const written = places.map(({ mountPath }) => mountPath);
        expect(['/out', '/tmp', '/var/cache/briefpress']).toEqual(expect.arrayContaining(written));
      }
    },
  );
});

interface Service {
  image: string;
  command: string[];
  read_only: boolean;
  user: string;
  cap_drop: string[];
  security_opt: string[];
  mem_limit: string;
  secrets?: string[];
  volumes: string[];
  networks: string[];
  ports?: string[];
  deploy?: { replicas: number };
}

describe('the compose file', () => {
  const compose = parse(text('deploy/compose.yaml'), { merge: true }) as {
    services: Record<'queue' | 'serve' | 'work', Service>;
    networks: Record<string, { internal?: boolean } | null>;
    secrets: Record<string, { file: string }>;
  };
  const { queue, serve, work } = compose.services;

  it.each(Object.entries(compose.services))('gives %s no more than it needs', (_, service) => {
    expect(service).toMatchObject({
      read_only: true,
      user: expect.stringMatching(/^[1-9]\d*:[1-9]\d*$/),
      cap_drop: ['ALL'],
      security_opt: expect.arrayContaining(['no-new-privileges:true']),
      mem_limit: expect.stringMatching(/^\d+[mg]$/),
    });
  });

  it('has a service, two workers and one store for them', () => {
    expect(callOf(serve.command)).toMatchObject({ command: 'serve', store: '/data', port: 8080 });
    expect(callOf(work.command)).toMatchObject({ command: 'work', store: '/data' });
    expect(work.deploy?.replicas).toBe(2);
    for (const service of [serve, work]) expect(service.volumes).toContain('store:/data');
  });

  it('names the queue as it is reached, which forgets no job that waits', () => {
    for (const { command } of [serve, work])
      expect(callOf(command)).toMatchObject({ queue: 'redis://queue:6379' });
    expect(queue.command.join(' ')).toContain('--maxmemory-policy noeviction');
  });

  it('takes the token from a file, and has only the gateway of this machine ask', () => {
    expect(callOf(serve.command)).toMatchObject({ tokenFile: '/run/secrets/token' });
    expect(serve.secrets).toEqual(['token']);
    expect(serve.ports).toEqual(['127.0.0.1:8080:8080']);
    expect(text('.gitignore')).toContain(`deploy/${compose.secrets.token?.file}`);
  });

  it('lets neither workers nor the queue reach anything outside', () => {
    expect(compose.networks.inside).toEqual({ internal: true });
    for (const service of [queue, work]) expect(service.networks).toEqual(['inside']);
  });

  it('has a profile of system calls that allows the namespaces of a sandbox, and nothing of the kernel', () => {
    const profile = JSON.parse(text('deploy/seccomp.json')) as {
      defaultAction: string;
      syscalls: { names: string[]; action: string }[];
    };
    const denied = profile.syscalls
      .filter(({ action }) => action === 'SCMP_ACT_ERRNO')
      .flatMap(({ names }) => names);
    for (const name of ['clone', 'clone3', 'unshare', 'chroot']) expect(denied).not.toContain(name);
    expect(denied).toEqual(
      expect.arrayContaining(['mount', 'bpf', 'kexec_load', 'keyctl', 'init_module']),
    );
    expect(serve.security_opt).toContain('seccomp:seccomp.json');
  });
});

describe('the image', () => {
  const stages = readDockerfile(text('deploy/Dockerfile'));
  const last = stages.at(-1);
  const lineOf = (name: string) => last?.instructions.findLast((one) => one.name === name);

  it('is Debian slim with Node, twice: one to make the package, one to run it', () => {
    expect(stages.map(({ from }) => from)).toEqual([
      'node:24-bookworm-slim',
      'node:24-bookworm-slim',
    ]);
  });

  it('runs as a user by number, so that a cluster can see that it is not root', () => {
    expect(lineOf('USER')?.text).toBe('10001:10001');
  });

  it('serves, and tells whether it does', () => {
    expect(lineOf('ENTRYPOINT')?.list).toEqual(['/usr/bin/tini', '--', 'briefpress']);
    const call = callOf(lineOf('CMD')?.list ?? []);
    expect(call).toMatchObject({ command: 'serve', host: '0.0.0.0', store: '/data' });
    expect(lineOf('HEALTHCHECK')?.list).toEqual(['node', '/opt/briefpress/healthcheck.mjs']);
  });

  it('is sent nothing that is not needed to make it', () => {
    const [first, ...wanted] = text('deploy/Dockerfile.dockerignore')
      .split('\n')
      .filter((line) => line && !line.startsWith('#'));
    expect(first).toBe('*');
    expect(wanted.every((line) => line.startsWith('!'))).toBe(true);
    expect(wanted).not.toContain('!node_modules');
  });
});

describe('the reader of Dockerfiles', () => {
  it('joins lines, fills in arguments, and reads flags and lists', () => {
    const read = readDockerfile(
      'ARG A=debian:12\n# a comment\nFROM $A AS one\nRUN a \\\n  # between\n  && b\nFROM $A\nCOPY --from=one /x /y\nCMD ["a", "b c"]\n',
    );
    expect(read).toEqual([
      {
        from: 'debian:12',
        name: 'one',
        instructions: [{ name: 'RUN', flags: {}, text: 'a && b' }],
      },
      {
        from: 'debian:12',
        instructions: [
          { name: 'COPY', flags: { from: 'one' }, text: '/x /y' },
          { name: 'CMD', flags: {}, text: '["a", "b c"]', list: ['a', 'b c'] },
        ],
      },
    ]);
  });

  it('takes no instruction that nobody would follow', () => {
    expect(() => readDockerfile('FROM a\nADD x /\n')).toThrow('not understood: ADD x /');
  });
});

describe('the jobs that docs/ci.md shows for shards', () => {
  const section = /^## In shards\n[\s\S]*?(?=^## )/m.exec(text('docs/ci.md'))?.[0] ?? '';
  const [github, gitlab] = [...section.matchAll(/```yaml\n([\s\S]*?)```/g)].map(
    ([, block = '']) => parse(block) as Record<string, unknown>,
  );

  it('cut into as many as the matrix of GitHub has, whatever their number', () => {
    const { shards, briefings } = (github?.jobs ?? {}) as Record<
      'shards' | 'briefings',
      {
        steps: { run?: string; env?: Record<string, string> }[];
        strategy?: object;
        needs?: string;
        if?: string;
      }
    >;
    const build = shards.steps.find(({ run }) => run?.includes('briefpress'));
    expect(callOf((build?.run ?? '').split(' ').slice(2))).toMatchObject({
      command: 'build',
      shard: 'auto',
      output: 'shard',
    });
    expect(Object.keys(build?.env ?? {})).toEqual(['BRIEFPRESS_JOB_INDEX', 'BRIEFPRESS_JOB_TOTAL']);
    expect(shards.strategy).toMatchObject({ 'fail-fast': false });
    expect([briefings.needs, briefings.if]).toEqual([
      'shards',
      expect.stringContaining('!cancelled()'),
    ]);
    const join = briefings.steps.find(({ run }) => run?.includes('briefpress'));
    expect(callOf((join?.run ?? '').split(' ').slice(2))).toMatchObject({
      command: 'manifest',
      out: 'out',
    });
  });

  it('cut into as many as GitLab runs side by side', () => {
    const { shards, briefings } = gitlab as Record<
      'shards' | 'briefings',
      { script: string[]; parallel?: number; artifacts: { when?: string }; needs?: string[] }
    >;
    expect([shards.parallel, shards.artifacts.when, briefings.needs]).toEqual([
      4,
      'always',
      ['shards'],
    ]);
    for (const { script } of [shards, briefings]) {
      const words = script.at(-1)?.split(' ').slice(2) ?? [];
      expect(callOf(words).command).not.toBe('help');
    }
  });
});
