import { createHash } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Ended, runCommandLine } from '../support/run-command-line.ts';
import { type TemporaryProject, temporaryProject } from '../support/temporary-project.ts';
import { brokenPdf } from '../verify/good-pdf.ts';

const good = Buffer.from(brokenPdf(() => {}));
const bad = brokenPdf(({ catalog }) => catalog.delete('Lang'));
let project: TemporaryProject;

function manifest(path: string, bytes: Uint8Array): string {
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const output = { path, sha256, bytes: bytes.length, pages: 2 };
  return JSON.stringify({ manifestVersion: 1, briefings: [{ slug: 'rivers', output }] });
}

beforeAll(() => {
  project = temporaryProject({
    'briefpress.yaml': 'this is: no setting\n',
    'good.pdf': good,
    'bad.pdf': bad,
    'half.pdf': good.subarray(0, good.length / 2),
    'empty.pdf': '',
    'text.pdf': '# Rivers\n',
    'out/rivers.pdf': good,
    'out/manifest.json': manifest('rivers.pdf', good),
    'changed/rivers.pdf': bad,
    'changed/manifest.json': manifest('rivers.pdf', good),
    'bare/rivers.pdf': good,
  });
});

const verify = (...args: string[]): Promise<Ended> => runCommandLine(project, ['verify', ...args]);

describe('briefpress verify', () => {
  it('says in a line that a PDF is good', async () => {
    const { code, stdout, stderr } = await verify('good.pdf');
    expect({ code, stdout, stderr }).toEqual({
      code: 0,
      stdout: '✓ good.pdf: 2 pages, no findings\n',
      stderr: '',
    });
  });

  it('says what is wrong, what was expected, and which clause asks for it', async () => {
    const { code, stdout } = await verify('bad.pdf');
    expect({ code, stdout }).toEqual({
      code: 1,
      stdout:
        '✗ bad.pdf: 1 finding\n    no `Lang` in the catalog; the language was expected  ISO 14289-1, 7.2  language-given\n',
    });
  });

  it.each(['half.pdf', 'empty.pdf', 'text.pdf'])(
    'tells in one line that %s cannot be read, and ends with 1',
    async (file) => {
      const { code, stdout, stderr } = await verify(file);
      expect({ code, lines: stdout.split('\n').length, stderr }).toEqual({
        code: 1,
        lines: 3,
        stderr: '',
      });
    },
  );

  it('looks at several files and ends with the worst', async () => {
    const { code, stdout } = await verify('good.pdf', 'bad.pdf', 'half.pdf');
    expect([code, stdout.match(/^[✓✗]/gm)]).toEqual([1, ['✓', '✗', '✗']]);
  });

  it('passes over good files with --quiet', async () => {
    expect((await verify('--quiet', 'good.pdf')).stdout).toBe('');
  });

  it('checks a folder against its manifest', async () => {
    const { code, stdout } = await verify('out');
    expect([code, stdout]).toEqual([0, '✓ out/rivers.pdf: 2 pages, no findings\n']);
  });

  it('tells a file of a folder that was changed after the build', async () => {
    const { code, stdout } = await verify('changed');
    expect([code, stdout]).toEqual([1, expect.stringMatching(/as SHA-256; .* manifest-output\n/)]);
  });

  it('gives all of it as JSON', async () => {
    const { code, stdout } = await verify('--json', 'bad.pdf', 'out');
    expect([code, JSON.parse(stdout)]).toMatchObject([
      1,
      {
        tool: { name: 'Briefpress' },
        good: false,
        paths: [
          {
            path: 'bad.pdf',
            manifest: [],
            files: [
              {
                path: 'bad.pdf',
                pages: 2,
                findings: [
                  {
                    rule: 'language-given',
                    group: 'meaning',
                    reason: 'no `Lang` in the catalog; the language was expected',
                    clause: 'ISO 14289-1, 7.2',
                  },
                ],
              },
            ],
          },
          { path: 'out', files: [{ path: 'out/rivers.pdf', findings: [] }] },
        ],
      },
    ]);
  });

  it.each([
    ['no path', [], 'missing required argument'],
    ['a path that is not there', ['none.pdf'], '`none.pdf` does not exist'],
    ['a folder without manifest', ['bare'], '`bare` has no `manifest.json`'],
    ['an option it does not have', ['--strict', 'good.pdf'], "unknown option '--strict'"],
  ])('ends with 2 for %s', async (_, args, words) => {
    const { code, stderr } = await verify(...args);
    expect([code, stderr]).toEqual([2, expect.stringContaining(words)]);
  });

  it('ends with 3 for a path that the machine cannot look at', async () => {
    const { code, stderr } = await verify('x'.repeat(300));
    expect([code, stderr]).toEqual([3, expect.stringContaining('cannot be read')]);
  });

  it('is told in the help', async () => {
    expect((await verify('--help')).stdout).toMatch(/^Usage: briefpress verify /);
  });
});
