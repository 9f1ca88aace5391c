import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { readPdf } from '../pdf/read-pdf.ts';
import { briefingText } from '../support/briefing-text.ts';
import { type Ended, PROGRAM, runCommandLine } from '../support/run-command-line.ts';
import { type TemporaryProject, temporaryProject } from '../support/temporary-project.ts';
import { itWidely } from '../support/widely.ts';

const isPdf = (bytes: Buffer) =>
  bytes.subarray(0, 5).toString('latin1') === '%PDF-' &&
  bytes.subarray(-6).toString('latin1') === '%%EOF\n';

describe('build', () => {
  let project: TemporaryProject;
  let ended: Ended;

  beforeAll(async () => {
    project = temporaryProject({
      'content/a.md': briefingText(),
      'content/deep/b.md': briefingText('Text <b>with</b> HTML.'),
    });
    ended = await runCommandLine(project, ['build']);
  });

  it('prints all briefings of the content folder into `out`', () => {
    expect([ended.code, project.list('out'), project.list('out/deep')]).toEqual([
      0,
      ['a.pdf', 'deep', 'manifest.json'],
      ['b.pdf'],
    ]);
  });

  it('talks in plain lines where nobody watches', () => {
    const lines = ended.stderr
      .trimEnd()
      .split('\n')
      .filter((line) => !line.startsWith('note: '));
    expect([...lines].sort()).toEqual([
      '      |             ^^^^',
      '      |      ^^^',
      '    6 | Text <b>with</b> HTML.',
      '    6 | Text <b>with</b> HTML.',
      '    Write `**text**`.',
      '    Write `**text**`.',
      expect.stringMatching(/^ {4}https:\/\/\S+rules\.md#html-not-rendered$/),
      '2 built',
      expect.stringMatching(/^content\/deep\/b\.md:6:13 {2}warning/),
      expect.stringMatching(/^content\/deep\/b\.md:6:6 {2}warning/),
      '✓ content/a.md → a.pdf: 1 page, 0 references',
      '✓ content/deep/b.md → deep/b.pdf: 1 page, 0 references (2 warnings)',
    ]);
  });

  it('writes nothing to standard output', () => {
    expect(ended.stdout).toBe('');
  });

  it('writes no control character', () => {
    expect(ended.stderr).not.toMatch(/[^\P{Cc}\n]/u);
  });

  it('puts the PDFs into another folder with `-o`', async () => {
    const { code } = await runCommandLine(project, ['build', 'content/a.md', '-o', 'made/here']);
    expect([code, project.list('made/here')]).toEqual([0, ['a.pdf', 'manifest.json']]);
  });

  it('gives one PDF the name that `-o` says, without a manifest', async () => {
    const { code } = await runCommandLine(project, ['build', 'content/a.md', '-o', 'one/x.pdf']);
    expect([code, project.list('one')]).toEqual([0, ['x.pdf']]);
    expect(project.read('one/x.pdf').equals(project.read('out/a.pdf'))).toBe(true);
  });

  it('gives the PDF alone to standard output with `-o -`', async () => {
    const { code, bytes, stderr } = await runCommandLine(project, [
      'build',
      'content/a.md',
      '-o',
      '-',
    ]);
    expect([code, bytes.equals(project.read('out/a.pdf')), isPdf(bytes)]).toEqual([0, true, true]);
    expect(stderr).toContain('✓ content/a.md → standard output: 1 page');
  });

  it('writes no PDF with `-o` when the briefing fails', async () => {
    project.write({ 'bad.md': briefingText('A claim.[@nobody]') });
    const { code, stderr } = await runCommandLine(project, ['build', 'bad.md', '-o', 'bad.pdf']);
    expect([code, project.list('.').includes('bad.pdf')]).toEqual([1, false]);
    expect(stderr).toMatch(/^bad\.md:6:10 {2}error/m);
  });

  it('is not upset by a reader who has seen enough', async () => {
    const shell = `"${process.execPath}" "${PROGRAM}" build content/a.md -o - | head -c 5`;
    const { stdout, stderr } = spawnSync('sh', ['-c', shell], {
      cwd: project.root,
      encoding: 'utf8',
      env: { ...process.env, CI: '1' },
    });
    expect([stdout, stderr]).toEqual(['%PDF-', expect.not.stringMatching(/EPIPE|bug|^\s+at /m)]);
  });

  it('is silent when it is quiet and all is well', async () => {
    const { code, stderr } = await runCommandLine(project, ['build', '--quiet']);
    expect([code, stderr]).toEqual([0, '']);
  });

  it('tells the time of each stage when it is verbose', async () => {
    project.write({ 'content/a.md': briefingText('New.') });
    const { stderr } = await runCommandLine(project, ['build', 'content/a.md', '--verbose']);
    expect(stderr).toMatch(/prepare \d+ ms, print \d+ ms, finish \d+ ms$/m);
  });

  it('prints on the paper that the call names', async () => {
    const args = ['build', 'content/a.md', '-o', '-', '--paper', 'letter'];
    const { bytes } = await runCommandLine(project, args);
    const [page] = (await readPdf(bytes)).pages;
    expect([page?.width, page?.height]).toEqual([612, 792]);
  });

  it('tells a template that is not there in one line', async () => {
    const { code, stderr } = await runCommandLine(project, [
      'build',
      'content/a.md',
      '--template',
      'nowhere',
      '-o',
      'x.pdf',
    ]);
    expect([code, stderr]).toEqual([
      1,
      expect.stringMatching(/error {2}.*`nowhere`.*template-valid$/m),
    ]);
  });
});

describe('the same input', () => {
  itWidely('gives the same bytes in another folder, time zone and language', async () => {
    const places = [
      { TZ: 'Pacific/Kiritimati', LANG: 'ar_EG.UTF-8', LC_ALL: 'ar_EG.UTF-8' },
      { TZ: 'America/St_Johns', LANG: 'C', LC_ALL: 'C' },
    ];
    const made = await Promise.all(
      places.map(async (env) => {
        const project = temporaryProject();
        project.copy('test/fixtures/briefings/images', 'content/images');
        for (const file of [
          'every-feature.md',
          'every-feature.references.json',
          'right-to-left.md',
          'right-to-left.references.json',
        ]) {
          project.copy(`test/fixtures/briefings/${file}`, `content/${file}`);
        }
        project.write({
          'content/undated.md': briefingText().replace('published: 2026-11-23', 'status: draft'),
        });
        const { code } = await runCommandLine(project, ['build'], { env });
        return { code, files: project.list('out').map((file) => [file, digest(project, file)]) };
      }),
    );
    expect(made[0]?.files).toHaveLength(4);
    expect(made[0]).toEqual(made[1]);
    expect(made[0]?.code).toBe(0);
  });

  it('dates an undated briefing by SOURCE_DATE_EPOCH', async () => {
    const draft = briefingText().replace('published: 2026-11-23', 'status: draft');
    const project = temporaryProject({ 'content/draft.md': draft });
    const env = { SOURCE_DATE_EPOCH: '1000000000' };
    const { bytes } = await runCommandLine(project, ['build', 'content/draft.md', '-o', '-'], {
      env,
    });
    expect((await readPdf(bytes)).info.CreationDate).toMatch(/^D:20010909014640/);
  });
});

/** The whole file: a difference then shows its first place. */
function digest(project: TemporaryProject, file: string): string {
  return readFileSync(path.join(project.root, 'out', file)).toString('base64');
}
